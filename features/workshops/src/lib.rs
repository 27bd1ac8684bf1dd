//! Workshops where all say what they need: on one screen, on telephones without account, on paper.
//!
//! A plan gives the steps; who leads goes from one to the next, the screen and the telephones follow. Points and
//! stickers make one tally, shown when the vote closes. It never asks a name, and knows only who wants to be told.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod kit;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use ui::Face;
use web::DoorEntry;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("workshops");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("workshops", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "workshops-door",
        path: "equipe/ateliers",
        order: 35,
        hub: Some(web::Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeWorkshops, centre)),
    }];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module.kit_kinds = vec![kit::plans()];
    module
}

#[cfg(test)]
mod tests;
