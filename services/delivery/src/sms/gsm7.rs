//! From what was written to what a phone receives: the normaliser, its list of replacements, the parts.
//!
//! A text in the Latin alphabet is brought into GSM 03.38, at 160 signs a part instead of 70. Each replacement is
//! listed, and those that may change the meaning are marked: the writer decides, the text never changes in silence.
//! A text of another script stays as it was written, in UCS-2.

use kernel::Locale;
use unicode_normalization::UnicodeNormalization;

use super::alphabet::septets;
use super::fold::{Fold, fold};
use super::homographs;

/// How a text travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Encoding {
    /// Seven bits: 160 signs in one part, 153 in each of several.
    Gsm7,
    /// Sixteen bits: 70 signs in one part, 67 in each of several.
    Ucs2,
}

impl Encoding {
    /// Room in a message that is alone, in septets or 16-bit units.
    pub fn single(self) -> usize {
        match self {
            Self::Gsm7 => 160,
            Self::Ucs2 => 70,
        }
    }

    /// Room in each part of a longer message, whose header takes the rest.
    pub fn chained(self) -> usize {
        match self {
            Self::Gsm7 => 153,
            Self::Ucs2 => 67,
        }
    }

    fn units(self, sign: char) -> usize {
        match self {
            Self::Gsm7 => septets(sign).unwrap_or(1),
            Self::Ucs2 => sign.len_utf16(),
        }
    }
}

/// Something written otherwise than the author did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replacement {
    pub from: String,
    pub to: String,
    /// Whether a reader may understand something else.
    pub changes_meaning: bool,
    /// A wording that keeps the meaning, when one is known.
    pub instead: Option<&'static str>,
    pub count: usize,
}

/// A text as it will be sent, and all that was changed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Normalised {
    pub text: String,
    pub encoding: Encoding,
    pub replacements: Vec<Replacement>,
    /// What a counter shows: septets or 16-bit units, so that `€` counts two.
    pub characters: usize,
    pub parts: usize,
}

impl Normalised {
    /// The replacements that a person has to agree to.
    pub fn to_confirm(&self) -> impl Iterator<Item = &Replacement> {
        self.replacements.iter().filter(|r| r.changes_meaning)
    }

    fn new(text: String, encoding: Encoding, replacements: Vec<Replacement>) -> Self {
        let characters = text.chars().map(|sign| encoding.units(sign)).sum();
        let parts = split(&text, encoding).len();
        Self { text, encoding, replacements, characters, parts }
    }
}

/// Brings a text into the seven-bit alphabet when it can be read in it, else leaves it in UCS-2.
pub fn normalise(text: &str, locale: Locale) -> Normalised {
    let written: String = text.replace("\r\n", "\n").nfc().collect();
    let mut draft = Draft { french: matches!(locale, Locale::Fr | Locale::FrSimple), ..Draft::default() };
    if !tokens(&written).all(|token| draft.take(token)) {
        return Normalised::new(written, Encoding::Ucs2, Vec::new());
    }
    Normalised::new(draft.text, Encoding::Gsm7, draft.replacements)
}

/// The texts of the parts a phone puts together again; an escaped sign or a surrogate pair is never cut in two.
pub fn split(text: &str, encoding: Encoding) -> Vec<String> {
    let total: usize = text.chars().map(|sign| encoding.units(sign)).sum();
    if total <= encoding.single() {
        return vec![text.to_owned()];
    }
    let mut parts = Vec::new();
    let (mut part, mut used) = (String::new(), 0);
    for sign in text.chars() {
        let units = encoding.units(sign);
        if used + units > encoding.chained() {
            parts.push(std::mem::take(&mut part));
            used = 0;
        }
        part.push(sign);
        used += units;
    }
    parts.push(part);
    parts
}

/// Words and what stands between them, in order.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let is_word = first.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != is_word).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        Some(token)
    })
}

/// The text being built.
#[derive(Default)]
struct Draft {
    french: bool,
    text: String,
    replacements: Vec<Replacement>,
    /// A drawing that opened a line was dropped: the blank after it goes too.
    skip_blank: bool,
}

impl Draft {
    /// Adds a token; false when it holds a sign that only UCS-2 can carry.
    fn take(&mut self, token: &str) -> bool {
        // Alone, the preposition keeps its accent as a small letter: "A" would be read as the verb.
        if token == "À" && self.french {
            self.text.push('à');
            self.note("À", "à", false, None);
            return true;
        }
        let before = self.text.len();
        let mut folded = Vec::new();
        for sign in token.chars() {
            if std::mem::take(&mut self.skip_blank) && sign.is_whitespace() {
                continue;
            }
            match fold(sign) {
                Fold::Keep => self.text.push(sign),
                Fold::Invisible => {}
                Fold::Drawing { decorative } => self.drop_drawing(sign, decorative),
                Fold::Typography(spelling) => self.respell(sign, &spelling),
                Fold::Letter(spelling) => {
                    self.text.push_str(&spelling);
                    folded.push((sign, spelling));
                }
                Fold::Foreign => return false,
            }
        }
        self.note_letters(token, before, folded);
        true
    }

    fn note_letters(&mut self, word: &str, start: usize, folded: Vec<(char, String)>) {
        if folded.is_empty() {
            return;
        }
        let homograph = if self.french { homographs::find(&word.to_lowercase()) } else { None };
        if let Some(instead) = homograph {
            let sent = self.text.get(start..).unwrap_or_default().to_owned();
            self.note(word, &sent, true, instead);
        } else {
            for (sign, spelling) in folded {
                self.note(sign.encode_utf8(&mut [0; 4]), &spelling, false, None);
            }
        }
    }

    fn respell(&mut self, sign: char, spelling: &str) {
        // After a number the sign is a degree; after n it is the "o" of numéro.
        let degrees = sign == '°' && !self.text.ends_with(['n', 'N']);
        let spelling = if degrees { " degres " } else { spelling };
        self.text.push_str(spelling);
        if !sign.is_whitespace() {
            self.note(sign.encode_utf8(&mut [0; 4]), spelling.trim(), false, None);
        }
    }

    fn drop_drawing(&mut self, sign: char, decorative: bool) {
        // "Bravo 🎉 !" leaves one blank, not two.
        if self.text.ends_with(' ') {
            self.text.pop();
        }
        self.skip_blank = self.text.is_empty() || self.text.ends_with('\n');
        self.note(sign.encode_utf8(&mut [0; 4]), "", !decorative, None);
    }

    fn note(&mut self, from: &str, to: &str, changes_meaning: bool, instead: Option<&'static str>) {
        if let Some(known) = self.replacements.iter_mut().find(|r| r.from == from && r.to == to) {
            known.count += 1;
            return;
        }
        let (from, to) = (from.to_owned(), to.to_owned());
        self.replacements.push(Replacement { from, to, changes_meaning, instead, count: 1 });
    }
}
