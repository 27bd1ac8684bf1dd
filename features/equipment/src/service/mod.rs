//! Use cases: keep the inventory, lend and give, take back, call, answer requests, repair, take stock, count.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction.

pub mod calling;
pub mod items;
pub mod lending;
pub mod reading;
pub mod reminding;
pub mod repairing;
pub mod requests;
pub mod sheets;
pub mod stock;

use auth::{Denied, Scope};
use centres::Centre;
use db::Conn;
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
    /// Bytes that could not be kept.
    #[error("a file could not be kept")]
    File(Problem),
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
            Self::Refused(refusals) if refusals.contains(&Refusal::RequestFlood) => Problem::TooMany,
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
            Self::File(problem) => problem,
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

/// The words of an operation, as the whole team will read them: a thing, never a name.
fn words(cx: &Cx, key: &str, about: &str) -> String {
    cx.history_texts().t1(key, "x", about)
}

/// All or nothing of what was found wrong.
fn settled(refusals: Vec<Refusal>) -> Result<()> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}

/// All entries of someone: theirs, and those that were merged with it.
async fn entries(conn: impl Into<Conn<'_>>, scope: &Scope, person: PersonId) -> Result<Vec<PersonId>> {
    let mut ids = people::store::entries_of(conn, scope, person).await?;
    if !ids.contains(&person) {
        ids.push(person);
    }
    Ok(ids)
}
