//! Two centres in a test, their teams, who comes in, someone of the file: what the tests of most rooms begin with.
//!
//! [`testing`] stands below the centres and knows none; this stands above `people`, and is named by `dev-dependencies`
//! only. What one room alone needs stays in that room's own `tests/house.rs`.

mod door;
mod house;
mod opening;
mod person;

pub use door::{by_role, program, staff};
pub use house::{House, PASSWORD};
pub use opening::{new_centre, open_centres, two_centres};
pub use person::{add_person, someone};
