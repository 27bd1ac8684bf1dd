//! Rows of `pack`, `pack_choice`, `pack_version`, `pack_file` and `pack_form`: SQL here only.

pub mod bound;
pub mod packs;
pub mod versions;
