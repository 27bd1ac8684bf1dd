//! Dates and digits as people type them, in French, in English or with Arabic-Indic digits. Pure.
//!
//! Residents and the team are read alike. What can be read but is no day of the calendar is told apart from what
//! cannot be read.

use chrono::NaiveDate;
use kernel::text::fold;

/// Names of the months, in the languages in which visitors write them; folded.
const MONTHS: [[&str; 2]; 12] = [
    ["janvier", "january"],
    ["fevrier", "february"],
    ["mars", "march"],
    ["avril", "april"],
    ["mai", "may"],
    ["juin", "june"],
    ["juillet", "july"],
    ["aout", "august"],
    ["septembre", "september"],
    ["octobre", "october"],
    ["novembre", "november"],
    ["decembre", "december"],
];

/// The fewest letters by which a month is known.
const MONTH_LETTERS: usize = 3;

/// Why a date is not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayFault {
    Unreadable,
    /// Written as a date is, but no such day was ever: the 31st of February.
    NoSuchDay,
}

/// The same text with Arabic-Indic digits, and those of Persian, as the digits of our numbers.
pub fn ascii_digits(typed: &str) -> String {
    let folded = |sign: char| {
        let zero = match sign {
            '\u{0660}'..='\u{0669}' => 0x0660,
            '\u{06F0}'..='\u{06F9}' => 0x06F0,
            _ => return sign,
        };
        char::from_digit(u32::from(sign) - zero, 10).unwrap_or(sign)
    };
    typed.chars().map(folded).collect()
}

/// A date as people write it: `3/4/2015`, `03.04.2015`, `3 avril 2015`, `1er mars 2015`, `03042015`, `2015-04-03`.
pub fn read_date(typed: &str) -> Result<NaiveDate, DayFault> {
    let typed = fold(&ascii_digits(typed));
    let parts: Vec<&str> = typed.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
    let (day, month, year) = numbers(&parts).ok_or(DayFault::Unreadable)?;
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DayFault::NoSuchDay)
}

/// The same, when it matters only whether there is a date.
pub fn parse_date(typed: &str) -> Option<NaiveDate> {
    read_date(typed).ok()
}

fn numbers(parts: &[&str]) -> Option<(u32, u32, i32)> {
    let (day, month, year) = match parts {
        [year, month, day] if year.len() == 4 => (*day, *month, *year),
        [day, month, year] if year.len() == 4 => (*day, *month, *year),
        [all] if all.len() == 8 && all.is_ascii() => (all.get(..2)?, all.get(2..4)?, all.get(4..)?),
        _ => return None,
    };
    let day = day.strip_suffix("er").unwrap_or(day);
    Some((number(day)?, month_of(month)?, i32::try_from(number(year)?).ok()?))
}

fn number(text: &str) -> Option<u32> {
    text.bytes().all(|sign| sign.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

/// A month by its number, or by enough of its name.
fn month_of(text: &str) -> Option<u32> {
    if let Some(month) = number(text) {
        return Some(month);
    }
    let is_it = |names: &[&str; 2]| names.iter().any(|name| name.starts_with(text));
    let mut found = (1_u32..).zip(&MONTHS).filter(|(_, names)| text.len() >= MONTH_LETTERS && is_it(names));
    let (month, _) = found.next()?;
    found.next().is_none().then_some(month)
}
