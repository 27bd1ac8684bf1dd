//! Paths for programs: the same services, the same refusals, as JSON; and the exchange of facts between devices.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use serde::de::DeserializeOwned;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, Problem, json};

use self::shapes::{
    ChangedPath, NewPath, NewPathFacts, NewPathLink, NewPathRecord, NewPathStarter, NewPathState, NewPathWish,
    PathCertified, PathExchanged, PathJson, PathLearnerJson, PathLearnerWhole, PathWholeJson, PathWishDecision,
    PathWishJson,
};
use crate::handlers::{OfLearner, OfPath, OfWish, told};
use crate::policy::{Action, decide};
use crate::service::{certificates, group, paths, roll, wishes};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/{below}");
    Router::new()
        .route(&at("paths"), get(list).post(create))
        .route(&at("paths/starters"), post(take_starter))
        .route(&at("paths/wishes"), get(list_wishes).post(create_wish))
        .route(&at("paths/wishes/{wish}"), post(decide_wish))
        .route(&at("paths/{path}"), get(show).put(update))
        .route(&at("paths/{path}/state"), post(advance))
        .route(&at("paths/{path}/group"), post(link))
        .route(&at("paths/{path}/presences"), post(take_roll))
        .route(&at("paths/{path}/learners"), get(learners).post(record))
        .route(&at("paths/{path}/learners/{person}"), get(learner))
        .route(&at("paths/{path}/learners/{person}/facts"), post(exchange))
        .route(&at("paths/{path}/learners/{person}/certificate"), post(certify))
}

#[derive(OpenApi)]
#[openapi(
    paths(
        list, create, take_starter, list_wishes, create_wish, decide_wish, show, update, advance, link, take_roll,
        learners, record, learner, exchange, certify
    ),
    components(schemas(
        ChangedPath, NewPath, NewPathFacts, NewPathLink, NewPathRecord, NewPathStarter, NewPathState, NewPathWish,
        PathCertified, PathExchanged, PathJson, PathLearnerJson, PathLearnerWhole, PathWholeJson, PathWishJson, PathWishDecision
    )),
    tags((name = "paths", description = "Learning paths: lessons, who is where, facts that devices exchange"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// What was sent, once it is known that whoever sends it may do this here.
fn read<T: DeserializeOwned>(here: &InCentre, action: Action, sent: Sent<T>) -> Result<T, Problem> {
    decide(&here.cx.actor, action, here.centre.id).require()?;
    sent.read()
}

/// The paths of a centre.
#[utoipa::path(get, path = "/centres/{centre}/paths", operation_id = "paths_list", tag = "paths",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<PathJson>)),
    security(("token" = ["paths:read"])))]
async fn list(here: InCentre) -> Answer {
    let found = paths::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    json(StatusCode::OK, &found.into_iter().map(PathJson::from).collect::<Vec<_>>())
}

/// Begins a path, as a draft.
#[utoipa::path(post, path = "/centres/{centre}/paths", operation_id = "paths_create", tag = "paths",
    params(("centre" = String, Path)), request_body = NewPath,
    responses((status = 201, body = Written), (status = 422, description = "Not a path")),
    security(("token" = ["paths:settings"])))]
async fn create(here: InCentre, sent: Sent<NewPath>) -> Answer {
    let new = read(&here, Action::Configure, sent)?;
    let made = paths::begin(&here.cx, &here.centre, &new.title, new.content).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.0.uuid(), made.1))
}

/// Takes a path of the house as the centre's own, as a draft.
#[utoipa::path(post, path = "/centres/{centre}/paths/starters", operation_id = "paths_take_starter", tag = "paths",
    params(("centre" = String, Path)), request_body = NewPathStarter,
    responses((status = 201, body = Written), (status = 422, description = "No such path in the house")),
    security(("token" = ["paths:settings"])))]
async fn take_starter(here: InCentre, sent: Sent<NewPathStarter>) -> Answer {
    let new = read(&here, Action::Configure, sent)?;
    let made = paths::take_starter(&here.cx, &here.centre, &new.code).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.0.uuid(), made.1))
}

/// The courses asked for, the latest first, without who asked.
#[utoipa::path(get, path = "/centres/{centre}/paths/wishes", operation_id = "paths_wishes", tag = "paths",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<PathWishJson>)),
    security(("token" = ["paths:read"])))]
async fn list_wishes(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = wishes::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<PathWishJson>::from(found))
}

/// Asks for a course; one that says nearly the same as another counts with it.
#[utoipa::path(post, path = "/centres/{centre}/paths/wishes", operation_id = "paths_add_wish", tag = "paths",
    params(("centre" = String, Path)), request_body = NewPathWish,
    responses((status = 201, body = Written), (status = 422, description = "Empty or too long")),
    security(("token" = ["paths:write"])))]
async fn create_wish(here: InCentre, sent: Sent<NewPathWish>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let (id, operation) = wishes::ask(&here.cx, &here.centre, new.into()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id.uuid(), operation))
}

/// Decides of a course that was asked for.
#[utoipa::path(post, path = "/centres/{centre}/paths/wishes/{wish}", operation_id = "paths_decide_wish", tag = "paths",
    params(("centre" = String, Path), ("wish" = Uuid, Path)), request_body = PathWishDecision,
    responses((status = 200, body = Written), (status = 422, description = "It cannot be joined there")),
    security(("token" = ["paths:write"])))]
async fn decide_wish(here: InCentre, Path(at): Path<OfWish>, sent: Sent<PathWishDecision>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let operation = wishes::decide(&here.cx, &here.centre, at.wish, new.decision(), &new.answer).await;
    json(StatusCode::OK, &Written::new(at.wish.uuid(), operation.map_err(told(&here))?))
}

/// One path, whole.
#[utoipa::path(get, path = "/centres/{centre}/paths/{path}", operation_id = "paths_show", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), responses((status = 200, body = PathWholeJson)),
    security(("token" = ["paths:read"])))]
async fn show(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let path = paths::find(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    json(StatusCode::OK, &PathWholeJson::from(path))
}

/// Writes a path anew, if nobody has since it was read; what was learnt stays, by the keys of its modules.
#[utoipa::path(put, path = "/centres/{centre}/paths/{path}", operation_id = "paths_update", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), request_body = ChangedPath,
    responses((status = 200, body = Written), (status = 409, description = "Written by someone else meanwhile"),
        (status = 422, description = "Not a path")),
    security(("token" = ["paths:settings"])))]
async fn update(here: InCentre, Path(at): Path<OfPath>, sent: Sent<ChangedPath>) -> Answer {
    let ChangedPath { title, content, revision } = read(&here, Action::Configure, sent)?;
    let done = paths::rewrite(&here.cx, &here.centre, (at.path, revision), &title, content).await;
    json(StatusCode::OK, &Written::new(at.path.uuid(), done.map_err(told(&here))?))
}

/// Opens a path or puts it away.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/state", operation_id = "paths_state", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), request_body = NewPathState,
    responses((status = 200, body = Written), (status = 422, description = "Already there, or not whole")),
    security(("token" = ["paths:settings"])))]
async fn advance(here: InCentre, Path(at): Path<OfPath>, sent: Sent<NewPathState>) -> Answer {
    let new = read(&here, Action::Configure, sent)?;
    let done = paths::move_to(&here.cx, &here.centre, at.path, new.state).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(at.path.uuid(), done))
}

/// Says which enrolment list follows a path together.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/group", operation_id = "paths_group", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), request_body = NewPathLink,
    responses((status = 200, body = Written), (status = 422, description = "No such list")),
    security(("token" = ["paths:write"])))]
async fn link(here: InCentre, Path(at): Path<OfPath>, sent: Sent<NewPathLink>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let list = new.list.map(kernel::ListId::from);
    let done = paths::link(&here.cx, &here.centre, at.path, list).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(at.path.uuid(), done))
}

/// Notes the presences of the roll; nothing is noted twice.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/presences", operation_id = "paths_presences", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["paths:write", "attendance:write"])))]
async fn take_roll(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let done = roll::take_roll(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(at.path.uuid(), done))
}

/// Who follows a path, and where each is.
#[utoipa::path(get, path = "/centres/{centre}/paths/{path}/learners", operation_id = "paths_learners", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), responses((status = 200, body = Vec<PathLearnerJson>)),
    security(("token" = ["paths:read"])))]
async fn learners(here: InCentre, Path(at): Path<OfPath>) -> Answer {
    let board = group::board(&here.cx, &here.centre, at.path).await.map_err(told(&here))?;
    json(StatusCode::OK, &PathLearnerJson::all(&board))
}

/// Notes one thing of several people; without one, that they follow the path.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/learners", operation_id = "paths_record", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path)), request_body = NewPathRecord,
    responses((status = 201, body = Written), (status = 422, description = "Nobody, or no such level")),
    security(("token" = ["paths:write"])))]
async fn record(here: InCentre, Path(at): Path<OfPath>, sent: Sent<NewPathRecord>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let people = new.people();
    let steps: Vec<_> = new.step().into_iter().collect();
    let done = group::record(&here.cx, &here.centre, at.path, &people, &steps).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(at.path.uuid(), done))
}

/// All that is known of one person on a path.
#[utoipa::path(get, path = "/centres/{centre}/paths/{path}/learners/{person}", operation_id = "paths_learner",
    tag = "paths", params(("centre" = String, Path), ("path" = Uuid, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = PathLearnerWhole)), security(("token" = ["paths:read"])))]
async fn learner(here: InCentre, Path(at): Path<OfLearner>) -> Answer {
    let (_, road) = group::learner(&here.cx, &here.centre, at.path, at.person).await.map_err(told(&here))?;
    json(StatusCode::OK, &PathLearnerWhole::from(road))
}

/// Takes the facts that a device noted while it was away, and gives all that are known. Sent twice, nothing changes.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/learners/{person}/facts", operation_id = "paths_exchange",
    tag = "paths", params(("centre" = String, Path), ("path" = Uuid, Path), ("person" = Uuid, Path)),
    request_body = NewPathFacts,
    responses((status = 200, body = PathExchanged), (status = 422, description = "A known id with other words")),
    security(("token" = ["paths:write"])))]
async fn exchange(here: InCentre, Path(at): Path<OfLearner>, sent: Sent<NewPathFacts>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let whose = (at.path, at.person);
    let done = group::exchange(&here.cx, &here.centre, whose, &new.facts).await.map_err(told(&here))?;
    json(StatusCode::OK, &PathExchanged::from(done))
}

/// Gives the certificate of a finished path; given twice, it is one.
#[utoipa::path(post, path = "/centres/{centre}/paths/{path}/learners/{person}/certificate",
    operation_id = "paths_certify", tag = "paths",
    params(("centre" = String, Path), ("path" = Uuid, Path), ("person" = Uuid, Path)), request_body = PathCertified,
    responses((status = 201, body = Written), (status = 422, description = "The path is not finished")),
    security(("token" = ["paths:write"])))]
async fn certify(here: InCentre, Path(at): Path<OfLearner>, sent: Sent<PathCertified>) -> Answer {
    let new = read(&here, Action::WritePaths, sent)?;
    let whose = (at.path, at.person);
    let given = certificates::give(&here.cx, &here.centre, whose, new.is_named).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(given.0.uuid(), given.1))
}
