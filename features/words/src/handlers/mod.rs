//! The doors of the room: extract, one service call, respond.

pub mod making;
pub mod public;
pub mod team;

use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::Problem;

use crate::model::{AskerId, QuestionId};
use crate::service::{Error, sentence};

/// `…/mots/{word}`.
#[derive(Deserialize)]
pub(crate) struct WordPath {
    pub word: String,
}

/// `…/mots/ma-question/{code}`.
#[derive(Deserialize)]
pub(crate) struct CodePath {
    pub code: String,
}

/// `…/equipe/mots/{asked}`.
#[derive(Deserialize)]
pub(crate) struct AskedPath {
    pub asked: QuestionId,
}

/// `…/equipe/mots/a-prevenir/{asker}`.
#[derive(Deserialize)]
pub(crate) struct AskerPath {
    pub asker: AskerId,
}

/// Tells a form what is wrong with it; any other error stays one.
pub(crate) fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) if !refusals.contains(&crate::model::refusal::Refusal::TooMany) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}
