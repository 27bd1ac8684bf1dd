//! The addresses of kits: the network's shelf, one's own, what goes between two houses, and the page for everyone.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{catalogue, everyone, exchange, ours, proposals, publishing};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/essaimage{below}");
    Router::new()
        .route("/reseau/transmissions", get(everyone::index))
        .route(&at(""), get(catalogue::index))
        .route(&at("/kits/{kit}"), get(catalogue::show))
        .route(&at("/kits/{kit}/adoption"), post(catalogue::adopt))
        .route(&at("/kits/{kit}/retrait"), post(catalogue::withdraw))
        .route(&at("/kits/{kit}/lignee"), get(catalogue::lineage).post(catalogue::tell))
        .route(&at("/kits/{kit}/fichier"), get(catalogue::export))
        .route(&at("/chez-nous"), get(ours::index))
        .route(&at("/chez-nous/{adoption}/changements"), get(ours::compare).post(ours::take))
        .route(&at("/chez-nous/{adoption}/proposition"), get(proposals::new).post(proposals::create))
        .route(&at("/publication"), get(publishing::index))
        .route(&at("/publication/{kind}/{source}"), get(publishing::new).post(publishing::create))
        .route(&at("/propositions"), get(proposals::index))
        .route(&at("/propositions/{proposal}"), get(proposals::show).post(proposals::take))
        .route(&at("/propositions/{proposal}/refus"), post(proposals::decline))
        .route(&at("/fichiers"), get(exchange::index).post(exchange::create))
        .route(&at("/fichiers/{arrival}/confiance"), post(exchange::trust))
        .route(&at("/fichiers/{arrival}/refus"), post(exchange::refuse))
}
