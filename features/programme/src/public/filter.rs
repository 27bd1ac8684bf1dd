//! What a visitor asks of a programme, as an address says it.
//!
//! Seven days from a date, and wishes: one day, an age, a place, free things, words. What cannot
//! be read is ignored: an address typed by hand never ends in an error.

use chrono::{DateTime, Days, NaiveDate, NaiveTime, Utc};
use kernel::VenueId;
use serde::Deserialize;

use crate::model::{Activity, ActivitySession, AgeBand};

/// How far from today one may look.
const FARTHEST_DAYS: u64 = 400;
const LONGEST_WORDS: usize = 100;
/// Days of one page.
pub(crate) const PAGE_DAYS: u64 = 7;

/// The query of an address, as typed.
#[derive(Debug, Clone, Default, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    pub du: String,
    #[serde(default)]
    pub jour: String,
    #[serde(default)]
    pub age: String,
    #[serde(default)]
    pub lieu: String,
    #[serde(default)]
    pub gratuit: String,
    #[serde(default)]
    pub mots: String,
    #[serde(default)]
    pub ville: String,
}

/// What is asked, understood.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Filter {
    pub today: NaiveDate,
    /// The first of the days shown.
    pub from: NaiveDate,
    pub day: Option<NaiveDate>,
    pub age: Option<AgeBand>,
    pub venue: Option<VenueId>,
    pub is_free: bool,
    pub words: String,
    pub town: String,
}

impl Filter {
    /// The next seven days, without a wish.
    pub(crate) fn week(today: NaiveDate) -> Self {
        Self {
            today,
            from: today,
            day: None,
            age: None,
            venue: None,
            is_free: false,
            words: String::new(),
            town: String::new(),
        }
    }

    pub(crate) fn read(asked: &Asked, today: NaiveDate) -> Self {
        let near = |date: &NaiveDate| (*date - today).num_days().unsigned_abs() <= FARTHEST_DAYS;
        let date = |text: &str| text.parse::<NaiveDate>().ok().filter(near);
        let from = date(&asked.du).unwrap_or(today);
        let short = |text: &str| text.trim().chars().take(LONGEST_WORDS).collect::<String>();
        Self {
            today,
            from,
            day: date(&asked.jour),
            age: AgeBand::from_code(&asked.age),
            venue: kernel::ids::parse(&asked.lieu),
            is_free: !asked.gratuit.is_empty(),
            words: short(&asked.mots),
            town: short(&asked.ville),
        }
    }

    /// The instants between which sessions begin.
    pub(crate) fn span(&self) -> (DateTime<Utc>, DateTime<Utc>) {
        let (first, days) = self.day.map_or((self.from, PAGE_DAYS), |day| (day, 1));
        (midnight(first), midnight(later(first, days)))
    }

    /// The days one can choose among.
    pub(crate) fn days(&self) -> impl Iterator<Item = NaiveDate> {
        let from = self.from;
        (0..PAGE_DAYS).map(move |days| later(from, days))
    }

    /// Whether something besides time is asked.
    pub(crate) fn has_wish(&self) -> bool {
        self.age.is_some() || self.venue.is_some() || self.is_free || !self.words.is_empty()
    }

    pub(crate) fn lets_through(&self, activity: &Activity) -> bool {
        let details = &activity.details;
        let age_fits = self.age.is_none_or(|band| band.meets(details.min_age, details.max_age));
        age_fits && (!self.is_free || details.is_free)
    }

    /// Whether a session is held where it is asked.
    pub(crate) fn is_there(&self, activity: &Activity, session: &ActivitySession) -> bool {
        self.venue.is_none_or(|venue| match session.venue {
            Some(own) => own == venue,
            None => activity.details.venues.contains(&venue),
        })
    }

    /// The same wishes as an address below `path`.
    pub(crate) fn href(&self, path: &str) -> String {
        let mut pairs = Vec::new();
        if self.from != self.today {
            pairs.push(format!("du={}", self.from));
        }
        pairs.extend(self.day.map(|day| format!("jour={day}")));
        pairs.extend(self.age.map(|age| format!("age={}", age.code())));
        pairs.extend(self.venue.map(|venue| format!("lieu={venue}")));
        if self.is_free {
            pairs.push("gratuit=oui".to_owned());
        }
        for (name, text) in [("mots", &self.words), ("ville", &self.town)] {
            if !text.is_empty() {
                pairs.push(format!("{name}={}", escaped(text)));
            }
        }
        if pairs.is_empty() { path.to_owned() } else { format!("{path}?{}", pairs.join("&")) }
    }

    /// The same wishes, seven days later (or earlier).
    #[must_use]
    pub(crate) fn shifted(&self, forward: bool) -> Self {
        let from = if forward {
            later(self.from, PAGE_DAYS)
        } else {
            self.from.checked_sub_days(Days::new(PAGE_DAYS)).unwrap_or(self.from)
        };
        Self { from, day: None, ..self.clone() }
    }

    /// The same wishes on one day, or on all.
    #[must_use]
    pub(crate) fn on(&self, day: Option<NaiveDate>) -> Self {
        Self { day, ..self.clone() }
    }
}

/// The first instant of a date in the house.
pub(crate) fn midnight(date: NaiveDate) -> DateTime<Utc> {
    calendar::at_wall_time(date.and_time(NaiveTime::MIN)).instant
}

/// A date some days later.
pub(crate) fn later(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

fn escaped(text: &str) -> String {
    let plain = |b: u8| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.');
    text.bytes().map(|b| if plain(b) { char::from(b).to_string() } else { format!("%{b:02X}") }).collect()
}
