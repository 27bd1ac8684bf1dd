//! The queue: a number for whoever comes without an appointment, the next one called, received at once, seen or gone.

use auth::Scope;
use centres::Centre;
use chrono::Duration;
use kernel::OperationId;
use web::Cx;

use super::booking::{draw_code, take_slot, taken};
use super::slots::{Seeker, window_of};
use super::{Error, Result, handover, hooks, open};
use crate::model::appointment::{Appointment, Origin, State, Way};
use crate::model::hook::Event;
use crate::model::motive::Motive;
use crate::model::queue::{Ticket, TicketState};
use crate::model::refusal::Refusal;
use crate::model::slots::{self, Slot};
use crate::model::{AppointmentId, MotiveId, TicketId};
use crate::policy::Action;
use crate::store::{appointments, motives, openings, queue};
use crate::words::day_span;

/// The longest name written on a ticket.
const LONGEST_NAME: usize = 80;

/// Gives the next number of today; a name is never asked for.
pub async fn take_ticket(cx: &Cx, centre: &Centre, name: &str, motive: Option<MotiveId>) -> Result<Ticket> {
    let scope = open(cx, centre, Action::MarkArrivals)?;
    if let Some(id) = motive {
        let known = motives::find(cx.db(), &scope, id).await?;
        known.filter(|motive| !motive.is_invisible()).ok_or(Refusal::MotiveMissing)?;
    }
    let day = cx.today();
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-ticket"));
    let mut tx = cx.db().begin(&operation).await?;
    let ticket = Ticket {
        id: TicketId::new(),
        day,
        number: queue::take_number(&mut tx, &scope, day).await?,
        motive,
        person: None,
        guest_name: kernel::text::excerpt(name.trim(), LONGEST_NAME),
        state: TicketState::Waiting,
        created_at: cx.now(),
        called_at: None,
    };
    queue::insert(&mut tx, &scope, &ticket).await?;
    tx.commit().await?;
    Ok(ticket)
}

/// Calls the one who has waited longest; gives their number.
pub async fn call_next(cx: &Cx, centre: &Centre) -> Result<i64> {
    let scope = open(cx, centre, Action::MarkArrivals)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-call"));
    let mut tx = cx.db().begin(&operation).await?;
    let called = queue::call_next(&mut tx, &scope, cx.today(), cx.now()).await?;
    let (_, number) = called.ok_or(Refusal::NobodyWaits)?;
    tx.commit().await?;
    Ok(number)
}

/// Receives someone of the queue now: their number becomes an appointment, at the next time that is free today.
pub async fn receive(cx: &Cx, centre: &Centre, id: TicketId) -> Result<(AppointmentId, OperationId)> {
    let scope = open(cx, centre, Action::Book)?;
    let ticket = queue::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if ticket.state.is_over() || ticket.day != cx.today() {
        return Err(Refusal::AlreadyOver.into());
    }
    let (motive, found) = soonest(cx, &scope, ticket.motive).await?.ok_or(Refusal::NoTimeToday)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-receive"));
    let mut tx = cx.db().begin(&operation).await?;
    let window = window_of(&motive, Seeker::Team, cx.now());
    let slot = take_slot(&mut tx, &scope, &motive, (found.opening, found.starts_at), window).await?;
    if queue::receive(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Refusal::AlreadyOver.into());
    }
    let made = walked_in(cx, &ticket, &motive, &slot);
    appointments::insert(&mut tx, &scope, &made).await.map_err(taken)?;
    hooks::note(cx, &mut tx, &scope, (&made, &motive), Event::Booked).await?;
    tx.commit().await?;
    Ok((made.id, operation.id))
}

/// The first time that is free today, for what one comes for; for anything that may be shown, when nothing was said.
async fn soonest(cx: &Cx, scope: &Scope, wanted: Option<MotiveId>) -> Result<Option<(Motive, Slot)>> {
    let until = day_span(cx.today()).1;
    let held = handover::held_openings(cx.db(), scope).await?;
    let busy = openings::busy(cx.db(), scope, (cx.now() - Duration::days(1), until + Duration::days(1))).await?;
    let fits = |motive: &Motive| match wanted {
        Some(id) => motive.id == id,
        None => !motive.is_invisible() && !motive.terms.is_follow_up && !motive.is_together(),
    };
    let all = motives::list(cx.db(), scope).await?;
    let used = all.into_iter().filter(|motive| motive.retired_at.is_none() && fits(motive));
    let first = used.filter_map(|motive| {
        let mut of_motive = held.clone();
        of_motive.retain(|opening| opening.motives.contains(&motive.id));
        let from = window_of(&motive, Seeker::Team, cx.now()).0;
        let slot = slots::bookable(&motive, &of_motive, &busy, (from, until)).into_iter().next()?;
        Some((motive, slot))
    });
    Ok(first.min_by_key(|(_, slot)| slot.starts_at))
}

fn walked_in(cx: &Cx, ticket: &Ticket, motive: &Motive, slot: &Slot) -> Appointment {
    Appointment {
        id: AppointmentId::new(),
        motive: motive.id,
        agenda: slot.agenda,
        opening: Some(slot.opening),
        person: ticket.person,
        guest_name: ticket.guest_name.clone(),
        phone: String::new(),
        way: Way::None,
        contact: String::new(),
        locale: cx.locale(),
        place: slot.place.clone(),
        starts_at: slot.starts_at,
        ends_at: slot.ends_at,
        state: State::Unknown,
        origin: Origin::WalkIn,
        code: draw_code(),
        arrived_at: Some(cx.now()),
        wants_earlier: false,
        sequence: 0,
        created_at: cx.now(),
        updated_at: cx.now(),
    }
}

/// Says where someone of the queue is.
pub async fn mark_ticket(cx: &Cx, centre: &Centre, id: TicketId, state: TicketState) -> Result<()> {
    let scope = open(cx, centre, Action::MarkArrivals)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("appointments-op-ticket-mark"));
    let mut tx = cx.db().begin(&operation).await?;
    if queue::set_state(&mut tx, &scope, id, state, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(())
}
