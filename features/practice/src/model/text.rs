//! A text of a simulator: in one language, or in several beside each other.

use std::collections::BTreeMap;

use kernel::Locale;
use serde::{Deserialize, Serialize};

/// The languages in which the house's own simulators are all written.
pub const WANTED: [&str; 3] = ["fr", "en", "ar"];

/// What is read on a screen. A bare text is the same in every language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Text {
    Plain(String),
    Told(BTreeMap<String, String>),
}

impl Default for Text {
    fn default() -> Self {
        Self::Plain(String::new())
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::Plain(text.trim().to_owned())
    }
}

impl Text {
    /// The text in a language, or in French.
    pub fn say(&self, locale: Locale) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Told(told) => {
                let tried = [locale.code(), if locale == Locale::FrSimple { "fr" } else { locale.code() }, "fr"];
                tried.into_iter().find_map(|code| told.get(code)).map_or("", String::as_str)
            }
        }
    }

    /// The text as its French reader sees it.
    pub fn french(&self) -> &str {
        self.say(Locale::Fr)
    }

    pub fn is_empty(&self) -> bool {
        self.french().trim().is_empty()
    }

    /// Every wording of it.
    pub fn wordings(&self) -> Vec<&str> {
        match self {
            Self::Plain(text) => vec![text.as_str()],
            Self::Told(told) => told.values().map(String::as_str).collect(),
        }
    }

    /// The wanted languages in which it is not written; a bare text wants none.
    pub fn missing(&self) -> Vec<&'static str> {
        let Self::Told(told) = self else { return Vec::new() };
        let is_missing = |code: &&'static str| told.get(*code).is_none_or(|text| text.trim().is_empty());
        WANTED.iter().filter(|code| is_missing(code)).copied().collect()
    }

    /// The same text after someone wrote it again in French: what has not changed keeps its translations.
    #[must_use]
    pub fn rewritten(&self, typed: &str) -> Self {
        if self.french().trim() == typed.trim() { self.clone() } else { Self::from(typed) }
    }
}
