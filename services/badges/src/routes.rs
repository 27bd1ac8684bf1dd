//! The addresses of certificates: everyone's, the holder's, the team's, and those that programs of the world read.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{issuer, own, public, team};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(everyone()).merge(of_centre()).merge(of_team())
}

fn everyone() -> Router<Arc<App>> {
    Router::new()
        .route("/attestation", get(public::new).post(public::check))
        .route("/attestation/{code}", get(public::show))
        .route("/attestation/{code}/badge.json", get(public::as_json))
        .route("/attestation/{code}/badge.jwt", get(public::as_jwt))
        .route("/attestation/{code}/badge.png", get(public::as_png))
}

fn of_centre() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/attestations/emetteur", get(issuer::profile))
        .route("/{centre}/attestations/cles", get(issuer::keys))
        .route("/{centre}/attestations/cles/{key}", get(issuer::key))
        .route("/{centre}/attestations/cles/{key}/statut/{rank}", get(issuer::status))
        .route("/{centre}/moi/attestations", get(own::index))
        .route("/{centre}/moi/attestations/{certificate}", get(own::show))
        .route("/{centre}/moi/attestations/{certificate}/attestation.pdf", get(own::paper))
}

fn of_team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/attestations{below}");
    Router::new()
        .route(&at(""), get(team::index).post(team::create))
        .route(&at("/nouvelle"), get(team::new))
        .route(&at("/cle"), get(team::key).post(team::change_key))
        .route(&at("/{certificate}"), get(team::show))
        .route(&at("/{certificate}/attestation.pdf"), get(team::paper))
        .route(&at("/{certificate}/nom"), post(team::say_name))
        .route(&at("/{certificate}/retrait"), post(team::revoke))
}
