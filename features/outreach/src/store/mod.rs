//! The SQL of rounds, tablets and entries. Every statement is held to the centre of its scope; nothing here opens what
//! is sealed.

pub mod entries;
pub mod expected;
pub mod photos;
pub mod rounds;
pub mod tablets;
