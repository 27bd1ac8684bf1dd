//! A shared map of local actors, corrected by residents, confirmed by a team.
//!
//! The list comes first and the map second: nothing needs a script or a drawing. What residents propose is seen by
//! nobody before someone of the team has looked at it; what files say and nobody understands stays with its place.

mod api;
pub mod demo;
mod export;
mod handlers;
mod holdings;
mod kit;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
pub mod sheet;
mod store;
mod words;

pub use model::ground::{Archive, HEADER_BYTES, is_ground};
use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("map");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("map", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "map-door-team",
        path: "equipe/lieux",
        order: 60,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeDesk, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::TakePart,
        icon: "pin",
        label: "map-door",
        note: "map-door-note",
        path: "lieux",
        order: 40,
    }];
    module.policies = vec![policy::table()];
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module.kit_kinds = vec![kit::kind()];
    module
}

#[cfg(test)]
mod tests;
