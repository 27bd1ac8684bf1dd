//! Learning paths: modules and levels, followed at one's own pace, on site, at a distance or alone.
//!
//! One sees one's own road, alike on screen and on paper. What was learnt is facts that are only ever added, so that
//! two devices that were apart meet without losing or doubling any. Nobody is compared with anybody, and no path has
//! a last day.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod kit;
pub mod model;
mod own_file;
mod pack;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod store;

use ui::Face;
use web::{DoorEntry, HomeTile, Hub};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("paths");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("paths", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "paths-door-team",
        path: "equipe/parcours",
        order: 44,
        hub: Some(Hub::Learn),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeePaths, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "book",
        label: "paths-title",
        note: "paths-door-note",
        path: "parcours",
        order: 10,
    }];
    module.own_file = vec![own_file::shelf()];
    module.person_file = vec![own_file::team_shelf()];
    module.kit_kinds = vec![kit::paths()];
    module.pack_parts = vec![pack::lessons()];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
