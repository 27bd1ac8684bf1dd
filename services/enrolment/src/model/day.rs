//! Dates and digits as people type them: read here as the team's are, by the room of people.

pub use people::day::{DayFault, ascii_digits, parse_date, read_date};
