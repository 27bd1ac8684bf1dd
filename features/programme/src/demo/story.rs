//! One activity of the demonstration, told with days of the week and counts from today.

use calendar::{Recurrence, SchoolRule, Zone};
use centres::Centre;
use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use enrolment::{FeeRow, FeeTable, FeeUnit};
use kernel::{Cents, VenueId};

use crate::model::{Details, EnrolmentMode, Kind, Presence};

/// Weeks of the season before today, and after.
const WEEKS_BEFORE: u64 = 8;
const WEEKS_AFTER: u64 = 20;

/// When it happens.
#[derive(Debug, Clone, Copy)]
pub(super) enum When {
    /// Every week on these days.
    Weekly(&'static [Weekday]),
    /// Every other week.
    Fortnightly(Weekday),
    /// Once, so many days from today.
    InDays(u64),
    /// On so many working days in a row, from the Monday after so many days.
    Course { after: u64, days: u64 },
}

/// What it costs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Price {
    Free,
    Words(&'static str),
    /// Below 600 € of family quotient, below 1,000 €, above; in cents.
    ByQuotient(i64, i64, i64),
    /// The same, to be paid at each session.
    EachTime(i64, i64, i64),
}

/// One activity, told.
#[derive(Debug, Clone, Copy)]
pub(super) struct Story {
    pub kind: Kind,
    pub title: &'static str,
    pub summary: &'static str,
    pub body: &'static str,
    pub when: When,
    pub starts: (u32, u32),
    pub minutes: u32,
    /// Its place among the rooms.
    pub room: usize,
    pub ages: (Option<i64>, Option<i64>),
    pub audience: &'static str,
    pub price: Price,
    /// How many places; absent: one comes without asking.
    pub capacity: Option<i64>,
    pub school: SchoolRule,
    pub presence: Presence,
    pub pieces: &'static [&'static str],
    /// Who answers for it: a place in the crew.
    pub contact: usize,
}

/// A free afternoon for everyone; each story says how it differs.
pub(super) const PLAIN: Story = Story {
    kind: Kind::Weekly,
    title: "",
    summary: "",
    body: "",
    when: When::Weekly(&[]),
    starts: (14, 0),
    minutes: 120,
    room: 0,
    ages: (None, None),
    audience: "",
    price: Price::Free,
    capacity: None,
    school: SchoolRule::Always,
    presence: Presence::OnSite,
    pieces: &[],
    contact: 0,
};

impl Story {
    /// The story as someone of the team would have written it.
    pub(super) fn details(
        &self,
        today: NaiveDate,
        centre: &Centre,
        rooms: &[VenueId],
        crew: &[&str; 4],
        draw: &mut Draw,
    ) -> Details {
        let mut details = Details::new(self.kind, self.title, self.recurrence(today, centre, draw));
        details.summary = self.summary.to_owned();
        details.body = self.body.to_owned();
        (details.min_age, details.max_age) = self.ages;
        details.audience = self.audience.to_owned();
        details.venues = if self.presence == Presence::Remote { Vec::new() } else { self.rooms(rooms) };
        details.presence = self.presence;
        if self.presence != Presence::OnSite {
            details.online_link = format!("https://direct.{}.example/salle", centre.slug);
        }
        details.is_free = matches!(self.price, Price::Free);
        match self.price {
            Price::Free => {}
            Price::Words(words) => details.price = words.to_owned(),
            Price::ByQuotient(low, middle, high) => details.fees = by_quotient(low, middle, high),
            Price::EachTime(low, middle, high) => {
                (details.fees, details.fee_unit) = (by_quotient(low, middle, high), Some(FeeUnit::Session));
            }
        }
        if let Some(capacity) = self.capacity {
            details.enrolment = EnrolmentMode::List;
            details.capacity = Some(capacity);
        }
        details.pieces = self.pieces.iter().map(|piece| (*piece).to_owned()).collect();
        details.contact = crew.get(self.contact % crew.len()).map_or_else(String::new, |name| (*name).to_owned());
        details
    }

    fn rooms(&self, rooms: &[VenueId]) -> Vec<VenueId> {
        rooms.get(self.room % rooms.len().max(1)).copied().into_iter().collect()
    }

    fn recurrence(&self, today: NaiveDate, centre: &Centre, draw: &mut Draw) -> Recurrence {
        let (hour, minute) = self.starts;
        let start = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or_default();
        let monday = today - Days::new(u64::from(today.weekday().num_days_from_monday()));
        let mut rule = match self.when {
            When::Weekly(days) => {
                let mut rule = season(monday, start, self.minutes);
                rule.weekdays = days.to_vec();
                rule
            }
            When::Fortnightly(day) => {
                let mut rule = season(monday - Days::new(7 * draw.below(2) as u64), start, self.minutes);
                (rule.weekdays, rule.every_n_weeks) = (vec![day], 2);
                rule
            }
            When::InDays(days) => Recurrence::once(today + Days::new(days), start, self.minutes),
            When::Course { after, days } => {
                let first = monday + Days::new(7 + after - after % 7);
                let mut rule = Recurrence::once(first, start, self.minutes);
                rule.last = first + Days::new(days.saturating_sub(1));
                rule.weekdays = first.iter_days().take(days as usize).map(|day| day.weekday()).collect();
                rule
            }
        };
        rule.zone = match centre.school_zone.as_str() {
            "A" => Zone::A,
            "C" => Zone::C,
            _ => Zone::B,
        };
        rule.school = self.school;
        // The ministry's calendar ends one day; a demonstration of that day forgets the holidays.
        if rule.expand().is_err() {
            rule.school = SchoolRule::Always;
        }
        rule
    }
}

fn season(monday: NaiveDate, start: NaiveTime, minutes: u32) -> Recurrence {
    let first = monday - Days::new(7 * WEEKS_BEFORE);
    let mut rule = Recurrence::weekly(first, monday + Days::new(7 * WEEKS_AFTER - 1), Weekday::Mon, start, minutes);
    rule.skip_public_holidays = true;
    rule
}

fn by_quotient(low: i64, middle: i64, high: i64) -> FeeTable {
    FeeTable(vec![
        FeeRow { up_to: Some(Cents(60_000)), fee: Cents(low) },
        FeeRow { up_to: Some(Cents(100_000)), fee: Cents(middle) },
        FeeRow { up_to: None, fee: Cents(high) },
    ])
}

/// A small generator: the same seed, the same season.
#[derive(Debug, Clone)]
pub(super) struct Draw(u64);

impl Draw {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `limit`; 0 when there is none.
    pub(super) fn below(&mut self, limit: usize) -> usize {
        // SplitMix64, by Sebastiano Vigna.
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^= mixed >> 31;
        let limit = u64::try_from(limit.max(1)).unwrap_or(1);
        usize::try_from(mixed % limit).unwrap_or(0)
    }
}
