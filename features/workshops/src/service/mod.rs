//! Use cases: plan, open, lead, take part, count, keep.
//!
//! Each begins with [`web::Cx`] and a centre and owns its transaction. Who leads is asked by the policy; who takes
//! part holds the token of their telephone, and sees the step, their own words and their own points.

pub mod attendance;
pub mod export;
pub mod items;
pub mod keeping;
pub mod plans;
pub mod reading;
pub mod running;
pub mod sheets;
pub mod sorting;
pub mod taking_part;
pub mod workshops;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use web::{Cx, Problem};

use crate::model::WorkshopId;
use crate::model::live::Live;
use crate::model::refusal::Refusal;
use crate::policy::{Action, decide};
use crate::store::live;

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
    #[error("this telephone has not joined")]
    NotJoined,
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

impl From<Vec<Refusal>> for Error {
    fn from(refusals: Vec<Refusal>) -> Self {
        Self::Refused(refusals)
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
            Self::Refused(refusals) => {
                let fields = refusals.iter().map(|refusal| web::FieldError {
                    field: refusal.place().0.to_owned(),
                    message: sentence(cx, *refusal),
                });
                let message = refusals.first().map(|refusal| sentence(cx, *refusal)).unwrap_or_default();
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound | Self::NotJoined => Problem::NotFound,
            Self::Failed(error) => error.into(),
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

/// Holds a workshop until the end of the transaction: nobody else writes in it meanwhile.
async fn hold(tx: &mut Tx, scope: &Scope, id: WorkshopId) -> Result<Live> {
    live::hold(tx, scope, id).await?.ok_or(Error::NotFound)
}
