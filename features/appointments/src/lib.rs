//! Permanences and appointments: motives, openings, free times, the board of the day.
//!
//! A person takes an appointment alone, at the desk or by telephone; two never get the same time; whoever comes without
//! one waits on the same board. Who has an appointment with whom is known to the team, never why beyond a neutral name;
//! for people at risk nothing is sent and nothing is shown. No note about anyone is kept here.

mod api;
pub mod demo;
mod field;
mod handlers;
mod holdings;
mod jobs;
pub mod model;
mod own_file;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("appointments");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("appointments", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "appointments-door",
        path: "equipe/permanences",
        order: 15,
        hub: Some(Hub::Rights),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeBoard, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Rights,
        icon: "clock",
        label: "appointments-door-public",
        note: "appointments-door-public-note",
        path: "rendez-vous",
        order: 10,
    }];
    module.jobs = jobs::all();
    module.policies = vec![policy::table()];
    module.field_parts = vec![field::people()];
    module.own_file = vec![own_file::own()];
    module.person_file = vec![own_file::team()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
