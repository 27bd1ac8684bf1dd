//! Use cases: open a file and read it with a reason, note acts and steps, draw and sign mandates, keep papers, hand over.
//!
//! Each begins with [`web::Cx`] and a centre, asks the policy, and owns its transaction. Nothing sealed is opened before
//! the reading is in the journal, and nothing slow is done inside a transaction.

pub mod acts;
pub mod away;
pub mod bundle;
pub mod export;
pub mod files;
pub mod mandates;
pub mod opening;
pub mod own;
pub mod papers;
pub mod pictures;
pub mod seals;
pub mod steps;
pub mod straight;
pub mod team;

use auth::{Denied, Scope};
use centres::Centre;
use db::{Operation, Tx};
use kernel::{OperationId, PersonId};
use people::Person;
use web::{Cx, Problem};

use crate::model::Refusal;
use crate::policy::{Action, decide};
use crate::store::files::{self as rows, FileRow};

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
    /// The file is shut: a reason is asked first.
    #[error("the file is shut")]
    Shut,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error("what is confided cannot be sealed or opened")]
    Sealing(#[from] crypto::Error),
    /// Another room did not answer.
    #[error("a room that was asked: {0:?}")]
    Elsewhere(Problem),
    #[error("the storage failed")]
    Storage(#[from] storage::StorageError),
    #[error(transparent)]
    Stopped(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Sheet(#[from] rust_xlsxwriter::XlsxError),
    #[error(transparent)]
    Lines(#[from] csv::Error),
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
                    message: cx.t(refusal.place().1),
                });
                let message = refusals.first().map(|refusal| cx.t(refusal.place().1)).unwrap_or_default();
                Problem::Refused { message, fields: fields.collect() }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Shut => Problem::Forbidden,
            Self::Elsewhere(problem) => problem,
            Self::Failed(error) => error.into(),
            // Once erased there is nothing left to open.
            Self::Sealing(crypto::Error::Erased) => Problem::NotFound,
            Self::Sealing(error) => Problem::failed(&error),
            Self::Storage(error) => error.into(),
            Self::Stopped(error) => error.into(),
            Self::Sheet(error) => Problem::failed(&error),
            Self::Lines(error) => Problem::failed(&error),
        }
    }
}

/// Refuses when something does.
fn accept(refusals: Vec<Refusal>) -> Result<()> {
    if refusals.is_empty() { Ok(()) } else { Err(Error::Refused(refusals)) }
}

/// The scope that an allowed action opens.
pub(crate) fn scope_for(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(Scope::opened_by(decide(&cx.actor, action, centre.id), centre.id)?)
}

/// A person of the centre, with every entry that was merged into theirs.
#[derive(Debug, Clone)]
pub struct Known {
    pub scope: Scope,
    pub person: Person,
    pub ids: Vec<PersonId>,
}

/// Who is meant, for who may do `action` with their file.
pub(crate) async fn known(cx: &Cx, centre: &Centre, id: PersonId, action: Action) -> Result<Known> {
    known_in(cx, scope_for(cx, centre, action)?, id).await
}

/// The same, once it was decided.
pub(crate) async fn known_in(cx: &Cx, scope: Scope, id: PersonId) -> Result<Known> {
    let person = people::store::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let taken = people::store::taken_in_by(cx.db(), &scope, &[id]).await?;
    let mut ids = vec![id];
    ids.extend(taken.into_iter().map(|(entry, _)| entry));
    Ok(Known { scope, person, ids })
}

impl Known {
    /// Their file, if there is one.
    pub(crate) async fn file(&self, cx: &Cx) -> Result<Option<FileRow>> {
        Ok(rows::find(cx.db(), &self.scope, &self.ids).await?)
    }

    /// Their file, into which something can be written.
    pub(crate) async fn writable(&self, cx: &Cx) -> Result<FileRow> {
        let file = self.file(cx).await?.ok_or(Error::NotFound)?;
        self.check_writable(&file)?;
        Ok(file)
    }

    fn check_writable(&self, file: &FileRow) -> Result<()> {
        if file.state == crate::model::FileState::Closed {
            return Err(Refusal::Closed.into());
        }
        if self.person.archived_at.is_some() { Err(Refusal::PutAside.into()) } else { Ok(()) }
    }
}

/// An act under way on someone's file. Only who may read files finds it in the history.
struct Deed {
    operation: Operation,
    tx: Tx,
}

impl Deed {
    /// Opens it; `key` is the sentence of the history, `{ $x }` being whom it is about.
    async fn open(cx: &Cx, centre: &Centre, key: &str, about: &str) -> Result<Self> {
        Self::told(cx, centre, cx.history_texts().t1(key, "x", about)).await
    }

    /// Opens it with the sentence of the history.
    async fn told(cx: &Cx, centre: &Centre, words: String) -> Result<Self> {
        let operation = cx.operation(Some(centre.id), words);
        let mut tx = cx.db().begin(&operation).await?;
        db::reserve(&mut tx, operation.id, Action::ReadFiles.word()).await?;
        Ok(Self { operation, tx })
    }

    /// Opens it on someone's file, whose turn it takes: what is looked at in it still holds when it is kept.
    async fn on_file(cx: &Cx, centre: &Centre, key: &str, known: &Known) -> Result<Self> {
        let words = cx.history_texts().t1(key, "x", known.person.full_name());
        Self::told_on_file(cx, centre, words, known).await
    }

    /// The same with the sentence of the history.
    async fn told_on_file(cx: &Cx, centre: &Centre, words: String, known: &Known) -> Result<Self> {
        let mut deed = Self::told(cx, centre, words).await?;
        rows::take_turn(&mut deed.tx, &known.scope, &known.ids).await?;
        Ok(deed)
    }

    /// Refuses once the file is closed, as it stands now.
    async fn require_writable(&mut self, known: &Known) -> Result<()> {
        let file = rows::find(&mut self.tx, &known.scope, &known.ids).await?.ok_or(Error::NotFound)?;
        known.check_writable(&file)
    }

    /// Keeps all of it.
    async fn done(self) -> Result<OperationId> {
        self.tx.commit().await?;
        Ok(self.operation.id)
    }
}
