//! Rows of this room. SQL stands here and nowhere else in it.

pub mod askers;
pub mod making;
pub mod questions;
