//! What may be booked, by whom, and at which times.

use centres::Centre;
use chrono::{DateTime, Duration, Utc};
use web::Cx;

use super::{Error, Result, handover, open};
use crate::model::motive::{BookableBy, Motive};
use crate::model::opening::{Agenda, Opening};
use crate::model::slots::{self, Slot};
use crate::model::{AgendaId, MotiveId};
use crate::policy::{Action, own_scope};
use crate::store::{motives, openings};

/// How far the team looks ahead.
const TEAM_DAYS: i64 = 366;

/// A motive with those who receive for it.
#[derive(Debug, Clone)]
pub struct Offer {
    pub motive: Motive,
    pub openings: Vec<Opening>,
    pub agendas: Vec<Agenda>,
}

/// Who looks for a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seeker {
    Resident,
    Team,
}

/// A place where someone receives, and who.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counter {
    pub agenda: AgendaId,
    pub label: String,
    pub place: String,
}

impl Offer {
    /// Each place with who receives there, once.
    pub fn counters(&self) -> Vec<Counter> {
        let mut counters: Vec<Counter> = Vec::new();
        for opening in &self.openings {
            let is_known = |known: &Counter| known.agenda == opening.agenda && known.place == opening.place;
            if !counters.iter().any(is_known) {
                counters.push(Counter {
                    agenda: opening.agenda,
                    label: self.label_of(opening.agenda).to_owned(),
                    place: opening.place.clone(),
                });
            }
        }
        counters
    }

    /// The name of who receives.
    pub fn label_of(&self, agenda: AgendaId) -> &str {
        self.agendas.iter().find(|known| known.id == agenda).map_or("", |known| known.label.as_str())
    }

    /// The same offer at one counter only.
    #[must_use]
    pub fn at(mut self, agenda: Option<AgendaId>, place: &str) -> Self {
        self.openings.retain(|opening| {
            agenda.is_none_or(|agenda| opening.agenda == agenda)
                && (place.is_empty() || kernel::text::slug(&opening.place) == place)
        });
        self
    }
}

/// What residents may book by themselves: motives for everyone, for which someone receives.
pub async fn public_motives(cx: &Cx, centre: &Centre) -> Result<Vec<Motive>> {
    let scope = own_scope(centre.id);
    let held = handover::held_openings(cx.db(), &scope).await?;
    let today = cx.today();
    let is_held = |motive: &Motive| {
        held.iter().any(|opening| opening.motives.contains(&motive.id) && opening.recurrence.last >= today)
    };
    let is_open =
        |motive: &Motive| may_book(motive, Seeker::Resident) && motive.terms.bookable_by == BookableBy::Everyone;
    let all = motives::list(cx.db(), &scope).await?;
    Ok(all.into_iter().filter(|motive| is_open(motive) && is_held(motive)).collect())
}

/// The motives that the team may book, by name.
pub async fn team_motives(cx: &Cx, centre: &Centre) -> Result<Vec<Motive>> {
    let scope = open(cx, centre, Action::Book)?;
    let all = motives::list(cx.db(), &scope).await?;
    Ok(all.into_iter().filter(|motive| motive.retired_at.is_none()).collect())
}

/// A motive with those who receive for it, if this seeker may book it.
pub async fn offer(cx: &Cx, centre: &Centre, id: MotiveId, seeker: Seeker) -> Result<Offer> {
    let scope = match seeker {
        Seeker::Resident => own_scope(centre.id),
        Seeker::Team => open(cx, centre, Action::Book)?,
    };
    let motive = motives::find(cx.db(), &scope, id).await?.filter(|motive| motive.retired_at.is_none());
    let motive = motive.filter(|motive| may_book(motive, seeker)).ok_or(Error::NotFound)?;
    let mut held = handover::held_openings(cx.db(), &scope).await?;
    held.retain(|opening| opening.motives.contains(&id));
    Ok(Offer { motive, openings: held, agendas: openings::agendas(cx.db(), &scope).await? })
}

/// The openings of a motive and who receives, for whoever holds an appointment of it.
pub async fn openings_of(cx: &Cx, centre: &Centre, id: MotiveId) -> Result<(Vec<Opening>, Vec<Agenda>)> {
    let scope = own_scope(centre.id);
    let mut held = handover::held_openings(cx.db(), &scope).await?;
    held.retain(|opening| opening.motives.contains(&id));
    Ok((held, openings::agendas(cx.db(), &scope).await?))
}

/// Who receives in the centre, by name.
pub async fn receivers(cx: &Cx, centre: &Centre) -> Result<Vec<Agenda>> {
    Ok(openings::agendas(cx.db(), &own_scope(centre.id)).await?)
}

/// Whether this seeker may take this motive.
pub fn may_book(motive: &Motive, seeker: Seeker) -> bool {
    let terms = &motive.terms;
    let is_open = terms.bookable_by != BookableBy::Agents && !terms.is_follow_up && !motive.is_invisible();
    motive.retired_at.is_none() && (seeker == Seeker::Team || is_open)
}

/// Between which instants a seeker may book.
pub fn window_of(motive: &Motive, seeker: Seeker, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    match seeker {
        Seeker::Resident => motive.window(now),
        // Who stands at the desk may take the time that has just begun.
        Seeker::Team => (now - motive.length() / 2, now + Duration::days(TEAM_DAYS)),
    }
}

/// The free times of an offer between two instants, within what the seeker may book.
pub async fn free_slots(
    cx: &Cx,
    centre: &Centre,
    offer: &Offer,
    seeker: Seeker,
    (from, until): (DateTime<Utc>, DateTime<Utc>),
) -> Result<Vec<Slot>> {
    let (soonest, latest) = window_of(&offer.motive, seeker, cx.now());
    let (from, until) = (from.max(soonest), until.min(latest));
    if until <= from {
        return Ok(Vec::new());
    }
    let around = (from - Duration::days(1), until + Duration::days(1));
    let busy = openings::busy(cx.db(), &own_scope(centre.id), around).await?;
    Ok(slots::bookable(&offer.motive, &offer.openings, &busy, (from, until)))
}
