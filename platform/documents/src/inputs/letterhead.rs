//! What every paper carries: its title, its language, who sends it, how to answer.
//!
//! The title ends in the PDF's metadata, which screen readers say first. Nothing here decides
//! a wording: templates speak French where [`Words`] is silent.

use std::collections::BTreeMap;

use serde::Serialize;

/// The part common to all papers; forms flatten it.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Letterhead {
    /// The document's title, as a window or a screen reader announces it.
    pub title: String,
    /// The language of the paper.
    #[serde(flatten)]
    pub language: Language,
    /// Who sends it.
    pub sender: Sender,
    /// The template's own words, where they are not French.
    pub words: Words,
}

/// A language and the way it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Language {
    /// BCP 47 primary tag: `fr`, `ar`, `en`.
    pub lang: String,
    /// Left to right, or right to left.
    pub dir: Direction,
}

impl Default for Language {
    fn default() -> Self {
        Self { lang: "fr".into(), dir: Direction::Ltr }
    }
}

impl Language {
    /// A language, with the direction its script is written in.
    pub fn of(lang: &str) -> Self {
        let primary = lang.split(['-', '_']).next().unwrap_or(lang).to_lowercase();
        let dir = match primary.as_str() {
            "ar" | "fa" | "he" | "ur" | "ps" | "ckb" => Direction::Rtl,
            _ => Direction::Ltr,
        };
        Self { lang: primary, dir }
    }
}

/// The way a language is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

/// Who sends a paper.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Sender {
    /// The name readers know.
    pub name: String,
    /// Address lines, as on an envelope's back.
    pub address: Vec<String>,
    /// The number to call, already grouped: `03 53 01 62 10`.
    pub phone: Option<String>,
    /// Who answers and when.
    pub phone_note: Option<String>,
    /// The house's accent colour as `#rrggbb`; the template checks nothing, the caller chose a checked one.
    pub accent: Option<String>,
}

/// How to answer: a number in large first, then the same by QR code.
#[derive(Debug, Clone, Default, Serialize)]
pub struct Reply {
    /// The words before the number: "Pour répondre, téléphonez :".
    pub lead: String,
    /// The number, already grouped.
    pub phone: Option<String>,
    /// Who answers and when.
    pub note: Option<String>,
    /// The address the QR code carries.
    pub qr: Option<String>,
    /// What the code does, said under it and to screen readers.
    pub qr_caption: Option<String>,
}

/// Where one asks to be called back: in words, and carried by a code.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CallBack {
    /// "Quelqu’un me rappelle".
    pub line: String,
    /// The address, as one types it.
    pub address: String,
    /// The address the QR code carries.
    pub qr: String,
    /// What the code does, for screen readers.
    pub qr_alt: String,
}

/// Words of a template by key; a key it does not know is an error, a missing one is said in French.
#[derive(Debug, Clone, Default, Serialize)]
#[serde(transparent)]
pub struct Words(BTreeMap<String, String>);

impl Words {
    /// The same words and one more.
    #[must_use]
    pub fn with(mut self, key: &str, text: impl Into<String>) -> Self {
        self.0.insert(key.to_owned(), text.into());
        self
    }
}

impl<K: Into<String>, V: Into<String>> FromIterator<(K, V)> for Words {
    fn from_iter<I: IntoIterator<Item = (K, V)>>(pairs: I) -> Self {
        Self(pairs.into_iter().map(|(key, text)| (key.into(), text.into())).collect())
    }
}
