//! A house with two centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Scope};
use centres::Centre;
use chrono::{DateTime, Utc};
use kernel::{PersonId, Role};
use people::Person;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::entry::{Kind, Said};
use crate::model::round::{Round, RoundId, TypedRound};
use crate::model::tablet::Tablet;
use crate::service::receiving::{self, Receipt, Sent};
use crate::service::rounds;
use crate::service::tablets::{self, Contact};
use crate::store;

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub other: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        Self::with_press(db, Arc::new(documents::Unavailable)).await
    }

    pub async fn with_press(db: TestDb, press: Arc<dyn documents::Documents>) -> Self {
        let modules = vec![centres::module(), people::module(), crate::module()];
        let app = TestApp::with_press(db, modules, press, test_centres::by_role);
        let [arques, other] = test_centres::two_centres(&app).await;
        Self { app, arques, other }
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.app.clock().now()
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn as_role(&self, role: Role) -> Cx {
        self.cx_of(test_centres::staff(role, Some(self.arques.id)))
    }

    pub fn cx_of(&self, actor: Actor) -> Cx {
        let mut cx = self.cx();
        cx.actor = actor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.arques.id)
    }

    pub fn foreign(&self) -> Scope {
        Scope::of_house(self.other.id)
    }

    /// A round of today at Arques.
    pub async fn round(&self) -> RoundId {
        let typed = TypedRound {
            title: "Marché".to_owned(),
            day: Some(self.app.clock().today()),
            who: "Nadège".to_owned(),
            stops: "Place ; 14 h ; camion\nHall".to_owned(),
            items: "Tablette\nScanner".to_owned(),
        };
        rounds::plan_round(&self.cx(), &self.arques, typed).await.expect("planned").0
    }

    pub async fn found(&self, id: RoundId) -> Round {
        store::rounds::find(self.app.db(), &self.scope(), id).await.expect("a row").expect("a round")
    }

    /// A tablet of Arques in service, with its secret.
    pub async fn tablet(&self, name: &str) -> (Tablet, String) {
        let (_, code) = tablets::make_tablet(&self.cx(), &self.arques, name).await.expect("made");
        tablets::open_tablet(&self.cx(), &self.arques, &code).await.expect("opened")
    }

    /// A tablet sends a lot; its clock is right.
    pub async fn send(&self, tablet: &Tablet, lot: &[Sent]) -> Vec<Receipt> {
        let lot: Vec<Option<Sent>> = lot.iter().cloned().map(Some).collect();
        receiving::receive(&self.cx(), &self.arques, tablet, self.now(), &lot).await.expect("received")
    }

    pub async fn is_revoked(&self, secret: &str) -> bool {
        let heard = tablets::hear_tablet(&self.cx(), &self.arques, Some(secret)).await.expect("heard");
        matches!(heard, Contact::Revoked)
    }

    /// Someone of Arques with a mobile number.
    pub async fn person(&self, first: &str, mobile: &str) -> PersonId {
        let cx = self.cx();
        let person = Person { mobile: Some(mobile.into()), ..test_centres::someone(&cx, first) };
        test_centres::add_person(&cx, &self.arques, &person).await;
        person.id
    }
}

/// A first writing of a new entry.
pub(super) fn sent(house: &House, words: &str) -> Sent {
    Sent {
        id: uuid::Uuid::now_v7(),
        version: uuid::Uuid::now_v7(),
        base: None,
        round: None,
        kind: Kind::Act,
        made_at: house.now(),
        said: Said { who: "Mme Essai".to_owned(), words: words.to_owned(), ..Said::default() },
    }
}

/// Another writing of the same entry.
pub(super) fn again(first: &Sent, words: &str) -> Sent {
    let mut next = first.clone();
    next.base = Some(first.version);
    next.version = uuid::Uuid::now_v7();
    next.said.words = words.to_owned();
    next
}
