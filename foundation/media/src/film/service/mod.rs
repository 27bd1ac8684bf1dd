//! Use cases: begin a film, receive its file, write down who agreed, convert, show, copy.
//!
//! Each asks the policy first and owns its transaction. Files are read and moved outside any transaction.

pub mod consenting;
pub mod converting;
pub mod copying;
pub mod making;
pub mod receiving;
pub mod showing;

use std::path::PathBuf;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use super::model::film::{Film, FilmId};
use super::model::refusal::FilmRefusal;
use super::policy::{self, Action};
use super::{store, work};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {0:?}")]
    Refused(FilmRefusal),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such film here")]
    NotFound,
    /// The same file is being sent twice at once.
    #[error("another piece of this file is on its way")]
    Busy,
    /// What came does not follow what was there: so many bytes are.
    #[error("the file has {0} bytes here")]
    OtherOffset(i64),
    #[error("the sender stopped before the end")]
    Cut,
    #[error("more bytes than were announced, or than one request may bring")]
    TooMuch,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error(transparent)]
    Storage(#[from] storage::StorageError),
    #[error(transparent)]
    Disk(#[from] std::io::Error),
    #[error(transparent)]
    Task(#[from] tokio::task::JoinError),
    #[error(transparent)]
    Archive(#[from] zip::result::ZipError),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<FilmRefusal> for Error {
    fn from(refusal: FilmRefusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Error {
    /// What is refused of a form: the field with its sentence; the error itself when it is no refusal.
    pub fn field(self, cx: &Cx) -> Result<(&'static str, String)> {
        match self {
            Self::Refused(refusal) => Ok(sentence(cx, refusal)),
            other => Err(other),
        }
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Refused(FilmRefusal::ChangedMeanwhile) => Problem::Conflict(cx.t("media-film-refusal-changed")),
            Self::Refused(refusal) => {
                let (field, message) = sentence(cx, refusal);
                let told = FieldError { field: field.to_owned(), message: message.clone() };
                Problem::Refused { message, fields: vec![told] }
            }
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Busy => Problem::Conflict(cx.t("media-film-busy")),
            Self::OtherOffset(has) => Problem::Conflict(cx.texts.t1("media-film-other-offset", "n", has)),
            Self::Cut => Problem::BadRequest(cx.t("media-film-cut")),
            Self::TooMuch => Problem::TooLarge,
            Self::Failed(error) => error.into(),
            Self::Storage(error) => error.into(),
            Self::Disk(error) => Problem::failed(&error),
            Self::Task(error) => error.into(),
            Self::Archive(error) => Problem::failed(&error),
        }
    }
}

/// A refusal as a field and its sentence.
pub(crate) fn sentence(cx: &Cx, refusal: FilmRefusal) -> (&'static str, String) {
    let (field, key) = refusal.place();
    (field, cx.texts.t1(key, "n", refusal.count()))
}

/// The scope that an allowed action opens.
pub(crate) fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(policy::scope(&cx.actor, action, centre.id)?)
}

/// A film, for an action.
async fn found(cx: &Cx, centre: &Centre, id: FilmId, action: Action) -> Result<(Scope, Film)> {
    let scope = open(cx, centre, action)?;
    let film = store::film::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((scope, film))
}

/// An act of the team under way, told in the history by the title of the film.
async fn begin(cx: &Cx, scope: &Scope, key: &str, title: &str) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(scope.centre()), cx.history_texts().t1(key, "x", title));
    let mut tx = cx.db().begin(&operation).await?;
    db::reserve(&mut tx, operation.id, Action::SeeFilms.word()).await?;
    Ok((tx, operation.id))
}

/// Writes a film in its own operation, unless someone was faster.
async fn change(cx: &Cx, scope: &Scope, key: &str, film: &Film) -> Result<OperationId> {
    let (mut tx, operation) = begin(cx, scope, key, &film.title).await?;
    put(&mut tx, scope, film).await?;
    tx.commit().await?;
    Ok(operation)
}

/// Writes a film, unless someone was faster.
async fn put(tx: &mut Tx, scope: &Scope, film: &Film) -> Result<()> {
    match store::film::update(tx, scope, film).await? {
        0 => Err(FilmRefusal::ChangedMeanwhile.into()),
        _ => Ok(()),
    }
}

/// Where files lie that are not kept yet: beside the storage, so that no copy of the house takes them for its own.
pub(crate) fn scratch(cx: &Cx) -> PathBuf {
    cx.app.storage.folder().with_extension("envois")
}

/// Gives up bytes that no film names any more. What fails is left to the night.
async fn give_up(cx: &Cx, hash: &str) {
    let is_named = db::as_house(store::film::is_named(cx.db(), hash)).await;
    match is_named {
        Ok(true) => {}
        Ok(false) => {
            if let Err(error) = cx.app.storage.remove(hash).await {
                tracing::warn!(%error, "a file that became a film is still there");
            }
        }
        Err(error) => tracing::warn!(%error, "nobody could say whether a file still serves"),
    }
}

/// Whether films can be converted on this machine.
pub fn can_convert() -> bool {
    work::Tools::found().is_some()
}
