//! The same acts for programs, under `/api/v1/centres/{centre}/activities`.

pub(crate) mod activities;
pub(crate) mod sessions;
mod shapes;

use utoipa::OpenApi;
use web::api::Written;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        activities::index,
        activities::show,
        activities::create,
        activities::update,
        activities::publish,
        activities::cancel,
        activities::archive,
        activities::duplicate,
        activities::set_image,
        activities::remove_image,
        sessions::index,
        sessions::create,
        sessions::update,
        sessions::cancel,
        sessions::restore,
        sessions::notices,
        sessions::tell
    ),
    tags((name = "programme", description = "Activities, their sessions, publication"))
)]
pub(crate) struct ApiDoc;

fn written(id: impl Into<uuid::Uuid>, operation: kernel::OperationId) -> Written {
    Written { id: id.into(), operation: operation.uuid() }
}
