//! An idea and its road. Pure: what may become of it is decided here and nowhere else.

use chrono::{DateTime, Utc};
use kernel::{AccountId, CentreId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::author::NewAuthor;

kernel::typed_id! {
    /// An idea, from the word that was said to the tool in use.
    IdeaId,
}

impl From<IdeaId> for db::Val {
    fn from(id: IdeaId) -> Self {
        Self::from(id.uuid())
    }
}

/// Where an idea stands on its road.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = IdeaState)]
pub enum State {
    Heard,
    Chosen,
    CoDesign,
    Tested,
    InUse,
    Spread,
    SetAside,
}

impl State {
    pub const ALL: [Self; 7] =
        [Self::Heard, Self::Chosen, Self::CoDesign, Self::Tested, Self::InUse, Self::Spread, Self::SetAside];

    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Heard => "heard",
            Self::Chosen => "chosen",
            Self::CoDesign => "co_design",
            Self::Tested => "tested",
            Self::InUse => "in_use",
            Self::Spread => "spread",
            Self::SetAside => "set_aside",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Its word in the keys of texts.
    pub fn word(self) -> &'static str {
        match self {
            Self::CoDesign => "co-design",
            Self::InUse => "in-use",
            Self::SetAside => "set-aside",
            other => other.code(),
        }
    }

    /// Where the road may lead from here; `stood` is where an idea stood before it was set aside.
    pub fn nexts(self, stood: Self) -> Vec<Self> {
        let mut nexts = match self {
            Self::Heard => vec![Self::Chosen, Self::CoDesign],
            Self::Chosen => vec![Self::CoDesign, Self::Tested],
            Self::CoDesign => vec![Self::Tested, Self::InUse],
            // A test sends back to the table as often as it must.
            Self::Tested => vec![Self::InUse, Self::CoDesign],
            Self::InUse => vec![Self::Spread, Self::CoDesign],
            Self::Spread => vec![Self::CoDesign],
            Self::SetAside => vec![stood, Self::Heard],
        };
        nexts.dedup();
        nexts.retain(|next| *next != Self::SetAside);
        if self != Self::SetAside {
            nexts.push(Self::SetAside);
        }
        nexts
    }
}

/// Where an idea was first heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The page "Proposer une idée": it waits for the team before it is shown.
    Page,
    Desk,
    Workshop(Uuid),
    Forum(Uuid),
    Hackathon(Uuid),
}

impl Origin {
    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Desk => "desk",
            Self::Workshop(_) => "workshop",
            Self::Forum(_) => "forum",
            Self::Hackathon(_) => "hackathon",
        }
    }

    /// The row of the other room, if it comes from one.
    pub fn row(self) -> Option<Uuid> {
        match self {
            Self::Page | Self::Desk => None,
            Self::Workshop(row) | Self::Forum(row) | Self::Hackathon(row) => Some(row),
        }
    }

    /// The origin of stored words.
    pub fn from_code(code: &str, row: Option<Uuid>) -> Option<Self> {
        match (code, row) {
            ("page", None) => Some(Self::Page),
            ("desk", None) => Some(Self::Desk),
            ("workshop", Some(row)) => Some(Self::Workshop(row)),
            ("forum", Some(row)) => Some(Self::Forum(row)),
            ("hackathon", Some(row)) => Some(Self::Hackathon(row)),
            _ => None,
        }
    }
}

/// An idea as it is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewIdea {
    pub title: String,
    /// In their own words.
    pub words: String,
    pub need: Option<String>,
    pub theme: Option<String>,
    pub origin: Origin,
    pub authors: Vec<NewAuthor>,
}

/// Whether everyone may read an idea.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = IdeaShowing)]
pub enum Showing {
    /// Nobody of the team has read it yet.
    Waiting,
    Shown,
    Hidden,
}

impl Showing {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Shown, Self::Hidden];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Shown => "shown",
            Self::Hidden => "hidden",
        }
    }

    /// The showing of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|showing| showing.code() == code)
    }
}

/// An idea.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Idea {
    pub id: IdeaId,
    pub centre: CentreId,
    pub title: String,
    pub words: String,
    pub need: String,
    pub theme: String,
    pub origin: Origin,
    pub state: State,
    /// Where it stood before it was set aside.
    pub stood: State,
    pub showing: Showing,
    /// The idea it was gathered with: its authors are kept there too.
    pub merged_into: Option<IdeaId>,
    /// A film of the media library.
    pub film: Option<Uuid>,
    pub heard_at: DateTime<Utc>,
    pub moved_at: DateTime<Utc>,
    pub revision: i64,
}

impl Idea {
    /// Whether everyone may read it.
    pub fn is_public(&self) -> bool {
        self.showing == Showing::Shown && self.merged_into.is_none()
    }

    /// Where it may go from where it stands.
    pub fn nexts(&self) -> Vec<State> {
        if self.merged_into.is_some() { Vec::new() } else { self.state.nexts(self.stood) }
    }

    /// The same, one step further.
    pub fn moved(mut self, step: &Step, now: DateTime<Utc>) -> Result<Self, Refusal> {
        if self.merged_into.is_some() {
            return Err(Refusal::Merged);
        }
        if self.showing != Showing::Shown {
            return Err(Refusal::NotShown);
        }
        if !self.nexts().contains(&step.to) {
            return Err(Refusal::NoSuchRoad);
        }
        read_reason(&step.reason)?;
        if step.to == State::SetAside {
            self.stood = self.state;
        }
        self.state = step.to;
        self.moved_at = now;
        Ok(self)
    }
}

/// A step to take: where to, and why, in words that every author reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    pub to: State,
    pub reason: String,
}

/// What a step was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = IdeaStepKind)]
pub enum StepKind {
    Moved,
    /// Everyone may read it from then on.
    Shown,
    /// It was gathered with another idea.
    Joined,
}

impl StepKind {
    const ALL: [Self; 3] = [Self::Moved, Self::Shown, Self::Joined];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Moved => "moved",
            Self::Shown => "shown",
            Self::Joined => "joined",
        }
    }

    /// The kind of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// A step that was taken. Steps are added and never changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenStep {
    pub id: Uuid,
    pub idea: IdeaId,
    pub kind: StepKind,
    pub state: State,
    pub reason: String,
    pub by: Option<AccountId>,
    /// The name under which whoever took it was known then.
    pub by_name: String,
    pub at: DateTime<Utc>,
}

impl TakenStep {
    /// Its word in the keys of texts: where it led, or what else it was.
    pub fn word(&self) -> &'static str {
        match self.kind {
            StepKind::Moved => self.state.word(),
            StepKind::Shown => "shown",
            StepKind::Joined => "joined",
        }
    }
}

/// Why an act on an idea is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    TitleMissing,
    TitleTooLong,
    WordsMissing,
    TooLong(&'static str),
    /// A social security number stands in what was typed.
    NirIn(&'static str),
    PhoneInvalid,
    EmailInvalid,
    NameMissing,
    /// A letter goes nowhere without it.
    PostalMissing,
    PersonUnknown,
    ReasonMissing,
    ReasonTooLong,
    NoSuchRoad,
    /// Whoever chooses an idea has read it and lets it be read first.
    NotShown,
    Merged,
    MergeWithItself,
    MergeUnknown,
    ChangedMeanwhile,
    TooMany,
}

impl Refusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::TitleMissing => ("titre", "ideas-refusal-title"),
            Self::TitleTooLong => ("titre", "ideas-refusal-title-long"),
            Self::WordsMissing => ("mots", "ideas-refusal-words"),
            Self::TooLong(field) => (field, "ideas-refusal-long"),
            Self::NirIn(field) => (field, "ideas-refusal-nir"),
            Self::PhoneInvalid => ("tel", "ideas-refusal-phone"),
            Self::EmailInvalid => ("mail", "ideas-refusal-email"),
            Self::NameMissing => ("nom", "ideas-refusal-name"),
            Self::PostalMissing => ("adresse", "ideas-refusal-postal"),
            Self::PersonUnknown => ("personne", "ideas-refusal-person"),
            Self::ReasonMissing => ("raison", "ideas-refusal-reason"),
            Self::ReasonTooLong => ("raison", "ideas-refusal-reason-long"),
            Self::NoSuchRoad => ("etape", "ideas-refusal-road"),
            Self::NotShown => ("", "ideas-refusal-not-shown"),
            Self::Merged => ("", "ideas-refusal-merged"),
            Self::MergeWithItself => ("idee", "ideas-refusal-merge-itself"),
            Self::MergeUnknown => ("idee", "ideas-refusal-merge-unknown"),
            Self::ChangedMeanwhile => ("", "ideas-refusal-changed"),
            Self::TooMany => ("", "ideas-refusal-too-many"),
        }
    }
}

/// The longest title, in signs.
pub const LONGEST_TITLE: usize = 160;
/// The longest words, in signs.
pub const LONGEST_WORDS: usize = 4_000;
/// The longest reason, in signs: it must fit a letter and be read aloud.
pub const LONGEST_REASON: usize = 600;

/// A reason as it is kept.
pub fn read_reason(typed: &str) -> Result<String, Refusal> {
    let reason = typed.trim();
    match reason.chars().count() {
        0 => Err(Refusal::ReasonMissing),
        n if n > LONGEST_REASON => Err(Refusal::ReasonTooLong),
        _ => Ok(reason.to_owned()),
    }
}
