//! The face looked at by a machine: every component at once, in every language.

mod gallery;
