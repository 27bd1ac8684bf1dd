//! The addresses of this room: pages of the team, and the same acts for programs.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::api;
use crate::pages::{
    confided, consents, dossier, edit, erasure, exports, household, import_columns, import_preview, import_report,
    import_upload, list, merge, new, person, register, requests, retention, seen,
};

pub(crate) fn pages() -> Router<Arc<App>> {
    let people = Router::new()
        .route("/", get(list::index).post(new::create))
        .route("/nouvelle", get(new::show))
        .route("/export.csv", get(exports::csv))
        .route("/export.xlsx", get(exports::xlsx))
        .route("/{person}", get(person::show))
        .route("/{person}/modifier", get(edit::show).post(edit::update))
        .route("/{person}/archive", post(person::archive))
        .route("/{person}/retour", post(person::restore))
        .route("/{person}/accords", get(consents::show).post(consents::update))
        .route("/{person}/interets", post(person::add_interest))
        .route("/{person}/interets/retrait", post(person::remove_interest))
        .route("/{person}/adhesions", post(person::add_membership))
        .route("/{person}/confidences", get(confided::show).post(confided::create))
        .route("/{person}/confidences/ouverture", post(confided::open))
        .route("/{person}/confidences/{confided}/document", post(confided::document))
        .route("/{person}/confidences/{confided}/retrait", post(confided::remove))
        .route("/{person}/qui-a-vu", get(seen::show))
        .route("/{person}/qui-a-vu.pdf", get(seen::pdf))
        .route("/{person}/dossier", get(dossier::show).post(dossier::hand_over))
        .route("/{person}/effacement", get(erasure::show).post(erasure::create))
        .route("/{person}/gel", post(erasure::hold))
        .route("/{person}/gel/retrait", post(erasure::release))
        .route("/{person}/foyers", get(household::second).post(household::open_second))
        .route("/{person}/fusion", get(merge::search))
        .route("/{person}/fusion/{other}", get(merge::show).post(merge::create));
    let imports = Router::new()
        .route("/", get(import_upload::show).post(import_upload::create))
        .route("/{import}", get(import_upload::follow))
        .route("/{import}/colonnes", get(import_columns::show).post(import_columns::update))
        .route("/{import}/apercu", get(import_preview::show))
        .route("/{import}/choix", post(import_preview::decide))
        .route("/{import}/application", post(import_preview::apply))
        .route("/{import}/abandon", post(import_upload::abandon))
        .route("/{import}/bilan", get(import_report::show))
        .route("/{import}/lignes-laissees.csv", get(import_report::left_lines));
    Router::new()
        .merge(crate::cards::routes::residents())
        .merge(crate::cards::routes::desk())
        .nest("/{centre}/equipe/personnes", people)
        .nest("/{centre}/equipe/import", imports)
        .route("/{centre}/equipe/demandes", get(requests::show))
        .route("/{centre}/equipe/demandes/{person}", post(requests::answer))
        .route("/{centre}/equipe/conservation", get(retention::show).post(retention::update))
        .route("/{centre}/equipe/conservation/essai", get(retention::attempt))
        .route("/{centre}/equipe/conservation/registre.md", get(register::register))
        .route("/{centre}/equipe/conservation/aipd.md", get(register::assessment))
        .route("/{centre}/equipe/foyers/{household}", get(household::show).post(household::update))
        .route("/{centre}/equipe/foyers/{household}/membres", post(household::add_member))
        .route("/{centre}/equipe/foyers/{household}/membres/{person}/retrait", post(household::remove_member))
}

pub(crate) fn api() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/people", get(api::people::index).post(api::people::create))
        .route(
            "/centres/{centre}/people/{person}",
            get(api::people::show).patch(api::people::update).delete(api::people::archive),
        )
        .route("/centres/{centre}/people/{person}/consents", post(api::people::add_consent))
        .route("/centres/{centre}/people/{person}/memberships", post(api::people::add_membership))
        .route("/centres/{centre}/people/{person}/merges", post(api::people::merge))
        .route("/centres/{centre}/people/{person}/restoration", post(api::beside::restore))
        .route(
            "/centres/{centre}/people/{person}/interests",
            post(api::beside::add_interest).delete(api::beside::remove_interest),
        )
        .route("/centres/{centre}/people/{person}/households", post(api::beside::open_home))
        .route(
            "/centres/{centre}/people/{person}/card",
            get(api::cards::show).post(api::cards::create).delete(api::cards::void),
        )
        .route("/centres/{centre}/people/{person}/card/unlocking", post(api::cards::unlock))
        .route("/centres/{centre}/people/{person}/card/pin", axum::routing::put(api::cards::give_pin))
        .route("/centres/{centre}/households/{household}", get(api::households::show).patch(api::households::update))
        .route("/centres/{centre}/households/{household}/members", post(api::households::add_member))
        .route(
            "/centres/{centre}/households/{household}/members/{person}",
            axum::routing::delete(api::households::remove_member),
        )
        .route("/centres/{centre}/people/{person}/confided", get(api::confided::show).post(api::confided::create))
        .route("/centres/{centre}/people/{person}/confided/openings", post(api::confided::open))
        .route("/centres/{centre}/people/{person}/confided/{confided}", axum::routing::delete(api::confided::remove))
        .route("/centres/{centre}/people/{person}/readings", get(api::confided::readings))
        .route("/centres/{centre}/people/{person}/dossier", post(api::rights::dossier))
        .route("/centres/{centre}/people/{person}/erasure", post(api::rights::erase))
        .route("/centres/{centre}/erasure-requests", get(api::rights::requests))
        .route("/centres/{centre}/people/{person}/erasure-request", axum::routing::patch(api::rights::answer_request))
        .route("/centres/{centre}/retention", get(api::rights::rules).patch(api::rights::set_rules))
        .route("/centres/{centre}/retention/trial", get(api::rights::trial))
        .route("/centres/{centre}/imports", post(api::imports::create))
        .route(
            "/centres/{centre}/imports/{import}",
            get(api::imports::show).patch(api::imports::update).delete(api::imports::abandon),
        )
        .route("/centres/{centre}/imports/{import}/application", post(api::imports::apply))
}
