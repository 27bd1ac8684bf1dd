//! School holidays of zones A, B and C, read from our own reference table.
//!
//! The ministry publishes a few years ahead; outside the table nothing is known, and callers
//! must say so rather than treat an unknown summer as term time. Days are inclusive on both
//! ends. Wednesdays, Sundays and public holidays of term time are not holidays here.

use std::sync::LazyLock;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

const REFERENCE: &str = include_str!("../reference/school-holidays.toml");

/// A zone of the school calendar (Lille is in zone B).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Zone {
    A,
    B,
    C,
}

/// One period without school.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct SchoolHoliday {
    pub name: String,
    pub zones: Vec<Zone>,
    pub first: NaiveDate,
    pub last: NaiveDate,
}

/// The reference table, with where it comes from.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct SchoolCalendar {
    #[serde(rename = "period")]
    periods: Vec<SchoolHoliday>,
}

// An unreadable table would leave the calendar empty, hence every date unknown and refused;
// a test reads it, so that cannot be built unseen.
static CALENDAR: LazyLock<SchoolCalendar> = LazyLock::new(|| read(REFERENCE).unwrap_or_default());

pub(crate) fn read(table: &str) -> Result<SchoolCalendar, toml::de::Error> {
    toml::from_str(table)
}

/// The holidays of a zone, in order of date.
pub fn school_holidays(zone: Zone) -> impl Iterator<Item = &'static SchoolHoliday> {
    CALENDAR.periods.iter().filter(move |period| period.zones.contains(&zone))
}

/// The school holiday in which a date falls, if any.
pub fn school_holiday_on(date: NaiveDate, zone: Zone) -> Option<&'static SchoolHoliday> {
    school_holidays(zone).find(|period| period.first <= date && date <= period.last)
}

/// The first day for which the school calendar is known.
pub fn school_calendar_starts() -> Option<NaiveDate> {
    CALENDAR.periods.iter().map(|period| period.first).min()
}

/// The last day for which the school calendar is known.
pub fn school_calendar_ends() -> Option<NaiveDate> {
    CALENDAR.periods.iter().map(|period| period.last).max()
}
