//! A list: how many places, from when to when, for which ages, at what price. Pure.
//!
//! Never says who is on it; see `enrolment`.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{CentreId, Cents, ListId, Locale};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use super::fee::{Fee, FeeTable, FeeUnit};

/// The longest line above a title.
const HEADING_LENGTH: usize = 70;

/// What a list is for: a word of the room that opened it, and the thing's id.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Owner {
    /// `activity`.
    pub kind: &'static str,
    pub id: Uuid,
}

/// The ages a list is for, counted on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgeRange {
    pub min: Option<i64>,
    pub max: Option<i64>,
    /// The day on which ages count: usually the first session.
    pub on: NaiveDate,
}

impl AgeRange {
    /// Every age.
    pub fn all(on: NaiveDate) -> Self {
        Self { min: None, max: None, on }
    }

    /// Whether someone born that day may come; the refusal carries their age.
    pub fn check(&self, birth: NaiveDate) -> Result<(), OutOfAge> {
        let age = kernel::clock::age_on(birth, self.on);
        match (self.min, self.max) {
            (Some(min), _) if age < min => Err(OutOfAge::TooYoung { age, min }),
            (_, Some(max)) if age > max => Err(OutOfAge::TooOld { age, max }),
            _ => Ok(()),
        }
    }
}

/// Why someone's age does not fit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OutOfAge {
    TooYoung { age: i64, min: i64 },
    TooOld { age: i64, max: i64 },
}

/// What a list's owner says of it, that is shown and by which nothing is decided but who knows the price.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ListWords {
    /// The price as it is told, where no fee table says it: empty when nobody has said. Absent: the table says all.
    pub price: Option<String>,
    /// Where one comes.
    pub place: String,
    /// The subtitle in languages other than French, by their codes.
    pub subtitles: BTreeMap<String, String>,
}

/// What may be changed on a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListTerms {
    /// "Stage de robotique".
    pub title: String,
    /// "21 au 23 décembre, 14 h à 17 h".
    pub subtitle: String,
    /// Its public page.
    pub href: String,
    /// Absent: no limit.
    pub capacity: Option<i64>,
    pub has_waiting_list: bool,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    pub ages: AgeRange,
    /// Whether several people of a household may come at once.
    pub is_household: bool,
    pub fees: FeeTable,
    /// What they pay for; absent where one session leaves nothing to say, or nobody has said.
    pub fee_unit: Option<FeeUnit>,
    /// Pieces to bring.
    pub pieces: Vec<String>,
    pub words: ListWords,
}

impl ListTerms {
    /// A list for everyone, free, without limit; to be changed field by field.
    pub fn open_to_all(title: impl Into<String>, ages_on: NaiveDate) -> Self {
        Self {
            title: title.into(),
            subtitle: String::new(),
            href: String::new(),
            capacity: None,
            has_waiting_list: true,
            opens_at: None,
            closes_at: None,
            ages: AgeRange::all(ages_on),
            is_household: true,
            fees: FeeTable::default(),
            fee_unit: None,
            pieces: Vec::new(),
            words: ListWords::default(),
        }
    }

    /// Says what cannot be.
    pub fn check(&self) -> Result<(), ListRefusal> {
        if self.title.trim().is_empty() {
            return Err(ListRefusal::TitleMissing);
        }
        if self.capacity.is_some_and(|capacity| !(0..=100_000).contains(&capacity)) {
            return Err(ListRefusal::CapacityInvalid);
        }
        if let (Some(opens), Some(closes)) = (self.opens_at, self.closes_at)
            && closes <= opens
        {
            return Err(ListRefusal::ClosesBeforeOpening);
        }
        if let (Some(min), Some(max)) = (self.ages.min, self.ages.max)
            && max < min
        {
            return Err(ListRefusal::AgesInverted);
        }
        if self.fees.is_well_formed() { Ok(()) } else { Err(ListRefusal::FeesInvalid) }
    }

    /// The fee at a quotient; `None` while the quotient, or a price told in words only, is to be settled at the desk.
    pub fn fee(&self, quotient: Option<Cents>) -> Option<Fee> {
        let amount = if self.words.price.is_some() { None } else { self.fees.fee(quotient) };
        amount.map(|amount| Fee::new(amount, self.fee_unit))
    }

    /// Stands for the price as a household of this quotient reads it: the words, their fee, or the table with what it pays
    /// for. Two that read the same are the same, and none is empty: a price that is to be settled changes too.
    pub fn price_mark(&self, quotient: Option<Cents>) -> String {
        let unit = |unit: Option<FeeUnit>| unit.map_or("", FeeUnit::code);
        let read = match (&self.words.price, self.fee(quotient)) {
            (Some(words), _) => format!("words {words}"),
            (None, Some(fee)) => format!("fee {} {}", fee.amount.0, unit(fee.unit)),
            (None, None) => {
                let rows = self.fees.0.iter().map(|row| match row.up_to {
                    Some(limit) => format!("{}:{}", limit.0, row.fee.0),
                    None => format!(":{}", row.fee.0),
                });
                format!("table {} {}", rows.collect::<Vec<_>>().join(","), unit(self.fee_unit))
            }
        };
        hex::encode(Sha256::digest(read))
    }

    /// When it is, in a language; in French where nobody has said it in that one.
    pub fn subtitle_in(&self, locale: Locale) -> &str {
        self.words.subtitles.get(locale.code()).map_or(&self.subtitle, String::as_str)
    }

    /// "Stage de robotique · 21 au 23 décembre"; the title alone when the rest is too long to be read above another.
    pub fn full_title(&self, locale: Locale) -> String {
        let subtitle = self.subtitle_in(locale);
        let full = format!("{} · {subtitle}", self.title);
        if subtitle.is_empty() || full.chars().count() > HEADING_LENGTH { self.title.clone() } else { full }
    }
}

/// A list to open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewList {
    pub owner: Owner,
    pub terms: ListTerms,
}

/// Whether a list still takes people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ListState {
    Open,
    Closed,
    Cancelled,
}

impl ListState {
    pub fn code(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Cancelled => "cancelled",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Open, Self::Closed, Self::Cancelled].into_iter().find(|s| s.code() == code)
    }
}

/// A list as kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    pub id: ListId,
    pub centre: CentreId,
    pub owner_kind: String,
    pub owner_id: Uuid,
    pub terms: ListTerms,
    pub state: ListState,
    /// Sessions that were announced and will not be held, in time.
    pub called_off: Vec<CalledOff>,
    pub created_at: DateTime<Utc>,
}

/// How many places are taken, and whether one may come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seats {
    pub capacity: Option<i64>,
    /// Enrolled, and offered places that are held.
    pub taken: i64,
    pub waiting: i64,
    pub state: ListState,
    pub has_waiting_list: bool,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
}

impl Seats {
    /// Places that the next person can have; `None` without limit. Those who wait go first.
    pub fn left(&self) -> Option<i64> {
        self.capacity.map(|capacity| if self.waiting > 0 { 0 } else { (capacity - self.taken).max(0) })
    }

    /// What someone who comes now finds.
    pub fn standing(&self, now: DateTime<Utc>) -> Standing {
        match self.state {
            ListState::Cancelled => return Standing::Cancelled,
            ListState::Closed => return Standing::Closed,
            ListState::Open => {}
        }
        if let Some(opens_at) = self.opens_at.filter(|opens| *opens > now) {
            return Standing::NotYet { opens_at };
        }
        if self.closes_at.is_some_and(|closes| closes <= now) {
            return Standing::Closed;
        }
        match self.left() {
            Some(0) if self.has_waiting_list => Standing::Waiting { before: self.waiting },
            Some(0) => Standing::Full,
            left => Standing::Open { left },
        }
    }
}

/// What someone who comes to a list finds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    NotYet {
        opens_at: DateTime<Utc>,
    },
    Open {
        left: Option<i64>,
    },
    /// Full, and one may wait.
    Waiting {
        before: i64,
    },
    Full,
    Closed,
    Cancelled,
}

impl Standing {
    /// Whether an enrolment, or a place on the waiting list, can be had.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open { .. } | Self::Waiting { .. })
    }
}

/// A session of a list, as its owner plans it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRef {
    pub id: Uuid,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// "mardi 24 novembre, de 17 h à 18 h".
    pub label: String,
}

/// A session that was announced and will not be held.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct CalledOff {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// Why a list is not kept as asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListRefusal {
    Unknown,
    TitleMissing,
    CapacityInvalid,
    /// Fewer places than people enrolled.
    CapacityBelowTaken {
        taken: i64,
    },
    ClosesBeforeOpening,
    AgesInverted,
    FeesInvalid,
    AlreadyCancelled,
}

impl ListRefusal {
    /// The field it is told beside, and the key of its sentence; `{ $n }` is the number taken.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Unknown => ("", "enrolment-refusal-list-unknown"),
            Self::TitleMissing => ("title", "enrolment-refusal-title"),
            Self::CapacityInvalid => ("capacity", "enrolment-refusal-capacity"),
            Self::CapacityBelowTaken { .. } => ("capacity", "enrolment-refusal-capacity-below-taken"),
            Self::ClosesBeforeOpening => ("closes", "enrolment-refusal-closes-before-opening"),
            Self::AgesInverted => ("max_age", "enrolment-refusal-ages-inverted"),
            Self::FeesInvalid => ("fees", "enrolment-refusal-fees"),
            Self::AlreadyCancelled => ("", "enrolment-refusal-list-cancelled"),
        }
    }
}
