//! What a centre promises: by when somebody calls, counted in its own working days. Pure.
//!
//! Public holidays are no working days. Closed weeks of one centre are not known here: a director who closes
//! promises more days for that time.

use calendar::{Region, at_wall_time, public_holiday_on};
use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc};
use kernel::clock;

/// The most working days a centre may promise.
pub const MOST_DAYS: i64 = 10;
/// No centre is closed longer by its week and public holidays alone.
const LONGEST_CLOSING: u64 = 15;

/// The days of a week on which somebody calls, Monday first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Week([bool; 7]);

impl Week {
    /// Monday to Friday.
    pub const WORKING: Self = Self([true, true, true, true, true, false, false]);

    /// Reads `12345`; `None` when a sign is no day or no day is left.
    pub fn from_code(code: &str) -> Option<Self> {
        let mut days = [false; 7];
        for sign in code.chars() {
            let at = usize::try_from(sign.to_digit(10)?).ok()?.checked_sub(1)?;
            *days.get_mut(at)? = true;
        }
        days.contains(&true).then_some(Self(days))
    }

    /// `12345`.
    pub fn code(self) -> String {
        ('1'..='7').zip(self.0).filter_map(|(sign, is_on)| is_on.then_some(sign)).collect()
    }

    fn holds(self, date: NaiveDate) -> bool {
        let at = usize::try_from(date.weekday().num_days_from_monday()).unwrap_or_default();
        self.0.get(at).copied().unwrap_or_default()
    }
}

/// The promise of a centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// Working days after the day of asking.
    pub days: i64,
    pub opens: NaiveTime,
    pub closes: NaiveTime,
    pub week: Week,
    /// Moves with each change; zero while the centre has said nothing.
    pub revision: i64,
}

impl Default for Promise {
    fn default() -> Self {
        let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        Self { days: 2, opens: hour(9), closes: hour(18), week: Week::WORKING, revision: 0 }
    }
}

/// Why a promise is not kept as typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PromiseRefusal {
    DaysUnreadable,
    HourUnreadable(&'static str),
    ClosesBeforeItOpens,
    NoDay,
    ChangedMeanwhile,
}

impl PromiseRefusal {
    /// The field it is told beside, and the key of its sentence.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::DaysUnreadable => ("jours", "callbacks-refusal-days"),
            Self::HourUnreadable(field) => (field, "callbacks-refusal-hour"),
            Self::ClosesBeforeItOpens => ("ferme", "callbacks-refusal-closes"),
            Self::NoDay => ("semaine", "callbacks-refusal-no-day"),
            Self::ChangedMeanwhile => ("", "callbacks-refusal-changed"),
        }
    }
}

impl Promise {
    /// Whether it can be promised.
    pub fn check(self) -> Result<Self, PromiseRefusal> {
        if !(0..=MOST_DAYS).contains(&self.days) {
            return Err(PromiseRefusal::DaysUnreadable);
        }
        if self.closes <= self.opens {
            return Err(PromiseRefusal::ClosesBeforeItOpens);
        }
        Ok(self)
    }

    /// The instant by which somebody has called whoever asks at `asked`.
    pub fn due(self, asked: DateTime<Utc>, region: Region) -> DateTime<Utc> {
        let mut day = self.first_day(asked, region);
        for _ in 0..self.days {
            day = self.working_day(after(day), region);
        }
        at_wall_time(day.and_time(self.closes)).instant
    }

    /// When one tries again, if nobody says: as the centre opens on the next working day, and closes on it.
    pub fn next_try(self, tried: DateTime<Utc>, region: Region) -> DateTime<Utc> {
        let day = self.working_day(after(clock::local_date(tried)), region);
        at_wall_time(day.and_time(self.closes)).instant
    }

    /// The day on which the time begins to run: today while somebody is there, else the next working day.
    fn first_day(self, asked: DateTime<Utc>, region: Region) -> NaiveDate {
        let local = clock::local(asked);
        if local.time() < self.closes {
            self.working_day(local.date(), region)
        } else {
            self.working_day(after(local.date()), region)
        }
    }

    /// This day, or the first working day after it.
    fn working_day(self, from: NaiveDate, region: Region) -> NaiveDate {
        let days = (0..LONGEST_CLOSING).filter_map(|ahead| from.checked_add_days(Days::new(ahead)));
        let is_working = |day: &NaiveDate| self.week.holds(*day) && public_holiday_on(*day, region).is_none();
        days.into_iter().find(is_working).unwrap_or(from)
    }
}

fn after(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(day)
}

/// Which public holidays a centre keeps, by its postal code.
pub fn region_of(postal_code: &str) -> Region {
    match postal_code.get(..2) {
        Some("57" | "67" | "68") => Region::AlsaceMoselle,
        _ => Region::Metropole,
    }
}
