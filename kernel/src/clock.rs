//! Time as an input: the system's clock, or one that a test moves.
//!
//! Instants are UTC and cut to the microsecond, the finest that both engines keep.
//! Dates and hours of the house are those of Paris.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Duration, NaiveDate, SubsecRound, Utc};
use chrono_tz::Europe::Paris;
use chrono_tz::Tz;

/// The time zone of every centre served today.
pub const HOUSE_ZONE: Tz = Paris;

/// Where "now" comes from.
#[derive(Debug, Clone, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands still until a test moves it.
    Frozen(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at `instant`.
    pub fn frozen_at(instant: DateTime<Utc>) -> Self {
        Self::Frozen(Arc::new(Mutex::new(instant.trunc_subsecs(6))))
    }

    /// This instant, to the microsecond.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Frozen(instant) => *instant.lock().unwrap_or_else(PoisonError::into_inner),
        }
    }

    /// Today's date in the house.
    pub fn today(&self) -> NaiveDate {
        local_date(self.now())
    }

    /// Moves a frozen clock forward; the system's clock does not listen.
    pub fn advance(&self, by: Duration) {
        if let Self::Frozen(instant) = self {
            let mut instant = instant.lock().unwrap_or_else(PoisonError::into_inner);
            *instant += by;
        }
    }
}

/// The house's date at an instant.
pub fn local_date(instant: DateTime<Utc>) -> NaiveDate {
    instant.with_timezone(&HOUSE_ZONE).date_naive()
}

/// The house's wall clock at an instant.
pub fn local(instant: DateTime<Utc>) -> chrono::NaiveDateTime {
    instant.with_timezone(&HOUSE_ZONE).naive_local()
}

/// The age in whole years on a date; someone born on 29 February grows older on 1 March.
pub fn age_on(birth: NaiveDate, date: NaiveDate) -> i64 {
    i64::from(date.years_since(birth).unwrap_or(0))
}
