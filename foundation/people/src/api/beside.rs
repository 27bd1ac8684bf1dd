//! What stands beside a person, for programs: their interests, their other home, their return from the archive.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use kernel::PersonId;
use serde::Deserialize;
use utoipa::ToSchema;
use web::api::{Body, Written};
use web::{Answer, json};

use super::written;
use crate::pages::told;
use crate::service::{self, HouseholdDraft};

/// Takes a person out of the archive.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/restoration", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)),
    responses((status = 200, body = Written)), security(("token" = ["people:write"])))]
pub(crate) async fn restore(here: InCentre, Path((_, id)): Path<(String, PersonId)>) -> Answer {
    let operation = told(&here.cx, service::take_back(&here.cx, &here.centre, id).await)?;
    json(StatusCode::OK, &written(id, operation))
}

/// What someone likes to do, in a few words.
#[derive(Debug, Deserialize, ToSchema, utoipa::IntoParams)]
#[serde(deny_unknown_fields)]
#[into_params(parameter_in = Query)]
pub(crate) struct Interest {
    /// "Couture".
    label: String,
}

/// Adds an interest.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/interests", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = Interest,
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["people:write"])))]
pub(crate) async fn add_interest(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(interest): Body<Interest>,
) -> Answer {
    let done = service::change_interest(&here.cx, &here.centre, id, &interest.label, true).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

/// Takes an interest away.
#[utoipa::path(delete, path = "/centres/{centre}/people/{person}/interests", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path), Interest),
    responses((status = 200, body = Written)), security(("token" = ["people:write"])))]
pub(crate) async fn remove_interest(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Query(interest): Query<Interest>,
) -> Answer {
    let done = service::change_interest(&here.cx, &here.centre, id, &interest.label, false).await;
    json(StatusCode::OK, &written(id, told(&here.cx, done)?))
}

/// Another home of someone known.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewHome {
    home: HouseholdDraft,
    /// Whether letters follow.
    #[serde(default)]
    is_main: bool,
}

/// Opens another household for a person, such as the second home of a child; answers with its id.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/households", tag = "people",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewHome,
    responses((status = 201, body = Written), (status = 422)), security(("token" = ["people:write"])))]
pub(crate) async fn open_home(
    here: InCentre,
    Path((_, id)): Path<(String, PersonId)>,
    Body(new): Body<NewHome>,
) -> Answer {
    let done = service::open_home(&here.cx, &here.centre, id, &new.home, new.is_main).await;
    let (home, operation) = told(&here.cx, done)?;
    json(StatusCode::CREATED, &written(home.id, operation))
}
