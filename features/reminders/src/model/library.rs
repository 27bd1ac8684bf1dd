//! The library of procedures: what a centre begins with, each with its source and the day it was checked.
//!
//! It is data, in `procedures/*.toml`. A centre adopts a procedure by taking a copy, which it then owns; the version
//! says whether the library has said something newer since.

use std::sync::LazyLock;

use chrono::NaiveDate;
use kernel::text::fold;
use serde::Deserialize;

use super::procedure::{Certainty, ProcedureText};
use super::rule::Rule;

const SHELVES: [&str; 4] = [
    include_str!("../../procedures/travail-revenus.toml"),
    include_str!("../../procedures/sante-handicap.toml"),
    include_str!("../../procedures/papiers-etrangers.toml"),
    include_str!("../../procedures/logement-famille-divers.toml"),
];

/// One procedure of the library.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    pub slug: String,
    pub version: i64,
    pub label: String,
    pub plain: String,
    pub who: String,
    pub theme: String,
    pub rule: Rule,
    pub remind_before: i64,
    pub source: String,
    pub checked_on: NaiveDate,
    #[serde(default)]
    pub valid_until: Option<NaiveDate>,
    pub certainty: Certainty,
    pub if_missed: String,
    pub help: String,
    #[serde(default)]
    pub is_sensitive: bool,
    /// Words by which a message would tell what it is about.
    pub names: Vec<String>,
}

impl Entry {
    /// What a centre's copy begins with.
    pub fn text(&self) -> ProcedureText {
        ProcedureText {
            label: self.label.clone(),
            plain: self.plain.clone(),
            who: self.who.clone(),
            theme: self.theme.clone(),
            rule: self.rule.clone(),
            remind_before: self.remind_before,
            source: self.source.clone(),
            checked_on: self.checked_on,
            valid_until: self.valid_until,
            certainty: self.certainty,
            if_missed: self.if_missed.clone(),
            help: self.help.clone(),
            is_sensitive: self.is_sensitive,
        }
    }
}

#[derive(Deserialize)]
struct Shelf {
    #[serde(rename = "procedure")]
    procedures: Vec<Entry>,
}

// A shelf that cannot be read would be empty, and a test counts what is on each: that cannot be built unseen.
static LIBRARY: LazyLock<Vec<Entry>> =
    LazyLock::new(|| SHELVES.iter().flat_map(|shelf| read(shelf).unwrap_or_default()).collect());

pub(crate) fn read(shelf: &str) -> Result<Vec<Entry>, toml::de::Error> {
    toml::from_str::<Shelf>(shelf).map(|shelf| shelf.procedures)
}

/// Every shelf as it is written, for who checks that all can be read.
#[cfg(test)]
pub(crate) fn shelves() -> [&'static str; 4] {
    SHELVES
}

/// The procedures, in the order of the shelves.
pub fn entries() -> &'static [Entry] {
    &LIBRARY
}

/// The procedure of a word.
pub fn entry(slug: &str) -> Option<&'static Entry> {
    LIBRARY.iter().find(|entry| entry.slug == slug)
}

/// The words of the longest name, spelled out letter by letter, and some more.
const LONGEST_RUN: usize = 24;
/// From this length on, a name is known by its plural too.
const HAS_PLURAL: usize = 5;

/// Whether a text holds a word that tells of some procedure: its body, its benefit.
pub fn tells(text: &str) -> bool {
    let words = words_of(text);
    LIBRARY.iter().flat_map(|entry| &entry.names).any(|name| is_among(&words, name))
}

/// Whether a text holds a name, however it is written: "R.S.A.", "r s a", "titre  de Séjour", "titredesejour".
pub fn holds(text: &str, name: &str) -> bool {
    is_among(&words_of(text), name)
}

/// The words of a text, folded.
fn words_of(text: &str) -> Vec<String> {
    let folded = fold(text);
    folded.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty()).map(ToOwned::to_owned).collect()
}

/// Whether some words in a row, their blanks forgotten, make the name.
fn is_among(words: &[String], name: &str) -> bool {
    let name = words_of(name).concat();
    if name.is_empty() {
        return false;
    }
    let plural = (name.len() >= HAS_PLURAL).then(|| format!("{name}s"));
    let makes_it = |joined: &str| joined == name || plural.as_deref() == Some(joined);
    (0..words.len()).any(|from| {
        let mut joined = String::new();
        words.iter().skip(from).take(LONGEST_RUN).any(|word| {
            joined.push_str(word);
            makes_it(&joined)
        })
    })
}
