//! The addresses of workshops: the team's, those of a telephone in the room, and the short way in.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{console, joining, phone, plans, report, screen, sheets, sorting, workshops};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(team()).merge(room())
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/ateliers{below}");
    let one = |below: &str| format!("/{{centre}}/equipe/ateliers/{{workshop}}{below}");
    Router::new()
        .route(&at(""), get(workshops::index).post(workshops::create))
        .route(&at("/nouveau"), get(workshops::new))
        .route(&at("/plans"), get(plans::index).post(plans::create))
        .route(&at("/plans/nouveau"), get(plans::new))
        .route(&at("/plans/{plan}"), get(plans::edit).post(plans::update))
        .route(&at("/plans/{plan}/retrait"), post(plans::retire))
        .route(&one(""), get(console::show))
        .route(&one("/reglages"), get(workshops::edit).post(workshops::update))
        .route(&one("/retrait"), post(workshops::retire))
        .route(&one("/ouverture"), post(console::open))
        .route(&one("/cloture"), post(console::close))
        .route(&one("/etape"), post(console::update_step))
        .route(&one("/minuteur"), post(console::update_timer))
        .route(&one("/vote"), post(console::update_vote))
        .route(&one("/presence"), post(console::update_attendance))
        .route(&one("/paroles"), post(console::create_lines))
        .route(&one("/paroles/{item}"), get(console::edit_item).post(console::update_item))
        .route(&one("/paroles/{item}/idee"), post(sorting::create_idea))
        .route(&one("/tri"), get(sorting::show).post(sorting::update))
        .route(&one("/groupes"), post(sorting::update_groups))
        .route(&one("/gommettes"), post(sorting::update_stickers))
        .route(&one("/feuilles"), get(sheets::index).post(sheets::create))
        .route(&one("/feuilles/{sheet}/retrait"), post(sheets::destroy))
        .route(&one("/ecran"), get(screen::show))
        .route(&one("/bilan"), get(report::show))
        .route(&one("/bilan.csv"), get(report::csv))
}

fn room() -> Router<Arc<App>> {
    let own = |below: &str| format!("/{{centre}}/atelier/{{workshop}}{below}");
    Router::new()
        .route("/r", get(joining::find))
        .route("/r/direct.js", get(joining::script))
        .route(&own(""), get(phone::show))
        .route(&own("/participation"), post(phone::join))
        .route(&own("/paroles"), post(phone::say))
        .route(&own("/vote"), post(phone::vote))
}
