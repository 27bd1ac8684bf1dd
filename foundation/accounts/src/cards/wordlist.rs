//! The words of cards: simple, concrete, each unlike the others once its accents are gone.
//!
//! A card in a purse says these words for years: a word may be added at the end, and none is ever taken away while a
//! card may bear it.

use std::collections::HashSet;
use std::sync::LazyLock;

static ALL: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("words-fr.txt").split_whitespace().collect());

static FOLDED: LazyLock<HashSet<String>> = LazyLock::new(|| ALL.iter().map(|word| kernel::text::fold(word)).collect());

/// Every word, as it is printed.
pub(crate) fn all() -> &'static [&'static str] {
    &ALL
}

/// Whether a folded word is on the list.
pub(crate) fn holds(folded: &str) -> bool {
    FOLDED.contains(folded)
}
