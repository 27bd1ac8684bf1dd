//! Use cases: look, propose, judge, write, confirm, merge, read in, give away.
//!
//! Each asks the policy first and owns its transaction.

pub mod addresses;
pub mod duplicates;
pub mod editing;
pub mod exporting;
pub(crate) mod geocoder;
pub(crate) mod geocoding;
pub(crate) mod ground;
pub mod importing;
pub mod layer;
pub mod moderating;
pub mod proposing;
pub mod reading;
pub mod theming;

use auth::{Denied, Scope};
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use web::{Cx, FieldError, Problem};

use crate::model::refusal::{FileRefusal, Refusal, ThemeRefusal};
use crate::policy::{self, Action};

/// What an act may end as, besides being done.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// Each is told beside its field.
    #[error("refused: {0:?}")]
    Refused(Vec<Refusal>),
    #[error("refused: {0:?}")]
    Theme(ThemeRefusal),
    #[error("refused: {0:?}")]
    File(FileRefusal),
    #[error(transparent)]
    Denied(#[from] Denied),
    #[error("no such place here")]
    NotFound,
    #[error(transparent)]
    Failed(#[from] db::Error),
    #[error("a sheet could not be written: {0}")]
    Sheet(String),
}

/// The result of a use case.
pub type Result<T, E = Error> = std::result::Result<T, E>;

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(vec![refusal])
    }
}

impl From<ThemeRefusal> for Error {
    fn from(refusal: ThemeRefusal) -> Self {
        Self::Theme(refusal)
    }
}

impl From<FileRefusal> for Error {
    fn from(refusal: FileRefusal) -> Self {
        Self::File(refusal)
    }
}

impl Error {
    /// Whether someone was faster.
    pub fn is_overtaken(&self) -> bool {
        match self {
            Self::Refused(refusals) => refusals.contains(&Refusal::ChangedMeanwhile),
            Self::Theme(refusal) => *refusal == ThemeRefusal::ChangedMeanwhile,
            _ => false,
        }
    }

    /// What is refused of a form: each field with its sentence; the error itself when it is no refusal.
    pub fn fields(self, cx: &Cx) -> Result<Vec<(&'static str, String)>> {
        let said = |(field, key): (&'static str, &str)| (field, cx.t(key));
        match self {
            Self::Refused(refusals) => Ok(refusals.into_iter().map(|one| said(one.place())).collect()),
            Self::Theme(refusal) => Ok(vec![said(refusal.place())]),
            Self::File(refusal) => Ok(vec![("fichier", told_of_file(cx, refusal))]),
            other => Err(other),
        }
    }

    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Refused(refusals) if refusals.contains(&Refusal::TooMany) => Problem::TooMany,
            overtaken if overtaken.is_overtaken() => Problem::Conflict(cx.t("map-refusal-changed")),
            Self::File(FileRefusal::Applied) => Problem::Conflict(cx.t("map-file-applied")),
            Self::Denied(denied) => denied.into(),
            Self::NotFound => Problem::NotFound,
            Self::Failed(error) => error.into(),
            Self::Sheet(why) => Problem::failed(&std::io::Error::other(why)),
            refused => match refused.fields(cx) {
                Ok(told) => {
                    let message = told.first().map(|(_, sentence)| sentence.clone()).unwrap_or_default();
                    let field = |(field, message): (&str, String)| FieldError { field: field.to_owned(), message };
                    Problem::Refused { message, fields: told.into_iter().map(field).collect() }
                }
                Err(error) => Problem::failed(&error),
            },
        }
    }
}

fn told_of_file(cx: &Cx, refusal: FileRefusal) -> String {
    cx.texts.t1(refusal.key(), "n", i64::try_from(crate::sheet::ROW_LIMIT).unwrap_or_default())
}

/// The scope that an allowed action opens.
fn open(cx: &Cx, centre: &Centre, action: Action) -> Result<Scope> {
    Ok(policy::scope(&cx.actor, action, centre.id)?)
}

/// An act under way, with its words.
async fn begin(cx: &Cx, centre: &Centre, words: String) -> Result<(Tx, OperationId)> {
    let operation = cx.operation(Some(centre.id), words);
    Ok((cx.db().begin(&operation).await?, operation.id))
}

/// The words of an act, with what it is about.
fn words(cx: &Cx, key: &str, about: &str) -> String {
    cx.history_texts().t1(key, "x", about)
}
