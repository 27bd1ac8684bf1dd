//! Mandates for programs: drafted, signed on paper, taken back.

use axum::extract::Path;
use axum::http::StatusCode;
use centres::InCentre;
use chrono::NaiveDate;
use serde::Deserialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Written};
use web::{Answer, json};

use crate::handlers::{MandatePath, PersonPath, told};
use crate::model::{MandateDraft, Reading};
use crate::service::{away, mandates};

/// A mandate to draft.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct NewMandate {
    formalities: Vec<String>,
    /// 1, 31, 182 or 365.
    days: i64,
    /// The person declares to be under no guardianship.
    is_free: bool,
    /// `reads`, `interpreter` or `witness`.
    reading: String,
    /// Who interprets or witnesses.
    #[serde(default)]
    reader: String,
    /// The note of a round in which it was signed, under the very words of this mandate: it is signed already, since that
    /// day. Refused with why where the note cannot be taken over so; without it, the mandate is drafted.
    #[serde(default)]
    note: Option<Uuid>,
}

/// Drafts a mandate, to be printed and signed; one that was signed on a round is taken over as signed, or not at all.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/mandates", tag = "accompaniment",
    params(("centre" = String, Path), ("person" = Uuid, Path)), request_body = NewMandate,
    responses((status = 201, body = Written), (status = 422)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn draft(here: InCentre, Path(path): Path<PersonPath>, Body(new): Body<NewMandate>) -> Answer {
    let draft = MandateDraft {
        formalities: new.formalities.join("\n"),
        days: Some(new.days),
        is_free: new.is_free,
        reading: Reading::from_code(&new.reading),
        reader: new.reader,
    };
    let made = match new.note {
        Some(note) => away::take_over(&here.cx, &here.centre, path.person, note, &draft).await,
        None => mandates::draft(&here.cx, &here.centre, path.person, &draft).await,
    };
    let (id, operation) = made.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// A signature on paper.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signature {
    signed_on: NaiveDate,
}

/// Notes that the person signed.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/mandates/{mandate}/signature",
    tag = "accompaniment", params(("centre" = String, Path), ("person" = Uuid, Path), ("mandate" = Uuid, Path)),
    request_body = Signature, responses((status = 200, body = Written), (status = 422)),
    security(("token" = ["accompaniment:write"])))]
pub(crate) async fn sign(here: InCentre, Path(path): Path<MandatePath>, Body(new): Body<Signature>) -> Answer {
    let signed = mandates::sign(&here.cx, &here.centre, path.person, path.mandate, Some(new.signed_on)).await;
    json(StatusCode::OK, &Written::new(path.mandate, signed.map_err(told(&here))?))
}

/// Takes a mandate back before its end.
#[utoipa::path(post, path = "/centres/{centre}/people/{person}/accompaniment/mandates/{mandate}/revocation",
    tag = "accompaniment", params(("centre" = String, Path), ("person" = Uuid, Path), ("mandate" = Uuid, Path)),
    responses((status = 200, body = Written), (status = 422)), security(("token" = ["accompaniment:write"])))]
pub(crate) async fn revoke(here: InCentre, Path(path): Path<MandatePath>) -> Answer {
    let done = mandates::revoke(&here.cx, &here.centre, path.person, path.mandate).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.mandate, done))
}
