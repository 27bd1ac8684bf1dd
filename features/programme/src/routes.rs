//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::get;
use web::App;

use crate::public::{activity, centre, feeds, network, papers, programme};

/// What the street sees.
pub(crate) fn public() -> Router<Arc<App>> {
    Router::new()
        .route("/", get(network::home))
        .route("/programme", get(network::programme))
        .route("/{centre}", get(centre::home))
        .route("/{centre}/programme", get(programme::show))
        .route("/{centre}/programme/{slug}", get(activity::show))
        .route("/{centre}/programme/{slug}/agenda.ics", get(feeds::activity))
        .route("/{centre}/agenda.ics", get(feeds::centre))
        .route("/{centre}/programme.pdf", get(papers::show_season))
        .route("/{centre}/affiches/{file}", get(papers::show_poster))
}
