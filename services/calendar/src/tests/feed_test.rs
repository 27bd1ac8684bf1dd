//! Feeds: read back by a parser, and looked at byte by byte.

use chrono::{TimeZone, Utc};
use icalendar::{Calendar, CalendarDateTime, Component, DatePerhapsTime, EventStatus};
use uuid::Uuid;

use super::day;
use crate::{Feed, FeedEvent, FeedTime, write_feed};

fn event() -> FeedEvent {
    FeedEvent {
        uid: Uuid::from_u128(7),
        sequence: 3,
        time: FeedTime::Span {
            start: Utc.with_ymd_and_hms(2026, 11, 28, 13, 0, 0).unwrap(),
            end: Utc.with_ymd_and_hms(2026, 11, 28, 16, 0, 0).unwrap(),
        },
        summary: "Repair Café ; goûter, jeux".into(),
        description: Some("Apportez l’objet.\r\nEt son mode d’emploi \\ sa notice.".into()),
        location: Some("Centre social Jean Ferrat, Arques".into()),
        geo: Some((50.7371, 2.3052)),
        url: Some("https://essaim.example/jean-ferrat?a=1,2;b".into()),
        cancelled: false,
        updated_at: Utc.with_ymd_and_hms(2026, 11, 1, 8, 30, 15).unwrap(),
    }
}

fn text(events: Vec<FeedEvent>) -> String {
    write_feed(&Feed { name: "Jean Ferrat, programme".into(), description: None, refresh_hours: 6, events })
}

fn read_back(text: &str) -> Calendar {
    text.parse().unwrap()
}

#[test]
fn what_is_written_is_read_back() {
    let calendar = read_back(&text(vec![event()]));
    assert_eq!(calendar.get_name(), Some("Jean Ferrat, programme"));
    assert_eq!(calendar.property_value("REFRESH-INTERVAL"), Some("PT6H"));
    let read = calendar.events().next().unwrap();
    assert_eq!(read.get_uid(), Some("00000000-0000-0000-0000-000000000007@essaim"));
    assert_eq!(read.get_sequence(), Some(3));
    assert_eq!(read.get_summary(), Some("Repair Café ; goûter, jeux"));
    assert_eq!(read.get_description(), Some("Apportez l’objet.\nEt son mode d’emploi \\ sa notice."));
    assert_eq!(read.get_status(), Some(EventStatus::Confirmed));
    assert_eq!(read.get_timestamp(), Some(event().updated_at));
    assert_eq!(read.property_value("GEO"), Some("50.737100;2.305200"));
    assert_eq!(read.get_url(), event().url.as_deref());
    let FeedTime::Span { start, end } = event().time else { unreachable!() };
    assert_eq!(read.get_start(), Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(start))));
    assert_eq!(read.get_end(), Some(DatePerhapsTime::DateTime(CalendarDateTime::Utc(end))));
}

#[test]
fn special_signs_are_escaped_once() {
    let text = text(vec![event()]).replace("\r\n ", "");
    assert!(text.contains("SUMMARY:Repair Café \\; goûter\\, jeux\r\n"));
    assert!(text.contains("DESCRIPTION:Apportez l’objet.\\nEt son mode d’emploi \\\\ sa notice.\r\n"));
    assert!(text.contains("X-WR-CALNAME:Jean Ferrat\\, programme\r\n"));
    assert!(text.contains("DTSTART:20261128T130000Z\r\n"));
    assert!(text.contains("DTSTAMP:20261101T083015Z\r\n"));
}

#[test]
fn a_cancelled_event_stays_as_an_update() {
    let cancelled = FeedEvent { cancelled: true, sequence: 4, ..event() };
    let calendar = read_back(&text(vec![cancelled]));
    let read = calendar.events().next().unwrap();
    assert_eq!(read.get_uid(), Some("00000000-0000-0000-0000-000000000007@essaim"));
    assert_eq!(read.get_sequence(), Some(4));
    assert_eq!(read.get_status(), Some(EventStatus::Cancelled));
    assert_eq!(read.get_summary(), Some("Annulé : Repair Café ; goûter, jeux"));
}

#[test]
fn whole_days_end_the_day_after() {
    let days = FeedEvent { time: FeedTime::Days { first: day("2027-07-05"), last: day("2027-07-09") }, ..event() };
    let text = text(vec![days]);
    assert!(text.contains("DTSTART;VALUE=DATE:20270705\r\n"));
    assert!(text.contains("DTEND;VALUE=DATE:20270710\r\n"));
}

#[test]
fn lines_are_folded_at_75_bytes_between_signs() {
    for (sign, blanks) in [("é", 1), ("漢", 3), ("🎉", 7), ("e", 5), ("ال ", 2)] {
        let summary = format!("{}{}", "x".repeat(blanks), sign.repeat(2000));
        let text = text(vec![FeedEvent { summary: summary.clone(), ..event() }]);
        for line in text.split("\r\n") {
            assert!(line.len() <= 75, "{} bytes", line.len());
            assert!(!line.contains(['\n', '\r']));
        }
        assert!(text.ends_with("END:VCALENDAR\r\n"));
        let read = text.replace("\r\n ", "");
        assert!(read.contains(&format!("SUMMARY:{summary}\r\n")));
    }
}

#[test]
fn nothing_typed_can_break_the_feed() {
    let hostile = FeedEvent {
        summary: "Fin\r\nEND:VEVENT\u{7}".into(),
        url: Some("https://essaim.example/\r\nATTENDEE:mailto:a@b.example".into()),
        location: Some(String::new()),
        geo: Some((f64::NAN, 2.0)),
        ..event()
    };
    let text = text(vec![hostile, event()]);
    assert_eq!(text.matches("\r\nEND:VEVENT\r\n").count(), 2);
    assert!(!text.contains("\r\nATTENDEE"));
    assert!(!text.contains("NaN"));
    assert_eq!(read_back(&text).events().count(), 2);
}

#[test]
fn the_same_feed_is_the_same_text() {
    assert_eq!(text(vec![event()]), text(vec![event()]));
    assert_eq!(read_back(&text(vec![])).events().count(), 0);
}
