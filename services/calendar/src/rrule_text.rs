//! RRULE text (RFC 5545) expanded into hours of the wall, always bounded.
//!
//! For calendars that come from elsewhere. The rule is followed on a clock without summer time,
//! so that 14 h stays 14 h; placing the hours in time is `at_wall_time`'s work. It never returns
//! more than [`MAX_RRULE_DATES`] dates and refuses rules that would fill the memory.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime};
use kernel::clock::local;
use rrule::{RRule, RRuleSet, Tz, Unvalidated};

/// The most dates one rule may give.
pub const MAX_RRULE_DATES: u16 = 1000;

/// Hours × minutes × seconds a rule may name for one day; the expansion holds a whole year of them at once.
const MAX_TIMES_A_DAY: usize = 96;

/// The dates of a rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RruleDates {
    pub dates: Vec<NaiveDateTime>,
    /// False when more dates may follow: the limit cut the list, or the rule has no end.
    pub complete: bool,
}

/// Why a rule cannot be followed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RruleRefusal {
    #[error("the rule cannot be read: {0}")]
    Unreadable(String),
    #[error("the rule names too many hours in one day")]
    TooManyTimesADay,
}

/// The first `limit` dates of a rule, as hours of the house's wall clock.
///
/// `UNTIL` without `Z` is an hour of the wall, a bare date includes that whole day; before
/// `dtstart` it leaves no date. The parts that RFC 5545 forbids together are refused.
pub fn expand_rrule(dtstart: NaiveDateTime, text: &str, limit: u16) -> Result<RruleDates, RruleRefusal> {
    let limit = limit.min(MAX_RRULE_DATES);
    let (parts, until) = without_until(text)?;
    let mut rule: RRule<Unvalidated> = parts.parse().map_err(unreadable)?;
    if let Some(until) = until {
        if until < dtstart {
            return Ok(RruleDates { dates: Vec::new(), complete: true });
        }
        rule = rule.until(floating(until));
    }
    check_times_a_day(&rule)?;
    // The crate gives up on a rule that finds nothing for very long, and calls that the end.
    let endless = rule.get_count().is_none() && until.is_none();
    let rule = rule.validate(floating(dtstart)).map_err(unreadable)?;
    // One more than asked tells a list that ends from a list that was cut.
    let found = RRuleSet::new(floating(dtstart)).rrule(rule).all(limit.saturating_add(1));
    let mut dates: Vec<NaiveDateTime> = found.dates.iter().map(DateTime::naive_utc).collect();
    dates.truncate(usize::from(limit));
    Ok(RruleDates { complete: !endless && !found.limited, dates })
}

fn unreadable(error: impl std::fmt::Display) -> RruleRefusal {
    RruleRefusal::Unreadable(error.to_string())
}

// UTC stands for "a clock without summer time": nothing here is an instant yet.
fn floating(wall: NaiveDateTime) -> DateTime<Tz> {
    wall.and_utc().with_timezone(&Tz::UTC)
}

/// Takes `UNTIL` out of the text, for the crate reads it in the machine's own time zone.
fn without_until(text: &str) -> Result<(String, Option<NaiveDateTime>), RruleRefusal> {
    let text = text.trim();
    let rule = match text.split_once(':') {
        Some((name, rule)) if name.eq_ignore_ascii_case("RRULE") => rule,
        _ => text,
    };
    let mut kept = Vec::new();
    let mut until = None;
    for part in rule.split(';') {
        match part.split_once('=') {
            Some((key, value)) if key.eq_ignore_ascii_case("UNTIL") => until = Some(read_until(value)?),
            _ => kept.push(part),
        }
    }
    Ok((kept.join(";"), until))
}

fn read_until(value: &str) -> Result<NaiveDateTime, RruleRefusal> {
    let refused = |_| RruleRefusal::Unreadable(format!("UNTIL={value}"));
    if let Some(instant) = value.strip_suffix('Z') {
        let utc = NaiveDateTime::parse_from_str(instant, "%Y%m%dT%H%M%S").map_err(refused)?;
        return Ok(local(utc.and_utc()));
    }
    if let Ok(day) = NaiveDate::parse_from_str(value, "%Y%m%d") {
        return Ok(day.and_time(NaiveTime::MIN) + Duration::seconds(86_399));
    }
    NaiveDateTime::parse_from_str(value, "%Y%m%dT%H%M%S").map_err(refused)
}

fn check_times_a_day(rule: &RRule<Unvalidated>) -> Result<(), RruleRefusal> {
    let named = [rule.get_by_hour(), rule.get_by_minute(), rule.get_by_second()];
    let times: usize = named.iter().map(|values| values.len().max(1)).product();
    if times > MAX_TIMES_A_DAY { Err(RruleRefusal::TooManyTimesADay) } else { Ok(()) }
}
