//! A house with two centres, their teams, and what gives certificates, for tests.

use std::ops::Deref;

use auth::Opened;
use kernel::PersonId;
use testing::TestDb;
use web::Cx;

use crate::model::CertificateId;
use crate::model::certificate::{Certificate, NewCertificate};
use crate::service::team;

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

    /// The context of someone whose own file is open.
    pub fn cx_with_card(&self, person: PersonId) -> Cx {
        self.resident(&self.centre, person, Opened::Pin)
    }

    pub fn team(&self, below: &str) -> String {
        self.centre.path(&format!("equipe/attestations{below}"))
    }

    /// A certificate given by hand, as the pages would have it.
    pub async fn given(&self, new: NewCertificate) -> Certificate {
        let (id, _) = team::give(&self.cx(), &self.centre, new).await.expect("a certificate");
        team::find(&self.cx(), &self.centre, id).await.expect("the same")
    }

    /// Revokes as the direction would.
    pub async fn revoked(&self, id: CertificateId) -> kernel::OperationId {
        team::take_back(&self.cx(), &self.centre, id, "Donnée par erreur").await.expect("taken back")
    }
}

/// What one asks to be certified.
pub fn new_certificate(house: &House) -> NewCertificate {
    NewCertificate {
        person: None,
        holder_name: "Nadia Benali".into(),
        is_named: false,
        title: "Envoyer un message".into(),
        description: String::new(),
        criteria: "A envoyé trois messages seule.".into(),
        skills: vec!["Joindre une photo".into()],
        path_code: String::new(),
        earned_on: house.cx().today(),
    }
}
