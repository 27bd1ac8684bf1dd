//! RRULE text, against 142 rules with every date they give.

use chrono::NaiveDateTime;
use serde_json::Value;

use super::test_data;
use crate::{MAX_RRULE_DATES, RruleRefusal, expand_rrule};

fn wall(text: &str) -> NaiveDateTime {
    NaiveDateTime::parse_from_str(text, "%Y%m%dT%H%M%S").unwrap()
}

fn dates(start: &str, rule: &str) -> Vec<String> {
    let found = expand_rrule(wall(start), rule, 10).unwrap();
    found.dates.iter().map(|date| date.format("%m%dT%H%M").to_string()).collect()
}

#[test]
fn hours_of_the_wall_do_not_move_with_the_clock() {
    let found = dates("20261020T140000", "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=3");
    assert_eq!(found, ["1020T1400", "1027T1400", "1103T1400"]);
}

#[test]
fn until_is_read_in_its_three_forms() {
    assert_eq!(dates("20260901T140000", "FREQ=DAILY;UNTIL=20260903").len(), 3);
    assert_eq!(dates("20260901T140000", "FREQ=DAILY;UNTIL=20260903T140000").len(), 3);
    assert_eq!(dates("20260901T140000", "FREQ=DAILY;UNTIL=20260903T120000Z").len(), 3);
    assert_eq!(dates("20260901T140000", "FREQ=DAILY;UNTIL=20260903T115959Z").len(), 2);
    assert_eq!(dates("20260901T140000", "FREQ=DAILY;UNTIL=20260831").len(), 0);
}

#[test]
fn an_endless_rule_is_cut_and_says_so() {
    let found = expand_rrule(wall("20260901T140000"), "FREQ=DAILY", 5).unwrap();
    assert_eq!((found.dates.len(), found.complete), (5, false));
    let found = expand_rrule(wall("20260901T140000"), "FREQ=DAILY;COUNT=5", 5).unwrap();
    assert_eq!((found.dates.len(), found.complete), (5, true));
    let found = expand_rrule(wall("20260901T140000"), "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", 5).unwrap();
    assert_eq!((found.dates.len(), found.complete), (0, false));
    let found = expand_rrule(wall("20260901T140000"), "FREQ=DAILY", u16::MAX).unwrap();
    assert_eq!(found.dates.len(), usize::from(MAX_RRULE_DATES));
}

#[test]
fn rules_that_cannot_be_followed_are_refused() {
    let refusal = |rule: &str| expand_rrule(wall("20260901T140000"), rule, 10).unwrap_err();
    assert!(matches!(refusal("tous les mardis"), RruleRefusal::Unreadable(_)));
    assert!(matches!(refusal(""), RruleRefusal::Unreadable(_)));
    assert!(matches!(refusal("FREQ=DAILY;UNTIL=demain"), RruleRefusal::Unreadable(_)));
    assert!(matches!(refusal("FREQ=WEEKLY;BYWEEKNO=20"), RruleRefusal::Unreadable(_)));
    let minutes: Vec<String> = (0..60).map(|m| m.to_string()).collect();
    let dense = format!("FREQ=YEARLY;BYHOUR=1,2;BYMINUTE={}", minutes.join(","));
    assert_eq!(refusal(&dense), RruleRefusal::TooManyTimesADay);
}

const WEEK_NUMBER: &str = "RFC 5545: BYWEEKNO MUST NOT be used when FREQ is anything other than YEARLY";
const YEAR_DAY: &str = "RFC 5545: BYYEARDAY MUST NOT be specified when FREQ is DAILY, WEEKLY or MONTHLY";
const TOO_WIDE: &str = "an interval above 65,535 is refused";

/// Rules of the collection that the expansion refuses, and why.
const KNOWN_MISSES: [(&str, &str); 25] = [
    ("testMonthlyByYearDay", YEAR_DAY),
    ("testMonthlyByMonthAndYearDay", YEAR_DAY),
    ("testMonthlyByMonthAndYearDayNeg", YEAR_DAY),
    ("testMonthlyByWeekNoAndWeekDay", WEEK_NUMBER),
    ("testMonthlyByWeekNoAndWeekDayLarge", WEEK_NUMBER),
    ("testMonthlyByWeekNoAndWeekDayLast", WEEK_NUMBER),
    ("testMonthlyByWeekNoAndWeekDay53", WEEK_NUMBER),
    ("testWeeklyByYearDay", YEAR_DAY),
    ("testWeeklyByMonthAndYearDay", YEAR_DAY),
    ("testWeeklyByWeekNo", WEEK_NUMBER),
    ("testWeeklyByWeekNoAndWeekDay", WEEK_NUMBER),
    ("testWeeklyByWeekNoAndWeekDayLarge", WEEK_NUMBER),
    ("testDailyByYearDayNeg", YEAR_DAY),
    ("testDailyByMonthAndYearDay", YEAR_DAY),
    ("testDailyByWeekNo", WEEK_NUMBER),
    ("testDailyByWeekNoAndWeekDay", WEEK_NUMBER),
    ("testDailyByWeekNoAndWeekDayLarge", WEEK_NUMBER),
    ("testDailyByWeekNoAndWeekDayLast", WEEK_NUMBER),
    ("testDailyByWeekNoAndWeekDay53", WEEK_NUMBER),
    ("testMinutelyByWeekNoAndWeekDayLarge", WEEK_NUMBER),
    ("testMinutelyByWeekNoAndWeekDayLast", WEEK_NUMBER),
    ("testMinutelyByWeekNoAndWeekDay53", WEEK_NUMBER),
    ("testSecondlyIntervalLarge", TOO_WIDE),
    ("testSecondlyByWeekNoAndWeekDayLarge", WEEK_NUMBER),
    ("testSecondlyByWeekNoAndWeekDay53", WEEK_NUMBER),
];

#[test]
fn the_collection_of_rules_is_followed() {
    let Some(file) = test_data("jeux-de-tests/recurrences/rrule.jsonl") else { return };
    let text = std::fs::read_to_string(file).unwrap();
    let mut missed = Vec::new();
    let mut followed = 0;
    for line in text.lines() {
        let case: Value = serde_json::from_str(line).unwrap();
        let expected: Vec<NaiveDateTime> =
            case["occurrences"].as_array().unwrap().iter().map(|date| wall(date.as_str().unwrap())).collect();
        let limit = u16::try_from(expected.len()).unwrap();
        match expand_rrule(wall(case["dtstart"].as_str().unwrap()), case["rrule"].as_str().unwrap(), limit + 1) {
            Ok(found) if found.dates == expected => followed += 1,
            other => {
                eprintln!("{}: {} gives {other:?}, expected {expected:?}", case["nom"], case["rrule"]);
                missed.push(case["nom"].as_str().unwrap().to_owned());
            }
        }
    }
    println!("{followed} rules followed, {} missed", missed.len());
    assert_eq!(missed, KNOWN_MISSES.map(|(name, _)| name));
    assert_eq!(followed, 142 - KNOWN_MISSES.len());
}
