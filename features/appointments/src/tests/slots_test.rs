//! Free times: what is taken, who is away, holidays, and the nights when the clocks change.

use calendar::{Recurrence, SchoolRule};
use chrono::{DateTime, Duration, NaiveDate, Utc, Weekday};
use kernel::clock::local;

use super::house::{date, november, time};
use crate::model::opening::Opening;
use crate::model::slots::{Busy, free};
use crate::model::{AgendaId, OpeningId};
use crate::words::day_span;

fn opening(rule: Recurrence) -> Opening {
    Opening {
        id: OpeningId::new(),
        agenda: AgendaId::new(),
        place: "Salle bleue".into(),
        equipment: String::new(),
        motives: Vec::new(),
        recurrence: rule,
        created_at: DateTime::UNIX_EPOCH,
        retired_at: None,
    }
}

/// Tuesdays from 9 to 11.
fn tuesdays() -> Opening {
    let mut rule = Recurrence::weekly(date(2026, 9, 1), date(2027, 6, 30), Weekday::Tue, time(9, 0), 120);
    rule.skip_public_holidays = true;
    opening(rule)
}

fn hours(opening: &Opening, busy: &[Busy], minutes: i64, day: NaiveDate) -> Vec<String> {
    let found = free(std::slice::from_ref(opening), busy, Duration::minutes(minutes), day_span(day));
    found.iter().map(|slot| local(slot.starts_at).format("%H:%M").to_string()).collect()
}

fn busy(opening: &Opening, starts_at: DateTime<Utc>, minutes: i64) -> Busy {
    Busy {
        agenda: opening.agenda,
        equipment: String::new(),
        meeting: None,
        starts_at,
        ends_at: starts_at + Duration::minutes(minutes),
    }
}

#[test]
fn an_opening_is_cut_into_times_of_the_length_of_the_motive() {
    let day = date(2026, 11, 24);
    assert_eq!(hours(&tuesdays(), &[], 30, day), ["09:00", "09:30", "10:00", "10:30"]);
    assert_eq!(hours(&tuesdays(), &[], 45, day), ["09:00", "09:45"], "what is too short at the end is not offered");
    assert!(hours(&tuesdays(), &[], 30, date(2026, 11, 25)).is_empty(), "a Wednesday");
    assert!(hours(&tuesdays(), &[], 121, day).is_empty());
}

#[test]
fn what_is_taken_pushes_the_next_time_to_its_end() {
    let open = tuesdays();
    let day = date(2026, 11, 24);
    let taken = busy(&open, november(24, 9, 30), 30);
    assert_eq!(hours(&open, std::slice::from_ref(&taken), 30, day), ["09:00", "10:00", "10:30"]);
    let odd = busy(&open, november(24, 9, 10), 17);
    assert_eq!(hours(&open, &[odd], 30, day), ["09:30", "10:00", "10:30"], "the next step of five minutes");
    let elsewhere = Busy { agenda: AgendaId::new(), ..taken };
    assert_eq!(hours(&open, &[elsewhere], 30, day).len(), 4, "another agenda takes nothing");
    let mut scanning = tuesdays();
    scanning.equipment = "Scanner du hall".into();
    let in_use =
        Busy { agenda: AgendaId::new(), equipment: "Scanner du hall".into(), ..busy(&open, november(24, 9, 30), 30) };
    assert_eq!(hours(&scanning, &[in_use], 30, day), ["09:00", "10:00", "10:30"], "another uses the scanner");
    let away = busy(&open, day_span(day).0, 24 * 60);
    assert!(hours(&open, &[away], 30, day).is_empty(), "an absence of the whole day");
}

#[test]
fn holidays_are_closed() {
    let mut wednesdays = tuesdays();
    wednesdays.recurrence.weekdays = vec![Weekday::Wed, Weekday::Fri];
    assert!(hours(&wednesdays, &[], 30, date(2026, 11, 11)).is_empty(), "11 November");
    assert_eq!(hours(&wednesdays, &[], 30, date(2026, 11, 18)).len(), 4);
    assert!(hours(&wednesdays, &[], 30, date(2026, 12, 25)).is_empty(), "Christmas");
    let mut in_term = tuesdays();
    in_term.recurrence.school = SchoolRule::OutsideHolidays;
    assert!(hours(&in_term, &[], 30, date(2026, 12, 29)).is_empty(), "the school holidays of Christmas");
    assert_eq!(hours(&in_term, &[], 30, date(2026, 11, 24)).len(), 4);
    let mut excluded = tuesdays();
    excluded.recurrence.excluded = vec![date(2026, 11, 24)];
    assert!(hours(&excluded, &[], 30, date(2026, 11, 24)).is_empty(), "a day left out");
}

#[test]
fn the_nights_when_the_clocks_change_keep_their_length() {
    // The hour from 2 to 3 does not exist on 28 March 2027.
    let spring = opening(Recurrence::once(date(2027, 3, 28), time(1, 0), 180));
    let found = free(std::slice::from_ref(&spring), &[], Duration::minutes(60), day_span(date(2027, 3, 28)));
    let shown: Vec<String> = found.iter().map(|slot| local(slot.starts_at).format("%H:%M").to_string()).collect();
    assert_eq!(shown, ["01:00", "03:00", "04:00"], "three hours of real time");
    assert!(found.windows(2).all(|pair| pair[1].starts_at - pair[0].starts_at == Duration::hours(1)));
    // The hour from 2 to 3 exists twice on 25 October 2026: two times, never the same instant.
    let autumn = opening(Recurrence::once(date(2026, 10, 25), time(1, 0), 180));
    let found = free(std::slice::from_ref(&autumn), &[], Duration::minutes(60), day_span(date(2026, 10, 25)));
    let shown: Vec<String> = found.iter().map(|slot| local(slot.starts_at).format("%H:%M").to_string()).collect();
    assert_eq!(shown, ["01:00", "02:00", "02:00"]);
    assert!(found.windows(2).all(|pair| pair[1].starts_at - pair[0].starts_at == Duration::hours(1)));
    // The days themselves have 23 and 25 hours.
    let length = |day| day_span(day).1 - day_span(day).0;
    assert_eq!(length(date(2027, 3, 28)), Duration::hours(23));
    assert_eq!(length(date(2026, 10, 25)), Duration::hours(25));
    // Ten o'clock stays ten o'clock on both sides of the change.
    assert_eq!(hours(&tuesdays(), &[], 120, date(2027, 3, 23)), ["09:00"]);
    assert_eq!(hours(&tuesdays(), &[], 120, date(2027, 3, 30)), ["09:00"]);
}

#[test]
fn a_window_cuts_what_is_too_soon_and_too_far() {
    let open = tuesdays();
    let window = (november(24, 9, 10), november(24, 10, 30));
    let found = free(std::slice::from_ref(&open), &[], Duration::minutes(30), window);
    let shown: Vec<String> = found.iter().map(|slot| local(slot.starts_at).format("%H:%M").to_string()).collect();
    assert_eq!(shown, ["09:30", "10:00"], "the grid of the opening is kept");
    assert!(free(&[open], &[], Duration::minutes(30), (window.1, window.0)).is_empty());
}

#[test]
fn two_openings_of_one_agenda_offer_a_time_once() {
    let first = tuesdays();
    let second = Opening { id: OpeningId::new(), ..first.clone() };
    let span = day_span(date(2026, 11, 24));
    assert_eq!(free(&[first, second], &[], Duration::minutes(30), span).len(), 4);
}
