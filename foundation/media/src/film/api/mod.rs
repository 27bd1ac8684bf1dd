//! The same acts for programs, under `/api/v1/centres/{centre}/films`. Files come in as tus 1.0 says.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{delete, get, post, put};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, json};

use super::handlers::{FilmPath, SeenPath, told, uploads};
use super::model::consent::Use;
use super::policy::{self, Action};
use super::service::consenting::{self, with_film};
use super::service::{making, showing};
use shapes::{FilmShape, NewFilmShape, SeenShape, SheetShape, SomeoneShape, WholeFilmShape, WordsShape};

/// What programs may ask of films.
#[derive(OpenApi)]
#[openapi(
    paths(
        index, create, show, update, withdraw, put_back, people, add, record, take_back, remove, channel,
        uploads::describe, uploads::create, uploads::append, uploads::drop_upload
    ),
    tags((name = "films", description = "Films, who is seen in them, and what each agreed to"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/channel", get(channel))
        .route("/centres/{centre}/films", get(index).post(create))
        .route("/centres/{centre}/films/{film}", get(show).put(update))
        .route("/centres/{centre}/films/{film}/withdrawal", post(withdraw).delete(put_back))
        .route("/centres/{centre}/films/{film}/people", get(people).post(add))
        .route("/centres/{centre}/films/{film}/people/{seen}", delete(remove))
        .route("/centres/{centre}/films/{film}/people/{seen}/consents", put(record).delete(take_back))
        .route("/centres/{centre}/films/{film}/uploads", post(uploads::create).options(uploads::describe))
        .route(
            "/centres/{centre}/films/{film}/uploads/{upload}",
            axum::routing::head(uploads::standing).patch(uploads::append).delete(uploads::drop_upload),
        )
}

/// The films of a centre with where each is shown, the latest first.
#[utoipa::path(get, path = "/centres/{centre}/films", tag = "films", params(Paged),
    responses((status = 200, body = Listing<FilmShape>)))]
async fn index(here: InCentre, Paging(paging): Paging) -> Answer {
    let page = making::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<FilmShape>::from(page))
}

/// What the channel of a centre shows to anyone.
#[utoipa::path(get, path = "/centres/{centre}/channel", tag = "films", params(Paged),
    responses((status = 200, body = Listing<FilmShape>)), security(()))]
async fn channel(here: InCentre, Paging(paging): Paging) -> Answer {
    let page = showing::channel(&here.cx, Some(&here.centre), paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<FilmShape>::from(page))
}

/// Begins a film. Its file comes afterwards, at `uploads`.
#[utoipa::path(post, path = "/centres/{centre}/films", tag = "films", request_body = NewFilmShape,
    responses((status = 201, body = Written), (status = 422)))]
async fn create(here: InCentre, sent: Sent<NewFilmShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let (words, idea) = sent.read()?.read();
    let (film, operation) = making::begin(&here.cx, &here.centre, &words, idea).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(film, operation))
}

/// A film, its words, and who is seen in it.
#[utoipa::path(get, path = "/centres/{centre}/films/{film}", tag = "films",
    responses((status = 200, body = WholeFilmShape)))]
async fn show(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let (film, seen) = with_film(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    json(StatusCode::OK, &WholeFilmShape::new(film, seen))
}

/// Changes the words of a film.
#[utoipa::path(put, path = "/centres/{centre}/films/{film}", tag = "films", request_body = WordsShape,
    responses((status = 200, body = Written), (status = 409), (status = 422)))]
async fn update(here: InCentre, Path(path): Path<FilmPath>, sent: Sent<WordsShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let (words, revision) = sent.read()?.read();
    let done = making::reword(&here.cx, &here.centre, path.film, &words, revision).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.film, done))
}

/// Shows a film nowhere any more.
#[utoipa::path(post, path = "/centres/{centre}/films/{film}/withdrawal", tag = "films",
    responses((status = 200, body = Written), (status = 422)))]
async fn withdraw(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let done = making::withdraw(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.film, done))
}

/// Puts a withdrawn film back where everyone agreed to it.
#[utoipa::path(delete, path = "/centres/{centre}/films/{film}/withdrawal", tag = "films",
    responses((status = 200, body = Written), (status = 409)))]
async fn put_back(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let done = making::put_back(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.film, done))
}

/// Who is seen in a film, with what each agreed to.
#[utoipa::path(get, path = "/centres/{centre}/films/{film}/people", tag = "films",
    responses((status = 200, body = Vec<SeenShape>)))]
async fn people(here: InCentre, Path(path): Path<FilmPath>) -> Answer {
    let seen = consenting::list(&here.cx, &here.centre, path.film).await.map_err(told(&here))?;
    json(StatusCode::OK, &seen.into_iter().map(SeenShape::from).collect::<Vec<_>>())
}

/// Lists someone who is seen or heard. From then on the film is shown only where they agreed too.
#[utoipa::path(post, path = "/centres/{centre}/films/{film}/people", tag = "films", request_body = SomeoneShape,
    responses((status = 201, body = Written), (status = 422)))]
async fn add(here: InCentre, Path(path): Path<FilmPath>, sent: Sent<SomeoneShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let added = consenting::add(&here.cx, &here.centre, path.film, sent.read()?.into()).await;
    let (seen, operation) = added.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(seen, operation))
}

/// Writes down a signed sheet: what it says stands from now on, what it does not say is taken back.
#[utoipa::path(put, path = "/centres/{centre}/films/{film}/people/{seen}/consents", tag = "films",
    request_body = SheetShape, responses((status = 200, body = Written), (status = 422)))]
async fn record(here: InCentre, Path(path): Path<SeenPath>, sent: Sent<SheetShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditFilms, here.centre.id)?;
    let done = consenting::record(&here.cx, &here.centre, path.film, path.seen, sent.read()?.into()).await;
    json(StatusCode::OK, &Written::new(path.seen, done.map_err(told(&here))?))
}

/// Takes back all that a person agreed to: the film is shown nowhere from this answer on.
#[utoipa::path(delete, path = "/centres/{centre}/films/{film}/people/{seen}/consents", tag = "films",
    responses((status = 200, body = Written)))]
async fn take_back(here: InCentre, Path(path): Path<SeenPath>) -> Answer {
    let all: Option<Use> = None;
    let done = consenting::take_back(&here.cx, &here.centre, path.film, path.seen, all).await;
    json(StatusCode::OK, &Written::new(path.seen, done.map_err(told(&here))?))
}

/// Takes someone off the list who is not in the film after all.
#[utoipa::path(delete, path = "/centres/{centre}/films/{film}/people/{seen}", tag = "films",
    responses((status = 200, body = Written), (status = 422)))]
async fn remove(here: InCentre, Path(path): Path<SeenPath>) -> Answer {
    let done = consenting::remove(&here.cx, &here.centre, path.film, path.seen).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.seen, done))
}
