//! A person, their household, their membership and what they agreed to. Pure.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use kernel::{Cents, HouseholdId, PersonId};
use serde::{Deserialize, Serialize};

/// A way by which a message can reach someone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Channel {
    Email,
    Sms,
    Letter,
    Call,
}

impl Channel {
    pub const ALL: [Self; 4] = [Self::Email, Self::Sms, Self::Letter, Self::Call];

    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Letter => "letter",
            Self::Call => "call",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|c| c.code() == code)
    }
}

/// What a consent is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Purpose {
    Message(Channel),
    /// To be seen on a picture.
    Image,
}

impl Purpose {
    pub const ALL: [Self; 5] = [
        Self::Message(Channel::Email),
        Self::Message(Channel::Sms),
        Self::Message(Channel::Letter),
        Self::Message(Channel::Call),
        Self::Image,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Message(channel) => channel.code(),
            Self::Image => "image",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|p| p.code() == code)
    }
}

/// A person known to a centre.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Person {
    pub id: PersonId,
    pub member_number: Option<String>,
    /// `Mme`, `M.` or nothing.
    pub title: String,
    pub last_name: String,
    pub first_name: String,
    pub birth_date: Option<NaiveDate>,
    /// `f`, `m`, `x` or nothing.
    pub gender: String,
    pub language: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub landline: Option<String>,
    /// See `kernel::ids::SpokenCode`.
    pub code: String,
    pub preferred_channel: Option<Channel>,
    pub wants_large_print: bool,
    pub created_at: DateTime<Utc>,
    pub archived_at: Option<DateTime<Utc>>,
}

impl Person {
    /// "Inès Benali".
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }

    /// The age on a day, when the birth date is known.
    pub fn age_on(&self, day: NaiveDate) -> Option<i64> {
        self.birth_date.map(|birth| kernel::clock::age_on(birth, day))
    }
}

/// The people who live together, or share a child.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Household {
    pub id: HouseholdId,
    pub number: Option<String>,
    pub name: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
    pub family_quotient: Option<Cents>,
    pub created_at: DateTime<Utc>,
}

impl Household {
    /// Whether a letter would arrive.
    pub fn has_address(&self) -> bool {
        !self.street.trim().is_empty() && !self.city.trim().is_empty()
    }
}

/// What a person is in a household.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum HouseholdRole {
    Adult,
    Child,
    Contact,
}

impl HouseholdRole {
    pub const ALL: [Self; 3] = [Self::Adult, Self::Child, Self::Contact];

    pub fn code(self) -> &'static str {
        match self {
            Self::Adult => "adult",
            Self::Child => "child",
            Self::Contact => "contact",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.code() == code)
    }
}

/// A membership of one season.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Membership {
    pub season: String,
    pub status: String,
    pub joined_on: Option<NaiveDate>,
    pub amount: Option<Cents>,
}

/// The season of a day, "2026-2027": from 1 September to 31 August.
pub fn season_of(day: NaiveDate) -> String {
    let first = if day.month() >= 9 { day.year() } else { day.year() - 1 };
    format!("{first}-{}", first + 1)
}

/// What someone agreed to, or refused, and how we know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    pub purpose: Purpose,
    pub is_granted: bool,
    pub at: DateTime<Utc>,
    pub source: String,
}
