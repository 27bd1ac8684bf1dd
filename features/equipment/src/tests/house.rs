//! A house with two centres, their teams, and things to lend, for tests.

use std::ops::Deref;

use kernel::PersonId;
use testing::TestDb;

use crate::model::item::{Category, Details};
use crate::model::loan::Kind;
use crate::model::{ItemId, LoanId};
use crate::service::items;
use crate::service::lending::{self, NewLoan};

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
            delivery::module(),
            crate::module(),
        ];
        Self(test_centres::House::open(db, modules).await)
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
}
