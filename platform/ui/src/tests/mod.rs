//! The face looked at by a machine: every component at once, in every language.

mod asset_test;
mod chart_test;
mod form_test;
mod gallery;
mod page_test;
mod text_test;
