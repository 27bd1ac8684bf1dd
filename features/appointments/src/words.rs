//! Days, hours and instants of permanences, as people read and type them. Pure.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{Locale, clock, words};

/// "mardi 24 novembre à 10 h", in the house's time.
pub(crate) fn moment(at: DateTime<Utc>, locale: Locale) -> String {
    let local = clock::local(at);
    let (day, hour) = (words::date(local.date(), locale), words::time(local.time(), locale));
    match locale {
        Locale::Fr | Locale::FrSimple => format!("{day} à {hour}"),
        Locale::En => format!("{day} at {hour}"),
        Locale::Ar => format!("{day} {hour}"),
    }
}

/// "10 h 30".
pub(crate) fn hour(at: DateTime<Utc>, locale: Locale) -> String {
    words::time(clock::local(at).time(), locale)
}

/// "Mardi 24 novembre": what begins a sentence or stands alone.
pub(crate) fn capital(text: &str) -> String {
    let mut signs = text.chars();
    signs.next().map_or_else(String::new, |first| first.to_uppercase().chain(signs).collect())
}

/// "14 h 30", "14h", "14:30", "9.15".
pub(crate) fn read_time(typed: &str) -> Option<NaiveTime> {
    let mut parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next().map_or(Ok(0), str::parse).ok()?;
    if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, 0) }
}

/// The instants between which a day of the house lies.
pub(crate) fn day_span(day: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |day: NaiveDate| calendar::at_wall_time(day.and_time(NaiveTime::MIN)).instant;
    (midnight(day), midnight(day.succ_opt().unwrap_or(day)))
}

/// The Monday of a day's week.
pub(crate) fn monday_of(day: NaiveDate) -> NaiveDate {
    use chrono::Datelike as _;
    let since = chrono::Days::new(u64::from(day.weekday().num_days_from_monday()));
    day.checked_sub_days(since).unwrap_or(day)
}
