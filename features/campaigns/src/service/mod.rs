//! Use cases: write, plan, send, follow, try again, bring back results, print.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction. Slow work
//! (plans, papers) is done before a transaction opens, never inside one.

pub mod audiences;
pub mod drafts;
pub mod export;
pub mod network;
pub mod papers;
pub mod planning;
pub mod reach;
pub mod results;
pub mod sending;

use auth::{Denied, Scope};
use centres::Centre;
use web::{Cx, Problem};

use crate::model::campaign::CampaignRefusal;
use crate::policy::{Action, decide};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused")]
    Refused(Vec<CampaignRefusal>),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such message here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error(transparent)]
    Paper(#[from] documents::DocumentError),
    #[error(transparent)]
    Stopped(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl From<CampaignRefusal> for Error {
    fn from(refusal: CampaignRefusal) -> Self {
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
                    message: sentence(cx, refusal),
                });
                let message = refusals.first().map(|refusal| sentence(cx, refusal)).unwrap_or_default();
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            Self::Paper(error) => error.into(),
            Self::Stopped(error) => error.into(),
            Self::Sheet(error) => Problem::failed(&error),
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: &CampaignRefusal) -> String {
    cx.texts.t1(refusal.place().1, "x", refusal.detail())
}

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}
