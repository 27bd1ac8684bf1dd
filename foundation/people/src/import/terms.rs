//! Words and keys for comparison: letters and digits only, folded.
//!
//! What is compared is never what is shown: the file's spelling stays on screen.

use kernel::text::fold;

/// Letters and digits of a text, accents and case folded, single blanks between words.
pub(super) fn key(text: &str) -> String {
    // Most cells have no accent: they skip the costly decomposition.
    if text.is_ascii() {
        words_of(text.chars().map(|sign| sign.to_ascii_lowercase()))
    } else {
        words_of(fold(text).chars())
    }
}

fn words_of(signs: impl Iterator<Item = char>) -> String {
    let mut words = String::new();
    for sign in signs {
        if sign.is_alphanumeric() {
            words.push(sign);
        } else if !words.is_empty() && !words.ends_with(' ') {
            words.push(' ');
        }
    }
    if words.ends_with(' ') {
        words.pop();
    }
    words
}

/// The text with single blanks, none at its ends, and no invisible sign.
pub(super) fn tidy(text: &str) -> String {
    let visible = |sign: &char| !matches!(sign, '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}');
    let clean: String = text.chars().filter(visible).collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Several values written in one cell.
pub(super) fn parts(text: &str) -> Vec<String> {
    text.split([',', ';', '|', '\n'])
        .flat_map(|part| part.split(" / "))
        .map(tidy)
        .filter(|part| !part.is_empty())
        .collect()
}
