//! A house with two centres, their teams, a motive and an opening, for tests.

use std::sync::Arc;

use accounts::{Door, NewAccount};
use auth::{Actor, Grant, Scope};
use centres::{Centre, NewCentre};
use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone as _, Utc, Weekday};
use kernel::{Locale, Role};
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::appointment::{Origin, Way};
use crate::model::motive::MotiveDraft;
use crate::model::opening::OpeningDraft;
use crate::model::{MotiveId, OpeningId};
use crate::service::booking::{Booking, Who};
use crate::service::settings::{Receiver, add_motive, put_opening};

pub const PASSWORD: &str = "une-longue-phrase-secrete";

pub struct House {
    pub app: TestApp,
    pub centre: Centre,
    pub other: Centre,
}

/// An instant of the house's wall, in November 2026.
pub fn november(day: u32, hour: u32, minute: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, minute, 0).single().expect("an instant") - chrono::Duration::hours(1)
}

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a date")
}

pub fn time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).expect("a time")
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let door = |db, clock| -> Arc<dyn auth::Authenticator> { Arc::new(Door { db, clock }) };
        let press = Arc::new(documents::Unavailable);
        let app = TestApp::with_press(db, vec![accounts::module(), centres::module(), crate::module()], press, door);
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
            ("benevole", Role::Volunteer, &centre),
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

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/permanences{below}"))
    }

    /// A motive of half an hour, as the rest of it says.
    pub async fn motive(&self, terms: MotiveDraft) -> MotiveId {
        add_motive(&self.cx(), &self.centre, terms).await.expect("a motive").0
    }

    /// Fabrice receives on Tuesdays and Thursdays, from 9 to 12.
    pub async fn opening(&self, motives: &[MotiveId]) -> OpeningId {
        let receiver = Receiver::Named("Fabrice".into());
        put_opening(&self.cx(), &self.centre, None, receiver, opening(motives)).await.expect("an opening").0
    }

    /// A motive for everyone, and its opening.
    pub async fn settled(&self) -> (MotiveId, OpeningId) {
        let motive = self.motive(named("Aide aux démarches")).await;
        (motive, self.opening(&[motive]).await)
    }
}

pub fn named(name: &str) -> MotiveDraft {
    MotiveDraft { name: name.into(), ..MotiveDraft::default() }
}

pub fn opening(motives: &[MotiveId]) -> OpeningDraft {
    OpeningDraft {
        place: "Salle bleue".into(),
        equipment: String::new(),
        motives: motives.to_vec(),
        weekdays: vec![Weekday::Tue, Weekday::Thu],
        every_n_weeks: 1,
        first: date(2026, 11, 1),
        last: date(2027, 6, 30),
        start: time(9, 0),
        end: time(12, 0),
        is_closed_in_school_holidays: false,
        excluded: Vec::new(),
    }
}

/// Someone by name, told nothing.
pub fn booking((motive, opening): (MotiveId, OpeningId), starts_at: DateTime<Utc>, last_name: &str) -> Booking {
    Booking {
        motive,
        opening,
        starts_at,
        who: Who::Named { first_name: "Jeanne".into(), last_name: last_name.into() },
        phone: "+33353010001".into(),
        way: Way::None,
        contact: String::new(),
        origin: Origin::Desk,
        locale: Locale::Fr,
    }
}
