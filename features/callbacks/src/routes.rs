//! The addresses of discreet calls: residents', and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{asking, calls, paper, promise};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/a-rappeler{below}");
    Router::new()
        .route("/{centre}/rappelez-moi", get(asking::new).post(asking::create))
        .route("/{centre}/rappelez-moi/c-est-note", get(asking::done))
        .route(&at(""), get(calls::index))
        .route(&at("/faits"), get(calls::ended))
        .route(&at("/promesse"), get(promise::edit).post(promise::update))
        .route(&at("/affichette.pdf"), get(paper::poster))
        .route(&at("/cartes.pdf"), get(paper::cards))
        .route(&at("/{call}"), get(calls::show))
        .route(&at("/{call}/prise"), post(calls::take))
        .route(&at("/{call}/remise"), post(calls::give_back))
        .route(&at("/{call}/resultats"), post(calls::record))
        .route(&at("/{call}/personne"), post(calls::link))
}
