//! What a French word sounds like, roughly, so that "scolère" finds "scolaire".
//!
//! Not phonetics: only the confusions people write. `ph` and `f`, `qu`, `k` and `c`, `ai` and `è`,
//! `eau` and `o`, `en` and `an`, doubled letters, letters not heard. It works on folded words, so
//! it cannot tell `é` from a silent `e`.

/// Groups of letters and the sound they share, longest first; capitals are sounds of their own.
const GROUPS: [(&str, &str); 40] = [
    ("eau", "o"),
    ("tion", "siO"),
    ("oeu", "e"),
    ("ain", "I"),
    ("ein", "I"),
    ("aim", "I"),
    ("ill", "i"),
    ("sch", "H"),
    ("ueil", "ei"),
    ("oin", "wI"),
    ("ien", "iI"),
    ("ph", "f"),
    ("ch", "H"),
    ("sh", "H"),
    ("qu", "k"),
    ("ck", "k"),
    ("gn", "N"),
    ("gue", "ge"),
    ("gui", "gi"),
    ("ge", "je"),
    ("gi", "ji"),
    ("gy", "ji"),
    ("ce", "se"),
    ("ci", "si"),
    ("cy", "si"),
    ("sc", "sk"),
    ("au", "o"),
    ("ai", "e"),
    ("ei", "e"),
    ("ay", "e"),
    ("oi", "wa"),
    ("ou", "U"),
    ("eu", "e"),
    ("oe", "e"),
    ("c", "k"),
    ("q", "k"),
    ("y", "i"),
    ("w", "v"),
    ("z", "s"),
    ("h", ""),
];

/// Nasal vowels, when no vowel and no other n or m follows.
const NASALS: [(&str, &str); 8] =
    [("an", "A"), ("am", "A"), ("en", "A"), ("em", "A"), ("in", "I"), ("im", "I"), ("on", "O"), ("om", "O")];

/// The sound of a folded word; empty when nothing of it can be compared.
pub fn sound(word: &str) -> String {
    if !word.is_ascii() || word.bytes().any(|byte| byte.is_ascii_digit()) {
        return String::new();
    }
    let mut sounds = String::with_capacity(word.len());
    let mut rest = heard(word);
    while let Some(letter) = rest.chars().next() {
        let (read, as_sound) = read_sound(rest).unwrap_or((letter.len_utf8(), ""));
        let Some(after) = rest.get(read..) else { break };
        if as_sound.is_empty() && read == 1 && letter != 'h' {
            push(&mut sounds, letter);
        } else {
            as_sound.chars().for_each(|sound| push(&mut sounds, sound));
        }
        rest = after;
    }
    sounds
}

/// The word without the letters that end it silently.
fn heard(word: &str) -> &str {
    let word =
        word.strip_suffix("er").or_else(|| word.strip_suffix("ez")).filter(|root| root.len() > 2).unwrap_or(word);
    let heard = word.trim_end_matches(['e', 's', 't', 'd', 'x', 'z']);
    if heard.len() < 2 { word } else { heard }
}

/// How many letters the next sound takes, and the sound.
fn read_sound(rest: &str) -> Option<(usize, &'static str)> {
    let nasal = NASALS.iter().find(|(letters, _)| {
        let after = rest.strip_prefix(letters).and_then(|after| after.chars().next());
        rest.starts_with(letters) && !after.is_some_and(|next| "aeiouynm".contains(next))
    });
    let group = || GROUPS.iter().find(|(letters, _)| rest.starts_with(letters));
    nasal.or_else(group).map(|(letters, sound)| (letters.len(), *sound))
}

fn push(sounds: &mut String, sound: char) {
    if !sounds.ends_with(sound) {
        sounds.push(sound);
    }
}
