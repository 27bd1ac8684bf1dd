//! A simulator as its file, or the programs' face, tells it: what is expected on each screen, and what to type there.
//!
//! It is read anew here, and only in part: the proof judges the pages by the data, never by the engine's own code.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What can be pressed.
const ACTS: [&str; 10] = ["link", "button", "close", "mail", "file", "result", "key", "choice", "spot", "submit"];

/// A text, the same in every language or told in each.
#[derive(Debug, Deserialize)]
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

impl Text {
    pub fn say(&self, tongue: &str) -> &str {
        match self {
            Self::Plain(text) => text,
            Self::Told(told) => told.get(tongue).or_else(|| told.get("fr")).map_or("", String::as_str),
        }
    }
}

#[derive(Debug, Deserialize)]
pub struct Simulator {
    #[serde(default)]
    pub code: String,
    #[serde(rename = "mission")]
    pub missions: Vec<Mission>,
}

#[derive(Debug, Deserialize)]
pub struct Mission {
    pub key: String,
    pub done: Text,
    #[serde(rename = "screen")]
    pub screens: Vec<Screen>,
}

impl Mission {
    /// With which screen it opens.
    pub fn first(&self) -> &str {
        self.screens.first().map_or("", |screen| screen.key.as_str())
    }

    pub fn screen(&self, key: &str) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.key == key)
    }
}

#[derive(Debug, Deserialize)]
pub struct Screen {
    pub key: String,
    pub expected: String,
    #[serde(default)]
    pub hints: Vec<Text>,
    #[serde(default)]
    pub show: Text,
    #[serde(rename = "block")]
    pub blocks: Vec<Block>,
}

impl Screen {
    pub fn acts(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| ACTS.contains(&block.kind.as_str()))
    }

    fn fields(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind == "field")
    }

    /// Whether it is a form that is sent.
    pub fn is_form(&self) -> bool {
        self.fields().next().is_some() && self.blocks.iter().any(|block| block.kind == "submit")
    }

    /// What is said beside the fields that [`Screen::wrong`] leaves wrong.
    pub fn reproaches(&self) -> impl Iterator<Item = &Text> {
        // Two fields that are empty are the same.
        self.fields()
            .filter(|field| !field.expect.is_empty() && !field.expect.starts_with("same:"))
            .map(|field| &field.wrong)
    }

    /// What someone sends who understood nothing: nothing is typed, and every box is ticked that should not be.
    pub fn wrong(&self) -> String {
        let ticked = self.fields().filter(|field| field.rules().any(|rule| rule == "unchecked"));
        encoded(ticked.map(|field| (field.key.as_str(), "oui".to_owned())))
    }

    /// What someone sends who understood.
    pub fn right(&self) -> String {
        let mut typed: BTreeMap<&str, String> = BTreeMap::new();
        for field in self.fields() {
            let said = field.right(&typed);
            typed.insert(field.key.as_str(), said);
        }
        encoded(typed.into_iter().filter(|(_, said)| !said.is_empty()))
    }
}

#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub struct Block {
    pub kind: String,
    pub key: String,
    pub goes: String,
    pub said: Text,
    pub neutral: bool,
    input: String,
    given: String,
    expect: String,
    wrong: Text,
}

impl Block {
    fn rules(&self) -> impl Iterator<Item = &str> {
        self.expect.split(" & ").map(str::trim).filter(|rule| !rule.is_empty())
    }

    /// What its rules want, after what was typed above it.
    fn right(&self, above: &BTreeMap<&str, String>) -> String {
        if self.expect.is_empty() {
            let is_ticked = self.input == "checkbox" && self.given == "yes";
            return if is_ticked { "oui".to_owned() } else { self.given.clone() };
        }
        let mut said = String::new();
        for rule in self.rules() {
            said = self.kept(rule, said, above);
        }
        said
    }

    /// What was going to be typed, so that it keeps one more rule.
    fn kept(&self, rule: &str, said: String, above: &BTreeMap<&str, String>) -> String {
        if let Some(least) = rule.strip_prefix("length>=").and_then(|least| least.trim().parse::<usize>().ok()) {
            return said
                .chars()
                .chain("lesmoutonsbleus".chars().cycle())
                .take(least.max(said.chars().count()))
                .collect();
        }
        match rule.split_once(':') {
            Some(("equals" | "exactly" | "option", wanted)) => wanted.to_owned(),
            Some(("contains", wanted)) => format!("{said} {wanted}").trim().to_owned(),
            Some(("digits", count)) => "0".repeat(count.trim().parse().unwrap_or(0)),
            Some(("starts", wanted)) if !said.starts_with(wanted) => format!("{wanted}{said}"),
            Some(("same", other)) => above.get(other).cloned().unwrap_or_default(),
            Some(("has", sign)) => format!("{said}{}", sign_of(sign)),
            None if rule == "checked" => "oui".to_owned(),
            None if rule == "date" => "03/05/1958".to_owned(),
            None if rule == "not-empty" && said.is_empty() => self.anything(),
            _ => said,
        }
    }

    /// The first answer of a choice, or any word.
    fn anything(&self) -> String {
        let is_choice = ["radio", "select", "file"].contains(&self.input.as_str());
        if is_choice { "1".to_owned() } else { "Bonjour".to_owned() }
    }
}

/// A sign of a sort that a rule asks for.
fn sign_of(sort: &str) -> char {
    match sort {
        "upper" => 'A',
        "accent" => 'é',
        "sign" => '!',
        _ => '7',
    }
}

/// Fields as a browser sends them, each after what the form carries already.
fn encoded<'k>(fields: impl Iterator<Item = (&'k str, String)>) -> String {
    fields.map(|(key, said)| format!("&c-{key}={}", percent(&said))).collect()
}

fn percent(text: &str) -> String {
    let sign =
        |byte: u8| if byte.is_ascii_alphanumeric() { char::from(byte).to_string() } else { format!("%{byte:02X}") };
    text.bytes().map(sign).collect()
}
