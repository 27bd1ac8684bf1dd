//! The addresses of accompaniments: on a person's page, of the team, and in one's own file.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{acts, files, mandates, own, papers, scripts, steps, team};

pub(crate) fn router() -> Router<Arc<App>> {
    on_a_person().merge(of_the_team()).merge(one_s_own())
}

fn on_a_person() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/personnes/{{person}}/accompagnement{below}");
    Router::new()
        .route(&at(""), get(files::cover).post(files::begin))
        .route(&at("/ouverture"), post(files::open))
        .route(&at("/ouvert"), get(files::show))
        .route(&at("/reglages"), get(files::edit))
        .route(&at("/situation"), post(files::correct))
        .route(&at("/referents"), post(files::assign))
        .route(&at("/etat"), post(files::change_state))
        .route(&at("/acte"), get(acts::new).post(acts::create))
        .route(&at("/actes/{act}/retrait"), post(acts::remove))
        .route(&at("/etape"), get(steps::new).post(steps::create))
        .route(&at("/etapes/{step}/faite"), post(steps::finish))
        .route(&at("/mandat"), get(mandates::new).post(mandates::create))
        .route(&at("/mandats/{mandate}/mandat.pdf"), get(mandates::print))
        .route(&at("/mandats/{mandate}/signature"), get(mandates::ask_signed).post(mandates::sign))
        .route(&at("/mandats/{mandate}/refus"), post(mandates::refuse_mandate))
        .route(&at("/mandats/{mandate}/retrait"), post(mandates::revoke))
        .route(&at("/papier"), get(papers::new).post(papers::create))
        .route(&at("/papiers/{paper}/ouverture"), post(papers::open))
        .route(&at("/papiers/{paper}/rendu"), post(papers::give_back))
        .route(&at("/papiers/{paper}/effacement"), post(papers::erase))
}

fn of_the_team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/accompagnements{below}");
    Router::new()
        .route(&at(""), get(team::index))
        .route(&at("/bilan"), get(team::report))
        .route(&at("/actes.csv"), get(team::csv))
        .route(&at("/actes.xlsx"), get(team::xlsx))
        .route(&at("/relais"), get(team::leave).post(team::hand_over))
        .route(&at("/charte"), get(team::charter).post(team::keep_charter))
        .route(&at("/masque.js"), get(scripts::masks))
}

fn one_s_own() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/moi/accompagnement", get(own::show))
        .route("/{centre}/moi/mandats/{mandate}/retrait", post(own::revoke))
}
