//! The addresses of messages, all on the team's side, and those of the federation.

use std::sync::Arc;

use axum::routing::{get, post};
use axum::{Extension, Router};
use web::App;

use crate::handlers::{audiences, boards, drafts, network, papers, results, sending};
use crate::service::network::Overview;

pub(crate) fn router(overview: Arc<Overview>) -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/messages{below}");
    Router::new()
        .route("/reseau/portee", get(network::reach))
        .route("/reseau/compte", get(network::count))
        .route("/reseau/compte/total", get(network::total))
        .route(&at(""), get(drafts::index).post(drafts::create))
        .route(&at("/{campaign}"), get(drafts::edit).post(drafts::update))
        .route(&at("/{campaign}/suppression"), post(drafts::destroy))
        .route(&at("/{campaign}/a-qui"), get(audiences::edit).post(audiences::update))
        .route(&at("/{campaign}/compte"), get(audiences::count))
        .route(&at("/{campaign}/noms"), get(audiences::names))
        .route(&at("/{campaign}/envoi"), get(sending::new).post(sending::create))
        .route(&at("/{campaign}/essai"), post(sending::create_trial))
        .route(&at("/{campaign}/pause"), post(sending::create_pause))
        .route(&at("/{campaign}/reprise"), post(sending::create_resumption))
        .route(&at("/{campaign}/arret"), post(sending::create_cancellation))
        .route(&at("/{campaign}/portee"), get(boards::show))
        .route(&at("/{campaign}/portee/{group}"), get(boards::group))
        .route(&at("/{campaign}/portee/{group}/relance"), post(boards::create_attempt))
        .route(&at("/{campaign}/dits-a-l-accueil"), post(boards::create_told))
        .route(&at("/{campaign}/portee.xlsx"), get(boards::export))
        .route(&at("/{campaign}/appels"), get(results::calls).post(results::create))
        .route(&at("/{campaign}/lettres"), get(results::letters).post(results::create))
        .route(&at("/{campaign}/incertains"), get(results::unsure).post(results::settle))
        .route(&at("/{campaign}/apercu.pdf"), get(papers::preview))
        .route(&at("/{campaign}/e-mail.html"), get(papers::preview_email))
        .route(&at("/{campaign}/lettres/impression"), post(papers::create_letters))
        .route(&at("/{campaign}/tournee.pdf"), get(papers::round))
        .route(&at("/{campaign}/appels.pdf"), get(papers::calls))
        .layer(Extension(overview))
}
