//! The same acts for programs, under `/api/v1/centres/{centre}`.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use serde::Deserialize;
use utoipa::OpenApi;
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written};
use web::{Answer, App, Problem, json};

use crate::handlers::{DatePath, PersonPath, ProcedurePath, told};
use crate::model::answer::{Means, Said};
use crate::service::library::{self, Change};
use crate::service::planning::{self, NewReminder};
use crate::service::{answers, views};
use shapes::{AdoptJson, AnswerJson, ComingJson, DateJson, NewReminderJson, ProcedureJson, ReminderJson, TodoJson};

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}{below}");
    Router::new()
        .route(&at("/procedures"), get(procedures).post(adopt))
        .route(&at("/procedures/{procedure}"), get(procedure))
        .route(&at("/procedures/{procedure}/confirmation"), post(confirm))
        .route(&at("/people/{person}/reminders"), get(of_person).post(remind))
        .route(&at("/reminders"), get(list))
        .route(&at("/reminders/{reminder}"), axum::routing::delete(stop))
        .route(&at("/reminder-dates"), get(to_do))
        .route(&at("/reminder-dates/coming"), get(coming))
        .route(&at("/reminder-dates/{date}/answer"), post(answer))
}

#[derive(OpenApi)]
#[openapi(
    paths(procedures, adopt, procedure, confirm, of_person, remind, list, stop, to_do, coming, answer),
    components(schemas(
        ProcedureJson,
        AdoptJson,
        ReminderJson,
        DateJson,
        NewReminderJson,
        TodoJson,
        ComingJson,
        AnswerJson,
        Means,
        Said
    ))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

#[utoipa::path(get, path = "/centres/{centre}/procedures", tag = "reminders",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<ProcedureJson>)))]
async fn procedures(here: InCentre, Paging(page): Paging) -> Answer {
    let found = library::list(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ProcedureJson>::from(found))
}

#[utoipa::path(post, path = "/centres/{centre}/procedures", tag = "reminders", params(("centre" = String, Path)),
    request_body = AdoptJson, responses((status = 201, body = Written), (status = 422, description = "Adopted already")))]
async fn adopt(here: InCentre, Body(new): Body<AdoptJson>) -> Answer {
    let (ids, operation) = library::adopt(&here.cx, &here.centre, &[new.slug]).await.map_err(told(&here))?;
    let id = ids.first().copied().ok_or(Problem::NotFound)?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

#[utoipa::path(get, path = "/centres/{centre}/procedures/{procedure}", tag = "reminders",
    params(("centre" = String, Path), ("procedure" = Uuid, Path)), responses((status = 200, body = ProcedureJson)))]
async fn procedure(here: InCentre, Path(path): Path<ProcedurePath>) -> Answer {
    let found = library::find(&here.cx, &here.centre, path.procedure).await.map_err(told(&here))?;
    json(StatusCode::OK, &ProcedureJson::from(found))
}

#[utoipa::path(post, path = "/centres/{centre}/procedures/{procedure}/confirmation", tag = "reminders",
    params(("centre" = String, Path), ("procedure" = Uuid, Path)), responses((status = 200, body = Written)))]
async fn confirm(here: InCentre, Path(path): Path<ProcedurePath>) -> Answer {
    let done = library::change(&here.cx, &here.centre, path.procedure, Change::Confirm).await;
    json(StatusCode::OK, &Written::new(path.procedure, done.map_err(told(&here))?))
}

#[utoipa::path(get, path = "/centres/{centre}/people/{person}/reminders", tag = "reminders",
    params(("centre" = String, Path), ("person" = Uuid, Path)), responses((status = 200, body = Vec<ReminderJson>)))]
async fn of_person(here: InCentre, Path(path): Path<PersonPath>) -> Answer {
    let whole = views::of_person(&here.cx, &here.centre, path.person).await.map_err(told(&here))?;
    let found: Vec<ReminderJson> = whole.reminders.into_iter().map(ReminderJson::from).collect();
    json(StatusCode::OK, &found)
}

#[utoipa::path(post, path = "/centres/{centre}/people/{person}/reminders", tag = "reminders",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewReminderJson,
    responses((status = 201, body = Written), (status = 422, description = "A date is missing, or the procedure was not confirmed")))]
async fn remind(here: InCentre, Path(path): Path<PersonPath>, Body(new): Body<NewReminderJson>) -> Answer {
    let new = NewReminder { procedure: new.procedure, terms: new.terms() };
    let made = planning::remind(&here.cx, &here.centre, path.person, vec![new]).await;
    let (ids, operation) = made.map_err(told(&here))?;
    let id = ids.first().copied().ok_or(Problem::NotFound)?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

#[utoipa::path(get, path = "/centres/{centre}/reminders", tag = "reminders",
    params(("centre" = String, Path), Paged), responses((status = 200, body = Listing<ReminderJson>)))]
async fn list(here: InCentre, Paging(page): Paging) -> Answer {
    let found = views::list(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ReminderJson>::from(found))
}

/// `/reminders/{reminder}`.
#[derive(Deserialize)]
struct OneReminder {
    reminder: Uuid,
}

#[utoipa::path(delete, path = "/centres/{centre}/reminders/{reminder}", tag = "reminders",
    params(("centre" = String, Path), ("reminder" = Uuid, Path)), responses((status = 200, body = Written)))]
async fn stop(here: InCentre, Path(path): Path<OneReminder>) -> Answer {
    let done = planning::set_stopped(&here.cx, &here.centre, path.reminder, true).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.reminder, done))
}

/// Whose list of things to do.
#[derive(Deserialize, Default)]
struct WhoseQuery {
    #[serde(default)]
    mine: bool,
    /// From 1; a page without anything is beyond the last.
    #[serde(default)]
    page: i64,
}

#[utoipa::path(get, path = "/centres/{centre}/reminder-dates", tag = "reminders",
    params(("centre" = String, Path), ("mine" = Option<bool>, Query),
    ("page" = Option<i64>, Query)), responses((status = 200, body = Vec<TodoJson>)))]
async fn to_do(here: InCentre, Query(whose): Query<WhoseQuery>) -> Answer {
    let part = views::Part { page: whose.page.saturating_sub(1).clamp(0, 100_000), gaps: 0 };
    let found = views::to_do(&here.cx, &here.centre, whose.mine, part).await.map_err(told(&here))?;
    let lines: Vec<TodoJson> = found.dates.told().map(TodoJson::from).collect();
    json(StatusCode::OK, &lines)
}

#[utoipa::path(get, path = "/centres/{centre}/reminder-dates/coming", tag = "reminders",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<ComingJson>)))]
async fn coming(here: InCentre) -> Answer {
    let found = views::calendar(&here.cx, &here.centre).await.map_err(told(&here))?;
    let line = |(one, procedure): (crate::store::dates::Coming, Option<crate::Procedure>)| ComingJson {
        due_on: one.due_on,
        opens_on: one.opens_on,
        procedure: one.procedure,
        label: procedure.map(|known| known.text.label).unwrap_or_default(),
        people: one.people,
    };
    let lines: Vec<ComingJson> = found.coming.into_iter().map(line).collect();
    json(StatusCode::OK, &lines)
}

#[utoipa::path(post, path = "/centres/{centre}/reminder-dates/{date}/answer", tag = "reminders",
    params(("centre" = String, Path), ("date" = Uuid, Path)), request_body = AnswerJson,
    responses((status = 200, body = Written)))]
async fn answer(here: InCentre, Path(path): Path<DatePath>, Body(new): Body<AnswerJson>) -> Answer {
    let means = new.means.unwrap_or(Means::Desk);
    let done = answers::record(&here.cx, &here.centre, path.date, new.said, means).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.date, done))
}
