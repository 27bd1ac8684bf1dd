//! A house with two centres, their teams, a motive and an opening, for tests.

use std::ops::Deref;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Utc, Weekday};
use kernel::Locale;
use testing::TestDb;

use crate::model::appointment::{Origin, Way};
use crate::model::motive::MotiveDraft;
use crate::model::opening::OpeningDraft;
use crate::model::{MotiveId, OpeningId};
use crate::service::booking::{Booking, Who};
use crate::service::settings::{Receiver, add_motive, put_opening};

/// An instant of the house's wall, in November 2026.
pub fn november(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, minute, 0).single().expect("an instant") - chrono::Duration::hours(1)
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let modules = vec![accounts::module(), centres::module(), crate::module()];
        Self(test_centres::House::open(db, modules).await)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/permanences{below}"))
    }

    /// A motive of half an hour, as the rest of it says.
    pub async fn motive(&self, terms: MotiveDraft) -> MotiveId {
        add_motive(&self.cx(), &self.centre, terms).await.expect("a motive").0
    }

    /// Fabrice receives on Tuesdays and Thursdays, from 9 to 12.
    pub async fn opening(&self, motives: &[MotiveId]) -> OpeningId {
        let receiver = Receiver::Named("Fabrice".into());
        put_opening(&self.cx(), &self.centre, None, receiver, opening(motives)).await.expect("an opening").0
    }

    /// A motive for everyone, and its opening.
    pub async fn settled(&self) -> (MotiveId, OpeningId) {
        let motive = self.motive(named("Aide aux démarches")).await;
        (motive, self.opening(&[motive]).await)
    }
}

pub fn named(name: &str) -> MotiveDraft {
    MotiveDraft { name: name.into(), ..MotiveDraft::default() }
}

pub fn opening(motives: &[MotiveId]) -> OpeningDraft {
    OpeningDraft {
        place: "Salle bleue".into(),
        equipment: String::new(),
        motives: motives.to_vec(),
        weekdays: vec![Weekday::Tue, Weekday::Thu],
        every_n_weeks: 1,
        first: date(2026, 11, 1),
        last: date(2027, 6, 30),
        start: time(9, 0),
        end: time(12, 0),
        is_closed_in_school_holidays: false,
        excluded: Vec::new(),
    }
}

/// Someone by name, told nothing.
pub fn booking((motive, opening): (MotiveId, OpeningId), starts_at: DateTime<Utc>, last_name: &str) -> Booking {
    Booking {
        motive,
        opening,
        starts_at,
        who: Who::Named { first_name: "Jeanne".into(), last_name: last_name.into() },
        phone: "+33353010001".into(),
        way: Way::None,
        contact: String::new(),
        origin: Origin::Desk,
        locale: Locale::Fr,
    }
}
