//! Amounts, instants and hours of messages, as people read and type them. Pure.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use kernel::{Cents, Locale, clock, words};

/// Thousandths of a euro as euros, rounded up to the cent: an estimate never promises less than the bill.
pub(crate) fn euros(millis: i64) -> String {
    let cents = Cents(millis.saturating_add(9).div_euclid(10));
    // A sum in a table of sums always has its cents.
    if cents.0 % 100 == 0 {
        format!("{},00\u{a0}€", kernel::text::thousands(cents.0 / 100))
    } else {
        cents.to_string()
    }
}

/// A price per part, to the tenth of a cent: "0,045 €".
pub(crate) fn price(millis: i64) -> String {
    format!("{},{:03}\u{a0}€", millis / 1000, millis % 1000)
}

/// "aujourd’hui, 14 h 30", "lundi 9 novembre, 10 h".
pub(crate) fn moment(at: DateTime<Utc>, today: NaiveDate, locale: Locale) -> String {
    let local = clock::local(at);
    format!("{}, {}", words::relative_day(local.date(), today, locale), words::time(local.time(), locale))
}

/// "Aujourd’hui, 14 h 30": what begins a sentence or stands alone.
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
