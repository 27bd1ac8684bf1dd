//! Appointments for programs: the same services, the same refusals, as JSON.
//!
//! A program reads neutral names only, unless its token may read reasons; who comes for an invisible motive is told to none.

mod shapes;

use std::sync::Arc;

use axum::Router;
use axum::extract::{Path, Query};
use axum::http::StatusCode;
use axum::routing::{get, post};
use centres::InCentre;
use chrono::Duration;
use serde::Deserialize;
use utoipa::OpenApi;
use web::api::{Body, Written};
use web::{Answer, App, Problem, json};

use self::shapes::{
    AppointmentJson, CalledJson, DayBoardJson, MarkJson, MotiveJson, MoveJson, NewAppointment, NewTicket, SlotJson,
    TicketJson,
};
use crate::handlers::{AppointmentPath, read_day, told};
use crate::model::MotiveId;
use crate::policy::{Action, decide};
use crate::service::changes::{mark, move_at_desk};
use crate::service::slots::{self, Seeker};
use crate::service::{board, booking, queue};
use crate::words::day_span;

/// The longest stretch of days looked through for free times.
const MOST_DAYS: i64 = 62;

pub(crate) fn router() -> Router<Arc<App>> {
    let at = |below: &str| format!("/centres/{{centre}}/{below}");
    Router::new()
        .route(&at("appointments"), get(list).post(create))
        .route(&at("appointments/{appointment}"), get(show))
        .route(&at("appointments/{appointment}/mark"), post(say))
        .route(&at("appointments/{appointment}/move"), post(shift))
        .route(&at("appointment-motives"), get(motives))
        .route(&at("appointment-slots"), get(free))
        .route(&at("appointment-tickets"), post(ticket))
        .route(&at("appointment-tickets/next"), post(next))
}

#[derive(OpenApi)]
#[openapi(
    paths(list, create, show, say, shift, motives, free, ticket, next),
    components(schemas(
        AppointmentJson,
        DayBoardJson,
        CalledJson,
        MarkJson,
        MotiveJson,
        MoveJson,
        NewAppointment,
        NewTicket,
        SlotJson,
        TicketJson
    )),
    tags((name = "appointments", description = "Motives, free times, appointments, the queue of the day"))
)]
struct Description;

pub(crate) fn openapi() -> utoipa::openapi::OpenApi {
    Description::openapi()
}

/// Which day; today unless said otherwise.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct OneDay {
    /// `2026-11-24`.
    day: Option<String>,
}

/// The board of a day.
#[utoipa::path(get, path = "/centres/{centre}/appointments", tag = "appointments",
    params(("centre" = String, Path), OneDay), responses((status = 200, body = DayBoardJson)))]
async fn list(here: InCentre, Query(asked): Query<OneDay>) -> Answer {
    // Who may not see it is told so, whatever they typed.
    decide(&here.cx.actor, Action::SeeBoard, here.centre.id).require()?;
    let day = match asked.day.as_deref() {
        None => here.cx.today(),
        Some(typed) => read_day(typed).ok_or_else(|| Problem::BadRequest("day: YYYY-MM-DD".to_owned()))?,
    };
    let found = board::board(&here.cx, &here.centre, day).await.map_err(told(&here))?;
    json(StatusCode::OK, &DayBoardJson::from(found))
}

/// Takes a time at the desk or by telephone.
#[utoipa::path(post, path = "/centres/{centre}/appointments", tag = "appointments", params(("centre" = String, Path)),
    request_body = NewAppointment,
    responses((status = 201, body = Written), (status = 422, description = "Taken, or refused")))]
async fn create(here: InCentre, Body(new): Body<NewAppointment>) -> Answer {
    let asked = new.booking().map_err(|field| Problem::BadRequest(format!("{field}: unreadable")))?;
    let (made, operation) = booking::book(&here.cx, &here.centre, &asked).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(made.id.uuid(), operation))
}

/// One appointment.
#[utoipa::path(get, path = "/centres/{centre}/appointments/{appointment}", tag = "appointments",
    params(("centre" = String, Path), ("appointment" = Uuid, Path)), responses((status = 200, body = AppointmentJson)))]
async fn show(here: InCentre, Path(path): Path<AppointmentPath>) -> Answer {
    let (row, _) = board::appointment(&here.cx, &here.centre, path.appointment).await.map_err(told(&here))?;
    json(StatusCode::OK, &AppointmentJson::from(row))
}

/// Says what became of it.
#[utoipa::path(post, path = "/centres/{centre}/appointments/{appointment}/mark", tag = "appointments",
    params(("centre" = String, Path), ("appointment" = Uuid, Path)), request_body = MarkJson,
    responses((status = 200, body = Written)))]
async fn say(here: InCentre, Path(path): Path<AppointmentPath>, Body(said): Body<MarkJson>) -> Answer {
    let operation = mark(&here.cx, &here.centre, path.appointment, said.mark).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.appointment.uuid(), operation))
}

/// Moves it to another free time of its motive.
#[utoipa::path(post, path = "/centres/{centre}/appointments/{appointment}/move", tag = "appointments",
    params(("centre" = String, Path), ("appointment" = Uuid, Path)), request_body = MoveJson,
    responses((status = 200, body = Written), (status = 422, description = "Taken, or over")))]
async fn shift(here: InCentre, Path(path): Path<AppointmentPath>, Body(to): Body<MoveJson>) -> Answer {
    let wanted = (to.opening.into(), to.starts_at);
    let moved = move_at_desk(&here.cx, &here.centre, path.appointment, wanted).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.appointment.uuid(), moved))
}

/// The motives in use.
#[utoipa::path(get, path = "/centres/{centre}/appointment-motives", tag = "appointments",
    params(("centre" = String, Path)), responses((status = 200, body = Vec<MotiveJson>)))]
async fn motives(here: InCentre) -> Answer {
    let found = slots::team_motives(&here.cx, &here.centre).await.map_err(told(&here))?;
    let shown: Vec<MotiveJson> = found.iter().map(|motive| MotiveJson::of(&here.cx, here.centre.id, motive)).collect();
    json(StatusCode::OK, &shown)
}

/// For which motive free times are looked for, from when, for how many days.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct FreeTimes {
    #[param(value_type = Uuid)]
    motive: MotiveId,
    /// `2026-11-24`; today unless said otherwise.
    from: Option<String>,
    /// 1 to 62; 14 unless said otherwise.
    days: Option<i64>,
}

/// Free times of a motive.
#[utoipa::path(get, path = "/centres/{centre}/appointment-slots", tag = "appointments",
    params(("centre" = String, Path), FreeTimes), responses((status = 200, body = Vec<SlotJson>)))]
async fn free(here: InCentre, Query(asked): Query<FreeTimes>) -> Answer {
    let days = asked.days.unwrap_or(14);
    if !(1..=MOST_DAYS).contains(&days) {
        return Err(Problem::BadRequest(format!("days: 1 – {MOST_DAYS}")));
    }
    let from = asked.from.as_deref().and_then(read_day).unwrap_or_else(|| here.cx.today());
    let (cx, centre) = (&here.cx, &here.centre);
    let offer = slots::offer(cx, centre, asked.motive, Seeker::Team).await.map_err(told(&here))?;
    let span = (day_span(from).0, day_span(from + Duration::days(days - 1)).1);
    let found = slots::free_slots(cx, centre, &offer, Seeker::Team, span).await.map_err(told(&here))?;
    let shown: Vec<SlotJson> = found.into_iter().map(SlotJson::from).collect();
    json(StatusCode::OK, &shown)
}

/// Gives the next number of today's queue.
#[utoipa::path(post, path = "/centres/{centre}/appointment-tickets", tag = "appointments",
    params(("centre" = String, Path)), request_body = NewTicket, responses((status = 201, body = TicketJson)))]
async fn ticket(here: InCentre, Body(new): Body<NewTicket>) -> Answer {
    let motive = new.motive.map(MotiveId::from);
    let given = queue::take_ticket(&here.cx, &here.centre, &new.name, motive).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &TicketJson::of(&given))
}

/// Calls whoever has waited longest.
#[utoipa::path(post, path = "/centres/{centre}/appointment-tickets/next", tag = "appointments",
    params(("centre" = String, Path)),
    responses((status = 200, body = CalledJson), (status = 422, description = "Nobody waits")))]
async fn next(here: InCentre) -> Answer {
    let number = queue::call_next(&here.cx, &here.centre).await.map_err(told(&here))?;
    json(StatusCode::OK, &CalledJson { number })
}
