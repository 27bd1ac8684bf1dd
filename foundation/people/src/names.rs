//! What a name may be: one rule for the desk, for programs and for those who enrol. Pure.
//!
//! Letters of any script with their marks, blanks, hyphens, apostrophes and dots. It never changes a name to make it fit.

use unicode_normalization::char::is_combining_mark;

use crate::draft::tidy;
use crate::text::words_of;

/// The longest name.
pub const LONGEST_NAME: usize = 100;

/// Small words before a family name.
pub(crate) const PARTICLES: [&str; 14] =
    ["de", "du", "des", "d", "la", "le", "les", "van", "von", "der", "den", "el", "ben", "da"];
/// More words of a family name that say nothing of which family it is: many begin with them, or they only tell whose
/// name it was before.
const SHARED: [&str; 24] = [
    "abd", "abou", "abu", "ait", "bin", "bint", "bou", "das", "del", "della", "dit", "dite", "dos", "epouse", "epoux",
    "ibn", "mac", "nee", "ould", "saint", "sainte", "san", "ter", "veuve",
];
/// A shorter word is in too many names.
const TELLING: usize = 3;

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

/// Whether a name, as it was given, is that of someone: it has a word of their family name that tells a family. Where
/// theirs has none, "Li" or "El Ba", it has all of it and a word of the first name.
pub fn is_name_of(given: &str, (first, last): (&str, &str)) -> bool {
    let (given, first, last) = (words_of(given), words_of(first), words_of(last));
    let has = |word: &str| given.split(' ').any(|one| one == word);
    if last.split(' ').any(tells_a_family) {
        return last.split(' ').any(|word| tells_a_family(word) && has(word));
    }
    let has_first = first.is_empty() || first.split(' ').any(has);
    has_first && !last.is_empty() && last.split(' ').all(has)
}

fn tells_a_family(word: &str) -> bool {
    word.chars().count() >= TELLING && !PARTICLES.contains(&word) && !SHARED.contains(&word)
}
