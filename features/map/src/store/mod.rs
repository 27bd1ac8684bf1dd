//! The SQL of the map. Every statement is held to the centre of its scope.

pub mod imports;
pub mod places;
pub mod points;
pub mod proposals;
pub mod themes;
