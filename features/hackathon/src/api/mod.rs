//! Hackathons for programs: the same services, the same refusals, as JSON. No program chooses, and none reads who comes.

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

use self::shapes::{HackathonJson, HackathonLineJson, HackathonTeamJson, HackathonWholeJson, NewHackathonTeam};
use crate::handlers::{EventPath, told};
use crate::policy::{Action, decide};
use crate::service::{events, teams};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/hackathons{below}");
    Router::new()
        .route(&at(""), get(list))
        .route(&at("/{hackathon}"), get(show))
        .route(&at("/{hackathon}/teams"), post(create_team))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, show, create_team),
    components(schemas(HackathonJson, HackathonLineJson, HackathonTeamJson, HackathonWholeJson, NewHackathonTeam)),
    tags((name = "hackathon", description = "Challenges, teams, what they made, what became of it"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The hackathons of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/hackathons", operation_id = "hackathons_list", tag = "hackathon",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<HackathonJson>)),
    security(("token" = ["hackathon:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = events::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<HackathonJson>::from(found))
}

/// One hackathon with its programme and its teams; the count is there once it is shown to all.
#[utoipa::path(get, path = "/centres/{centre}/hackathons/{hackathon}", operation_id = "hackathons_show",
    tag = "hackathon", params(("centre" = String, Path), ("hackathon" = Uuid, Path)),
    responses((status = 200, body = HackathonWholeJson)), security(("token" = ["hackathon:read"])))]
async fn show(here: InCentre, Path(path): Path<EventPath>) -> Answer {
    let board = events::board(&here.cx, &here.centre, path.hackathon).await.map_err(told(&here))?;
    json(StatusCode::OK, &HackathonWholeJson::from(board))
}

/// Makes up a team.
#[utoipa::path(post, path = "/centres/{centre}/hackathons/{hackathon}/teams", operation_id = "hackathons_add_team",
    tag = "hackathon", params(("centre" = String, Path), ("hackathon" = Uuid, Path)), request_body = NewHackathonTeam,
    responses((status = 201, body = Written), (status = 422, description = "Closed, without a name, or too long")),
    security(("token" = ["hackathon:write"])))]
async fn create_team(here: InCentre, Path(path): Path<EventPath>, sent: Sent<NewHackathonTeam>) -> Answer {
    decide(&here.cx.actor, Action::WriteHackathons, here.centre.id).require()?;
    let new = sent.read()?;
    let made = teams::add(&here.cx, &here.centre, path.hackathon, new.into()).await;
    let (team, operation) = made.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(team.uuid(), operation))
}
