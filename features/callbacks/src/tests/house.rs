//! A house with two centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Opened, Resident, Scope, Staff};
use centres::{Centre, NewCentre};
use chrono::{DateTime, Utc};
use kernel::paging::PageRequest;
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use people::Person;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::asking::Typed;
use crate::model::callback::CallbackId;
use crate::service::asking::{Noted, ask_for_call};
use crate::service::reading::{Which, list_calls};

/// Someone who signs in by the word of a role.
struct RoleDoor;

pub(super) fn staff(role: Role, centre: Option<CentreId>) -> Actor {
    Actor::Staff(Staff {
        account: AccountId(uuid::Uuid::from_u128(7)),
        session: SessionId::new(),
        name: "Nadège".to_owned(),
        grants: vec![Grant { centre, role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

impl Authenticator for RoleDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async move { Ok(Role::from_code(secret).map(|role| staff(role, None))) })
    }

    fn by_token<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

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
        let app = TestApp::with_press(db, modules, press, |_, _| Arc::new(RoleDoor));
        let cx = Cx::of_house(&app.app, "essai");
        let operation = cx.operation(None, "ouverture");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.expect("a network");
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing"] {
            let new = NewCentre {
                slug: slug.into(),
                name: format!("Centre {slug}"),
                phone: "03 53 01 62 10".into(),
                city: "Arques".into(),
                postal_code: "62510".into(),
                ..NewCentre::default()
            };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        tx.commit().await.expect("a commit");
        let (other, arques) = (made.pop().expect("two"), made.pop().expect("two"));
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
        let id = PersonId::new();
        let person = Person {
            id,
            member_number: None,
            title: "Mme".into(),
            last_name: "Benali".into(),
            first_name: first.into(),
            birth_date: None,
            gender: String::new(),
            language: "fr".into(),
            email: None,
            mobile: Some(mobile.into()),
            landline: None,
            code: id.uuid().simple().to_string(),
            preferred_channel: None,
            wants_large_print: false,
            created_at: cx.now(),
            archived_at: None,
        };
        let operation = cx.operation(Some(self.arques.id), "habitante");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        people::store::insert(&mut tx, &self.scope(), &person, None).await.expect("written");
        tx.commit().await.expect("a commit");
        id
    }
}

pub(super) fn typed(phone: &str) -> Typed {
    Typed { phone: phone.to_owned(), ..Typed::default() }
}
