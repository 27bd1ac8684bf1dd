//! A house with two centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff};
use centres::{Centre, NewCentre};
use chrono::DateTime;
use kernel::{AccountId, CentreId, OperationId, Role, SessionId};
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::place::{Facts, PlaceId};
use crate::model::theme::{ThemeDraft, ThemeField};
use crate::service::{editing, theming};

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
        let modules = vec![centres::module(), people::module(), crate::module()];
        let app = TestApp::new(db, modules, |_, _| Arc::new(RoleDoor));
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

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.arques.id)
    }

    pub fn foreign(&self) -> Scope {
        Scope::of_house(self.other.id)
    }

    /// A place of Arques; it is confirmed by being added.
    pub async fn place(&self, facts: Facts) -> PlaceId {
        editing::add(&self.cx(), &self.arques, facts).await.expect("a place").0
    }

    /// The theme "Aide numérique", which asks the price, confirmed every six months.
    pub async fn theme(&self) -> String {
        let draft = ThemeDraft {
            name: "Aide numérique".to_owned(),
            confirm_months: 6,
            fields: vec![ThemeField { key: String::new(), label: "Prix".to_owned() }],
            ..ThemeDraft::default()
        };
        theming::add(&self.cx(), &self.arques, draft).await.expect("a theme");
        "aide-numerique".to_owned()
    }

    pub async fn undo(&self, operation: OperationId) {
        let cx = self.cx();
        let undoing = cx.operation(Some(self.arques.id), "retour");
        db::undo(cx.db(), operation, &undoing).await.expect("an answer").expect("undone");
    }
}

/// A place with a name, a street and a point in Arques.
pub(super) fn facts(name: &str) -> Facts {
    Facts {
        name: name.to_owned(),
        street: "12 rue de la Gare".to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        latitude: Some(50.7353),
        longitude: Some(2.3047),
        ..Facts::default()
    }
}
