//! Promises in working days, numbers as they are typed, what may become of a call.

use calendar::{Region, at_wall_time};
use chrono::{DateTime, Duration, NaiveDate, NaiveTime, Utc};

use super::house::typed;
use crate::model::asking::{AskingRefusal, Typed};
use crate::model::callback::{CallRefusal, Callback, CallbackId, Orientation, Outcome, State, Tongue};
use crate::model::promise::{Promise, PromiseRefusal, Week, region_of};

fn at(year: i32, month: u32, day: u32, hour: u32) -> DateTime<Utc> {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    at_wall_time(date.and_hms_opt(hour, 0, 0).expect("an hour")).instant
}

fn due(asked: DateTime<Utc>) -> DateTime<Utc> {
    Promise::default().due(asked, Region::Metropole)
}

#[test]
fn two_working_days_begin_when_somebody_is_there() {
    // Monday in the morning, and before the centre opens: until Wednesday evening.
    assert_eq!(due(at(2026, 11, 23, 10)), at(2026, 11, 25, 18));
    assert_eq!(due(at(2026, 11, 23, 6)), at(2026, 11, 25, 18));
    // Monday after closing counts as Tuesday.
    assert_eq!(due(at(2026, 11, 23, 19)), at(2026, 11, 26, 18));
    // Friday at noon goes over the week-end; Saturday and Sunday count as Monday.
    assert_eq!(due(at(2026, 11, 27, 12)), at(2026, 12, 1, 18));
    assert_eq!(due(at(2026, 11, 28, 12)), at(2026, 12, 2, 18));
    assert_eq!(due(at(2026, 11, 22, 10)), at(2026, 11, 25, 18));
}

#[test]
fn public_holidays_do_not_count_and_are_not_the_same_everywhere() {
    // 11 November 2026 is a Wednesday; 25 December a Friday.
    assert_eq!(due(at(2026, 11, 9, 10)), at(2026, 11, 12, 18));
    assert_eq!(due(at(2026, 11, 11, 10)), at(2026, 11, 16, 18));
    assert_eq!(due(at(2026, 12, 24, 10)), at(2026, 12, 29, 18));
    // Good Friday, 26 March 2027, is a holiday in Strasbourg; Easter Monday is everywhere.
    let strasbourg = Promise::default().due(at(2027, 3, 25, 10), region_of("67000"));
    assert_eq!(strasbourg, at(2027, 3, 31, 18));
    assert_eq!(due(at(2027, 3, 25, 10)), at(2027, 3, 30, 18));
    assert_eq!((region_of("62510"), region_of("")), (Region::Metropole, Region::Metropole));
}

#[test]
fn the_hour_is_that_of_the_wall_when_the_clocks_change() {
    // The clocks go back on Sunday 25 October 2026.
    let promised = due(at(2026, 10, 23, 10));
    assert_eq!(promised, at(2026, 10, 27, 18));
    assert_eq!(promised.format("%H:%M").to_string(), "17:00", "in winter time");
}

#[test]
fn a_centre_promises_as_it_works() {
    let hour = |hour| NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour");
    let week = Week::from_code("26").expect("a week");
    let promise = Promise { days: 0, opens: hour(14), closes: hour(17), week, revision: 0 };
    assert_eq!(promise.due(at(2026, 11, 23, 10), Region::Metropole), at(2026, 11, 24, 17), "the same day, a Tuesday");
    assert_eq!(promise.next_try(at(2026, 11, 24, 15), Region::Metropole), at(2026, 11, 28, 17), "then Saturday");
    assert_eq!(Promise { closes: hour(14), ..promise }.check(), Err(PromiseRefusal::ClosesBeforeItOpens));
    assert_eq!(Promise { days: 11, ..promise }.check(), Err(PromiseRefusal::DaysUnreadable));
    assert_eq!(Promise { days: -1, ..promise }.check(), Err(PromiseRefusal::DaysUnreadable));
    assert_eq!(week.code(), "26");
    for wrong in ["", "8", "0", "1a"] {
        assert_eq!(Week::from_code(wrong), None, "{wrong}");
    }
}

fn refused(typed: Typed) -> Vec<AskingRefusal> {
    typed.read().err().expect("a refusal")
}

#[test]
fn a_number_is_read_as_people_type_it() {
    for number in ["06 39 98 12 01", "0639981201", "+33 6 39 98 12 01", "٠٦ ٣٩ ٩٨ ١٢ ٠١", "06.39.98.12.01"] {
        assert_eq!(typed(number).read().expect("a number").said.phone, "+33639981201", "{number}");
    }
    assert_eq!(refused(typed("  ")), [AskingRefusal::PhoneMissing]);
    assert_eq!(refused(typed("06 39 98 12")), [AskingRefusal::PhoneInvalid(8)]);
    assert_eq!(refused(typed("chez ma sœur")), [AskingRefusal::PhoneInvalid(0)]);
    assert_eq!(refused(typed("08 99 10 20 30")), [AskingRefusal::PhoneCosts]);
}

#[test]
fn words_are_kept_whole_and_numbers_of_the_state_are_not() {
    let told = Typed {
        name: "  Samira \n B. ".to_owned(),
        tongue: Tongue::Other,
        other_tongue: "tamoul".to_owned(),
        words: "Bonjour,\nun courrier.".to_owned(),
        ..typed("06 39 98 12 01")
    };
    let kept = told.read().expect("kept");
    assert_eq!((kept.said.name.as_str(), kept.said.tongue.as_str()), ("Samira B.", "tamoul"));
    assert_eq!(kept.said.words, "Bonjour,\nun courrier.");
    assert!(!kept.may_say, "nobody says who calls unless it was said");
    let nir = Typed { words: "2 88 03 62 510 042 17".to_owned(), ..typed("06 39 98 12 01") };
    assert_eq!(refused(nir), [AskingRefusal::NirIn("mots")]);
    let long = Typed { words: "a".repeat(1_001), name: "b".repeat(121), ..typed("") };
    let told = [AskingRefusal::PhoneMissing, AskingRefusal::TooLong("nom"), AskingRefusal::TooLong("mots")];
    assert_eq!(refused(long), told);
}

#[test]
fn a_language_that_is_typed_wins_over_the_list() {
    let asked = |tongue, typed_tongue: &str| {
        let told = Typed { tongue, other_tongue: typed_tongue.to_owned(), ..typed("06 39 98 12 01") };
        let kept = told.read().expect("kept");
        (kept.tongue, kept.said.tongue)
    };
    assert_eq!(asked(Tongue::Fr, " kabyle "), (Tongue::Other, "kabyle".to_owned()), "the list was left as it was");
    assert_eq!(asked(Tongue::Fr, "  "), (Tongue::Fr, String::new()));
    assert_eq!(asked(Tongue::Other, ""), (Tongue::Other, String::new()));
}

fn waiting(now: DateTime<Utc>) -> Callback {
    Callback {
        id: CallbackId::new(),
        state: State::Waiting,
        said: None,
        slots: Vec::new(),
        tongue: Tongue::Fr,
        may_say: false,
        asked_at: now,
        due_at: now + Duration::days(2),
        call_by: now + Duration::days(2),
        taken_by: None,
        taken_name: String::new(),
        tries: 0,
        first_try_at: None,
        ended_at: None,
        orientation: Orientation::None,
        person: None,
        revision: 1,
    }
}

#[test]
fn no_answer_keeps_a_call_open_and_a_talk_ends_it() {
    let now = at(2026, 11, 23, 10);
    let again = now + Duration::days(1);
    let tried = waiting(now).with(Outcome::NoAnswer(again), now).expect("open");
    assert_eq!((tried.tries, tried.first_try_at, tried.call_by, tried.state), (1, Some(now), again, State::Waiting));
    let later = now + Duration::hours(30);
    assert!(tried.is_late(later) && !tried.is_late(now));
    let over = tried.with(Outcome::Reached(Orientation::Desk), later).expect("open");
    assert_eq!((over.tries, over.first_try_at, over.ended_at), (2, Some(now), Some(later)));
    assert!(!over.is_late(later + Duration::days(9)), "it is over");
    assert_eq!(over.clone().with(Outcome::WrongNumber, later).err(), Some(CallRefusal::AlreadyEnded));
    assert_eq!(over.taken(None, "Nadège").err(), Some(CallRefusal::AlreadyEnded));
    let past = waiting(now).with(Outcome::NoAnswer(now), now).err();
    assert_eq!(past, Some(CallRefusal::AgainInThePast));
    let dropped = waiting(now).with(Outcome::Dropped, now).expect("open");
    assert_eq!((dropped.tries, dropped.first_try_at), (0, None), "nobody called");
}
