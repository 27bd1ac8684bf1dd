//! Synonyms of the words of a centre, from our own small table.
//!
//! Groups read both ways. Words are compared by stem, so "ordinateurs" opens the group of "ordi".
//! An entry of several words is found when the query has them side by side, little words aside.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use crate::stem::stem;
use crate::words::words;

const REFERENCE: &str = include_str!("../reference/synonyms.toml");

/// An entry of a group: its words and their stems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Entry {
    pub words: Vec<String>,
    pub stems: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
struct Table {
    groups: Vec<Vec<String>>,
}

/// The groups, and by first stem the entries that begin with it.
#[derive(Debug, Default)]
pub(crate) struct Synonyms {
    groups: Vec<Vec<Entry>>,
    openings: HashMap<String, Vec<(usize, usize)>>,
}

// An unreadable table leaves search without synonyms; a test reads it.
static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| Synonyms::read(REFERENCE).unwrap_or_default());

impl Synonyms {
    /// The table of the house.
    pub(crate) fn of_the_house() -> &'static Self {
        &SYNONYMS
    }

    pub(crate) fn read(table: &str) -> Result<Self, toml::de::Error> {
        let table: Table = toml::from_str(table)?;
        let entry = |text: &String| {
            let words = words(text);
            let stems = words.iter().map(|word| stem(word)).collect();
            Entry { words, stems }
        };
        let groups: Vec<Vec<Entry>> = table.groups.iter().map(|group| group.iter().map(entry).collect()).collect();
        let mut openings: HashMap<String, Vec<(usize, usize)>> = HashMap::new();
        for (group, entries) in groups.iter().enumerate() {
            for (at, entry) in entries.iter().enumerate() {
                if let Some(first) = entry.stems.first() {
                    openings.entry(first.clone()).or_default().push((group, at));
                }
            }
        }
        Ok(Self { groups, openings })
    }

    /// The entries that the words beginning here form, each with the other entries of its group.
    pub(crate) fn opened_by<'a>(&'a self, stems: &'a [String]) -> impl Iterator<Item = (&'a Entry, Vec<&'a Entry>)> {
        let openings = stems.first().and_then(|first| self.openings.get(first));
        openings.into_iter().flatten().filter_map(move |(group, at)| {
            let group = self.groups.get(*group)?;
            let entry = group.get(*at).filter(|entry| stems.starts_with(&entry.stems))?;
            Some((entry, group.iter().filter(|other| *other != entry).collect()))
        })
    }
}
