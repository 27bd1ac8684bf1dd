//! The board of a day: who is expected, who has arrived, who waits without an appointment.

use std::collections::HashMap;

use auth::{Actor, Scope};
use centres::Centre;
use chrono::NaiveDate;
use kernel::PersonId;
use web::Cx;

use super::{Result, changes, handover, open};
use crate::model::appointment::{Appointment, State};
use crate::model::motive::Motive;
use crate::model::opening::Agenda;
use crate::model::queue::{Ticket, TicketState};
use crate::model::{AgendaId, AppointmentId, MotiveId};
use crate::policy::{Action, decide};
use crate::store::{appointments, motives, openings, queue};
use crate::words::day_span;

/// One appointment as the board may say it.
#[derive(Debug, Clone)]
pub struct Row {
    pub kept: Appointment,
    /// Empty when nobody may read it on a screen that others see.
    pub name: String,
    /// The neutral name, which any screen may show; empty when nothing may be said.
    pub reason: String,
    /// The true name for who may read it, the neutral one otherwise; never of an invisible motive.
    pub full_reason: String,
    pub agenda: String,
    pub is_invisible: bool,
}

/// One of the queue as the board may say it.
#[derive(Debug, Clone)]
pub struct Queued {
    pub ticket: Ticket,
    pub name: String,
    pub reason: String,
}

/// A day.
#[derive(Debug, Clone)]
pub struct Board {
    pub day: NaiveDate,
    pub rows: Vec<Row>,
    pub queue: Vec<Queued>,
    /// How many appointments to come are with someone who has left the team.
    pub to_hand_over: i64,
}

impl Board {
    /// The one who is to be received next: arrived first, then whoever is expected soonest.
    pub fn next(&self) -> Option<&Row> {
        let expected = || self.rows.iter().filter(|row| row.kept.state == State::Unknown);
        expected().find(|row| row.kept.arrived_at.is_some()).or_else(|| expected().next())
    }

    /// How many wait without an appointment.
    pub fn waiting(&self) -> usize {
        self.queue.iter().filter(|queued| queued.ticket.state == TicketState::Waiting).count()
    }
}

/// Everything needed to name a row, read once for all.
struct Names {
    people: HashMap<PersonId, String>,
    motives: HashMap<MotiveId, Motive>,
    agendas: HashMap<AgendaId, Agenda>,
    sees_reasons: bool,
}

impl Names {
    async fn read(cx: &Cx, scope: &Scope, people: &[PersonId]) -> Result<Self> {
        let known = people::store::persons_by_ids(cx.db(), scope, people).await?;
        let all = motives::list(cx.db(), scope).await?;
        let agendas = openings::agendas(cx.db(), scope).await?;
        Ok(Self {
            people: known.into_iter().map(|person| (person.id, person.full_name())).collect(),
            motives: all.into_iter().map(|motive| (motive.id, motive)).collect(),
            agendas: agendas.into_iter().map(|agenda| (agenda.id, agenda)).collect(),
            sees_reasons: decide(&cx.actor, Action::SeeReasons, scope.centre()).is_allowed(),
        })
    }

    fn name(&self, person: Option<PersonId>, guest: &str) -> String {
        person.and_then(|id| self.people.get(&id)).cloned().unwrap_or_else(|| guest.to_owned())
    }

    fn reason(&self, motive: Option<MotiveId>) -> String {
        let found = motive.and_then(|id| self.motives.get(&id));
        found.map(|motive| motive.public_name().to_owned()).unwrap_or_default()
    }

    fn full_reason(&self, motive: MotiveId) -> String {
        let open = self.motives.get(&motive).filter(|motive| self.sees_reasons && !motive.is_invisible());
        open.map_or_else(|| self.reason(Some(motive)), |motive| motive.terms.name.clone())
    }

    fn row(&self, kept: Appointment) -> Row {
        let is_invisible = self.motives.get(&kept.motive).is_none_or(Motive::is_invisible);
        Row {
            name: if is_invisible { String::new() } else { self.name(kept.person, &kept.guest_name) },
            reason: self.reason(Some(kept.motive)),
            full_reason: self.full_reason(kept.motive),
            agenda: self.agendas.get(&kept.agenda).map(|agenda| agenda.label.clone()).unwrap_or_default(),
            is_invisible,
            kept,
        }
    }
}

/// The board of a day; those who were called off before are on it too, said as such.
pub async fn board(cx: &Cx, centre: &Centre, day: NaiveDate) -> Result<Board> {
    let scope = open(cx, centre, Action::SeeBoard)?;
    let kept = appointments::list_between(cx.db(), &scope, day_span(day)).await?;
    let tickets = queue::list(cx.db(), &scope, day).await?;
    let people: Vec<PersonId> =
        kept.iter().filter_map(|kept| kept.person).chain(tickets.iter().filter_map(|ticket| ticket.person)).collect();
    let names = Names::read(cx, &scope, &people).await?;
    let queued = |ticket: Ticket| Queued {
        name: names.name(ticket.person, &ticket.guest_name),
        reason: names.reason(ticket.motive),
        ticket,
    };
    let agendas: Vec<Agenda> = names.agendas.values().cloned().collect();
    Ok(Board {
        day,
        to_hand_over: handover::count_waiting(cx, &scope, &agendas).await?,
        queue: tickets.into_iter().map(queued).collect(),
        rows: kept.into_iter().map(|kept| names.row(kept)).collect(),
    })
}

/// The appointments of several days, in order of time.
pub async fn between(cx: &Cx, centre: &Centre, (first, last): (NaiveDate, NaiveDate)) -> Result<Vec<Row>> {
    let scope = open(cx, centre, Action::SeeBoard)?;
    let span = (day_span(first).0, day_span(last).1);
    let kept = appointments::list_between(cx.db(), &scope, span).await?;
    rows(cx, centre, kept).await
}

/// Some appointments as the team may read them, in the order given.
pub(crate) async fn rows(cx: &Cx, centre: &Centre, kept: Vec<Appointment>) -> Result<Vec<Row>> {
    let scope = open(cx, centre, Action::SeeBoard)?;
    let people: Vec<PersonId> = kept.iter().filter_map(|kept| kept.person).collect();
    let names = Names::read(cx, &scope, &people).await?;
    Ok(kept.into_iter().map(|kept| names.row(kept)).collect())
}

/// Those who come together with an appointment, as the team may read them; none where each comes alone.
pub async fn together(cx: &Cx, centre: &Centre, (kept, motive): (&Appointment, &Motive)) -> Result<Vec<Row>> {
    let scope = open(cx, centre, Action::SeeBoard)?;
    if !motive.is_together() {
        return Ok(Vec::new());
    }
    let all = appointments::list_together(cx.db(), &scope, kept).await?;
    rows(cx, centre, all).await
}

/// One appointment on its own page. Who comes for an invisible motive, and why, is for who accompanies or receives.
pub async fn appointment(cx: &Cx, centre: &Centre, id: AppointmentId) -> Result<(Row, Motive)> {
    let scope = open(cx, centre, Action::SeeBoard)?;
    let (kept, motive) = changes::found(cx, &scope, id).await?;
    let people: Vec<PersonId> = kept.person.into_iter().collect();
    let names = Names::read(cx, &scope, &people).await?;
    let own_account = match &cx.actor {
        Actor::Staff(staff) => Some(staff.account),
        _ => None,
    };
    let receives =
        names.agendas.get(&kept.agenda).is_some_and(|agenda| agenda.account.is_some() && agenda.account == own_account);
    let mut row = names.row(kept);
    if names.sees_reasons || receives {
        row.name = names.name(row.kept.person, &row.kept.guest_name);
        row.full_reason.clone_from(&motive.terms.name);
    } else if motive.is_invisible() {
        row.kept.phone = String::new();
        row.kept.contact = String::new();
        row.kept.person = None;
    }
    Ok((row, motive))
}
