//! The doors of the room: extract, one service call, respond.

pub mod blocks;
pub mod making;
pub mod practising;
mod reading;
pub mod screens;
pub mod sittings;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::{SimulatorId, SittingId};
use crate::service::{Error, sentence};

/// `…/entrainement/{exercice}`: any simulator, by its part of the address.
#[derive(Deserialize)]
pub(crate) struct CodePath {
    pub exercice: String,
}

/// `…/entrainement/{exercice}/{mission}`.
#[derive(Deserialize)]
pub(crate) struct RunPath {
    pub exercice: String,
    pub mission: String,
}

/// `…/entrainement/{exercice}/{mission}/{ecran}`.
#[derive(Deserialize)]
pub(crate) struct RunScreenPath {
    pub exercice: String,
    pub mission: String,
    pub ecran: String,
}

/// `…/simulateurs/{simulateur}`: one of the centre's own.
#[derive(Deserialize)]
pub(crate) struct OwnPath {
    pub simulateur: SimulatorId,
}

/// `…/simulateurs/{simulateur}/missions/{mission}`.
#[derive(Deserialize)]
pub(crate) struct MissionPath {
    pub simulateur: SimulatorId,
    pub mission: String,
}

/// `…/missions/{mission}/ecrans/{ecran}`.
#[derive(Deserialize)]
pub(crate) struct ScreenPath {
    pub simulateur: SimulatorId,
    pub mission: String,
    pub ecran: String,
}

/// `…/ecrans/{ecran}/blocs/{bloc}`: the block's place, from nought.
#[derive(Deserialize)]
pub(crate) struct BlockPath {
    pub simulateur: SimulatorId,
    pub mission: String,
    pub ecran: String,
    pub bloc: usize,
}

/// `…/seances/{seance}`.
#[derive(Deserialize)]
pub(crate) struct SittingPath {
    pub seance: SittingId,
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

/// Where someone is in a run: how often they missed, what they pressed last, in which sitting.
#[derive(Deserialize, Default)]
#[serde(default)]
pub(crate) struct Here {
    /// A number; anything else is read as none, because an address is easily mistyped.
    pub m: String,
    pub de: String,
    pub zone: String,
    pub seance: String,
}

/// Tells a form what is wrong with it; any other error stays one.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.field(), sentence(&here.cx, &refusal));
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
