//! The addresses of cards: what residents open, what the desk does.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use super::pages::{by_code, desk as acts, door, helping, own, preferences, sheet, taking};

/// What residents open.
pub(crate) fn residents() -> Router<Arc<App>> {
    Router::new()
        .route("/carte", get(door::choose).post(door::by_words_somewhere))
        .route("/carte/{code}", get(door::show_card))
        .route("/carte/fin", post(door::leave))
        .route("/carte/aide/suite", post(helping::go_on))
        .route("/moi", get(door::mine))
        .route("/moi/donnees", get(taking::find))
        .route("/{centre}/carte", get(door::show))
        .route("/{centre}/carte/mots", post(door::by_words))
        .route("/{centre}/carte/code", post(door::open))
        .route("/{centre}/carte/sans-carte", get(by_code::ask).post(by_code::send))
        .route("/{centre}/carte/sans-carte/code", post(by_code::open))
        .route("/{centre}/moi", get(own::show))
        .route("/{centre}/moi/donnees", get(taking::show).post(taking::take))
        .route("/{centre}/moi/donnees/effacement", post(taking::ask_erasure))
        .route("/{centre}/moi/equipe", post(own::to_team))
        .route("/{centre}/moi/preferences", get(preferences::edit).post(preferences::update))
}

/// What the desk does; below a person's page, and the sheets.
pub(crate) fn desk() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/equipe/cartes", get(sheet::choose).post(sheet::create))
        .route("/{centre}/equipe/cartes/{sheet}", get(sheet::show))
        .route("/{centre}/equipe/cartes/{sheet}/cartes.pdf", get(sheet::pdf))
        .route("/{centre}/equipe/personnes/{person}/carte", post(acts::give))
        .route("/{centre}/equipe/personnes/{person}/carte/retrait", post(acts::void))
        .route("/{centre}/equipe/personnes/{person}/carte/code", post(acts::give_pin))
        .route("/{centre}/equipe/personnes/{person}/carte/deblocage", post(acts::unlock))
        .route("/{centre}/equipe/personnes/{person}/carte/benevole", post(acts::tie))
        .route("/{centre}/equipe/personnes/{person}/aide", get(helping::ask).post(helping::begin))
}
