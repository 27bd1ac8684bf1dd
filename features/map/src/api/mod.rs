//! The same acts for programs, under `/api/v1/centres/{centre}/map`.

mod imports;
mod places;
mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use utoipa::OpenApi;
use web::App;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        places::index, places::create, places::show, places::change, places::withdraw, places::confirm,
        places::proposals, places::judge, places::themes, places::add_theme, places::change_theme,
        imports::create, imports::show, imports::apply, imports::export, imports::pairs, imports::merge,
    ),
    tags((name = "map", description = "The shared map: places, themes, what residents propose, files read in"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/map/{below}");
    Router::new()
        .route(&at("places"), get(places::index).post(places::create))
        .route(&at("places/{place}"), get(places::show).patch(places::change).delete(places::withdraw))
        .route(&at("places/{place}/confirmation"), post(places::confirm))
        .route(&at("proposals"), get(places::proposals))
        .route(&at("proposals/{proposal}/decision"), post(places::judge))
        .route(&at("themes"), get(places::themes).post(places::add_theme))
        .route(&at("themes/{theme}"), axum::routing::put(places::change_theme))
        .route(&at("imports"), post(imports::create))
        .route(&at("imports/{import}"), get(imports::show))
        .route(&at("imports/{import}/application"), post(imports::apply))
        .route(&at("exports/{form}"), get(imports::export))
        .route(&at("pairs"), get(imports::pairs))
        .route(&at("merges"), post(imports::merge))
}
