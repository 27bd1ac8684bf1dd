//! A house with two centres, their teams, and a workshop, for tests.

use std::sync::Arc;

use accounts::{Door, NewAccount};
use auth::{Actor, Grant, Scope};
use centres::{Centre, NewCentre};
use chrono::{DateTime, TimeZone as _, Utc};
use kernel::Role;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::item::ItemKind;
use crate::model::workshop::{AttendeeRole, WorkshopDraft};
use crate::model::{ItemId, WorkshopId};
use crate::service::items::{Sheet, add_lines};
use crate::service::running::{go_to_step, open_workshop};
use crate::service::{taking_part, workshops};

pub const PASSWORD: &str = "une-longue-phrase-secrete";

pub struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

/// A workshop of today.
pub fn draft(title: &str) -> WorkshopDraft {
    WorkshopDraft {
        title: title.into(),
        starts_at: Utc.with_ymd_and_hms(2026, 11, 22, 13, 0, 0).single().expect("an instant"),
        place: "Salle bleue".into(),
        team: "Fabrice".into(),
        points: 3,
    }
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
            ideas::module(),
            crate::module(),
        ];
        let app = TestApp::with_press(db, rooms, press, door);
        let cx = Cx::of_house(&app.app, "essai");
        let operation = cx.operation(None, "ouverture");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let network = centres::service::network_or_new(&mut tx, "Nord", cx.now()).await.expect("a network");
        let mut made = Vec::new();
        for slug in ["arques", "tourcoing"] {
            let new = NewCentre { slug: slug.into(), name: format!("Centre {slug}"), ..NewCentre::default() };
            let centre = centres::service::create_centre(&mut tx, network, new, cx.now()).await.expect("writes");
            made.push(centre.expect("a centre"));
        }
        let (other, centre) = (made.pop().expect("two"), made.pop().expect("two"));
        let team = [("animation", Role::Facilitator, &centre), ("accueil", Role::Reception, &centre)];
        for (name, role, centre) in team.into_iter().chain([("ailleurs", Role::Director, &other)]) {
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
            session: kernel::SessionId::new(),
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

    /// A workshop after the usual plan, not opened yet.
    pub async fn workshop(&self) -> WorkshopId {
        let asked = draft("Comment se dire les choses ?");
        workshops::add(&self.cx(), &self.centre, asked, None).await.expect("a workshop").0
    }

    /// A workshop that is open, at a step of the usual plan.
    pub async fn opened(&self, step: &str) -> WorkshopId {
        let id = self.workshop().await;
        open_workshop(&self.cx(), &self.centre, id).await.expect("opens");
        go_to_step(&self.cx(), &self.centre, id, step).await.expect("a step");
        id
    }

    /// Lines typed from a sheet.
    pub async fn lines(&self, id: WorkshopId, kind: ItemKind, text: &str) -> Vec<ItemId> {
        let sheet = Sheet { kind, text: text.into(), author: None };
        add_lines(&self.cx(), &self.centre, id, sheet).await.expect("lines").0
    }

    /// A telephone that joins; gives its token.
    pub async fn telephone(&self, id: WorkshopId) -> String {
        let role = Some(AttendeeRole::Resident);
        let joined = taking_part::join(&self.visitor(), &self.centre, id, role, None).await.expect("joins");
        joined.expect("a token").reveal().to_owned()
    }
}
