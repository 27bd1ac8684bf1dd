//! The stone, tried: words, folding, money, ages.
#![allow(clippy::unwrap_used)]

use chrono::{NaiveDate, NaiveTime, TimeZone, Utc};

use crate::ids::SpokenCode;
use crate::{Cents, Clock, Locale, clock, text, words};

fn day(y: i32, m: u32, d: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(y, m, d).unwrap()
}

#[test]
fn folding_forgets_accents_case_and_blanks() {
    assert_eq!(text::fold("  Éloïse   L’Œuvre "), "eloise l'oeuvre");
    assert_eq!(text::slug("Repair Café : samedi !"), "repair-cafe-samedi");
    assert_eq!(text::slug("???"), "page");
}

#[test]
fn french_typography_is_set_by_the_server() {
    assert_eq!(text::typeset("Qui vient ?"), "Qui vient\u{a0}?");
    assert_eq!(text::typeset("L'atelier « photo »"), "L’atelier «\u{a0}photo\u{a0}»");
    let once = text::typeset("« Qui vient ? » : l'heure");
    assert_eq!(text::typeset(&once), once);
    assert_eq!(text::thousands(1800), "1\u{a0}800");
    assert_eq!(text::phone_display("+33353016210"), "03 53 01 62 10");
}

#[test]
fn money_reads_what_people_type() {
    assert_eq!(Cents::parse("9,5 €"), Some(Cents(950)));
    assert_eq!(Cents::parse("1 200,00"), Some(Cents(120_000)));
    assert_eq!(Cents::parse("neuf"), None);
    assert_eq!(Cents::parse("1,234"), None);
    assert_eq!(Cents(900).to_string(), "9\u{a0}€");
    assert_eq!(Cents(-450).to_string(), "-4,50\u{a0}€");
}

#[test]
fn dates_are_said_in_each_language() {
    let saturday = day(2026, 11, 28);
    assert_eq!(words::date(saturday, Locale::Fr), "samedi 28 novembre");
    assert_eq!(words::date(saturday, Locale::En), "Saturday 28 November");
    assert_eq!(words::day_month(day(2026, 5, 1), Locale::Fr), "1er mai");
    let half = NaiveTime::from_hms_opt(14, 30, 0).unwrap();
    assert_eq!(words::time(half, Locale::Fr), "14\u{a0}h\u{a0}30");
    let start = Utc.with_ymd_and_hms(2026, 11, 28, 13, 0, 0).unwrap();
    let span = words::span(start, start + chrono::Duration::hours(3), Locale::Fr);
    assert_eq!(span, "samedi 28 novembre, de 14\u{a0}h à 17\u{a0}h");
}

#[test]
fn a_leap_child_grows_older_on_the_first_of_march() {
    let birth = day(2016, 2, 29);
    assert_eq!(clock::age_on(birth, day(2026, 2, 28)), 9);
    assert_eq!(clock::age_on(birth, day(2026, 3, 1)), 10);
}

#[test]
fn a_frozen_clock_moves_only_when_told() {
    let clock = Clock::frozen_at(Utc.with_ymd_and_hms(2026, 11, 22, 23, 30, 0).unwrap());
    assert_eq!(clock.today(), day(2026, 11, 23), "half past midnight in Paris");
    clock.advance(chrono::Duration::hours(-2));
    assert_eq!(clock.today(), day(2026, 11, 22));
}

#[test]
fn a_spoken_code_survives_being_spoken() {
    let code = SpokenCode::from_random(&[3, 200, 17, 90, 41, 7, 250, 66], 8);
    let heard = code.to_string().to_lowercase().replace('-', " ");
    assert_eq!(SpokenCode::parse(&heard), Some(code));
    assert_eq!(SpokenCode::parse("O0I1"), None);
}
