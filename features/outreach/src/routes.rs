//! The addresses of rounds: the team's, and the tablet's page with its scripts.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{entries, expected, rounds, tablet, tablets};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/tournees{below}");
    let on = |below: &str| format!("/{{centre}}/tablette{below}");
    Router::new()
        .route(&at(""), get(rounds::index).post(rounds::create))
        .route(&at("/nouvelle"), get(rounds::new))
        .route(&at("/a-reprendre"), get(entries::index))
        .route(&at("/notes/{entry}"), get(entries::show))
        .route(&at("/notes/{entry}/photos/{photo}"), get(entries::photo))
        .route(&at("/notes/{entry}/suite"), post(entries::settle))
        .route(&at("/notes/{entry}/ecritures"), post(entries::correct))
        .route(&at("/notes/{entry}/choix"), post(entries::choose))
        .route(&at("/notes/{entry}/personne"), post(entries::link))
        .route(&at("/tablettes"), get(tablets::index).post(tablets::create))
        .route(&at("/tablettes/{tablet}/retrait"), post(tablets::revoke))
        .route(&at("/{round}"), get(rounds::show))
        .route(&at("/{round}/feuille.pdf"), get(rounds::sheet))
        .route(&at("/{round}/fiches"), get(rounds::slips))
        .route(&at("/{round}/etat"), post(rounds::set_state))
        .route(&at("/{round}/materiel"), post(rounds::tick))
        .route(&at("/{round}/personnes"), post(expected::create))
        .route(&at("/{round}/personnes/retrait"), post(expected::destroy))
        .route(&on(""), get(tablet::page))
        .route(&on("/sw.js"), get(tablet::worker))
        .route(&on("/{script}"), get(tablet::script))
}
