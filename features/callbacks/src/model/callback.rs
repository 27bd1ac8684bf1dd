//! A call that somebody asked for: where it stands, and what may become of it. Pure.

use chrono::{DateTime, Utc};
use kernel::{AccountId, PersonId};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

kernel::typed_id! {
    /// A call that somebody asked for.
    CallbackId,
}

/// Where a call stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Waiting,
    /// Someone of the team has it in hand.
    Taken,
    Reached,
    WrongNumber,
    /// Closed without a call: asked twice, came by, asked by mistake.
    Dropped,
}

impl State {
    pub const ALL: [Self; 5] = [Self::Waiting, Self::Taken, Self::Reached, Self::WrongNumber, Self::Dropped];

    /// The word stored and spoken by the API.
    pub fn code(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Taken => "taken",
            Self::Reached => "reached",
            Self::WrongNumber => "wrong_number",
            Self::Dropped => "dropped",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }

    /// Whether somebody still has to call.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Waiting | Self::Taken)
    }
}

/// A part of the day in which one can talk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Slot {
    Morning,
    Afternoon,
    Evening,
}

impl Slot {
    pub const ALL: [Self; 3] = [Self::Morning, Self::Afternoon, Self::Evening];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Morning => "morning",
            Self::Afternoon => "afternoon",
            Self::Evening => "evening",
        }
    }

    /// The part of the day of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|slot| slot.code() == code)
    }
}

/// In which language one wants to be spoken to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tongue {
    #[default]
    Fr,
    Ar,
    En,
    /// Said in words, if at all.
    Other,
}

impl Tongue {
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::En, Self::Other];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
            Self::Other => "other",
        }
    }

    /// The language of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tongue| tongue.code() == code)
    }
}

/// Where a call led.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    #[default]
    None,
    Appointment,
    /// Someone accompanies them from now on.
    File,
    Desk,
    Partner,
}

impl Orientation {
    pub const ALL: [Self; 5] = [Self::None, Self::Appointment, Self::File, Self::Desk, Self::Partner];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Appointment => "appointment",
            Self::File => "file",
            Self::Desk => "desk",
            Self::Partner => "partner",
        }
    }

    /// The orientation of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|orientation| orientation.code() == code)
    }
}

/// What was confided: sealed wherever it lies, never logged.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Said {
    /// E.164.
    pub phone: String,
    pub name: String,
    /// When one can talk, in one's own words.
    pub moment: String,
    /// The language, where it is none of ours.
    pub tongue: String,
    pub words: String,
}

/// A call that somebody asked for; what was confided stays sealed.
#[derive(Clone, PartialEq, Eq)]
pub struct Callback {
    pub id: CallbackId,
    pub state: State,
    /// Sealed [`Said`]; absent once it has served.
    pub said: Option<Vec<u8>>,
    pub slots: Vec<Slot>,
    pub tongue: Tongue,
    /// Whether whoever answers may hear who calls.
    pub may_say: bool,
    pub asked_at: DateTime<Utc>,
    pub due_at: DateTime<Utc>,
    /// By when somebody calls now.
    pub call_by: DateTime<Utc>,
    pub taken_by: Option<AccountId>,
    pub taken_name: String,
    pub tries: i64,
    pub first_try_at: Option<DateTime<Utc>>,
    pub ended_at: Option<DateTime<Utc>>,
    pub orientation: Orientation,
    pub person: Option<PersonId>,
    pub revision: i64,
}

/// What someone brings back of a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    Reached(Orientation),
    /// With the instant by which one tries again.
    NoAnswer(DateTime<Utc>),
    WrongNumber,
    Dropped,
}

impl Outcome {
    /// The key of the words the history keeps.
    pub fn act(self) -> &'static str {
        match self {
            Self::Reached(_) => "callbacks-op-reached",
            Self::NoAnswer(_) => "callbacks-op-no-answer",
            Self::WrongNumber => "callbacks-op-wrong-number",
            Self::Dropped => "callbacks-op-dropped",
        }
    }
}

/// Why an act on a call is not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CallRefusal {
    OutcomeMissing,
    OrientationUnknown,
    DayUnreadable,
    HourUnreadable,
    AgainInThePast,
    AlreadyEnded,
    ChangedMeanwhile,
    PersonUnknown,
}

impl CallRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::OutcomeMissing => ("resultat", "callbacks-refusal-outcome"),
            Self::OrientationUnknown => ("suite", "callbacks-refusal-orientation"),
            Self::DayUnreadable => ("jour", "callbacks-refusal-day"),
            Self::HourUnreadable => ("heure", "callbacks-refusal-hour"),
            Self::AgainInThePast => ("jour", "callbacks-refusal-past"),
            Self::AlreadyEnded => ("", "callbacks-refusal-ended"),
            Self::ChangedMeanwhile => ("", "callbacks-refusal-changed"),
            Self::PersonUnknown => ("personne", "callbacks-refusal-person"),
        }
    }
}

impl Callback {
    /// Whether somebody should have called by now.
    pub fn is_late(&self, now: DateTime<Utc>) -> bool {
        self.state.is_open() && self.call_by < now
    }

    /// The same, in the hands of someone of the team.
    pub fn taken(mut self, by: Option<AccountId>, name: &str) -> Result<Self, CallRefusal> {
        self.must_be_open()?;
        self.state = State::Taken;
        self.taken_by = by;
        name.clone_into(&mut self.taken_name);
        Ok(self)
    }

    /// The same, for whoever takes it next.
    pub fn given_back(mut self) -> Result<Self, CallRefusal> {
        self.must_be_open()?;
        self.state = State::Waiting;
        self.taken_by = None;
        self.taken_name.clear();
        Ok(self)
    }

    /// The same, with what came of a call.
    pub fn with(mut self, outcome: Outcome, now: DateTime<Utc>) -> Result<Self, CallRefusal> {
        self.must_be_open()?;
        if outcome != Outcome::Dropped {
            self.tries += 1;
            self.first_try_at = self.first_try_at.or(Some(now));
        }
        match outcome {
            Outcome::NoAnswer(again) if again <= now => return Err(CallRefusal::AgainInThePast),
            Outcome::NoAnswer(again) => self.call_by = again,
            Outcome::Reached(orientation) => {
                self.orientation = orientation;
                self.end(State::Reached, now);
            }
            Outcome::WrongNumber => self.end(State::WrongNumber, now),
            Outcome::Dropped => self.end(State::Dropped, now),
        }
        Ok(self)
    }

    fn end(&mut self, state: State, now: DateTime<Utc>) {
        self.state = state;
        self.ended_at = Some(now);
    }

    fn must_be_open(&self) -> Result<(), CallRefusal> {
        if self.state.is_open() { Ok(()) } else { Err(CallRefusal::AlreadyEnded) }
    }
}
