//! The rules of a discreet call. Pure: no clock, no database, no words for eyes.

pub mod asking;
pub mod callback;
pub mod promise;
