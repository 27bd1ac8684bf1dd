//! Ten codes on paper, for the day when the telephone is lost. Pure.
//!
//! Twelve signs that nobody confuses, 59 random bits each, kept as a hash bound to its account.

use auth::Secret;
use kernel::AccountId;
use rand::Rng as _;

/// Neither i, l, o nor 0, 1: what is written by hand is read the same.
const SIGNS: &[u8] = b"abcdefghjkmnpqrstuvwxyz23456789";
const LENGTH: usize = 12;
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

/// What is kept of a code: hyphens, blanks and capitals do not count.
pub(crate) fn hash(account: AccountId, typed: &str) -> String {
    let signs: String = typed.to_lowercase().chars().filter(char::is_ascii_alphanumeric).collect();
    Secret::hash_of(&format!("{account}:{signs}"))
}
