//! The addresses of films: the team's, and the channel's.

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post};
use web::App;

use super::handlers::{channel, films, people, uploads, watch};

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/chaine", get(channel::network))
        .route("/{centre}/chaine", get(channel::index))
        .route("/{centre}/chaine/{film}", get(channel::show))
        .route("/{centre}/chaine/{film}/film.mp4", get(watch::video))
        .route("/{centre}/chaine/{film}/affiche.jpg", get(watch::poster))
        .route("/{centre}/chaine/{film}/sous-titres.vtt", get(watch::subtitles))
        .route("/media/films.js", get(uploads::script))
        .route("/media/films.css", get(uploads::sheet))
        .merge(team())
}

fn team() -> Router<Arc<App>> {
    let at = |below: &str| format!("/{{centre}}/equipe/films{below}");
    Router::new()
        .route(&at(""), get(films::index).post(films::create))
        .route(&at("/nouveau"), get(films::new))
        .route(&at("/limites"), get(films::limits).post(films::set_limits))
        .route(&at("/ecran"), get(channel::hall))
        .route(&at("/{film}"), get(films::show))
        .route(&at("/{film}/mots"), get(films::edit).post(films::update))
        .route(&at("/{film}/retrait"), post(films::withdraw))
        .route(&at("/{film}/remise"), post(films::put_back))
        .route(&at("/{film}/essais"), post(films::try_again))
        .route(&at("/{film}/copies"), post(watch::copy))
        .route(&at("/{film}/camera"), get(uploads::camera))
        .route(&at("/{film}/fichier"), post(uploads::whole))
        .route(&at("/{film}/envois"), post(uploads::create).options(uploads::describe))
        .route(
            &at("/{film}/envois/{upload}"),
            axum::routing::head(uploads::standing).patch(uploads::append).delete(uploads::drop_upload),
        )
        .route(&at("/{film}/accords"), get(people::paper))
        .route(&at("/{film}/personnes"), get(people::index).post(people::add))
        .route(&at("/{film}/personnes/{seen}"), get(people::sheet).post(people::record))
        .route(&at("/{film}/personnes/{seen}/retrait"), post(people::take_back))
        .route(&at("/{film}/personnes/{seen}/oubli"), post(people::remove))
}
