//! A house with two centres, their teams and someone to accompany.

use std::sync::Arc;

use auth::{Actor, Grant, Scope, Staff};
use centres::{Centre, NewCentre};
use documents::Documents;
use kernel::{AccountId, PersonId, Role, SessionId};
use people::PersonDraft;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::vocabulary::{Autonomy, Mode, PlaceKind, Theme};
use crate::model::{ActDraft, Hand, MandateDraft, Reading, StepDraft};
use crate::service::files;

/// Words that must be in clear nowhere.
pub const MARK: &str = "violences au foyer depuis mars";
const PASSWORD: &str = "trois mots sans rapport";

/// A press that says what it was given.
struct Echo;

impl Documents for Echo {
    fn render(
        &self,
        template: documents::Template,
        json: &serde_json::Value,
    ) -> Result<Vec<u8>, documents::DocumentError> {
        Ok(format!("%PDF-{} {json}", template.0).into_bytes())
    }
}

pub struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
    /// Of the first centre: direction, a referent, a volunteer, reception, a facilitator.
    pub team: Vec<(Role, AccountId)>,
    pub nadia: PersonId,
}

pub async fn house(db: TestDb) -> House {
    house_of(db, crate::module()).await
}

/// The same with this room as it is given.
pub async fn house_of(db: TestDb, own: web::Module) -> House {
    let modules = vec![accounts::module(), centres::module(), people::module(), own];
    let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(accounts::Door { db, clock }) };
    let app = TestApp::with_press(db, modules, Arc::new(Echo), door);
    let centre = open_centre(&app, "jean-ferrat").await;
    let other = open_centre(&app, "ajr").await;
    let mut team = Vec::new();
    for role in [Role::Director, Role::Referent, Role::Volunteer, Role::Reception, Role::Facilitator] {
        team.push((role, account(&app, role.code(), role, &centre).await));
    }
    account(&app, "ailleurs", Role::Director, &other).await;
    let cx = Cx::of_house(&app.app, "essai");
    let draft = PersonDraft { first_name: "Nadia".into(), last_name: "Belkacem".into(), ..PersonDraft::default() };
    let (nadia, _) = people::service::add(&cx, &centre, &draft).await.unwrap();
    House { app, centre, other, team, nadia: nadia.id }
}

async fn open_centre(app: &TestApp, slug: &str) -> Centre {
    let now = app.clock().now();
    let mut tx = app.db().begin_unrecorded().await.unwrap();
    let network = centres::service::network_or_new(&mut tx, "Nord", now).await.unwrap();
    let new =
        NewCentre { slug: slug.into(), name: format!("Centre {slug}"), city: "Arques".into(), ..NewCentre::default() };
    let centre = centres::service::create_centre(&mut tx, network, new, now).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    centre
}

async fn account(app: &TestApp, name: &str, role: Role, centre: &Centre) -> AccountId {
    let new =
        accounts::NewAccount { email: format!("{name}@exemple.fr"), name: name.into(), password: PASSWORD.into() };
    let new = accounts::seal_account(new).await.unwrap().unwrap();
    let mut tx = app.db().begin_unrecorded().await.unwrap();
    let grant = Grant { centre: Some(centre.id), role };
    let made = accounts::create_account(&mut tx, new, &[grant], app.clock().now()).await.unwrap().unwrap();
    tx.commit().await.unwrap();
    made
}

impl House {
    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.centre.id)
    }

    pub fn account(&self, role: Role) -> AccountId {
        self.team.iter().find(|(known, _)| *known == role).unwrap().1
    }

    /// The context of someone of the first centre's team.
    pub fn cx_of(&self, role: Role) -> Cx {
        let staff = Staff {
            account: self.account(role),
            session: SessionId::new(),
            name: role.code().into(),
            grants: vec![Grant { centre: Some(self.centre.id), role }],
            proven_at: self.cx().now(),
        };
        let mut cx = self.cx();
        cx.actor = Actor::Staff(staff);
        cx
    }

    pub async fn sign_in(&self, name: &str) {
        self.app.leave();
        let email = format!("{name}@exemple.fr");
        let signed = accounts::sign_in(self.app.db(), &email, PASSWORD.into(), "essai", self.cx().now()).await;
        self.app.sign_in_with(signed.unwrap().unwrap().1.reveal());
    }

    /// Begins to accompany Nadia, by the referent.
    pub async fn begin(&self) {
        let referents = [self.account(Role::Referent)];
        files::begin(&self.cx_of(Role::Referent), &self.centre, self.nadia, MARK, &referents).await.unwrap();
    }

    pub fn path(&self, below: &str) -> String {
        format!("/jean-ferrat/equipe/personnes/{}/accompagnement{below}", self.nadia)
    }

    /// An act that nothing refuses.
    pub fn act(&self) -> ActDraft {
        ActDraft {
            on: Some(self.cx().today()),
            minutes: Some(45),
            place: Some(PlaceKind::Centre),
            themes: vec![Theme::Email],
            autonomy: Some(Autonomy::Partly),
            mode: Some(Mode::Accompany),
            has_agreement: true,
            ..ActDraft::default()
        }
    }

    /// Signs in as the referent and opens the file.
    pub async fn open(&self) {
        self.sign_in("referent").await;
        let opened = self.app.post(&self.path("/ouverture"), &[("raison", "meeting"), ("mots", "Nadia est là")]).await;
        assert_eq!(opened.location(), self.path("/ouvert"), "{}", opened.body);
    }

    /// How many readings the journal has of Nadia's file.
    pub async fn readings(&self) -> Vec<String> {
        let rows = crypto::list_readings(self.app.db(), self.centre.id, &[self.nadia], 50).await.unwrap();
        rows.into_iter().map(|row| row.what).collect()
    }
}

pub fn step(subject: &str) -> StepDraft {
    StepDraft {
        subject: subject.into(),
        next: "Envoyer le bail".into(),
        hand: Some(Hand::Team),
        due_on: chrono::NaiveDate::from_ymd_opt(2026, 12, 3),
        is_due_unread: false,
    }
}

pub fn mandate() -> MandateDraft {
    MandateDraft {
        formalities: "Demande de logement\nDéclaration de ressources".into(),
        days: Some(31),
        is_free: true,
        reading: Some(Reading::Reads),
        reader: String::new(),
    }
}
