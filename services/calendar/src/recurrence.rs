//! A recurrence as a centre says it, cut into dated sessions.
//!
//! "Every Tuesday from 8 September to 29 June, not in school holidays" becomes a bounded list of
//! sessions at the right hour of the wall in Paris, with the dates left out and why. Extra dates
//! are wishes and skip no holiday; an excluded date is out whatever else says. It never returns
//! more than [`MAX_DATES`] sessions and never guesses a school calendar not yet published.

use std::collections::BTreeSet;

use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, Utc, Weekday};
use kernel::clock::local;
use serde::{Deserialize, Serialize};

use crate::holidays::{Region, public_holiday_on};
use crate::school::{Zone, school_calendar_ends, school_calendar_starts, school_holiday_on};
use crate::wall_time::{ClockChange, at_wall_time};

/// The most sessions one recurrence may make.
pub const MAX_DATES: usize = 400;

/// Longer than any season; beyond it the last date is a slip of the keyboard.
const MAX_SPAN_DAYS: i64 = 20 * 366;

/// Sessions of a week and a day at most.
const MAX_DURATION_MINUTES: u32 = 8 * 24 * 60;

/// Whether sessions follow the school calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SchoolRule {
    #[default]
    Always,
    OutsideHolidays,
    OnlyHolidays,
}

/// When something happens again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recurrence {
    pub first: NaiveDate,
    pub last: NaiveDate,
    /// Empty when only `extra` dates count.
    pub weekdays: Vec<Weekday>,
    /// 1 for every week; weeks are counted from the Monday of the first date's week.
    pub every_n_weeks: u8,
    pub start_time: NaiveTime,
    pub duration_minutes: u32,
    #[serde(default)]
    pub skip_public_holidays: bool,
    #[serde(default)]
    pub region: Region,
    #[serde(default)]
    pub school: SchoolRule,
    pub zone: Zone,
    #[serde(default)]
    pub excluded: Vec<NaiveDate>,
    #[serde(default)]
    pub extra: Vec<NaiveDate>,
}

/// One session, placed in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// The date on the poster.
    pub date: NaiveDate,
    pub start: DateTime<Utc>,
    pub end: DateTime<Utc>,
    pub clock_change: Option<ClockChange>,
}

/// Why a date of the rule has no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    PublicHoliday(&'static str),
    SchoolHoliday(&'static str),
    /// The recurrence is for holidays only, and there is school.
    SchoolTerm,
    Excluded,
}

/// A date the rule names and that has no session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SkippedDate {
    pub date: NaiveDate,
    pub reason: SkipReason,
}

/// What a recurrence gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expansion {
    pub occurrences: Vec<Occurrence>,
    pub skipped: Vec<SkippedDate>,
}

/// Why a recurrence cannot be used; each is told to the person beside the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum RecurrenceRefusal {
    #[error("the recurrence ends before it begins")]
    EndsBeforeItBegins,
    #[error("no date results from the recurrence")]
    NoDate,
    #[error("the recurrence makes more than {MAX_DATES} dates")]
    TooManyDates,
    #[error("the interval must be one week or more")]
    NoInterval,
    #[error("the duration is nil or longer than a week")]
    BadDuration,
    #[error("the school calendar is known from {from} to {until} only")]
    SchoolCalendarUnknown { from: NaiveDate, until: NaiveDate },
}

impl Recurrence {
    /// The same weekday every week between two dates, holidays included.
    pub fn weekly(
        first: NaiveDate,
        last: NaiveDate,
        weekday: Weekday,
        start_time: NaiveTime,
        duration_minutes: u32,
    ) -> Self {
        Self {
            first,
            last,
            weekdays: vec![weekday],
            every_n_weeks: 1,
            start_time,
            duration_minutes,
            skip_public_holidays: false,
            region: Region::Metropole,
            school: SchoolRule::Always,
            zone: Zone::B,
            excluded: Vec::new(),
            extra: Vec::new(),
        }
    }

    /// A single date.
    pub fn once(date: NaiveDate, start_time: NaiveTime, duration_minutes: u32) -> Self {
        Self::weekly(date, date, date.weekday(), start_time, duration_minutes)
    }

    /// The hour at which a session ends on the wall, clock changes aside.
    pub fn end_time(&self) -> NaiveTime {
        self.start_time.overflowing_add_signed(Duration::minutes(i64::from(self.duration_minutes))).0
    }

    /// Every session in order of date, with the dates left out and why.
    pub fn expand(&self) -> Result<Expansion, RecurrenceRefusal> {
        self.check()?;
        let mut dates: BTreeSet<NaiveDate> = BTreeSet::new();
        let mut skipped = Vec::new();
        for date in self.rule_dates() {
            match self.skip_reason(date) {
                Some(reason) => skipped.push(SkippedDate { date, reason }),
                None => {
                    dates.insert(date);
                }
            }
            if dates.len() > MAX_DATES {
                return Err(RecurrenceRefusal::TooManyDates);
            }
        }
        dates.extend(self.extra.iter().filter(|date| !self.excluded.contains(date)));
        skipped.retain(|skip| !dates.contains(&skip.date));
        match dates.len() {
            0 => Err(RecurrenceRefusal::NoDate),
            1..=MAX_DATES => Ok(Expansion { occurrences: dates.into_iter().map(|d| self.place(d)).collect(), skipped }),
            _ => Err(RecurrenceRefusal::TooManyDates),
        }
    }

    fn check(&self) -> Result<(), RecurrenceRefusal> {
        if self.last < self.first {
            return Err(RecurrenceRefusal::EndsBeforeItBegins);
        }
        if self.every_n_weeks == 0 {
            return Err(RecurrenceRefusal::NoInterval);
        }
        if !(1..=MAX_DURATION_MINUTES).contains(&self.duration_minutes) {
            return Err(RecurrenceRefusal::BadDuration);
        }
        if (self.last - self.first).num_days() > MAX_SPAN_DAYS {
            return Err(RecurrenceRefusal::TooManyDates);
        }
        self.check_school_calendar()
    }

    fn check_school_calendar(&self) -> Result<(), RecurrenceRefusal> {
        if self.school == SchoolRule::Always || self.weekdays.is_empty() {
            return Ok(());
        }
        let from = school_calendar_starts().unwrap_or(NaiveDate::MAX);
        let until = school_calendar_ends().unwrap_or(NaiveDate::MIN);
        if self.first < from || self.last > until {
            return Err(RecurrenceRefusal::SchoolCalendarUnknown { from, until });
        }
        Ok(())
    }

    fn rule_dates(&self) -> impl Iterator<Item = NaiveDate> {
        let first_monday = monday_of(self.first);
        let days = self.first.iter_days().take_while(|day| *day <= self.last);
        days.filter(move |day| {
            let weeks = (monday_of(*day) - first_monday).num_weeks();
            self.weekdays.contains(&day.weekday()) && weeks % i64::from(self.every_n_weeks) == 0
        })
    }

    fn skip_reason(&self, date: NaiveDate) -> Option<SkipReason> {
        if self.excluded.contains(&date) {
            return Some(SkipReason::Excluded);
        }
        if self.skip_public_holidays
            && let Some(name) = public_holiday_on(date, self.region)
        {
            return Some(SkipReason::PublicHoliday(name));
        }
        match (self.school, school_holiday_on(date, self.zone)) {
            (SchoolRule::OutsideHolidays, Some(period)) => Some(SkipReason::SchoolHoliday(&period.name)),
            (SchoolRule::OnlyHolidays, None) => Some(SkipReason::SchoolTerm),
            _ => None,
        }
    }

    // The duration is real time: a session of two hours lasts two hours, whatever the clock does.
    fn place(&self, date: NaiveDate) -> Occurrence {
        let placed = at_wall_time(date.and_time(self.start_time));
        let length = Duration::minutes(i64::from(self.duration_minutes));
        let end = placed.instant + length;
        let jumps = local(end) - local(placed.instant) != length;
        let clock_change = placed.clock_change.or(jumps.then_some(ClockChange::During));
        Occurrence { date, start: placed.instant, end, clock_change }
    }
}

fn monday_of(date: NaiveDate) -> NaiveDate {
    let since_monday = Days::new(u64::from(date.weekday().num_days_from_monday()));
    date.checked_sub_days(since_monday).unwrap_or(date)
}
