//! The doors of the room: extract, one service call, respond.

pub mod catalogue;
pub mod everyone;
pub mod exchange;
pub mod ours;
pub mod proposals;
pub mod publishing;

use centres::InCentre;
use kernel::paging::{PAGE_SIZE, PageRequest};
use serde::Deserialize;
use ui::FormState;
use uuid::Uuid;
use web::Problem;

use crate::model::kit::{AdoptionId, ArrivalId, KitId, ProposalId};
use crate::model::merge::{Choices, Merge, Side};
use crate::pages::DOOR;
use crate::service::updating::Choosing;
use crate::service::{Error, sentence};

/// `/{centre}/equipe/essaimage/kits/{kit}`.
#[derive(Deserialize)]
pub(crate) struct KitPath {
    pub kit: KitId,
}

/// `/{centre}/equipe/essaimage/chez-nous/{adoption}`.
#[derive(Deserialize)]
pub(crate) struct AdoptionPath {
    pub adoption: AdoptionId,
}

/// `/{centre}/equipe/essaimage/propositions/{proposal}`.
#[derive(Deserialize)]
pub(crate) struct ProposalPath {
    pub proposal: ProposalId,
}

/// `/{centre}/equipe/essaimage/fichiers/{arrival}`.
#[derive(Deserialize)]
pub(crate) struct ArrivalPath {
    pub arrival: ArrivalId,
}

/// `/{centre}/equipe/essaimage/publication/{kind}/{source}`.
#[derive(Deserialize)]
pub(crate) struct SourcePath {
    pub kind: String,
    pub source: Uuid,
}

/// Where a list goes on.
#[derive(Deserialize, Default)]
pub(crate) struct Cursor {
    pub apres: Option<Uuid>,
}

impl Cursor {
    pub(crate) fn page(&self) -> PageRequest {
        PageRequest { after: self.apres, limit: PAGE_SIZE }
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// An address of the room.
pub(crate) fn path_of(here: &InCentre, below: &str) -> String {
    here.centre.path(&format!("{DOOR}{below}"))
}

/// Writes what was refused beside its fields; what is no refusal is a problem of the request.
fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        other => Err(other.told(&here.cx)),
    }
}

/// What was chosen on a page that told the pieces in this order.
fn choosing(form: &FormState, shown: &Merge) -> Choosing {
    let choices: Choices = (0_usize..)
        .zip(&shown.pieces)
        .filter_map(|(at, piece)| {
            Side::from_code(form.value(&crate::pages::compare::field_of(at))).map(|side| (piece.path.to_string(), side))
        })
        .collect();
    Choosing { choices, seen: form.value("vu").to_owned() }
}
