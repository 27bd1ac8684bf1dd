//! The same acts for programs, under `/api/v1/centres/{centre}/enrolment-lists` and its neighbours.

pub(crate) mod enrolments;
pub(crate) mod lists;
mod shapes;
pub(crate) mod to_tell;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post, put};
use utoipa::OpenApi;
use web::App;
use web::api::Written;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        lists::index,
        lists::show,
        lists::enrolments,
        lists::register,
        lists::type_sheet,
        lists::questions,
        lists::add_question,
        lists::change_question,
        lists::move_question,
        lists::retire_question,
        lists::attendance,
        lists::record_attendance,
        enrolments::show,
        enrolments::cancel,
        enrolments::come_back,
        enrolments::accept,
        enrolments::prioritise,
        enrolments::settle_fee,
        enrolments::change_answers,
        enrolments::change_contact,
        enrolments::pay,
        to_tell::index,
        to_tell::bring_back
    ),
    tags((name = "enrolment", description = "Lists, those on them, those who wait, attendance, payments"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    Router::new()
        .route("/centres/{centre}/enrolment-lists", get(lists::index))
        .route("/centres/{centre}/enrolment-lists/{list}", get(lists::show))
        .route("/centres/{centre}/enrolment-lists/{list}/enrolments", get(lists::enrolments).post(lists::register))
        .route("/centres/{centre}/enrolment-lists/{list}/sheets", post(lists::type_sheet))
        .route("/centres/{centre}/enrolment-lists/{list}/questions", get(lists::questions).post(lists::add_question))
        .route(
            "/centres/{centre}/enrolment-lists/{list}/questions/{question}",
            put(lists::change_question).delete(lists::retire_question),
        )
        .route("/centres/{centre}/enrolment-lists/{list}/questions/{question}/moves", post(lists::move_question))
        .route(
            "/centres/{centre}/enrolment-lists/{list}/sessions/{session}/attendance",
            get(lists::attendance).put(lists::record_attendance),
        )
        .route("/centres/{centre}/enrolments/{enrolment}", get(enrolments::show))
        .route("/centres/{centre}/enrolments/{enrolment}/cancellation", post(enrolments::cancel))
        .route("/centres/{centre}/enrolments/{enrolment}/return", post(enrolments::come_back))
        .route("/centres/{centre}/enrolments/{enrolment}/acceptance", post(enrolments::accept))
        .route("/centres/{centre}/enrolments/{enrolment}/priority", put(enrolments::prioritise))
        .route("/centres/{centre}/enrolments/{enrolment}/fee", put(enrolments::settle_fee))
        .route("/centres/{centre}/enrolments/{enrolment}/answers", put(enrolments::change_answers))
        .route("/centres/{centre}/enrolment-groups/{group}/contact", put(enrolments::change_contact))
        .route("/centres/{centre}/enrolment-groups/{group}/payments", post(enrolments::pay))
        .route("/centres/{centre}/notices-to-tell", get(to_tell::index))
        .route("/centres/{centre}/notices-to-tell/{notice}/results", post(to_tell::bring_back))
}

fn written(id: impl Into<uuid::Uuid>, operation: kernel::OperationId) -> Written {
    Written { id: id.into(), operation: operation.uuid() }
}
