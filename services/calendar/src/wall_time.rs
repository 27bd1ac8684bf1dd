//! From the hour on the poster to the instant it means.
//!
//! Twice a year the house's clock jumps. An hour that does not exist (2 h 30 on the last Sunday
//! of March) is moved forward by the length of the jump: 3 h 30. An hour that exists twice
//! (2 h 30 on the last Sunday of October) is the first of the two. Neither is ever silent.

use chrono::{DateTime, Duration, LocalResult, NaiveDateTime, TimeZone, Utc};
use kernel::clock::HOUSE_ZONE;
use serde::{Deserialize, Serialize};

/// How the change of clocks touches a session; staff are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClockChange {
    /// The hour does not exist that night: the session starts later by the length of the jump.
    Missing,
    /// The hour exists twice that night: the session starts at the first.
    Repeated,
    /// The clock changes during the session, so its end on the wall is an hour off.
    During,
}

/// An hour of the wall placed in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Placed {
    pub instant: DateTime<Utc>,
    pub clock_change: Option<ClockChange>,
}

/// The instant of an hour of the house's wall clock.
pub fn at_wall_time(wall: NaiveDateTime) -> Placed {
    match HOUSE_ZONE.from_local_datetime(&wall) {
        LocalResult::Single(instant) => Placed { instant: instant.to_utc(), clock_change: None },
        LocalResult::Ambiguous(first, _) => {
            Placed { instant: first.to_utc(), clock_change: Some(ClockChange::Repeated) }
        }
        LocalResult::None => Placed { instant: after_the_jump(wall), clock_change: Some(ClockChange::Missing) },
    }
}

// With the offset in force before the jump, the missing hour lands just as far after it.
fn after_the_jump(wall: NaiveDateTime) -> DateTime<Utc> {
    let a_day_before = HOUSE_ZONE.from_local_datetime(&(wall - Duration::days(1))).earliest();
    match a_day_before {
        Some(before) => before.to_utc() + Duration::days(1),
        None => Utc.from_utc_datetime(&wall),
    }
}
