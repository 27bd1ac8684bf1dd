//! The addresses of the map: everyone's, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{
    duplicates, embed, ground, imports, looking, overview, places, printing, proposals, proposing, themes,
};

pub(crate) fn router() -> Router<Arc<App>> {
    public().merge(team())
}

fn public() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/lieux{below}");
    Router::new()
        .route(&at(""), get(looking::index))
        .route(&at("/carte"), get(overview::show))
        .route(&at("/points.json"), get(overview::points))
        .route(&at("/lieux.geojson"), get(overview::geojson))
        .route(&at("/fond.pmtiles"), get(ground::show))
        .route(&at("/imprimer"), get(printing::show))
        .route(&at("/imprimer.css"), get(printing::sheet))
        .route(&at("/integrer"), get(embed::show))
        .route(&at("/proposer"), get(proposing::new).post(proposing::create))
        .route(&at("/merci"), get(proposing::done))
        .route(&at("/{place}"), get(looking::show))
        .route(&at("/{place}/signaler"), get(proposing::report).post(proposing::create_report))
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/lieux{below}");
    Router::new()
        .route(&at(""), get(places::index))
        .route(&at("/nouveau"), get(places::new).post(places::create))
        .route(&at("/a-confirmer"), get(places::due))
        .route(&at("/propositions"), get(proposals::index))
        .route(&at("/propositions/ensemble"), post(proposals::judge_origin))
        .route(&at("/propositions/{proposal}/accord"), post(proposals::accept))
        .route(&at("/propositions/{proposal}/refus"), post(proposals::refuse))
        .route(&at("/doublons"), get(duplicates::index))
        .route(&at("/doublons/fusion"), post(duplicates::merge))
        .route(&at("/doublons/differents"), post(duplicates::tell_apart))
        .route(&at("/themes"), get(themes::index).post(themes::create))
        .route(&at("/themes/{theme}"), get(themes::edit).post(themes::update))
        .route(&at("/themes/{theme}/retrait"), post(themes::retire))
        .route(&at("/import"), get(imports::new).post(imports::create))
        .route(&at("/import/{import}"), get(imports::show))
        .route(&at("/import/{import}/colonnes"), post(imports::set_columns))
        .route(&at("/import/{import}/application"), post(imports::apply))
        .route(&at("/donnees/{form}"), get(places::export))
        .route(&at("/{place}"), get(places::edit).post(places::update))
        .route(&at("/{place}/confirmation"), post(places::confirm))
        .route(&at("/{place}/retrait"), post(places::withdraw))
        .route(&at("/{place}/retour"), post(places::show_again))
}
