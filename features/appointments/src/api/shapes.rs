//! The shapes of appointments for programs.

use chrono::{DateTime, Utc};
use kernel::{CentreId, Locale};
use people::import::{PhoneKind, read_email, read_phone};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::Cx;

use crate::model::appointment::{Origin, State, Way};
use crate::model::motive::{BookableBy, Kind, Motive, Visibility};
use crate::model::queue::{Ticket, TicketState};
use crate::model::slots::Slot;
use crate::policy::{Action, decide};
use crate::service::board::{Board, Row};
use crate::service::booking::{Booking, Who};
use crate::service::changes::Mark;

/// An appointment, as much of it as the token may read.
#[derive(Serialize, ToSchema)]
pub(crate) struct AppointmentJson {
    id: Uuid,
    motive: Uuid,
    /// The neutral name, or the true one for a token that may read reasons.
    reason: String,
    agenda: String,
    place: String,
    /// Empty where nobody may read it.
    name: String,
    person: Option<Uuid>,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    state: State,
    origin: Origin,
    arrived_at: Option<DateTime<Utc>>,
    sequence: i64,
}

impl From<Row> for AppointmentJson {
    fn from(row: Row) -> Self {
        let is_named = !row.name.is_empty();
        let kept = row.kept;
        Self {
            id: kept.id.uuid(),
            motive: kept.motive.uuid(),
            reason: row.full_reason,
            agenda: row.agenda,
            place: kept.place,
            name: row.name,
            person: kept.person.filter(|_| is_named).map(kernel::PersonId::uuid),
            starts_at: kept.starts_at,
            ends_at: kept.ends_at,
            state: kept.state,
            origin: kept.origin,
            arrived_at: kept.arrived_at,
            sequence: kept.sequence,
        }
    }
}

/// One of the queue.
#[derive(Serialize, ToSchema)]
pub(crate) struct TicketJson {
    id: Uuid,
    number: i64,
    state: TicketState,
    created_at: DateTime<Utc>,
}

impl TicketJson {
    pub(crate) fn of(ticket: &Ticket) -> Self {
        Self { id: ticket.id.uuid(), number: ticket.number, state: ticket.state, created_at: ticket.created_at }
    }
}

/// A day: appointments by hour, the queue by number.
#[derive(Serialize, ToSchema)]
pub(crate) struct DayBoardJson {
    day: chrono::NaiveDate,
    appointments: Vec<AppointmentJson>,
    queue: Vec<TicketJson>,
}

impl From<Board> for DayBoardJson {
    fn from(board: Board) -> Self {
        Self {
            day: board.day,
            queue: board.queue.iter().map(|queued| TicketJson::of(&queued.ticket)).collect(),
            appointments: board.rows.into_iter().map(AppointmentJson::from).collect(),
        }
    }
}

/// A motive.
#[derive(Serialize, ToSchema)]
pub(crate) struct MotiveJson {
    id: Uuid,
    /// The neutral name, or the true one for a token that may read reasons.
    name: String,
    kind: Kind,
    bookable_by: BookableBy,
    minutes: i64,
    /// How many are received together; one when each comes alone.
    places: i64,
    visibility: Visibility,
}

impl MotiveJson {
    pub(crate) fn of(cx: &Cx, centre: CentreId, motive: &Motive) -> Self {
        let says_all = decide(&cx.actor, Action::SeeReasons, centre).is_allowed();
        Self {
            id: motive.id.uuid(),
            name: if says_all { motive.terms.name.clone() } else { motive.public_name().to_owned() },
            kind: motive.terms.kind,
            bookable_by: motive.terms.bookable_by,
            minutes: motive.terms.minutes,
            places: motive.terms.places,
            visibility: motive.terms.visibility,
        }
    }
}

/// A free time.
#[derive(Serialize, ToSchema)]
pub(crate) struct SlotJson {
    opening: Uuid,
    agenda: Uuid,
    place: String,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    /// How many may still come.
    places_left: i64,
}

impl From<Slot> for SlotJson {
    fn from(slot: Slot) -> Self {
        Self {
            opening: slot.opening.uuid(),
            agenda: slot.agenda.uuid(),
            place: slot.place,
            starts_at: slot.starts_at,
            ends_at: slot.ends_at,
            places_left: slot.left,
        }
    }
}

/// A time to take: for a person who is known, or for a name.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewAppointment {
    motive: Uuid,
    opening: Uuid,
    starts_at: DateTime<Utc>,
    person: Option<Uuid>,
    #[serde(default)]
    first_name: String,
    #[serde(default)]
    last_name: String,
    #[serde(default)]
    phone: String,
    #[serde(default)]
    email: String,
    /// `sms`, `email`, or nothing when nobody is told.
    #[serde(default)]
    way: String,
}

impl NewAppointment {
    /// What is asked; otherwise the field that cannot be read.
    pub(crate) fn booking(self) -> Result<Booking, &'static str> {
        let phone = match self.phone.trim() {
            "" => None,
            typed => Some(read_phone(typed).ok_or("phone")?),
        };
        let way = Way::from_code(&self.way).ok_or("way")?;
        let contact = match way {
            Way::None => String::new(),
            Way::Email => read_email(&self.email).ok_or("email")?,
            Way::Sms => {
                let mobile = phone.as_ref().filter(|phone| phone.kind != PhoneKind::Landline);
                mobile.map(|phone| phone.e164.clone()).ok_or("phone")?
            }
        };
        let named = Who::Named { first_name: self.first_name, last_name: self.last_name };
        Ok(Booking {
            motive: self.motive.into(),
            opening: self.opening.into(),
            starts_at: self.starts_at,
            who: self.person.map_or(named, |person| Who::Known(person.into())),
            phone: phone.map(|phone| phone.e164).unwrap_or_default(),
            way,
            contact,
            origin: Origin::Desk,
            locale: Locale::Fr,
        })
    }
}

/// What became of an appointment.
#[derive(Deserialize, ToSchema)]
pub(crate) struct MarkJson {
    pub(crate) mark: Mark,
}

/// Another time.
#[derive(Deserialize, ToSchema)]
pub(crate) struct MoveJson {
    pub(crate) opening: Uuid,
    pub(crate) starts_at: DateTime<Utc>,
}

/// Someone who comes without an appointment.
#[derive(Deserialize, ToSchema)]
pub(crate) struct NewTicket {
    #[serde(default)]
    pub(crate) name: String,
    pub(crate) motive: Option<Uuid>,
}

/// The number that was called.
#[derive(Serialize, ToSchema)]
pub(crate) struct CalledJson {
    pub(crate) number: i64,
}
