//! The doors of films: extract, one service call, respond.

pub mod channel;
pub mod films;
pub mod people;
pub mod uploads;
pub mod watch;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use super::model::film::FilmId;
use super::service::Error;

/// `…/{film}`.
#[derive(Deserialize)]
pub(crate) struct FilmPath {
    pub film: FilmId,
}

/// `…/{film}/personnes/{seen}`.
#[derive(Deserialize)]
pub(crate) struct SeenPath {
    pub film: FilmId,
    pub seen: Uuid,
}

/// `…/{film}/envois/{upload}`.
#[derive(Deserialize)]
pub(crate) struct UploadPath {
    pub film: FilmId,
    pub upload: Uuid,
}

/// Where a list goes on, whom one looks for, which idea a film tells.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Asked {
    pub apres: Option<Uuid>,
    pub cherche: String,
    pub idee: Option<Uuid>,
    pub titre: String,
}

impl Asked {
    fn page(&self, limit: i64) -> PageRequest {
        PageRequest { after: self.apres, limit }
    }

    fn list(&self) -> PageRequest {
        self.page(PAGE_SIZE)
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// Writes what was refused beside its field; what is no refusal is a problem of the request.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    let (field, sentence) = error.field(&here.cx).map_err(told(here))?;
    form.refuse(field, sentence);
    Ok(())
}
