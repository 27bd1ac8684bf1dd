//! A procedure as a centre keeps it: its own copy, read over and confirmed before anyone is reminded of it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::library;
use super::rule::Rule;

/// The themes, in the words of the team's other records.
pub const THEMES: [&str; 9] = [
    "papiers_elections_citoyennete",
    "famille_scolarite",
    "social_sante",
    "travail_formation",
    "logement",
    "transports_mobilite",
    "argent_impots",
    "justice",
    "etrangers_europe",
];

const LONGEST_LABEL: usize = 120;
const LONGEST_TEXT: usize = 600;
const LONGEST_LEAD: i64 = 400;

/// How sure one is of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    Sure,
    ToCheck,
}

impl Certainty {
    pub fn code(self) -> &'static str {
        match self {
            Self::Sure => "sure",
            Self::ToCheck => "to_check",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Sure, Self::ToCheck].into_iter().find(|one| one.code() == code)
    }
}

/// What a procedure says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProcedureText {
    pub label: String,
    pub plain: String,
    pub who: String,
    pub theme: String,
    pub rule: Rule,
    /// How many days before the due date one is reminded.
    pub remind_before: i64,
    pub source: String,
    pub checked_on: NaiveDate,
    pub valid_until: Option<NaiveDate>,
    pub certainty: Certainty,
    pub if_missed: String,
    pub help: String,
    /// It tells of health or of a person's status.
    pub is_sensitive: bool,
}

impl ProcedureText {
    /// Why it is not kept.
    pub fn refusals(&self) -> Vec<ProcedureRefusal> {
        let mut refusals = Vec::new();
        if self.label.trim().is_empty() {
            refusals.push(ProcedureRefusal::LabelMissing);
        }
        let texts = [&self.plain, &self.who, &self.source, &self.if_missed, &self.help];
        if self.label.chars().count() > LONGEST_LABEL || texts.iter().any(|text| text.chars().count() > LONGEST_TEXT) {
            refusals.push(ProcedureRefusal::TooLong);
        }
        if self.source.trim().is_empty() {
            refusals.push(ProcedureRefusal::SourceMissing);
        }
        if !(0..=LONGEST_LEAD).contains(&self.remind_before) {
            refusals.push(ProcedureRefusal::LeadOutOfRange);
        }
        if !THEMES.contains(&self.theme.as_str()) {
            refusals.push(ProcedureRefusal::ThemeUnknown);
        }
        if !self.rule.is_sound() {
            refusals.push(ProcedureRefusal::RuleUnsound);
        }
        refusals
    }
}

impl Rule {
    /// Whether its numbers are ones that a calendar has.
    pub fn is_sound(&self) -> bool {
        let is_day = |day: &u32| (1..=31).contains(day);
        match self {
            Self::MonthlyWindow { opens_day, opens_day_in_february, closes_day } => {
                is_day(opens_day) && is_day(closes_day) && opens_day_in_february.as_ref().is_none_or(is_day)
            }
            Self::QuarterlyFrom { closes_day } => is_day(closes_day),
            Self::BeforeExpiry { opens, closes } => opens.is_short() && closes.is_short(),
            Self::AgeEvent { years, closes_month_end } => *years <= 120 && *closes_month_end <= 24,
            Self::Every { months, opens_days } => (1..=600).contains(months) && *opens_days <= 400,
            Self::OneOff { after } => after.is_short(),
            Self::AnnualCampaign { .. } | Self::Local { .. } | Self::OnChange => true,
        }
    }
}

impl super::rule::Span {
    fn is_short(self) -> bool {
        match self {
            Self::Days(days) => days <= 3_700,
            Self::Months(months) => months <= 240,
        }
    }
}

/// A procedure of a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Procedure {
    pub id: Uuid,
    pub slug: String,
    pub text: ProcedureText,
    /// The version of the library it was taken from; nothing for the centre's own.
    pub version: i64,
    pub confirmed_at: Option<DateTime<Utc>>,
    pub confirmed_by: String,
    pub retired_at: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
    /// Counts its changes: who writes it or reads it over says which one they read.
    pub revision: i64,
}

impl Procedure {
    /// Whether people can be reminded of it.
    pub fn is_in_use(&self) -> bool {
        self.confirmed_at.is_some() && self.retired_at.is_none()
    }

    /// What the library has said since, if anything.
    pub fn newer(&self) -> Option<&'static library::Entry> {
        library::entry(&self.slug).filter(|entry| self.version != 0 && entry.version > self.version)
    }

    /// The same, beyond what was taken already and waits to be read over.
    pub fn newer_than(&self, pending: Option<&Pending>) -> Option<&'static library::Entry> {
        let taken = pending.map_or(0, |pending| pending.version);
        self.newer().filter(|entry| entry.version > taken)
    }
}

/// What was taken from the library and waits to be read over, while the former words and dates go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pending {
    pub version: i64,
    pub text: ProcedureText,
}

/// Why a procedure is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProcedureRefusal {
    LabelMissing,
    TooLong,
    SourceMissing,
    LeadOutOfRange,
    ThemeUnknown,
    RuleUnsound,
    DateUnreadable,
    /// A line of the dates: its number.
    LineUnreadable(usize),
    AlreadyAdopted,
    NothingNewer,
    /// Someone changed it since it was read.
    ChangedMeanwhile,
}

impl ProcedureRefusal {
    /// The field beside which it is said, and the key of its words.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::LabelMissing => ("label", "reminders-refusal-label"),
            Self::TooLong => ("plain", "reminders-refusal-long"),
            Self::SourceMissing => ("source", "reminders-refusal-source"),
            Self::LeadOutOfRange => ("avance", "reminders-refusal-lead"),
            Self::ThemeUnknown => ("theme", "reminders-refusal-theme"),
            Self::RuleUnsound => ("regle", "reminders-refusal-rule"),
            Self::DateUnreadable => ("verifie", "reminders-refusal-date"),
            Self::LineUnreadable(_) => ("regle", "reminders-refusal-line"),
            Self::AlreadyAdopted => ("slug", "reminders-refusal-adopted"),
            Self::NothingNewer => ("slug", "reminders-refusal-no-newer"),
            Self::ChangedMeanwhile => ("", "reminders-refusal-changed"),
        }
    }

    /// What its words speak of.
    pub fn detail(self) -> String {
        match self {
            Self::LineUnreadable(line) => line.to_string(),
            _ => String::new(),
        }
    }
}
