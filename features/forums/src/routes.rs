//! The addresses of forums: those of residents, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{counting, public, settling, themes};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new().merge(residents()).merge(team())
}

fn residents() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/forums{below}");
    Router::new()
        .route(&at(""), get(public::index))
        .route(&at("/{forum}"), get(public::show))
        .route(&at("/{forum}/themes"), get(public::new_theme).post(public::create_theme))
        .route(&at("/{forum}/themes/merci"), get(public::theme_done))
        .route(&at("/{forum}/choix"), get(public::new_choice).post(public::create_choice))
        .route(&at("/{forum}/choix/merci"), get(public::choice_done))
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/forums{below}");
    Router::new()
        .route(&at(""), get(settling::index).post(settling::create))
        .route(&at("/nouveau"), get(settling::new))
        .route(&at("/{forum}"), get(settling::show))
        .route(&at("/{forum}/reglages"), get(settling::edit).post(settling::update))
        .route(&at("/{forum}/etape"), post(settling::advance))
        .route(&at("/{forum}/journee"), get(settling::day).post(settling::create_slot))
        .route(&at("/{forum}/journee/{slot}/retrait"), post(settling::destroy_slot))
        .route(&at("/{forum}/suites"), get(settling::story).post(settling::update_story))
        .route(&at("/{forum}/themes"), get(themes::new).post(themes::create))
        .route(&at("/{forum}/themes.csv"), get(themes::csv))
        .route(&at("/{forum}/themes/{theme}"), get(themes::edit).post(themes::update))
        .route(&at("/{forum}/themes/{theme}/idee"), post(themes::create_idea))
        .route(&at("/{forum}/comptes"), get(counting::index).post(counting::create))
        .route(&at("/{forum}/comptes/{sheet}/retrait"), post(counting::destroy))
        .route(&at("/{forum}/bulletins"), get(counting::new_slips).post(counting::create_slips))
        .route(&at("/{forum}/affiche"), get(counting::poster))
}
