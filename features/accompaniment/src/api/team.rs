//! The team for programs: what someone accompanied is handed over.

use axum::http::StatusCode;
use centres::InCentre;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::Body;
use web::{Answer, json};

use crate::handlers::told;
use crate::service::team;

/// Whose files go to whom.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct HandingOver {
    /// An account, of the team or gone from it.
    from: Uuid,
    /// An account that accompanies.
    to: Uuid,
}

/// What was handed over.
#[derive(Serialize, ToSchema)]
pub(crate) struct HandedOver {
    /// How many files.
    files: usize,
    operation: Uuid,
}

/// Gives every file that someone accompanies to someone else.
#[utoipa::path(post, path = "/centres/{centre}/accompaniments/handing-over", tag = "accompaniment",
    params(("centre" = String, Path)), request_body = HandingOver,
    responses((status = 200, body = HandedOver), (status = 422)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn hand_over(here: InCentre, Body(asked): Body<HandingOver>) -> Answer {
    let given = team::hand_over(&here.cx, &here.centre, asked.from.into(), asked.to.into()).await;
    let (files, operation) = given.map_err(told(&here))?;
    json(StatusCode::OK, &HandedOver { files, operation: operation.uuid() })
}
