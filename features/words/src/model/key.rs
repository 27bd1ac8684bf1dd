//! Which questions ask the same, and which are not for children's eyes. Hints for a list, decided by someone.

/// What one says before the word one asks about, folded.
const BEFORE: [&str; 26] = [
    "c'est quoi",
    "cest quoi",
    "qu'est-ce que c'est",
    "qu'est ce que c'est",
    "qu'est-ce que",
    "qu'est ce que",
    "qu'est-ce qu'",
    "ca veut dire quoi",
    "que veut dire",
    "what is",
    "what's",
    "ما هو",
    "ما هي",
    "ما معنى",
    "un ",
    "une ",
    "des ",
    "les ",
    "le ",
    "la ",
    "l'",
    "du ",
    "de la ",
    "d'",
    "a ",
    "the ",
];
/// How alike two words are said to be, from 0 to 1.
const ALIKE: f64 = 0.86;
/// Rude words, folded, as whole words; a list to hold what comes, not to judge who asks.
const RUDE: [&str; 22] = [
    "connard", "connasse", "conne", "con", "pute", "putain", "salope", "salaud", "encule", "enculer", "merde",
    "batard", "pd", "nique", "niquer", "ntm", "fdp", "bite", "couille", "fuck", "bitch", "shit",
];

/// The word without what one says around it, as it is shown: "C’est quoi un cookie ?" is "cookie".
pub fn bare(asked: &str) -> String {
    let trimmed = asked.trim().trim_end_matches(['?', '؟', '!', '.', ' ', '\u{a0}', '\u{202f}']);
    let mut rest = trimmed;
    // Folding keeps one sign for one sign in what is listed, so that the same count is taken off the text itself.
    while let Some(before) = BEFORE.iter().find(|before| begins(rest, before)) {
        let after: String = rest.chars().skip(before.chars().count()).collect();
        let after = after.trim_start();
        if after.is_empty() {
            break;
        }
        let at = rest.len().saturating_sub(after.len());
        rest = rest.get(at..).unwrap_or_default();
    }
    rest.trim_matches(['«', '»', '"', ' ', '\u{a0}', '\u{202f}']).to_owned()
}

fn begins(text: &str, before: &str) -> bool {
    let head: String = text.chars().take(before.chars().count()).collect();
    let folded = kernel::text::fold(&head.replace(['\u{a0}', '\u{202f}'], " "));
    folded == before.trim_end() && (head.chars().count() == before.chars().count())
}

/// What is the same for all who ask the same word: folded, without articles nor the mark of a plural.
pub fn of(asked: &str) -> String {
    let folded = kernel::text::fold(&bare(asked));
    let words = folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(singular).collect::<Vec<_>>().join(" ")
}

fn singular(word: &str) -> &str {
    if word.chars().count() > 3 { word.strip_suffix(['s', 'x']).unwrap_or(word) } else { word }
}

/// Whether two keys may be the same word: a letter forgotten, two turned round.
pub fn are_alike(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && (one == other || strsim::jaro_winkler(one, other) >= ALIKE)
}

/// Whether a text holds a rude word.
pub fn is_rude(text: &str) -> bool {
    let folded = kernel::text::fold(text);
    folded
        .split(|sign: char| !sign.is_alphanumeric())
        .any(|word| RUDE.contains(&singular(word)) || RUDE.contains(&word))
}
