//! Hackathons: residents and developers build together, in two days, what residents asked for.
//!
//! Challenges come from ideas; people say that they come, and are placed in teams; what is made is shown with its link and
//! its licence; a jury or everyone chooses, in one count shown at the end. Thirty and ninety days later someone asks what
//! became of it. No name of anyone is shown to everyone.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod jobs;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("hackathon");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("hackathon", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "hackathon-title",
        path: "equipe/hackathons",
        order: 64,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeHackathons, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::TakePart,
        icon: "screen",
        label: "hackathon-title",
        note: "hackathon-door-note",
        path: "hackathons",
        order: 40,
    }];
    module.jobs = jobs::all();
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
