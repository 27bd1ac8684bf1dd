//! What a name may be: one rule for the desk, for programs and for those who enrol. Pure.
//!
//! Letters of any script with their marks, blanks, hyphens, apostrophes and dots. It never changes a name to make it fit.

use unicode_normalization::char::is_combining_mark;

use crate::draft::tidy;

/// The longest name.
pub const LONGEST_NAME: usize = 100;

/// Why something is no name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameFault {
    Missing,
    TooLong,
    /// A sign that no name has: a figure, a picture, one that nobody sees or that turns what follows around.
    Signs,
}

/// A name as it is kept, without stray blanks.
pub fn read_name(typed: &str) -> Result<String, NameFault> {
    if typed.chars().any(|sign| sign.is_control() && !sign.is_whitespace()) {
        return Err(NameFault::Signs);
    }
    let name = tidy(typed);
    if name.is_empty() {
        return Err(NameFault::Missing);
    }
    if !name.chars().all(is_of_a_name) || !name.chars().any(char::is_alphabetic) {
        return Err(NameFault::Signs);
    }
    if name.chars().count() > LONGEST_NAME { Err(NameFault::TooLong) } else { Ok(name) }
}

fn is_of_a_name(sign: char) -> bool {
    let joins = [' ', '-', '‐', '‑', '–', '\'', '’', '‘', 'ʼ', '`', '´', '.', '·'];
    sign.is_alphabetic() || is_combining_mark(sign) || joins.contains(&sign)
}
