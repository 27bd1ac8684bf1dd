//! A person accompanied in procedures: acts, steps, mandates, sealed papers.
//!
//! What is confided stays between a person and the few who accompany: whoever may not read it is told that there is no
//! such page. Words and papers are sealed with the person's key, and every opening is written in the journal first.
//! This room sends nothing to anyone, keeps no password and no social security number, and opens no account of the State.

mod api;
pub mod demo;
mod handlers;
mod holdings;
pub mod model;
mod pages;
pub mod policy;
mod routes;
pub mod service;
mod shelves;
mod store;
mod words;

pub use service::opening::open_file;

/// The door of these pages in the team's menu.
pub(crate) const DOOR: &str = "equipe/accompagnements";

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("accompaniment");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("accompaniment", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![web::DoorEntry {
        face: ui::Face::Equipe,
        label: "accompaniment-door",
        path: DOOR,
        order: 15,
        hub: Some(web::Hub::Rights),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::ReadFiles, centre)),
    }];
    module.policies = vec![policy::table()];
    module.own_file = vec![shelves::own()];
    module.person_file = vec![shelves::team()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
