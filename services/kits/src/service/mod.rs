//! Use cases: publish, look, take, bring together, send back, follow, travel.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction. What a room keeps is read and
//! written through its [`web::KitKind`] only.

pub mod adopting;
pub mod catalogue;
pub mod files;
pub mod house_key;
pub mod lineage;
pub mod proposing;
pub mod publishing;
pub mod updating;

use auth::{Denied, Scope};
use centres::Centre;
use kernel::CentreId;
use uuid::Uuid;
use web::{Cx, KitContent, KitKind, KitRefusal, Problem};

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
    /// What a room answered when it was asked for its things.
    #[error("a room did not answer")]
    Room(Problem),
    #[error(transparent)]
    Sealed(#[from] crypto::Error),
    #[error(transparent)]
    Unwritable(#[from] serde_json::Error),
}

/// The result of a use case.
pub type Result<T> = std::result::Result<T, Error>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self::Room(problem)
    }
}

impl From<KitRefusal> for Error {
    fn from(refusal: KitRefusal) -> Self {
        match refusal {
            KitRefusal::Unreadable(why) => {
                tracing::info!(why, "a room does not take this content");
                Refusal::CannotWrite.into()
            }
            KitRefusal::Gone => Refusal::ThingGone.into(),
            KitRefusal::Full => Refusal::RoomFull.into(),
            KitRefusal::Changed => Refusal::ChangedSinceSeen.into(),
            KitRefusal::Db(error) => Self::Failed(error),
        }
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
            Self::Room(problem) => problem,
            Self::Sealed(error) => Problem::failed(&error),
            Self::Unwritable(error) => Problem::failed(&error),
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: Refusal) -> String {
    cx.texts.t1(refusal.place().1, "n", refusal.number())
}

/// The scope that an allowed action opens.
pub(crate) fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// A kind that some room has registered.
pub(crate) fn kind_of(cx: &Cx, code: &str) -> Option<KitKind> {
    cx.app.kit_kinds.iter().find(|kind| kind.code == code).copied()
}

/// A thing of a centre as it is now.
pub(crate) async fn read_thing(cx: &Cx, kind: &KitKind, centre: CentreId, id: Uuid) -> Result<Option<KitContent>> {
    Ok((kind.read)(cx, centre, id).await?)
}

/// The words of an act about a kit, as the whole team will read them.
pub(crate) fn words(cx: &Cx, key: &str, title: &str) -> String {
    cx.history_texts().t1(key, "x", title)
}
