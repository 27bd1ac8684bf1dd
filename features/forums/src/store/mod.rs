//! The SQL of forums. Each asks for the centre's rows only.

pub mod forums;
pub mod themes;
pub mod voices;
