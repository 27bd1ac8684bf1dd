//! Opening hours: read in full or not at all, said in runs of days, asked for a minute.

use chrono::{NaiveDate, NaiveDateTime, Weekday};

use crate::model::hours::{Hours, from_days};

fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    // 23 November 2026 is a Monday.
    NaiveDate::from_ymd_opt(2026, 11, day).and_then(|day| day.and_hms_opt(hour, minute, 0)).expect("a moment")
}

#[test]
fn a_week_is_read_and_asked() {
    let hours = Hours::parse("Mo-Fr 09:00-12:00,14:00-18:30; Sa 08:30-12:00; PH off").expect("hours");
    assert!(hours.is_open(at(23, 9, 0), false), "the first minute");
    assert!(!hours.is_open(at(23, 12, 0), false), "the last minute is over");
    assert!(hours.is_open(at(28, 9, 0), false) && !hours.is_open(at(29, 9, 0), false));
    assert!(!hours.is_open(at(23, 9, 0), true), "a public holiday");
    let runs = hours.runs();
    assert_eq!(runs.len(), 3, "Monday to Friday, Saturday, Sunday");
    assert_eq!((runs[0].first, runs[0].last, runs[0].spans.len()), (Weekday::Mon, Weekday::Fri, 2));
    assert!(runs[2].spans.is_empty() && hours.is_closed_on_holidays());
}

#[test]
fn blanks_commas_nights_and_later_rules() {
    let loose = Hours::parse("Tu-Fr 09:00 - 12:00, 14:00-17:00 ; Sa off").expect("blanks around signs");
    assert!(loose.is_open(at(24, 14, 30), false) && !loose.is_open(at(28, 9, 30), false));
    let night = Hours::parse("Fr 20:00-02:00").expect("a night");
    assert!(night.is_open(at(28, 1, 0), false), "Saturday at one is still Friday's");
    let added = Hours::parse("Mo 09:00-10:00, Tu 11:00-12:00").expect("a comma before a day");
    assert!(added.is_open(at(23, 9, 30), false) && added.is_open(at(24, 11, 30), false));
    let later = Hours::parse("Mo-Fr 09:00-17:00; We off").expect("a later rule holds");
    assert!(!later.is_open(at(25, 10, 0), false) && later.is_open(at(26, 10, 0), false));
    assert!(Hours::parse("24/7").expect("always").is_open(at(29, 3, 0), false));
}

#[test]
fn what_is_more_than_this_is_not_read() {
    for text in
        ["", "Jan-Mar Mo 09:00-12:00", "sunrise-sunset", "Mo 25:00-26:00", "le mardi", "Mo-Xx 09:00-12:00", "Mo"]
    {
        assert!(Hours::parse(text).is_none(), "{text}");
    }
}

#[test]
fn a_text_that_anyone_sends_is_no_longer_than_a_week_can_be() {
    let begun = std::time::Instant::now();
    assert!(Hours::parse(&"Mo,".repeat(300_000)).is_none());
    assert!(begun.elapsed() < std::time::Duration::from_secs(2), "{:?}", begun.elapsed());
    let week =
        ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"].map(|day| format!("{day} 08:00-12:00,13:30-17:00,18:00-19:30"));
    assert!(Hours::parse(&week.join("; ")).is_some());
}

#[test]
fn days_in_french_become_one_text() {
    let mut days: [String; 7] = Default::default();
    days[0] = "09:00 - 12:00 / 13h30-17h".to_owned();
    days[1] = days[0].clone();
    days[5] = "Fermé".to_owned();
    assert_eq!(from_days(&days).as_deref(), Some("Mo-Tu 09:00-12:00,13:30-17:00"));
    days[6] = "sur demande".to_owned();
    assert_eq!(from_days(&days), None);
}
