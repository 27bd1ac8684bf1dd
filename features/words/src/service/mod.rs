//! Use cases: ask, lead a word from the question to the page, tell who asked, read the glossary.
//!
//! Each asks the policy first and owns its transaction. Sounds and pictures are read outside any transaction.

pub mod asking;
pub mod glossary;
pub mod making;
pub mod sorting;
pub mod sound;
pub mod telling;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use crate::model::QuestionId;
use crate::model::question::Question;
use crate::model::refusal::Refusal;
use crate::policy::{Action, decide};
use crate::store::questions;

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused: {0:?}")]
    Refused(Vec<Refusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such word here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error(transparent)]
    Storage(#[from] storage::StorageError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    /// The room of films said why itself.
    #[error("a film could not be begun")]
    Elsewhere(Problem),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl Error {
    /// Whether this is among what was refused.
    pub fn is(&self, refusal: Refusal) -> bool {
        matches!(self, Self::Refused(refusals) if refusals.contains(&refusal))
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Refused(refusals) if refusals.contains(&Refusal::TooMany) => Problem::TooMany,
            Self::Refused(refusals) => {
                let message = refusals.first().map(|refusal| sentence(cx, *refusal)).unwrap_or_default();
                if refusals.iter().any(|refusal| refusal.is_conflict()) {
                    return Problem::Conflict(message);
                }
                let fields = refusals
                    .iter()
                    .map(|refusal| FieldError { field: refusal.place().0.to_owned(), message: sentence(cx, *refusal) });
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            Self::Storage(error) => error.into(),
            Self::Disk(error) => Problem::failed(&error),
            Self::Elsewhere(problem) => problem,
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: Refusal) -> String {
    cx.t(refusal.place().1)
}

/// The scope that an allowed action opens.
pub(crate) fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// A word of a centre, for who may do this with it.
pub(crate) async fn found(cx: &Cx, centre: &Centre, id: QuestionId, action: Action) -> Result<(Scope, Question)> {
    let scope = open(cx, centre, action)?;
    let question = questions::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((scope, question))
}

/// An act under way, with the word it is about.
pub(crate) async fn begin(cx: &Cx, centre: &Centre, key: &str, term: &str) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", term));
    let tx = cx.db().begin(&operation).await?;
    Ok((tx, operation.id))
}

/// Refuses what was typed over a revision that is no longer the last; without one, what is said goes over the word as it is
/// now. Whoever changes it after this is caught by [`put`].
pub(crate) fn as_read(question: &Question, read: Option<i64>) -> Result<()> {
    let is_so = read.is_none_or(|read| read == question.revision);
    if is_so { Ok(()) } else { Err(Refusal::ChangedMeanwhile.into()) }
}

/// Writes a word, unless someone was faster.
pub(crate) async fn put(tx: &mut Tx, scope: &Scope, question: &Question) -> Result<()> {
    match questions::update(tx, scope, question).await.map_err(faster)? {
        0 => Err(Refusal::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
}

/// Two who give words the same address at once: the second looks again.
pub(crate) fn faster(error: db::Error) -> Error {
    if error.is_unique_violation() { Refusal::ChangedMeanwhile.into() } else { error.into() }
}

/// All or nothing of what was found wrong.
pub(crate) fn settled(refusals: Vec<Refusal>) -> Result<()> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}
