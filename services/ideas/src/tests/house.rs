//! A house with two centres: what other tests begin with.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::PersonId;
use people::Person;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::{IdeaId, NewAuthor, NewIdea, Origin, State, Step, TellBy, Told};

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub other: Centre,
}

impl House {
    pub async fn on(db: TestDb) -> Self {
        let modules = vec![centres::module(), people::module(), delivery::module(), crate::module()];
        let app = TestApp::new(db, modules, test_centres::by_role);
        let [arques, other] = test_centres::two_centres(&app).await;
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
        let person = Person { email: Some(email.into()), ..test_centres::someone(&cx, first) };
        test_centres::add_person(&cx, &self.arques, &person).await;
        person.id
    }
}

pub(super) fn author(name: &str, way: TellBy) -> NewAuthor {
    NewAuthor { person: None, name: name.into(), way }
}

pub(super) fn by_sms() -> NewAuthor {
    author("Malika Benamar", TellBy::Sms("+33639981201".into()))
}
