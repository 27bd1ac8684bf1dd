//! What a place is, what may be refused to it, and what can be computed from it. Pure.

pub mod address;
pub mod clusters;
pub mod ground;
pub mod hours;
pub mod likeness;
pub mod place;
pub mod point;
pub mod proposal;
pub mod refusal;
pub mod theme;
