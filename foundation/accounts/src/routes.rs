//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::entrance::handlers as entrance;
use crate::factors::handlers as factors;
use crate::handlers;
use crate::oidc::handlers as oidc;
use crate::passkeys::handlers as passkeys;
use crate::proof::handlers as proof;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/connexion", get(entrance::sign_in).post(entrance::open))
        .route("/connexion/code", get(entrance::ask_code).post(entrance::take_code))
        .route("/connexion/mot-de-passe", get(entrance::choose).post(entrance::chosen))
        .route("/connexion/telephone", get(entrance::enrol).post(entrance::enrolled))
        .route("/deconnexion", post(handlers::close))
        .route("/compte/mot-de-passe", get(handlers::edit_password).post(handlers::update_password))
        .route("/compte/appareils/fin", post(handlers::end_other_devices))
        .route("/compte/appareils/{session}/fin", post(handlers::end_device))
        .route("/compte/preuve", get(proof::show).post(proof::prove))
        .merge(factors())
        .merge(passkeys())
        .route("/connexion/reseau", get(oidc::leave))
        .route(crate::oidc::RETURN_PATH, get(oidc::come_back))
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

/// Passkeys: one's own, and what the script of the pages asks.
fn passkeys() -> Router<Arc<App>> {
    Router::new()
        .route(crate::passkeys::SCRIPT_PATH, get(passkeys::script))
        .route("/connexion/cle/defi", post(passkeys::ask))
        .route("/connexion/cle", post(passkeys::open))
        .route("/compte/preuve/cle", post(passkeys::prove))
        .route("/compte/securite/cles", get(passkeys::index).post(passkeys::create))
        .route("/compte/securite/cles/defi", post(passkeys::ask_new))
        .route("/compte/securite/cles/{passkey}", post(passkeys::rename))
        .route("/compte/securite/cles/{passkey}/retrait", post(passkeys::remove))
}
