//! Use cases on people: make, correct, merge, import.
//!
//! Functions that take a `Tx` do one part of a larger act and decide nothing; those that take a
//! [`web::Cx`] are a whole act: they ask the policy, open the operation and commit.

mod household;
mod person;

use auth::Denied;

pub use household::{
    HouseholdDraft, add_member, create_household, household_mark, household_name, remove_member, role_on, update_household,
};
pub use person::{
    Lookalike, archive_person, create_person, lookalikes, mark, record_consent, restore_person, update_person,
};

use crate::draft::PersonRefusal;

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule refuses; told beside the fields.
    #[error("refused")]
    Refused(Vec<PersonRefusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such person or household here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
}

impl From<PersonRefusal> for Error {
    fn from(refusal: PersonRefusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

/// The result of an act on people.
pub type Result<T> = std::result::Result<T, Error>;
