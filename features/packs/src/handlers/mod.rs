//! The doors of the room: extract, one service call, respond.

pub mod public;
pub mod team;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::{Answer, Problem, StoredFile, stored_file};

use crate::model::PackId;
use crate::model::form::Form;
use crate::service::binding::Taken;
use crate::service::{Error, sentence};

/// `…/{pack}`.
#[derive(Deserialize)]
pub(crate) struct PackPath {
    pub pack: PackId,
}

/// `…/{pack}/versions/{number}`.
#[derive(Deserialize)]
pub(crate) struct VersionPath {
    pub pack: PackId,
    number: String,
}

impl VersionPath {
    /// A word that is no number is the number of nothing.
    pub fn number(&self) -> Result<i64, Problem> {
        self.number.parse().map_err(|_| Problem::NotFound)
    }
}

/// `…/{pack}/lire/{*inside}`.
#[derive(Deserialize)]
pub(crate) struct FilePath {
    pub pack: PackId,
    pub inside: String,
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

/// The device for which a pack is asked: the page of a loan names it.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Device {
    pub appareil: String,
}

/// From which version one asks what changed.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Since {
    pub depuis: Option<i64>,
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

/// A form as it lies in the storage.
async fn given(taken: &Taken, asked: &HeaderMap) -> Answer {
    let (kind, is_inline) = (taken.form.media_type(), taken.form == Form::Booklet);
    stored_file(&StoredFile { place: &taken.place, hash: &taken.hash, kind, name: &taken.name, is_inline }, asked).await
}

/// A page that says that a form is not there yet, and when to ask again.
fn in_preparation(page: Answer) -> Answer {
    let mut response = page?;
    *response.status_mut() = StatusCode::ACCEPTED;
    response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("30"));
    Ok(response)
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}
