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
/// What one is called by before a name.
const TITLES: [&str; 8] = ["mme", "mlle", "melle", "madame", "mademoiselle", "monsieur", "docteur", "maitre"];
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

/// Whether a name, as it was given, is that of someone and of nobody else of their family: it has a word of their family
/// name that tells a family, and besides it a given name of theirs. Where no word of theirs tells a family, "Li" or
/// "El Ba", it has all of it. Who has no given name on their sheet is known by the family name.
pub fn is_name_of(given: &str, (first, last): (&str, &str)) -> bool {
    let (given, first, last) = (words_of(given), words_of(first), words_of(last));
    let [given, first, last] = [&given, &first, &last].map(|name| name.split_whitespace().collect::<Vec<_>>());
    let telling: Vec<&str> = last.iter().copied().filter(|word| tells_a_family(word)).collect();
    // One word of the family is enough where it tells it; else all its words, together.
    let families: Vec<&[&str]> = if telling.is_empty() { vec![last.as_slice()] } else { telling.chunks(1).collect() };
    let is_told_by = |family: &[&str]| without(&given, family).is_some_and(|rest| is_given(&rest, &first, &last));
    !last.is_empty() && families.into_iter().any(is_told_by)
}

/// The words without some of them, each taken away once: "Martin" alone is not both names of Martin Martin.
fn without<'w>(words: &[&'w str], taken: &[&str]) -> Option<Vec<&'w str>> {
    let mut rest = words.to_vec();
    for one in taken {
        let at = rest.iter().position(|word| word == one)?;
        rest.remove(at);
    }
    Some(rest)
}

/// Whether what a name says besides the family is a given name of someone: one of them is enough, and more are welcome.
/// Where it leaves out one of theirs and says another, it is of somebody else: Jean-Luc is not Jean-Pierre.
fn is_given(rest: &[&str], first: &[&str], last: &[&str]) -> bool {
    let is_another = |word: &&str| !first.contains(word) && !last.contains(word) && is_no_title(word);
    let is_said = |word: &&str| !PARTICLES.contains(word) && rest.contains(word);
    let leaves_out = first.iter().any(|word| !rest.contains(word));
    let has_one = first.iter().any(is_said) || first.iter().all(|word| rest.contains(word));
    has_one && !(leaves_out && rest.iter().any(is_another))
}

/// Whether a word may be a given name in full; initials and what one is called by say nothing.
fn is_no_title(word: &str) -> bool {
    tells_a_family(word) && !TITLES.contains(&word)
}

fn tells_a_family(word: &str) -> bool {
    word.chars().count() >= TELLING && !PARTICLES.contains(&word) && !SHARED.contains(&word)
}
