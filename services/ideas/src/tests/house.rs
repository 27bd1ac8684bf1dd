//! A house with two centres: what other tests begin with.

use auth::{Authenticator, BoxFuture, Scope};
use centres::{Centre, NewCentre};
use db::Tx;
use kernel::PersonId;
use people::Person;
use testing::{TestApp, TestDb};
use uuid::Uuid;
use web::Cx;

use crate::{IdeaId, NewAuthor, NewIdea, Origin, State, Step, TellBy, Told};

/// Nobody signs in here.
struct NoDoor;

impl Authenticator for NoDoor {
    fn by_session<'a>(&'a self, _: &'a str) -> BoxFuture<'a, db::Result<Option<auth::Actor>>> {
        Box::pin(async { Ok(None) })
    }

    fn by_token<'a>(&'a self, _: &'a str) -> BoxFuture<'a, db::Result<Option<auth::Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub other: Centre,
}

impl House {
    pub async fn on(db: TestDb) -> Self {
        let modules = vec![centres::module(), people::module(), delivery::module(), crate::module()];
        let press = std::sync::Arc::new(documents::Unavailable);
        let app = TestApp::with_press(db, modules, press, |_, _| std::sync::Arc::new(NoDoor));
        let cx = Cx::of_house(&app.app, "essai");
        let mut tx = cx.db().begin(&cx.operation(None, "ouverture")).await.expect("a transaction");
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

    pub async fn begin(&self, words: &str) -> (Tx, kernel::OperationId) {
        let cx = self.cx();
        let operation = cx.operation(Some(self.arques.id), words);
        (cx.db().begin(&operation).await.expect("a transaction"), operation.id)
    }

    /// Records an idea of these authors, said at the desk.
    pub async fn heard(&self, title: &str, authors: Vec<NewAuthor>) -> IdeaId {
        self.heard_at(title, Origin::Desk, authors).await
    }

    pub async fn heard_at(&self, title: &str, origin: Origin, authors: Vec<NewAuthor>) -> IdeaId {
        let (mut tx, _) = self.begin("idée").await;
        let idea = NewIdea {
            title: title.into(),
            words: "Il faudrait un SMS avant la date, à Hénin-Beaumont.".into(),
            need: None,
            theme: Some("Accès aux droits".into()),
            origin,
            authors,
        };
        let id = crate::record(&self.cx(), &mut tx, &self.scope(), idea).await.expect("recorded");
        tx.commit().await.expect("a commit");
        id
    }

    /// Takes a step, as an act of its own.
    pub async fn step(&self, id: IdeaId, to: State, reason: &str) -> (Told, kernel::OperationId) {
        let (mut tx, operation) = self.begin("étape").await;
        let step = Step { to, reason: reason.into() };
        let told = crate::advance(&self.cx(), &mut tx, &self.scope(), id, step).await.expect("a step");
        tx.commit().await.expect("a commit");
        (told, operation)
    }

    /// Addresses and states of what the ledger holds, in order.
    pub async fn ledger(&self) -> Vec<(String, String)> {
        let rows = self.app.db().all("select address, state from delivery_message order by id", vec![]).await;
        rows.expect("rows").iter().map(|r| (r.text("address").expect("a"), r.text("state").expect("s"))).collect()
    }

    /// Someone of Arques with an e-mail address.
    pub async fn person(&self, first: &str, email: &str) -> PersonId {
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
            email: Some(email.into()),
            mobile: None,
            landline: None,
            code: Uuid::now_v7().simple().to_string(),
            preferred_channel: None,
            wants_large_print: false,
            created_at: cx.now(),
            archived_at: None,
        };
        let (mut tx, _) = self.begin("habitante").await;
        people::store::insert(&mut tx, &self.scope(), &person, None).await.expect("written");
        tx.commit().await.expect("a commit");
        id
    }
}

pub(super) fn author(name: &str, way: TellBy) -> NewAuthor {
    NewAuthor { person: None, name: name.into(), way }
}

pub(super) fn by_sms() -> NewAuthor {
    author("Malika Benamar", TellBy::Sms("+33639981201".into()))
}
