//! Who receives, when, where, and when they are away.

use calendar::{Recurrence, SchoolRule, Zone};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use kernel::AccountId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::refusal::Refusal;
use super::{AgendaId, MotiveId, OpeningId};

/// Who receives: someone with an account, or a volunteer by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    pub id: AgendaId,
    pub account: Option<AccountId>,
    pub label: String,
    pub has_feed: bool,
}

/// When and where someone receives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening {
    pub id: OpeningId,
    pub agenda: AgendaId,
    pub place: String,
    /// What is used and cannot be used twice at once; empty for nothing.
    pub equipment: String,
    pub motives: Vec<MotiveId>,
    pub recurrence: Recurrence,
    pub created_at: DateTime<Utc>,
    pub retired_at: Option<DateTime<Utc>>,
}

/// A time when nobody receives in an agenda.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Absence {
    pub id: Uuid,
    pub agenda: AgendaId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// An opening as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OpeningDraft {
    pub place: String,
    /// What is used and cannot be used twice at once; empty for nothing.
    pub equipment: String,
    pub motives: Vec<MotiveId>,
    pub weekdays: Vec<Weekday>,
    pub every_n_weeks: u8,
    pub first: NaiveDate,
    pub last: NaiveDate,
    pub start: NaiveTime,
    pub end: NaiveTime,
    pub is_closed_in_school_holidays: bool,
    /// Days on which it is not held.
    pub excluded: Vec<NaiveDate>,
}

impl OpeningDraft {
    /// The recurrence it means, closed on public holidays, in the school zone of the centre.
    pub fn recurrence(&self, school_zone: &str) -> Result<Recurrence, Refusal> {
        if self.place.trim().is_empty() {
            return Err(Refusal::PlaceMissing);
        }
        if self.motives.is_empty() {
            return Err(Refusal::MotivesMissing);
        }
        let length = (self.end - self.start).num_minutes();
        let minutes = u32::try_from(length).ok().filter(|minutes| *minutes >= 5).ok_or(Refusal::HoursInvalid)?;
        let recurrence = Recurrence {
            first: self.first,
            last: self.last,
            weekdays: self.weekdays.clone(),
            every_n_weeks: self.every_n_weeks,
            start_time: self.start,
            duration_minutes: minutes,
            skip_public_holidays: true,
            region: calendar::Region::Metropole,
            school: if self.is_closed_in_school_holidays { SchoolRule::OutsideHolidays } else { SchoolRule::Always },
            zone: zone_of(school_zone),
            excluded: self.excluded.clone(),
            extra: Vec::new(),
        };
        recurrence.expand().map_err(Refusal::Recurrence)?;
        Ok(recurrence)
    }
}

/// The zone of the school calendar by its letter.
pub fn zone_of(letter: &str) -> Zone {
    match letter {
        "A" => Zone::A,
        "C" => Zone::C,
        _ => Zone::B,
    }
}

impl Opening {
    /// The times at which it is held between two instants; none when its rule can no longer be read.
    pub fn held(&self, from: DateTime<Utc>, until: DateTime<Utc>) -> Vec<(DateTime<Utc>, DateTime<Utc>)> {
        let mut near = self.recurrence.clone();
        // The rule counts its weeks from its first day, so only its end is brought nearer.
        near.last = near.last.min(kernel::clock::local_date(until + Duration::days(1)));
        let Ok(expansion) = near.expand() else { return Vec::new() };
        let times = expansion.occurrences.into_iter().map(|held| (held.start, held.end));
        times.filter(|(start, end)| *start < until && from < *end).collect()
    }
}
