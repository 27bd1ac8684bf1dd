//! The SQL of the practice space. Each asks for the centre's rows only.

pub mod answers;
pub mod simulators;
pub mod sittings;
