//! The doors of the room: extract, one service call, respond.

pub mod calls;
pub mod items;
pub mod loans;
pub mod papers;
pub mod public;
pub mod repairs;
pub mod requests;
pub mod sheets;
pub mod stock;

use centres::InCentre;
use chrono::NaiveDate;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::refusal::Refusal;
use crate::model::{CheckId, ItemId, LoanId, RepairId, RequestId, StocktakeId};
use crate::service::{Error, sentence};

/// `…/objets/{device}`.
#[derive(Deserialize)]
pub(crate) struct ItemPath {
    pub device: ItemId,
}

/// `…/prets/{loan}`.
#[derive(Deserialize)]
pub(crate) struct LoanPath {
    pub loan: LoanId,
}

/// `…/appels/{checkup}`.
#[derive(Deserialize)]
pub(crate) struct CheckPath {
    pub checkup: CheckId,
}

/// `…/demandes/{request}`.
#[derive(Deserialize)]
pub(crate) struct RequestPath {
    pub request: RequestId,
}

/// `…/reparations/{repair}`.
#[derive(Deserialize)]
pub(crate) struct RepairPath {
    pub repair: RepairId,
}

/// `…/inventaires/{stocktake}`.
#[derive(Deserialize)]
pub(crate) struct StocktakePath {
    pub stocktake: StocktakeId,
}

/// Where a list goes on, and what of it is looked for.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Looked {
    pub apres: Option<Uuid>,
    #[serde(rename = "mot")]
    pub q: String,
    pub quoi: String,
    pub etat: String,
    pub objets: String,
}

impl Looked {
    pub(crate) fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// A day, when one was typed.
pub(crate) fn read_day(form: &FormState, field: &'static str) -> Result<Option<NaiveDate>, Refusal> {
    match form.date(field).as_str() {
        "" => Ok(None),
        typed => people::read_day(typed).map(Some).ok_or(Refusal::DayInvalid(field)),
    }
}

/// Tells a form what is wrong with it; any other error stays one.
pub(crate) fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
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
