//! What is allowed and worth a second look: said on the team's page, never refused.

use calendar::{ClockChange, Expansion};
use chrono::{DateTime, Duration, NaiveDate, Utc};

use super::activity::{Activity, ActivityState};
use super::details::{EnrolmentMode, Presence};

/// Nobody plans further: three years.
const FAR_DAYS: i64 = 3 * 366;

/// Something odd about an activity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// One could still enrol when all is over.
    ClosesAfterTheEnd,
    /// The clock changes at or during this session.
    ClockChange {
        date: NaiveDate,
        change: ClockChange,
    },
    AllInThePast,
    /// A date so far ahead that its year is probably a slip of the hand.
    FarAhead {
        date: NaiveDate,
    },
    NoVenue,
    NoLink,
    /// For children, and nothing says who answers for it.
    NoContact,
}

impl Warning {
    /// Everything odd about an activity and the dates it gives.
    pub fn of(activity: &Activity, expansion: &Expansion, now: DateTime<Utc>) -> Vec<Self> {
        let details = &activity.details;
        let mut warnings = Vec::new();
        let end = expansion.occurrences.iter().map(|occurrence| occurrence.end).max();
        if details.enrolment == EnrolmentMode::List && details.closes_at > end {
            warnings.push(Self::ClosesAfterTheEnd);
        }
        if activity.state == ActivityState::Draft && end.is_some_and(|end| end <= now) {
            warnings.push(Self::AllInThePast);
        }
        let last = expansion.occurrences.iter().map(|occurrence| occurrence.date).max();
        if let Some(date) = last.filter(|date| *date > kernel::clock::local_date(now + Duration::days(FAR_DAYS))) {
            warnings.push(Self::FarAhead { date });
        }
        if details.presence != Presence::Remote && details.venues.is_empty() {
            warnings.push(Self::NoVenue);
        }
        if details.presence != Presence::OnSite && details.online_link.is_empty() {
            warnings.push(Self::NoLink);
        }
        if details.contact.is_empty() && details.max_age.is_some_and(|age| age < 18) {
            warnings.push(Self::NoContact);
        }
        let changes = expansion.occurrences.iter();
        warnings
            .extend(changes.filter_map(|o| o.clock_change.map(|change| Self::ClockChange { date: o.date, change })));
        warnings
    }
}
