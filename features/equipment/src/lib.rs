//! Lent and given equipment: inventory, labels, loans, signatures, returns, calls, repairs, stock-takings.
//!
//! A thing leaves once at a time, whoever lends it. It asks for no deposit, it sends nothing by itself but the reminder
//! before a return, and it tells residents what there is, never who has it.

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
mod shelves;
pub mod store;
mod words;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("equipment");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("equipment", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![
        DoorEntry {
            face: Face::Equipe,
            label: "equipment-door-team",
            path: "equipe/materiel",
            order: 54,
            hub: Some(Hub::Learn),
            may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeEquipment, centre)),
        },
        DoorEntry {
            face: Face::Equipe,
            label: "equipment-repairs-door",
            path: "equipe/materiel/reparations",
            order: 55,
            hub: Some(Hub::Learn),
            may: Some(|actor, centre| policy::decide(actor, policy::Action::Repair, centre)),
        },
    ];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "screen",
        label: "equipment-title",
        note: "equipment-door-note",
        path: "materiel",
        order: 50,
    }];
    module.jobs = jobs::all();
    module.own_file = vec![shelves::own()];
    module.person_file = vec![shelves::team()];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
