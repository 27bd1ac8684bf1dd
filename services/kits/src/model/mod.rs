//! Kits without a database: what they hold, what they may not hold, how they merge, where they come from, how they travel.

pub mod content;
pub mod file;
pub mod kit;
pub mod lineage;
pub mod merge;
pub mod refusal;
pub mod traces;
