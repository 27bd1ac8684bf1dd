//! The same acts for programs, under `/api/v1/centres/{centre}/callbacks`.
//!
//! A list tells no number; one call does, and the reading is noted as a page's is.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use centres::InCentre;
use serde::Deserialize;
use utoipa::{IntoParams, OpenApi};
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, json, unkept};

use crate::handlers::{CallPath, told};
use crate::policy::{self, Action};
use crate::service::asking::ask_for_call;
use crate::service::calling::{give_call_back, link_person, next_try, record_outcome, take_call};
use crate::service::promising::{find_promise, set_promise};
use crate::service::reading::{self, Which};
use shapes::{
    AskingShape, CallResultShape, CallbackShape, FiguresShape, NotedShape, OpenedCallShape, PersonShape, PromiseShape,
};

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(index, create, show, take, give_back, record, link, figures, promise, change_promise),
    tags((name = "callbacks", description = "Discreet calls: who waits, what was promised, what came of it"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/callbacks", get(index).post(create))
        .route("/centres/{centre}/callbacks/{call}", get(show))
        .route("/centres/{centre}/callbacks/{call}/taking", post(take).delete(give_back))
        .route("/centres/{centre}/callbacks/{call}/results", post(record))
        .route("/centres/{centre}/callbacks/{call}/person", put(link))
        .route("/centres/{centre}/callback-figures", get(figures))
        .route("/centres/{centre}/callback-promise", get(promise).put(change_promise))
}

/// Which calls are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// The calls that are over instead of those to make.
    #[serde(default)]
    ended: bool,
}

/// The calls to make, the most urgent first; or those that are over, the latest first. It tells no number.
#[utoipa::path(get, path = "/centres/{centre}/callbacks", tag = "callbacks", params(Paged, Asked),
    responses((status = 200, body = Listing<CallbackShape>)))]
async fn index(here: InCentre, Paging(paging): Paging, Query(asked): Query<Asked>) -> Answer {
    let which = if asked.ended { Which::Ended } else { Which::Open };
    let page = reading::list_calls(&here.cx, &here.centre, which, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<CallbackShape>::from(page))
}

/// Keeps that somebody asks to be called. 200 without an id when this number is waited for already.
#[utoipa::path(post, path = "/centres/{centre}/callbacks", tag = "callbacks", request_body = AskingShape,
    responses((status = 201, body = NotedShape), (status = 200, body = NotedShape), (status = 422)))]
async fn create(here: InCentre, Body(shape): Body<AskingShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::AnswerCalls, here.centre.id)?;
    let noted = ask_for_call(&here.cx, &here.centre, shape.into()).await.map_err(told(&here))?;
    let status = if noted.made.is_some() { StatusCode::CREATED } else { StatusCode::OK };
    json(status, &NotedShape::from(noted))
}

/// Opens a call: its number and its words. The reading is noted.
#[utoipa::path(get, path = "/centres/{centre}/callbacks/{call}", tag = "callbacks",
    responses((status = 200, body = OpenedCallShape)))]
async fn show(here: InCentre, Path(path): Path<CallPath>) -> Answer {
    let (callback, said) = reading::open_call(&here.cx, &here.centre, path.call).await.map_err(told(&here))?;
    Ok(unkept(json(StatusCode::OK, &OpenedCallShape::new(callback, said))?))
}

/// Takes a call in hand.
#[utoipa::path(post, path = "/centres/{centre}/callbacks/{call}/taking", tag = "callbacks",
    responses((status = 200, body = Written), (status = 409)))]
async fn take(here: InCentre, Path(path): Path<CallPath>) -> Answer {
    let operation = take_call(&here.cx, &here.centre, path.call).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.call, operation))
}

/// Leaves a call to whoever takes it next.
#[utoipa::path(delete, path = "/centres/{centre}/callbacks/{call}/taking", tag = "callbacks",
    responses((status = 200, body = Written), (status = 409)))]
async fn give_back(here: InCentre, Path(path): Path<CallPath>) -> Answer {
    let operation = give_call_back(&here.cx, &here.centre, path.call).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.call, operation))
}

/// Writes down what came of a call.
#[utoipa::path(post, path = "/centres/{centre}/callbacks/{call}/results", tag = "callbacks",
    request_body = CallResultShape, responses((status = 200, body = Written), (status = 409), (status = 422)))]
async fn record(here: InCentre, Path(path): Path<CallPath>, Body(shape): Body<CallResultShape>) -> Answer {
    let again = next_try(&here.cx, &here.centre).await.map_err(told(&here))?;
    let recorded = record_outcome(&here.cx, &here.centre, path.call, shape.outcome(again), shape.revision).await;
    json(StatusCode::OK, &Written::new(path.call, recorded.map_err(told(&here))?))
}

/// Says whose call it was; without a person, nobody's any more.
#[utoipa::path(put, path = "/centres/{centre}/callbacks/{call}/person", tag = "callbacks",
    request_body = PersonShape, responses((status = 200, body = Written), (status = 422)))]
async fn link(here: InCentre, Path(path): Path<CallPath>, Body(shape): Body<PersonShape>) -> Answer {
    let linked = link_person(&here.cx, &here.centre, path.call, shape.person.map(Into::into)).await;
    json(StatusCode::OK, &Written::new(path.call, linked.map_err(told(&here))?))
}

/// How many wait, how many are late, how many promises were kept in ninety days.
#[utoipa::path(get, path = "/centres/{centre}/callback-figures", tag = "callbacks",
    responses((status = 200, body = FiguresShape)))]
async fn figures(here: InCentre) -> Answer {
    let kept = reading::kept_count(&here.cx, &here.centre).await.map_err(told(&here))?;
    let waiting = reading::waiting_count(&here.cx, &here.centre).await.map_err(told(&here))?.unwrap_or_default();
    let shape = FiguresShape { open: waiting.open, late: waiting.late, kept: kept.kept, promised: kept.promised };
    json(StatusCode::OK, &shape)
}

/// By when the centre calls.
#[utoipa::path(get, path = "/centres/{centre}/callback-promise", tag = "callbacks",
    responses((status = 200, body = PromiseShape)))]
async fn promise(here: InCentre) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::CountCalls, here.centre.id)?;
    let found = find_promise(&here.cx, &scope).await.map_err(told(&here))?;
    json(StatusCode::OK, &PromiseShape::from(found))
}

/// Changes it for those who ask from now on.
#[utoipa::path(put, path = "/centres/{centre}/callback-promise", tag = "callbacks", request_body = PromiseShape,
    responses((status = 200, body = Written), (status = 409), (status = 422)))]
async fn change_promise(here: InCentre, Body(shape): Body<PromiseShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::SetPromise, here.centre.id)?;
    let promise = shape.read().map_err(|refusal| told(&here)(refusal.into()))?;
    let operation = set_promise(&here.cx, &here.centre, promise).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(here.centre.id, operation))
}
