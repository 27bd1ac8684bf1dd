//! The addresses of packs: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{public, team};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(of_team())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/valise{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at("/{pack}"), get(public::show))
        .route(&at("/{pack}/valise.zip"), get(public::zip))
        .route(&at("/{pack}/valise.zim"), get(public::zim))
        .route(&at("/{pack}/carnet.pdf"), get(public::booklet))
        .route(&at("/{pack}/lire/{*inside}"), get(public::read))
}

fn of_team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/valises{below}");
    Router::new()
        .route(&at(""), get(team::index).post(team::create))
        .route(&at("/nouvelle"), get(team::new))
        .route(&at("/verification"), get(team::returned).post(team::look))
        .route(&at("/{pack}"), get(team::show))
        .route(&at("/{pack}/contenu"), get(team::edit).post(team::update))
        .route(&at("/{pack}/retrait"), post(team::destroy))
        .route(&at("/{pack}/versions"), post(team::make))
        .route(&at("/{pack}/versions/{number}"), get(team::version))
        .route(&at("/{pack}/versions/{number}/valise.zip"), get(team::zip))
        .route(&at("/{pack}/versions/{number}/valise.zim"), get(team::zim))
        .route(&at("/{pack}/versions/{number}/carnet.pdf"), get(team::booklet))
        .route(&at("/{pack}/versions/{number}/manifest.json"), get(team::manifest))
        .route(&at("/{pack}/versions/{number}/changements.zip"), get(team::changes))
}
