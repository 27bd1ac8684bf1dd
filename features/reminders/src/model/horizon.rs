//! The days one looks at, and the day a reminder leaves: never a Sunday, never a public holiday, always before.

use calendar::{Region, public_holidays};
use chrono::{Datelike, Duration, NaiveDate, Weekday};

use super::rule::{Because, Due};

/// The Sundays and public holidays of some years, found once for millions of dates.
#[derive(Debug, Clone)]
pub struct DaysOff {
    holidays: Vec<NaiveDate>,
}

impl DaysOff {
    /// Those of a span, and of the year before it: a reminder is moved earlier.
    pub fn of(from: NaiveDate, until: NaiveDate) -> Self {
        let years = from.year() - 2..=until.year() + 2;
        let days = years.flat_map(|year| public_holidays(year, Region::Metropole)).map(|holiday| holiday.date);
        let mut holidays: Vec<NaiveDate> = days.collect();
        holidays.sort_unstable();
        Self { holidays }
    }

    fn is_off(&self, day: NaiveDate) -> bool {
        day.weekday() == Weekday::Sun || self.holidays.binary_search(&day).is_ok()
    }

    /// The last working day on or before a day.
    pub fn at_the_latest(&self, day: NaiveDate) -> NaiveDate {
        let mut day = day;
        while self.is_off(day) {
            let Some(before) = day.pred_opt() else { return day };
            day = before;
        }
        day
    }
}

/// The days to look at, and how a reminder is placed among them.
#[derive(Debug, Clone, Copy)]
pub struct Horizon<'a> {
    pub from: NaiveDate,
    pub until: NaiveDate,
    /// How many days before the due date the reminder leaves.
    pub remind_before: i64,
    pub days_off: &'a DaysOff,
}

impl Horizon<'_> {
    pub(super) fn holds(&self, due: NaiveDate) -> bool {
        self.from <= due && due <= self.until
    }

    /// A due date with its reminder: never before the window opens, unless that day is a Sunday or a holiday.
    pub(super) fn placed(&self, opens: Option<NaiveDate>, due: NaiveDate, because: Because) -> Due {
        let wished = due - Duration::days(self.remind_before.max(0));
        let wished = opens.map_or(wished, |opens| wished.max(opens)).min(due);
        let remind_on = self.days_off.at_the_latest(wished);
        Due { opens, due, remind_on, moved_from: (remind_on != wished).then_some(wished), because }
    }
}
