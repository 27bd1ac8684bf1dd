//! The words that residents read: short sentences, known words, French typography, truly simple simple French.
//!
//! Which texts these are is read from the pages: whatever a page for residents asks for. It changes no text. Of what
//! the team reads it looks at the typography only.

mod faces;
pub mod sentences;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::{Context, Result};
use serde::Deserialize;

use crate::house::{House, files_under};
use crate::messages::ftl::{Ftl, Message};
use crate::report::Report;
use sentences::{sentences, typography, words};

/// What is asked of a text; `words.toml` beside this file.
const RULES: &str = include_str!("words.toml");

/// The rules as they are written.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rules {
    /// No sentence is longer.
    most_words: usize,
    /// No sentence of simple French is longer.
    most_words_simple: usize,
    /// Sources, besides templates, whose texts residents read.
    sources: Vec<String>,
    /// Texts that must stand as they are, each with its reason.
    #[serde(default)]
    leave: BTreeMap<String, String>,
    word: Vec<Banned>,
}

/// A word that residents do not know, and what to say instead.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Banned {
    /// In small letters; a `*` at its end stands for any ending.
    say_not: String,
    say: String,
}

impl Rules {
    /// The rules of the house.
    pub fn of_the_house() -> Result<Self> {
        toml::from_str(RULES).context("xtask/src/copy/words.toml")
    }

    /// What is wrong with one text in `fr` or `fr-simple`.
    pub fn faults(&self, text: &str, is_simple: bool) -> Vec<String> {
        let most = if is_simple { self.most_words_simple } else { self.most_words };
        let said = sentences(text);
        let mut faults: Vec<String> = Vec::new();
        for sentence in &said {
            let count = words(sentence).count();
            if count > most {
                faults.push(format!("{count} words, at most {most}: “{sentence}”"));
            }
        }
        let spoken: BTreeSet<String> = said.iter().flat_map(|one| words(one)).map(plain).collect();
        let whole = plain(&said.join(" "));
        for banned in &self.word {
            if banned.stands_in(&spoken, &whole) {
                faults.push(format!("“{}”: say “{}”", banned.say_not, banned.say));
            }
        }
        faults.extend(typography(text));
        faults
    }
}

impl Banned {
    fn stands_in(&self, spoken: &BTreeSet<String>, whole: &str) -> bool {
        match self.say_not.strip_suffix('*') {
            Some(beginning) => spoken.iter().any(|word| word.starts_with(beginning)),
            None if self.say_not.contains(' ') => whole.contains(&self.say_not),
            None => spoken.contains(&self.say_not),
        }
    }
}

/// A word as it is looked for: small letters, no elided article, no sign around it.
fn plain(word: &str) -> String {
    let small = word.to_lowercase().replace('\'', "’");
    let bare = small.trim_matches(|sign: char| !sign.is_alphanumeric() && sign != ' ');
    bare.rsplit_once('’').map_or(bare, |(article, rest)| if article.contains(' ') { bare } else { rest }).to_owned()
}

/// All texts of one language, by key, with the file each stands in.
type Texts = BTreeMap<String, (PathBuf, Message)>;

/// Reads every room.
pub fn check(house: &House) -> Result<Report> {
    let rules = Rules::of_the_house()?;
    let mut report = Report::new("copy");
    let (there, gone): (Vec<String>, Vec<String>) =
        rules.sources.iter().cloned().partition(|source| house.path(source).is_file());
    for source in gone {
        report.fail(house, &house.path("xtask/src/copy/words.toml"), format!("no source is named {source}"));
    }
    let read = faces::keys(house, &there)?;
    let french = texts(house, "fr")?;
    let simple = texts(house, "fr-simple")?;
    let is_read = |key: &String| read.contains(key) && !rules.leave.contains_key(key);
    let mut checked = 0_usize;
    for (texts, is_simple) in [(&french, false), (&simple, true)] {
        for (key, (path, message)) in texts.iter().filter(|(key, _)| !rules.leave.contains_key(*key)) {
            checked += usize::from(read.contains(key));
            let text = &message.text;
            let faults = if read.contains(key) { rules.faults(text, is_simple) } else { typography(text) };
            for fault in faults {
                report.fail(house, path, format!("{key}: {fault}"));
            }
        }
    }
    for (key, (path, message)) in french.iter().filter(|(key, _)| is_read(key)) {
        let longest = sentences(&message.text).iter().map(|one| words(one).count()).max().unwrap_or_default();
        let stands_alone = simple.get(key).is_none_or(|(_, other)| other.text == message.text);
        if longest > rules.most_words_simple && stands_alone {
            report.fail(house, path, format!("{key}: {longest} words in a sentence, and no simpler text of its own"));
        }
    }
    for key in rules.leave.keys().filter(|key| !french.contains_key(*key)) {
        report.fail(house, &house.path("xtask/src/copy/words.toml"), format!("no text is named {key}"));
    }
    println!("{checked} texts that residents read, {} words to avoid", rules.word.len());
    Ok(report)
}

fn texts(house: &House, language: &str) -> Result<Texts> {
    let mut texts = Texts::new();
    for room in house.rooms()? {
        for path in files_under(&room.dir.join("i18n").join(language), &["ftl"])? {
            let written = std::fs::read_to_string(&path).with_context(|| path.display().to_string())?;
            let messages = Ftl::read(&written).messages;
            texts.extend(messages.into_iter().map(|message| (message.key.clone(), (path.clone(), message))));
        }
    }
    Ok(texts)
}
