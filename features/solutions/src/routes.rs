//! The addresses of ideas and solutions: everyone's, and the team's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use crate::handlers::{board, catalogue, idea, mine, propose, sheets, street, telling};

/// What everyone may read, and the page on which anyone proposes.
pub(crate) fn public() -> Router<Arc<App>> {
    Router::new()
        .route("/idees", get(street::network))
        .route("/solutions", get(catalogue::network))
        .route("/solutions/{solution}", get(catalogue::network_show))
        .route("/solutions/{solution}/fiche.pdf", get(catalogue::sheet))
        .route("/{centre}/idees", get(street::index))
        .route("/{centre}/idees/proposer", get(propose::new).post(propose::create))
        .route("/{centre}/idees/{idea}", get(street::show))
        .route("/{centre}/mon-idee", get(mine::find))
        .route("/{centre}/mon-idee/{code}", get(mine::show))
        .route("/{centre}/solutions", get(catalogue::index))
        .route("/{centre}/solutions/{solution}", get(catalogue::show))
}

/// What the team sees and does.
pub(crate) fn team() -> Router<Arc<App>> {
    let ideas = |below: &str| format!("/{{centre}}/equipe/idees{below}");
    let solutions = |below: &str| format!("/{{centre}}/equipe/solutions{below}");
    Router::new()
        .route(&ideas(""), get(board::index))
        .route(&ideas("/nouvelle"), get(board::new).post(board::create))
        .route(&ideas("/a-prevenir"), get(telling::index))
        .route(&ideas("/a-prevenir/lettres.pdf"), get(telling::letters))
        .route(&ideas("/a-prevenir/impression"), post(telling::note_printed))
        .route(&ideas("/a-prevenir/{notice}"), post(telling::tick))
        .route(&ideas("/{idea}"), get(idea::show))
        .route(&ideas("/{idea}/texte"), get(idea::edit_words).post(idea::update_words))
        .route(&ideas("/{idea}/etapes"), post(idea::advance))
        .route(&ideas("/{idea}/visibilite"), post(idea::show_to_all))
        .route(&ideas("/{idea}/rassemblement"), post(idea::join))
        .route(&ideas("/{idea}/auteurs"), post(idea::add_author))
        .route(&ideas("/{idea}/auteurs/{author}"), post(idea::change_author))
        .route(&ideas("/{idea}/auteurs/{author}/oubli"), post(idea::forget_author))
        .route(&ideas("/{idea}/rencontres"), post(idea::add_meeting))
        .route(&ideas("/{idea}/essais"), post(idea::add_trial))
        .route(&solutions(""), get(sheets::index))
        .route(&solutions("/nouvelle"), get(sheets::new).post(sheets::create))
        .route(&solutions("/{solution}"), get(sheets::show).post(sheets::update))
        .route(&solutions("/{solution}/catalogue"), post(sheets::publish))
        .route(&solutions("/{solution}/versions"), post(sheets::add_version))
        .route(&solutions("/{solution}/usage"), get(sheets::take).post(sheets::keep_use))
        .route(&solutions("/{solution}/usage/fin"), post(sheets::stop_use))
}
