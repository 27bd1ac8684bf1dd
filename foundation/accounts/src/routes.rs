//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/connexion", get(handlers::sign_in).post(handlers::open))
        .route("/deconnexion", post(handlers::close))
        .route("/compte/mot-de-passe", get(handlers::edit_password).post(handlers::update_password))
        .route("/compte/appareils/{session}/fin", post(handlers::end_device))
}
