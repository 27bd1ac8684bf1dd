//! One person on one list, and the group they came with. Pure.
//!
//! A confirmed or offered place takes a chair; a waiting person takes none.

use chrono::{DateTime, Duration, Utc};
use kernel::ids::SpokenCode;
use kernel::{Cents, EnrolmentId, HouseholdId, ListId, Locale, PersonId};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::fee::{Fee, FeeUnit};
use super::question::Answers;
use super::refusal::EnrolmentRefusal;

kernel::typed_id! {
    /// People enrolled together, under one code.
    GroupId,
}

/// Signs of a code to change or cancel.
pub const CODE_LENGTH: usize = 8;

/// Where someone stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum EnrolmentState {
    Confirmed,
    Waiting,
    /// A freed place is held for them until a moment.
    Offered,
    Cancelled,
    /// The offer was not answered in time.
    Expired,
    /// They waited until the list was over.
    Unplaced,
    /// Typed by someone while already on the list: takes no chair, and reads to them as a place.
    Doubled,
    /// The same, where a newcomer would have waited.
    DoubledWaiting,
}

impl EnrolmentState {
    pub const ALL: [Self; 8] = [
        Self::Confirmed,
        Self::Waiting,
        Self::Offered,
        Self::Cancelled,
        Self::Expired,
        Self::Unplaced,
        Self::Doubled,
        Self::DoubledWaiting,
    ];

    pub fn code(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Waiting => "waiting",
            Self::Offered => "offered",
            Self::Cancelled => "cancelled",
            Self::Expired => "expired",
            Self::Unplaced => "unplaced",
            Self::Doubled => "doubled",
            Self::DoubledWaiting => "doubled_waiting",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.code() == code)
    }

    /// Not over: it may still be changed or cancelled.
    pub fn is_active(self) -> bool {
        !matches!(self, Self::Cancelled | Self::Expired | Self::Unplaced)
    }

    /// What whoever enrolled is told: never that someone had enrolled the same person before.
    pub fn as_told(self) -> Self {
        match self {
            Self::Doubled => Self::Confirmed,
            Self::DoubledWaiting => Self::Waiting,
            told => told,
        }
    }

    /// The same standing of someone who is on the list already.
    pub fn doubled(self) -> Self {
        if self == Self::Waiting { Self::DoubledWaiting } else { Self::Doubled }
    }

    /// Has a place, or waits for one: a person stands on a list once.
    pub fn stands(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered | Self::Waiting)
    }

    /// Takes a chair.
    pub fn takes_a_seat(self) -> bool {
        matches!(self, Self::Confirmed | Self::Offered)
    }
}

/// How a group is told what happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ContactWay {
    Email,
    Sms,
    Letter,
    /// Someone calls.
    Call,
    /// They come and ask at the desk, or took the paper with them.
    Desk,
}

impl ContactWay {
    pub const ALL: [Self; 5] = [Self::Sms, Self::Email, Self::Letter, Self::Call, Self::Desk];

    pub fn code(self) -> &'static str {
        match self {
            Self::Email => "email",
            Self::Sms => "sms",
            Self::Letter => "letter",
            Self::Call => "call",
            Self::Desk => "desk",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|w| w.code() == code)
    }

    /// How long an offered place waits for the answer: as long as this way takes there and back.
    pub fn hold(self) -> Duration {
        match self {
            Self::Email | Self::Sms | Self::Call => Duration::hours(48),
            Self::Letter | Self::Desk => Duration::days(5),
        }
    }

    /// Until when a place is held that can be read of from a moment on; never past the last moment it is worth having.
    pub fn held_until(self, read_at: DateTime<Utc>, last_start: Option<DateTime<Utc>>) -> DateTime<Utc> {
        let until = read_at + self.hold();
        last_start.map_or(until, |start| until.min(start))
    }
}

/// Who did the typing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum MadeBy {
    Resident,
    Desk,
    /// A paper sheet, typed back in.
    Sheet,
    Program,
}

impl MadeBy {
    pub fn code(self) -> &'static str {
        match self {
            Self::Resident => "resident",
            Self::Desk => "desk",
            Self::Sheet => "sheet",
            Self::Program => "program",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Resident, Self::Desk, Self::Sheet, Self::Program].into_iter().find(|m| m.code() == code)
    }
}

/// People enrolled together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    pub id: GroupId,
    pub list: ListId,
    pub code: String,
    pub way: ContactWay,
    /// The address, number or postal lines given for this enrolment.
    pub contact: String,
    /// The adult who answers for the children.
    pub contact_name: String,
    pub contact_person: Option<PersonId>,
    pub household: Option<HouseholdId>,
    pub locale: Locale,
    pub made_by: MadeBy,
    pub created_at: DateTime<Utc>,
}

impl Group {
    /// The code as one reads it aloud: `ABCD-2345`.
    pub fn spoken_code(&self) -> String {
        SpokenCode::parse(&self.code).map_or_else(|| self.code.clone(), |code| code.to_string())
    }
}

/// One person on one list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    pub id: EnrolmentId,
    pub list: ListId,
    pub group: GroupId,
    pub person: PersonId,
    pub state: EnrolmentState,
    pub priority: i64,
    pub priority_reason: String,
    pub answers: Answers,
    /// Absent while the family quotient is unknown.
    pub fee: Option<Fee>,
    pub offered_until: Option<DateTime<Utc>>,
    pub created_at: DateTime<Utc>,
    pub ended_at: Option<DateTime<Utc>>,
    /// Grows with each writing.
    pub revision: i64,
}

impl Enrolment {
    /// Leaves the list; whether a chair is freed.
    pub fn cancelled(mut self, now: DateTime<Utc>) -> Result<Self, EnrolmentRefusal> {
        if !self.state.is_active() {
            return Err(EnrolmentRefusal::AlreadyOver);
        }
        self.state = EnrolmentState::Cancelled;
        self.offered_until = None;
        self.ended_at = Some(now);
        Ok(self)
    }

    /// Comes back on the cancellation: to a place, or to the end of the waiting list.
    pub fn returned(mut self, state: EnrolmentState, now: DateTime<Utc>) -> Self {
        self.state = state;
        self.ended_at = None;
        if state.as_told() == EnrolmentState::Waiting {
            self.created_at = now;
            self.priority = 0;
            self.priority_reason.clear();
        }
        self
    }

    /// Takes the offered place.
    pub fn accepted(mut self, now: DateTime<Utc>) -> Result<Self, EnrolmentRefusal> {
        match (self.state, self.offered_until) {
            (EnrolmentState::Offered, Some(until)) if until <= now => Err(EnrolmentRefusal::OfferOver),
            (EnrolmentState::Offered, _) => {
                self.state = EnrolmentState::Confirmed;
                self.offered_until = None;
                Ok(self)
            }
            (EnrolmentState::Expired, _) => Err(EnrolmentRefusal::OfferOver),
            _ => Err(EnrolmentRefusal::NothingOffered),
        }
    }

    /// Is offered a freed place.
    pub fn offered(mut self, until: DateTime<Utc>) -> Self {
        self.state = EnrolmentState::Offered;
        self.offered_until = Some(until);
        self
    }

    /// Typed again of someone who leaves the list elsewhere: stands where they stood, and is asked no second time
    /// whether they want a place that was offered.
    pub fn in_place_of(mut self, first: &Self) -> Self {
        let is_seated = first.state == EnrolmentState::Confirmed;
        self.state = if is_seated { EnrolmentState::Confirmed } else { EnrolmentState::Waiting };
        self.priority = first.priority;
        self.priority_reason.clone_from(&first.priority_reason);
        self
    }

    /// Is told what it costs. What was said before of what a fee pays for stays; else it is what the list says now.
    pub fn settle(&mut self, amount: Cents, unit: Option<FeeUnit>) {
        let told = self.fee.and_then(|fee| fee.unit);
        self.fee = Some(Fee::new(amount, told.or(unit)));
    }

    /// Waited until the list was over.
    pub fn unplaced(mut self, now: DateTime<Utc>) -> Self {
        self.state = EnrolmentState::Unplaced;
        self.ended_at = Some(now);
        self
    }

    /// Did not answer in time.
    pub fn expired(mut self, now: DateTime<Utc>) -> Self {
        self.state = EnrolmentState::Expired;
        self.ended_at = Some(now);
        self
    }
}

/// Was someone there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Present,
    Absent,
    Excused,
}

impl Mark {
    pub const ALL: [Self; 3] = [Self::Present, Self::Absent, Self::Excused];

    pub fn code(self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Absent => "absent",
            Self::Excused => "excused",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.code() == code)
    }
}

/// How something was paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Means {
    Cash,
    Cheque,
    Other,
}

impl Means {
    pub const ALL: [Self; 3] = [Self::Cash, Self::Cheque, Self::Other];

    pub fn code(self) -> &'static str {
        match self {
            Self::Cash => "cash",
            Self::Cheque => "cheque",
            Self::Other => "other",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|m| m.code() == code)
    }
}

/// Money received from a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payment {
    pub id: Uuid,
    pub group: GroupId,
    pub amount: Cents,
    pub means: Means,
    pub year: i64,
    pub number: i64,
    pub at: DateTime<Utc>,
}

impl Payment {
    /// "2026-0042".
    pub fn receipt_number(&self) -> String {
        format!("{}-{:04}", self.year, self.number)
    }
}
