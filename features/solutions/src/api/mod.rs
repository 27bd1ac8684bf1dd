//! The same acts for programs, under `/api/v1/centres/{centre}/ideas` and `/solutions`.

mod idea_shapes;
mod ideas_api;
mod solution_shapes;
mod solutions_api;

use std::sync::Arc;

use axum::Router;
use axum::routing::{get, post, put};
use utoipa::OpenApi;
use web::App;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        ideas_api::index,
        ideas_api::create,
        ideas_api::show,
        ideas_api::update,
        ideas_api::advance,
        ideas_api::set_showing,
        ideas_api::join,
        ideas_api::add_author,
        ideas_api::change_author,
        ideas_api::forget_author,
        ideas_api::add_meeting,
        ideas_api::add_trial,
        ideas_api::to_tell,
        ideas_api::tick,
        solutions_api::catalogue,
        solutions_api::index,
        solutions_api::create,
        solutions_api::show,
        solutions_api::update,
        solutions_api::publish,
        solutions_api::add_version,
        solutions_api::uses,
        solutions_api::keep_use,
        solutions_api::stop_use
    ),
    tags((name = "solutions", description = "Ideas and their authors, what was built of them, who uses it"))
)]
pub(crate) struct ApiDoc;

pub(crate) fn router() -> Router<Arc<App>> {
    const IDEA: &str = "/centres/{centre}/ideas/{idea}";
    const SOLUTION: &str = "/centres/{centre}/solutions/{solution}";
    let idea = |below: &str| format!("{IDEA}/{below}");
    let solution = |below: &str| format!("{SOLUTION}/{below}");
    Router::new()
        .route("/centres/{centre}/ideas", get(ideas_api::index).post(ideas_api::create))
        .route(IDEA, get(ideas_api::show).put(ideas_api::update))
        .route(&idea("steps"), post(ideas_api::advance))
        .route(&idea("showing"), put(ideas_api::set_showing))
        .route(&idea("joining"), post(ideas_api::join))
        .route(&idea("authors"), post(ideas_api::add_author))
        .route(&idea("authors/{author}"), put(ideas_api::change_author).delete(ideas_api::forget_author))
        .route(&idea("meetings"), post(ideas_api::add_meeting))
        .route(&idea("trials"), post(ideas_api::add_trial))
        .route("/centres/{centre}/idea-notices", get(ideas_api::to_tell))
        .route("/centres/{centre}/idea-notices/{notice}/telling", post(ideas_api::tick))
        .route("/solutions", get(solutions_api::catalogue))
        .route("/centres/{centre}/solutions", get(solutions_api::index).post(solutions_api::create))
        .route(SOLUTION, get(solutions_api::show).put(solutions_api::update))
        .route(&solution("catalogue"), put(solutions_api::publish))
        .route(&solution("versions"), post(solutions_api::add_version))
        .route(&solution("use"), put(solutions_api::keep_use).delete(solutions_api::stop_use))
        .route("/centres/{centre}/solution-uses", get(solutions_api::uses))
}
