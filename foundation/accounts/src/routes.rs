//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::entrance::handlers as entrance;
use crate::factors::handlers as factors;
use crate::handlers;
use crate::proof::handlers as proof;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/connexion", get(entrance::sign_in).post(entrance::open))
        .route("/connexion/code", get(entrance::ask_code).post(entrance::take_code))
        .route("/connexion/telephone", get(entrance::enrol).post(entrance::enrolled))
        .route("/deconnexion", post(handlers::close))
        .route("/compte/mot-de-passe", get(handlers::edit_password).post(handlers::update_password))
        .route("/compte/appareils/fin", post(handlers::end_other_devices))
        .route("/compte/appareils/{session}/fin", post(handlers::end_device))
        .route("/compte/preuve", get(proof::show).post(proof::prove))
        .merge(factors())
}

/// One's own second factors.
fn factors() -> Router<Arc<App>> {
    Router::new()
        .route("/compte/securite", get(factors::show))
        .route("/compte/securite/telephone", get(factors::edit).post(factors::confirm))
        .route("/compte/securite/telephone/debut", post(factors::begin))
        .route("/compte/securite/telephone/retrait", post(factors::turn_off))
        .route("/compte/securite/codes", post(factors::draw_codes))
}
