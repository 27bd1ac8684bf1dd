//! Dates and hours as people type them: "28/11/2026", "28.11.26", "14 h 30", "14:30", "9h".

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};

fn numbers(text: &str) -> Vec<u32> {
    text.split(|sign: char| !sign.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect()
}

/// A date; `None` when it cannot be read or does not exist.
pub(crate) fn day(text: &str) -> Option<NaiveDate> {
    let [first, month, last] = numbers(text).try_into().ok()?;
    let (year, day) = if first > 31 { (first, last) } else { (last, first) };
    let year = if year < 100 { 2000 + year } else { year };
    let year = i32::try_from(year).ok().filter(|year| (1900..=2200).contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// An hour of the wall.
pub(crate) fn hour(text: &str) -> Option<NaiveTime> {
    let words = |text: &str| text.chars().any(|c| c.is_alphabetic() && !matches!(c, 'h' | 'H' | 'm' | 'n' | 'i'));
    if words(text) {
        return None;
    }
    match numbers(text).as_slice() {
        [hour] => NaiveTime::from_hms_opt(*hour, 0, 0),
        [hour, minute] => NaiveTime::from_hms_opt(*hour, *minute, 0),
        _ => None,
    }
}

/// A date, with an hour or without: then the first instant of the day.
pub(crate) fn moment(text: &str) -> Option<DateTime<Utc>> {
    let all = numbers(text);
    let (date, time) = match all.len() {
        3 => (day(text)?, NaiveTime::MIN),
        4 | 5 => {
            let date: Vec<String> = all.iter().take(3).map(ToString::to_string).collect();
            let time: Vec<String> = all.iter().skip(3).map(ToString::to_string).collect();
            (day(&date.join("/"))?, hour(&time.join(":"))?)
        }
        _ => return None,
    };
    Some(calendar::at_wall_time(date.and_time(time)).instant)
}
