//! Packs for programs: the same services, the same refusals, as JSON.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, json};

use self::shapes::{
    MadePackJson, NewPackJson, NewPackVersion, PackJson, PackVersionJson, PackWholeJson, ReturnedPackJson,
};
use crate::handlers::{PackPath, told};
use crate::policy::{Action, decide};
use crate::service::{making, packs, returned};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/{below}");
    Router::new()
        .route(&at("packs"), get(list).post(create))
        .route(&at("packs/{pack}"), get(show).put(update).delete(destroy))
        .route(&at("packs/{pack}/versions"), post(make))
        .route(&at("pack-returns"), post(look))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, update, destroy, make, look),
    components(schemas(PackJson, PackWholeJson, PackVersionJson, NewPackJson, NewPackVersion, MadePackJson, ReturnedPackJson)),
    tags((name = "packs", description = "Offline packs: what they hold, their versions, what comes back"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The packs of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/packs", operation_id = "packs_list", tag = "packs",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<PackJson>)),
    security(("token" = ["packs:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = packs::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<PackJson>::from(found))
}

/// Begins a pack.
#[utoipa::path(post, path = "/centres/{centre}/packs", operation_id = "packs_begin", tag = "packs",
    params(("centre" = String, Path)), request_body = NewPackJson,
    responses((status = 201, body = Written), (status = 422, description = "No title, nothing chosen, or too long")),
    security(("token" = ["packs:write"])))]
async fn create(here: InCentre, Body(new): Body<NewPackJson>) -> Answer {
    decide(&here.cx.actor, Action::WritePacks, here.centre.id).require()?;
    let terms = new.terms().map_err(|refusal| told(&here)(refusal.into()))?;
    let (pack, operation) = packs::begin(&here.cx, &here.centre, &terms).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(pack, operation))
}

/// One pack: what was chosen, and its versions.
#[utoipa::path(get, path = "/centres/{centre}/packs/{pack}", operation_id = "packs_show", tag = "packs",
    params(("centre" = String, Path), ("pack" = Uuid, Path)), responses((status = 200, body = PackWholeJson)),
    security(("token" = ["packs:read"])))]
async fn show(here: InCentre, Path(path): Path<PackPath>) -> Answer {
    let board = packs::board(&here.cx, &here.centre, path.pack).await.map_err(told(&here))?;
    json(StatusCode::OK, &PackWholeJson::from(board))
}

/// Chooses otherwise.
#[utoipa::path(put, path = "/centres/{centre}/packs/{pack}", operation_id = "packs_change", tag = "packs",
    params(("centre" = String, Path), ("pack" = Uuid, Path)), request_body = NewPackJson,
    responses((status = 200, body = Written), (status = 409, description = "Settled otherwise by someone else meanwhile"), (status = 422, description = "No title, nothing chosen, or too long")),
    security(("token" = ["packs:write"])))]
async fn update(here: InCentre, Path(path): Path<PackPath>, Body(new): Body<NewPackJson>) -> Answer {
    decide(&here.cx.actor, Action::WritePacks, here.centre.id).require()?;
    packs::board(&here.cx, &here.centre, path.pack).await.map_err(told(&here))?;
    let read = (path.pack, new.revision);
    let terms = new.terms().map_err(|refusal| told(&here)(refusal.into()))?;
    let operation = packs::change(&here.cx, &here.centre, read, &terms).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.pack, operation))
}

/// Takes a pack off the shelf.
#[utoipa::path(delete, path = "/centres/{centre}/packs/{pack}", operation_id = "packs_retire", tag = "packs",
    params(("centre" = String, Path), ("pack" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422, description = "Off the shelf already")),
    security(("token" = ["packs:write"])))]
async fn destroy(here: InCentre, Path(path): Path<PackPath>) -> Answer {
    let operation = packs::retire(&here.cx, &here.centre, path.pack).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.pack, operation))
}

/// Makes the next version, from what rooms hold today. A version is a fact: nothing undoes it.
#[utoipa::path(post, path = "/centres/{centre}/packs/{pack}/versions", operation_id = "packs_make", tag = "packs",
    params(("centre" = String, Path), ("pack" = Uuid, Path)), request_body = NewPackVersion,
    responses((status = 201, body = MadePackJson), (status = 422, description = "Nothing is left of it, too heavy, or off the shelf")),
    security(("token" = ["packs:write"])))]
async fn make(here: InCentre, Path(path): Path<PackPath>, Body(new): Body<NewPackVersion>) -> Answer {
    let made = making::make(&here.cx, &here.centre, path.pack, new.device()).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &MadePackJson::from(made))
}

/// Reads the manifest of a key or a tablet that came back. Writes nothing.
#[utoipa::path(post, path = "/centres/{centre}/pack-returns", operation_id = "packs_returned", tag = "packs",
    params(("centre" = String, Path)),
    request_body(content = serde_json::Value, description = "The manifest as it lies on the key"),
    responses((status = 200, body = ReturnedPackJson), (status = 422, description = "Changed by hand, of another house, or unknown")),
    security(("token" = ["packs:read"])))]
async fn look(here: InCentre, Body(file): Body<serde_json::Value>) -> Answer {
    // The signature is of the canonical form: how the file is laid out does not count.
    let bytes = file.to_string().into_bytes();
    let seen = returned::look(&here.cx, &here.centre, &bytes).await.map_err(told(&here))?;
    json(StatusCode::OK, &ReturnedPackJson::from(seen))
}
