//! Activities, their sessions, and the programme that everyone reads.
//!
//! The team writes an activity once; from it come the public pages, the calendars, the posters,
//! the season on paper and the enrolment list. Who is enrolled, and how they are told that a session
//! changed, is `enrolment`'s business; nothing here speaks to a gateway.

mod api;
pub mod demo;
mod forms;
mod kit;
mod lists;
pub mod model;
mod pack;
pub mod policy;
mod public;
mod routes;
pub mod service;
mod short;
mod spoken;
pub mod store;
mod team;
mod told;

#[cfg(test)]
mod tests;

use ui::Face;
use web::DoorEntry;

pub use public::hub::doors as hub_doors;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("programme");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("programme", TEXTS);
    module.routes = routes::public().merge(routes::team());
    module.api = routes::api();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.policies = vec![policy::table()];
    module.kit_kinds = vec![kit::ACTIVITY];
    module.pack_parts = vec![pack::AGENDA];
    module.doors = vec![
        DoorEntry { face: Face::Habitant, label: "programme-door", path: "programme", order: 10, hub: None, may: None },
        DoorEntry { face: Face::Equipe, label: "programme-door-day", path: "equipe", order: 0, hub: None, may: None },
        DoorEntry {
            face: Face::Equipe,
            label: "programme-door",
            path: "equipe/activites",
            order: 20,
            hub: None,
            may: None,
        },
    ];
    module
}
