//! Decent hours, and when a delay is long enough to ask someone first.
//!
//! A machine that was off, or a gateway that did not answer, must not send last night's invitation this morning.

use calendar::Region;
use chrono::{DateTime, Datelike, Duration, Timelike, Utc, Weekday};
use kernel::clock;
use people::Channel;

use crate::store::Overdue;

/// From this delay on, a message waits for someone's word.
pub(super) const LATE: Duration = Duration::hours(2);
/// How finely decent hours are counted.
const STEP: Duration = Duration::minutes(10);

/// Decent hours begin at this one.
const OPENING: u32 = 8;
/// No chain of Sundays and holidays is as long.
const MORNINGS: usize = 10;

/// Monday to Saturday, from 8 to 20, no public holiday: outside, an SMS waits.
pub fn is_decent_hour(now: DateTime<Utc>) -> bool {
    let local = clock::local(now);
    let is_holiday = calendar::public_holiday_on(local.date(), Region::Metropole).is_some();
    local.weekday() != Weekday::Sun && !is_holiday && (OPENING..20).contains(&local.hour())
}

/// When an SMS that keeps decent hours may leave: now, or the next morning of a working day.
pub fn next_decent_hour(now: DateTime<Utc>) -> DateTime<Utc> {
    if is_decent_hour(now) {
        return now;
    }
    let today = clock::local(now).date();
    let mornings = today.iter_days().take(MORNINGS).filter_map(|day| day.and_hms_opt(OPENING, 0, 0));
    let mut instants = mornings.map(|morning| calendar::at_wall_time(morning).instant);
    instants.find(|at| *at > now && is_decent_hour(*at)).unwrap_or(now)
}

/// Whether something has waited too long to leave by itself. The hours when a guarded SMS may not leave do not count.
pub(super) fn is_late(waiting: &Overdue, now: DateTime<Utc>) -> bool {
    if now - waiting.since <= LATE {
        return false;
    }
    if waiting.channel != Channel::Sms || !waiting.has_hours_guard {
        return true;
    }
    let (mut at, mut waited) = (now, Duration::zero());
    while at > waiting.since && waited <= LATE {
        at -= STEP;
        if is_decent_hour(at) {
            waited += STEP;
        }
    }
    waited > LATE
}
