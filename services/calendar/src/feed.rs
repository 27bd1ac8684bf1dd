//! The iCalendar text (RFC 5545) that a phone or a neighbouring site subscribes to.
//!
//! A feed lists dated events, never rules: each keeps its UID for life, and a cancelled session
//! stays in the feed as an update, because a vanished event says nothing to whoever noted it.
//! Times are UTC, so no zone table is needed. It never reads a clock: stamps are the caller's.

use chrono::{DateTime, Days, Duration, NaiveDate, Utc};
use icalendar::{Calendar, Component, Event, EventLike, EventStatus, Parameter, Property};
use uuid::Uuid;

const PRODUCT: &str = "-//Essaim//Essaim//FR";

/// Many calendars ignore `STATUS` in a subscribed feed, hence the word in the title too.
const CANCELLED_TITLE: &str = "Annulé : ";

/// A calendar to subscribe to.
#[derive(Debug, Clone, PartialEq)]
pub struct Feed {
    pub name: String,
    pub description: Option<String>,
    pub refresh_hours: u16,
    pub events: Vec<FeedEvent>,
}

/// When an event of a feed happens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FeedTime {
    Span {
        start: DateTime<Utc>,
        end: DateTime<Utc>,
    },
    /// Whole days, the last one included.
    Days {
        first: NaiveDate,
        last: NaiveDate,
    },
}

/// One event of a feed.
#[derive(Debug, Clone, PartialEq)]
pub struct FeedEvent {
    /// The session's own id; written as `…@essaim`.
    pub uid: Uuid,
    /// Grows at each change that moves or cancels the event.
    pub sequence: u32,
    pub time: FeedTime,
    pub summary: String,
    pub description: Option<String>,
    pub location: Option<String>,
    /// Latitude and longitude in degrees.
    pub geo: Option<(f64, f64)>,
    pub url: Option<String>,
    pub cancelled: bool,
    pub updated_at: DateTime<Utc>,
}

/// The text of a feed, lines folded and ended as the standard wants; serve it as `text/calendar; charset=utf-8`.
pub fn write_feed(feed: &Feed) -> String {
    let mut calendar = Calendar::empty();
    for (key, value) in [("VERSION", "2.0"), ("PRODID", PRODUCT), ("CALSCALE", "GREGORIAN"), ("METHOD", "PUBLISH")] {
        calendar.append_property((key, value));
    }
    calendar.append_property(("X-WR-CALNAME", clean(&feed.name).as_str()));
    calendar.append_property(("X-WR-TIMEZONE", kernel::clock::HOUSE_ZONE.name()));
    if let Some(description) = &feed.description {
        calendar.append_property(("X-WR-CALDESC", clean(description).as_str()));
    }
    let refresh = format!("PT{}H", feed.refresh_hours.max(1));
    let typed =
        Property::new("REFRESH-INTERVAL", &refresh).append_parameter(Parameter::new("VALUE", "DURATION")).done();
    calendar.append_property(typed);
    calendar.append_property(("X-PUBLISHED-TTL", refresh.as_str()));
    calendar.extend(feed.events.iter().map(event));
    calendar.to_string()
}

fn event(source: &FeedEvent) -> Event {
    let mut event = Event::new();
    event.uid(&format!("{}@essaim", source.uid));
    event.sequence(source.sequence);
    event.timestamp(source.updated_at).last_modified(source.updated_at);
    place(&mut event, source.time);
    let title = clean(&source.summary);
    if source.cancelled {
        event.status(EventStatus::Cancelled).summary(&format!("{CANCELLED_TITLE}{title}"));
    } else {
        event.status(EventStatus::Confirmed).summary(&title);
    }
    if let Some(description) = &source.description {
        event.description(&clean(description));
    }
    if let Some(location) = &source.location {
        event.location(&clean(location));
    }
    if let Some((latitude, longitude)) = source.geo.filter(|(lat, lon)| lat.is_finite() && lon.is_finite()) {
        event.add_property("GEO", format!("{latitude:.6};{longitude:.6}"));
    }
    if let Some(url) = &source.url {
        event.url(&clean_url(url));
    }
    event
}

fn place(event: &mut Event, time: FeedTime) {
    match time {
        FeedTime::Span { start, end } => {
            // An end before the start makes some calendars drop the whole feed.
            event.starts(start).ends(end.max(start + Duration::minutes(1)));
        }
        FeedTime::Days { first, last } => {
            let day_after = last.max(first).checked_add_days(Days::new(1)).unwrap_or(last);
            event.starts(first).ends(day_after);
        }
    }
}

/// Line ends become `\n` and other control characters go: one of them would break the whole feed.
fn clean(text: &str) -> String {
    text.replace("\r\n", "\n").replace('\r', "\n").chars().filter(|c| *c == '\n' || !c.is_control()).collect()
}

// An address is not escaped by the format, so nothing that ends a line may stay in it.
fn clean_url(url: &str) -> String {
    url.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect()
}
