//! What everyone chooses, and what is made of the words of the place: no password. Pure.
//!
//! The list holds passwords of twelve signs and more that were divulged: those that public lists rank by use (zxcvbn,
//! Django), then the nearest to them among the passwords of SecLists. It asks nobody outside.

use std::collections::HashSet;
use std::sync::LazyLock;

static CHOSEN: LazyLock<HashSet<&'static str>> = LazyLock::new(|| include_str!("passwords.txt").lines().collect());

/// The words of the place, folded, the longest first: `docs/security/decisions.md` has them too.
const WORDS: [&str; 20] = [
    "centresocial",
    "association",
    "motdepasse",
    "animateur",
    "direction",
    "directeur",
    "bienvenue",
    "quartier",
    "adherent",
    "habitant",
    "accueil",
    "famille",
    "bonjour",
    "essaim",
    "centre",
    "social",
    "azerty",
    "csc",
    "mjc",
    "caf",
];

/// How many letters of one's own are wanted beside the words of the place.
const OWN_LETTERS: usize = 5;

/// Whether a password is among the first that someone would try.
pub(crate) fn is_weak(password: &str) -> bool {
    CHOSEN.contains(password.to_lowercase().as_str()) || is_of_the_place(password)
}

/// Whether nothing but signs stands beside the words of the place.
fn is_of_the_place(password: &str) -> bool {
    let letters: String = kernel::text::fold(password).chars().filter(|sign| sign.is_alphabetic()).collect();
    let rest = WORDS.iter().fold(letters.clone(), |rest, word| rest.replace(word, ""));
    rest.len() < letters.len() && rest.chars().count() < OWN_LETTERS
}
