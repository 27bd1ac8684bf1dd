//! The rules, kind by kind: each due date, its reminder, and why there is none.

use chrono::NaiveDate;

use crate::model::rule::{Anchor, Because, Campaign, DaysOff, Due, Gap, Horizon, Rule, Span, Zone};

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

const NOTED: (i32, u32, u32) = (2026, 11, 22);

fn anchored(date: NaiveDate) -> Anchor {
    Anchor { date: Some(date), department: Some(62), noted_on: day(NOTED.0, NOTED.1, NOTED.2) }
}

fn dues(rule: &Rule, anchor: Anchor, from: NaiveDate, until: NaiveDate, before: i64) -> (Vec<Due>, Option<Gap>) {
    let days_off = DaysOff::of(from, until);
    rule.dues(anchor, &Horizon { from, until, remind_before: before, days_off: &days_off })
}

fn days(found: &[Due]) -> Vec<String> {
    found.iter().map(|due| due.due.to_string()).collect()
}

fn year(rule: &Rule, anchor: Anchor) -> (Vec<Due>, Option<Gap>) {
    dues(rule, anchor, day(2026, 11, 22), day(2027, 11, 21), 8)
}

#[test]
fn a_monthly_window_opens_earlier_in_february() {
    let rule = Rule::MonthlyWindow { opens_day: 28, opens_day_in_february: Some(26), closes_day: 15 };
    let (found, gap) = year(&rule, Anchor::default());
    assert_eq!(gap, None);
    assert_eq!(found.len(), 12);
    let march = found.iter().find(|due| due.due == day(2027, 3, 15)).expect("March");
    assert_eq!(march.opens, Some(day(2027, 2, 26)));
    // Eight days before 15 March 2027 is Sunday the 7th: the reminder leaves on Saturday.
    assert_eq!((march.remind_on, march.moved_from), (day(2027, 3, 6), Some(day(2027, 3, 7))));
    let december = found.first().expect("December");
    assert_eq!((december.opens, december.due), (Some(day(2026, 11, 28)), day(2026, 12, 15)));
}

#[test]
fn the_last_day_of_a_short_month_is_taken() {
    let rule = Rule::MonthlyWindow { opens_day: 1, opens_day_in_february: None, closes_day: 31 };
    let (found, _) = dues(&rule, Anchor::default(), day(2027, 1, 1), day(2028, 3, 1), 0);
    let ends = days(&found);
    assert!(ends.contains(&"2027-02-28".to_owned()) && ends.contains(&"2028-02-29".to_owned()), "{ends:?}");
    assert!(ends.contains(&"2027-04-30".to_owned()));
}

#[test]
fn quarters_follow_the_person_s_month() {
    let rule = Rule::QuarterlyFrom { closes_day: 25 };
    for first in [day(2019, 2, 1), day(2026, 11, 30)] {
        let (found, _) = year(&rule, anchored(first));
        let firsts: Vec<String> = days(&found).into_iter().filter(|due| due.starts_with("2027-0")).take(2).collect();
        assert_eq!(firsts, ["2027-02-25", "2027-05-25"], "from {first}");
    }
    assert_eq!(year(&rule, Anchor::default()).1, Some(Gap::AnchorMissing));
}

#[test]
fn a_window_before_an_end_is_due_at_its_close() {
    let rule = Rule::BeforeExpiry { opens: Span::Days(120), closes: Span::Days(60) };
    let (found, gap) = year(&rule, anchored(day(2027, 6, 30)));
    assert_eq!(gap, None);
    let only = found.first().expect("one");
    assert_eq!((found.len(), only.opens, only.due), (1, Some(day(2027, 3, 2)), day(2027, 5, 1)));
    // Eight days before 1 May.
    assert_eq!(only.remind_on, day(2027, 4, 23));
    assert_eq!(only.because, Because::Expiry { anchor: day(2027, 6, 30), closes: Span::Days(60) });
}

#[test]
fn a_date_that_has_passed_is_known_by_the_kind_of_rule() {
    let (past, today) = (day(2026, 3, 1), day(2026, 11, 22));
    let expiry = Rule::BeforeExpiry { opens: Span::Days(120), closes: Span::Days(60) };
    assert!(expiry.is_past(past, today) && !expiry.is_past(today, today));
    let once = Rule::OneOff { after: Span::Months(2) };
    assert!(once.is_past(past, today) && !once.is_past(day(2026, 10, 1), today), "its term counts");
    let others = [
        Rule::QuarterlyFrom { closes_day: 25 },
        Rule::Every { months: 6, opens_days: 0 },
        Rule::AgeEvent { years: 18, closes_month_end: 3 },
    ];
    assert!(others.iter().all(|rule| !rule.is_past(past, today)), "a birth, a month, a first time");
}

#[test]
fn what_was_late_when_it_was_noted_is_due_at_the_end_and_once_only() {
    let rule = Rule::BeforeExpiry { opens: Span::Months(4), closes: Span::Months(2) };
    let late = anchored(day(2026, 12, 20));
    assert_eq!(days(&year(&rule, late).0), ["2026-12-20"]);
    let good = anchored(day(2027, 2, 20));
    assert_eq!(days(&year(&rule, good).0), ["2026-12-20"]);
    // Once its day has passed, the same rule tells no second date.
    assert!(dues(&rule, good, day(2026, 12, 21), day(2027, 12, 1), 8).0.is_empty());
    let past = anchored(day(2026, 11, 1));
    assert_eq!(year(&rule, past), (Vec::new(), Some(Gap::AnchorPast)));
}

#[test]
fn a_campaign_closes_by_department_and_an_unknown_year_is_not_guessed() {
    let zones = vec![
        Zone { first: 1, last: 19, closes: day(2027, 5, 20) },
        Zone { first: 55, last: 976, closes: day(2027, 6, 3) },
    ];
    let known = Rule::AnnualCampaign { campaigns: vec![Campaign { year: 2027, opens: day(2027, 4, 8), zones }] };
    assert_eq!(days(&year(&known, anchored(day(2000, 1, 1))).0), ["2027-06-03"]);
    let ain = Anchor { department: Some(1), ..Anchor::default() };
    assert_eq!(days(&year(&known, ain).0), ["2027-05-20"]);
    // Nothing was announced for the middle zone.
    let middle = Anchor { department: Some(33), ..Anchor::default() };
    assert_eq!(year(&known, middle).1, Some(Gap::CampaignUnknown { year: 2028 }));
    assert_eq!(year(&known, Anchor::default()).1, Some(Gap::DepartmentMissing));
    let none = Rule::AnnualCampaign { campaigns: Vec::new() };
    assert_eq!(year(&none, anchored(day(2000, 1, 1))).1, Some(Gap::CampaignUnknown { year: 2026 }));
}

#[test]
fn an_age_runs_to_the_end_of_a_month() {
    let rule = Rule::AgeEvent { years: 16, closes_month_end: 3 };
    let (found, _) = year(&rule, anchored(day(2011, 1, 31)));
    let only = found.first().expect("one");
    assert_eq!((only.opens, only.due), (Some(day(2027, 1, 31)), day(2027, 4, 30)));
    // Born on 29 February: the earlier day loses nothing.
    let leap = dues(&rule, anchored(day(2012, 2, 29)), day(2028, 1, 1), day(2028, 12, 31), 8).0;
    assert_eq!(leap.first().map(|due| (due.opens, due.due)), Some((Some(day(2028, 2, 29)), day(2028, 5, 31))));
    let plain = dues(&rule, anchored(day(2008, 2, 29)), day(2024, 1, 1), day(2024, 12, 31), 8).0;
    assert_eq!(days(&plain), ["2024-05-31"]);
    assert_eq!(year(&rule, anchored(day(2000, 1, 1))).1, Some(Gap::AnchorPast));
}

#[test]
fn what_comes_every_year_comes_back_to_29_february() {
    let rule = Rule::Every { months: 12, opens_days: 60 };
    let (found, _) = dues(&rule, anchored(day(2024, 2, 29)), day(2026, 1, 1), day(2028, 12, 31), 30);
    assert_eq!(days(&found), ["2026-02-28", "2027-02-28", "2028-02-29"]);
    // The first day itself counts only when it was still to come.
    let future = Rule::Every { months: 24, opens_days: 180 };
    assert_eq!(days(&year(&future, anchored(day(2027, 3, 1))).0), ["2027-03-01"]);
    assert!(year(&rule, anchored(day(2026, 11, 22))).0.is_empty());
    let half = Rule::Every { months: 6, opens_days: 0 };
    assert_eq!(days(&year(&half, anchored(day(1998, 8, 31))).0), ["2027-02-28", "2027-08-31"]);
}

#[test]
fn what_is_once_is_once() {
    let rule = Rule::OneOff { after: Span::Months(2) };
    assert_eq!(days(&year(&rule, anchored(day(2026, 12, 31))).0), ["2027-02-28"]);
    assert_eq!(year(&rule, anchored(day(2026, 1, 1))).1, Some(Gap::AnchorPast));
    let local = Rule::Local { dates: vec![day(2026, 1, 1), day(2027, 3, 1)] };
    assert_eq!(days(&year(&local, Anchor::default()).0), ["2027-03-01"]);
    let empty = Rule::Local { dates: Vec::new() };
    assert_eq!(year(&empty, Anchor::default()), (Vec::new(), Some(Gap::LocalUnknown)));
    assert_eq!(year(&Rule::OnChange, Anchor::default()), (Vec::new(), Some(Gap::OnChange)));
}

#[test]
fn no_reminder_leaves_on_a_sunday_or_a_holiday_and_none_after_its_day() {
    let rule = Rule::Every { months: 1, opens_days: 3 };
    for first in 1..=28 {
        let (found, _) = dues(&rule, anchored(day(2026, 1, first)), day(2026, 2, 1), day(2028, 12, 31), 2);
        for due in found {
            assert!(due.remind_on <= due.due);
            assert_ne!(chrono::Datelike::weekday(&due.remind_on), chrono::Weekday::Sun, "{due:?}");
            assert!(calendar::public_holiday_on(due.remind_on, calendar::Region::Metropole).is_none(), "{due:?}");
        }
    }
}
