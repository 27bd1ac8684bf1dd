//! One session, and how a rule that changed becomes sessions that change.
//!
//! A session changed by a person is never touched by the rule again, nor is one that has begun.
//! What was announced and falls away is cancelled, not erased: a calendar that noted it must hear.

use std::collections::HashMap;

use calendar::{Expansion, Occurrence};
use chrono::{DateTime, NaiveDate, Utc};
use kernel::{ActivityId, VenueId};
use serde::{Deserialize, Serialize};

use super::refusal::{Field, ProgrammeRefusal};

const NOTE_SIGNS: usize = 200;

kernel::typed_id! {
    /// One session of an activity; also the UID of its calendar entry.
    ActivitySessionId,
}

/// Where a session stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum SessionState {
    Planned,
    Cancelled,
    /// Held at another hour or place than the rule says.
    Moved,
}

impl SessionState {
    pub fn code(self) -> &'static str {
        match self {
            Self::Planned => "planned",
            Self::Cancelled => "cancelled",
            Self::Moved => "moved",
        }
    }

    pub fn from_code(code: &str) -> Option<Self> {
        [Self::Planned, Self::Cancelled, Self::Moved].into_iter().find(|state| state.code() == code)
    }
}

/// One session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivitySession {
    pub id: ActivitySessionId,
    pub activity: ActivityId,
    /// Where this one is held, when it is not where the activity is.
    pub venue: Option<VenueId>,
    /// The date of the rule it came from; absent when a person added it.
    pub slot: Option<NaiveDate>,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub state: SessionState,
    pub note: String,
    pub is_by_hand: bool,
    /// `SEQUENCE` of its calendar entry; the data keep it, nobody sets it.
    pub revision: i64,
    pub updated_at: DateTime<Utc>,
}

impl ActivitySession {
    /// A session as the rule gives it.
    pub fn planned(activity: ActivityId, occurrence: &Occurrence, now: DateTime<Utc>) -> Self {
        Self {
            id: ActivitySessionId::new(),
            activity,
            venue: None,
            slot: Some(occurrence.date),
            starts_at: occurrence.start,
            ends_at: occurrence.end,
            state: SessionState::Planned,
            note: String::new(),
            is_by_hand: false,
            revision: 0,
            updated_at: now,
        }
    }

    /// One more, that the rule does not give, with a word for everyone.
    pub fn added(
        activity: ActivityId,
        (starts_at, ends_at): (DateTime<Utc>, DateTime<Utc>),
        venue: Option<VenueId>,
        note: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, ProgrammeRefusal> {
        if ends_at <= starts_at {
            return Err(ProgrammeRefusal::EndsBeforeItStarts);
        }
        check_note(note)?;
        Ok(Self {
            id: ActivitySessionId::new(),
            activity,
            venue,
            slot: None,
            starts_at,
            ends_at,
            state: SessionState::Planned,
            note: note.trim().to_owned(),
            is_by_hand: true,
            revision: 0,
            updated_at: now,
        })
    }

    /// Whether people come.
    pub fn is_held(&self) -> bool {
        self.state != SessionState::Cancelled
    }

    /// Whether pages show it: what merely fell out of the rule is for calendars only.
    pub fn is_shown(&self) -> bool {
        self.is_held() || self.is_by_hand
    }

    /// Another hour or place, with a word for everyone.
    pub fn moved(
        mut self,
        starts_at: DateTime<Utc>,
        ends_at: DateTime<Utc>,
        venue: Option<VenueId>,
        note: &str,
        now: DateTime<Utc>,
    ) -> Result<Self, ProgrammeRefusal> {
        if self.ends_at <= now {
            return Err(ProgrammeRefusal::SessionOver);
        }
        if ends_at <= starts_at {
            return Err(ProgrammeRefusal::EndsBeforeItStarts);
        }
        check_note(note)?;
        self.state = SessionState::Moved;
        (self.starts_at, self.ends_at, self.venue) = (starts_at, ends_at, venue);
        self.by_hand(note, now)
    }

    /// Called off, with the reason.
    pub fn cancelled(mut self, note: &str, now: DateTime<Utc>) -> Result<Self, ProgrammeRefusal> {
        if self.ends_at <= now {
            return Err(ProgrammeRefusal::SessionOver);
        }
        if self.state == SessionState::Cancelled {
            return Err(ProgrammeRefusal::SessionAlreadyCancelled);
        }
        if note.trim().is_empty() {
            return Err(ProgrammeRefusal::NoteMissing);
        }
        check_note(note)?;
        self.state = SessionState::Cancelled;
        self.by_hand(note, now)
    }

    /// Held after all.
    pub fn restored(mut self, now: DateTime<Utc>) -> Result<Self, ProgrammeRefusal> {
        if self.ends_at <= now {
            return Err(ProgrammeRefusal::SessionOver);
        }
        if self.state != SessionState::Cancelled {
            return Err(ProgrammeRefusal::SessionNotCancelled);
        }
        self.state = SessionState::Planned;
        self.by_hand("", now)
    }

    fn by_hand(mut self, note: &str, now: DateTime<Utc>) -> Result<Self, ProgrammeRefusal> {
        self.note = note.trim().to_owned();
        self.is_by_hand = true;
        self.updated_at = now;
        Ok(self)
    }
}

fn check_note(note: &str) -> Result<(), ProgrammeRefusal> {
    let signs = note.chars().count();
    if signs > NOTE_SIGNS {
        return Err(ProgrammeRefusal::TooLong { field: Field::Note, signs, limit: NOTE_SIGNS });
    }
    Ok(())
}

/// What must change for the sessions to follow the rule.
#[derive(Debug, Default, PartialEq)]
pub struct Plan {
    pub insert: Vec<ActivitySession>,
    pub update: Vec<ActivitySession>,
    /// Never announced, so nobody needs to hear of it.
    pub delete: Vec<ActivitySessionId>,
}

/// Compares the kept sessions with what the rule gives now.
pub fn plan(
    activity: ActivityId,
    kept: &[ActivitySession],
    wanted: &Expansion,
    was_announced: bool,
    now: DateTime<Utc>,
) -> Plan {
    let mut by_slot: HashMap<NaiveDate, &Occurrence> = wanted.occurrences.iter().map(|o| (o.date, o)).collect();
    let mut plan = Plan::default();
    for session in kept {
        let occurrence = session.slot.and_then(|slot| by_slot.remove(&slot));
        if session.is_by_hand || session.starts_at <= now || session.slot.is_none() {
            continue;
        }
        match occurrence {
            Some(occurrence) => plan.update.extend(following(session, occurrence, now)),
            None if !was_announced => plan.delete.push(session.id),
            None if session.is_held() => {
                plan.update.push(ActivitySession {
                    state: SessionState::Cancelled,
                    updated_at: now,
                    ..session.clone()
                });
            }
            None => {}
        }
    }
    // What is past is not invented afterwards, unless there was nothing yet.
    let is_new = |o: &&Occurrence| by_slot.contains_key(&o.date) && (kept.is_empty() || o.end > now);
    let new = wanted.occurrences.iter().filter(is_new);
    plan.insert = new.map(|occurrence| ActivitySession::planned(activity, occurrence, now)).collect();
    plan
}

fn following(session: &ActivitySession, occurrence: &Occurrence, now: DateTime<Utc>) -> Option<ActivitySession> {
    let is_same = session.is_held() && session.starts_at == occurrence.start && session.ends_at == occurrence.end;
    (!is_same).then(|| ActivitySession {
        starts_at: occurrence.start,
        ends_at: occurrence.end,
        state: SessionState::Planned,
        updated_at: now,
        ..session.clone()
    })
}
