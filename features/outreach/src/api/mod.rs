//! Rounds and what they bring back, for programs, under `/api/v1/centres/{centre}/rounds` and `…/round-entries`; and
//! what the tablets themselves speak, under `…/tablets`.
//!
//! A list tells nothing of what was said; one entry does, and the reading is noted as a page's is.

mod day;
mod device;
mod expected;
mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use centres::InCentre;
use serde::Deserialize;
use utoipa::{IntoParams, OpenApi};
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, json, unkept};

use crate::handlers::{EntryPath, RoundPath, told};
use crate::model::entry::VersionId;
use crate::model::round::RoundId;
use crate::service::{entries, rounds};
use shapes::{EntryShape, NewRoundShape, OpenedEntryShape, RoundShape, SettlingShape};

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        index, create, show, expected::index, expected::update, entry_index, entry_show, settle,
        device::opening, device::carry, day::carry_day, device::receive, device::photo, device::photo_part
    ),
    tags((name = "outreach", description = "Rounds of living places, their tablets, and what they bring back"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/rounds", get(index).post(create))
        .route("/centres/{centre}/rounds/{round}", get(show))
        .route("/centres/{centre}/rounds/{round}/expected", get(expected::index).put(expected::update))
        .route("/centres/{centre}/round-entries", get(entry_index))
        .route("/centres/{centre}/round-entries/{entry}", get(entry_show))
        .route("/centres/{centre}/round-entries/{entry}/state", put(settle))
        .route("/centres/{centre}/tablets/opening", post(device::opening))
        .route("/centres/{centre}/tablets/rounds", get(device::carry))
        .route("/centres/{centre}/tablets/day", get(day::carry_day))
        .route("/centres/{centre}/tablets/entries", post(device::receive))
        .route("/centres/{centre}/tablets/photos/{photo}", get(device::photo))
        .route("/centres/{centre}/tablets/photos/{photo}/{place}", put(device::photo_part))
}

/// Which entries are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// All those of a round, instead of those that nobody has taken up.
    round: Option<Uuid>,
}

/// The rounds of a centre, the latest day first.
#[utoipa::path(get, path = "/centres/{centre}/rounds", tag = "outreach", params(Paged),
    responses((status = 200, body = Listing<RoundShape>)))]
async fn index(here: InCentre, Paging(paging): Paging) -> Answer {
    let page = rounds::list_rounds(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<RoundShape>::from(page))
}

/// Plans a round.
#[utoipa::path(post, path = "/centres/{centre}/rounds", tag = "outreach", request_body = NewRoundShape,
    responses((status = 201, body = Written), (status = 422)))]
async fn create(here: InCentre, Body(shape): Body<NewRoundShape>) -> Answer {
    let planned = rounds::plan_round(&here.cx, &here.centre, shape.into()).await;
    let (id, operation) = planned.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// One round, with its stops and its bag.
#[utoipa::path(get, path = "/centres/{centre}/rounds/{round}", tag = "outreach",
    responses((status = 200, body = RoundShape)))]
async fn show(here: InCentre, Path(path): Path<RoundPath>) -> Answer {
    let round = rounds::find_round(&here.cx, &here.centre, path.round).await.map_err(told(&here))?;
    json(StatusCode::OK, &RoundShape::from(round))
}

/// What came back, the oldest first. It tells nothing of what was said.
#[utoipa::path(get, path = "/centres/{centre}/round-entries", tag = "outreach", params(Paged, Asked),
    responses((status = 200, body = Listing<EntryShape>)))]
async fn entry_index(here: InCentre, Paging(paging): Paging, Query(asked): Query<Asked>) -> Answer {
    let round = asked.round.map(RoundId::from);
    let page = entries::list_entries(&here.cx, &here.centre, round, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<EntryShape>::from(page))
}

/// Opens an entry: every writing of it. The reading is noted.
#[utoipa::path(get, path = "/centres/{centre}/round-entries/{entry}", tag = "outreach",
    responses((status = 200, body = OpenedEntryShape)))]
async fn entry_show(here: InCentre, Path(path): Path<EntryPath>) -> Answer {
    let opened = entries::open_entry(&here.cx, &here.centre, path.entry).await.map_err(told(&here))?;
    Ok(unkept(json(StatusCode::OK, &OpenedEntryShape::from(opened))?))
}

/// Takes an entry up, sets it aside, or puts it back into the list.
#[utoipa::path(put, path = "/centres/{centre}/round-entries/{entry}/state", tag = "outreach",
    request_body = SettlingShape, responses((status = 204), (status = 409)))]
async fn settle(here: InCentre, Path(path): Path<EntryPath>, Body(shape): Body<SettlingShape>) -> Answer {
    let seen = shape.seen.map(VersionId::from);
    let settled = entries::settle(&here.cx, &here.centre, path.entry, Some(shape.state), seen).await;
    settled.map_err(told(&here))?;
    Ok(axum::response::IntoResponse::into_response(StatusCode::NO_CONTENT))
}
