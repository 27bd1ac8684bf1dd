//! What a person writes about an activity, and what cannot be.
//!
//! The same value comes from the page, from the JSON face and from the demonstration. Words are
//! kept as typed; only their length and their sense are judged here.

use calendar::{Expansion, Recurrence, RecurrenceRefusal};
use chrono::{DateTime, Utc};
use enrolment::{FeeTable, FeeUnit, ListTerms};
use kernel::VenueId;
use serde::{Deserialize, Serialize};

use super::refusal::{Field, ProgrammeRefusal};

const TITLE_SIGNS: usize = 120;
const SUMMARY_SIGNS: usize = 400;
const BODY_SIGNS: usize = 20_000;
const LINE_SIGNS: usize = 200;
const OLDEST: i64 = 120;

/// What sort of thing it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    Weekly,
    OneOff,
    Course,
    Outing,
    RepairCafe,
    SchoolSupport,
    Other,
}

impl Kind {
    pub const ALL: [Self; 7] =
        [Self::Weekly, Self::OneOff, Self::Course, Self::Outing, Self::RepairCafe, Self::SchoolSupport, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Weekly => "weekly",
            Self::OneOff => "one-off",
            Self::Course => "course",
            Self::Outing => "outing",
            Self::RepairCafe => "repair-cafe",
            Self::SchoolSupport => "school-support",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// On the spot, at a distance, or both at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Presence {
    OnSite,
    Remote,
    Both,
}

impl Presence {
    pub const ALL: [Self; 3] = [Self::OnSite, Self::Remote, Self::Both];

    pub fn code(self) -> &'static str {
        match self {
            Self::OnSite => "on-site",
            Self::Remote => "remote",
            Self::Both => "both",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|presence| presence.code() == code)
    }
}

/// Whether one enrols.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum EnrolmentMode {
    /// One comes without asking.
    None,
    List,
}

impl EnrolmentMode {
    pub fn code(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::List => "list",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::None, Self::List].into_iter().find(|mode| mode.code() == code)
    }
}

/// What a person writes about an activity.
#[derive(Debug, Clone, PartialEq)]
pub struct Details {
    pub kind: Kind,
    pub title: String,
    pub summary: String,
    /// Markdown.
    pub body: String,
    pub min_age: Option<i64>,
    pub max_age: Option<i64>,
    /// Who comes, in words.
    pub audience: String,
    pub venues: Vec<VenueId>,
    pub presence: Presence,
    pub online_link: String,
    pub price: String,
    pub is_free: bool,
    pub fees: FeeTable,
    /// What a fee of the table pays for; absent while nobody has said.
    pub fee_unit: Option<FeeUnit>,
    pub enrolment: EnrolmentMode,
    /// Absent: no limit.
    pub capacity: Option<i64>,
    pub has_waiting_list: bool,
    pub opens_at: Option<DateTime<Utc>>,
    pub closes_at: Option<DateTime<Utc>>,
    pub pieces: Vec<String>,
    pub contact: String,
    pub recurrence: Recurrence,
}

impl Details {
    /// A free activity on the spot, without enrolment; to be changed field by field.
    pub fn new(kind: Kind, title: impl Into<String>, recurrence: Recurrence) -> Self {
        Self {
            kind,
            title: title.into(),
            summary: String::new(),
            body: String::new(),
            min_age: None,
            max_age: None,
            audience: String::new(),
            venues: Vec::new(),
            presence: Presence::OnSite,
            online_link: String::new(),
            price: String::new(),
            is_free: true,
            fees: FeeTable::default(),
            fee_unit: Some(FeeUnit::Season),
            enrolment: EnrolmentMode::None,
            capacity: None,
            has_waiting_list: true,
            opens_at: None,
            closes_at: None,
            pieces: Vec::new(),
            contact: String::new(),
            recurrence,
        }
    }

    /// What a fee pays for, where there is something to say: one date alone leaves nothing.
    pub fn told_unit(&self) -> Option<FeeUnit> {
        let is_once = self.recurrence.first == self.recurrence.last && self.recurrence.extra.is_empty();
        self.fee_unit.filter(|_| !is_once && !self.fees.is_free())
    }

    /// The dates, or everything that is wrong.
    pub fn check(&self) -> Result<Expansion, Vec<ProgrammeRefusal>> {
        let mut refusals = Vec::new();
        self.check_words(&mut refusals);
        self.check_terms(&mut refusals);
        match self.recurrence.expand() {
            Ok(expansion) if refusals.is_empty() => return Ok(expansion),
            Ok(_) => {}
            // An activity that ends before it begins is told in words of hours, not of minutes.
            Err(RecurrenceRefusal::BadDuration) => refusals.push(ProgrammeRefusal::EndsBeforeItStarts),
            Err(refusal) => refusals.push(ProgrammeRefusal::Dates(refusal)),
        }
        Err(refusals)
    }

    fn check_words(&self, refusals: &mut Vec<ProgrammeRefusal>) {
        if self.title.trim().is_empty() {
            refusals.push(ProgrammeRefusal::TitleMissing);
        }
        let lines = [
            (Field::Title, &self.title, TITLE_SIGNS),
            (Field::Summary, &self.summary, SUMMARY_SIGNS),
            (Field::Body, &self.body, BODY_SIGNS),
            (Field::Audience, &self.audience, LINE_SIGNS),
            (Field::Price, &self.price, LINE_SIGNS),
            (Field::Contact, &self.contact, LINE_SIGNS),
        ];
        for (field, text, limit) in lines {
            let signs = text.chars().count();
            if signs > limit {
                refusals.push(ProgrammeRefusal::TooLong { field, signs, limit });
            }
        }
        let link = self.online_link.as_str();
        let is_address = link.starts_with("https://") && link.len() <= 500 && !link.contains(char::is_whitespace);
        if !link.is_empty() && !is_address {
            refusals.push(ProgrammeRefusal::LinkInvalid);
        }
    }

    fn check_terms(&self, refusals: &mut Vec<ProgrammeRefusal>) {
        let is_age = |age: &i64| (0..=OLDEST).contains(age);
        if !self.min_age.iter().all(is_age) || !self.max_age.iter().all(is_age) {
            refusals.push(ProgrammeRefusal::AgeImpossible);
        } else if let (Some(min), Some(max)) = (self.min_age, self.max_age)
            && max < min
        {
            refusals.push(ProgrammeRefusal::AgesInverted);
        }
        if self.is_free && !self.fees.is_free() {
            refusals.push(ProgrammeRefusal::FreeWithFees);
        }
        let mut terms = ListTerms::open_to_all("-", self.recurrence.first);
        terms.fees = self.fees.clone();
        if terms.check().is_err() {
            refusals.push(ProgrammeRefusal::FeesUnreadable);
        }
        if self.enrolment == EnrolmentMode::None {
            return;
        }
        if self.capacity.is_some_and(|capacity| !(1..=100_000).contains(&capacity)) {
            refusals.push(ProgrammeRefusal::CapacityInvalid);
        }
        if let (Some(opens), Some(closes)) = (self.opens_at, self.closes_at)
            && closes <= opens
        {
            refusals.push(ProgrammeRefusal::ClosesBeforeOpening);
        }
    }
}
