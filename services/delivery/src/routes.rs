//! The addresses of this room: gateways and mailboxes call some, residents one, the team the rest.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::api;
use crate::handlers::{addresses, leaving, outbox, sms};

/// Where answers come in. A gateway passes on the UTF-16 of a phone, in which every second byte of a Latin letter is null.
pub(crate) const ANSWERS_IN: &str = "/livraison/sms/recu";

pub(crate) fn pages() -> Router<Arc<App>> {
    Router::new()
        .route("/livraison/sms", get(sms::report))
        .route(ANSWERS_IN, get(sms::answer))
        .route("/desabonnement/{message}", get(leaving::show).post(leaving::create))
        .route("/desabonnement/{message}/annulation", post(leaving::destroy))
        .route("/{centre}/equipe/boite-envoi", get(outbox::index))
        .route("/{centre}/equipe/boite-envoi/{message}", get(outbox::show))
        .route("/{centre}/equipe/boite-envoi/{message}/decision", post(outbox::decide))
        .route("/{centre}/equipe/reponses", get(outbox::answers))
        .route("/{centre}/equipe/adresses", get(addresses::index))
        .route("/{centre}/equipe/adresses/{fault}/bonne", post(addresses::create_trust))
        .route("/reseau/reponses", get(outbox::unclaimed))
}

pub(crate) fn programs() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/bounces", post(api::create_bounce))
        .route("/centres/{centre}/messages/{message}/doubt", post(api::create_decision))
        .route("/centres/{centre}/address-faults", get(api::list_faults))
        .route("/centres/{centre}/address-faults/{fault}/trust", post(api::create_trust))
        .route("/network/answers", get(api::list_unclaimed))
}
