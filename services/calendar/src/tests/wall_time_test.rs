//! Hours of the wall on ordinary days and on the two nights when the clock jumps.

use super::{day, hour};
use crate::{ClockChange, at_wall_time};

fn placed(date: &str, time: &str) -> (String, Option<ClockChange>) {
    let placed = at_wall_time(day(date).and_time(hour(time)));
    (placed.instant.format("%d %H:%M").to_string(), placed.clock_change)
}

#[test]
fn summer_and_winter_differ_by_an_hour() {
    assert_eq!(placed("2026-07-14", "14:00"), ("14 12:00".into(), None));
    assert_eq!(placed("2026-12-14", "14:00"), ("14 13:00".into(), None));
}

#[test]
fn an_hour_that_does_not_exist_moves_forward_and_is_told() {
    assert_eq!(placed("2027-03-28", "01:59"), ("28 00:59".into(), None));
    assert_eq!(placed("2027-03-28", "02:30"), ("28 01:30".into(), Some(ClockChange::Missing)));
    assert_eq!(placed("2027-03-28", "03:00"), ("28 01:00".into(), None));
}

#[test]
fn an_hour_that_exists_twice_is_the_first_and_is_told() {
    assert_eq!(placed("2027-10-31", "02:30"), ("31 00:30".into(), Some(ClockChange::Repeated)));
    assert_eq!(placed("2027-10-31", "03:00"), ("31 02:00".into(), None));
}
