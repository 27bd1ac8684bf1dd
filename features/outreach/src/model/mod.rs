//! The rules of rounds and of what they bring back. Pure: no clock, no storage, no words for eyes.

pub mod entry;
pub mod expected;
pub mod mandate;
pub mod photo;
pub mod round;
pub mod tablet;
