//! Instants and hours of calls, as people read and type them. Pure.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{Locale, clock, words};

/// "demain, 18 h", "mercredi 25 novembre, 18 h".
pub(crate) fn moment(at: DateTime<Utc>, today: NaiveDate, locale: Locale) -> String {
    let comma = if locale == Locale::Ar { "،" } else { "," };
    format!("{}{comma} {}", day(at, today, locale), hour(at, locale))
}

/// "demain", "mercredi 25 novembre".
pub(crate) fn day(at: DateTime<Utc>, today: NaiveDate, locale: Locale) -> String {
    words::relative_day(clock::local_date(at), today, locale)
}

/// "18 h".
pub(crate) fn hour(at: DateTime<Utc>, locale: Locale) -> String {
    words::time(clock::local(at).time(), locale)
}

/// "14 h 30", "14h", "14:30", "9.15".
pub(crate) fn read_time(typed: &str) -> Option<NaiveTime> {
    let typed = people::day::ascii_digits(typed);
    let mut parts = typed.split(|sign: char| !sign.is_ascii_digit()).filter(|part| !part.is_empty());
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next().map_or(Ok(0), str::parse).ok()?;
    if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, 0) }
}
