//! "Quelqu’un me rappelle": a discreet call for help, and the list that answers it.
//!
//! Whoever dares not ask leaves a number; the centre promises by when it calls, and keeps count of it. What is
//! confided lies sealed and is read by who calls. This room sends nothing, tells no file, and says to nobody whether
//! a number has asked.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

pub use model::callback::CallbackId;
pub use service::reading::waiting_count;
pub use store::{Kept, Waiting};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("callbacks");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("callbacks", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![
        DoorEntry {
            face: Face::Equipe,
            label: "callbacks-door-team",
            path: "equipe/a-rappeler",
            order: 12,
            hub: Some(Hub::Rights),
            may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeCalls, centre)),
        },
        DoorEntry {
            face: Face::Habitant,
            label: "callbacks-door",
            path: "rappelez-moi",
            order: 90,
            hub: None,
            may: None,
        },
    ];
    module.tiles = vec![HomeTile {
        hub: Hub::Rights,
        icon: "callback",
        label: "callbacks-door",
        note: "callbacks-door-note",
        path: "rappelez-moi",
        order: 20,
    }];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
