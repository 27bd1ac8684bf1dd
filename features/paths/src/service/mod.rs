//! Use cases: write paths, follow one, note what was learnt, take it elsewhere, ask for a course.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction.

pub mod carrying;
pub mod certificates;
pub mod following;
pub mod group;
pub mod paths;
pub mod roll;
pub mod wishes;

use auth::{Denied, Scope, decide_own};
use centres::Centre;
use kernel::PersonId;
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
    /// A certificate could not be made.
    #[error("no certificate")]
    Badges(badges::Error),
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
            Self::Refused(refusals) if refusals.contains(&Refusal::TooManyWishes) => Problem::TooMany,
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
            Self::Badges(error) => error.told(cx),
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

/// The scope of whoever has opened their own file, and who that is.
fn own(cx: &Cx, centre: &Centre) -> Result<(Scope, PersonId)> {
    let person = cx.actor.own_file(centre.id).ok_or(Denied::SignIn)?;
    Ok((Scope::opened_by(decide_own(&cx.actor, centre.id, person), centre.id)?, person))
}

/// The words of an operation, as the whole team will read them.
fn words(cx: &Cx, key: &str, title: &str) -> String {
    cx.history_texts().t1(key, "x", title)
}

/// All or nothing of what was found wrong.
fn settled(refusals: Vec<Refusal>) -> Result<()> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}
