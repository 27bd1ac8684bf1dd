//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{account, first_start, history, roles, settings};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/demarrer", get(first_start::show).post(first_start::create))
        .route("/roles", get(roles::show))
        .route("/compte", get(account::show))
        .route("/compte/actions", get(history::mine))
        .route("/operations/{operation}/annulation", post(history::undo))
        .route("/{centre}/equipe/historique", get(history::index))
        .route("/{centre}/equipe/reglages", get(settings::edit).post(settings::update))
        .route("/{centre}/equipe/reglages/lieux", post(settings::add_venue))
        .route("/{centre}/equipe/reglages/equipe", post(settings::add_member))
}
