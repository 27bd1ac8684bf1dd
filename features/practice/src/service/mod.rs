//! Use cases: practise, count faces, make and publish simulators, open sittings.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction.

pub mod answers;
pub mod making;
pub mod simulators;
pub mod sittings;

use auth::{Denied, Scope};
use centres::Centre;
use web::{Cx, Problem};

use crate::model::check::Fault;
use crate::model::refusal::{Refusal, fault_key};
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
                    field: refusal.field().to_owned(),
                    message: sentence(cx, refusal),
                });
                let message = refusals.first().map(|refusal| sentence(cx, refusal)).unwrap_or_default();
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Unsound(fault) => fault_sentence(cx, fault),
        refusal => cx.t(&refusal.key()),
    }
}

/// What is wrong with a simulator, in the reader's language.
pub fn fault_sentence(cx: &Cx, fault: &Fault) -> String {
    cx.texts.t1(&fault_key(fault.what), "x", fault.word.as_str())
}

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// The words of an operation, as the whole team will read them.
fn words(cx: &Cx, key: &str, title: &str) -> String {
    cx.history_texts().t1(key, "x", title)
}
