//! An audience, its conditions, and who is found by it. Pure.

use chrono::NaiveDate;
use db::Sql;
use i18n::Texts;
use kernel::{HouseholdId, PersonId};
use people::Channel;
use people::text::words_of;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The oldest age one may ask for.
const OLDEST: i64 = 120;

/// What is counted and written to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Unit {
    /// Each person for whom all conditions hold.
    #[default]
    People,
    /// Each household of which someone meets each condition, told once, through one adult.
    Families,
}

/// A condition that a room above knows how to check.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Outside {
    /// The word of the [`OutsideCriterion`]: `reached`, `enrolled`.
    pub kind: String,
    /// What it is about: a campaign, a list.
    pub id: Uuid,
    /// Its title, for the sentence.
    pub label: String,
    /// Whether those who meet it are left out.
    #[serde(default)]
    pub negated: bool,
}

/// One condition of an audience.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Condition {
    /// Members of the current season.
    Members,
    Age {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<i64>,
    },
    /// Who lives with a child of this age.
    HasChild {
        #[serde(default, skip_serializing_if = "Option::is_none")]
        min: Option<i64>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        max: Option<i64>,
    },
    City {
        name: String,
    },
    Street {
        name: String,
    },
    /// By its label; spelling and accents do not count.
    Interest {
        key: String,
    },
    Language {
        tag: String,
    },
    /// Who has this channel and has not refused it.
    Reachable {
        channel: Channel,
    },
    /// Who has neither e-mail nor mobile, nor an adult of the household who has one and stands for them.
    WithoutSureChannel,
    Outside(Outside),
}

/// Why a condition is not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ConditionRefusal {
    /// Neither a lower nor an upper age.
    AgeMissing,
    AgeOutOfRange,
    AgesReversed,
    /// A town, a street or an interest without a name.
    NameMissing,
}

impl Condition {
    /// The condition, if it can mean something.
    pub fn checked(self) -> Result<Self, ConditionRefusal> {
        match &self {
            Self::Age { min, max } | Self::HasChild { min, max } => check_ages(*min, *max)?,
            // Signs alone name no place, and would be found where nothing is written.
            Self::City { name } | Self::Street { name } if words_of(name).is_empty() => {
                return Err(ConditionRefusal::NameMissing);
            }
            Self::Interest { key: word } | Self::Language { tag: word } if word.trim().is_empty() => {
                return Err(ConditionRefusal::NameMissing);
            }
            _ => {}
        }
        Ok(self)
    }
}

fn check_ages(min: Option<i64>, max: Option<i64>) -> Result<(), ConditionRefusal> {
    if min.is_none() && max.is_none() {
        return Err(ConditionRefusal::AgeMissing);
    }
    if [min, max].into_iter().flatten().any(|age| !(0..=OLDEST).contains(&age)) {
        return Err(ConditionRefusal::AgeOutOfRange);
    }
    match (min, max) {
        (Some(min), Some(max)) if min > max => Err(ConditionRefusal::AgesReversed),
        _ => Ok(()),
    }
}

/// Whom a message is for.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Audience {
    #[serde(default)]
    pub unit: Unit,
    /// All must hold.
    #[serde(default)]
    pub conditions: Vec<Condition>,
}

impl Audience {
    /// All the members of the season: where a new message begins.
    pub fn members() -> Self {
        Self { unit: Unit::People, conditions: vec![Condition::Members] }
    }

    /// Whether only members of the season are meant.
    pub fn is_of_members(&self) -> bool {
        self.conditions.contains(&Condition::Members)
    }
}

/// How a word agrees with those it speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Agreement {
    /// Les adhérents.
    Masculine,
    /// Les familles, les personnes.
    Feminine,
}

/// A condition brought by a room above.
#[derive(Clone, Copy)]
pub struct OutsideCriterion {
    pub kind: &'static str,
    /// What is true of a person `p` who meets it: `p.id in (select …)`.
    pub sql: fn(Uuid) -> Sql,
    /// How it is said in a language: "pas encore informées de « Repair Café »".
    pub words: fn(&Outside, Agreement, &Texts) -> String,
}

/// How many an audience finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct Counted {
    pub people: i64,
    pub families: i64,
}

/// What someone said of each channel; `None` when they were never asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Consents {
    pub email: Option<bool>,
    pub sms: Option<bool>,
    pub letter: Option<bool>,
    pub call: Option<bool>,
}

impl Consents {
    pub fn of(&self, channel: Channel) -> Option<bool> {
        match channel {
            Channel::Email => self.email,
            Channel::Sms => self.sms,
            Channel::Letter => self.letter,
            Channel::Call => self.call,
        }
    }
}

/// Where someone lives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    pub id: HouseholdId,
    pub name: String,
    pub street: String,
    pub extra: String,
    pub postal_code: String,
    pub city: String,
}

/// Someone through whom a recipient can be reached: themselves, or an adult of the household.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    pub person: PersonId,
    pub title: String,
    pub first_name: String,
    pub last_name: String,
    pub birth_date: Option<NaiveDate>,
    pub language: String,
    pub email: Option<String>,
    pub mobile: Option<String>,
    pub landline: Option<String>,
    pub preferred: Option<Channel>,
    pub wants_large_print: bool,
    pub consents: Consents,
    pub home: Option<Home>,
}

impl Contact {
    /// "Inès Benali".
    pub fn full_name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name).trim().to_owned()
    }
}

/// Someone a message is for, with those through whom it may come, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recipient {
    pub person: PersonId,
    pub contacts: Vec<Contact>,
}
