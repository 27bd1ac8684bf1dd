//! How this room says days, lengths and names.

use chrono::{DateTime, Datelike as _, NaiveDate, Utc};
use kernel::words::day_month;
use kernel::{Locale, clock};
use web::Cx;

/// "12 mars 2026".
pub(crate) fn long_day(cx: &Cx, day: NaiveDate) -> String {
    format!("{} {}", day_month(day, cx.locale()), day.year())
}

/// The same in French, whoever reads: for what is signed, and for the history.
pub(crate) fn french_day(day: NaiveDate) -> String {
    format!("{} {}", day_month(day, Locale::Fr), day.year())
}

/// The same of an instant.
pub(crate) fn instant_day(cx: &Cx, at: DateTime<Utc>) -> String {
    long_day(cx, clock::local_date(at))
}

/// "45 min", "1 h 30".
pub(crate) fn length(cx: &Cx, minutes: i64) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60);
    match (hours, rest) {
        (0, rest) => cx.texts.t1("accompaniment-minutes", "n", rest),
        (hours, 0) => cx.texts.t1("accompaniment-hours", "n", hours),
        (hours, rest) => cx.texts.t2("accompaniment-hours-minutes", ("n", hours), ("x", format!("{rest:02}"))),
    }
}

/// "Nadège, Yanis", or that there is nobody.
pub(crate) fn names(cx: &Cx, names: &[String]) -> String {
    if names.is_empty() { cx.t("accompaniment-nobody") } else { names.join(", ") }
}
