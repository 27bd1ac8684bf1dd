//! The words that every centre has from the first day, explained by the team of Essaim until children do it better.

use std::sync::LazyLock;

use kernel::Locale;
use serde::Deserialize;

/// A word and its explanation, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Told {
    pub term: String,
    /// How it is also written.
    #[serde(default)]
    pub forms: Vec<String>,
    pub text: String,
}

/// A word of the house.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HouseWord {
    pub slug: String,
    pub fr: Told,
    pub en: Told,
    pub ar: Told,
}

impl HouseWord {
    /// In the language of a reader.
    pub fn told(&self, locale: Locale) -> &Told {
        match locale {
            Locale::En => &self.en,
            Locale::Ar => &self.ar,
            Locale::Fr | Locale::FrSimple => &self.fr,
        }
    }
}

#[derive(Deserialize)]
struct Shelf {
    word: Vec<HouseWord>,
}

static WORDS: LazyLock<Vec<HouseWord>> = LazyLock::new(|| {
    let shelf = include_str!("../../data/glossary.toml");
    toml::from_str::<Shelf>(shelf).map(|shelf| shelf.word).unwrap_or_default()
});

/// All of them, in the order of their addresses.
pub fn words() -> &'static [HouseWord] {
    &WORDS
}

/// One of them, by its address.
pub fn find(slug: &str) -> Option<&'static HouseWord> {
    WORDS.iter().find(|word| word.slug == slug)
}
