//! The addresses of paths: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{own, public, team, writing};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(group()).merge(editors())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/parcours{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at("/demande"), get(public::new_wish).post(public::create_wish))
        .route(&at("/demande/merci"), get(public::wish_done))
        .route(&at("/emporter"), get(own::new_code).post(own::create_code))
        .route(&at("/emporter/fin"), post(own::destroy_code))
        .route(&at("/reprendre"), post(own::take_up))
        .route(&at("/{path}"), get(public::show))
        .route(&at("/{path}/lecon"), get(public::lesson))
        .route(&at("/{path}/suivre"), post(own::follow))
        .route(&at("/{path}/fait"), post(own::mark))
        .route(&at("/{path}/essai"), get(own::new_try).post(own::create_try))
        .route(&at("/{path}/depart"), get(own::new_placing).post(own::create_placing))
        .route(&at("/{path}/bilan"), get(own::new_say).post(own::create_say))
        .route(&at("/{path}/papier"), get(own::card))
}

fn group() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/parcours{below}");
    Router::new()
        .route(&at(""), get(team::index).post(writing::create))
        .route(&at("/demandes"), get(team::wishes))
        .route(&at("/demandes/{wish}"), post(team::decide_wish))
        .route(&at("/{path}"), get(team::show))
        .route(&at("/{path}/faits"), post(team::record))
        .route(&at("/{path}/groupe"), post(team::link))
        .route(&at("/{path}/presences"), post(team::take_roll))
        .route(&at("/{path}/etape"), post(team::advance))
        .route(&at("/{path}/cartes"), get(team::cards))
        .route(&at("/{path}/personnes"), post(team::create_learner))
        .route(&at("/{path}/personnes/{person}"), get(team::learner))
        .route(&at("/{path}/personnes/{person}/depart"), post(team::place))
        .route(&at("/{path}/personnes/{person}/retrait"), post(team::withdraw))
        .route(&at("/{path}/personnes/{person}/attestation"), post(team::certify))
}

fn editors() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/parcours{below}");
    Router::new()
        .route(&at("/nouveau"), get(writing::new))
        .route(&at("/{path}/reglages"), get(writing::edit).post(writing::update))
        .route(&at("/{path}/module"), get(writing::module).post(writing::update_module))
        .route(&at("/{path}/niveau"), get(writing::level).post(writing::update_level))
}
