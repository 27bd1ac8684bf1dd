//! Free slots: openings, less absences, holidays and what is taken. Pure.
//!
//! A slot is a stretch of real time: on the night when the clocks change, an opening of two hours still gives two
//! hours of slots. An equipment tied to openings is used by one at a time, whoever receives. Whatever is busy pushes
//! the next slot to its end, so that nobody waits for a round hour.

use chrono::{DateTime, Duration, Utc};

use super::opening::{Absence, Opening};
use super::{AgendaId, OpeningId};

/// The finest step of an agenda.
const STEP_MINUTES: i64 = 5;

/// A time at which someone could be received.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slot {
    pub opening: OpeningId,
    pub agenda: AgendaId,
    pub place: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// A stretch of an agenda that is not free.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Busy {
    pub agenda: AgendaId,
    /// What is used meanwhile, wherever and by whomever; empty for nothing.
    pub equipment: String,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

impl From<&Absence> for Busy {
    fn from(absence: &Absence) -> Self {
        let Absence { agenda, starts_at, ends_at, .. } = *absence;
        Self { agenda, equipment: String::new(), starts_at, ends_at }
    }
}

/// Every free slot of a length that begins between two instants, in order of time.
pub fn free(
    openings: &[Opening],
    busy: &[Busy],
    length: Duration,
    window: (DateTime<Utc>, DateTime<Utc>),
) -> Vec<Slot> {
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
