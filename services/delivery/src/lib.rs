//! One ledger for e-mail, SMS, letter and call.
//!
//! What leaves the house leaves through here. `sms` and `mail` speak to the gateways, `reply`
//! understands what people answer, `transport` says what is known of an attempt. None of them
//! decides who is written to, and none sends anything twice.

mod api;
mod cause;
mod codes;
mod dispatch;
mod handlers;
mod holdings;
mod jobs;
pub mod mail;
mod model;
mod notice;
mod pages;
pub mod policy;
pub mod reply;
mod routes;
mod service;
pub mod sms;
pub mod store;
pub mod transport;
mod wording;

use ui::Face;
use utoipa::OpenApi as _;
use web::DoorEntry;

pub use cause::{Cause, reason_words};
pub use dispatch::{Couriers, Dispatcher, is_decent_hour, next_decent_hour};
pub use model::{Content, Doubt, LOCAL_OUTBOX, Message, NewMessage, State, fill};
pub use notice::{Notice, notify};
pub use service::{BounceTaken, take_bounce};

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("delivery");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("delivery", TEXTS);
    module.routes = routes::pages();
    module.api = routes::programs();
    module.byte_addresses = vec![routes::ANSWERS_IN];
    module.openapi = Some(api::ApiDoc::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Reseau,
        label: "delivery-unclaimed-door",
        path: "reseau/reponses",
        order: 32,
        hub: None,
        may: None,
    }];
    module.jobs = jobs::kinds();
    module.jobs.push(codes::kind());
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module
}

#[cfg(test)]
mod tests;
