//! Rounds of living places, with a tablet that works without a network.
//!
//! The team prepares a round; a tablet takes it along and brings back what was entered on the way, each thing once.
//! What it brings lands in a list that someone takes up: this room opens no file and sends nothing by itself.

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

use ui::Face;
use web::DoorEntry;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("outreach");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("outreach", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "outreach-door",
        path: "equipe/tournees",
        order: 16,
        hub: Some(web::Hub::Rights),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeRounds, centre)),
    }];
    module.field_parts = vec![service::drafts::drafts()];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
