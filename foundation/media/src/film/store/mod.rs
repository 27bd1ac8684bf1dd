//! The SQL of films. Every statement is held to the centre of its scope, but for those of the channel of the network,
//! which ask of all centres what everyone agreed to show.

pub mod consent;
pub mod conversion;
pub mod film;
pub mod limit;
pub mod upload;
