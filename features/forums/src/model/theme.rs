//! What residents propose to talk about, and whose proposal it is.

use kernel::PersonId;
use serde::{Deserialize, Serialize};

use super::forum::{LONGEST_TITLE, is_longer};
use super::refusal::Refusal;
use super::{AuthorId, ThemeId, coded};

/// The longest words of a theme.
pub const LONGEST_WORDS: usize = 2_000;
/// How many themes are typed at once.
pub const MOST_LINES: usize = 200;

/// What the team made of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ForumThemeState)]
pub enum ThemeState {
    /// Nobody of the team has read it yet; it is shown to nobody else.
    Proposed,
    /// It can be chosen.
    Kept,
    /// It says the same as another, which has its authors too.
    Joined,
    /// Not for this forum; its authors are not forgotten.
    SetAside,
}

coded!(ThemeState { Proposed => "proposed", Kept => "kept", Joined => "joined", SetAside => "set_aside" });

/// Where a theme was heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ForumThemeOrigin)]
pub enum Origin {
    Online,
    Desk,
    Meeting,
    Paper,
}

coded!(Origin { Online => "online", Desk => "desk", Meeting => "meeting", Paper => "paper" });

/// Who proposed a theme, and how they are told what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Author {
    pub id: AuthorId,
    pub theme: ThemeId,
    pub person: Option<PersonId>,
    /// Empty when none was given.
    pub name: String,
    /// A word of `ideas::TellBy`.
    pub way: String,
    /// The number or address of that way.
    pub contact: String,
}

/// A theme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Theme {
    pub id: ThemeId,
    pub title: String,
    pub words: String,
    pub state: ThemeState,
    pub joined_into: Option<ThemeId>,
    pub origin: Origin,
    /// Phones, tokens and stickers together; absent until the choice is over.
    pub voices: Option<i64>,
    /// The idea it became.
    pub idea: Option<uuid::Uuid>,
}

/// A theme as it is proposed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTheme {
    pub title: String,
    pub words: String,
    pub origin: Origin,
    pub person: Option<PersonId>,
    pub name: String,
    pub way: String,
    pub contact: String,
}

impl NewTheme {
    /// A theme with a name at most, from whoever spoke it.
    pub fn spoken(title: &str, name: &str, origin: Origin) -> Self {
        Self {
            title: title.trim().to_owned(),
            words: String::new(),
            origin,
            person: None,
            name: name.trim().to_owned(),
            way: "in_person".to_owned(),
            contact: String::new(),
        }
    }

    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = refusals_of(&self.title, &self.words);
        if is_longer(&self.name, LONGEST_TITLE) {
            refusals.push(Refusal::Long("nom"));
        }
        refusals
    }
}

/// Why the words of a theme are not kept.
pub fn refusals_of(title: &str, words: &str) -> Vec<Refusal> {
    let mut refusals = Vec::new();
    if title.is_empty() {
        refusals.push(Refusal::ThemeMissing);
    }
    if is_longer(title, LONGEST_TITLE) {
        refusals.push(Refusal::Long("theme"));
    }
    if is_longer(words, LONGEST_WORDS) {
        refusals.push(Refusal::Long("mots"));
    }
    refusals
}

/// Reads themes typed in bulk: one a line, `the theme ; whose it is`.
pub fn read_lines(text: &str, origin: Origin) -> Result<Vec<NewTheme>, Refusal> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let themes: Vec<NewTheme> = lines
        .map(|line| {
            let (title, name) = line.rsplit_once(';').unwrap_or((line, ""));
            NewTheme::spoken(title, name, origin)
        })
        .collect();
    if themes.is_empty() {
        return Err(Refusal::LinesMissing);
    }
    if themes.len() > MOST_LINES {
        return Err(Refusal::LinesTooMany);
    }
    if themes.iter().any(|theme| !theme.refusals().is_empty()) {
        return Err(Refusal::LineLong);
    }
    Ok(themes)
}

/// What the team decides of a theme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Decision {
    Keep,
    JoinTo(ThemeId),
    SetAside,
}
