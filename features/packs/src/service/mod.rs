//! Use cases: choose what is carried, make it, give it in each form, look at what comes back.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction.

pub mod binding;
pub mod forms;
pub mod making;
pub mod packs;
pub mod returned;

use auth::{Denied, Scope};
use centres::Centre;
use web::{Cx, Problem};

use crate::model::refusal::{FileRefusal, Refusal};
use crate::policy::{Action, decide};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused")]
    Refused(Vec<Refusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such thing here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    /// What a room, the press or the storage answered.
    #[error("something below did not answer")]
    Below(Problem),
    #[error(transparent)]
    Unwritable(#[from] serde_json::Error),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<FileRefusal> for Error {
    fn from(refusal: FileRefusal) -> Self {
        Refusal::File(refusal).into()
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Below(problem)
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
            Self::Refused(refusals) if refusals.contains(&Refusal::ChangedMeanwhile) => {
                Problem::Conflict(sentence(cx, Refusal::ChangedMeanwhile))
            }
            Self::Refused(refusals) => {
                let fields = refusals.iter().map(|refusal| web::FieldError {
                    field: refusal.place().0.to_owned(),
                    message: sentence(cx, *refusal),
                });
                let message = refusals.first().map(|refusal| sentence(cx, *refusal)).unwrap_or_default();
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            Self::Below(problem) => problem,
            Self::Unwritable(error) => Problem::failed(&error),
            Self::Disk(error) => Problem::failed(&error),
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: Refusal) -> String {
    cx.t(refusal.place().1)
}

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// The words of an operation, as the whole team will read them.
fn words(cx: &Cx, key: &str, title: &str) -> String {
    cx.history_texts().t1(key, "x", title)
}

/// All or nothing of what was found wrong.
fn settled(refusals: Vec<Refusal>) -> Result<()> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}
