//! The doors of the room: extract, one service call, respond.

pub mod public;
pub mod team;

use centres::{Centre, InCentre};
use kernel::MediaId;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::SheetId;
use crate::service::{Error, sentence};

/// `…/fiches-action/{sheet}`.
#[derive(Deserialize)]
pub(crate) struct SheetPath {
    pub sheet: SheetId,
}

/// `…/fiches-action/{sheet}/images/{image}`.
#[derive(Deserialize)]
pub(crate) struct PicturePath {
    pub sheet: SheetId,
    pub image: MediaId,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
}

impl Cursor {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// The team's address of a sheet and of what is below it.
pub(crate) fn path_of(centre: &Centre, id: SheetId, below: &str) -> String {
    centre.path(&format!("equipe/fiches-action/{id}{below}"))
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
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
