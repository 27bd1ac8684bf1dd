//! The doors of the room: extract, one service call, respond.

pub mod console;
pub mod joining;
pub mod phone;
pub mod plans;
pub mod report;
pub mod screen;
pub mod sheets;
pub mod sorting;
pub mod workshops;

use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::Problem;

use crate::model::{ItemId, PlanId, WorkshopId};
use crate::service::{Error, sentence};

/// `…/plans/{plan}`.
#[derive(Deserialize)]
pub(crate) struct PlanPath {
    pub plan: PlanId,
}

/// `…/ateliers/{workshop}`.
#[derive(Deserialize)]
pub(crate) struct WorkshopPath {
    pub workshop: WorkshopId,
}

/// `…/ateliers/{workshop}/paroles/{item}`.
#[derive(Deserialize)]
pub(crate) struct ItemPath {
    pub workshop: WorkshopId,
    pub item: ItemId,
}

/// The page of a workshop for the team.
fn team_path(here: &InCentre, workshop: WorkshopId, below: &str) -> String {
    here.centre.path(&format!("equipe/ateliers/{workshop}{below}"))
}

/// Tells a form what is wrong with it; any other error stays one.
pub(crate) fn refuse(here: &InCentre, form: &mut FormState, error: Error) -> Result<(), Problem> {
    match error {
        Error::Refused(refusals) => {
            for refusal in refusals {
                form.refuse(refusal.place().0, sentence(&here.cx, refusal));
            }
            Ok(())
        }
        error => Err(error.told(&here.cx)),
    }
}

/// An error of a use case as a problem of this request.
pub(crate) fn told(here: &InCentre) -> impl Fn(Error) -> Problem + '_ {
    |error| error.told(&here.cx)
}

/// The values of a form whose names begin alike, each with what follows in its name.
fn by_item<'a>(form: &'a FormState, prefix: &'a str) -> impl Iterator<Item = (ItemId, &'a str)> {
    form.pairs().filter_map(move |(name, value)| {
        let item = kernel::ids::parse(name.strip_prefix(prefix)?)?;
        Some((item, value.trim()))
    })
}

/// What a page that follows a workshop is marked with.
fn mark_of(change: i64) -> String {
    format!("W/\"{change}\"")
}

/// Whether the reader has the page of this mark already: then nothing is drawn.
fn is_known(headers: &HeaderMap, mark: &str) -> bool {
    headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok()) == Some(mark)
}

/// Nothing has changed.
fn unchanged() -> Response {
    StatusCode::NOT_MODIFIED.into_response()
}

/// The same answer, under its mark.
fn marked(mut response: Response, mark: &str) -> Result<Response, Problem> {
    let mark = HeaderValue::from_str(mark).map_err(|error| Problem::failed(&error))?;
    response.headers_mut().insert(header::ETAG, mark);
    Ok(response)
}
