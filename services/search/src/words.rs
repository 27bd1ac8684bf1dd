//! From a text to the words worth finding.
//!
//! Folded (no accent, small letters), cut at blanks, signs and apostrophes, with elisions and the
//! little words of French left out. Digits are words; a lone letter is not.

use kernel::text::fold;

/// Words that say nothing about what is sought.
pub(crate) const STOP_WORDS: [&str; 94] = [
    "a", "ai", "aie", "ait", "as", "au", "aux", "avec", "avez", "avoir", "avons", "c", "ca", "ce", "ceci", "cela",
    "ces", "cet", "cette", "comment", "d", "dans", "de", "des", "dois", "doit", "donc", "dont", "du", "elle", "elles",
    "en", "es", "est", "et", "etes", "etre", "eux", "fait", "faut", "il", "ils", "j", "je", "l", "la", "le", "les",
    "leur", "leurs", "lui", "m", "ma", "mais", "me", "mes", "moi", "mon", "n", "ne", "ni", "nos", "notre", "nous",
    "on", "ont", "ou", "par", "pas", "peut", "plus", "pour", "pouvez", "qu", "quand", "que", "quel", "quelle",
    "quelles", "quels", "qui", "quoi", "s", "sa", "se", "ses", "si", "son", "sont", "sur", "t", "un", "une", "y",
];

/// Whether a folded word is one of the little words.
pub(crate) fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.binary_search(&word).is_ok()
}

/// Every word of a text, little words included, in order.
pub(crate) fn all_words(text: &str) -> Vec<String> {
    let folded = fold(text);
    let mut words = Vec::new();
    for chunk in folded.split_whitespace() {
        if is_initials(chunk) {
            words.push(chunk.replace('.', ""));
            continue;
        }
        let pieces = chunk.split(|c: char| !c.is_alphanumeric());
        words.extend(pieces.filter(|piece| !piece.is_empty()).map(str::to_owned));
    }
    words
}

/// The words of a text worth finding, in order.
pub(crate) fn words(text: &str) -> Vec<String> {
    all_words(text).into_iter().filter(|word| is_worth_finding(word)).collect()
}

pub(crate) fn is_worth_finding(word: &str) -> bool {
    let is_lone_letter = word.chars().count() == 1 && !word.chars().all(|c| c.is_numeric());
    !is_lone_letter && !is_stop_word(word)
}

/// "c.a.f." is one word.
fn is_initials(chunk: &str) -> bool {
    let letters = chunk.trim_end_matches([',', ';', ')']).split('.');
    let pieces: Vec<&str> = letters.filter(|piece| !piece.is_empty()).collect();
    let all_letters = pieces.iter().all(|piece| piece.chars().count() == 1 && piece.chars().all(char::is_alphabetic));
    pieces.len() > 1 && all_letters && chunk.contains('.')
}
