//! A house with three centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff};
use centres::{Centre, NewCentre};
use chrono::DateTime;
use ideas::IdeaId;
use kernel::{AccountId, CentreId, PersonId, Role, SessionId};
use people::Person;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::service::proposing::{Typed, record_heard};

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
    pub tourcoing: Centre,
    pub roubaix: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        Self::with_press(db, Arc::new(documents::Unavailable)).await
    }

    pub async fn with_press(db: TestDb, press: Arc<dyn documents::Documents>) -> Self {
        let modules = vec![centres::module(), people::module(), delivery::module(), ideas::module(), crate::module()];
        let app = TestApp::with_press(db, modules, press, |_, _| Arc::new(RoleDoor));
        let cx = Cx::of_house(&app.app, "essai");
        let mut tx = cx.db().begin(&cx.operation(None, "ouverture")).await.expect("a transaction");
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.expect("a network");
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing", "roubaix"] {
            let new = NewCentre {
                slug: slug.into(),
                name: format!("Centre {slug}"),
                phone: "03 53 01 62 10".into(),
                city: slug.into(),
                postal_code: "62510".into(),
                ..NewCentre::default()
            };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        tx.commit().await.expect("a commit");
        let mut made = made.into_iter();
        let mut next = || made.next().expect("three");
        Self { app, arques: next(), tourcoing: next(), roubaix: next() }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn cx_of(&self, actor: Actor) -> Cx {
        let mut cx = self.cx();
        cx.actor = actor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.arques.id)
    }

    /// An idea heard at the desk of Arques.
    pub async fn heard(&self, title: &str, way: &str) -> IdeaId {
        let typed = Typed {
            title: title.into(),
            words: "Il faudrait un SMS avant la date.".into(),
            name: "Rosa Pinto".into(),
            way: way.into(),
            phone: "06 39 98 12 01".into(),
            ..Typed::default()
        };
        record_heard(&self.cx(), &self.arques, &typed, None).await.expect("kept").idea
    }

    /// How many messages the ledger holds.
    pub async fn messages(&self) -> i64 {
        let row = self.app.db().one("select count(*) as n from delivery_message", vec![]).await.expect("read");
        row.expect("a count").int("n").expect("a number")
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
        let mut tx = cx.db().begin(&cx.operation(Some(self.arques.id), "habitante")).await.expect("a transaction");
        people::store::insert(&mut tx, &self.scope(), &person, None).await.expect("written");
        tx.commit().await.expect("a commit");
        id
    }
}
