//! A house with five centres and a kind of kit of its own, kept in the rooms of the centres: a venue stands for a thing.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Grant, Scope, Staff, Token};
use centres::{Centre, NewCentre, Venue};
use chrono::DateTime;
use db::Tx;
use kernel::{AccountId, CentreId, Role, SessionId, VenueId};
use serde_json::{Value, json};
use testing::{TestApp, TestDb};
use uuid::Uuid;
use web::{Cx, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::kit::{Card, KitId, Licence};
use crate::service::publishing::{self, Publishing};

/// Someone who signs in by "ROLE_CENTRE", a program by "CENTRE_SCOPE_SCOPE".
struct WordDoor;

pub(super) fn staff(role: Role, centre: CentreId) -> Actor {
    Actor::Staff(Staff {
        account: AccountId::new(),
        session: SessionId::new(),
        name: "Nadège".to_owned(),
        grants: vec![Grant { centre: Some(centre), role }],
        proven_at: DateTime::UNIX_EPOCH,
    })
}

impl Authenticator for WordDoor {
    fn by_session<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let read = || {
            let (role, centre) = secret.split_once('_')?;
            Some(staff(Role::from_code(role)?, kernel::ids::parse(centre)?))
        };
        Box::pin(async move { Ok(read()) })
    }

    fn by_token<'a>(&'a self, secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        let read = || {
            let mut parts = secret.split('_');
            let centre = kernel::ids::parse(parts.next()?)?;
            let scopes = parts.map(ToOwned::to_owned).collect();
            Some(Actor::Token(Token { id: Uuid::now_v7(), name: "robot".to_owned(), centre, scopes }))
        };
        Box::pin(async move { Ok(read()) })
    }
}

/// The kind of the tests.
pub(super) const THING: KitKind = KitKind {
    code: "essai",
    label: "kits-door",
    format: 2,
    list,
    read,
    take,
    rewrite,
    href: |slug, id| format!("/{slug}/equipe/essai/{id}"),
};

fn list(cx: &Cx, centre: CentreId) -> BoxFuture<'_, Result<Vec<KitSource>, Problem>> {
    Box::pin(async move {
        let venues = centres::store::list_venues(cx.db(), &Scope::of_house(centre)).await?;
        Ok(venues.into_iter().map(|one| KitSource { id: one.id.uuid(), title: one.name }).collect())
    })
}

fn read(cx: &Cx, centre: CentreId, id: Uuid) -> BoxFuture<'_, Result<Option<KitContent>, Problem>> {
    Box::pin(async move {
        let found = centres::store::find_venue(cx.db(), &Scope::of_house(centre), VenueId::from(id)).await?;
        Ok(found.map(|one| KitContent {
            title: one.name,
            content: serde_json::from_str(&one.street).expect("what was written"),
        }))
    })
}

fn text_of(content: &KitContent) -> Result<String, KitRefusal> {
    match content.content.get("summary") {
        Some(Value::String(_)) => Ok(content.content.to_string()),
        _ => Err(KitRefusal::Unreadable("summary".to_owned())),
    }
}

fn take<'a>(
    _: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<Uuid, KitRefusal>> {
    Box::pin(async move {
        let venue = Venue {
            id: VenueId::new(),
            name: content.title.clone(),
            street: text_of(content)?,
            postal_code: String::new(),
            city: String::new(),
            is_accessible: false,
            retired_at: None,
            revision: 0,
        };
        centres::store::insert_venue(tx, &Scope::of_house(centre), &venue).await?;
        Ok(venue.id.uuid())
    })
}

fn rewrite<'a>(
    _: &'a Cx,
    tx: &'a mut Tx,
    centre: CentreId,
    id: Uuid,
    content: &'a KitContent,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let scope = Scope::of_house(centre);
        let found = centres::store::find_venue(&mut *tx, &scope, VenueId::from(id)).await?;
        let mut venue = found.ok_or(KitRefusal::Gone)?;
        (venue.name, venue.street) = (content.title.clone(), text_of(content)?);
        centres::store::update_venue(tx, &scope, &venue).await?;
        Ok(())
    })
}

pub(super) struct House {
    pub app: TestApp,
    pub centres: Vec<Centre>,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        let mut module = crate::module();
        module.kit_kinds = vec![THING];
        let app = TestApp::new(db, vec![centres::module(), people::module(), module], |_, _| Arc::new(WordDoor));
        let cx = Cx::of_house(&app.app, "essai");
        let mut tx = cx.db().begin(&cx.operation(None, "ouverture")).await.expect("a transaction");
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.expect("a network");
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing", "lille", "roubaix", "calais"] {
            let new = NewCentre {
                slug: slug.into(),
                name: format!("Centre de {slug}"),
                phone: "03 53 01 62 10".into(),
                city: slug.into(),
                ..NewCentre::default()
            };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        tx.commit().await.expect("commits");
        Self { app, centres: made }
    }

    /// The house itself.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    /// Someone of the team of a centre.
    pub fn cx_of(&self, role: Role, at: usize) -> Cx {
        let mut cx = self.cx();
        cx.actor = staff(role, self.centres[at].id);
        cx
    }

    pub fn signs_in(&self, role: Role, at: usize) {
        self.app.leave();
        self.app.sign_in_with(&format!("{}_{}", role.code(), self.centres[at].id));
    }

    pub fn path(&self, at: usize, below: &str) -> String {
        self.centres[at].path(&format!("equipe/essaimage{below}"))
    }

    /// A new thing in a centre.
    pub async fn thing(&self, at: usize, content: &KitContent) -> Uuid {
        let cx = self.cx();
        let centre = self.centres[at].id;
        let mut tx = cx.db().begin(&cx.operation(Some(centre), "chose")).await.expect("a transaction");
        let id = take(&cx, &mut tx, centre, content).await.expect("taken");
        tx.commit().await.expect("commits");
        id
    }

    /// Someone changes a thing where it is.
    pub async fn edit(&self, at: usize, thing: Uuid, content: &KitContent) {
        let cx = self.cx();
        let centre = self.centres[at].id;
        let mut tx = cx.db().begin(&cx.operation(Some(centre), "adaptation")).await.expect("a transaction");
        rewrite(&cx, &mut tx, centre, thing, content).await.expect("rewritten");
        tx.commit().await.expect("commits");
    }

    pub async fn read(&self, at: usize, thing: Uuid) -> KitContent {
        read(&self.cx(), self.centres[at].id, thing).await.expect("an answer").expect("a thing")
    }

    /// Publishes a thing as it is.
    pub async fn publish(&self, at: usize, thing: Uuid) -> KitId {
        let cx = self.cx_of(Role::Facilitator, at);
        let made = publishing::publish(&cx, &self.centres[at], ("essai", thing), publishing()).await;
        made.expect("published").0
    }
}

/// A card that nothing is wrong with.
pub(super) fn publishing() -> Publishing {
    Publishing {
        card: Card {
            licence: Licence::Etalab,
            language: "fr".to_owned(),
            needs: "Une salle.".to_owned(),
            notes: String::new(),
            contact_name: "Inès, animatrice".to_owned(),
            contact_phone: "03 53 01 62 21".to_owned(),
        },
        is_agreed: true,
        public: Vec::new(),
    }
}

/// A café of tools: a summary, what it takes, two steps.
pub(super) fn cafe() -> KitContent {
    KitContent {
        title: "Café des outils".to_owned(),
        content: json!({
            "summary": "On répare ensemble.",
            "minutes": 120,
            "steps": [
                { "key": "accueil", "title": "Accueil", "text": "Un café pour chacun." },
                { "key": "etabli", "title": "Établi", "text": "Deux par deux." }
            ]
        }),
    }
}

/// The same with one field of the content changed.
pub(super) fn with(content: &KitContent, pointer: &str, value: Value) -> KitContent {
    let mut changed = content.clone();
    *changed.content.pointer_mut(pointer).expect("a field") = value;
    changed
}
