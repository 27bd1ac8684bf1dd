//! Persons, households, memberships, consents, import.
//!
//! Keeps who a centre knows, who lives with whom, and by which channel each agreed to be reached.
//! Reads member files of any shape (`import`). Sends nothing, enrols nobody.

mod api;
mod cards;
pub mod confided;
pub mod day;
pub mod demo;
mod draft;
pub mod export;
mod holdings;
pub mod import;
pub mod mandate;
mod model;
mod names;
mod pages;
pub mod policy;
mod routes;
pub mod service;
pub mod store;
pub mod text;

pub use cards::{
    CODE_JOB, CardAction, CodeAsked, Given, draw_code, give_cards, give_pin, unlock, void_card, way_of_code,
};
pub use day::parse_date as read_day;
pub use draft::{HomeFields, PersonDraft, PersonRefusal, plain_euros};
pub use model::{Channel, Consent, Household, HouseholdRole, Membership, Person, Purpose, season_of};
pub use names::{LONGEST_NAME, NameFault, is_name_of, read_name};
pub use pages::held::words_of_code;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::RoomTexts {
    room: "people",
    fr: concat!(
        include_str!("../i18n/fr/people.ftl"),
        "\n",
        include_str!("../i18n/fr/cards.ftl"),
        "\n",
        include_str!("../i18n/fr/import.ftl"),
        "\n",
        include_str!("../i18n/fr/confided.ftl"),
        "\n",
        include_str!("../i18n/fr/taking.ftl")
    ),
    fr_simple: concat!(
        include_str!("../i18n/fr-simple/people.ftl"),
        "\n",
        include_str!("../i18n/fr-simple/cards.ftl"),
        "\n",
        include_str!("../i18n/fr-simple/import.ftl"),
        "\n",
        include_str!("../i18n/fr-simple/confided.ftl"),
        "\n",
        include_str!("../i18n/fr-simple/taking.ftl")
    ),
    en: concat!(
        include_str!("../i18n/en/people.ftl"),
        "\n",
        include_str!("../i18n/en/cards.ftl"),
        "\n",
        include_str!("../i18n/en/import.ftl"),
        "\n",
        include_str!("../i18n/en/confided.ftl"),
        "\n",
        include_str!("../i18n/en/taking.ftl")
    ),
    ar: concat!(
        include_str!("../i18n/ar/people.ftl"),
        "\n",
        include_str!("../i18n/ar/cards.ftl"),
        "\n",
        include_str!("../i18n/ar/import.ftl"),
        "\n",
        include_str!("../i18n/ar/confided.ftl"),
        "\n",
        include_str!("../i18n/ar/taking.ftl")
    ),
};

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("people", TEXTS);
    module.routes = routes::pages();
    module.api = routes::api();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![web::DoorEntry {
        face: ui::Face::Equipe,
        label: "people-door",
        path: pages::DOOR,
        order: 10,
        hub: None,
        may: None,
    }];
    module.doors.push(web::DoorEntry {
        face: ui::Face::Habitant,
        label: "people-cards-door",
        path: "carte",
        order: 90,
        hub: None,
        may: None,
    });
    module.policies = vec![policy::table(), cards::policy::table()];
    module.jobs = vec![service::wiping(), service::nightly(), service::sweeping()];
    module.own_file.push(pages::seen::shelf());
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module.undo_guards.extend(cards::policy::undo_guards());
    module
}

#[cfg(test)]
mod tests;
