//! The SQL of learning paths. Each asks for the centre's rows only.

pub mod facts;
pub mod paths;
pub mod transfers;
pub mod wishes;
