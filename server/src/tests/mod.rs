//! The roof, tried.
