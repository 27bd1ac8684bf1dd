//! Ten codes on paper, for the day when the telephone is lost. Pure.
//!
//! Twelve signs that nobody confuses. The first four find the code among the ten, the other eight (39 random bits) are
//! kept as a password is.

use rand::Rng as _;

/// Neither i, l, o nor 0, 1: what is written by hand is read the same.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH: usize = 12;
const MARK: usize = 4;
/// How many are drawn together.
pub(crate) const CODES: usize = 10;

/// Ten new codes, as printed: `abcd-efgh-jkmn`.
pub(crate) fn draw() -> Vec<String> {
    let mut random = rand::rng();
    let mut sign = || SIGNS.get(random.random_range(0..SIGNS.len())).copied().map_or('a', char::from);
    let mut code = || {
        let signs: Vec<char> = (0..LENGTH).map(|_| sign()).collect();
        signs.chunks(4).map(String::from_iter).collect::<Vec<_>>().join("-")
    };
    (0..CODES).map(|_| code()).collect()
}

/// A code as typed, in the part that finds it and the part that proves it: hyphens, blanks and capitals do not count.
pub(crate) fn parts(typed: &str) -> (String, String) {
    let signs: Vec<char> = typed.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    let (mark, proof) = signs.split_at(signs.len().min(MARK));
    (mark.iter().collect(), proof.iter().collect())
}
