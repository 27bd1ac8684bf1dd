//! The two centres with their teams, whose accounts have a password, and the contexts of who calls a service.

use std::sync::Arc;

use accounts::{Door, NewAccount};
use auth::{Actor, Authenticator, Grant, Opened, Resident, Scope, Staff};
use centres::Centre;
use chrono::{DateTime, Duration};
use db::{Db, Tx};
use documents::Documents;
use kernel::{AccountId, Clock, PersonId, Role, SessionId};
use people::PersonDraft;
use testing::{TestApp, TestDb};
use web::{Cx, Module};

use crate::opening::two_centres_in;

/// The password of every account.
pub const PASSWORD: &str = "une-longue-phrase-secrete";

/// A house with two centres and their teams.
pub struct House {
    pub app: TestApp,
    /// Arques, where it happens.
    pub centre: Centre,
    /// Tourcoing, which must see nothing of it.
    pub other: Centre,
}

impl House {
    /// Composes these rooms, `accounts` and `centres` among them, and fills the house.
    pub async fn open(db: TestDb, modules: Vec<Module>) -> Self {
        Self::with_press(db, modules, Arc::new(documents::Unavailable)).await
    }

    /// The same, with who draws its papers.
    pub async fn with_press(db: TestDb, modules: Vec<Module>, press: Arc<dyn Documents>) -> Self {
        let app = TestApp::with_press(db, modules, press, by_password);
        let cx = Cx::of_house(&app.app, "essai");
        let operation = cx.operation(None, "ouverture");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let [centre, other] = two_centres_in(&mut tx, cx.now()).await;
        add_teams(&mut tx, &cx, &centre, &other).await;
        tx.commit().await.expect("commits");
        Self { app, centre, other }
    }

    /// The context of the house itself: everything is allowed.
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    /// The context of someone of a team, by role.
    pub fn cx_of(&self, role: Role, centre: &Centre) -> Cx {
        self.acting(Actor::Staff(Staff {
            account: AccountId::new(),
            session: SessionId::new(),
            name: "Fabrice".into(),
            grants: vec![Grant { centre: Some(centre.id), role }],
            proven_at: DateTime::UNIX_EPOCH,
        }))
    }

    /// The context of someone from the street.
    pub fn visitor(&self) -> Cx {
        self.acting(Actor::Visitor)
    }

    /// The context of someone of the file: their card alone was shown, or their own file is open.
    pub fn resident(&self, centre: &Centre, person: PersonId, opened: Opened) -> Cx {
        self.acting(Actor::Resident(Resident {
            centre: centre.id,
            person,
            session: SessionId::new(),
            name: String::new(),
            opened,
            helper: None,
            was_away: false,
            expires_at: self.cx().now() + Duration::hours(1),
        }))
    }

    fn acting(&self, actor: Actor) -> Cx {
        let mut cx = self.cx();
        cx.actor = actor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    /// This browser is of someone of a team from now on, by the name of their account.
    pub async fn sign_in(&self, name: &str) {
        self.app.leave();
        let signed = accounts::sign_in(self.app.db(), &email_of(name), PASSWORD.into(), "essai", self.cx().now()).await;
        let (_, secret) = signed.expect("reads").expect("signs in");
        self.app.sign_in_with(secret.reveal());
    }

    /// Someone of the file of Arques, put there by the team's own way.
    pub async fn person(&self) -> PersonId {
        self.person_of(&self.centre).await
    }

    /// The same in a centre.
    pub async fn person_of(&self, centre: &Centre) -> PersonId {
        let draft = PersonDraft { first_name: "Jeanne".into(), last_name: "Dubois".into(), ..PersonDraft::default() };
        people::service::add(&self.cx(), centre, &draft).await.expect("a person").0.id
    }
}

fn by_password(db: Db, clock: Clock) -> Arc<dyn Authenticator> {
    Arc::new(Door { db, clock })
}

fn email_of(name: &str) -> String {
    format!("{name}@arques.example")
}

/// One account for each of them; the password is computed once, as it is long to compute.
async fn add_teams(tx: &mut Tx, cx: &Cx, centre: &Centre, other: &Centre) {
    let first = NewAccount { email: email_of("equipe"), name: "equipe".into(), password: PASSWORD.into() };
    let sealed = accounts::seal_account(first).await.expect("computes").expect("a password");
    for (name, role, home) in [
        ("direction", Role::Director, centre),
        ("accueil", Role::Reception, centre),
        ("animation", Role::Facilitator, centre),
        ("benevole", Role::Volunteer, centre),
        ("ailleurs", Role::Director, other),
    ] {
        let mut account = sealed.clone();
        (account.email, account.name) = (email_of(name), name.to_owned());
        let grant = Grant { centre: Some(home.id), role };
        accounts::create_account(tx, account, &[grant], cx.now()).await.expect("writes").expect("an account");
    }
}
