//! Use cases: ask, read, call, promise.
//!
//! Each asks the policy first and owns its transaction. Every act is reserved in the history to those who may read
//! the calls, and its words say nothing of whom.

pub mod asking;
pub mod calling;
pub mod promising;
pub mod reading;
pub(crate) mod sealing;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use crate::model::asking::AskingRefusal;
use crate::model::callback::CallRefusal;
use crate::model::promise::PromiseRefusal;
use crate::policy::{self, Action};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused: {0:?}")]
    Asking(Vec<AskingRefusal>),
    #[error("refused: {0:?}")]
    Call(CallRefusal),
    #[error("refused: {0:?}")]
    Promise(PromiseRefusal),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such call here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error(transparent)]
    Sealing(#[from] crypto::Error),
    #[error("what was sealed is not what this room seals")]
    Unreadable(#[from] serde_json::Error),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<CallRefusal> for Error {
    fn from(refusal: CallRefusal) -> Self {
        Self::Call(refusal)
    }
}

impl From<PromiseRefusal> for Error {
    fn from(refusal: PromiseRefusal) -> Self {
        Self::Promise(refusal)
    }
}

impl Error {
    /// Whether so many ask that the telephone is the better way.
    pub fn is_flood(&self) -> bool {
        matches!(self, Self::Asking(refusals) if is_flood(refusals))
    }

    /// What is refused of a form: each field with its sentence; the error itself when it is no refusal.
    pub fn fields(self, cx: &Cx) -> Result<Vec<(&'static str, String)>> {
        let said = |(field, key): (&'static str, &str), count: i64| (field, cx.texts.t1(key, "n", count));
        match self {
            Self::Asking(refusals) => Ok(refusals.iter().map(|one| said(one.place(), one.count())).collect()),
            Self::Call(refusal) => Ok(vec![said(refusal.place(), 0)]),
            Self::Promise(refusal) => Ok(vec![said(refusal.place(), 0)]),
            other => Err(other),
        }
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Asking(refusals) if is_flood(&refusals) => Problem::TooMany,
            Self::Call(CallRefusal::ChangedMeanwhile | CallRefusal::AlreadyEnded) => {
                Problem::Conflict(cx.t("callbacks-refusal-changed"))
            }
            Self::Promise(PromiseRefusal::ChangedMeanwhile) => Problem::Conflict(cx.t("callbacks-refusal-changed")),
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            Self::Sealing(error) => Problem::failed(&error),
            Self::Unreadable(error) => Problem::failed(&error),
            refused => match refused.fields(cx) {
                Ok(told) => {
                    let message = told.first().map(|(_, sentence)| sentence.clone()).unwrap_or_default();
                    let field = |(field, message): (&str, String)| FieldError { field: field.to_owned(), message };
                    Problem::Refused { message, fields: told.into_iter().map(field).collect() }
                }
                Err(error) => Problem::failed(&error),
            },
        }
    }
}

fn is_flood(refusals: &[AskingRefusal]) -> bool {
    refusals.contains(&AskingRefusal::TooMany)
}

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(policy::scope(&cx.actor, action, centre.id)?)
}

/// An act of the team under way.
async fn begin(cx: &Cx, centre: &Centre, key: &str) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(centre.id), cx.history_texts().t(key));
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, Action::SeeCalls.word()).await?;
    Ok((tx, operation.id))
}
