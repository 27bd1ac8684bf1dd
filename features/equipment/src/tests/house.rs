//! A house with two centres, their teams, and things to lend, for tests.

use std::sync::Arc;

use accounts::{Door, NewAccount};
use auth::{Actor, Grant, Scope};
use centres::{Centre, NewCentre};
use chrono::DateTime;
use kernel::{PersonId, Role, SessionId};
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::item::{Category, Details};
use crate::model::loan::Kind;
use crate::model::{ItemId, LoanId};
use crate::service::items;
use crate::service::lending::{self, NewLoan};

pub const PASSWORD: &str = "une-longue-phrase-secrete";

pub struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(Door { db, clock }) };
        let press = Arc::new(documents::Unavailable);
        let rooms = vec![
            accounts::module(),
            centres::module(),
            people::module(),
            media::module(),
            delivery::module(),
            crate::module(),
        ];
        let app = TestApp::with_press(db, rooms, press, door);
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
                ..NewCentre::default()
            };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        let (other, centre) = (made.pop().expect("two"), made.pop().expect("two"));
        for (name, role, centre) in [
            ("direction", Role::Director, &centre),
            ("accueil", Role::Reception, &centre),
            ("ailleurs", Role::Director, &other),
        ] {
            let new =
                NewAccount { email: format!("{name}@arques.example"), name: name.into(), password: PASSWORD.into() };
            let new = accounts::seal_account(new).await.expect("computes").expect("a password");
            let grant = Grant { centre: Some(centre.id), role };
            accounts::create_account(&mut tx, new, &[grant], cx.now()).await.expect("writes").expect("an account");
        }
        tx.commit().await.expect("commits");
        Self { app, centre, other }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    /// The context of someone of the team, by role.
    pub fn cx_of(&self, role: Role, centre: &Centre) -> Cx {
        let staff = auth::Staff {
            account: kernel::AccountId::new(),
            session: SessionId::new(),
            name: "Fabrice".into(),
            grants: vec![Grant { centre: Some(centre.id), role }],
            proven_at: DateTime::UNIX_EPOCH,
        };
        let mut cx = self.cx();
        cx.actor = Actor::Staff(staff);
        cx
    }

    /// The context of someone from the street.
    pub fn visitor(&self) -> Cx {
        let mut cx = self.cx();
        cx.actor = Actor::Visitor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub async fn sign_in(&self, name: &str) {
        self.app.leave();
        let email = format!("{name}@arques.example");
        let signed = accounts::sign_in(self.app.db(), &email, PASSWORD.into(), "essai", self.cx().now()).await;
        let (_, secret) = signed.expect("reads").expect("signs in");
        self.app.sign_in_with(secret.reveal());
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/materiel{below}"))
    }

    /// A bag with its parts.
    pub async fn tablet(&self) -> ItemId {
        let parts = ["Tablette", "Chargeur"].map(str::to_owned);
        let details = Details::named("Tablette n° 1", Category::Tablet);
        items::add(&self.cx(), &self.centre, details, ("", &parts)).await.expect("a thing").0
    }

    /// What a desk asks for.
    pub fn asks(&self, item: ItemId, person: PersonId) -> NewLoan {
        NewLoan { item, person: Some(person), kind: Kind::Loan, days: None, parts: vec!["Tablette".into()] }
    }

    pub async fn lent(&self, item: ItemId, person: PersonId) -> LoanId {
        lending::lend(&self.cx(), &self.centre, &self.asks(item, person)).await.expect("a loan").0
    }

    /// Someone of the file.
    pub async fn person(&self) -> PersonId {
        let cx = self.cx();
        let draft = people::PersonDraft {
            first_name: "Jeanne".into(),
            last_name: "Dubois".into(),
            ..people::PersonDraft::default()
        };
        people::service::add(&cx, &self.centre, &draft).await.expect("a person").0.id
    }
}
