//! Days and lists as people read them. Pure.

use chrono::{DateTime, NaiveDate, Utc};
use kernel::{Locale, clock, words};

/// "mardi 24 novembre 2026".
pub(crate) fn long_day(at: DateTime<Utc>, locale: Locale) -> String {
    words::date_with_year(clock::local_date(at), locale)
}

/// The same for a day.
pub(crate) fn day(day: NaiveDate, locale: Locale) -> String {
    words::date_with_year(day, locale)
}

/// The paragraphs of a text that was typed.
pub(crate) fn paragraphs(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

/// "Malika, Jean", with the comma of the language.
pub(crate) fn list(names: &[String], locale: Locale) -> String {
    names.join(if locale == Locale::Ar { "، " } else { ", " })
}
