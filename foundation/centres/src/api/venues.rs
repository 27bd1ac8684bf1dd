//! The venues of a centre, for programs.

use axum::extract::Path;
use axum::http::{HeaderMap, StatusCode};
use kernel::VenueId;
use serde::Serialize;
use utoipa::ToSchema;
use uuid::Uuid;
use web::api::{Body, Listing, Written, patched};
use web::{Answer, json};

use super::{all_told, marked, seen};
use crate::card::VenueDraft;
use crate::face::InCentre;
use crate::model::Venue;
use crate::policy::{Action, decide};
use crate::service::settings;
use crate::store;

/// A room, a partner's place, a stop.
#[derive(Debug, Serialize, ToSchema)]
pub(crate) struct VenueView {
    id: Uuid,
    #[serde(flatten)]
    venue: VenueDraft,
    /// A retired venue is no longer chosen; sessions that are held there keep it.
    is_retired: bool,
    revision: i64,
}

impl From<Venue> for VenueView {
    fn from(venue: Venue) -> Self {
        Self {
            id: venue.id.uuid(),
            venue: VenueDraft::of(&venue),
            is_retired: venue.retired_at.is_some(),
            revision: venue.revision,
        }
    }
}

/// The venues of a centre, by name, those retired last; all of them at once.
#[utoipa::path(get, path = "/centres/{centre}/venues", tag = "centres",
    params(("centre" = String, Path)), responses((status = 200, body = Listing<VenueView>)), security(()))]
pub(crate) async fn index(here: InCentre) -> Answer {
    let venues = store::list_venues(here.cx.db(), &here.public_scope()).await?;
    let items = venues.into_iter().map(VenueView::from).collect();
    json(StatusCode::OK, &Listing { items, next: None })
}

/// A venue; the `ETag` can be given back as `If-Match` with a correction.
#[utoipa::path(get, path = "/centres/{centre}/venues/{venue}", tag = "centres",
    params(("centre" = String, Path), ("venue" = Uuid, Path)), responses((status = 200, body = VenueView)),
    security(("token" = ["centre:write"])))]
pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let venue = settings::find_venue(&here.cx, &here.centre, id).await?;
    let revision = venue.revision;
    Ok(marked(json(StatusCode::OK, &VenueView::from(venue))?, revision))
}

/// Adds a venue, in the street and town of its centre unless others are given.
#[utoipa::path(post, path = "/centres/{centre}/venues", tag = "centres",
    params(("centre" = String, Path)), request_body = VenueDraft, responses((status = 201, body = Written)),
    security(("token" = ["centre:write"])))]
pub(crate) async fn create(here: InCentre, Body(draft): Body<VenueDraft>) -> Answer {
    decide(&here.cx.actor, Action::EditCentre, here.centre.id).require()?;
    let venue = draft.at(&here.centre).map_err(|refusals| all_told(&here.cx, refusals))?;
    let operation = settings::add_venue(&here.cx, &here.centre, &venue).await?;
    json(StatusCode::CREATED, &Written::new(venue.id, operation))
}

/// Corrects the fields that are named. With `If-Match`, fails with 409 when someone wrote meanwhile.
#[utoipa::path(patch, path = "/centres/{centre}/venues/{venue}", tag = "centres",
    params(("centre" = String, Path), ("venue" = Uuid, Path)), request_body = VenueDraft,
    responses((status = 200, body = Written)), security(("token" = ["centre:write"])))]
pub(crate) async fn update(
    here: InCentre,
    Path((_, id)): Path<(String, VenueId)>,
    headers: HeaderMap,
    Body(patch): Body<serde_json::Value>,
) -> Answer {
    let known = settings::find_venue(&here.cx, &here.centre, id).await?;
    let draft: VenueDraft = patched(&VenueDraft::of(&known), patch)?;
    let venue = draft.over(&known).map_err(|refusals| all_told(&here.cx, refusals))?;
    let venue = Venue { revision: seen(&headers, known.revision)?, ..venue };
    let operation = settings::update_venue(&here.cx, &here.centre, &venue).await?;
    json(StatusCode::OK, &Written::new(id, operation))
}

/// Takes a venue out of what can be chosen.
#[utoipa::path(post, path = "/centres/{centre}/venues/{venue}/retirement", tag = "centres", params(("centre" = String, Path), ("venue" = Uuid, Path)),
    responses((status = 200, body = Written)), security(("token" = ["centre:write"])))]
pub(crate) async fn retire(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let operation = settings::retire_venue(&here.cx, &here.centre, id).await?;
    json(StatusCode::OK, &Written::new(id, operation))
}

/// Brings a retired venue back.
#[utoipa::path(delete, path = "/centres/{centre}/venues/{venue}/retirement", tag = "centres", params(("centre" = String, Path), ("venue" = Uuid, Path)),
    responses((status = 200, body = Written)), security(("token" = ["centre:write"])))]
pub(crate) async fn restore(here: InCentre, Path((_, id)): Path<(String, VenueId)>) -> Answer {
    let operation = settings::restore_venue(&here.cx, &here.centre, id).await?;
    json(StatusCode::OK, &Written::new(id, operation))
}
