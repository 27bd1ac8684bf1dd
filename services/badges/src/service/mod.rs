//! Use cases: give, take back, read one's own, check, publish keys and lists.
//!
//! What `features/paths` calls decides nothing; what pages and programs call asks the policy first.

pub mod checking;
pub mod issuing;
pub mod press;
pub mod publishing;
pub mod team;

use auth::{Denied, Scope};
use centres::Centre;
use web::{Cx, Problem};

use crate::model::key::KeyFault;
use crate::model::picture::PictureFault;
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
    Sealed(#[from] crypto::Error),
    #[error(transparent)]
    Signing(#[from] KeyFault),
    #[error(transparent)]
    Drawing(#[from] PictureFault),
    #[error(transparent)]
    Packing(#[from] std::io::Error),
    #[error(transparent)]
    Interrupted(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Failed(#[from] db::Error),
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
            Self::Sealed(error) => Problem::failed(&error),
            Self::Signing(error) => Problem::failed(&error),
            Self::Drawing(error) => Problem::failed(&error),
            Self::Packing(error) => Problem::failed(&error),
            Self::Interrupted(error) => Problem::failed(&error),
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
