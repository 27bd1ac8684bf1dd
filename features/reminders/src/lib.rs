//! Dates of administrative procedures, and the reminders that nobody misses.
//!
//! A centre keeps a library of procedures with their rules and sources; a referent ticks "this person, these three"
//! and notes the person's own dates; on the day one message leaves, by a way that the person allows, and what they
//! answer is seen. It never guesses a date, never says what it is about unless the person agreed, and sends nothing
//! itself: the ledger of `delivery` does.

mod api;
pub mod demo;
mod field;
mod handlers;
mod holdings;
mod jobs;
mod kit;
mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod shelves;
mod store;

use ui::Face;
use web::DoorEntry;

pub use model::answer::{DateState, meaning_of};
pub use model::procedure::{Certainty, Procedure, ProcedureRefusal, ProcedureText};
pub use model::reminder::{Reminder, ReminderDate, ReminderRefusal, Terms, Wording};
pub use model::rule::{Anchor, Because, Campaign, DaysOff, Due, Gap, Horizon, Rule, Span, Zone};
pub use service::planning::{dues_of, next_dates};
pub use store::reminders::Seed;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("reminders");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("reminders", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![
        DoorEntry {
            face: Face::Equipe,
            label: "reminders-door",
            path: pages::DOOR,
            order: 42,
            hub: Some(web::Hub::Rights),
            may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeReminders, centre)),
        },
        // The desk may explain a procedure, and learns of no reminder: it has a door of its own.
        DoorEntry {
            face: Face::Equipe,
            label: "reminders-tab-library",
            path: pages::LIBRARY,
            order: 42,
            hub: Some(web::Hub::Rights),
            may: Some(policy::decide_library_alone),
        },
    ];
    module.jobs = jobs::all();
    module.policies = vec![policy::table()];
    module.kit_kinds = vec![kit::REMINDERS];
    module.field_parts = vec![field::sheets()];
    module.own_file = vec![shelves::own()];
    module.person_file = vec![shelves::team()];
    module.listeners = vec![service::hearing::listen];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
