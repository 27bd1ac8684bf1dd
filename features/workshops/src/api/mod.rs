//! Workshops for programs: the same services, the same refusals, as JSON. No name, no number, and no tally before the
//! vote is closed.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, json};

use crate::handlers::{PlanPath, WorkshopPath, told};
use crate::policy::{Action, decide};
use crate::service::items::{Sheet, add_lines};
use crate::service::{plans, reading, running, workshops};
use shapes::{
    CountedJson, CourseChange, CourseJson, IdeaTallyJson, NewLines, NewPlan, NewWorkshop, PlanJson, SaidJson,
    SightJson, WorkshopJson,
};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/workshops{below}");
    Router::new()
        .route(&at(""), get(list).post(create))
        .route(&at("/{workshop}"), get(show).delete(destroy))
        .route(&at("/{workshop}/course"), axum::routing::put(update_course))
        .route(&at("/{workshop}/lines"), post(create_lines))
        .route("/centres/{centre}/workshop-plans", get(list_plans).post(create_plan))
        .route("/centres/{centre}/workshop-plans/{plan}", get(show_plan))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, destroy, update_course, create_lines, list_plans, create_plan, show_plan),
    components(schemas(
        WorkshopJson,
        SightJson,
        SaidJson,
        IdeaTallyJson,
        CountedJson,
        CourseJson,
        NewWorkshop,
        CourseChange,
        NewLines,
        PlanJson,
        NewPlan
    ))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The workshops of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/workshops", tag = "workshops",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<WorkshopJson>)))]
async fn list(here: InCentre, Paging(page): Paging) -> Answer {
    let found = workshops::list(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<WorkshopJson>::from(found))
}

/// Plans a workshop.
#[utoipa::path(post, path = "/centres/{centre}/workshops", tag = "workshops", params(("centre" = String, Path)),
    request_body = NewWorkshop, responses((status = 201, body = Written)))]
async fn create(here: InCentre, sent: Sent<NewWorkshop>) -> Answer {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let new = sent.read()?;
    let (draft, plan) = new.draft();
    let (id, operation) = workshops::add(&here.cx, &here.centre, draft, plan).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// A workshop with everything that was said in it.
#[utoipa::path(get, path = "/centres/{centre}/workshops/{workshop}", tag = "workshops",
    params(("centre" = String, Path), ("workshop" = Uuid, Path)), responses((status = 200, body = SightJson)))]
async fn show(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    let sight = reading::see(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    json(StatusCode::OK, &SightJson::of(&sight))
}

/// Puts a workshop away.
#[utoipa::path(delete, path = "/centres/{centre}/workshops/{workshop}", tag = "workshops",
    params(("centre" = String, Path), ("workshop" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422, description = "It goes on")))]
async fn destroy(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    let operation = workshops::retire(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.workshop, operation))
}

/// Opens or closes a workshop, goes to a step, opens or closes the vote; what is not named stays. Going to the step of the
/// vote opens it the first time, once there is an idea; to close it in the same breath is refused. All of it is done, or nothing.
#[utoipa::path(put, path = "/centres/{centre}/workshops/{workshop}/course", tag = "workshops",
    params(("centre" = String, Path), ("workshop" = Uuid, Path)), request_body = CourseChange,
    responses((status = 200, body = CourseJson), (status = 422, description = "Not now, or orders that contradict each other")))]
async fn update_course(here: InCentre, Path(path): Path<WorkshopPath>, sent: Sent<CourseChange>) -> Answer {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let change = sent.read()?;
    let (cx, centre, id) = (&here.cx, &here.centre, path.workshop);
    running::follow(cx, centre, id, change.orders()).await.map_err(told(&here))?;
    let (workshop, live) = workshops::find(cx, centre, id, Action::LeadWorkshops).await.map_err(told(&here))?;
    json(StatusCode::OK, &CourseJson::of(&workshop, &live))
}

/// Adds lines that were said on paper: one a line.
#[utoipa::path(post, path = "/centres/{centre}/workshops/{workshop}/lines", tag = "workshops",
    params(("centre" = String, Path), ("workshop" = Uuid, Path)), request_body = NewLines,
    responses((status = 201, body = Written), (status = 422, description = "Nothing, or too much")))]
async fn create_lines(here: InCentre, Path(path): Path<WorkshopPath>, sent: Sent<NewLines>) -> Answer {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let new = sent.read()?;
    let sheet = Sheet { kind: new.kind, text: new.lines.join("\n"), author: None };
    let (_, operation) = add_lines(&here.cx, &here.centre, path.workshop, sheet).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(path.workshop, operation))
}

/// The plans in use.
#[utoipa::path(get, path = "/centres/{centre}/workshop-plans", tag = "workshops",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<PlanJson>)))]
async fn list_plans(here: InCentre) -> Answer {
    let found = plans::list(&here.cx, &here.centre).await.map_err(told(&here))?;
    json(StatusCode::OK, &found.into_iter().map(PlanJson::from).collect::<Vec<_>>())
}

/// Adds a plan.
#[utoipa::path(post, path = "/centres/{centre}/workshop-plans", tag = "workshops", params(("centre" = String, Path)),
    request_body = NewPlan, responses((status = 201, body = Written)))]
async fn create_plan(here: InCentre, sent: Sent<NewPlan>) -> Answer {
    decide(&here.cx.actor, Action::LeadWorkshops, here.centre.id).require()?;
    let new = sent.read()?;
    let (id, operation) = plans::add(&here.cx, &here.centre, new.into()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// A plan with its steps.
#[utoipa::path(get, path = "/centres/{centre}/workshop-plans/{plan}", tag = "workshops",
    params(("centre" = String, Path), ("plan" = Uuid, Path)), responses((status = 200, body = PlanJson)))]
async fn show_plan(here: InCentre, Path(path): Path<PlanPath>) -> Answer {
    let plan = plans::find(&here.cx, &here.centre, path.plan).await.map_err(told(&here))?;
    json(StatusCode::OK, &PlanJson::from(plan))
}
