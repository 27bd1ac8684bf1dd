//! Use cases: keep the library, note reminders, tell on the day, hear what is answered.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction. Acts on a person's reminders
//! are told in the history to those only who may know that there are any.

mod anew;
pub mod answers;
pub mod days;
pub mod gaps;
pub(crate) mod hearing;
pub mod library;
pub mod own;
pub mod papers;
pub mod planning;
pub mod telling;
pub mod views;

use auth::{Denied, Scope};
use centres::Centre;
use kernel::{OperationId, PersonId};
use people::Person;
use web::{Cx, Problem};

use crate::model::procedure::ProcedureRefusal;
use crate::model::reminder::ReminderRefusal;
use crate::policy::{Action, decide};

/// Why an act is refused, beside a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    Procedure(ProcedureRefusal),
    Reminder(ReminderRefusal),
}

impl Refusal {
    /// The field beside which it is said, and the key of its words.
    pub fn place(self) -> (&'static str, &'static str) {
        match self {
            Self::Procedure(refusal) => refusal.place(),
            Self::Reminder(refusal) => refusal.place(),
        }
    }

    fn detail(self) -> String {
        match self {
            Self::Procedure(refusal) => refusal.detail(),
            Self::Reminder(_) => String::new(),
        }
    }
}

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

impl From<ProcedureRefusal> for Error {
    fn from(refusal: ProcedureRefusal) -> Self {
        Self::Refused(vec![Refusal::Procedure(refusal)])
    }
}

impl From<ReminderRefusal> for Error {
    fn from(refusal: ReminderRefusal) -> Self {
        Self::Refused(vec![Refusal::Reminder(refusal)])
    }
}

impl Error {
    /// Whether someone changed a procedure since it was read.
    pub fn is_stale(&self) -> bool {
        let stale = Refusal::Procedure(ProcedureRefusal::ChangedMeanwhile);
        matches!(self, Self::Refused(refusals) if refusals.contains(&stale))
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            stale if stale.is_stale() => Problem::Conflict(cx.t("reminders-refusal-changed")),
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
        }
    }
}

/// A refusal, in the reader's language.
pub fn sentence(cx: &Cx, refusal: Refusal) -> String {
    cx.texts.t1(refusal.place().1, "x", refusal.detail())
}

/// The scope that an allowed action opens.
pub(crate) fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// A person of the centre as they are now, with every entry that is theirs.
pub(crate) async fn whose(cx: &Cx, scope: &Scope, id: PersonId) -> Result<(Person, Vec<PersonId>)> {
    let entries = people::store::entries_of(cx.db(), scope, id).await?;
    let now = entries.first().copied().unwrap_or(id);
    let person = people::store::find(cx.db(), scope, now).await?.ok_or(Error::NotFound)?;
    if people::store::is_erased(cx.db(), scope, now).await? {
        return Err(Error::NotFound);
    }
    Ok((person, entries))
}

/// An act on a person's reminders, begun: the history keeps it for those who may know.
pub(crate) struct Act {
    pub tx: db::Tx,
    pub operation: OperationId,
}

impl Act {
    pub async fn open(cx: &Cx, centre: &Centre, key: &str, whom: &str) -> Result<Self> {
        let operation = cx.operation(Some(centre.id), cx.history_texts().t1(key, "x", whom));
        let mut tx = cx.db().begin(&operation).await?;
        db::reserve(&mut tx, operation.id, Action::SeeReminders.word()).await?;
        Ok(Self { tx, operation: operation.id })
    }

    pub async fn done(self) -> Result<OperationId> {
        self.tx.commit().await?;
        Ok(self.operation)
    }
}
