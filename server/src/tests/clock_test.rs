//! Time jumps: nights when the clocks change, 29 February, a machine whose clock was wrong and is set back.
//!
//! `cargo xtask prove clock` runs this with more cases. Every case is drawn from the printed seed.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use auth::Throttle;
use calendar::{ClockChange, Recurrence};
use chrono::{DateTime, Datelike, Days, Duration, NaiveDate, NaiveTime, TimeZone, Timelike, Utc};
use fastrand::Rng;
use jobs::{JobKind, Worker};
use kernel::clock::{age_on, local};

use super::scopes::draw::happens;

fn asked_for(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

fn seed() -> u64 {
    asked_for("ESSAIM_SEED").unwrap_or_else(|| u64::from(std::process::id()) << 16 | 1)
}

fn cases() -> usize {
    usize::try_from(asked_for("ESSAIM_CLOCK_CASES").unwrap_or(100)).unwrap()
}

fn number(draw: &mut Rng, below: usize) -> u32 {
    u32::try_from(draw.usize(..below)).unwrap()
}

/// A day near a change of clocks or the end of a February, or any.
fn day(draw: &mut Rng) -> NaiveDate {
    let year = 2020 + i32::try_from(draw.usize(..25)).unwrap();
    let near = match draw.usize(..4) {
        0 => NaiveDate::from_ymd_opt(year, 3, 31),
        1 => NaiveDate::from_ymd_opt(year, 10, 31),
        2 => NaiveDate::from_ymd_opt(year, 3, 1),
        _ => NaiveDate::from_yo_opt(year, 1 + number(draw, 365)),
    };
    near.unwrap() - Days::new(u64::try_from(draw.usize(..20)).unwrap())
}

fn recurrence(draw: &mut Rng) -> Recurrence {
    let first = day(draw);
    let last = first + Days::new(u64::try_from(draw.usize(..60)).unwrap());
    // Half of them in the small hours, where clocks change.
    let hour = if happens(draw, 50) { 1 + number(draw, 3) } else { number(draw, 24) };
    let start = NaiveTime::from_hms_opt(hour, 15 * number(draw, 4), 0).unwrap();
    let mut drawn = Recurrence::weekly(first, last, first.weekday(), start, 30 + 30 * number(draw, 16));
    drawn.weekdays = (0..7).filter(|_| happens(draw, 50)).map(|at| (first + Days::new(at)).weekday()).collect();
    drawn.every_n_weeks = 1 + u8::try_from(draw.usize(..2)).unwrap();
    drawn
}

/// The dates that a rule names, counted day by day.
fn named(rule: &Recurrence) -> Vec<NaiveDate> {
    let monday = |date: NaiveDate| date - Days::new(u64::from(date.weekday().num_days_from_monday()));
    rule.first
        .iter_days()
        .take_while(|date| *date <= rule.last)
        .filter(|date| rule.weekdays.contains(&date.weekday()))
        .filter(|date| (monday(*date) - monday(rule.first)).num_weeks() % i64::from(rule.every_n_weeks) == 0)
        .collect()
}

#[test]
fn sessions_keep_their_hour_when_the_clocks_change() {
    let (seed, cases) = (seed(), cases() * 10);
    let mut draw = Rng::with_seed(seed);
    let (mut sessions, mut touched, mut leap_days) = (0, 0, 0);
    for case in 0..cases {
        let rule = recurrence(&mut draw);
        let Ok(made) = rule.expand() else {
            assert!(named(&rule).is_empty(), "seed {seed}, case {case}: refused {rule:?}");
            continue;
        };
        let dates: Vec<NaiveDate> = made.occurrences.iter().map(|one| one.date).collect();
        assert_eq!(dates, named(&rule), "seed {seed}, case {case}: {rule:?}");
        for one in &made.occurrences {
            let told = format!("seed {seed}, case {case}: {one:?} of {rule:?}");
            assert_eq!((one.end - one.start).num_minutes(), i64::from(rule.duration_minutes), "{told}");
            let wall = local(one.start);
            match one.clock_change {
                Some(ClockChange::Missing) => {
                    assert_eq!(wall, one.date.and_time(rule.start_time) + Duration::hours(1), "{told}")
                }
                _ => assert_eq!(wall, one.date.and_time(rule.start_time), "{told}"),
            }
            let ends = local(one.end);
            let is_even = ends - wall == one.end - one.start;
            assert!(is_even || one.clock_change.is_some(), "{told}: its end is an hour off, and nobody is told");
            touched += usize::from(one.clock_change.is_some());
            leap_days += usize::from((one.date.month(), one.date.day()) == (2, 29));
        }
        sessions += made.occurrences.len();
    }
    println!(
        "clock, seed {seed}: {cases} programmes, {sessions} sessions, {touched} touched by a change of clocks, {leap_days} on a 29 February"
    );
    assert!(cases < 100 || touched > 0 && leap_days > 0, "no such night was drawn");
}

#[test]
fn whoever_is_born_on_29_february_grows_older_on_1_march() {
    let mut draw = Rng::with_seed(seed());
    for _ in 0..cases() {
        let birth = NaiveDate::from_ymd_opt(1924 + 4 * i32::try_from(draw.usize(..25)).unwrap(), 2, 29).unwrap();
        let year = birth.year() + 1 + i32::try_from(draw.usize(..90)).unwrap();
        let age = |month, day| age_on(birth, NaiveDate::from_ymd_opt(year, month, day).unwrap());
        let years = i64::from(year - birth.year());
        assert_eq!((age(2, 28), age(3, 1)), (years - 1, years), "{birth} in {year}");
        if let Some(leap) = NaiveDate::from_ymd_opt(year, 2, 29) {
            assert_eq!(age_on(birth, leap), years);
        }
    }
}

/// A moment that a wrong clock may show, years away from the true one.
fn wrong(draw: &mut Rng, truth: DateTime<Utc>) -> DateTime<Utc> {
    let minutes = i64::try_from(draw.usize(..10 * 365 * 24 * 60)).unwrap();
    let far = Duration::minutes(if happens(draw, 30) { minutes % 600 } else { minutes });
    if happens(draw, 80) { truth + far } else { truth - far }
}

fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap().with_nanosecond(0).unwrap()
}

fn count_one(ran: Arc<AtomicUsize>, _: serde_json::Value) -> jobs::JobFuture {
    Box::pin(async move {
        ran.fetch_add(1, Ordering::AcqRel);
        Ok(())
    })
}

testing::each_engine! {
    async fn nobody_is_held_up_by_a_clock_that_was_wrong(db: TestDb) {
        let (seed, truth) = (seed(), start());
        let mut draw = Rng::with_seed(seed);
        for case in 0..cases().div_ceil(4) {
            let subject = format!("quelqu'un {case}");
            let seen = wrong(&mut draw, truth);
            for _ in 0..Throttle::SIGN_IN.tries {
                assert!(Throttle::SIGN_IN.take(db.db(), &subject, seen).await.unwrap().is_ok());
            }
            assert!(Throttle::SIGN_IN.take(db.db(), &subject, seen).await.unwrap().is_err(), "the limit holds");
            // The clock is right again: nobody waits longer than twice the window.
            let late = truth + Throttle::SIGN_IN.window * 2 + Duration::seconds(1);
            let mut free = Vec::new();
            for now in [truth, late] {
                if !Throttle::SIGN_IN.is_spent(db.db(), &subject, now).await.unwrap() {
                    free.push(now);
                }
            }
            let told = format!("seed {seed}, case {case}: {seen} was shown, {truth} it was");
            let now = *free.first().unwrap_or_else(|| panic!("{told}"));
            for _ in 0..Throttle::SIGN_IN.tries {
                assert!(Throttle::SIGN_IN.take(db.db(), &subject, now).await.unwrap().is_ok(), "{told}");
            }
            assert!(Throttle::SIGN_IN.take(db.db(), &subject, now).await.unwrap().is_err(), "{told}: no limit");
        }
    }

    async fn what_repeats_comes_round_again_after_the_clock_was_wrong(db: TestDb) {
        let (seed, truth) = (seed(), start());
        let mut draw = Rng::with_seed(seed);
        let every = Duration::hours(1);
        for case in 0..cases().div_ceil(4) {
            let name: &'static str = Box::leak(format!("essai-{case}").into_boxed_str());
            let worker = Worker { db: db.db().clone(), kinds: vec![JobKind { name, every: Some(every), run: count_one }] };
            let ran = Arc::new(AtomicUsize::new(0));
            let seen = wrong(&mut draw, truth);
            assert_eq!(worker.run_due(&ran, seen).await.unwrap(), 1);
            assert_eq!(worker.run_due(&ran, seen).await.unwrap(), 0, "once an hour");
            let told = format!("seed {seed}, case {case}: {seen} was shown, {truth} it was");
            let mut rounds = 0;
            for now in [truth, truth + every * 2] {
                rounds += worker.run_due(&ran, now).await.unwrap();
                assert_eq!(worker.run_due(&ran, now).await.unwrap(), 0, "{told}: twice");
            }
            assert!((1..=2).contains(&rounds), "{told}: {rounds} rounds");
            assert_eq!(worker.run_due(&ran, truth + every * 3).await.unwrap(), 1, "{told}: not in its rhythm");
        }
    }

    async fn two_machines_a_little_apart_do_the_work_once(db: TestDb) {
        let truth = start();
        let worker = Worker { db: db.db().clone(), kinds: vec![JobKind { name: "nuit", every: Some(Duration::hours(1)), run: count_one }] };
        let ran = Arc::new(AtomicUsize::new(0));
        assert_eq!(worker.run_due(&ran, truth).await.unwrap(), 1);
        for behind in [1, 30, 3_000] {
            assert_eq!(worker.run_due(&ran, truth - Duration::seconds(behind)).await.unwrap(), 0, "{behind} s behind");
        }
    }
}
