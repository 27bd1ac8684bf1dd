//! Dates as people and spreadsheets write them.
//!
//! Day first, as in France, unless a whole column shows the month first. A two-digit year is the latest that is
//! not in the future. Says what is wrong rather than guessing a day that was not written.

use chrono::{Datelike, Duration, NaiveDate};

use super::terms::key;

/// Older than anyone.
const OLDEST_YEARS: i32 = 120;

/// Which number of "03/04/1984" is the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DayOrder {
    DayFirst,
    MonthFirst,
}

/// What a cell says of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateReading {
    Date(NaiveDate),
    /// Written with two digits, and both centuries are possible.
    CenturyGuessed(NaiveDate),
    /// A year alone.
    Year(i32),
    /// A day that no calendar has, such as 29 February 2023.
    Impossible,
    Unreadable,
}

/// Reads one date; `today` settles two-digit years.
pub(super) fn read(text: &str, order: DayOrder, today: NaiveDate) -> DateReading {
    let text = text.trim();
    let folded = key(text);
    let parts: Vec<&str> = folded.split(' ').filter(|part| !is_noise(part)).collect();
    match parts.as_slice() {
        [number] => alone(number, today),
        [first, second, third, ..] if first.len() == 4 && is_digits(first) => whole(third, second, first, today),
        [first, second, third, ..] if is_digits(second) && order == DayOrder::MonthFirst => {
            whole(second, first, third, today)
        }
        [day, month, year, ..] => whole(day.trim_end_matches("er"), month, year, today),
        _ => DateReading::Unreadable,
    }
}

/// The order of a whole column: month first when the second number passes 12 and the first never does.
pub(super) fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> DayOrder {
    let (mut first_passes, mut second_passes) = (0, 0);
    for cell in cells {
        let numbers: Vec<u32> = cell.split(['/', '-', '.']).map_while(|part| part.trim().parse().ok()).collect();
        if let [first, second, ..] = numbers.as_slice() {
            first_passes += usize::from(*first > 12);
            second_passes += usize::from((13..=31).contains(second));
        }
    }
    if second_passes > 0 && first_passes == 0 { DayOrder::MonthFirst } else { DayOrder::DayFirst }
}

/// The year that a cell seems to hold, to compare columns.
pub(super) fn year_of(cell: &str) -> Option<i32> {
    let parts = cell.split(['/', '-', '.', ' ', 'T']);
    parts.filter(|part| part.len() == 4).find_map(|part| part.parse().ok())
}

/// Whether a date is too far back for a living person.
pub(super) fn is_too_old(date: NaiveDate, today: NaiveDate) -> bool {
    date.year() < today.year() - OLDEST_YEARS
}

/// Days of the week, hours and "né le" say nothing of the day.
fn is_noise(part: &str) -> bool {
    const WORDS: [&str; 11] =
        ["le", "ne", "nee", "e", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
    WORDS.contains(&part)
}

fn is_digits(part: &str) -> bool {
    !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
}

/// One number: a year, a spreadsheet's day count, or eight digits run together.
fn alone(text: &str, today: NaiveDate) -> DateReading {
    if !is_digits(text) {
        return DateReading::Unreadable;
    }
    let part = |from: usize, to: usize| text.get(from..to).unwrap_or_default();
    match (text.len(), text.parse::<i64>()) {
        (4, Ok(year @ 1850..=2100)) => DateReading::Year(i32::try_from(year).unwrap_or_default()),
        (4..=5, Ok(days)) => from_serial(days),
        (8, _) if matches!(part(0, 2), "19" | "20") && !matches!(part(4, 6), "19" | "20") => {
            whole(part(6, 8), part(4, 6), part(0, 4), today)
        }
        (8, _) => whole(part(0, 2), part(2, 4), part(4, 8), today),
        _ => DateReading::Unreadable,
    }
}

/// Days since 30 December 1899, as spreadsheets count them after February 1900.
fn from_serial(days: i64) -> DateReading {
    let epoch = NaiveDate::from_ymd_opt(1899, 12, 30);
    let date = epoch.and_then(|epoch| epoch.checked_add_signed(Duration::days(days)));
    date.map_or(DateReading::Unreadable, DateReading::Date)
}

fn whole(day: &str, month: &str, year: &str, today: NaiveDate) -> DateReading {
    // "1984T00" comes from ISO instants: the hour is glued by folding.
    let day = day.split('t').next().unwrap_or(day);
    let (Ok(day), Some(month)) = (day.parse::<u32>(), month_of(month)) else { return DateReading::Unreadable };
    let year_text = year.split('t').next().unwrap_or(year);
    let Some((year, is_guessed)) = year_number(year_text, today) else { return DateReading::Unreadable };
    let of = |year: i32| NaiveDate::from_ymd_opt(year, month, day);
    let Some(date) = of(year) else { return DateReading::Impossible };
    if !is_guessed {
        return DateReading::Date(date);
    }
    let latest = if date > today { of(year - 100) } else { Some(date) };
    let Some(latest) = latest else { return DateReading::Impossible };
    let is_doubtful = latest.year() >= 2000 && latest.year() - 100 >= today.year() - 105;
    if is_doubtful { DateReading::CenturyGuessed(latest) } else { DateReading::Date(latest) }
}

/// The year, and whether its century was not written.
fn year_number(text: &str, today: NaiveDate) -> Option<(i32, bool)> {
    let number: i32 = is_digits(text).then(|| text.parse().ok()).flatten()?;
    match text.len() {
        4 => Some((number, false)),
        2 => Some((today.year() - today.year() % 100 + number, true))
            .map(|(year, guessed)| if year > today.year() { (year - 100, guessed) } else { (year, guessed) }),
        _ => None,
    }
}

fn month_of(text: &str) -> Option<u32> {
    const MONTHS: [(&str, u32); 17] = [
        ("jan", 1),
        ("fev", 2),
        ("feb", 2),
        ("mar", 3),
        ("avr", 4),
        ("apr", 4),
        ("mai", 5),
        ("may", 5),
        ("juin", 6),
        ("jun", 6),
        ("juil", 7),
        ("jul", 7),
        ("aou", 8),
        ("aug", 8),
        ("sep", 9),
        ("oct", 10),
        ("nov", 11),
    ];
    if is_digits(text) {
        return text.parse().ok();
    }
    let named = MONTHS.iter().find(|(start, _)| text.starts_with(start)).map(|(_, number)| *number);
    named.or_else(|| text.starts_with("dec").then_some(12))
}
