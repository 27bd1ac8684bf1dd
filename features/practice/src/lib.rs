//! A pretend world where nothing is real: simulators, missions, hints.
//!
//! A simulator is data. The house brings its own as files; a centre makes, copies and adopts others. People practise as
//! linked pages, without script and without an account: where they are and what they missed stands in the address,
//! what they type is looked at and never kept. Only faces are counted, before and after, without anyone's name.

mod api;
pub mod demo;
mod handlers;
pub mod kit;
pub mod model;
mod pack;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("practice");

/// What this room brings to the house. It holds nothing on anyone: no holding, no retention.
pub fn module() -> web::Module {
    let mut module = web::Module::new("practice", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "practice-door-team",
        path: "equipe/entrainement",
        order: 50,
        hub: Some(Hub::Learn),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeePractice, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "draft",
        label: "practice-title",
        note: "practice-door-note",
        path: "entrainement",
        order: 10,
    }];
    module.kit_kinds = vec![kit::SIMULATOR];
    module.pack_parts = vec![pack::PART];
    module.policies = vec![policy::table()];
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
