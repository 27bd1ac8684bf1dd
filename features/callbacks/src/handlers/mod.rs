//! The doors of the room: extract, one service call, respond.

pub mod asking;
pub mod calls;
pub mod paper;
pub mod promise;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::callback::CallbackId;
use crate::service::Error;

/// `/{centre}/equipe/a-rappeler/{call}`.
#[derive(Deserialize)]
pub(crate) struct CallPath {
    pub call: CallbackId,
}

/// Where a list goes on, and whom one looks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
    pub cherche: String,
}

impl Cursor {
    fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Writes what was refused beside its fields; what is no refusal is a problem of the request.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    for (field, sentence) in error.fields(&here.cx).map_err(told(here))? {
        form.refuse(field, sentence);
    }
    Ok(())
}
