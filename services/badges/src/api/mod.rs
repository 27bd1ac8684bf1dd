//! Certificates for programs: the same services, the same refusals, as JSON. The credential itself is read at the
//! address that everyone has.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, json};

use self::shapes::{BadgeJson, BadgeNameJson, BadgeReasonJson, NewBadgeJson};
use crate::handlers::{CertificatePath, told};
use crate::policy::{Action, decide};
use crate::service::team;

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/{below}");
    Router::new()
        .route(&at("badges"), get(list).post(create))
        .route(&at("badges/{certificate}"), get(show))
        .route(&at("badges/{certificate}/name"), put(say_name))
        .route(&at("badges/{certificate}/revocation"), post(revoke))
        .route(&at("badge-key"), post(change_key))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, say_name, revoke, change_key),
    components(schemas(BadgeJson, NewBadgeJson, BadgeNameJson, BadgeReasonJson)),
    tags((name = "badges", description = "Certificates: given, signed as Open Badges 3.0, taken back"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The certificates of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/badges", operation_id = "badges_list", tag = "badges",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<BadgeJson>)),
    security(("token" = ["badges:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = team::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    let items = found.items.iter().map(|one| BadgeJson::new(&here.cx, one)).collect();
    json(StatusCode::OK, &Listing { items, next: found.next })
}

/// One certificate.
#[utoipa::path(get, path = "/centres/{centre}/badges/{certificate}", operation_id = "badges_show", tag = "badges",
    params(("centre" = String, Path), ("certificate" = Uuid, Path)), responses((status = 200, body = BadgeJson)),
    security(("token" = ["badges:read"])))]
async fn show(here: InCentre, Path(path): Path<CertificatePath>) -> Answer {
    let one = team::find(&here.cx, &here.centre, path.certificate).await.map_err(told(&here))?;
    json(StatusCode::OK, &BadgeJson::new(&here.cx, &one))
}

/// Gives a certificate; it is signed at once.
#[utoipa::path(post, path = "/centres/{centre}/badges", operation_id = "badges_issue", tag = "badges",
    params(("centre" = String, Path)), request_body = NewBadgeJson,
    responses((status = 201, body = Written), (status = 422, description = "No name, no title, no reason, too long, or a day to come")),
    security(("token" = ["badges:write"])))]
async fn create(here: InCentre, sent: Sent<NewBadgeJson>) -> Answer {
    decide(&here.cx.actor, Action::Issue, here.centre.id).require()?;
    let given = team::give(&here.cx, &here.centre, sent.read()?.read()).await;
    let (id, operation) = given.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id.uuid(), operation))
}

/// Says whether the whole name is read by whoever checks.
#[utoipa::path(put, path = "/centres/{centre}/badges/{certificate}/name", operation_id = "badges_name", tag = "badges",
    params(("centre" = String, Path), ("certificate" = Uuid, Path)), request_body = BadgeNameJson,
    responses((status = 200, body = Written)), security(("token" = ["badges:write"])))]
async fn say_name(here: InCentre, Path(path): Path<CertificatePath>, sent: Sent<BadgeNameJson>) -> Answer {
    decide(&here.cx.actor, Action::Issue, here.centre.id).require()?;
    let said = team::say_name(&here.cx, &here.centre, path.certificate, sent.read()?.is_named).await;
    json(StatusCode::OK, &Written::new(path.certificate.uuid(), said.map_err(told(&here))?))
}

/// Takes a certificate back, with the reason that everyone reads.
#[utoipa::path(post, path = "/centres/{centre}/badges/{certificate}/revocation", operation_id = "badges_revoke",
    tag = "badges", params(("centre" = String, Path), ("certificate" = Uuid, Path)), request_body = BadgeReasonJson,
    responses((status = 200, body = Written), (status = 422, description = "No reason, or taken back already")),
    security(("token" = ["badges:revoke"])))]
async fn revoke(here: InCentre, Path(path): Path<CertificatePath>, sent: Sent<BadgeReasonJson>) -> Answer {
    decide(&here.cx.actor, Action::Revoke, here.centre.id).require()?;
    let taken = team::take_back(&here.cx, &here.centre, path.certificate, &sent.read()?.reason).await;
    json(StatusCode::OK, &Written::new(path.certificate.uuid(), taken.map_err(told(&here))?))
}

/// Signs with a new key from now on; what the old one signed stays true.
#[utoipa::path(post, path = "/centres/{centre}/badge-key", operation_id = "badges_change_key", tag = "badges",
    params(("centre" = String, Path)), responses((status = 204, description = "The new key is published")),
    security(("token" = ["badges:revoke"])))]
async fn change_key(here: InCentre) -> Answer {
    team::change_key(&here.cx, &here.centre).await.map_err(told(&here))?;
    Ok(axum::response::IntoResponse::into_response(StatusCode::NO_CONTENT))
}
