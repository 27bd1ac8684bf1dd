//! The calendar of a centre: closed days, repeated sessions, and the feed a phone subscribes to.
//!
//! Everything here is computed from values given by the caller: French public holidays, school
//! holidays by zone, recurrences cut into dated sessions, the same recurrence said in words, and
//! an iCalendar text. It never reads a clock, a database or the network, and knows no activity.
//! Words for a single date or hour live in `kernel::words`.

mod feed;
mod holidays;
mod in_words;
mod recurrence;
mod rrule_text;
mod school;
mod wall_time;

pub use feed::{Feed, FeedEvent, FeedTime, write_feed};
pub use holidays::{PublicHoliday, Region, easter, public_holiday_on, public_holidays};
pub use in_words::in_words;
pub use recurrence::{
    Expansion, MAX_DATES, Occurrence, Recurrence, RecurrenceRefusal, SchoolRule, SkipReason, SkippedDate,
};
pub use rrule_text::{MAX_RRULE_DATES, RruleDates, RruleRefusal, expand_rrule};
pub use school::{
    SchoolHoliday, Zone, school_calendar_ends, school_calendar_starts, school_holiday_on, school_holidays,
};
pub use wall_time::{ClockChange, Placed, at_wall_time};

#[cfg(test)]
mod tests;
