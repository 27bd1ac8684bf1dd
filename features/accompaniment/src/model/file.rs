//! The file of a person who is accompanied, and the steps in hand.

use chrono::NaiveDate;

use super::refusal::{Refusal, check_words};

/// The longest words on the situation.
pub const LONGEST_SITUATION: usize = 4_000;
const LONGEST_STEP: usize = 300;

/// How far an accompaniment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileState {
    Open,
    Paused,
    Closed,
}

impl FileState {
    pub const ALL: [Self; 3] = [Self::Open, Self::Paused, Self::Closed];

    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Paused => "paused",
            Self::Closed => "closed",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// In whose hands the next thing lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    Team,
    Person,
    Office,
}

impl Hand {
    pub const ALL: [Self; 3] = [Self::Team, Self::Person, Self::Office];

    pub fn code(self) -> &'static str {
        match self {
            Self::Team => "team",
            Self::Person => "person",
            Self::Office => "office",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|hand| hand.code() == code)
    }
}

/// A step as typed.
#[derive(Debug, Clone, Default)]
pub struct StepDraft {
    /// What is in hand: "Demande de logement".
    pub subject: String,
    /// What comes next: "Envoyer le bail".
    pub next: String,
    pub hand: Option<Hand>,
    pub due_on: Option<NaiveDate>,
    /// A date was typed that is none.
    pub is_due_unread: bool,
}

impl StepDraft {
    /// Everything that keeps it from being kept.
    pub fn refusals(&self) -> Vec<Refusal> {
        let subject = match self.subject.trim() {
            "" => Some(Refusal::SubjectMissing),
            subject => check_words("objet", subject, LONGEST_STEP).err(),
        };
        [
            subject,
            check_words("suite", &self.next, LONGEST_STEP).err(),
            self.hand.is_none().then_some(Refusal::HandMissing),
            self.is_due_unread.then_some(Refusal::DueUnread),
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}
