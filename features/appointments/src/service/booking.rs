//! Booking: a time taken once, for someone known or for a name and a number, and the word that says so.

use auth::Scope;
use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use db::Tx;
use kernel::ids::SpokenCode;
use kernel::{Locale, OperationId, PersonId};
use people::{Person, PersonDraft};
use rand::RngCore as _;
use web::Cx;

use super::slots::{Seeker, may_book, window_of};
use super::telling::{self, Kind};
use super::{Error, Result, open};
use super::{handover, hooks, limits};
use crate::model::appointment::{Appointment, Origin, State, Way};
use crate::model::hook::Event;
use crate::model::motive::Motive;
use crate::model::refusal::Refusal;
use crate::model::slots::{self, Slot};
use crate::model::{AppointmentId, MotiveId, OpeningId};
use crate::policy::{Action, own_scope};
use crate::store::{appointments, motives, openings};

/// How many signs a code has.
const CODE_LENGTH: usize = 8;

/// For whom one books.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    Known(PersonId),
    Named { first_name: String, last_name: String },
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    pub motive: MotiveId,
    pub opening: OpeningId,
    pub starts_at: DateTime<Utc>,
    pub who: Who,
    /// E.164, or empty.
    pub phone: String,
    pub way: Way,
    /// Where the way leads.
    pub contact: String,
    pub origin: Origin,
    pub locale: Locale,
}

impl Booking {
    /// Who looks for a time in this way.
    pub fn seeker(&self) -> Seeker {
        if self.origin == Origin::Web { Seeker::Resident } else { Seeker::Team }
    }

    fn check(&self) -> Result<()> {
        let mut refusals = Vec::new();
        if let Who::Named { first_name, last_name } = &self.who {
            if people::read_name(first_name).is_err() {
                refusals.push(Refusal::FirstNameMissing);
            }
            if people::read_name(last_name).is_err() {
                refusals.push(Refusal::LastNameMissing);
            }
        }
        if self.way != Way::None && self.contact.is_empty() {
            refusals.push(if self.way == Way::Sms { Refusal::PhoneInvalid } else { Refusal::EmailInvalid });
        }
        if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
    }
}

/// Takes a time. Of two who take the same, the second is refused.
pub async fn book(cx: &Cx, centre: &Centre, booking: &Booking) -> Result<(Appointment, OperationId)> {
    let seeker = booking.seeker();
    let scope = match seeker {
        Seeker::Resident => own_scope(centre.id),
        Seeker::Team => open(cx, centre, Action::Book)?,
    };
    booking.check()?;
    let motive = motives::find(cx.db(), &scope, booking.motive).await?.ok_or(Error::NotFound)?;
    if !may_book(&motive, seeker) {
        return Err(Refusal::MotiveClosed.into());
    }
    if motive.terms.is_follow_up && !has_been_received(cx, &scope, booking).await? {
        return Err(Refusal::FirstVisitMissing.into());
    }
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-book"));
    let mut tx = cx.db().begin(&operation).await?;
    let wanted = (booking.opening, booking.starts_at);
    let slot = take_slot(&mut tx, &scope, &motive, wanted, window_of(&motive, seeker, cx.now())).await?;
    if seeker == Seeker::Resident {
        limits::check(cx, &mut tx, &scope, booking).await?;
    }
    let person = person_of(cx, &mut tx, &scope, booking).await?;
    let made = appointment(cx, booking, &slot, person.as_ref());
    if motive.is_together() && comes_already(&mut tx, &scope, &made).await? {
        return Err(Refusal::ComesAlready.into());
    }
    appointments::insert(&mut tx, &scope, &made).await.map_err(taken)?;
    hooks::note(cx, &mut tx, &scope, (&made, &motive), Event::Booked).await?;
    if telling::tell(cx, &mut tx, centre, (&made, &motive), Kind::Confirmed).await? {
        let words = cx.history_texts().t("appointments-op-told");
        db::mark_irreversible(&mut tx, operation.id, &words).await?;
    }
    tx.commit().await?;
    Ok((made, operation.id))
}

/// Whether someone known has a place at this time already.
async fn comes_already(tx: &mut Tx, scope: &Scope, made: &Appointment) -> Result<bool> {
    let Some(person) = made.person else { return Ok(false) };
    let others = appointments::list_together(tx, scope, made).await?;
    Ok(others.iter().any(|kept| kept.person == Some(person) && kept.state.is_held()))
}

/// Holds the agenda of an opening, and finds the time in what is still free of it.
pub(super) async fn take_slot(
    tx: &mut Tx,
    scope: &Scope,
    motive: &Motive,
    (opening, starts_at): (OpeningId, DateTime<Utc>),
    (soonest, latest): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Slot> {
    let found = openings::find(&mut *tx, scope, opening).await?;
    let opening = found.filter(|opening| opening.retired_at.is_none() && opening.motives.contains(&motive.id));
    let opening = opening.ok_or(Refusal::SlotTaken)?;
    let agendas = openings::agendas(&mut *tx, scope).await?;
    if handover::left(&mut *tx, scope, &agendas).await?.contains(&opening.agenda) {
        return Err(Refusal::SlotTaken.into());
    }
    // From here on whoever books in this agenda waits, so that what is read stays true.
    if !openings::hold_agenda(tx, scope, &opening).await? {
        return Err(Refusal::SlotTaken.into());
    }
    if starts_at < soonest || latest <= starts_at {
        return Err(Refusal::SlotTaken.into());
    }
    let around = (starts_at - Duration::days(1), starts_at + Duration::days(1));
    let busy = openings::busy(&mut *tx, scope, around).await?;
    let this_instant = (starts_at, starts_at + Duration::seconds(1));
    let free = slots::bookable(motive, std::slice::from_ref(&opening), &busy, this_instant);
    Ok(free.into_iter().next().ok_or(Refusal::SlotTaken)?)
}

/// The wall of the data says the same as the guard before it.
pub(super) fn taken(error: db::Error) -> Error {
    if error.is_unique_violation() || error.is_check_violation() { Refusal::SlotTaken.into() } else { error.into() }
}

/// Whether someone known was received before, with or without an appointment: only then are they followed.
async fn has_been_received(cx: &Cx, scope: &Scope, booking: &Booking) -> Result<bool> {
    let Who::Known(person) = booking.who else { return Ok(false) };
    let mut entries = vec![person];
    let former = people::store::taken_in_by(cx.db(), scope, &[person]).await?;
    entries.extend(former.into_iter().map(|(gone, _)| gone));
    Ok(appointments::was_received(cx.db(), scope, &entries, cx.now()).await?)
}

/// The card of whoever comes: the one that was chosen, the one that has this name and number, or a new one when
/// something must be told.
async fn person_of(cx: &Cx, tx: &mut Tx, scope: &Scope, booking: &Booking) -> Result<Option<Person>> {
    let (first_name, last_name) = match &booking.who {
        Who::Known(id) => return Ok(Some(people::store::find(&mut *tx, scope, *id).await?.ok_or(Error::NotFound)?)),
        Who::Named { .. } if booking.way == Way::None => return Ok(None),
        Who::Named { first_name, last_name } => (first_name.trim().to_owned(), last_name.trim().to_owned()),
    };
    let mut draft = PersonDraft { first_name, last_name, ..PersonDraft::default() };
    match booking.way {
        Way::Email => draft.email.clone_from(&booking.contact),
        Way::Sms | Way::None => draft.mobile.clone_from(&booking.contact),
    }
    draft.language = booking.locale.tag().split('-').next().unwrap_or_default().to_owned();
    let alike = people::service::lookalikes(&mut *tx, scope, &draft, cx.now()).await?;
    let is_same = |person: &Person| {
        let folded = |text: &str| kernel::text::fold(text.trim());
        folded(&person.first_name) == folded(&draft.first_name) && folded(&person.last_name) == folded(&draft.last_name)
    };
    if let Some(known) = alike.into_iter().find(|alike| alike.shares_contact && is_same(&alike.person)) {
        return Ok(Some(known.person));
    }
    match people::service::create_person(tx, scope, &draft, cx.now()).await {
        Ok((person, _)) => Ok(Some(person)),
        Err(people::service::Error::Refused(_)) => Err(Refusal::WhoMissing.into()),
        Err(people::service::Error::Failed(error)) => Err(error.into()),
        Err(error) => Err(Error::People(error)),
    }
}

fn appointment(cx: &Cx, booking: &Booking, slot: &Slot, person: Option<&Person>) -> Appointment {
    let guest_name = match (&booking.who, person) {
        (Who::Named { first_name, last_name }, None) => format!("{} {}", first_name.trim(), last_name.trim()),
        _ => String::new(),
    };
    Appointment {
        id: AppointmentId::new(),
        motive: booking.motive,
        agenda: slot.agenda,
        opening: Some(slot.opening),
        person: person.map(|person| person.id),
        guest_name,
        phone: booking.phone.clone(),
        way: booking.way,
        contact: booking.contact.clone(),
        locale: booking.locale,
        place: slot.place.clone(),
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        state: State::Unknown,
        origin: booking.origin,
        code: draw_code(),
        arrived_at: None,
        wants_earlier: false,
        sequence: 0,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

/// A code nobody else has: the column is unique.
pub(crate) fn draw_code() -> String {
    let mut random = [0_u8; CODE_LENGTH];
    rand::rng().fill_bytes(&mut random);
    SpokenCode::from_random(&random, CODE_LENGTH).as_str().to_owned()
}
