//! A sitting: a group that practises together, with a short code and a few simulators.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::ids::SpokenCode;

use super::SittingId;

/// How many signs the code of a sitting has: short, because it is typed by beginners and opens nothing secret.
pub const LENGTH: usize = 5;
/// The longest name of a sitting.
pub const LONGEST_TITLE: usize = 80;
/// How many simulators a sitting may have.
pub const MOST: usize = 20;

/// A sitting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sitting {
    pub id: SittingId,
    pub code: String,
    pub title: String,
    /// Codes of simulators, in the order they were chosen.
    pub simulators: Vec<String>,
    pub opened_on: NaiveDate,
    pub closed_at: Option<DateTime<Utc>>,
}

/// A code from random bytes.
pub fn from_random(random: &[u8; LENGTH]) -> String {
    SpokenCode::from_random(random, LENGTH).as_str().to_owned()
}

/// A code as it was typed: blanks, hyphens and small letters do not count.
pub fn read(typed: &str) -> String {
    typed.chars().filter(|sign| sign.is_ascii_alphanumeric()).take(LENGTH + 1).collect::<String>().to_ascii_uppercase()
}
