//! The same acts for programs, under `/api/v1/centres/{centre}`.

pub(crate) mod beside;
pub(crate) mod cards;
pub(crate) mod confided;
pub(crate) mod households;
pub(crate) mod imports;
pub(crate) mod people;
pub(crate) mod rights;

use utoipa::OpenApi;
use web::Problem;
use web::api::Written;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        people::index,
        people::show,
        people::create,
        people::update,
        people::archive,
        people::add_consent,
        people::add_membership,
        people::merge,
        beside::restore,
        beside::add_interest,
        beside::remove_interest,
        beside::open_home,
        households::show,
        households::update,
        households::add_member,
        households::remove_member,
        confided::show,
        confided::create,
        confided::remove,
        confided::open,
        confided::readings,
        rights::dossier,
        rights::erase,
        rights::requests,
        rights::answer_request,
        rights::rules,
        rights::set_rules,
        rights::trial,
        imports::create,
        imports::show,
        imports::update,
        imports::apply,
        cards::show,
        cards::create,
        cards::void,
        cards::unlock,
        cards::give_pin,
        imports::abandon
    ),
    tags((name = "cards", description = "Cards and PINs of residents"), (name = "people", description = "Persons, households, memberships, consents, import"))
)]
pub(crate) struct ApiDoc;

/// Writes the fields that a patch names over a value; unknown ones are refused.
fn patched<T: serde::Serialize + serde::de::DeserializeOwned>(
    value: &T,
    patch: serde_json::Value,
) -> Result<T, Problem> {
    let unreadable = |error: serde_json::Error| Problem::BadRequest(error.to_string());
    let mut whole = serde_json::to_value(value).map_err(unreadable)?;
    let (serde_json::Value::Object(fields), Some(object)) = (patch, whole.as_object_mut()) else {
        return Err(Problem::BadRequest("an object of fields is expected".to_owned()));
    };
    object.extend(fields);
    serde_json::from_value(whole).map_err(unreadable)
}

fn written(id: impl Into<uuid::Uuid>, operation: kernel::OperationId) -> Written {
    Written { id: id.into(), operation: operation.uuid() }
}
