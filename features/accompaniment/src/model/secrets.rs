//! Social security numbers and passwords in notes, however they are spaced, accented or cut into lines.
//!
//! What `people` finds as it is written is looked for again in a plain form of the words. It never gives back what it found.

use kernel::text::fold;

/// The signs of a social security number with its key.
const NIR_SIGNS: usize = 15;

/// Ways of writing what announces a password, and the one that `people` knows.
const SPELLINGS: [(&str, &str); 8] = [
    ("mots de passes", "mots de passe"),
    ("mot de passes", "mot de passe"),
    ("mot passe", "mot de passe"),
    ("m d p", "mdp"),
    ("pass word", "password"),
    ("pwd", "mdp"),
    ("code d'acces", "code secret"),
    ("code acces", "code secret"),
];

/// Whether words hold a social security number.
pub fn holds_nir(words: &str) -> bool {
    let plain = people::day::ascii_digits(words);
    people::import::holds_nir(&plain) || runs(&plain).iter().any(|run| people::import::holds_nir(run))
}

/// Fifteen signs of a number in a row, whatever stands between them: blanks that do not show, stops, strokes, new lines.
/// Shorter runs are telephones, amounts and days beside each other, and are read as they are written only.
fn runs(words: &str) -> Vec<String> {
    let mut runs = vec![String::new()];
    for sign in words.chars() {
        let is_corsican = matches!(sign, 'A' | 'B' | 'a' | 'b');
        match runs.last_mut() {
            Some(run) if sign.is_ascii_digit() || (is_corsican && run.len() == 6) => {
                run.push(sign.to_ascii_uppercase())
            }
            Some(run) if !sign.is_alphabetic() && !run.is_empty() && is_blank(sign) => {}
            Some(run) if run.is_empty() => {}
            _ => runs.push(String::new()),
        }
    }
    runs.retain(|run| run.len() == NIR_SIGNS);
    runs
}

fn is_blank(sign: char) -> bool {
    let is_hidden = matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let is_stroke = matches!(sign, '.' | '-' | '/' | '_' | '·' | '•' | '\'' | '\u{2010}'..='\u{2015}');
    sign.is_whitespace() || is_hidden || is_stroke
}

/// Whether words give a password.
pub fn holds_password(words: &str) -> bool {
    people::confided::holds_password(words)
        || words.lines().any(|line| people::confided::holds_password(&plain(line)))
        || announced_on_the_line_before(words)
}

/// "Mot de passe", and on the next line what it is.
fn announced_on_the_line_before(words: &str) -> bool {
    let lines: Vec<String> = words.lines().map(plain).filter(|line| !line.is_empty()).collect();
    lines.windows(2).any(|two| match two {
        [before, after] => {
            let announces = before.trim_end_matches([':', '=', ' ']);
            people::confided::holds_password(&format!("{announces} : Abcd12!"))
                && people::confided::holds_password(&format!("{before} {after}"))
        }
        _ => false,
    })
}

/// The words without accents, capitals, strokes or blanks that do not show, and in the spelling that `people` knows.
fn plain(line: &str) -> String {
    let is_hidden = |sign: char| matches!(sign, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}');
    let shown: String = line.chars().filter(|sign| !is_hidden(*sign)).collect();
    let spaced = fold(&shown).replace(['-', '_', '.', '\u{2010}', '\u{2011}', '\u{2013}'], " ");
    let mut plain = spaced.split_whitespace().collect::<Vec<_>>().join(" ");
    for (spelling, known) in SPELLINGS {
        plain = plain.replace(spelling, known);
    }
    plain
}
