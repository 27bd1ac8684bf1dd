//! Centres, for programs: their cards, which are on every page, and the correction of one's own.

use axum::http::{HeaderMap, StatusCode};
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Paged, Paging, Written, patched};
use web::{Answer, Cx, json};

use super::{all_told, marked, seen};
use crate::card::CardDraft;
use crate::face::InCentre;
use crate::model::Centre;
use crate::policy::{Action, decide};
use crate::service::settings;
use crate::store;

/// What a centre says of itself, on every page and paper.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct CentreView {
    id: Uuid,
    /// The word of its addresses: `/{slug}`, `/api/v1/centres/{slug}`.
    slug: String,
    #[serde(flatten)]
    card: CardDraft,
    latitude: Option<f64>,
    longitude: Option<f64>,
    revision: i64,
}

impl From<Centre> for CentreView {
    fn from(centre: Centre) -> Self {
        Self {
            id: centre.id.uuid(),
            card: CardDraft::of(&centre),
            slug: centre.slug,
            latitude: centre.latitude,
            longitude: centre.longitude,
            revision: centre.revision,
        }
    }
}

/// The centres of this installation.
#[utoipa::path(get, path = "/centres", tag = "centres", params(Paged),
    responses((status = 200, body = Listing<CentreView>)), security(()))]
pub(crate) async fn index(cx: Cx, Paging(paging): Paging) -> Answer {
    let found = store::list_page(cx.db(), paging).await?;
    json(StatusCode::OK, &Listing::<CentreView>::from(found))
}

/// The card of a centre; the `ETag` can be given back as `If-Match` with a correction.
#[utoipa::path(get, path = "/centres/{centre}", tag = "centres",
    params(("centre" = String, Path)), responses((status = 200, body = CentreView)), security(()))]
pub(crate) async fn show(here: InCentre) -> Answer {
    let revision = here.centre.revision;
    Ok(marked(json(StatusCode::OK, &CentreView::from(here.centre))?, revision))
}

/// Corrects the fields that are named. With `If-Match`, fails with 409 when someone wrote meanwhile.
#[utoipa::path(patch, path = "/centres/{centre}", tag = "centres",
    params(("centre" = String, Path)), request_body = CardDraft, responses((status = 200, body = Written)),
    security(("token" = ["centre:write"])))]
pub(crate) async fn update(here: InCentre, headers: HeaderMap, Body(patch): Body<serde_json::Value>) -> Answer {
    decide(&here.cx.actor, Action::EditCentre, here.centre.id).require()?;
    let draft: CardDraft = patched(&CardDraft::of(&here.centre), patch)?;
    let card = draft.over(&here.centre).map_err(|refusals| all_told(&here.cx, refusals))?;
    let centre = Centre { revision: seen(&headers, here.centre.revision)?, ..card };
    let operation = settings::update(&here.cx, &centre).await?;
    json(StatusCode::OK, &Written::new(centre.id, operation))
}
