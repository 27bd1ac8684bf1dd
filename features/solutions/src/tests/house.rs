//! A house with three centres: what other tests begin with.

use std::sync::Arc;

use auth::{Actor, Scope};
use centres::{Centre, NewCentre};
use ideas::IdeaId;
use kernel::PersonId;
use people::Person;
pub(super) use test_centres::staff;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::service::proposing::{Typed, record_heard};

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub tourcoing: Centre,
    pub roubaix: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        Self::with_press(db, Arc::new(documents::Unavailable)).await
    }

    pub async fn with_press(db: TestDb, press: Arc<dyn documents::Documents>) -> Self {
        let modules = vec![centres::module(), people::module(), delivery::module(), ideas::module(), crate::module()];
        let app = TestApp::with_press(db, modules, press, test_centres::by_role);
        let asked = ["arques", "tourcoing", "roubaix"]
            .map(|slug| NewCentre { city: slug.into(), ..test_centres::new_centre(slug) });
        let mut made = test_centres::open_centres(&app, asked.into()).await.into_iter();
        let mut next = || made.next().expect("three");
        Self { app, arques: next(), tourcoing: next(), roubaix: next() }
    }

    pub fn cx(&self) -> Cx {
        Cx::of_house(&self.app.app, "essai")
    }

    pub fn cx_of(&self, actor: Actor) -> Cx {
        let mut cx = self.cx();
        cx.actor = actor;
        cx
    }

    pub fn scope(&self) -> Scope {
        Scope::of_house(self.arques.id)
    }

    /// An idea heard at the desk of Arques.
    pub async fn heard(&self, title: &str, way: &str) -> IdeaId {
        let typed = Typed {
            title: title.into(),
            words: "Il faudrait un SMS avant la date.".into(),
            name: "Rosa Pinto".into(),
            way: way.into(),
            phone: "06 39 98 12 01".into(),
            ..Typed::default()
        };
        record_heard(&self.cx(), &self.arques, &typed, None).await.expect("kept").idea
    }

    /// How many messages the ledger holds.
    pub async fn messages(&self) -> i64 {
        let row = self.app.db().one("select count(*) as n from delivery_message", vec![]).await.expect("read");
        row.expect("a count").int("n").expect("a number")
    }

    /// Someone of Arques with a mobile number.
    pub async fn person(&self, first: &str, mobile: &str) -> PersonId {
        let cx = self.cx();
        let person = Person { mobile: Some(mobile.into()), ..test_centres::someone(&cx, first) };
        test_centres::add_person(&cx, &self.arques, &person).await;
        person.id
    }
}
