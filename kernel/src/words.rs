//! Dates and hours as people say them, in our languages.
//!
//! French: "samedi 28 novembre", "14 h 30", "de 14 h à 17 h". Digits are Western in Arabic
//! too, as on the posters of the North. No year unless it differs from the reader's.

use chrono::{DateTime, Datelike, NaiveDate, NaiveTime, Timelike, Utc, Weekday};

use crate::clock::local;
use crate::locale::Locale;

const DAYS_FR: [&str; 7] = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const DAYS_EN: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAYS_AR: [&str; 7] = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"];
const SHORT_FR: [&str; 7] = ["lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."];
const SHORT_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const MONTHS_FR: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const MONTHS_AR: [&str; 12] =
    ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"];

fn pick<const N: usize>(names: &[&'static str; N], at: u32) -> &'static str {
    usize::try_from(at).ok().and_then(|at| names.get(at)).copied().unwrap_or("")
}

/// "samedi".
pub fn weekday(day: Weekday, locale: Locale) -> &'static str {
    let at = day.num_days_from_monday();
    match locale {
        Locale::Fr | Locale::FrSimple => pick(&DAYS_FR, at),
        Locale::En => pick(&DAYS_EN, at),
        Locale::Ar => pick(&DAYS_AR, at),
    }
}

/// "sam.", for the dot of a list.
pub fn weekday_short(day: Weekday, locale: Locale) -> &'static str {
    let at = day.num_days_from_monday();
    match locale {
        Locale::Fr | Locale::FrSimple => pick(&SHORT_FR, at),
        Locale::En => pick(&SHORT_EN, at),
        Locale::Ar => pick(&DAYS_AR, at),
    }
}

/// "novembre".
pub fn month(month: u32, locale: Locale) -> &'static str {
    let at = month.saturating_sub(1);
    match locale {
        Locale::Fr | Locale::FrSimple => pick(&MONTHS_FR, at),
        Locale::En => pick(&MONTHS_EN, at),
        Locale::Ar => pick(&MONTHS_AR, at),
    }
}

/// "28 novembre"; the first of a month is "1er" in French.
pub fn day_month(date: NaiveDate, locale: Locale) -> String {
    let name = month(date.month(), locale);
    match locale {
        Locale::Fr | Locale::FrSimple if date.day() == 1 => format!("1er {name}"),
        _ => format!("{} {name}", date.day()),
    }
}

/// "samedi 28 novembre"; in simple French and in English the same order.
pub fn date(date: NaiveDate, locale: Locale) -> String {
    format!("{} {}", weekday(date.weekday(), locale), day_month(date, locale))
}

/// "samedi 28 novembre 2026", for papers that are kept.
pub fn date_with_year(day: NaiveDate, locale: Locale) -> String {
    format!("{} {}", date(day, locale), day.year())
}

/// "14 h 30", "14 h"; "14:30" in English and Arabic.
pub fn time(time: NaiveTime, locale: Locale) -> String {
    match locale {
        Locale::Fr | Locale::FrSimple if time.minute() == 0 => format!("{}\u{a0}h", time.hour()),
        Locale::Fr | Locale::FrSimple => format!("{}\u{a0}h\u{a0}{:02}", time.hour(), time.minute()),
        Locale::En | Locale::Ar => format!("{}:{:02}", time.hour(), time.minute()),
    }
}

/// "de 14 h à 17 h".
pub fn time_range(start: NaiveTime, end: NaiveTime, locale: Locale) -> String {
    let (start, end) = (time(start, locale), time(end, locale));
    match locale {
        Locale::Fr | Locale::FrSimple => format!("de {start} à {end}"),
        Locale::En => format!("from {start} to {end}"),
        Locale::Ar => format!("من {start} إلى {end}"),
    }
}

/// "samedi 28 novembre, de 14 h à 17 h", in the house's time.
pub fn span(start: DateTime<Utc>, end: DateTime<Utc>, locale: Locale) -> String {
    let (start, end) = (local(start), local(end));
    let comma = if locale == Locale::Ar { "،" } else { "," };
    format!("{}{comma} {}", date(start.date(), locale), time_range(start.time(), end.time(), locale))
}

/// "aujourd’hui", "demain", "hier", or the date.
pub fn relative_day(day: NaiveDate, today: NaiveDate, locale: Locale) -> String {
    let word = match ((day - today).num_days(), locale) {
        (0, Locale::Fr | Locale::FrSimple) => "aujourd’hui",
        (0, Locale::En) => "today",
        (0, Locale::Ar) => "اليوم",
        (1, Locale::Fr | Locale::FrSimple) => "demain",
        (1, Locale::En) => "tomorrow",
        (1, Locale::Ar) => "غدا",
        (-1, Locale::Fr | Locale::FrSimple) => "hier",
        (-1, Locale::En) => "yesterday",
        (-1, Locale::Ar) => "أمس",
        _ => return if day.year() == today.year() { date(day, locale) } else { date_with_year(day, locale) },
    };
    word.to_owned()
}
