//! Rows of `pack`, `pack_choice`, `pack_version` and `pack_file`: SQL here only.

pub mod packs;
pub mod versions;
