//! Places, themes and proposals, for programs.

use axum::extract::{Path, Query};
use axum::http::StatusCode;
use centres::InCentre;
use kernel::paging::{Page, PageRequest};
use serde::Deserialize;
use serde_json::Value;
use utoipa::IntoParams;
use web::api::{Listing, Paged, Paging, Sent, Written, patched};
use web::{Answer, json};

use super::shapes::{DecisionShape, PlaceChange, PlaceShape, ProposalShape, ThemeChange, ThemeShape};
use crate::handlers::proposals::ProposalPath;
use crate::handlers::themes::ThemePath;
use crate::handlers::{PlacePath, told};
use crate::model::place::Facts;
use crate::model::proposal::Standing;
use crate::model::theme::ThemeDraft;
use crate::policy::{self, Action};
use crate::service::{Error, editing, moderating, reading, theming};
use crate::store;
use crate::store::places::Filter;

/// Which places are asked for.
#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct Asked {
    /// Words of the name, the town, the street.
    #[serde(default)]
    text: String,
    /// The key of a theme.
    #[serde(default)]
    theme: String,
    /// Only what is to be confirmed by today.
    #[serde(default)]
    due: bool,
}

/// The places of a centre, in the order of their arrival.
#[utoipa::path(get, path = "/centres/{centre}/map/places", tag = "map", params(Paged, Asked),
    responses((status = 200, body = Listing<PlaceShape>)))]
pub(super) async fn index(here: InCentre, Paging(page): Paging, Query(asked): Query<Asked>) -> Answer {
    let scope = policy::scope(&here.cx.actor, Action::SeeDesk, here.centre.id)?;
    let due_by = asked.due.then(|| here.cx.today());
    let filter = Filter { text: asked.text, theme: asked.theme, due_by, ..Filter::default() };
    let one_more = PageRequest { limit: page.limit + 1, ..page };
    let rows = store::places::list_after(here.cx.db(), &scope, &filter, one_more).await?;
    let listed = Page::from_rows(rows, page.limit, |place| place.id.uuid());
    json(StatusCode::OK, &Listing::<PlaceShape>::from(listed))
}

/// Adds a place; it is confirmed by whoever adds it.
#[utoipa::path(post, path = "/centres/{centre}/map/places", tag = "map", request_body = Facts,
    responses((status = 201, body = Written), (status = 422)))]
pub(super) async fn create(here: InCentre, sent: Sent<Facts>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let (id, operation) = editing::add(&here.cx, &here.centre, sent.read()?).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// One place, whatever its state.
#[utoipa::path(get, path = "/centres/{centre}/map/places/{place}", tag = "map",
    responses((status = 200, body = PlaceShape), (status = 404)))]
pub(super) async fn show(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let place = reading::find(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    json(StatusCode::OK, &PlaceShape::from(place))
}

/// Writes the fields that are named over a place.
#[utoipa::path(patch, path = "/centres/{centre}/map/places/{place}", tag = "map", request_body = PlaceChange,
    responses((status = 200, body = Written), (status = 404),
        (status = 409, description = "Changed by someone else meanwhile"), (status = 422)))]
pub(super) async fn change(here: InCentre, Path(path): Path<PlacePath>, sent: Sent<PlaceChange>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let scope = auth::Scope::public(here.centre.id);
    let found = store::places::find(here.cx.db(), &scope, path.place).await?;
    let place = found.ok_or(Error::NotFound).map_err(told(&here))?;
    let PlaceChange { fields, revision } = sent.read()?;
    let facts = patched(&place.facts, Value::Object(fields))?;
    // Without a mark of the caller's, the one just read: nothing slips between reading and writing.
    let read = revision.unwrap_or(place.revision);
    let changed = editing::change(&here.cx, &here.centre, place.id, facts, Some(read)).await;
    json(StatusCode::OK, &Written::new(place.id, changed.map_err(told(&here))?))
}

/// Takes a place off the map; it is kept.
#[utoipa::path(delete, path = "/centres/{centre}/map/places/{place}", tag = "map",
    responses((status = 200, body = Written), (status = 404), (status = 409)))]
pub(super) async fn withdraw(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let done = editing::set_shown(&here.cx, &here.centre, path.place, false).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.place, done))
}

/// Says that a place is as the map tells it.
#[utoipa::path(post, path = "/centres/{centre}/map/places/{place}/confirmation", tag = "map",
    responses((status = 200, body = Written), (status = 404), (status = 409)))]
pub(super) async fn confirm(here: InCentre, Path(path): Path<PlacePath>) -> Answer {
    let done = editing::confirm(&here.cx, &here.centre, path.place).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.place, done))
}

/// What residents propose and nobody has judged.
#[utoipa::path(get, path = "/centres/{centre}/map/proposals", tag = "map", params(Paged),
    responses((status = 200, body = Listing<ProposalShape>)))]
pub(super) async fn proposals(here: InCentre, Paging(page): Paging) -> Answer {
    let (waiting, _) = moderating::waiting(&here.cx, &here.centre, page).await.map_err(told(&here))?;
    json(StatusCode::OK, &Listing::<ProposalShape>::from(waiting))
}

/// Says yes or no to a proposal.
#[utoipa::path(post, path = "/centres/{centre}/map/proposals/{proposal}/decision", tag = "map",
    request_body = DecisionShape, responses((status = 200, body = Written), (status = 404), (status = 409)))]
pub(super) async fn judge(here: InCentre, Path(path): Path<ProposalPath>, sent: Sent<DecisionShape>) -> Answer {
    policy::scope(&here.cx.actor, Action::EditPlaces, here.centre.id)?;
    let standing = if sent.read()?.accepted { Standing::Accepted } else { Standing::Refused };
    let done = moderating::judge(&here.cx, &here.centre, path.proposal, standing).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.proposal, done))
}

/// The themes of the map.
#[utoipa::path(get, path = "/centres/{centre}/map/themes", tag = "map",
    responses((status = 200, body = Vec<ThemeShape>)))]
pub(super) async fn themes(here: InCentre) -> Answer {
    policy::scope(&here.cx.actor, Action::SeeDesk, here.centre.id)?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    json(StatusCode::OK, &themes.into_iter().map(ThemeShape::from).collect::<Vec<_>>())
}

/// Adds a theme.
#[utoipa::path(post, path = "/centres/{centre}/map/themes", tag = "map", request_body = ThemeDraft,
    responses((status = 201, body = Written), (status = 422)))]
pub(super) async fn add_theme(here: InCentre, sent: Sent<ThemeDraft>) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let (id, operation) = theming::add(&here.cx, &here.centre, sent.read()?).await.map_err(told(&here))?;
    json(StatusCode::CREATED, &Written::new(id, operation))
}

/// Writes a theme over.
#[utoipa::path(put, path = "/centres/{centre}/map/themes/{theme}", tag = "map", request_body = ThemeChange,
    responses((status = 200, body = Written), (status = 404),
        (status = 409, description = "Changed by someone else meanwhile"), (status = 422)))]
pub(super) async fn change_theme(here: InCentre, Path(path): Path<ThemePath>, sent: Sent<ThemeChange>) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let (draft, revision) = sent.read()?.read();
    let done = theming::change(&here.cx, &here.centre, path.theme, draft, revision).await.map_err(told(&here))?;
    json(StatusCode::OK, &Written::new(path.theme, done))
}
