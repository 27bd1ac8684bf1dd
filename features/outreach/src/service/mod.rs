//! Use cases: prepare rounds, give tablets out, receive what they bring, take it up.
//!
//! Each asks the policy first, or knows the tablet by its secret, and owns its transaction.

pub mod day;
pub(crate) mod drafts;
pub mod entries;
pub mod expected;
pub mod photos;
pub mod receiving;
pub mod rounds;
pub(crate) mod sealing;
pub mod tablets;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use crate::model::entry::EntryRefusal;
use crate::model::expected::ExpectedRefusal;
use crate::model::round::RoundRefusal;
use crate::model::tablet::TabletRefusal;
use crate::policy::{self, Action};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused: {0:?}")]
    Round(Vec<RoundRefusal>),
    #[error("refused: {0:?}")]
    Tablet(TabletRefusal),
    #[error("refused: {0:?}")]
    Entry(EntryRefusal),
    #[error("refused: {0:?}")]
    Expected(ExpectedRefusal),
    /// Another room did not answer.
    #[error("a room that was asked: {0:?}")]
    Elsewhere(Problem),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such thing here")]
    NotFound,
    #[error("too many tries")]
    TooMany,
    #[error("the machine could not compute a hash")]
    NoHash,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error(transparent)]
    Sealing(#[from] crypto::Error),
    #[error("the storage failed")]
    Storage(#[from] storage::StorageError),
    #[error("what was sealed is not what this room seals")]
    Unreadable(#[from] serde_json::Error),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<RoundRefusal> for Error {
    fn from(refusal: RoundRefusal) -> Self {
        Self::Round(vec![refusal])
    }
}

impl From<TabletRefusal> for Error {
    fn from(refusal: TabletRefusal) -> Self {
        Self::Tablet(refusal)
    }
}

impl From<EntryRefusal> for Error {
    fn from(refusal: EntryRefusal) -> Self {
        Self::Entry(refusal)
    }
}

impl From<ExpectedRefusal> for Error {
    fn from(refusal: ExpectedRefusal) -> Self {
        Self::Expected(refusal)
    }
}

impl Error {
    /// What is refused of a form: each field with its sentence; the error itself when it is no refusal.
    pub fn fields(self, cx: &Cx) -> Result<Vec<(&'static str, String)>> {
        let said = |(field, key): (&'static str, &str)| (field, cx.t(key));
        match self {
            Self::Round(refusals) => Ok(refusals.iter().map(|one| said(one.place())).collect()),
            Self::Tablet(refusal) => Ok(vec![said(refusal.place())]),
            Self::Entry(refusal) => Ok(vec![said(refusal.place())]),
            Self::Expected(refusal) => Ok(vec![said(refusal.place())]),
            other => Err(other),
        }
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Entry(refusal @ (EntryRefusal::ChangedMeanwhile | EntryRefusal::ChoiceFirst)) => {
                Problem::Conflict(cx.t(refusal.place().1))
            }
            Self::Expected(refusal @ ExpectedRefusal::ChangedMeanwhile) => Problem::Conflict(cx.t(refusal.place().1)),
            Self::Denied(denied) => denied.into(),
            Self::Elsewhere(problem) => problem,
            Self::NotFound => Problem::NotFound,
            Self::TooMany => Problem::TooMany,
            Self::NoHash => Problem::failed(&Self::NoHash),
            Self::Failed(error) => error.into(),
            Self::Sealing(error) => Problem::failed(&error),
            Self::Storage(error) => error.into(),
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

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(policy::scope(&cx.actor, action, centre.id)?)
}

/// An act of the team under way; its words are for who may know of it.
async fn begin(cx: &Cx, centre: &Centre, key: &str, right: Action) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(centre.id), cx.history_texts().t(key));
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, right.word()).await?;
    Ok((tx, operation.id))
}
