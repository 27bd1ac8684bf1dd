//! Use cases: settle when one receives, find a time, book, move, call off, receive, tell.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction. A resident acts on the code of
//! their own appointment, and sees nothing but free times otherwise.

pub mod board;
pub mod booking;
pub mod changes;
pub mod export;
pub mod feed;
pub mod handover;
pub mod hooks;
mod limits;
pub mod queue;
pub mod settings;
pub mod slots;
pub(crate) mod telling;

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
    #[error("a card could not be made")]
    People(#[source] people::service::Error),
    #[error(transparent)]
    Sealing(#[from] crypto::Error),
    #[error(transparent)]
    Stopped(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl Error {
    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
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
            Self::People(error) => Problem::failed(&error),
            Self::Stopped(error) => error.into(),
            Self::Sheet(error) => Problem::failed(&error),
            Self::Sealing(error) => Problem::failed(&error),
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
