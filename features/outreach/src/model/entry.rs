//! What a tablet brings back: entries, each with its writings.
//!
//! Writings form a set that only grows: received again, later or in another order, it is the same set. A writing that
//! nothing replaces is current; two current ones are a choice that a person makes. Pure.

use std::collections::HashSet;

use chrono::{DateTime, Datelike as _, Duration, Utc};
use kernel::PersonId;
use people::import::holds_nir;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use super::mandate::Mandate;
use super::round::RoundId;
use super::tablet::TabletId;

kernel::typed_id! {
    /// Something entered on a round; drawn by the tablet.
    EntryId,
}

kernel::typed_id! {
    /// One writing of an entry; drawn by who wrote it.
    VersionId,
}

/// The longest line, in signs.
const LONGEST_LINE: usize = 200;
/// The longest words, in signs.
const LONGEST_WORDS: usize = 3_000;

/// What was entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EntryKind)]
pub enum Kind {
    PersonMet,
    Act,
    ReminderWanted,
    AppointmentWanted,
    Question,
    /// What someone asks the centre to do in their name.
    Mandate,
}

impl Kind {
    pub const ALL: [Self; 6] =
        [Self::PersonMet, Self::Act, Self::ReminderWanted, Self::AppointmentWanted, Self::Question, Self::Mandate];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::PersonMet => "person_met",
            Self::Act => "act",
            Self::ReminderWanted => "reminder_wanted",
            Self::AppointmentWanted => "appointment_wanted",
            Self::Question => "question",
            Self::Mandate => "mandate",
        }
    }

    /// The kind of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Where an entry stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = EntryState)]
pub enum State {
    Received,
    TakenUp,
    SetAside,
}

impl State {
    pub const ALL: [Self; 3] = [Self::Received, Self::TakenUp, Self::SetAside];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Received => "received",
            Self::TakenUp => "taken_up",
            Self::SetAside => "set_aside",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// How it was done: which of the three asks for which agreement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mode {
    Train,
    Accompany,
    DoFor,
}

impl Mode {
    pub const ALL: [Self; 3] = [Self::Train, Self::Accompany, Self::DoFor];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Train => "train",
            Self::Accompany => "accompany",
            Self::DoFor => "do_for",
        }
    }

    /// The mode of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mode| mode.code() == code)
    }
}

/// What was said and done: sealed wherever it lies, never logged.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(default, deny_unknown_fields)]
#[schema(as = EntrySaid)]
pub struct Said {
    /// The name, as it was given.
    pub who: String,
    pub phone: String,
    /// The procedure, the theme.
    pub about: String,
    pub place: String,
    /// When it is wanted, in words.
    pub wanted: String,
    pub mode: Option<Mode>,
    pub minutes: Option<u16>,
    pub words: String,
    /// Whom it is of, as the tablet took them along: proposed to the team, which decides.
    pub person: Option<Uuid>,
    pub mandate: Option<Mandate>,
}

impl Said {
    /// The lines, each with the word of its field.
    pub fn lines(&self) -> [(&'static str, &str); 6] {
        [
            ("who", &self.who),
            ("phone", &self.phone),
            ("about", &self.about),
            ("place", &self.place),
            ("wanted", &self.wanted),
            ("words", &self.words),
        ]
    }

    /// Why it is not kept, if it is not.
    pub fn check(&self) -> Result<(), SaidRefusal> {
        let lines = self.lines();
        match &self.mandate {
            // Nobody gives a mandate without a name.
            Some(_) if self.who.trim().is_empty() => return Err(SaidRefusal::MandateUnfit),
            Some(mandate) => mandate.check()?,
            None => {}
        }
        if lines.iter().all(|(_, text)| text.trim().is_empty()) {
            return Err(SaidRefusal::Empty);
        }
        let longest = |field| if field == "words" { LONGEST_WORDS } else { LONGEST_LINE };
        if lines.iter().any(|(field, text)| text.chars().count() > longest(*field)) {
            return Err(SaidRefusal::TooLong);
        }
        if lines.iter().any(|(_, text)| holds_nir(text)) { Err(SaidRefusal::Nir) } else { Ok(()) }
    }

    /// The same for an entry of a kind: a mandate, and nothing else, has what is signed.
    pub fn check_as(&self, kind: Kind) -> Result<(), SaidRefusal> {
        let is_fit = self.mandate.is_some() == (kind == Kind::Mandate);
        if is_fit { self.check() } else { Err(SaidRefusal::MandateUnfit) }
    }

    /// What the form of the desk does not show stays as it was: whom it is of, and what was signed. A signature stands
    /// under the name of who drew it: under another one it does not.
    #[must_use]
    pub fn corrected(&self, mut anew: Self) -> Self {
        anew.person = self.person;
        anew.mandate.clone_from(&self.mandate);
        if let Some(mandate) = anew.mandate.as_mut().filter(|_| anew.who.trim() != self.who.trim()) {
            mandate.signature = None;
        }
        anew
    }
}

/// Why a writing is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SaidRefusal {
    Empty,
    TooLong,
    /// A number of social security.
    Nir,
    /// It cannot be read.
    Unreadable,
    /// Its number is somebody else's.
    NumberTaken,
    /// It would have been written in days to come.
    Ahead,
    /// It would have been written more than a year ago.
    TooOld,
    /// A mandate without a name, without formalities, without its length, or that the person may not give.
    MandateUnfit,
}

/// A tablet's clock may be wrong by a day, and be put right before it sends.
const AHEAD: Duration = Duration::days(2);
/// Beyond this nobody knows any more what was meant.
const OLDEST: Duration = Duration::days(366);

/// Refuses a writing that cannot be of that instant, by our clock.
pub fn check_written(written_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), SaidRefusal> {
    if written_at > now + AHEAD {
        return Err(SaidRefusal::Ahead);
    }
    if written_at < now - OLDEST { Err(SaidRefusal::TooOld) } else { Ok(()) }
}

/// A clock may be wrong by centuries; a year that cannot be written with four digits is of no clock, and no database or
/// page tells it again.
pub fn check_clock(made_at: DateTime<Utc>) -> Result<(), SaidRefusal> {
    if (1..=9_998).contains(&made_at.year()) { Ok(()) } else { Err(SaidRefusal::Unreadable) }
}

/// Why an act of the team on an entry is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryRefusal {
    Said(SaidRefusal),
    StateUnknown,
    ChangedMeanwhile,
    /// Several writings are current: one chooses first.
    ChoiceFirst,
    PersonUnknown,
}

impl EntryRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Said(SaidRefusal::Empty) => ("mots", "outreach-refusal-empty"),
            Self::Said(SaidRefusal::Nir) => ("mots", "outreach-refusal-nir"),
            Self::Said(SaidRefusal::MandateUnfit) => ("qui", "outreach-refusal-mandate"),
            Self::Said(_) => ("mots", "outreach-refusal-long"),
            Self::StateUnknown => ("", "outreach-refusal-state"),
            Self::ChangedMeanwhile => ("", "outreach-refusal-changed"),
            Self::ChoiceFirst => ("", "outreach-refusal-choice"),
            Self::PersonUnknown => ("personne", "outreach-refusal-person"),
        }
    }
}

/// An entry, as the list knows it: nothing of what was said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    pub id: EntryId,
    pub round: Option<RoundId>,
    pub kind: Kind,
    pub state: State,
    pub received_at: DateTime<Utc>,
    pub settled_at: Option<DateTime<Utc>>,
    pub settled_by: String,
    pub person: Option<PersonId>,
}

/// One writing of an entry.
#[derive(Clone, PartialEq, Eq)]
pub struct Version {
    pub id: VersionId,
    pub entry: EntryId,
    pub based_on: Option<VersionId>,
    pub tablet: Option<TabletId>,
    pub author: String,
    /// As the clock of who wrote it said.
    pub made_at: DateTime<Utc>,
    pub received_at: DateTime<Utc>,
    /// How far our clock was ahead of theirs.
    pub skew_seconds: i64,
    /// Sealed [`Said`]; absent once it has served.
    pub said: Option<Vec<u8>>,
    pub is_put_aside: bool,
}

/// A clock is told as wrong from five minutes on.
pub const SKEW_TOLD_SECONDS: i64 = 300;

impl Version {
    /// When it was written by our clock.
    pub fn written_at(&self) -> DateTime<Utc> {
        // A clock may be wrong by centuries.
        let skew = Duration::try_seconds(self.skew_seconds);
        skew.and_then(|skew| self.made_at.checked_add_signed(skew)).unwrap_or(self.received_at)
    }

    /// Whether the tablet's clock was wrong.
    pub fn has_wrong_clock(&self) -> bool {
        self.skew_seconds.abs() >= SKEW_TOLD_SECONDS
    }
}

/// The writings that nothing replaces and nobody put aside; more than one is a choice.
pub fn current(versions: &[Version]) -> Vec<&Version> {
    let replaced: HashSet<VersionId> = versions.iter().filter_map(|version| version.based_on).collect();
    versions.iter().filter(|version| !version.is_put_aside && !replaced.contains(&version.id)).collect()
}
