//! What an act on an idea may end as, besides being done.

use web::{Cx, FieldError, Problem};

use crate::model::Refusal;

/// Why an act did not happen.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("refused: {0:?}")]
    Refused(Refusal),
    #[error("no such idea here")]
    NotFound,
    #[error(transparent)]
    Db(#[from] db::Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// A refusal in the reader's language.
pub fn sentence(cx: &Cx, refusal: Refusal) -> String {
    cx.t(refusal.place().1)
}

impl Error {
    /// As a problem of the request; refusals are said in the reader's language.
    pub fn told(self, cx: &Cx) -> Problem {
        match self {
            Self::Refused(refusal @ (Refusal::ChangedMeanwhile | Refusal::NoSuchRoad | Refusal::Merged)) => {
                Problem::Conflict(sentence(cx, refusal))
            }
            Self::Refused(Refusal::TooMany) => Problem::TooMany,
            Self::Refused(refusal) => {
                let message = sentence(cx, refusal);
                let field = FieldError { field: refusal.place().0.to_owned(), message: message.clone() };
                Problem::Refused { message, fields: vec![field] }
            }
            Self::NotFound => Problem::NotFound,
            Self::Db(error) => error.into(),
        }
    }
}
