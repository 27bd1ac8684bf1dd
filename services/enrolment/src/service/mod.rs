//! Use cases: open and change lists, enrol, wait, offer, cancel, pay, mark.
//!
//! Functions that take a `Tx` do one part of a larger act and decide nothing; those that begin
//! with a [`web::Cx`] and a centre are a whole act: they ask the policy, open the operation, commit.

pub mod attendance;
pub mod by_hand;
pub mod candidates;
pub mod changes;
pub mod desk;
mod doubles;
pub mod drafts;
mod entering;
pub mod lists;
pub(crate) mod merged;
pub mod news;
pub mod questions;
pub mod registration;
pub mod returning;
pub mod views;
pub mod waiting;

use auth::Denied;

pub(crate) use entering::draw_code;

use crate::model::list::ListRefusal;
use crate::model::question::QuestionRefusal;
use crate::model::refusal::EnrolmentRefusal;

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {0:?}")]
    Refused(EnrolmentRefusal),
    #[error("refused: {0:?}")]
    List(ListRefusal),
    #[error("refused: {0:?}")]
    Question(QuestionRefusal),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such list or enrolment here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    /// A person could not be made, for no fault of what was typed.
    #[error(transparent)]
    People(people::service::Error),
}

impl From<EnrolmentRefusal> for Error {
    fn from(refusal: EnrolmentRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<ListRefusal> for Error {
    fn from(refusal: ListRefusal) -> Self {
        Self::List(refusal)
    }
}

impl From<QuestionRefusal> for Error {
    fn from(refusal: QuestionRefusal) -> Self {
        Self::Question(refusal)
    }
}

/// The result of an act on enrolments.
pub type Result<T, E = Error> = std::result::Result<T, E>;
