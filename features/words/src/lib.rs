//! Digital words, asked by grown-ups, explained and filmed by children.
//!
//! Anyone asks "c'est quoi … ?"; those who ask the same are counted together and told together. A group of children
//! drafts, reads to a grown-up, films where they and their parents agree, and the word is published; every page of
//! residents then links it. Of a child a first name or a nickname is kept and nothing more; nothing that was asked is
//! shown before someone of the team has read it.

mod api;
pub mod demo;
mod handlers;
mod holdings;
mod kit;
mod linking;
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
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("words");

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("words", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "words-door-team",
        path: "equipe/mots",
        order: 66,
        hub: Some(Hub::Learn),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeWords, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "bubble",
        label: "words-title",
        note: "words-door-note",
        path: "mots",
        order: 40,
    }];
    module.own_file = vec![own_file::own()];
    module.kit_kinds = vec![kit::kind()];
    module.pack_parts = vec![pack::PART];
    module.page_words = Some(linking::PAGE_WORDS);
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
