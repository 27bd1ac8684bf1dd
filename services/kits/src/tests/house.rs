//! A house with five centres and a kind of kit of its own, kept in the rooms of the centres: a venue stands for a thing.

use auth::{BoxFuture, Scope};
use centres::{Centre, NewCentre, Venue};
use db::Tx;
use kernel::{CentreId, Role, VenueId};
use serde_json::{Value, json};
use testing::{TestApp, TestDb};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::kit::{Card, KitId, Licence};
use crate::service::publishing::{self, Publishing};

/// The kind of the tests.
pub(super) const THING: KitKind = KitKind {
    code: "essai",
    label: "kits-door",
    fields: &["summary", "minutes", "steps", "title", "text"],
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
        Ok(found.map(content_of))
    })
}

fn content_of(venue: Venue) -> KitContent {
    KitContent { title: venue.name, content: serde_json::from_str(&venue.street).expect("what was written") }
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
    change: KitChange<'a>,
) -> BoxFuture<'a, Result<(), KitRefusal>> {
    Box::pin(async move {
        let scope = Scope::of_house(centre);
        let found = centres::store::find_venue(&mut *tx, &scope, VenueId::from(id)).await?;
        let mut venue = found.ok_or(KitRefusal::Gone)?;
        change.check(&content_of(venue.clone()))?;
        (venue.name, venue.street) = (change.content.title.clone(), text_of(change.content)?);
        if centres::store::update_venue(tx, &scope, &venue).await? == 0 { Err(KitRefusal::Changed) } else { Ok(()) }
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
        let modules = vec![centres::module(), people::module(), module];
        let app = TestApp::new(db, modules, test_centres::by_role);
        let asked = ["arques", "tourcoing", "lille", "roubaix", "calais"].map(|slug| NewCentre {
            name: format!("Centre de {slug}"),
            city: slug.into(),
            ..test_centres::new_centre(slug)
        });
        let centres = test_centres::open_centres(&app, asked.into()).await;
        Self { app, centres }
    }

    /// The house itself.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    /// Someone of the team of a centre.
    pub fn cx_of(&self, role: Role, at: usize) -> Cx {
        let mut cx = self.cx();
        cx.actor = test_centres::staff(role, Some(self.centres[at].id));
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
        let before = self.read(at, thing).await;
        let mut tx = cx.db().begin(&cx.operation(Some(centre), "adaptation")).await.expect("a transaction");
        let change = KitChange { read: &before, content };
        rewrite(&cx, &mut tx, centre, thing, change).await.expect("rewritten");
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
