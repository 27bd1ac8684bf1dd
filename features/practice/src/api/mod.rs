//! The practice space for programs: the same services, the same refusals, as JSON.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, Problem, json};

use self::shapes::{
    NewPracticeAnswer, NewPracticeSimulator, NewPracticeSitting, PracticeSimulatorJson, PracticeSittingJson,
    PracticeTallyJson, PracticeWholeJson,
};
use crate::handlers::{CodePath, OwnPath, SittingPath, told};
use crate::policy::{Action, decide};
use crate::service::{answers, making, simulators, sittings};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/practice{below}");
    Router::new()
        .route(&at("/simulators"), get(list).post(create))
        .route(&at("/simulators/{simulateur}"), get(show).put(update).delete(destroy))
        .route(&at("/simulators/{simulateur}/publication"), post(publish).delete(withdraw))
        .route(&at("/exercises/{exercice}/answers"), post(answer))
        .route(&at("/figures"), get(figures))
        .route(&at("/sittings"), get(list_sittings).post(create_sitting))
        .route(&at("/sittings/{seance}/end"), post(close_sitting))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, update, destroy, publish, withdraw, answer, figures, list_sittings, create_sitting,
        close_sitting),
    components(schemas(
        NewPracticeAnswer, NewPracticeSimulator, NewPracticeSitting, PracticeSimulatorJson, PracticeSittingJson,
        PracticeTallyJson, PracticeWholeJson
    )),
    tags((name = "practice", description = "Simulators, sittings of groups, faces before and after"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// Whether one may do this here: told before what was sent is read.
fn may(here: &InCentre, action: Action) -> Result<(), Problem> {
    Ok(decide(&here.cx.actor, action, here.centre.id).require()?)
}

/// The simulators of a centre's own.
#[utoipa::path(get, path = "/centres/{centre}/practice/simulators", operation_id = "practice_list", tag = "practice",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<PracticeSimulatorJson>)),
    security(("token" = ["practice:read"])))]
async fn list(here: InCentre) -> Answer {
    let own = simulators::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<PracticeSimulatorJson> = own.iter().map(PracticeSimulatorJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Adds a simulator as a draft.
#[utoipa::path(post, path = "/centres/{centre}/practice/simulators", operation_id = "practice_create", tag = "practice",
    params(("centre" = String, Path)), request_body = NewPracticeSimulator,
    responses((status = 201, body = Written), (status = 422, description = "It cannot be read, or has no title")),
    security(("token" = ["practice:write"])))]
async fn create(here: InCentre, sent: Sent<NewPracticeSimulator>) -> Answer {
    may(&here, Action::WritePractice)?;
    let simulator = sent.read()?.read().map_err(told(&here))?;
    let (id, operation) = making::bring(&here.cx, &here.centre, simulator, "").await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id.uuid(), operation))
}

/// One simulator, with its missions and with what is wrong with it.
#[utoipa::path(get, path = "/centres/{centre}/practice/simulators/{simulateur}", operation_id = "practice_show",
    tag = "practice", params(("centre" = String, Path), ("simulateur" = Uuid, Path)),
    responses((status = 200, body = PracticeWholeJson)), security(("token" = ["practice:read"])))]
async fn show(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let own = simulators::find(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    json(StatusCode::OK, &PracticeWholeJson::new(&here.cx, &own))
}

/// Writes a draft anew.
#[utoipa::path(put, path = "/centres/{centre}/practice/simulators/{simulateur}", operation_id = "practice_update",
    tag = "practice", params(("centre" = String, Path), ("simulateur" = Uuid, Path)),
    request_body = NewPracticeSimulator, responses((status = 200, body = Written)),
    security(("token" = ["practice:write"])))]
async fn update(here: InCentre, Path(path): Path<OwnPath>, sent: Sent<NewPracticeSimulator>) -> Answer {
    let own = simulators::find_to_write(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    let draft = sent.read()?.read().map_err(told(&here))?;
    let operation = making::write(&here.cx, &here.centre, &own, &draft).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(own.id.uuid(), operation))
}

/// Takes a simulator away.
#[utoipa::path(delete, path = "/centres/{centre}/practice/simulators/{simulateur}", operation_id = "practice_delete",
    tag = "practice", params(("centre" = String, Path), ("simulateur" = Uuid, Path)),
    responses((status = 200, body = Written)), security(("token" = ["practice:write"])))]
async fn destroy(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let operation = making::remove(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.simulateur.uuid(), operation))
}

/// Shows a simulator to everyone, if nothing is wrong with it.
#[utoipa::path(post, path = "/centres/{centre}/practice/simulators/{simulateur}/publication",
    operation_id = "practice_publish", tag = "practice",
    params(("centre" = String, Path), ("simulateur" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422, description = "No way out, too real, something unsaid")),
    security(("token" = ["practice:write"])))]
async fn publish(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let operation = making::publish(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.simulateur.uuid(), operation))
}

/// Shows a simulator to nobody any more.
#[utoipa::path(delete, path = "/centres/{centre}/practice/simulators/{simulateur}/publication",
    operation_id = "practice_withdraw", tag = "practice",
    params(("centre" = String, Path), ("simulateur" = Uuid, Path)), responses((status = 200, body = Written)),
    security(("token" = ["practice:write"])))]
async fn withdraw(here: InCentre, Path(path): Path<OwnPath>) -> Answer {
    let operation = making::withdraw(&here.cx, &here.centre, path.simulateur).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.simulateur.uuid(), operation))
}

/// Counts a face of someone unknown.
#[utoipa::path(post, path = "/centres/{centre}/practice/exercises/{exercice}/answers", operation_id = "practice_answer",
    tag = "practice", params(("centre" = String, Path), ("exercice" = String, Path)),
    request_body = NewPracticeAnswer, responses((status = 204, description = "Counted")),
    security(("token" = ["practice:sittings"])))]
async fn answer(here: InCentre, Path(path): Path<CodePath>, sent: Sent<NewPracticeAnswer>) -> Answer {
    may(&here, Action::OpenSittings)?;
    let new = sent.read()?;
    let face = (new.moment, new.face);
    let counted = answers::count_by_program(&here.cx, &here.centre, &path.exercice, face, &new.sitting).await;
    counted.map_err(told(&here))?;
    Ok(axum::response::IntoResponse::into_response(StatusCode::NO_CONTENT))
}

/// What faces said in a year.
#[utoipa::path(get, path = "/centres/{centre}/practice/figures", operation_id = "practice_figures", tag = "practice",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<PracticeTallyJson>)),
    security(("token" = ["practice:read"])))]
async fn figures(here: InCentre) -> Answer {
    let tallies = answers::figures(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<PracticeTallyJson> = tallies.into_iter().map(PracticeTallyJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// The sittings of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/practice/sittings", operation_id = "practice_sittings", tag = "practice",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<PracticeSittingJson>)),
    security(("token" = ["practice:read"])))]
async fn list_sittings(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = sittings::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<PracticeSittingJson>::from(found))
}

/// Opens a sitting.
#[utoipa::path(post, path = "/centres/{centre}/practice/sittings", operation_id = "practice_open_sitting",
    tag = "practice", params(("centre" = String, Path)), request_body = NewPracticeSitting,
    responses((status = 201, body = PracticeSittingJson)), security(("token" = ["practice:sittings"])))]
async fn create_sitting(here: InCentre, sent: Sent<NewPracticeSitting>) -> Answer {
    may(&here, Action::OpenSittings)?;
    let new = sent.read()?;
    let made = sittings::begin(&here.cx, &here.centre, &new.title, &new.simulators).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &PracticeSittingJson::from(made.0))
}

/// Closes a sitting.
#[utoipa::path(post, path = "/centres/{centre}/practice/sittings/{seance}/end", operation_id = "practice_close_sitting",
    tag = "practice", params(("centre" = String, Path), ("seance" = Uuid, Path)),
    responses((status = 200, body = Written)), security(("token" = ["practice:sittings"])))]
async fn close_sitting(here: InCentre, Path(path): Path<SittingPath>) -> Answer {
    let operation = sittings::close(&here.cx, &here.centre, path.seance).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.seance.uuid(), operation))
}
