//! The SQL of ideas. Every statement is held to the centre of its scope; what is read of all centres is public.

pub mod authors;
pub mod ideas;
pub mod notices;
pub mod steps;
