//! Yearly forums, whose themes residents propose and choose.
//!
//! Themes are heard on line, at the desk, in meetings and on paper; those that are alike are joined and keep all their
//! authors. One count holds phones, tokens and stickers, shown to all at the same time; who chose what is written
//! nowhere. What follows can become ideas, whose authors are told. Nobody is enrolled here.

mod api;
pub mod demo;
mod handlers;
mod holdings;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("forums");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("forums", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "forums-door-team",
        path: "equipe/forums",
        order: 62,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeForums, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::TakePart,
        icon: "people",
        label: "forums-title",
        note: "forums-door-note",
        path: "forums",
        order: 30,
    }];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
