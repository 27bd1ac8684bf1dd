//! A house with two centres: what other tests begin with.

use auth::Scope;
use centres::Centre;
use kernel::OperationId;
use testing::{TestApp, TestDb};
use web::Cx;

use crate::model::place::{Facts, PlaceId};
use crate::model::theme::{ThemeDraft, ThemeField};
use crate::service::{editing, theming};

pub(super) struct House {
    pub app: TestApp,
    pub arques: Centre,
    pub other: Centre,
}

impl House {
    pub async fn new() -> Self {
        Self::on(testing::sqlite_db().await).await
    }

    pub async fn on(db: TestDb) -> Self {
        let modules = vec![centres::module(), people::module(), crate::module()];
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

    /// A place of Arques; it is confirmed by being added.
    pub async fn place(&self, facts: Facts) -> PlaceId {
        editing::add(&self.cx(), &self.arques, facts).await.expect("a place").0
    }

    /// The theme "Aide numérique", which asks the price, confirmed every six months.
    pub async fn theme(&self) -> String {
        let draft = ThemeDraft {
            name: "Aide numérique".to_owned(),
            confirm_months: 6,
            fields: vec![ThemeField { key: String::new(), label: "Prix".to_owned() }],
            ..ThemeDraft::default()
        };
        theming::add(&self.cx(), &self.arques, draft).await.expect("a theme");
        "aide-numerique".to_owned()
    }

    pub async fn undo(&self, operation: OperationId) {
        let cx = self.cx();
        let undoing = db::Operation { undoes: Some(operation), ..cx.operation(Some(self.arques.id), "retour") };
        db::undo(cx.db(), operation, &undoing).await.expect("an answer").expect("undone");
    }
}

/// A place with a name, a street and a point in Arques.
pub(super) fn facts(name: &str) -> Facts {
    Facts {
        name: name.to_owned(),
        street: "12 rue de la Gare".to_owned(),
        postal_code: "62510".to_owned(),
        city: "Arques".to_owned(),
        latitude: Some(50.7353),
        longitude: Some(2.3047),
        ..Facts::default()
    }
}
