//! The same acts for programs: cards, venues, teams, tokens, history and undo.

pub(crate) mod centres;
pub(crate) mod history;
pub(crate) mod team;
pub(crate) mod tokens;
pub(crate) mod venues;

use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use utoipa::OpenApi;
use web::{Cx, FieldError, Problem};

use crate::model::CentreRefusal;
use crate::service::opening::Told;

/// What programs may ask of this room.
#[derive(OpenApi)]
#[openapi(
    paths(
        centres::index,
        centres::show,
        centres::update,
        venues::index,
        venues::show,
        venues::create,
        venues::update,
        venues::retire,
        venues::restore,
        team::index,
        team::create,
        team::update,
        team::remove,
        tokens::index,
        tokens::create,
        tokens::revoke,
        history::index,
        history::undo
    ),
    tags((name = "centres", description = "Centres, their venues, teams and tokens; history and undo"))
)]
pub(crate) struct ApiDoc;

/// A refusal, beside its field.
fn told(cx: &Cx, (field, key): Told) -> Problem {
    refused(cx, [(field, key)])
}

/// Several refusals, each beside its field.
fn all_told(cx: &Cx, refusals: Vec<CentreRefusal>) -> Problem {
    refused(cx, refusals.into_iter().map(CentreRefusal::place))
}

fn refused(cx: &Cx, told: impl IntoIterator<Item = Told>) -> Problem {
    let fields: Vec<FieldError> =
        told.into_iter().map(|(field, key)| FieldError { field: field.to_owned(), message: cx.t(key) }).collect();
    let message = fields.iter().map(|field| field.message.as_str()).collect::<Vec<_>>().join(" ");
    Problem::Refused { message, fields }
}

/// What a program read before it writes: the mark of `If-Match`, or what has just been read.
fn seen(headers: &HeaderMap, revision: i64) -> Result<i64, Problem> {
    let Some(mark) = headers.get(header::IF_MATCH).and_then(|value| value.to_str().ok()) else { return Ok(revision) };
    mark.trim_matches('"').parse().map_err(|_| Problem::Conflict(String::new()))
}

/// The answer with its mark, to be given back as `If-Match`.
fn marked(mut response: Response, revision: i64) -> Response {
    if let Ok(mark) = HeaderValue::from_str(&format!("\"{revision}\"")) {
        response.headers_mut().insert(header::ETAG, mark);
    }
    response
}
