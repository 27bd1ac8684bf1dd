//! Use cases: propose, record, move, tell; build, try; write, publish, take.
//!
//! Each asks the policy first and owns its transaction; what moves an idea tells its authors inside it.

pub mod authors;
pub mod board;
pub mod catalogue;
pub mod following;
pub mod making;
pub mod moving;
pub mod proposing;
pub mod sheets;
pub mod taking;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use crate::model::refusal::Refusal;
use crate::policy::{self, Action};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused: {0:?}")]
    Refused(Vec<Refusal>),
    #[error("refused: {0:?}")]
    Idea(Vec<ideas::Refusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("nothing of that name here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Vec<Refusal>> for Error {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self::Refused(refusals)
    }
}

impl From<ideas::Refusal> for Error {
    fn from(refusal: ideas::Refusal) -> Self {
        Self::Idea(vec![refusal])
    }
}

impl From<ideas::Error> for Error {
    fn from(error: ideas::Error) -> Self {
        match error {
            ideas::Error::Refused(refusal) => refusal.into(),
            ideas::Error::NotFound => Self::NotFound,
            ideas::Error::Db(error) => Self::Failed(error),
        }
    }
}

impl Error {
    /// What is refused of a form: each field with its sentence; the error itself when it is no refusal.
    pub fn fields(self, cx: &Cx) -> Result<Vec<(&'static str, String)>> {
        match self {
            Self::Refused(refusals) => Ok(refusals.iter().map(|one| (one.place().0, cx.t(one.place().1))).collect()),
            Self::Idea(refusals) => Ok(refusals.iter().map(|one| (one.place().0, cx.t(one.place().1))).collect()),
            other => Err(other),
        }
    }

    fn is_conflict(&self) -> bool {
        use ideas::Refusal::{ChangedMeanwhile, Merged, NoSuchRoad};
        match self {
            Self::Refused(refusals) => refusals.iter().any(|one| one.is_conflict()),
            Self::Idea(refusals) => refusals.iter().any(|one| matches!(one, ChangedMeanwhile | NoSuchRoad | Merged)),
            Self::Denied(_) | Self::NotFound | Self::Failed(_) => false,
        }
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        let is_conflict = self.is_conflict();
        match self {
            Self::Idea(refusals) if refusals.contains(&ideas::Refusal::TooMany) => Problem::TooMany,
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            refused => match refused.fields(cx) {
                Ok(told) => {
                    let message = told.first().map(|(_, sentence)| sentence.clone()).unwrap_or_default();
                    if is_conflict {
                        return Problem::Conflict(message);
                    }
                    let field = |(field, message): (&str, String)| FieldError { field: field.to_owned(), message };
                    Problem::Refused { message, fields: told.into_iter().map(field).collect() }
                }
                Err(error) => Problem::failed(&error),
            },
        }
    }
}

/// The scope that an allowed action opens.
pub(crate) fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(policy::scope(&cx.actor, action, centre.id)?)
}

/// An act under way, with the title of what it is about in the words of the history.
async fn begin(cx: &Cx, centre: &Centre, key: &str, title: &str) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", title));
    let tx = cx.db().begin(&operation).await?;
    Ok((tx, operation.id))
}
