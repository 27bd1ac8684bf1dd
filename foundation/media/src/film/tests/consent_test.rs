//! The rule of consents in every case, against a table written by hand.

use chrono::{DateTime, Duration, Utc};
use uuid::Uuid;

use crate::film::model::consent::{Age, Agreement, Given, Seen, Use, Voice, is_shown};
use crate::film::model::film::{FilmId, FilmState};
use crate::film::model::refusal::FilmRefusal;

fn now() -> DateTime<Utc> {
    testing::frozen_clock().now()
}

pub(super) fn agreement([own, first, second, withdrawn]: [bool; 4]) -> Agreement {
    let at = |given: bool| given.then(now);
    Agreement { own: at(own), first_parent: at(first), second_parent: at(second), withdrawn: at(withdrawn) }
}

pub(super) fn seen(age: Age, alone: &str, of: [Agreement; 4]) -> Seen {
    Seen {
        id: Uuid::now_v7(),
        film: FilmId::new(),
        person: None,
        name: "Aïcha".to_owned(),
        age,
        alone: alone.to_owned(),
        added_at: now(),
        agreements: of,
    }
}

/// Every age, one parent or two, every voice, taken back or not.
pub(super) fn every_case() -> Vec<(Age, &'static str, [bool; 4])> {
    let mut cases = Vec::new();
    for age in Age::ALL {
        for alone in ["", "L’autre parent est décédé."] {
            for bits in 0..16_u8 {
                cases.push((age, alone, [0, 1, 2, 3].map(|bit| bits & (1 << bit) != 0)));
            }
        }
    }
    cases
}

#[test]
fn whoever_has_a_word_must_have_given_it() {
    let mut agreed = 0;
    for (age, alone, voices) in every_case() {
        let [own, first, second, withdrawn] = voices;
        // Said again in other words than the model's.
        let expected = match (age, withdrawn) {
            (_, true) | (Age::Gone, _) => false,
            (Age::Adult, false) => own,
            (Age::Teen | Age::Child, false) if alone.is_empty() => [own, first, second] == [true; 3],
            (Age::Teen | Age::Child, false) => [own, first] == [true; 2],
        };
        for (place, usage) in Use::ALL.into_iter().enumerate() {
            let mut agreements = <[Agreement; 4]>::default();
            agreements[place] = agreement(voices);
            let one = seen(age, alone, agreements);
            for other in Use::ALL {
                let is_this = other == usage && expected;
                assert_eq!(one.agrees(other), is_this, "{age:?} {alone:?} {voices:?} {usage:?} {other:?}");
            }
        }
        agreed += usize::from(expected);
    }
    assert_eq!(agreed, 8 + 2 * (1 + 2), "of 128 cases");
}

#[test]
fn a_film_is_shown_when_it_is_ready_and_each_agreed() {
    let yes = || seen(Age::Adult, "", [agreement([true, false, false, false]); 4]);
    let no = || seen(Age::Adult, "", <[Agreement; 4]>::default());
    for usage in Use::ALL {
        for state in FilmState::ALL {
            assert!(!is_shown(state, &[], usage), "nobody listed: never shown");
            assert_eq!(is_shown(state, &[yes()], usage), state == FilmState::Ready);
            assert_eq!(is_shown(state, &[yes(), yes()], usage), state == FilmState::Ready);
            for among in [vec![no()], vec![yes(), no()], vec![no(), yes(), yes()]] {
                assert!(!is_shown(state, &among, usage));
            }
        }
    }
}

#[test]
fn under_fifteen_all_sign_one_sheet() {
    let given = |own, first_parent, second_parent| Given { own, first_parent, second_parent };
    let child = seen(Age::Child, "", <[Agreement; 4]>::default());
    let together = Err(FilmRefusal::NotTogether("hall"));
    for (own, first, second) in
        [(true, false, false), (false, true, true), (true, true, false), (false, false, true), (true, false, true)]
    {
        assert_eq!(child.check(Use::Hall, given(own, first, second)), together);
    }
    assert!(child.check(Use::Hall, given(true, true, true)).is_ok());
    assert!(child.check(Use::Hall, Given::default()).is_ok(), "saying no needs nobody");
    let alone = Seen { alone: "Un seul parent.".to_owned(), ..child };
    assert!(alone.check(Use::Hall, given(true, true, false)).is_ok());
    let teen = Seen { age: Age::Teen, ..alone.clone() };
    assert!(teen.check(Use::Hall, given(true, false, false)).is_ok(), "the parents may sign another day");
    let adult = Seen { age: Age::Adult, ..alone };
    assert_eq!(adult.check(Use::Copy, given(true, true, false)), Err(FilmRefusal::ParentsOfAdult("copy")));
}

#[test]
fn what_is_taken_back_stays_as_a_proof_and_may_be_given_anew() {
    let first = Agreement::default().given(Given { own: true, ..Given::default() }, now());
    assert!(first.has(Voice::Own) && first.stands());
    let later = now() + Duration::days(3);
    let again = first.given(Given { own: true, ..Given::default() }, later);
    assert_eq!(again, first, "what stood keeps its day");
    let back = first.given(Given::default(), later);
    assert_eq!((back.own, back.withdrawn, back.stands()), (Some(now()), Some(later), false));
    assert_eq!(back.taken_back(later + Duration::days(1)).withdrawn, Some(later), "once");
    let anew = back.given(Given { own: true, ..Given::default() }, later + Duration::days(9));
    assert_eq!((anew.own, anew.withdrawn), (Some(later + Duration::days(9)), None));
}

#[test]
fn years_say_whose_word_is_needed() {
    let told =
        [(3, Age::Child), (14, Age::Child), (15, Age::Teen), (17, Age::Teen), (18, Age::Adult), (90, Age::Adult)];
    for (years, age) in told {
        assert_eq!(Age::of_years(years), age);
    }
}
