//! One appointment: with whom, for whom, when, and what became of it.

use chrono::{DateTime, Duration, Utc};
use kernel::{Locale, PersonId};
use serde::{Deserialize, Serialize};

use super::motive::{Kind, Motive};
use super::refusal::Refusal;
use super::{AgendaId, AppointmentId, MotiveId, OpeningId, coded};

/// An earlier time is looked for when the appointment is farther than this.
pub const WAITING_DAYS: i64 = 7;

/// What became of an appointment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = AppointmentState)]
pub enum State {
    Unknown,
    Seen,
    /// The person said they would not come.
    Excused,
    /// The centre called it off.
    Revoked,
    NoShow,
}

coded!(State {
    Unknown => "unknown",
    Seen => "seen",
    Excused => "excused",
    Revoked => "revoked",
    NoShow => "noshow",
});

impl State {
    /// Whether its time is taken in the agenda.
    pub fn is_held(self) -> bool {
        matches!(self, Self::Unknown | Self::Seen | Self::NoShow)
    }
}

/// How it was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    Desk,
    Phone,
    Web,
    WalkIn,
}

coded!(Origin { Desk => "desk", Phone => "phone", Web => "web", WalkIn => "walk_in" });

/// How the person is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// By nothing that leaves the house.
    None,
    Sms,
    Email,
}

coded!(Way { None => "", Sms => "sms", Email => "email" });

/// An appointment as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Appointment {
    pub id: AppointmentId,
    pub motive: MotiveId,
    pub agenda: AgendaId,
    pub opening: Option<OpeningId>,
    pub person: Option<PersonId>,
    pub guest_name: String,
    pub phone: String,
    pub way: Way,
    pub contact: String,
    pub locale: Locale,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub state: State,
    pub origin: Origin,
    pub code: String,
    pub arrived_at: Option<DateTime<Utc>>,
    /// Whether they asked to be told of an earlier time.
    pub wants_earlier: bool,
    pub sequence: i64,
    pub created_at: DateTime<Utc>,
    pub updated_at: DateTime<Utc>,
}

impl Appointment {
    /// Whether the person may call it off by themselves now.
    pub fn may_be_cancelled(&self, motive: &Motive, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.still_coming(now)?;
        let limit = self.starts_at - Duration::hours(motive.terms.cancel_hours);
        if !motive.terms.is_cancellable || now > limit { Err(Refusal::TooLateToCancel) } else { Ok(()) }
    }

    /// Whether the person may move it by themselves now.
    pub fn may_be_moved(&self, motive: &Motive, now: DateTime<Utc>) -> Result<(), Refusal> {
        self.still_coming(now)?;
        let limit = self.starts_at - Duration::days(motive.terms.edit_days);
        if !motive.terms.is_editable || now > limit { Err(Refusal::TooLateToMove) } else { Ok(()) }
    }

    /// Whether one may ask to be told of an earlier time: it is far enough, and a message can say it.
    pub fn may_wait(&self, motive: &Motive, now: DateTime<Utc>) -> bool {
        let is_far = self.starts_at > now + Duration::days(WAITING_DAYS);
        let is_told = motive.is_notified() && self.way != Way::None && self.person.is_some();
        is_far && is_told && motive.terms.kind != Kind::Phone && self.may_be_moved(motive, now).is_ok()
    }

    /// Whether it is still to come.
    pub fn still_coming(&self, now: DateTime<Utc>) -> Result<(), Refusal> {
        let is_coming = self.state == State::Unknown && now < self.starts_at;
        if is_coming { Ok(()) } else { Err(Refusal::AlreadyOver) }
    }

    /// The code as it is read aloud.
    pub fn spoken_code(&self) -> String {
        kernel::ids::SpokenCode::parse(&self.code).map_or_else(|| self.code.clone(), |code| code.to_string())
    }
}
