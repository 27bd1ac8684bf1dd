//! Forums for programs: the same services, the same refusals, as JSON. No program chooses, and none reads whose a theme is.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::Path;
use axum::http::StatusCode;
use axum::routing::get;
use centres::InCentre;
use utoipa::OpenApi;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, json};

use self::shapes::{ForumJson, ForumSlotJson, ForumThemeJson, ForumWholeJson, NewForumThemes};
use crate::handlers::{ForumPath, told};
use crate::policy::{Action, decide};
use crate::service::{forums, themes};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/{below}");
    Router::new()
        .route(&at("forums"), get(list))
        .route(&at("forums/{forum}"), get(show))
        .route(&at("forums/{forum}/themes"), get(list_themes).post(create_themes))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, show, list_themes, create_themes),
    components(schemas(ForumJson, ForumSlotJson, ForumThemeJson, ForumWholeJson, NewForumThemes)),
    tags((name = "forums", description = "Yearly forums: themes, how they are chosen, the day, what follows"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// The forums of a centre, the newest first.
#[utoipa::path(get, path = "/centres/{centre}/forums", operation_id = "forums_list", tag = "forums",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<ForumJson>)),
    security(("token" = ["forums:read"])))]
async fn list(here: InCentre, Paging(paging): Paging) -> Answer {
    let found = forums::list(&here.cx, &here.centre, paging).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ForumJson>::from(found))
}

/// One forum, with its day.
#[utoipa::path(get, path = "/centres/{centre}/forums/{forum}", operation_id = "forums_show", tag = "forums",
    params(("centre" = String, Path), ("forum" = Uuid, Path)), responses((status = 200, body = ForumWholeJson)),
    security(("token" = ["forums:read"])))]
async fn show(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    json(StatusCode::OK, &ForumWholeJson::from(board))
}

/// The themes of a forum; the count is there once it is shown to all.
#[utoipa::path(get, path = "/centres/{centre}/forums/{forum}/themes", operation_id = "forums_themes", tag = "forums",
    params(("centre" = String, Path), ("forum" = Uuid, Path)), responses((status = 200, body = Vec<ForumThemeJson>)),
    security(("token" = ["forums:read"])))]
async fn list_themes(here: InCentre, Path(path): Path<ForumPath>) -> Answer {
    let board = forums::board(&here.cx, &here.centre, path.forum).await.map_err(told(&here))?;
    let shown: Vec<ForumThemeJson> = board.themes.into_iter().map(ForumThemeJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Adds themes that were heard elsewhere: they can be chosen at once.
#[utoipa::path(post, path = "/centres/{centre}/forums/{forum}/themes", operation_id = "forums_add_themes", tag = "forums",
    params(("centre" = String, Path), ("forum" = Uuid, Path)), request_body = NewForumThemes,
    responses((status = 201, body = Written), (status = 422, description = "Closed, empty, or too long")),
    security(("token" = ["forums:write"])))]
async fn create_themes(here: InCentre, Path(path): Path<ForumPath>, sent: Sent<NewForumThemes>) -> Answer {
    decide(&here.cx.actor, Action::WriteForums, here.centre.id).require()?;
    let new = sent.read()?;
    let new = new.read();
    let operation = themes::type_themes(&here.cx, &here.centre, path.forum, &new).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(path.forum.uuid(), operation))
}
