//! Offline packs: a folder, a ZIM, an application, a booklet.
//!
//! What rooms register as [`web::PackPart`] is chosen by the team, made into one tree of plain pages, hashed and signed
//! by the house; each form of a pack is that same tree. A pack holds nobody: it is lent, lost and found.

mod api;
pub mod demo;
pub mod folder;
mod handlers;
mod jobs;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
pub mod zim;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("packs");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("packs", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "packs-door-team",
        path: pages::DOOR,
        order: 84,
        hub: Some(Hub::Learn),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeePacks, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "phone",
        label: "packs-title",
        note: "packs-door-note",
        path: "valise",
        order: 40,
    }];
    module.jobs = jobs::all();
    module.policies = vec![policy::table()];
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
