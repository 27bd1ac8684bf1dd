//! The SQL of the map. Every statement is held to the centre of its scope, but for addresses, which are of no centre.

pub mod addresses;
pub mod imports;
pub mod places;
pub mod points;
pub mod proposals;
pub mod themes;
