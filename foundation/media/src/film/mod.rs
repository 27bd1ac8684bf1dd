//! Films: an idea told to a camera, shown where everyone seen in it agreed.
//!
//! A room above begins a film with [`service::making::begin`], or leads to the page that does ([`new_href`]); it finds
//! those of an idea by [`of_idea`], and asks [`find_shown`] before it shows one. Nothing here is shown because someone
//! forgot to ask: a film with nobody listed, or with one person who did not agree, is seen by the team alone.

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
mod work;

use centres::Centre;
use ui::{Face, Hub};
use uuid::Uuid;
use web::{DoorEntry, HomeTile, Module};

pub use model::consent::{Age, Agreement, Given, Seen, Use, Voice, is_shown};
pub use model::film::{Film, FilmId, FilmState, FilmWords, Footage, Limits, Spoken};
pub use model::refusal::FilmRefusal;
pub use model::{sample, subtitles};
pub use service::showing::{Shown, find_shown, of_idea, shown_of_idea};
pub use work::{address, reading};

#[cfg(test)]
mod tests;

/// Adds films to what this room brings.
pub(crate) fn furnish(module: &mut Module) {
    module.routes = std::mem::take(&mut module.routes).merge(routes::router());
    module.api = api::router();
    module.openapi = Some(<api::ApiDoc as utoipa::OpenApi>::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "media-film-door-team",
        path: pages::DOOR,
        order: 60,
        hub: Some(Hub::TakePart),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::SeeFilms, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::TakePart,
        icon: "screen",
        label: "media-film-door",
        note: "media-film-door-note",
        path: pages::CHANNEL,
        order: 60,
    }];
    module.jobs = vec![service::converting::job(), service::receiving::sweeping()];
    module.policies = vec![policy::table()];
    module.person_file.push(pages::person::shelf());
    module.own_file.push(pages::person::own_shelf());
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
}

/// Where the team begins a film, of an idea or of nothing in particular.
pub fn new_href(centre: &Centre, idea: Option<Uuid>) -> String {
    let asked = idea.map(|idea| format!("?idee={idea}")).unwrap_or_default();
    centre.path(&format!("{}/nouveau{asked}", pages::DOOR))
}

/// The team's page of a film.
pub fn href(centre: &Centre, film: FilmId) -> String {
    centre.path(&format!("{}/{film}", pages::DOOR))
}

/// The page of a film on the channel of its centre.
pub fn channel_href(centre: &Centre, film: FilmId) -> String {
    centre.path(&format!("{}/{film}", pages::CHANNEL))
}
