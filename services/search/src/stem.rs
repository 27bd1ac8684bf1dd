//! A light stemmer for French: plurals, feminines, the commonest endings.
//!
//! It works on folded words and only has to bring forms of one word together; a stem is never
//! shown. Short words are left almost alone, because a bad cut there joins strangers.

/// Endings of derivation and conjugation, longest first, with what replaces them.
const ENDINGS: [(&str, &str); 58] = [
    ("issement", ""),
    ("icienne", ""),
    ("eraient", ""),
    ("atrice", ""),
    ("issant", ""),
    ("amment", "ant"),
    ("ateur", ""),
    ("ation", ""),
    ("ition", ""),
    ("ivite", "iv"),
    ("alite", "al"),
    ("ilite", "il"),
    ("aient", ""),
    ("eriez", ""),
    ("erais", ""),
    ("erait", ""),
    ("erons", ""),
    ("eront", ""),
    ("ement", ""),
    ("icien", ""),
    ("ienne", ""),
    ("ative", ""),
    ("erai", ""),
    ("isme", ""),
    ("iste", ""),
    ("able", ""),
    ("ible", ""),
    ("ance", ""),
    ("ence", ""),
    ("euse", ""),
    ("erie", ""),
    ("iere", ""),
    ("ment", ""),
    ("atif", ""),
    ("elle", "el"),
    ("ique", ""),
    ("age", ""),
    ("ant", ""),
    ("ent", ""),
    ("eur", ""),
    ("ive", ""),
    ("ier", ""),
    ("ien", ""),
    ("iez", ""),
    ("ait", ""),
    ("ais", ""),
    ("era", ""),
    ("eux", ""),
    ("eau", "el"),
    ("ons", ""),
    ("if", ""),
    ("er", ""),
    ("ez", ""),
    ("ee", ""),
    ("ir", ""),
    ("ie", ""),
    ("al", ""),
    ("e", ""),
];

/// Letters that must remain before an ending for it to be cut.
const SHORTEST_STEM: usize = 4;

/// The stem of a folded word.
pub fn stem(word: &str) -> String {
    if word.len() < 4 || !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return word.to_owned();
    }
    let singular = singular(word);
    // Twice, for endings pile up: "parent-al-ité", "accabl-ant-e".
    let mut stem = without_ending(&without_ending(&singular));
    if stem.len() == singular.len() && stem.len() > 3 && stem.ends_with('e') {
        stem.pop();
    }
    let doubled = stem.len() > 3
        && stem.bytes().rev().take(2).collect::<Vec<_>>().windows(2).any(|pair| pair.first() == pair.last());
    if doubled {
        stem.pop();
    }
    stem
}

fn singular(word: &str) -> String {
    if let Some(root) = word.strip_suffix("aux").filter(|root| root.len() > 2 && !root.ends_with('e')) {
        return format!("{root}al");
    }
    let root = word.strip_suffix(['s', 'x']).unwrap_or(word);
    if root.len() < 3 || root.ends_with('s') { word.to_owned() } else { root.to_owned() }
}

fn without_ending(word: &str) -> String {
    let cut = ENDINGS.iter().find_map(|(ending, instead)| {
        let root = word.strip_suffix(ending)?;
        (root.len() >= SHORTEST_STEM).then(|| format!("{root}{instead}"))
    });
    cut.unwrap_or_else(|| word.to_owned())
}
