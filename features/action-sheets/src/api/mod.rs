//! Action sheets for programs: the same services, the same refusals, in the same fields as `fiche.json`.

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

use self::shapes::{ActionSheetChange, ActionSheetJson, ActionSheetWhole};
use crate::handlers::{SheetPath, told};
use crate::model::content::{Changes, Content, KeyStep, Means, Shot};
use crate::policy::{Action, decide};
use crate::service::{reading, writing};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/action-sheets{below}");
    Router::new()
        .route(&at(""), get(list).post(create))
        .route(&at("/{sheet}"), get(show).put(replace))
        .route(&at("/{sheet}/publication"), post(publish))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, replace, publish),
    components(schemas(ActionSheetChange, ActionSheetJson, ActionSheetWhole, Changes, Content, KeyStep, Means, Shot)),
    tags((name = "action-sheets", description = "What was done, with whom, what it changed"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The sheets of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/action-sheets", operation_id = "action_sheets_list", tag = "action-sheets",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<ActionSheetJson>)),
    security(("token" = ["action-sheets:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = reading::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ActionSheetJson>::from(found))
}

/// Begins a sheet, as a draft.
#[utoipa::path(post, path = "/centres/{centre}/action-sheets", operation_id = "action_sheets_create",
    tag = "action-sheets", params(("centre" = String, Path)), request_body = Content,
    responses((status = 201, body = Written), (status = 422, description = "A field is missing or too long")),
    security(("token" = ["action-sheets:write"])))]
async fn create(here: InCentre, sent: Sent<Content>) -> Answer {
    decide(&here.cx.actor, Action::WriteSheets, here.centre.id).require()?;
    let content = sent.read()?;
    let (id, operation) = writing::begin(&here.cx, &here.centre, content).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id.uuid(), operation))
}

/// One sheet, as it is being written.
#[utoipa::path(get, path = "/centres/{centre}/action-sheets/{sheet}", operation_id = "action_sheets_show",
    tag = "action-sheets", params(("centre" = String, Path), ("sheet" = Uuid, Path)),
    responses((status = 200, body = ActionSheetWhole)), security(("token" = ["action-sheets:read"])))]
async fn show(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let (sheet, _) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    json(StatusCode::OK, &ActionSheetWhole::from(sheet))
}

/// Writes a sheet over what was written, if nobody has meanwhile.
#[utoipa::path(put, path = "/centres/{centre}/action-sheets/{sheet}", operation_id = "action_sheets_replace",
    tag = "action-sheets", params(("centre" = String, Path), ("sheet" = Uuid, Path)), request_body = ActionSheetChange,
    responses((status = 200, body = Written), (status = 422, description = "Refused, or changed meanwhile")),
    security(("token" = ["action-sheets:write"])))]
async fn replace(here: InCentre, Path(path): Path<SheetPath>, sent: Sent<ActionSheetChange>) -> Answer {
    decide(&here.cx.actor, Action::WriteSheets, here.centre.id).require()?;
    let new = sent.read()?;
    let kept = writing::keep(&here.cx, &here.centre, path.sheet, &new.content, new.revision).await;
    json(StatusCode::OK, &Written::new(path.sheet.uuid(), kept.map_err(told(&here))?))
}

/// Shows a sheet to everyone as it is written now.
#[utoipa::path(post, path = "/centres/{centre}/action-sheets/{sheet}/publication",
    operation_id = "action_sheets_publish", tag = "action-sheets",
    params(("centre" = String, Path), ("sheet" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422, description = "Something is missing")),
    security(("token" = ["action-sheets:publish"])))]
async fn publish(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let operation = writing::publish(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.sheet.uuid(), operation))
}
