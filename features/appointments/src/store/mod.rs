//! The SQL of permanences: settings, appointments, the queue, what was told. Each asks for the centre's rows only.

pub mod appointments;
pub mod due;
pub mod hooks;
pub mod motives;
pub mod notices;
pub mod openings;
pub mod queue;
