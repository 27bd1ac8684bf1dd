//! The JSON face: what a mail server's pipe brings back.

use axum::body::Bytes;
use axum::http::StatusCode;
use centres::InCentre;
use utoipa::OpenApi;
use web::{Answer, json};

use crate::policy::{Action, decide};
use crate::service::bounces::{self, BounceTaken};

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(paths(create_bounce), tags((name = "delivery", description = "What left the house and what came back")))]
pub(crate) struct ApiDoc;

/// Takes a returned e-mail, as raw bytes, and settles the messages of this centre that it speaks of.
#[utoipa::path(post, path = "/centres/{centre}/bounces", tag = "delivery", params(("centre" = String, Path)),
    request_body(content = Vec<u8>, content_type = "message/rfc822"),
    responses((status = 200, body = BounceTaken)), security(("token" = ["delivery:write"])))]
pub(crate) async fn create_bounce(here: InCentre, body: Bytes) -> Answer {
    decide(&here.cx.actor, Action::Write, here.centre.id).require()?;
    let taken = bounces::take(&here.cx, Some(here.centre.id), &body).await?;
    json(StatusCode::OK, &taken)
}
