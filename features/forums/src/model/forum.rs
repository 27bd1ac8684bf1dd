//! A forum, from the first call for themes to what follows it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::ballot::Method;
use super::refusal::Refusal;
use super::{ForumId, SlotId, coded};

/// The longest title, and the longest of the other lines.
pub const LONGEST_TITLE: usize = 120;
/// The longest text of several paragraphs.
pub const LONGEST_TEXT: usize = 8_000;

/// How far a forum is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ForumState)]
pub enum State {
    /// The team prepares it; nobody else sees it.
    Draft,
    /// Residents propose themes.
    Proposing,
    /// Residents choose; nobody knows the count.
    Choosing,
    /// The count is shown; the day is prepared.
    Chosen,
    /// It took place: what was said, what follows.
    Held,
}

coded!(State {
    Draft => "draft",
    Proposing => "proposing",
    Choosing => "choosing",
    Chosen => "chosen",
    Held => "held",
});

impl State {
    /// Where it goes from here; a step back is an undo.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Proposing),
            Self::Proposing => Some(Self::Choosing),
            Self::Choosing => Some(Self::Chosen),
            Self::Chosen => Some(Self::Held),
            Self::Held => None,
        }
    }

    /// Whether the count is over, so that it may be seen.
    pub fn is_counted(self) -> bool {
        matches!(self, Self::Chosen | Self::Held)
    }
}

/// What the team settles of a forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub title: String,
    pub intro: String,
    pub method: Method,
    /// The last day on which a theme is proposed on line; none: until the team goes on.
    pub proposals_until: Option<NaiveDate>,
    /// The last day on which one chooses on line.
    pub choice_until: Option<NaiveDate>,
    pub day: Option<NaiveDate>,
    /// As people say it: "de 14 h à 17 h".
    pub hours: String,
    pub place: String,
    /// The page of an activity of this centre, where one enrols; empty when one just comes.
    pub enrol_path: String,
}

impl Terms {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let mut refusals = Vec::new();
        if self.title.is_empty() {
            refusals.push(Refusal::TitleMissing);
        }
        let lines = [(&self.title, "titre"), (&self.hours, "heures"), (&self.place, "lieu")];
        refusals.extend(lines.iter().filter(|(text, _)| is_longer(text, LONGEST_TITLE)).map(|(_, f)| Refusal::Long(f)));
        if is_longer(&self.intro, LONGEST_TEXT) {
            refusals.push(Refusal::Long("presentation"));
        }
        if !self.method.is_possible() {
            refusals.push(Refusal::PointsOutside);
        }
        if !self.enrol_path.is_empty() && !is_own_path(&self.enrol_path) {
            refusals.push(Refusal::EnrolPath);
        }
        if matches!((self.proposals_until, self.choice_until), (Some(first), Some(last)) if last < first) {
            refusals.push(Refusal::DatesTurned);
        }
        refusals
    }
}

/// Whether a text is longer than so many signs.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

/// A page of this house: a slash and plain signs, never an address elsewhere.
fn is_own_path(path: &str) -> bool {
    let plain = path.chars().all(|sign| sign.is_ascii_alphanumeric() || matches!(sign, '/' | '-' | '_'));
    plain && path.starts_with('/') && !path.starts_with("//") && path.len() <= 200
}

/// A forum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forum {
    pub id: ForumId,
    pub state: State,
    pub terms: Terms,
    /// What was said there.
    pub said: String,
    /// What follows.
    pub follows: String,
    /// How many people chose, as it was when the choice closed; absent before.
    pub people: Option<i64>,
    pub created_at: DateTime<Utc>,
}

impl Forum {
    /// Whether anyone may propose a theme on line today.
    pub fn takes_themes(&self, today: NaiveDate) -> bool {
        self.state == State::Proposing && self.terms.proposals_until.is_none_or(|last| today <= last)
    }

    /// Whether anyone may choose on line today.
    pub fn takes_choices(&self, today: NaiveDate) -> bool {
        self.state == State::Choosing && self.terms.choice_until.is_none_or(|last| today <= last)
    }
}

/// One part of the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub id: SlotId,
    /// "14 h".
    pub hour: String,
    pub title: String,
    /// Who speaks, in words.
    pub speakers: String,
}
