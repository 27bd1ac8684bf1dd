//! Recurrences: dates, hours across clock changes, holidays, and every refusal.

use chrono::Weekday;
use kernel::clock::local;

use super::{day, hour};
use crate::{ClockChange, Recurrence, RecurrenceRefusal, SchoolRule, SkipReason, Zone};

fn tuesdays() -> Recurrence {
    Recurrence::weekly(day("2026-09-08"), day("2027-06-29"), Weekday::Tue, hour("14:00"), 120)
}

fn dates(recurrence: &Recurrence) -> Vec<String> {
    recurrence.expand().unwrap().occurrences.iter().map(|o| o.date.to_string()).collect()
}

#[test]
fn a_season_of_tuesdays_keeps_its_hour_on_the_wall() {
    let expansion = tuesdays().expand().unwrap();
    assert_eq!(expansion.occurrences.len(), 43);
    for occurrence in &expansion.occurrences {
        assert_eq!(local(occurrence.start), occurrence.date.and_time(hour("14:00")));
        assert_eq!(local(occurrence.end), occurrence.date.and_time(hour("16:00")));
        assert_eq!(occurrence.clock_change, None);
    }
}

#[test]
fn school_holidays_of_the_zone_are_skipped_and_named() {
    let recurrence = Recurrence { school: SchoolRule::OutsideHolidays, zone: Zone::B, ..tuesdays() };
    let expansion = recurrence.expand().unwrap();
    // Two Tuesdays in each of the four holidays.
    assert_eq!((expansion.occurrences.len(), expansion.skipped.len()), (35, 8));
    assert_eq!(expansion.skipped[0].date, day("2026-10-20"));
    assert_eq!(expansion.skipped[0].reason, SkipReason::SchoolHoliday("Vacances de la Toussaint"));
}

#[test]
fn a_holiday_course_runs_in_holidays_only() {
    let recurrence = Recurrence {
        weekdays: vec![Weekday::Mon, Weekday::Thu],
        school: SchoolRule::OnlyHolidays,
        first: day("2026-10-12"),
        last: day("2026-11-05"),
        ..tuesdays()
    };
    assert_eq!(dates(&recurrence), ["2026-10-19", "2026-10-22", "2026-10-26", "2026-10-29"]);
}

#[test]
fn public_holidays_are_skipped_when_asked() {
    let mut recurrence = Recurrence::weekly(day("2026-11-04"), day("2026-11-18"), Weekday::Wed, hour("09:30"), 60);
    assert_eq!(dates(&recurrence).len(), 3);
    recurrence.skip_public_holidays = true;
    assert_eq!(dates(&recurrence), ["2026-11-04", "2026-11-18"]);
    assert_eq!(recurrence.expand().unwrap().skipped[0].reason, SkipReason::PublicHoliday("11 novembre"));
}

#[test]
fn every_other_week_counts_calendar_weeks() {
    let recurrence = Recurrence {
        first: day("2026-09-10"),
        last: day("2026-10-08"),
        weekdays: vec![Weekday::Tue, Weekday::Thu],
        every_n_weeks: 2,
        ..tuesdays()
    };
    // 10 September is a Thursday: the Tuesday of its week is past, the next pair is two weeks on.
    assert_eq!(dates(&recurrence), ["2026-09-10", "2026-09-22", "2026-09-24", "2026-10-06", "2026-10-08"]);
}

#[test]
fn excluded_wins_over_extra_and_extra_over_holidays() {
    let recurrence = Recurrence {
        last: day("2026-09-22"),
        excluded: vec![day("2026-09-15"), day("2026-12-26")],
        extra: vec![day("2026-12-25"), day("2026-12-26"), day("2026-09-08")],
        skip_public_holidays: true,
        ..tuesdays()
    };
    assert_eq!(dates(&recurrence), ["2026-09-08", "2026-09-22", "2026-12-25"]);
}

#[test]
fn the_nights_of_the_clock_change_are_reported() {
    let at = |date: &str, time: &str, minutes| {
        let expansion = Recurrence::once(day(date), hour(time), minutes).expand().unwrap();
        let occurrence = expansion.occurrences[0];
        assert_eq!((occurrence.end - occurrence.start).num_minutes(), i64::from(minutes));
        (local(occurrence.start).time(), local(occurrence.end).time(), occurrence.clock_change)
    };
    assert_eq!(at("2027-03-28", "02:30", 60), (hour("03:30"), hour("04:30"), Some(ClockChange::Missing)));
    assert_eq!(at("2027-10-31", "02:30", 60), (hour("02:30"), hour("02:30"), Some(ClockChange::Repeated)));
    assert_eq!(at("2027-03-27", "22:00", 360), (hour("22:00"), hour("05:00"), Some(ClockChange::During)));
    assert_eq!(at("2027-03-27", "22:00", 60), (hour("22:00"), hour("23:00"), None));
}

#[test]
fn the_29_february_is_a_day_like_another() {
    assert_eq!(dates(&Recurrence::once(day("2028-02-29"), hour("10:00"), 60)), ["2028-02-29"]);
}

#[test]
fn each_refusal_has_its_case() {
    let refusal = |recurrence: Recurrence| recurrence.expand().unwrap_err();
    assert_eq!(refusal(Recurrence { last: day("2026-09-07"), ..tuesdays() }), RecurrenceRefusal::EndsBeforeItBegins);
    assert_eq!(
        refusal(Recurrence { last: day("2026-09-08"), weekdays: vec![Weekday::Wed], ..tuesdays() }),
        RecurrenceRefusal::NoDate
    );
    assert_eq!(refusal(Recurrence { weekdays: vec![], ..tuesdays() }), RecurrenceRefusal::NoDate);
    assert_eq!(refusal(Recurrence { every_n_weeks: 0, ..tuesdays() }), RecurrenceRefusal::NoInterval);
    assert_eq!(refusal(Recurrence { duration_minutes: 0, ..tuesdays() }), RecurrenceRefusal::BadDuration);
    assert_eq!(refusal(Recurrence { duration_minutes: u32::MAX, ..tuesdays() }), RecurrenceRefusal::BadDuration);
    assert_eq!(refusal(Recurrence { last: day("2099-06-29"), ..tuesdays() }), RecurrenceRefusal::TooManyDates);
    let daily = Recurrence {
        weekdays: vec![
            Weekday::Mon,
            Weekday::Tue,
            Weekday::Wed,
            Weekday::Thu,
            Weekday::Fri,
            Weekday::Sat,
            Weekday::Sun,
        ],
        ..tuesdays()
    };
    assert_eq!(daily.expand().unwrap().occurrences.len(), 295);
    assert_eq!(refusal(Recurrence { last: day("2027-10-13"), ..daily.clone() }), RecurrenceRefusal::TooManyDates);
    assert_eq!(Recurrence { last: day("2027-10-12"), ..daily }.expand().unwrap().occurrences.len(), 400);
    let unknown = Recurrence { last: day("2029-01-09"), school: SchoolRule::OutsideHolidays, ..tuesdays() };
    let RecurrenceRefusal::SchoolCalendarUnknown { until, .. } = refusal(unknown) else { panic!("not refused") };
    assert_eq!(until, day("2028-08-31"));
}

#[test]
fn it_survives_json() {
    let recurrence = Recurrence { extra: vec![day("2026-12-25")], ..tuesdays() };
    let json = serde_json::to_string(&recurrence).unwrap();
    assert_eq!(serde_json::from_str::<Recurrence>(&json).unwrap(), recurrence);
    assert!(json.contains("\"always\""));
}
