//! Which themes say nearly the same, by the words they share. A hint for who decides, never a decision.

use std::collections::BTreeSet;

use super::ThemeId;
use super::theme::{Theme, ThemeState};

/// Words shorter than this say nothing of a theme: "les", "pour".
const SHORTEST_WORD: usize = 4;
/// How many of ten words must be shared.
const SHARED_TENTHS: usize = 3;

/// The words of a title that count, without accents nor the mark of a plural.
fn words(title: &str) -> BTreeSet<String> {
    let folded = kernel::text::fold(title);
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).map(|word| word.trim_end_matches(['s', 'x']));
    words.filter(|word| word.chars().count() >= SHORTEST_WORD).map(str::to_owned).collect()
}

/// Whether two titles share enough of their words.
pub fn are_alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let shared = one.intersection(&other).count();
    let all = one.union(&other).count();
    all > 0 && shared * 10 >= all * SHARED_TENTHS
}

/// The kept themes that a theme resembles.
pub fn alike_to(theme: &Theme, themes: &[Theme]) -> Vec<ThemeId> {
    let others = themes.iter().filter(|other| other.id != theme.id && other.state == ThemeState::Kept);
    others.filter(|other| are_alike(&theme.title, &other.title)).map(|other| other.id).collect()
}
