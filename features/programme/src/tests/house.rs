//! A house with two centres, and words to fill it: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff};
use calendar::Recurrence;
use centres::{Centre, NewCentre, Venue};
use chrono::{NaiveDate, NaiveTime, Weekday};
use kernel::{AccountId, NetworkId, Role, SessionId, VenueId};
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::{Activity, Details, EnrolmentMode, Kind};
use crate::service;

/// Someone who signs in by the word of a role.
struct RoleDoor;

pub(super) fn staff(role: Role) -> Actor {
    let grants = vec![Grant { centre: None, role }];
    let proven_at = chrono::DateTime::UNIX_EPOCH;
    let (account, session) = (AccountId::new(), SessionId::new());
    Actor::Staff(Staff { account, session, name: "Nadège".to_owned(), grants, proven_at })
}

impl Authenticator for RoleDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(Role::from_code(secret).map(staff)) })
    }

    fn by_token<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

/// A house with two centres.
pub(super) struct House {
    pub app: TestApp,
    pub ruche: Centre,
    pub moulin: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        let modules = vec![crate::module(), centres::module(), people::module(), media::module(), enrolment::module()];
        let app = TestApp::new(db, modules, |_, _| Arc::new(RoleDoor));
        let [ruche, moulin] = two_centres(app.db()).await;
        Self { app, ruche, moulin }
    }

    /// The context of a person of the team.
    pub fn cx(&self, role: Role) -> Cx {
        let mut cx = Cx::of_house(&self.app.app, "test");
        cx.actor = staff(role);
        cx
    }

    pub async fn draft(&self, details: Details) -> Activity {
        let made = service::create(&self.cx(Role::Director), &self.ruche, details).await.expect("an answer");
        made.expect("a draft").activity
    }

    pub async fn published(&self, details: Details) -> Activity {
        let draft = self.draft(details).await;
        let cx = self.cx(Role::Director);
        service::publish(&cx, &self.ruche, draft.id).await.expect("an answer").expect("published").activity
    }
}

/// La Ruche at Arques, Le Moulin at Tourcoing.
pub(super) async fn two_centres(db: &db::Db) -> [Centre; 2] {
    let now = testing::frozen_clock().now();
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let network = NetworkId::new();
    centres::store::insert_network(&mut tx, network, "Nord", now).await.expect("a network");
    let mut made = Vec::new();
    for (name, city, code) in [("La Ruche", "Arques", "62510"), ("Le Moulin", "Tourcoing", "59200")] {
        let new = NewCentre {
            name: name.to_owned(),
            city: city.to_owned(),
            postal_code: code.to_owned(),
            phone: "03 53 01 62 10".to_owned(),
            ..NewCentre::default()
        };
        let centre = centres::service::create_centre(&mut tx, network, new, now).await.expect("a row");
        made.push(centre.expect("a centre"));
    }
    tx.commit().await.expect("a commit");
    made.try_into().unwrap_or_else(|_| unreachable!("two were made"))
}

pub(super) async fn room(db: &db::Db, centre: &Centre, name: &str) -> VenueId {
    let venue = Venue {
        id: VenueId::new(),
        name: name.to_owned(),
        street: "4 rue des Lilas".to_owned(),
        postal_code: centre.postal_code.clone(),
        city: centre.city.clone(),
        is_accessible: true,
        retired_at: None,
        revision: 1,
    };
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    centres::store::insert_venue(&mut tx, &Scope::of_house(centre.id), &venue).await.expect("a row");
    tx.commit().await.expect("a commit");
    venue.id
}

pub(super) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub(super) fn hour(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("an hour")
}

/// Every Tuesday of the season from 14 h to 16 h. Today is Sunday 22 November 2026.
pub(super) fn tuesdays() -> Details {
    let season = Recurrence::weekly(day(2026, 9, 8), day(2027, 6, 29), Weekday::Tue, hour(14, 0), 120);
    Details::new(Kind::Weekly, "Gym douce", season)
}

/// Saturday 28 November from 14 h to 17 h, eight places.
pub(super) fn saturday() -> Details {
    let mut details =
        Details::new(Kind::RepairCafe, "Repair Café", Recurrence::once(day(2026, 11, 28), hour(14, 0), 180));
    details.summary = "Un grille-pain, un vélo, une lampe : on répare ensemble.".to_owned();
    details.enrolment = EnrolmentMode::List;
    details.capacity = Some(8);
    details
}
