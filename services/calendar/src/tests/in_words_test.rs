//! Recurrences said in words.

use chrono::Weekday;
use kernel::Locale;

use super::{day, hour};
use crate::{Recurrence, SchoolRule, in_words};

fn tuesdays() -> Recurrence {
    Recurrence::weekly(day("2026-09-08"), day("2027-06-29"), Weekday::Tue, hour("14:00"), 120)
}

/// With ordinary blanks, so that the expectations can be read.
fn said(recurrence: &Recurrence, locale: Locale) -> String {
    in_words(recurrence, locale).replace('\u{a0}', " ")
}

fn french(recurrence: &Recurrence) -> String {
    said(recurrence, Locale::Fr)
}

#[test]
fn a_season_outside_school_holidays() {
    let recurrence = Recurrence { school: SchoolRule::OutsideHolidays, ..tuesdays() };
    assert_eq!(
        french(&recurrence),
        "tous les mardis de 14 h à 16 h, du 8 septembre au 29 juin, sauf vacances scolaires"
    );
    assert_eq!(
        said(&recurrence, Locale::FrSimple),
        "tous les mardis de 14 h à 16 h, du 8 septembre au 29 juin, mais pas pendant les vacances scolaires"
    );
    assert_eq!(
        said(&recurrence, Locale::En),
        "every Tuesday from 14:00 to 16:00, from 8 September to 29 June, except school holidays"
    );
    assert_eq!(
        said(&recurrence, Locale::Ar),
        "كل أسبوع، الثلاثاء من 14:00 إلى 16:00، من 8 سبتمبر إلى 29 يونيو، باستثناء العطل المدرسية"
    );
}

#[test]
fn one_date_and_a_few_dates() {
    let once = Recurrence::once(day("2026-11-28"), hour("14:30"), 150);
    assert_eq!(french(&once), "le samedi 28 novembre, de 14 h 30 à 17 h");
    assert_eq!(said(&once, Locale::En), "on Saturday 28 November, from 14:30 to 17:00");
    let few = Recurrence { weekdays: vec![], extra: vec![day("2026-12-05"), day("2026-11-28")], ..tuesdays() };
    assert_eq!(french(&few), "les samedi 28 novembre et samedi 5 décembre, de 14 h à 16 h");
}

#[test]
fn several_days_and_wider_intervals() {
    let with = |weekdays: &[Weekday], every_n_weeks| {
        let all = french(&Recurrence { weekdays: weekdays.to_vec(), every_n_weeks, ..tuesdays() });
        all.split(" de 14").next().unwrap().to_owned()
    };
    let workdays = [Weekday::Fri, Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu];
    assert_eq!(with(&[Weekday::Thu, Weekday::Tue], 1), "tous les mardis et jeudis");
    assert_eq!(with(&workdays, 1), "du lundi au vendredi");
    assert_eq!(with(&[Weekday::Tue], 2), "un mardi sur deux");
    assert_eq!(with(&[Weekday::Tue, Weekday::Thu], 3), "une semaine sur trois, les mardis et jeudis");
    assert_eq!(with(&[Weekday::Tue], 12), "un mardi sur 12");
}

#[test]
fn exceptions_and_additions_are_named_then_counted() {
    let mut recurrence = Recurrence {
        skip_public_holidays: true,
        excluded: vec![day("2026-10-06"), day("2026-10-07")],
        extra: vec![day("2027-07-12")],
        ..tuesdays()
    };
    assert!(french(&recurrence).ends_with(", sauf jours fériés et le 6 octobre, et aussi le 12 juillet"));
    recurrence.excluded = ["2026-10-06", "2026-10-13", "2026-10-20", "2026-10-27"].map(day).to_vec();
    assert!(french(&recurrence).contains("sauf jours fériés et 4 dates"));
}

#[test]
fn holidays_only_and_long_seasons() {
    let recurrence = Recurrence { school: SchoolRule::OnlyHolidays, last: day("2028-06-30"), ..tuesdays() };
    assert_eq!(
        french(&recurrence),
        "tous les mardis de 14 h à 16 h, du 8 septembre 2026 au 30 juin 2028, pendant les vacances scolaires"
    );
}
