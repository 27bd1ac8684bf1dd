//! A reminder: one person, one procedure, the person's own date, and how they want to be told.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{AccountId, MessageId, PersonId};
use people::Channel;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::answer::DateState;
use super::library;
use super::procedure::Procedure;
use super::rule::{Anchor, Because};
use super::rule_words::department;

const LONGEST_WORDS: usize = 120;
const LONGEST_ABOUT: usize = 60;

/// How simply one is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    #[default]
    Usual,
    /// Shorter words and sentences.
    Simple,
}

impl Wording {
    pub fn code(self) -> &'static str {
        match self {
            Self::Usual => "usual",
            Self::Simple => "simple",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Usual, Self::Simple].into_iter().find(|one| one.code() == code)
    }
}

/// What a referent says of a reminder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Terms {
    pub anchor: Option<NaiveDate>,
    /// Nobody knows it yet: the reminder stands on the list until it is noted. Said when it is noted, and not kept.
    pub is_anchor_unknown: bool,
    pub department: String,
    pub about: String,
    /// None: the person's own ways, in their order.
    pub channel: Option<Channel>,
    pub wording: Wording,
    /// The person agreed that the message says what it is about.
    pub names_it: bool,
    pub own_words: String,
}

impl Terms {
    /// Whose it is, without accents or capitals: what makes two reminders of one procedure two.
    pub fn about_key(&self) -> String {
        kernel::text::fold(self.about.trim())
    }

    /// Why it is not kept, for a procedure.
    pub fn refusals(&self, procedure: &Procedure) -> Vec<ReminderRefusal> {
        let mut refusals = Vec::new();
        let rule = &procedure.text.rule;
        if !procedure.is_in_use() {
            refusals.push(ReminderRefusal::NotConfirmed);
        }
        if rule.needs_anchor() && self.anchor.is_none() && !self.is_anchor_unknown {
            refusals.push(ReminderRefusal::AnchorMissing);
        }
        if rule.needs_department() && department(&self.department).is_none() {
            refusals.push(ReminderRefusal::DepartmentMissing);
        }
        if self.own_words.chars().count() > LONGEST_WORDS || self.about.chars().count() > LONGEST_ABOUT {
            refusals.push(ReminderRefusal::TooLong);
        }
        let tells = || library::tells(&self.own_words) || library::holds(&self.own_words, &procedure.text.label);
        if !self.names_it && tells() {
            refusals.push(ReminderRefusal::WordsTell);
        }
        refusals
    }

    /// The same for a date that is noted on a day: of one that has passed nobody would be reminded.
    pub fn refusals_on(&self, procedure: &Procedure, today: NaiveDate) -> Vec<ReminderRefusal> {
        let mut refusals = self.refusals(procedure);
        if self.anchor.is_some_and(|anchor| procedure.text.rule.is_past(anchor, today)) {
            refusals.push(ReminderRefusal::AnchorPast);
        }
        refusals
    }
}

/// A reminder of a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    pub id: Uuid,
    pub person: PersonId,
    pub procedure: Uuid,
    pub terms: Terms,
    pub referent: Option<AccountId>,
    pub referent_name: String,
    pub stopped_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
}

impl Reminder {
    /// What the rules need of it.
    pub fn anchor(&self) -> Anchor {
        Anchor {
            date: self.terms.anchor,
            department: department(&self.terms.department),
            noted_on: kernel::clock::local_date(self.created_at),
        }
    }
}

/// One due date of a reminder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReminderDate {
    pub id: Uuid,
    pub reminder: Uuid,
    pub opens_on: Option<NaiveDate>,
    pub due_on: NaiveDate,
    pub remind_on: NaiveDate,
    pub why: Why,
    pub state: DateState,
    /// How many times it was to be sent: each has its own message.
    pub attempt: i64,
    pub message: Option<MessageId>,
    pub channel: Option<Channel>,
    pub address: String,
    pub sent_at: Option<DateTime<Utc>>,
    pub answer: String,
    pub answered_by: String,
    pub settled_at: Option<DateTime<Utc>>,
}

impl ReminderDate {
    /// Whether something was said or sent already.
    pub fn was_told(&self) -> bool {
        self.message.is_some() || self.sent_at.is_some()
    }
}

/// Why these days, as it is kept beside them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    pub because: Because,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub moved_from: Option<NaiveDate>,
}

/// Why a reminder is not kept, or an act on it not done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReminderRefusal {
    NothingTicked,
    NotConfirmed,
    AnchorMissing,
    AnchorUnreadable,
    /// Nothing would come of it.
    AnchorPast,
    DepartmentMissing,
    TooLong,
    /// The words tell what it is about, and the person has not agreed.
    WordsTell,
    /// Someone answered meanwhile.
    Settled,
    /// The same procedure goes on already for the same person and the same card or child.
    AlreadyNoted,
    /// Its day has passed: nothing is sent any more.
    DayPassed,
}

impl ReminderRefusal {
    /// The field beside which it is said, and the key of its words.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::NothingTicked => ("demarches", "reminders-refusal-nothing"),
            Self::NotConfirmed => ("demarches", "reminders-refusal-not-confirmed"),
            Self::AnchorMissing => ("date", "reminders-refusal-anchor"),
            Self::AnchorUnreadable => ("date", "reminders-refusal-anchor-unreadable"),
            Self::AnchorPast => ("date", "reminders-refusal-anchor-past"),
            Self::DepartmentMissing => ("departement", "reminders-refusal-department"),
            Self::TooLong => ("mots", "reminders-refusal-words-long"),
            Self::WordsTell => ("mots", "reminders-refusal-words-tell"),
            Self::Settled => ("reponse", "reminders-refusal-settled"),
            Self::AlreadyNoted => ("pour", "reminders-refusal-already-noted"),
            Self::DayPassed => ("reponse", "reminders-refusal-day-passed"),
        }
    }
}
