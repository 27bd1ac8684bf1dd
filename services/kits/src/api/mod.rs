//! The same acts for programs, under `/api/v1/centres/{centre}`.

mod exchange;
mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use kernel::CentreId;
use serde::Deserialize;
use utoipa::OpenApi;
use uuid::Uuid;
use web::api::{Listing, Paged, Paging, Sent, Written};
use web::{Answer, App, json};

use crate::handlers::{AdoptionPath, KitPath, told};
use crate::model::kit::Told;
use crate::policy::Action;
use crate::service::{adopting, catalogue, lineage as line, open, publishing, updating};
use crate::store::Filter;
use shapes::{
    AdoptedJson, AdoptionJson, ChoicesJson, ComparisonJson, KitJson, LineJson, LineageJson, NewKitJson, OutcomeJson,
    ShownJson,
};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}{below}");
    Router::new()
        .route(&at("/kits"), get(list).post(publish))
        .route(&at("/kits/{kit}"), get(show).delete(withdraw))
        .route(&at("/kits/{kit}/adoption"), post(adopt))
        .route(&at("/kits/{kit}/lineage"), get(lineage))
        .route(&at("/kits/{kit}/outcomes"), post(tell))
        .route(&at("/kits/{kit}/file"), get(exchange::export))
        .route(&at("/kit-files"), post(exchange::receive))
        .route(&at("/kit-adoptions"), get(adoptions))
        .route(&at("/kit-adoptions/{adoption}/changes"), get(changes).post(take))
        .route(&at("/kit-adoptions/{adoption}/proposals"), post(exchange::propose))
        .route(&at("/kit-proposals"), get(exchange::proposals))
        .route(&at("/kit-proposals/{proposal}"), get(exchange::proposal))
        .route(&at("/kit-proposals/{proposal}/acceptance"), post(exchange::accept))
        .route(&at("/kit-proposals/{proposal}/refusal"), post(exchange::decline))
}

#[derive(OpenApi)]
#[openapi(
    paths(
        list,
        publish,
        show,
        withdraw,
        adopt,
        lineage,
        tell,
        adoptions,
        changes,
        take,
        exchange::export,
        exchange::receive,
        exchange::propose,
        exchange::proposals,
        exchange::proposal,
        exchange::accept,
        exchange::decline
    ),
    tags((name = "kits", description = "What centres publish for each other, who takes it, what becomes of it"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// What is looked for.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
struct Asked {
    /// `activity`, `campaign`, `reminders`…
    kind: Option<String>,
    /// Those of one centre only.
    author: Option<Uuid>,
    search: Option<String>,
}

#[utoipa::path(get, path = "/centres/{centre}/kits", tag = "kits", operation_id = "kits_list",
    params(("centre" = String, Path), Paged, Asked), responses((status = 200, body = Listing<KitJson>)))]
async fn list(here: InCentre, Paging(page): Paging, Query(asked): Query<Asked>) -> Answer {
    let filter =
        Filter { kind: asked.kind, centre: asked.author.map(CentreId::from), text: asked.search.unwrap_or_default() };
    let found = catalogue::list(&here.cx, &here.centre, &filter, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<KitJson>::from(found))
}

#[utoipa::path(post, path = "/centres/{centre}/kits", tag = "kits", operation_id = "kits_publish",
    params(("centre" = String, Path)), request_body = NewKitJson,
    responses((status = 201, body = Written), (status = 422, description = "It still speaks of someone, or nothing changed")))]
async fn publish(here: InCentre, sent: Sent<NewKitJson>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let new = sent.read()?;
    let (kind, source) = (new.kind.clone(), new.source);
    let made = publishing::publish(&here.cx, &here.centre, (&kind, source), new.into()).await;
    let (kit, _, operation) = made.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(kit, operation))
}

#[utoipa::path(get, path = "/centres/{centre}/kits/{kit}", tag = "kits", operation_id = "kits_show",
    params(("centre" = String, Path), ("kit" = Uuid, Path)), responses((status = 200, body = ShownJson)))]
async fn show(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let found = catalogue::find(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    json(StatusCode::OK, &ShownJson::from(found))
}

#[utoipa::path(delete, path = "/centres/{centre}/kits/{kit}", tag = "kits", operation_id = "kits_withdraw",
    params(("centre" = String, Path), ("kit" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422, description = "Withdrawn already")))]
async fn withdraw(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let operation = publishing::withdraw(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.kit, operation))
}

#[utoipa::path(post, path = "/centres/{centre}/kits/{kit}/adoption", tag = "kits", operation_id = "kits_adopt",
    params(("centre" = String, Path), ("kit" = Uuid, Path)),
    responses((status = 201, body = AdoptedJson), (status = 422, description = "One's own, taken already, or not readable here")))]
async fn adopt(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let adopted = adopting::adopt(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &AdoptedJson::from(adopted))
}

#[utoipa::path(get, path = "/centres/{centre}/kits/{kit}/lineage", tag = "kits", operation_id = "kits_lineage",
    params(("centre" = String, Path), ("kit" = Uuid, Path)), responses((status = 200, body = LineageJson)))]
async fn lineage(here: InCentre, Path(path): Path<KitPath>) -> Answer {
    let found = line::of_kit(&here.cx, &here.centre, path.kit).await.map_err(told(&here))?;
    let lines = found.lines.iter().map(|one| LineJson::new(one, &found)).collect();
    let outcomes = found.outcomes.iter().map(|one| OutcomeJson::new(one, &found)).collect();
    json(StatusCode::OK, &LineageJson { centres: found.centres, lines, outcomes })
}

#[utoipa::path(post, path = "/centres/{centre}/kits/{kit}/outcomes", tag = "kits", operation_id = "kits_tell",
    params(("centre" = String, Path), ("kit" = Uuid, Path)), request_body = Told,
    responses((status = 201, body = Written), (status = 422, description = "No words, or words that name someone")))]
async fn tell(here: InCentre, Path(path): Path<KitPath>, sent: Sent<Told>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let (id, operation) = line::tell(&here.cx, &here.centre, path.kit, sent.read()?).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

#[utoipa::path(get, path = "/centres/{centre}/kit-adoptions", tag = "kits", operation_id = "kits_adoptions",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<AdoptionJson>)))]
async fn adoptions(here: InCentre, Paging(page): Paging) -> Answer {
    let found = adopting::held(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<AdoptionJson>::from(found))
}

#[utoipa::path(get, path = "/centres/{centre}/kit-adoptions/{adoption}/changes", tag = "kits",
    operation_id = "kits_changes", params(("centre" = String, Path), ("adoption" = Uuid, Path)),
    responses((status = 200, body = ComparisonJson)))]
async fn changes(here: InCentre, Path(path): Path<AdoptionPath>) -> Answer {
    let none = crate::model::merge::Choices::new();
    let found = updating::compare(&here.cx, &here.centre, path.adoption, &none).await.map_err(told(&here))?;
    json(StatusCode::OK, &ComparisonJson::new(&found.merge, found.seen))
}

#[utoipa::path(post, path = "/centres/{centre}/kit-adoptions/{adoption}/changes", tag = "kits",
    operation_id = "kits_take", params(("centre" = String, Path), ("adoption" = Uuid, Path)),
    request_body = ChoicesJson,
    responses((status = 200, body = Written), (status = 422, description = "Choices wait, or it changed since it was seen")))]
async fn take(here: InCentre, Path(path): Path<AdoptionPath>, sent: Sent<ChoicesJson>) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let taken = updating::take_changes(&here.cx, &here.centre, path.adoption, &sent.read()?.into()).await;
    json(StatusCode::OK, &Written::new(path.adoption, taken.map_err(told(&here))?))
}
