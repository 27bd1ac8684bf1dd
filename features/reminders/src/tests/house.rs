//! A house with two centres, a team and a few people, for tests.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Opened, Resident, Scope, Staff};
use centres::Centre;
use chrono::{DateTime, Duration, NaiveDate, TimeZone as _, Utc};
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use people::{Channel, Consent, Person, Purpose};
use testing::{TestApp, TestDb};
use uuid::Uuid;
use web::Cx;

use crate::model::reminder::{ReminderDate, Terms};
use crate::service::library::{self, Change};
use crate::service::planning::{self, NewReminder};
use crate::store::{dates, reminders};

/// Someone who signs in by "staff CENTRE ROLE", "pin CENTRE PERSON" or "card CENTRE PERSON"; a program by
/// "CENTRE SCOPE SCOPE".
struct WordDoor;

/// Another account each time: whose reminders are whose is told by it.
fn staff(centre: CentreId, role: Role) -> Actor {
    Actor::Staff(Staff {
        account: AccountId::new(),
        session: SessionId::new(),
        name: "Nadège".to_owned(),
        grants: vec![Grant { centre: Some(centre), role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

pub(super) fn resident(centre: CentreId, person: PersonId, opened: Opened) -> Actor {
    Actor::Resident(Resident {
        centre,
        person,
        session: SessionId::new(),
        name: "Mme Essai".to_owned(),
        opened,
        helper: None,
        was_away: false,
        expires_at: Utc.with_ymd_and_hms(2030, 1, 1, 0, 0, 0).single().expect("an instant"),
    })
}

fn read(secret: &str) -> Option<Actor> {
    let mut parts = secret.split('_');
    let (kind, centre) = (parts.next()?, kernel::ids::parse(parts.next()?)?);
    match kind {
        "staff" => Some(staff(centre, Role::from_code(parts.next()?)?)),
        "pin" => Some(resident(centre, kernel::ids::parse(parts.next()?)?, Opened::Pin)),
        "card" => Some(resident(centre, kernel::ids::parse(parts.next()?)?, Opened::Card)),
        _ => None,
    }
}

impl Authenticator for WordDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(read(secret)) })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(test_centres::program(secret)) })
    }
}

pub(super) struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

impl House {
    pub async fn on(db: TestDb) -> Self {
        let modules = vec![centres::module(), people::module(), delivery::module(), crate::module()];
        let app = TestApp::new(db, modules, |_, _| Arc::new(WordDoor));
        let [centre, other] = test_centres::two_centres(&app).await;
        Self { app, centre, other }
    }

    /// The house itself.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    /// Someone of the team.
    pub fn cx_of(&self, role: Role) -> Cx {
        let mut cx = self.cx();
        cx.actor = staff(self.centre.id, role);
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub fn signs_in(&self, centre: &Centre, role: Role) {
        self.app.leave();
        self.app.sign_in_with(&format!("staff_{}_{}", centre.id, role.code()));
    }

    pub fn shows_card(&self, person: PersonId, opened: &str) {
        self.app.leave();
        self.app.sign_in_with(&format!("{opened}_{}_{person}", self.centre.id));
    }

    pub fn path(&self, below: &str) -> String {
        self.centre.path(&format!("equipe{below}"))
    }

    /// Takes procedures of the library and reads them over.
    pub async fn ready(&self, slugs: &[&str]) -> Vec<Uuid> {
        let (cx, slugs) = (self.cx(), slugs.iter().map(|slug| (*slug).to_owned()).collect::<Vec<_>>());
        let (ids, _) = library::adopt(&cx, &self.centre, &slugs).await.expect("adopted");
        for id in &ids {
            library::change(&cx, &self.centre, *id, Change::Confirm).await.expect("confirmed");
        }
        ids
    }

    /// Adds someone with a telephone, or without.
    pub async fn person(&self, first: &str, mobile: Option<&str>) -> PersonId {
        let cx = self.cx();
        let person = Person { mobile: mobile.map(ToOwned::to_owned), ..blank(&cx, first) };
        self.add(std::slice::from_ref(&person)).await;
        person.id
    }

    pub async fn add(&self, persons: &[Person]) {
        let cx = self.cx();
        let operation = cx.operation(Some(self.centre.id), "habitants");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let rows: Vec<(&Person, Option<&people::Household>)> = persons.iter().map(|one| (one, None)).collect();
        people::store::insert_many(&mut tx, &self.scope(), &rows).await.expect("people");
        tx.commit().await.expect("commits");
    }

    pub async fn refuses(&self, person: PersonId, channel: Channel) {
        let cx = self.cx();
        let consent =
            Consent { purpose: Purpose::Message(channel), is_granted: false, at: cx.now(), source: "essai".into() };
        let operation = cx.operation(Some(self.centre.id), "refus");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        people::store::upsert_consents(&mut tx, &self.scope(), &[(person, consent)]).await.expect("written");
        tx.commit().await.expect("commits");
    }

    /// Notes a reminder.
    pub async fn remind(&self, person: PersonId, procedure: Uuid, terms: Terms) -> Uuid {
        let new = vec![NewReminder { procedure, terms }];
        let (ids, _) = planning::remind(&self.cx_of(Role::Referent), &self.centre, person, new).await.expect("noted");
        ids[0]
    }

    pub async fn dates(&self, reminder: Uuid) -> Vec<ReminderDate> {
        dates::of_reminders(self.app.db(), &self.scope(), &[reminder]).await.expect("dates")
    }

    pub async fn going(&self) -> usize {
        reminders::seeds(self.app.db(), &self.scope(), None).await.expect("seeds").len()
    }

    pub fn next_day(&self) {
        self.app.clock().advance(Duration::days(1));
    }
}

pub(super) fn on(date: NaiveDate) -> Terms {
    Terms { anchor: Some(date), department: "62".to_owned(), ..Terms::default() }
}

pub(super) fn blank(cx: &Cx, first: &str) -> Person {
    Person { last_name: "Essai".into(), ..test_centres::someone(cx, first) }
}
