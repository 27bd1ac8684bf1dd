//! Use cases on people: make, correct, merge, import.
//!
//! Functions that take a `Tx` do one part of a larger act and decide nothing; those that take a
//! [`web::Cx`] are a whole act: they ask the policy, open the operation and commit.

mod act;
mod confiding;
mod dossier;
mod erasing;
mod files;
mod household;
pub mod importing;
mod known_as;
mod merge;
mod person;
mod registry;
mod request;
mod retention;

use auth::Denied;

pub use act::{
    add, change_interest, correct, correct_household, join_household, join_season, leave_household, open_home,
    put_aside, say_consents, scope_for, take_back,
};
pub use confiding::{
    OpenNote, Seen, confide, confided_count, forget_taken_files, open_file, open_notes, seen_in, take_note_away,
    who_saw,
};
pub use dossier::{Chapter, Dossier, all_held, all_own_held};
pub use erasing::{Origin, erase, erase_now, finish_erasures, wipe, wiping};
pub use files::{sweep_files, sweeping};
pub use household::{
    HouseholdDraft, add_member, create_household, household_mark, household_name, remove_member, role_on,
    update_household,
};
pub use importing::{ImportReport, import_file, in_words};
pub use merge::{MergePreview, merge_people, preview_merge};
pub use person::{
    Lookalike, archive_person, create_person, lookalikes, mark, record_consent, restore_person, update_person,
};
pub use registry::{KnownPerson, known_people, known_person};
pub use request::{Waiting, answer_request, ask_erasure, own_request, waiting_requests};
pub use retention::{DryRun, RuleView, hold, nightly, release, rules, run_rules, set_rules, try_rules};

pub(crate) use person::{blank_person, draw_demo_code};

use crate::draft::PersonRefusal;
use crate::import::FileRefusal;

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// A rule refuses; told beside the fields.
    #[error("refused")]
    Refused(Vec<PersonRefusal>),
    /// Nothing of the file can be imported.
    #[error("the file is refused")]
    File(#[from] FileRefusal),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such thing here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    /// The keys, or what they seal.
    #[error("what is confided cannot be sealed or opened")]
    Sealing(#[from] crypto::Error),
    #[error("the storage failed")]
    Storage(#[from] storage::StorageError),
    #[error("the work was interrupted")]
    Interrupted(#[from] tokio::task::JoinError),
}

impl From<PersonRefusal> for Error {
    fn from(refusal: PersonRefusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl Error {
    /// The problem that tells it to whoever asked.
    pub fn into_problem(self, texts: &i18n::Texts) -> web::Problem {
        match self {
            Self::Refused(refusals) => {
                let fields: Vec<web::FieldError> = refusals
                    .iter()
                    .map(|refusal| {
                        let (field, key) = refusal.place();
                        web::FieldError { field: field.to_owned(), message: texts.t(key) }
                    })
                    .collect();
                let message = fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
                web::Problem::Refused { message, fields }
            }
            Self::File(refusal) => web::Problem::refused(texts.with(&refusal.key(), refusal.args())),
            Self::Denied(denied) => denied.into(),
            Self::NotFound => web::Problem::NotFound,
            Self::Failed(db::Error::Stale) => web::Problem::Conflict(texts.t("people-conflict")),
            Self::Failed(error) => error.into(),
            // Once erased there is nothing left to open.
            Self::Sealing(crypto::Error::Erased) => web::Problem::NotFound,
            Self::Sealing(error) => web::Problem::failed(&error),
            Self::Storage(error) => error.into(),
            Self::Interrupted(error) => error.into(),
        }
    }
}

/// The result of an act on people.
pub type Result<T> = std::result::Result<T, Error>;
