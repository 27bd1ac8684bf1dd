//! A house with two centres, their teams, a path and someone who follows it, for tests.

use std::ops::Deref;

use auth::Opened;
use centres::Centre;
use kernel::PersonId;
use testing::TestDb;
use web::Cx;

use crate::model::PathId;
use crate::model::content::State;
use crate::service::paths;

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
            enrolment::module(),
            badges::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
    }

    /// The context of someone who opened their own file.
    pub fn cx_own(&self, centre: &Centre, person: PersonId) -> Cx {
        self.resident(centre, person, Opened::Pin)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/parcours{below}"))
    }

    /// An open path of the house.
    pub async fn path(&self) -> PathId {
        let (id, _) = paths::take_starter(&self.cx(), &self.centre, "ma-tablette-et-moi").await.expect("a path");
        paths::move_to(&self.cx(), &self.centre, id, State::Open).await.expect("open");
        id
    }

    /// Someone of the file.
    pub async fn person(&self, centre: &Centre) -> PersonId {
        self.person_of(centre).await
    }
}
