//! The SQL of procedures and reminders.

pub mod anew;
pub mod dates;
pub mod heard;
pub mod listed;
pub mod procedures;
pub mod reminders;

/// Rows in one statement: SQLite takes at most 32,766 values.
const ROWS_AT_ONCE: usize = 500;
