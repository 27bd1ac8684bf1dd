//! One message for everyone, and who is reached.
//!
//! A message is written once, for an audience said as a sentence; a plan says by which channel
//! each person will get it and at what cost; once sent, the board says who has it in hand and what
//! to do for each of the others. It never sends anything itself (the ledger of `delivery` does),
//! and never says of anyone that they are informed: only that something was handed to them.

mod api;
pub mod demo;
mod handlers;
mod kit;
mod model;
mod pages;
mod person_file;
pub mod policy;
mod routes;
pub mod service;
mod store;
mod words;

use std::sync::Arc;

use ui::Face;
use web::DoorEntry;

pub use model::campaign::{Campaign, CampaignRefusal, Draft, Phase};
pub use model::planning::{Carried, Carrier, Plan, Reachability, Totals, plan};
pub use model::reach::{Board, ChannelReach, Group};
pub use store::criteria;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("campaigns");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("campaigns", TEXTS);
    let overview = Arc::new(service::network::Overview::default());
    module.routes = routes::router(Arc::clone(&overview));
    module.api = api::router(overview);
    module.openapi = Some(api::openapi);
    module.doors = vec![
        DoorEntry {
            face: Face::Equipe,
            label: "campaigns-door",
            path: "equipe/messages",
            order: 30,
            hub: None,
            may: None,
        },
        DoorEntry {
            face: Face::Reseau,
            label: "campaigns-network-door-reach",
            path: "reseau/portee",
            order: 30,
            hub: None,
            may: None,
        },
        DoorEntry {
            face: Face::Reseau,
            label: "campaigns-network-door-count",
            path: "reseau/compte",
            order: 31,
            hub: None,
            may: None,
        },
    ];
    module.policies = vec![policy::table()];
    module.kit_kinds = vec![kit::CAMPAIGN];
    module.person_file = vec![person_file::shelf()];
    module
}

#[cfg(test)]
mod tests;
