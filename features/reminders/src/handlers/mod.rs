//! The doors of the room: extract, one service call, respond.

pub mod library;
pub mod lists;
pub mod own;
pub mod person;

use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Cx, Problem};

use crate::service::{Error, Refusal, sentence};

/// `…/dates/{date}`.
#[derive(Deserialize)]
pub(crate) struct DatePath {
    pub date: Uuid,
}

/// `…/reponses/{answer}`.
#[derive(Deserialize)]
pub(crate) struct AnswerPath {
    pub answer: Uuid,
}

/// `…/demarches/{procedure}`.
#[derive(Deserialize)]
pub(crate) struct ProcedurePath {
    pub procedure: Uuid,
}

/// `…/personnes/{person}/rappels`.
#[derive(Deserialize)]
pub(crate) struct PersonPath {
    pub person: PersonId,
}

/// `…/personnes/{person}/rappels/{reminder}`.
#[derive(Deserialize)]
pub(crate) struct ReminderPath {
    pub person: PersonId,
    pub reminder: Uuid,
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Says each refusal beside its field.
pub(crate) fn refuse(cx: &Cx, form: &mut FormState, refusals: &[Refusal]) {
    for refusal in refusals {
        form.refuse(refusal.place().0, sentence(cx, *refusal));
    }
}
