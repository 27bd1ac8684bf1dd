//! Words of co-design and of the catalogue as types, and the rules they obey. Pure.

pub mod lineage;
pub mod making;
pub mod refusal;
pub mod solution;
