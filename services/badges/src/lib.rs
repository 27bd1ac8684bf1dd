//! Certificates: what a person has learnt, signed, checked by anyone, revocable.
//!
//! A certificate is one row, one page that anyone may open by its code, one paper, and one Open Badge 3.0 signed with
//! the centre's own key. What is taken back, undone or forgotten is told by the published list for ever. Nothing here
//! decides what someone has learnt: `paths` does, or the team.

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

use centres::Centre;
use ui::{Face, Hub};
use web::{Cx, DoorEntry, HomeTile};

pub use model::certificate::{Certificate, NewCertificate};
pub use model::refusal::Refusal;
pub use model::{CertificateId, KeyId};
pub use service::Error;
pub use service::issuing::{issue, of_person, revoke, standing};
pub use service::press::Press;
pub use store::find;

/// The texts of this room.
pub const TEXTS: i18n::RoomTexts = i18n::room_texts!("badges");

/// The press of a centre, its key made at the first need: before any transaction is begun.
pub async fn press(cx: &Cx, centre: &Centre) -> service::Result<Press> {
    service::press::find_or_make(cx, centre).await
}

/// Where anyone checks a certificate.
pub fn check_href(certificate: &Certificate) -> String {
    pages::check_path(certificate)
}

/// Where the holder reads it, in their own file.
pub fn own_href(centre: &Centre, id: CertificateId) -> String {
    centre.path(&format!("{}/{id}", pages::OWN))
}

/// Where the team reads it.
pub fn team_href(centre: &Centre, id: CertificateId) -> String {
    pages::path_of(centre, id, "")
}

/// What this room brings to the house.
pub fn module() -> web::Module {
    let mut module = web::Module::new("badges", TEXTS);
    module.routes = routes::router();
    module.api = api::router();
    module.openapi = Some(api::openapi);
    module.doors = vec![DoorEntry {
        face: Face::Equipe,
        label: "badges-door-team",
        path: pages::TEAM,
        order: 75,
        hub: Some(Hub::Learn),
        may: Some(|actor, centre| policy::decide(actor, policy::Action::See, centre)),
    }];
    module.tiles = vec![HomeTile {
        hub: Hub::Learn,
        icon: "check",
        label: "badges-own-title",
        note: "badges-tile-note",
        path: pages::OWN,
        order: 80,
    }];
    module.own_file = vec![shelves::own()];
    module.person_file = vec![shelves::of_team()];
    module.policies = vec![policy::table()];
    module.holdings = holdings::holdings();
    module.retentions = holdings::retentions();
    module.undo_guards = policy::undo_guards();
    module
}

#[cfg(test)]
mod tests;
