//! The addresses of this room.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, patch, post};
use web::App;

use crate::api;
use crate::handlers::{account, declaration, first_start, history, roles, settings, team, tokens, venues};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/demarrer", get(first_start::show).post(first_start::create))
        .route("/roles", get(roles::show))
        .route("/accessibilite", get(declaration::show))
        .route("/compte", get(account::show))
        .route("/compte/arrivee", get(account::arrive))
        .route("/compte/actions", get(history::mine))
        .route("/operations/{operation}/annulation", post(history::undo))
        .route("/{centre}/equipe/historique", get(history::index))
        .route("/{centre}/equipe/reglages", get(settings::edit).post(settings::update))
        .merge(shelves())
}

/// What stands beside the card on the page of settings.
fn shelves() -> Router<Arc<App>> {
    Router::new()
        .route("/{centre}/equipe/reglages/lieux", post(venues::create))
        .route("/{centre}/equipe/reglages/lieux/{venue}", get(venues::edit).post(venues::update))
        .route("/{centre}/equipe/reglages/lieux/{venue}/retrait", post(venues::retire))
        .route("/{centre}/equipe/reglages/lieux/{venue}/retour", post(venues::restore))
        .route("/{centre}/equipe/reglages/equipe", post(team::create))
        .route("/{centre}/equipe/reglages/equipe/preuve", post(team::ask_factor))
        .route("/{centre}/equipe/reglages/equipe/{account}", get(team::show).post(team::update))
        .route("/{centre}/equipe/reglages/equipe/{account}/retrait", post(team::remove))
        .route("/{centre}/equipe/reglages/acces", get(tokens::new).post(tokens::create))
        .route("/{centre}/equipe/reglages/acces/{token}/revocation", post(tokens::revoke))
}

/// What programs ask, below `/api/v1`.
pub(crate) fn programs() -> Router<Arc<App>> {
    Router::new()
        .route("/centres", get(api::centres::index))
        .route("/centres/{centre}", get(api::centres::show).patch(api::centres::update))
        .route("/centres/{centre}/venues", get(api::venues::index).post(api::venues::create))
        .route("/centres/{centre}/venues/{venue}", get(api::venues::show).patch(api::venues::update))
        .route("/centres/{centre}/venues/{venue}/retirement", post(api::venues::retire).delete(api::venues::restore))
        .route("/centres/{centre}/team", get(api::team::index).post(api::team::create))
        .route("/centres/{centre}/team/{account}", patch(api::team::update).delete(api::team::remove))
        .route("/centres/{centre}/tokens", get(api::tokens::index).post(api::tokens::create))
        .route("/centres/{centre}/tokens/{token}", axum::routing::delete(api::tokens::revoke))
        .route("/centres/{centre}/operations", get(api::history::index))
        .route("/operations/{operation}/undo", post(api::history::undo))
}
