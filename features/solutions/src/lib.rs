//! From an idea to a tool in use: its steps, its tests, the catalogue, and what its authors are told.
//!
//! The face of `services/ideas`, and the catalogue of solutions that centres take from each other. Anyone proposes, the
//! team reads first; every step has its reason, and every author is told of it. No vote is counted here, and nothing
//! that an author gave to be told by is shown to anyone but the team.

mod api;
pub mod demo;
mod handlers;
mod model;
mod own_file;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use ui::{Face, Hub};
use web::{DoorEntry, HomeTile};

pub use model::solution::{Sheet, Solution, SolutionId, Use};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("solutions");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("solutions", TEXTS);
    module.routes = routes::public().merge(routes::team());
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors =
        vec![door("solutions-door-ideas", pages::IDEAS_DOOR, 36), door("solutions-door-team", pages::SHEETS_DOOR, 37)];
    module.tiles = vec![
        tile("idea", ("solutions-door-ideas-public", "solutions-door-ideas-note"), "idees", 10),
        tile("book", ("solutions-door", "solutions-door-note"), "solutions", 20),
    ];
    module.policies = vec![policy::table()];
    module.own_file = vec![own_file::own()];
    module.person_file = vec![own_file::team()];
    module.undo_guards = policy::undo_guards();
    module
}

fn door(label: &'static str, path: &'static str, order: u8) -> DoorEntry {
    DoorEntry {
        face: Face::Equipe,
        label,
        path,
        order,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::See, centre)),
    }
}

fn tile(icon: &'static str, (label, note): (&'static str, &'static str), path: &'static str, order: u8) -> HomeTile {
    HomeTile { hub: Hub::TakePart, icon, label, note, path, order }
}

#[cfg(test)]
mod tests;
