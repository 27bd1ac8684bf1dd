//! Words of equipment, as people read them. Pure.

use chrono::NaiveDate;
use kernel::{Locale, words};

/// "mardi 24 novembre 2026".
pub(crate) fn day(day: NaiveDate, locale: Locale) -> String {
    words::date_with_year(day, locale)
}
