//! A house with two centres and their teams, for tests.

use std::ops::Deref;

use testing::TestDb;

/// The two centres ([`test_centres::House`]), with what is of the room.
pub struct House(test_centres::House);

impl Deref for House {
    type Target = test_centres::House;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl House {
    pub async fn open(db: TestDb) -> Self {
        let modules = vec![
            accounts::module(),
            centres::module(),
            people::module(),
            media::module(),
            enrolment::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/fiches-action{below}"))
    }
}

/// A sheet with all that a publication needs.
pub fn content(title: &str) -> crate::model::content::Content {
    crate::model::content::Content {
        title: title.into(),
        summary: "On répare ensemble.".into(),
        aims: vec!["Jeter moins".into()],
        results: "112 objets réparés.".into(),
        ..Default::default()
    }
}
