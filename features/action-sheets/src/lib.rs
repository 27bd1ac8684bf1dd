//! Action sheets: what was done, with whom, what it changed.
//!
//! A sheet begins with what is known already, is written by the team, and is published version after version: a page, a
//! paper, and a file that another house can read. It speaks of an action, and of nobody's file.

mod api;
pub mod demo;
mod handlers;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("action-sheets");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("action-sheets", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "action-sheets-title",
        path: "equipe/fiches-action",
        order: 70,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeSheets, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::TakePart,
        icon: "book",
        label: "action-sheets-title",
        note: "action-sheets-door-note",
        path: "fiches-action",
        order: 50,
    }];
    module.policies = vec![policy::table()];
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
