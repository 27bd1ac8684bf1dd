//! The addresses of this room: pages of the team, and the same acts for programs.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::api;
use crate::pages::{
    consents, edit, exports, household, import_columns, import_preview, import_report, import_upload, list, merge, new,
    person,
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
        .nest("/{centre}/equipe/personnes", people)
        .nest("/{centre}/equipe/import", imports)
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
        .route("/centres/{centre}/households/{household}", get(api::households::show).patch(api::households::update))
        .route("/centres/{centre}/households/{household}/members", post(api::households::add_member))
        .route(
            "/centres/{centre}/households/{household}/members/{person}",
            axum::routing::delete(api::households::remove_member),
        )
        .route("/centres/{centre}/imports", post(api::imports::create))
        .route(
            "/centres/{centre}/imports/{import}",
            get(api::imports::show).patch(api::imports::update).delete(api::imports::abandon),
        )
        .route("/centres/{centre}/imports/{import}/application", post(api::imports::apply))
}
