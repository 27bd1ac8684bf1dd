//! The SQL of hackathons. Each asks for the centre's rows only.

pub mod events;
pub mod teams;
pub mod voices;
