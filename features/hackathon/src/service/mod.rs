//! Use cases: prepare a hackathon, hear who comes, make up teams, write what they made, choose, follow it.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction.

pub mod choosing;
pub mod events;
pub mod follow_ups;
pub mod teams;

use auth::{Denied, Scope};
use centres::Centre;
use web::{Cx, Problem};

use crate::model::refusal::Refusal;
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
    /// The room of pictures has told its problem already.
    #[error("a picture could not be prepared")]
    Picture(Problem),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

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
            Self::Refused(refusals) if refusals.contains(&Refusal::TooManyPeople) => Problem::TooMany,
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
            Self::Picture(problem) => problem,
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
