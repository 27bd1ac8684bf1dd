//! The network, its centres, their venues and teams.
//!
//! Finds the centre of a request ([`InCentre`]), dresses pages for it, and keeps who may see and
//! undo what was done there. Knows no activity, no person, no message.

mod api;
mod card;
mod declaration;
mod face;
mod forms;
mod handlers;
mod model;
mod pack;
mod pages;
pub mod policy;
mod routes;
pub mod service;
pub mod store;

pub use card::{CardDraft, VenueDraft};
pub use face::{InCentre, call_back, help_line, network_chrome, public_chrome, team_chrome};
pub use model::{
    ACCENTS, Centre, CentreRefusal, Demonstration, NewCentre, RESERVED_SLUGS, Venue, check_slug, parse_phone,
};
pub use service::history;
pub use service::opening::is_waiting;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("centres");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("centres", TEXTS);
    module.routes = routes::router();
    module.api = routes::programs();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.policies = vec![policy::table()];
    module.undo_guards = policy::undo_guards();
    module.pack_parts = vec![pack::CONTACTS];
    module
}

#[cfg(test)]
mod tests;
