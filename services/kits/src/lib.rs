//! What a centre has made, published for the others: versions, adoption, changes taken piece by piece, lineage.
//!
//! A room says which of its things are data (`web::KitKind`); publishing, merging, descent and signed files stand here,
//! once for all of them. It never runs anything of a kit, never carries anyone's name or number unsaid, and never
//! writes over what a centre changed without someone choosing it.

mod api;
pub mod demo;
mod handlers;
mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
pub mod trial;

use ui::{Face, Hub};
use web::DoorEntry;

pub use model::content::{Path, Step, canonical, is_walkable, pieces};
pub use model::file;
pub use model::kit::{
    Adoption, AdoptionId, ArrivalId, Card, Kit, KitId, Licence, Outcome, Proposal, ProposalId, ProposalState, Told,
    Version, VersionId,
};
pub use model::lineage::{Line, Stands};
pub use model::merge::{Choices, Merge, Piece, Side, Standing, merge};
pub use model::refusal::{FileRefusal, Refusal};
pub use model::traces::{Finding, Trace};
pub use store::{Filter, Found};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("kits");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("kits", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "kits-door",
        path: pages::DOOR,
        order: 60,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::See, centre)),
    }];
    module.policies = vec![policy::table()];
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
