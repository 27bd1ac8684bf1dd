//! A simulator is data: missions, screens, what stands on them, what is expected. The format is told in `simulators/FORMAT.md`.

use serde::{Deserialize, Serialize};

use super::coded;
use super::text::Text;

/// Declares the closed choices that stand in files.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($variant:ident => $code:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
        pub enum $name { $(#[serde(rename = $code)] $variant),+ }
        coded!($name { $($variant => $code),+ });
    };
}

words! {
    /// What kind of place a screen pretends to be.
    Surface {
        Plain => "plain", Window => "window", Mailbox => "mailbox", Mail => "mail", Form => "form",
        Results => "results", Browser => "browser", Files => "files", VideoCall => "video-call",
        Camera => "camera", Payment => "payment", Keyboard => "keyboard", Page => "page",
    }
}

words! {
    /// What stands on a screen.
    Kind {
        Heading => "heading", Text => "text", Note => "note", Alert => "alert", List => "list", Facts => "facts",
        Picture => "picture", Gap => "gap", Link => "link", Button => "button", Close => "close", Mail => "mail",
        File => "file", Result => "result", Key => "key", Choice => "choice", Spot => "spot", Submit => "submit",
        Field => "field",
    }
}

impl Kind {
    /// Whether one can press it.
    pub fn is_act(self) -> bool {
        matches!(
            self,
            Self::Link
                | Self::Button
                | Self::Close
                | Self::Mail
                | Self::File
                | Self::Result
                | Self::Key
                | Self::Choice
                | Self::Spot
                | Self::Submit
        )
    }

    /// Whether its text is what it is for.
    pub fn is_words(self) -> bool {
        matches!(self, Self::Heading | Self::Text | Self::Note | Self::Alert)
    }
}

words! {
    /// The gesture that an act waits for.
    Act { Click => "click", DoubleClick => "double-click", LongPress => "long-press", Drag => "drag", Scroll => "scroll" }
}

words! {
    /// How a field is filled in.
    Input {
        Text => "text", Password => "password", Date => "date", Number => "number", Email => "email", Tel => "tel",
        Area => "area", Checkbox => "checkbox", Radio => "radio", Select => "select", File => "file",
    }
}

impl Input {
    /// Whether one of its options is chosen.
    pub fn has_options(self) -> bool {
        matches!(self, Self::Radio | Self::Select | Self::File)
    }
}

/// The skills that simulators rehearse, in the order of their shelves.
pub const SKILLS: [&str; 11] = [
    "computer",
    "writing",
    "windows",
    "passwords",
    "messages",
    "forms",
    "files",
    "internet",
    "rights",
    "calls",
    "money",
];

/// The pictures that a simulator may show.
pub const ICONS: [&str; 32] = [
    "phone", "callback", "calendar", "home", "pin", "people", "bubble", "mail", "print", "listen", "live", "check",
    "undo", "lock", "eye", "search", "idea", "book", "draft", "car", "screen", "clock", "hand", "warn", "camera",
    "globe", "card", "chart", "arrow", "back", "plus", "trash",
];

fn is_false(value: &bool) -> bool {
    !*value
}

fn is_zero(value: &i64) -> bool {
    *value == 0
}

fn no_text(text: &Text) -> bool {
    matches!(text, Text::Plain(plain) if plain.is_empty())
}

/// A label beside its value.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    pub label: Text,
    pub value: Text,
}

/// One thing on a screen. Which of its parts serve is told by its kind.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Block {
    pub kind: Kind,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub key: String,
    #[serde(default, skip_serializing_if = "no_text")]
    pub label: Text,
    #[serde(default, skip_serializing_if = "no_text")]
    pub text: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<Text>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<Fact>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub picture: String,
    #[serde(default, skip_serializing_if = "no_text")]
    pub alt: Text,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub lines: i64,
    #[serde(default, skip_serializing_if = "no_text")]
    pub from: Text,
    #[serde(default, skip_serializing_if = "no_text")]
    pub when: Text,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    #[serde(default, skip_serializing_if = "is_false")]
    pub main: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub folder: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub ad: bool,
    #[serde(default, skip_serializing_if = "is_false")]
    pub wide: bool,
    /// Another screen of the mission, or `done`; empty when the page stays.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goes: String,
    #[serde(default, skip_serializing_if = "no_text")]
    pub said: Text,
    #[serde(default, skip_serializing_if = "is_false")]
    pub neutral: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub act: Option<Act>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub onto: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub input: Option<Input>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<Text>,
    #[serde(default, skip_serializing_if = "no_text")]
    pub help: Text,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub given: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expect: String,
    #[serde(default, skip_serializing_if = "no_text")]
    pub wrong: Text,
}

impl Block {
    /// A block of a kind, with nothing on it yet.
    pub fn new(kind: Kind) -> Self {
        Self {
            kind,
            key: String::new(),
            label: Text::default(),
            text: Text::default(),
            items: Vec::new(),
            facts: Vec::new(),
            picture: String::new(),
            alt: Text::default(),
            lines: 0,
            from: Text::default(),
            when: Text::default(),
            address: String::new(),
            main: false,
            folder: false,
            ad: false,
            wide: false,
            goes: String::new(),
            said: Text::default(),
            neutral: false,
            act: None,
            onto: String::new(),
            input: None,
            options: Vec::new(),
            help: Text::default(),
            given: String::new(),
            expect: String::new(),
            wrong: Text::default(),
        }
    }

    /// Every text of it.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts =
            vec![&self.label, &self.text, &self.alt, &self.from, &self.when, &self.said, &self.help, &self.wrong];
        texts.extend(self.items.iter().chain(&self.options));
        texts.extend(self.facts.iter().flat_map(|fact| [&fact.label, &fact.value]));
        texts
    }

    /// How it is filled in.
    pub fn input(&self) -> Input {
        self.input.unwrap_or(Input::Text)
    }

    /// The gesture it waits for.
    pub fn act(&self) -> Act {
        self.act.unwrap_or(Act::Click)
    }
}

/// One screen of a mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Screen {
    pub key: String,
    pub surface: Surface,
    pub bar: Text,
    #[serde(default, skip_serializing_if = "no_text")]
    pub side: Text,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub expected: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hints: Vec<Text>,
    #[serde(default, skip_serializing_if = "no_text")]
    pub show: Text,
    #[serde(default, rename = "block", skip_serializing_if = "Vec::is_empty")]
    pub blocks: Vec<Block>,
}

impl Screen {
    /// What can be pressed.
    pub fn acts(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind.is_act())
    }

    /// What is filled in.
    pub fn fields(&self) -> impl Iterator<Item = &Block> {
        self.blocks.iter().filter(|block| block.kind == Kind::Field)
    }

    /// One thing that can be pressed.
    pub fn act(&self, key: &str) -> Option<&Block> {
        self.acts().find(|block| block.key == key)
    }

    /// The button that sends the fields.
    pub fn submit(&self) -> Option<&Block> {
        self.blocks.iter().find(|block| block.kind == Kind::Submit)
    }

    /// Every text of it.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts = vec![&self.bar, &self.side, &self.show];
        texts.extend(&self.hints);
        texts.extend(self.blocks.iter().flat_map(Block::texts));
        texts
    }
}

/// One order, and the screens on which it is done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Mission {
    pub key: String,
    pub instruction: Text,
    pub done: Text,
    #[serde(default, rename = "screen", skip_serializing_if = "Vec::is_empty")]
    pub screens: Vec<Screen>,
}

impl Mission {
    pub fn screen(&self, key: &str) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.key == key)
    }
}

/// A simulator.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Simulator {
    /// Its part of the address; a centre's own stands beside its row, not in it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub code: String,
    #[serde(default, skip_serializing_if = "is_zero")]
    pub order: i64,
    pub icon: String,
    pub minutes: i64,
    pub skill: String,
    #[serde(default, skip_serializing_if = "no_text")]
    pub title: Text,
    pub promise: Text,
    pub fear: Text,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guide: Vec<Text>,
    #[serde(default, rename = "mission", skip_serializing_if = "Vec::is_empty")]
    pub missions: Vec<Mission>,
}

impl Simulator {
    /// A mission by its key, with its place.
    pub fn mission(&self, key: &str) -> Option<(usize, &Mission)> {
        self.missions.iter().enumerate().find(|(_, mission)| mission.key == key)
    }

    /// Every text of it.
    pub fn texts(&self) -> Vec<&Text> {
        let mut texts = vec![&self.title, &self.promise, &self.fear];
        texts.extend(&self.guide);
        for mission in &self.missions {
            texts.extend([&mission.instruction, &mission.done]);
            texts.extend(mission.screens.iter().flat_map(Screen::texts));
        }
        texts
    }
}
