//! Days and hours of workshops, as people read and type them. Pure.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{Locale, clock, words};

/// "mardi 24 novembre à 10 h", in the house's time.
pub(crate) fn moment(at: DateTime<Utc>, locale: Locale) -> String {
    let local = clock::local(at);
    let (day, hour) = (words::date_with_year(local.date(), locale), words::time(local.time(), locale));
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

/// "14 h 30", "14h", "14:30", "9.15".
pub(crate) fn read_time(typed: &str) -> Option<NaiveTime> {
    let mut parts = typed.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next().map_or(Ok(0), str::parse).ok()?;
    if parts.next().is_some() { None } else { NaiveTime::from_hms_opt(hour, minute, 0) }
}

/// The instant of an hour of a day, in the house's time.
pub(crate) fn at(day: NaiveDate, hour: NaiveTime) -> DateTime<Utc> {
    calendar::at_wall_time(day.and_time(hour)).instant
}

/// The six signs of a screen, three and three.
pub(crate) fn spoken(code: &str) -> String {
    let (first, second) = code.split_at_checked(3).unwrap_or((code, ""));
    format!("{first} {second}").trim().to_owned()
}
