//! The addresses of hackathons: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{public, settling, teams};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(team())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/hackathons{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at("/{hackathon}"), get(public::show))
        .route(&at("/{hackathon}/ecran"), get(public::screen))
        .route(&at("/{hackathon}/je-viens"), get(public::new_member).post(public::create_member))
        .route(&at("/{hackathon}/choix"), get(public::new_choice).post(public::create_choice))
        .route(&at("/{hackathon}/merci"), get(public::done))
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/hackathons{below}");
    Router::new()
        .route(&at(""), get(settling::index).post(settling::create))
        .route(&at("/nouveau"), get(settling::new))
        .route(&at("/{hackathon}"), get(settling::show))
        .route(&at("/{hackathon}/reglages"), get(settling::edit).post(settling::update))
        .route(&at("/{hackathon}/etape"), post(settling::advance))
        .route(&at("/{hackathon}/programme"), get(settling::programme).post(settling::create_line))
        .route(&at("/{hackathon}/programme/{line}/retrait"), post(settling::destroy_line))
        .route(&at("/{hackathon}/comptes"), get(settling::sheets).post(settling::create_sheet))
        .route(&at("/{hackathon}/comptes/{sheet}/retrait"), post(settling::destroy_sheet))
        .route(&at("/{hackathon}/bulletins"), get(settling::new_slips).post(settling::create_slips))
        .route(&at("/{hackathon}/equipes"), get(teams::new).post(teams::create))
        .route(&at("/{hackathon}/equipes/{team}"), get(teams::edit).post(teams::update))
        .route(&at("/{hackathon}/equipes/{team}/image"), post(teams::create_picture))
        .route(&at("/{hackathon}/equipes/{team}/suivi/{asked}"), post(teams::answer))
        .route(&at("/{hackathon}/personnes"), get(teams::members).post(teams::create_member))
        .route(&at("/{hackathon}/personnes/{member}/equipe"), post(teams::place))
}
