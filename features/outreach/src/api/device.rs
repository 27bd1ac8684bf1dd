//! What the tablets speak. A tablet is known by its own secret, which opens nothing else of the house.
//!
//! Its body is read once it is known, and no more of it than a lot may hold. A revoked tablet is told 410, always.

use axum::body::{Body, to_bytes};
use axum::extract::{Path, Query, Request};
use axum::http::{HeaderMap, StatusCode, header};
use centres::InCentre;
use chrono::{DateTime, Utc};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};
use uuid::Uuid;
use web::{Answer, Problem, json, unkept};

use super::shapes::RoundShape;
use crate::handlers::told;
use crate::model::entry::SaidRefusal;
use crate::model::photo::{PART_BYTES, Part, PhotoId};
use crate::service::photos::{self, Standing};
use crate::service::receiving::{self, MOST_IN_A_LOT, Receipt, Sent};
use crate::service::tablets::{self, Contact};

/// The most bytes of a number typed once.
const SHORT: usize = 1024;
/// The most bytes of a lot.
const LONG: usize = 512 * 1024;

/// The number typed once.
#[derive(Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub(crate) struct OpeningShape {
    code: String,
}

/// What a tablet keeps of its opening.
#[derive(Serialize, ToSchema)]
pub(crate) struct OpenedTabletShape {
    tablet: Uuid,
    name: String,
    /// Told once.
    secret: String,
    server_time: DateTime<Utc>,
}

/// What a tablet takes along.
#[derive(Serialize, ToSchema)]
pub(crate) struct CarriedShape {
    server_time: DateTime<Utc>,
    rounds: Vec<RoundShape>,
}

/// A lot, as a tablet sends it.
#[derive(Deserialize, ToSchema)]
pub(crate) struct LotShape {
    /// By the tablet's clock, so that a wrong one is told.
    sent_at: DateTime<Utc>,
    /// Fifty at most. Each is read by itself: one that cannot be read spoils none.
    #[schema(value_type = Vec<Sent>)]
    entries: Vec<serde_json::Value>,
}

/// What became of a writing.
#[derive(Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum AnswerWord {
    Accepted,
    Already,
    Refused,
}

/// What became of a writing, and why.
#[derive(Serialize, ToSchema)]
pub(crate) struct TabletReceiptShape {
    answer: AnswerWord,
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<SaidRefusal>,
}

/// The answers, in the order of the lot.
#[derive(Serialize, ToSchema)]
pub(crate) struct ReceivedShape {
    server_time: DateTime<Utc>,
    answers: Vec<TabletReceiptShape>,
}

/// A tablet that has to forget everything.
#[derive(Serialize, ToSchema)]
pub(crate) struct GoneShape {
    state: &'static str,
}

pub(super) fn gone() -> Answer {
    json(StatusCode::GONE, &GoneShape { state: "revoked" })
}

pub(super) fn secret_of(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::AUTHORIZATION)?.to_str().ok()?.strip_prefix("Bearer ").map(str::trim)
}

async fn read<T: DeserializeOwned>(body: Body, most: usize) -> Result<T, Problem> {
    let bytes = to_bytes(body, most).await.map_err(|_| Problem::TooLarge)?;
    web::api::parsed(&bytes)
}

/// Opens a tablet by the number typed once.
#[utoipa::path(post, path = "/centres/{centre}/tablets/opening", tag = "outreach", request_body = OpeningShape,
    responses((status = 201, body = OpenedTabletShape), (status = 422), (status = 429)), security(()))]
pub(crate) async fn opening(here: InCentre, request: Request) -> Answer {
    let shape: OpeningShape = read(request.into_body(), SHORT).await?;
    let (tablet, secret) = tablets::open_tablet(&here.cx, &here.centre, &shape.code).await.map_err(told(&here))?;
    let opened = OpenedTabletShape { tablet: tablet.id.uuid(), name: tablet.name, secret, server_time: here.cx.now() };
    Ok(unkept(json(StatusCode::CREATED, &opened)?))
}

/// The rounds of these days, for a tablet.
#[utoipa::path(get, path = "/centres/{centre}/tablets/rounds", tag = "outreach",
    responses((status = 200, body = CarriedShape), (status = 401), (status = 410, body = GoneShape)))]
pub(crate) async fn carry(here: InCentre, headers: HeaderMap) -> Answer {
    let contact = tablets::hear_tablet(&here.cx, &here.centre, secret_of(&headers)).await.map_err(told(&here))?;
    let Contact::Known(_, scope) = contact else { return gone() };
    let rounds = tablets::rounds_to_carry(&here.cx, &scope).await.map_err(told(&here))?;
    let rounds = rounds.into_iter().map(RoundShape::from).collect();
    json(StatusCode::OK, &CarriedShape { server_time: here.cx.now(), rounds })
}

/// Keeps a lot: each writing once, in any order, as often as it is sent.
#[utoipa::path(post, path = "/centres/{centre}/tablets/entries", tag = "outreach", request_body = LotShape,
    responses((status = 200, body = ReceivedShape), (status = 401), (status = 410, body = GoneShape), (status = 413)))]
pub(crate) async fn receive(here: InCentre, request: Request) -> Answer {
    let (parts, body) = request.into_parts();
    let secret = secret_of(&parts.headers);
    let contact = tablets::hear_tablet(&here.cx, &here.centre, secret).await.map_err(told(&here))?;
    let Contact::Known(tablet, _) = contact else { return gone() };
    let lot: LotShape = read(body, LONG).await?;
    if lot.entries.len() > MOST_IN_A_LOT {
        return Err(Problem::TooLarge);
    }
    let sent: Vec<Option<Sent>> = lot.entries.into_iter().map(|one| serde_json::from_value(one).ok()).collect();
    let kept = receiving::receive(&here.cx, &here.centre, &tablet, lot.sent_at, &sent).await.map_err(told(&here))?;
    let answers = kept.into_iter().map(TabletReceiptShape::from).collect();
    json(StatusCode::OK, &ReceivedShape { server_time: here.cx.now(), answers })
}

/// What the house has of a photo.
#[derive(Serialize, ToSchema)]
#[schema(as = TabletPhoto)]
pub(crate) struct PhotoShape {
    /// `whole`: it is here. `parts`: some of it is. `refused`: it is no photo, or its number is taken.
    answer: &'static str,
    /// Which parts are here, from zero.
    parts: Vec<i64>,
}

impl From<Standing> for PhotoShape {
    fn from(standing: Standing) -> Self {
        match standing {
            Standing::Whole => Self { answer: "whole", parts: Vec::new() },
            Standing::Parts(parts) => Self { answer: "parts", parts },
            Standing::Refused => Self { answer: "refused", parts: Vec::new() },
        }
    }
}

/// `/centres/{centre}/tablets/photos/{photo}`.
#[derive(Deserialize)]
pub(crate) struct PhotoPath {
    photo: PhotoId,
}

/// `/centres/{centre}/tablets/photos/{photo}/{place}`.
#[derive(Deserialize)]
pub(crate) struct PartPath {
    photo: PhotoId,
    place: i64,
}

/// Of which entry a part is, and how many parts there are.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct PartOf {
    entry: Uuid,
    parts: i64,
}

/// Which parts of a photo are here: sending goes on from there.
#[utoipa::path(get, path = "/centres/{centre}/tablets/photos/{photo}", tag = "outreach",
    params(("centre" = String, Path), ("photo" = Uuid, Path)),
    responses((status = 200, body = PhotoShape), (status = 401), (status = 410, body = GoneShape)))]
pub(crate) async fn photo(here: InCentre, Path(path): Path<PhotoPath>, headers: HeaderMap) -> Answer {
    let contact = tablets::hear_tablet(&here.cx, &here.centre, secret_of(&headers)).await.map_err(told(&here))?;
    let Contact::Known(_, scope) = contact else { return gone() };
    let standing = photos::standing(&here.cx, &scope, path.photo).await.map_err(told(&here))?;
    json(StatusCode::OK, &PhotoShape::from(standing))
}

/// Keeps a part of a photo, the bytes themselves, 64 KiB at most; each once, in any order, as often as it is sent.
#[utoipa::path(put, path = "/centres/{centre}/tablets/photos/{photo}/{place}", tag = "outreach",
    params(("centre" = String, Path), ("photo" = Uuid, Path), ("place" = i64, Path), PartOf),
    request_body(content = Vec<u8>, content_type = "application/octet-stream"),
    responses((status = 200, body = PhotoShape), (status = 401), (status = 410, body = GoneShape), (status = 413)))]
pub(crate) async fn photo_part(
    here: InCentre,
    Path(path): Path<PartPath>,
    Query(of): Query<PartOf>,
    request: Request,
) -> Answer {
    let (head, body) = request.into_parts();
    let heard = tablets::hear_tablet(&here.cx, &here.centre, secret_of(&head.headers)).await.map_err(told(&here))?;
    let Contact::Known(tablet, scope) = heard else { return gone() };
    let bytes = to_bytes(body, PART_BYTES).await.map_err(|_| Problem::TooLarge)?.to_vec();
    let part = Part { photo: path.photo, entry: of.entry.into(), place: path.place, parts: of.parts, bytes };
    let standing = photos::receive_part(&here.cx, &scope, &tablet, part).await.map_err(told(&here))?;
    json(StatusCode::OK, &PhotoShape::from(standing))
}

impl From<Receipt> for TabletReceiptShape {
    fn from(receipt: Receipt) -> Self {
        match receipt {
            Receipt::Accepted => Self { answer: AnswerWord::Accepted, reason: None },
            Receipt::Already => Self { answer: AnswerWord::Already, reason: None },
            Receipt::Refused(reason) => Self { answer: AnswerWord::Refused, reason: Some(reason) },
        }
    }
}
