//! The doors of the room: extract, one service call, respond. Nothing open is kept by a cache.

pub mod acts;
pub mod files;
pub mod mandates;
pub mod own;
pub mod papers;
pub mod scripts;
pub mod steps;
pub mod team;

use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Problem, see_other};

use crate::pages::path_of;
use crate::service::Error;

/// `/{centre}/equipe/personnes/{person}/accompagnement`.
#[derive(Deserialize)]
pub(crate) struct PersonPath {
    pub person: PersonId,
}

/// The same, and an act.
#[derive(Deserialize)]
pub(crate) struct ActPath {
    pub person: PersonId,
    pub act: Uuid,
}

/// The same, and a step.
#[derive(Deserialize)]
pub(crate) struct StepPath {
    pub person: PersonId,
    pub step: Uuid,
}

/// The same, and a mandate.
#[derive(Deserialize)]
pub(crate) struct MandatePath {
    pub person: PersonId,
    pub mandate: Uuid,
}

/// The same, and a paper.
#[derive(Deserialize)]
pub(crate) struct PaperPath {
    pub person: PersonId,
    pub paper: Uuid,
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Where an error leads: a file that is shut to the page that asks why, any other to its problem.
pub(crate) fn shut_or_told(here: &InCentre, id: PersonId, error: Error) -> Answer {
    match error {
        Error::Shut => see_other(&here.cx, &path_of(&here.centre, id, ""), None),
        other => Err(other.told(&here.cx)),
    }
}

/// Writes refusals beside their fields and gives the form back; any other failure is a problem.
pub(crate) fn refuse(here: &InCentre, mut form: FormState, error: Error) -> Result<FormState, Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                let (field, key) = refusal.place();
                form.refuse(field, here.cx.t(key));
            }
            Ok(form)
        }
        other => Err(other.told(&here.cx)),
    }
}

/// The page after something was done: the open file, or the one that asks why once it is shut.
pub(crate) fn back_to_file(here: &InCentre, id: PersonId, done: Option<kernel::OperationId>) -> Answer {
    see_other(&here.cx, &path_of(&here.centre, id, "/ouvert"), done)
}
