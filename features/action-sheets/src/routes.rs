//! The addresses of action sheets: those that everyone reads, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{public, team};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/fiches-action{below}");
    let team_at = |below: &str| format!("/{{centre}}/equipe/fiches-action{below}");
    Router::new()
        .route("/fiches-action", get(public::network))
        .route(&at(""), get(public::index))
        .route(&at("/{sheet}"), get(public::show))
        .route(&at("/{sheet}/fiche.pdf"), get(public::pdf))
        .route(&at("/{sheet}/fiche.json"), get(public::file))
        .route(&team_at(""), get(team::index).post(team::create))
        .route(&team_at("/nouvelle"), get(team::new))
        .route(&team_at("/{sheet}"), get(team::edit).post(team::update))
        .route(&team_at("/{sheet}/apercu.pdf"), get(team::preview))
        .route(&team_at("/{sheet}/publication"), post(team::publish))
        .route(&team_at("/{sheet}/retrait"), post(team::withdraw))
        .route(&team_at("/{sheet}/suppression"), post(team::destroy))
        .route(&team_at("/{sheet}/images"), post(team::create_picture))
        .route(&team_at("/{sheet}/images/{image}/retrait"), post(team::destroy_picture))
        .route(&team_at("/{sheet}/versions"), get(team::versions))
}
