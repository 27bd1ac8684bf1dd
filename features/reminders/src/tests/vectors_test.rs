//! The dates that each kind of rule gives, written down one by one; and the same days as RFC 5545 says them.
//!
//! The tables were made by hand: ends of months, leap years, the turn of a year, the nights when the clocks change.

use calendar::expand_rrule;
use chrono::{Datelike, NaiveDate, NaiveTime};

use super::rule_test::day;
use crate::model::rule::{Anchor, Campaign, DaysOff, Due, Horizon, Rule, Span, Zone};

/// When every reminder of these tables was noted.
const NOTED: (i32, u32, u32) = (2026, 11, 22);

fn read(written: &str) -> NaiveDate {
    written.parse().expect("a date")
}

fn of_person(date: &str) -> Anchor {
    let date = (!date.is_empty()).then(|| read(date));
    Anchor { date, department: None, noted_on: day(NOTED.0, NOTED.1, NOTED.2) }
}

fn dues(rule: &Rule, anchor: Anchor, (from, until): (NaiveDate, NaiveDate), remind_before: i64) -> Vec<Due> {
    let days_off = DaysOff::of(from, until);
    rule.dues(anchor, &Horizon { from, until, remind_before, days_off: &days_off }).0
}

/// Checks every line of a table: the person's date, the span, the due dates.
fn check(rule: &Rule, lines: &[(&str, [&str; 2], &[&str])]) {
    for (anchor, [from, until], expected) in lines {
        let found = dues(rule, of_person(anchor), (read(from), read(until)), 7);
        let found: Vec<String> = found.iter().map(|due| due.due.to_string()).collect();
        assert_eq!(found, *expected, "{rule:?} from {anchor:?} in {from} … {until}");
    }
}

fn monthly(closes_day: u32) -> Rule {
    Rule::MonthlyWindow { opens_day: 28, opens_day_in_february: Some(26), closes_day }
}

#[test]
fn months_and_quarters() {
    let winter = ["2027-12-01", "2028-04-30"];
    check(&monthly(15), &[("", winter, &["2027-12-15", "2028-01-15", "2028-02-15", "2028-03-15", "2028-04-15"])]);
    check(&monthly(30), &[("", ["2027-01-31", "2027-03-31"], &["2027-02-28", "2027-03-30"])]);
    let ends: &[&str] = &["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31", "2028-06-30"];
    check(&monthly(31), &[("", ["2028-01-01", "2028-06-30"], ends)]);
    let quarters: &[&str] = &["2027-02-28", "2027-05-31", "2027-08-31", "2027-11-30", "2028-02-29"];
    let to_come: &[&str] = &["2028-05-31", "2028-08-31", "2028-11-30"];
    check(
        &Rule::QuarterlyFrom { closes_day: 31 },
        &[
            ("2026-11-30", ["2027-01-01", "2028-03-01"], quarters),
            ("2019-02-01", ["2027-01-01", "2028-03-01"], quarters),
            ("2028-05-10", ["2027-01-01", "2028-12-31"], to_come),
            ("", ["2027-01-01", "2028-12-31"], &[]),
        ],
    );
}

#[test]
fn before_an_end_and_once() {
    let span = ["2026-11-22", "2028-12-31"];
    check(
        &Rule::BeforeExpiry { opens: Span::Days(120), closes: Span::Days(60) },
        // Sixty days before the first of March: a leap year has one more.
        &[("2028-03-01", span, &["2028-01-01"]), ("2027-03-01", span, &["2026-12-31"])],
    );
    check(
        &Rule::BeforeExpiry { opens: Span::Months(4), closes: Span::Months(2) },
        &[
            ("2028-04-30", span, &["2028-02-29"]),
            ("2027-04-30", span, &["2027-02-28"]),
            ("2027-12-31", span, &["2027-10-31"]),
            // Noted too late for two months: the end itself.
            ("2027-01-05", span, &["2027-01-05"]),
            ("2026-11-01", span, &[]),
        ],
    );
    let once = |after| Rule::OneOff { after };
    check(&once(Span::Months(1)), &[("2028-01-31", span, &["2028-02-29"]), ("2027-01-31", span, &["2027-02-28"])]);
    check(&once(Span::Days(15)), &[("2027-12-20", span, &["2028-01-04"]), ("2026-11-07", span, &["2026-11-22"])]);
    check(&once(Span::Days(15)), &[("2026-11-06", span, &[])]);
    let dates = vec![read("2026-11-21"), read("2028-02-29"), read("2029-01-01")];
    check(&Rule::Local { dates }, &[("", span, &["2028-02-29"])]);
}

#[test]
fn ages_and_returns() {
    let span = ["2026-11-22", "2030-12-31"];
    check(
        &Rule::AgeEvent { years: 16, closes_month_end: 3 },
        &[
            ("2012-02-29", span, &["2028-05-31"]),
            ("2010-11-30", span, &["2027-02-28"]),
            ("2011-11-30", span, &["2028-02-29"]),
            ("2010-12-01", span, &["2027-03-31"]),
            ("2010-07-31", span, &[]),
        ],
    );
    let every = |months| Rule::Every { months, opens_days: 60 };
    let leaps: &[&str] = &["2027-02-28", "2028-02-29", "2029-02-28", "2030-02-28"];
    check(&every(12), &[("2024-02-29", span, leaps)]);
    check(&every(24), &[("2024-02-29", span, &["2028-02-29", "2030-02-28"])]);
    check(&every(6), &[("2027-08-31", ["2026-11-22", "2028-12-31"], &["2027-08-31", "2028-02-29", "2028-08-31"])]);
    let ends: &[&str] = &["2027-01-31", "2027-02-28", "2027-03-31", "2027-04-30", "2027-05-31"];
    check(&every(1), &[("2027-01-31", ["2027-01-01", "2027-05-31"], ends)]);
}

#[test]
fn a_campaign_closes_where_one_lives() {
    let zone = |first, last, closes| Zone { first, last, closes: read(closes) };
    let zones = vec![zone(1, 19, "2027-05-20"), zone(20, 54, "2027-05-27"), zone(55, 976, "2027-06-03")];
    let rule = Rule::AnnualCampaign { campaigns: vec![Campaign { year: 2027, opens: read("2027-04-08"), zones }] };
    let span = (read("2026-11-22"), read("2027-12-31"));
    for (department, closes) in [
        (1, "2027-05-20"),
        (19, "2027-05-20"),
        (20, "2027-05-27"),
        (54, "2027-05-27"),
        (55, "2027-06-03"),
        (62, "2027-06-03"),
        (974, "2027-06-03"),
        (976, "2027-06-03"),
    ] {
        let found = dues(&rule, Anchor { department: Some(department), ..of_person("") }, span, 7);
        assert_eq!(found.iter().map(|due| due.due).collect::<Vec<_>>(), [read(closes)], "{department}");
    }
}

/// The day a reminder leaves: two nights have another length, three days of these are nobody's working day.
#[test]
fn the_nights_when_the_clocks_change_move_nothing_else() {
    for (due, leaves) in [
        // The last Sundays of March and of October; the first of them is Easter that year.
        ("2027-03-28", "2027-03-27"),
        ("2027-03-29", "2027-03-27"),
        ("2027-03-30", "2027-03-30"),
        ("2027-10-31", "2027-10-30"),
        // All Saints', after that Sunday.
        ("2027-11-01", "2027-10-30"),
        ("2027-11-02", "2027-11-02"),
    ] {
        let found = dues(&Rule::Local { dates: vec![read(due)] }, of_person(""), (read("2027-01-01"), read(due)), 0);
        assert_eq!(found.iter().map(|due| due.remind_on).collect::<Vec<_>>(), [read(leaves)], "{due}");
    }
    // A day of the house begins at its own midnight, in winter and in summer.
    for (instant, local) in [
        ("2027-03-27T22:59:59Z", "2027-03-27"),
        ("2027-03-27T23:00:00Z", "2027-03-28"),
        ("2027-03-28T21:59:59Z", "2027-03-28"),
        ("2027-03-28T22:00:00Z", "2027-03-29"),
        ("2027-10-31T22:59:59Z", "2027-10-31"),
        ("2027-10-31T23:00:00Z", "2027-11-01"),
    ] {
        assert_eq!(kernel::clock::local_date(instant.parse().expect("an instant")), read(local), "{instant}");
    }
}

/// The days of an RFC 5545 rule: the wanted day of each month, or its last one.
fn said_by_rfc(first: NaiveDate, months: u32, wanted: u32, count: u16) -> Vec<NaiveDate> {
    let days: Vec<String> = (wanted.min(28)..=wanted).map(|day| day.to_string()).collect();
    let text = format!("FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY={};BYSETPOS=-1", days.join(","));
    let start = first.with_day(1).expect("a first day").and_time(NaiveTime::MIN);
    let found = expand_rrule(start, &text, count).expect("a rule");
    found.dates.iter().map(chrono::NaiveDateTime::date).collect()
}

#[test]
fn months_quarters_and_returns_fall_where_rfc_5545_says() {
    let span = (day(2027, 1, 1), day(2030, 12, 31));
    let mut compared = 0;
    let mut same = |rule: &Rule, anchor: &str, expected: Vec<NaiveDate>| {
        let found: Vec<NaiveDate> = dues(rule, of_person(anchor), span, 7).iter().map(|due| due.due).collect();
        assert_eq!(found, expected, "{rule:?} from {anchor:?}");
        compared += found.len();
    };
    for wanted in 1..=31 {
        same(&monthly(wanted), "", said_by_rfc(span.0, 1, wanted, 48));
        let quarterly = Rule::QuarterlyFrom { closes_day: wanted };
        same(&quarterly, "2026-12-05", said_by_rfc(day(2027, 3, 1), 3, wanted, 16));
        for months in [1_u32, 2, 3, 6, 12] {
            let first = day(2027, 1, wanted);
            let count = u16::try_from(48 / months).expect("a count");
            let every = Rule::Every { months, opens_days: 30 };
            same(&every, &first.to_string(), said_by_rfc(first, months, wanted, count));
        }
    }
    println!("{compared} dates of reminders are those of RFC 5545");
    assert_eq!(compared, 31 * (48 + 16 + 48 + 24 + 16 + 8 + 4));
}
