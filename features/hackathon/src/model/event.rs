//! A hackathon: its days, its steps, its challenges, its timetable, its mentors.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::refusal::Refusal;
use super::{HackathonId, LineId, coded};

/// The longest line.
pub const LONGEST_LINE: usize = 120;
/// The longest text of several paragraphs.
pub const LONGEST_TEXT: usize = 4_000;

/// How far a hackathon is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = HackathonState)]
pub enum State {
    /// The team prepares it; nobody else sees it.
    Draft,
    /// One says that one comes; teams are made up.
    Open,
    /// The two days.
    UnderWay,
    /// The jury or everyone chooses; nobody knows the count.
    Choosing,
    /// The count is shown; what was made is followed.
    Closed,
}

coded!(State {
    Draft => "draft",
    Open => "open",
    UnderWay => "under_way",
    Choosing => "choosing",
    Closed => "closed",
});

impl State {
    /// Where it goes from here; a step back is an undo.
    pub fn next(self) -> Option<Self> {
        match self {
            Self::Draft => Some(Self::Open),
            Self::Open => Some(Self::UnderWay),
            Self::UnderWay => Some(Self::Choosing),
            Self::Choosing => Some(Self::Closed),
            Self::Closed => None,
        }
    }
}

/// Who chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = HackathonChoice)]
pub enum Choice {
    /// Named people, whose voices the team types.
    Jury,
    /// Everyone, one voice each: phones and papers in one count.
    Public,
}

coded!(Choice { Jury => "jury", Public => "public" });

/// What a line of the programme is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = HackathonLineKind)]
pub enum LineKind {
    Challenge,
    Slot,
    Mentor,
}

coded!(LineKind { Challenge => "challenge", Slot => "slot", Mentor => "mentor" });

/// What the team settles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    pub title: String,
    pub intro: String,
    pub choice: Choice,
    pub first_day: NaiveDate,
    pub last_day: NaiveDate,
    pub place: String,
}

/// Whether a text is longer than so many signs.
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().nth(most).is_some()
}

impl Terms {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let found = [
            (self.title.is_empty(), Refusal::TitleMissing),
            (is_longer(&self.title, LONGEST_LINE), Refusal::Long("titre")),
            (is_longer(&self.place, LONGEST_LINE), Refusal::Long("lieu")),
            (is_longer(&self.intro, LONGEST_TEXT), Refusal::Long("presentation")),
            (self.last_day < self.first_day, Refusal::DaysTurned),
            ((self.last_day - self.first_day).num_days() > 13, Refusal::TooManyDays),
        ];
        found.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, refusal)| refusal).collect()
    }
}

/// A hackathon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hackathon {
    pub id: HackathonId,
    pub state: State,
    pub terms: Terms,
    /// How many people chose, as it was when the choice closed; absent before.
    pub people: Option<i64>,
    pub created_at: DateTime<Utc>,
    /// Raised each time it is settled otherwise.
    pub revision: i64,
}

/// A challenge, a part of the timetable, or a mentor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub id: LineId,
    pub kind: LineKind,
    /// When, as people say it; empty for a challenge.
    pub at: String,
    pub title: String,
    pub words: String,
    /// The idea a challenge comes from.
    pub idea: Option<Uuid>,
}

impl Line {
    /// Why it is not kept; nothing when it is.
    pub fn refusals(&self) -> Vec<Refusal> {
        let found = [
            (self.title.is_empty(), Refusal::LineMissing),
            (is_longer(&self.title, LONGEST_LINE), Refusal::Long("intitule")),
            (is_longer(&self.at, LONGEST_LINE), Refusal::Long("quand")),
            (is_longer(&self.words, LONGEST_TEXT), Refusal::Long("mots")),
        ];
        found.into_iter().filter(|(is_wrong, _)| *is_wrong).map(|(_, refusal)| refusal).collect()
    }
}
