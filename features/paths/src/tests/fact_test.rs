//! Facts meet in any order, any number of times, from clocks gone mad: nothing is lost, nothing is doubled.

use chrono::{DateTime, Duration, Utc};
use rand::rngs::StdRng;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _};
use uuid::Uuid;

use crate::model::FactId;
use crate::model::fact::{Fact, Facts, HIGHEST_COUNTER, Kind};
use crate::model::progress::Progress;
use crate::model::refusal::Refusal;

/// An id drawn by the test, so that a run can be run again.
fn id(rng: &mut StdRng) -> FactId {
    FactId(Uuid::from_u128(rng.random()))
}

fn fact(rng: &mut StdRng, kind: Kind, counter: i64) -> Fact {
    // One device is in 1970, one in the far future, one is right.
    let clocks = [0, 1_795_000_000, 64_000_000_000];
    let device_at: DateTime<Utc> = DateTime::from_timestamp(clocks[rng.random_range(0..3)], 0).expect("an instant");
    Fact {
        id: id(rng),
        kind,
        module: ["allumer", "message", "demarche"][rng.random_range(0..3)].to_owned(),
        level: rng.random_range(1..=3),
        value: Some(rng.random_range(0..=4)),
        subject: (kind == Kind::SessionAttended).then(|| id(rng).uuid()),
        counter,
        device_at: device_at + Duration::seconds(counter),
    }
}

/// A month of two devices: each counts on from what both knew; some facts are taken back.
fn month(rng: &mut StdRng) -> Vec<Fact> {
    let kinds = [
        Kind::Positioned,
        Kind::SessionAttended,
        Kind::LevelStarted,
        Kind::LevelDone,
        Kind::Evaluated,
        Kind::SelfEvaluated,
    ];
    let mut facts: Vec<Fact> = Vec::new();
    for counter in 1..=12 {
        let kind = kinds[rng.random_range(0..kinds.len())];
        facts.push(fact(rng, kind, counter / 2));
        if rng.random_bool(0.2) {
            let target = facts[rng.random_range(0..facts.len())].id.uuid();
            let mut back = fact(rng, Kind::Withdrawn, counter / 2);
            back.subject = Some(target);
            facts.push(back);
        }
    }
    facts
}

#[test]
fn a_hundred_thousand_interleavings_are_one_road() {
    let mut rng = StdRng::seed_from_u64(220);
    for _ in 0..1_000 {
        let facts = month(&mut rng);
        let whole = Facts::of(facts.clone());
        let road = Progress::of(&whole);
        for _ in 0..100 {
            let mut order = facts.clone();
            order.shuffle(&mut rng);
            // Some come twice, as when a device sends again what it thinks was lost.
            let again: Vec<Fact> = order.iter().filter(|_| rng.random_bool(0.2)).cloned().collect();
            let cut = rng.random_range(0..=order.len());
            let (here, there) = order.split_at(cut);
            let (here, there) = (Facts::of(here.to_vec()), Facts::of(there.to_vec()));
            let met = there.merged(&Facts::of(again)).merged(&here);
            assert_eq!(met.len(), facts.len(), "lost or doubled");
            assert_eq!(met, whole);
            assert_eq!(Progress::of(&met), road);
        }
    }
}

#[test]
fn merging_is_commutative_associative_and_idempotent() {
    let mut rng = StdRng::seed_from_u64(7);
    for _ in 0..200 {
        let [a, b, c] = [0; 3].map(|_| Facts::of(month(&mut rng)));
        assert_eq!(a.clone().merged(&b), b.clone().merged(&a));
        assert_eq!(a.clone().merged(&b).merged(&c), a.clone().merged(&b.clone().merged(&c)));
        assert_eq!(a.clone().merged(&a), a);
    }
}

#[test]
fn one_id_written_twice_by_hand_is_the_same_on_every_device() {
    let mut rng = StdRng::seed_from_u64(1);
    let one = fact(&mut rng, Kind::Evaluated, 1);
    let other = Fact { value: Some((one.value.unwrap() + 1) % 5), ..one.clone() };
    let first = Facts::of([one.clone(), other.clone()]);
    assert_eq!(first, Facts::of([other, one]));
    assert_eq!(first.len(), 1);
}

#[test]
fn a_clock_in_1970_or_in_the_future_orders_nothing() {
    let mut rng = StdRng::seed_from_u64(2);
    let said = |rng: &mut StdRng, value, counter, at: i64| Fact {
        module: "message".into(),
        level: 0,
        value: Some(value),
        device_at: DateTime::from_timestamp(at, 0).unwrap(),
        ..fact(rng, Kind::SelfEvaluated, counter)
    };
    let facts = Facts::of([said(&mut rng, 1, 1, 64_000_000_000), said(&mut rng, 3, 2, 0)]);
    let standing = Progress::of(&facts).standing("message");
    assert_eq!((standing.said_first, standing.said_last), (Some(1), Some(3)));
    assert_eq!(facts.next_counter(), 3);
}

#[test]
fn a_withdrawal_that_comes_before_its_fact_still_holds() {
    let mut rng = StdRng::seed_from_u64(3);
    let done = fact(&mut rng, Kind::LevelDone, 1);
    let back = Fact { subject: Some(done.id.uuid()), ..fact(&mut rng, Kind::Withdrawn, 2) };
    let facts = Facts::of([back]).merged(&Facts::of([done.clone()]));
    assert!(facts.is_withdrawn(done.id) && facts.standing().is_empty());
    assert!(Progress::of(&facts).standing(&done.module).done.is_empty());
}

#[test]
fn what_is_no_fact_is_refused() {
    let mut rng = StdRng::seed_from_u64(4);
    let good = fact(&mut rng, Kind::Evaluated, 1);
    assert_eq!(good.check_shape(), Ok(()));
    assert_eq!(Fact { value: Some(5), ..good.clone() }.check_shape(), Err(Refusal::ValueOutside));
    assert_eq!(Fact { value: None, ..good.clone() }.check_shape(), Err(Refusal::ValueOutside));
    assert_eq!(Fact { counter: HIGHEST_COUNTER + 1, ..good.clone() }.check_shape(), Err(Refusal::ValueOutside));
    assert_eq!(Fact { counter: -1, ..good.clone() }.check_shape(), Err(Refusal::ValueOutside));
    assert_eq!(Fact { kind: Kind::Withdrawn, subject: None, ..good }.check_shape(), Err(Refusal::FactUnknown));
}
