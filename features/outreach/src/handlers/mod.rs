//! The doors of the room: extract, one service call, respond.

pub mod entries;
pub mod expected;
pub mod rounds;
pub mod tablet;
pub mod tablets;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::entry::EntryId;
use crate::model::photo::PhotoId;
use crate::model::round::RoundId;
use crate::model::tablet::TabletId;
use crate::service::Error;

/// `/{centre}/equipe/tournees/{round}`.
#[derive(Deserialize)]
pub(crate) struct RoundPath {
    pub round: RoundId,
}

/// `/{centre}/equipe/tournees/notes/{entry}`.
#[derive(Deserialize)]
pub(crate) struct EntryPath {
    pub entry: EntryId,
}

/// The same, and a photo.
#[derive(Deserialize)]
pub(crate) struct PhotoPath {
    pub entry: EntryId,
    pub photo: PhotoId,
}

/// `/{centre}/equipe/tournees/tablettes/{tablet}`.
#[derive(Deserialize)]
pub(crate) struct TabletPath {
    pub tablet: TabletId,
}

/// Where a list goes on, what is copied, whom one looks for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
    pub copie: Option<RoundId>,
    pub cherche: String,
}

impl Cursor {
    pub fn page(&self) -> PageRequest {
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
