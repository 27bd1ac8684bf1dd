//! The addresses of words: those of everyone, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{making, public, team};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(staff())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/mots{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at(".json"), get(public::json))
        .route(&at(".csv"), get(public::csv))
        .route(&at("/livret"), get(public::booklet))
        .route(&at("/demander"), get(public::new).post(public::create))
        .route(&at("/merci"), get(public::done))
        .route(&at("/ma-question"), get(public::find_mine))
        .route(&at("/ma-question/{code}"), get(public::mine))
        .route(&at("/{word}"), get(public::show))
        .route(&at("/{word}/son.m4a"), get(public::sound))
}

fn staff() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/mots{below}");
    Router::new()
        .route(&at(""), get(team::index))
        .route(&at("/bulletins"), get(team::new_slips).post(team::create_slips))
        .route(&at("/bulletins/papier"), get(team::paper))
        .route(&at("/voix"), get(team::new_voice).post(team::create_voice))
        .route(&at("/maison"), get(team::house).post(team::take_over))
        .route(&at("/a-prevenir"), get(team::to_tell))
        .route(&at("/a-prevenir/{asker}"), post(team::tick))
        .route(&at("/{asked}"), get(making::show).post(making::reword))
        .route(&at("/{asked}/voix.m4a"), get(making::voice))
        .route(&at("/{asked}/joindre"), post(making::join))
        .route(&at("/{asked}/groupe"), post(making::take))
        .route(&at("/{asked}/brouillons"), post(making::draft))
        .route(&at("/{asked}/lectures"), post(making::read_aloud))
        .route(&at("/{asked}/film"), post(making::film))
        .route(&at("/{asked}/image"), post(making::add_picture))
        .route(&at("/{asked}/son"), post(making::add_sound))
        .route(&at("/{asked}/publication"), post(making::publish))
        .route(&at("/{asked}/retrait"), post(making::withdraw))
        .route(&at("/{asked}/ecart"), post(making::set_aside))
        .route(&at("/{asked}/remise"), post(making::put_back))
}
