//! The SQL of this room. Every statement is held to the centre of its scope; `…_unscoped` read what is public of all.

pub mod making;
pub mod solutions;
pub mod uses;
