//! Free slots: openings, less absences, holidays and what is taken. Pure.
//!
//! A slot is a stretch of real time: on the night when the clocks change, an opening of two hours still gives two
//! hours of slots. An equipment tied to openings is used by one at a time, whoever receives. Whatever is busy pushes
//! the next slot to its end, so that nobody waits for a round hour.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};

use super::motive::Motive;
use super::opening::{Absence, Opening};
use super::{AgendaId, MotiveId, OpeningId};

/// The finest step of an agenda.
const STEP_MINUTES: i64 = 5;

/// From one instant to another.
type Span = (DateTime<Utc>, DateTime<Utc>);

/// A time at which someone could be received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub opening: OpeningId,
    pub agenda: AgendaId,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// How many may still come.
    pub left: i64,
}

/// A stretch of an agenda that is not free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    pub agenda: AgendaId,
    /// What is used meanwhile, wherever and by whomever; empty for nothing.
    pub equipment: String,
    /// For what someone comes, of which opening: others may come for the same at the same time. None for an absence.
    pub meeting: Option<(OpeningId, MotiveId)>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl From<&Absence> for Busy {
    fn from(absence: &Absence) -> Self {
        let Absence { agenda, starts_at, ends_at, .. } = *absence;
        Self { agenda, equipment: String::new(), meeting: None, starts_at, ends_at }
    }
}

/// Every time at which one may come for a motive, in order of time: those that are free, and those of others with whom
/// one is received, while there is room.
pub fn bookable(motive: &Motive, openings: &[Opening], busy: &[Busy], window: Span) -> Vec<Slot> {
    let mut slots = free(openings, busy, motive.length(), window);
    if !motive.is_together() {
        return slots;
    }
    slots.iter_mut().for_each(|slot| slot.left = motive.terms.places);
    for opening in openings {
        slots.extend(begun(motive, opening, busy, window));
    }
    slots.sort_by_key(|slot| (slot.starts_at, slot.agenda, slot.opening));
    slots
}

/// The times of an opening that some have taken already, where others may join them.
fn begun(motive: &Motive, opening: &Opening, busy: &[Busy], window: Span) -> Vec<Slot> {
    let (from, until) = window;
    let meets = |busy: &Busy| busy.agenda == opening.agenda && busy.meeting == Some((opening.id, motive.id));
    let mut taken: BTreeMap<Span, i64> = BTreeMap::new();
    for one in busy.iter().filter(|one| meets(one) && from <= one.starts_at && one.starts_at < until) {
        *taken.entry((one.starts_at, one.ends_at)).or_default() += 1;
    }
    let is_held =
        |(start, end): Span| opening.held(start, end).iter().any(|(opens, closes)| *opens <= start && end <= *closes);
    let is_alone = |(start, end): Span| {
        let others = busy.iter().filter(|one| !(meets(one) && one.starts_at == start && one.ends_at == end));
        let of_opening = |one: &&Busy| {
            one.agenda == opening.agenda || (!opening.equipment.is_empty() && one.equipment == opening.equipment)
        };
        !others.filter(of_opening).any(|one| one.starts_at < end && start < one.ends_at)
    };
    let open =
        taken.into_iter().filter(|(span, taken)| *taken < motive.terms.places && is_held(*span) && is_alone(*span));
    open.map(|((start, end), taken)| Slot { left: motive.terms.places - taken, ..slot(opening, start, end - start) })
        .collect()
}

/// Every free slot of a length that begins between two instants, in order of time.
pub fn free(openings: &[Opening], busy: &[Busy], length: Duration, window: Span) -> Vec<Slot> {
    let (from, until) = window;
    let mut slots = Vec::new();
    if length < Duration::minutes(STEP_MINUTES) || until <= from {
        return slots;
    }
    for opening in openings {
        let is_same = |busy: &&Busy| {
            let is_used = !opening.equipment.is_empty() && busy.equipment == opening.equipment;
            is_used || busy.agenda == opening.agenda
        };
        let taken: Vec<&Busy> = busy.iter().filter(is_same).collect();
        for (start, end) in opening.held(from, until) {
            for starts_at in free_between(start, end, &taken, length) {
                if from <= starts_at && starts_at < until {
                    slots.push(slot(opening, starts_at, length));
                }
            }
        }
    }
    slots.sort_by_key(|slot| (slot.starts_at, slot.agenda, slot.opening));
    // Two openings of one agenda may overlap: a time is offered once.
    slots.dedup_by_key(|slot| (slot.starts_at, slot.agenda));
    slots
}

fn slot(opening: &Opening, starts_at: DateTime<Utc>, length: Duration) -> Slot {
    Slot {
        opening: opening.id,
        agenda: opening.agenda,
        place: opening.place.clone(),
        starts_at,
        ends_at: starts_at + length,
        left: 1,
    }
}

fn free_between(start: DateTime<Utc>, end: DateTime<Utc>, taken: &[&Busy], length: Duration) -> Vec<DateTime<Utc>> {
    let (mut at, mut found) = (start, Vec::new());
    while at + length <= end {
        let in_the_way = taken.iter().filter(|busy| busy.starts_at < at + length && at < busy.ends_at);
        match in_the_way.map(|busy| busy.ends_at).max() {
            Some(free_again) => at = stepped(start, free_again),
            None => {
                found.push(at);
                at += length;
            }
        }
    }
    found
}

/// The first step of an opening at or after an instant.
fn stepped(start: DateTime<Utc>, at: DateTime<Utc>) -> DateTime<Utc> {
    let step = STEP_MINUTES * 60;
    let seconds = (at - start).num_seconds();
    let steps = seconds.div_euclid(step) + i64::from(seconds.rem_euclid(step) != 0);
    start + Duration::seconds(steps * step)
}
