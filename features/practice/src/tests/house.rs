//! A house with two centres, their teams, for tests.

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
        let modules = vec![accounts::module(), centres::module(), people::module(), crate::module()];
        Self(test_centres::House::open(db, modules).await)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/entrainement{below}"))
    }
}
