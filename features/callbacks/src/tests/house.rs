//! A house with two centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Opened, Resident, Scope};
use centres::Centre;
use chrono::{DateTime, Utc};
use kernel::paging::PageRequest;
use kernel::{PersonId, Role, SessionId};
use people::Person;
pub(super) use test_centres::staff;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::asking::Typed;
use crate::model::callback::CallbackId;
use crate::service::asking::{Noted, ask_for_call};
use crate::service::reading::{Which, list_calls};

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

    pub fn visitor(&self) -> Cx {
        self.cx_of(Actor::Visitor)
    }

    pub fn as_role(&self, role: Role) -> Cx {
        self.cx_of(staff(role, Some(self.arques.id)))
    }

    /// Someone of Arques whose card is open.
    pub fn resident(&self, person: PersonId) -> Cx {
        self.cx_of(Actor::Resident(Resident {
            centre: self.arques.id,
            person,
            session: SessionId::new(),
            name: "Mme Essai".to_owned(),
            opened: Opened::Pin,
            helper: None,
            was_away: false,
            expires_at: self.now() + chrono::Duration::hours(2),
        }))
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

    /// A visitor leaves a number at Arques.
    pub async fn ask(&self, phone: &str) -> Noted {
        ask_for_call(&self.visitor(), &self.arques, typed(phone)).await.expect("noted")
    }

    /// The same; the id of the new call.
    pub async fn asked(&self, phone: &str) -> CallbackId {
        self.ask(phone).await.made.expect("a new call").0
    }

    /// How many calls Arques has to make.
    pub async fn open_calls(&self) -> usize {
        let page = PageRequest { after: None, limit: 100 };
        list_calls(&self.cx(), &self.arques, Which::Open, page).await.expect("a list").items.len()
    }

    /// Someone of Arques with a mobile number.
    pub async fn person(&self, first: &str, mobile: &str) -> PersonId {
        let cx = self.cx();
        let person = Person { mobile: Some(mobile.into()), ..test_centres::someone(&cx, first) };
        test_centres::add_person(&cx, &self.arques, &person).await;
        person.id
    }
}

pub(super) fn typed(phone: &str) -> Typed {
    Typed { phone: phone.to_owned(), ..Typed::default() }
}
