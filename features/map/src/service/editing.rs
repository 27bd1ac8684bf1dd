//! The team writes, confirms, withdraws and shows again. All of it can be undone.

use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, begin, geocoding, open, words};
use crate::model::place::{Facts, Place, PlaceId, State};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store;

/// Adds a place, confirmed by whoever writes it.
pub async fn add(cx: &Cx, centre: &Centre, facts: Facts) -> Result<(PlaceId, OperationId)> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let facts = facts.check(&themes).map_err(Error::Refused)?;
    let by = cx.actor.author().name;
    let place = Place { is_own: true, ..Place::new(facts, cx.today(), cx.now()) };
    let mut place = place.confirmed(&themes, &by, (cx.today(), cx.now()));
    geocoding::settle(cx, std::slice::from_mut(&mut place)).await?;
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-added", &place.facts.name)).await?;
    store::places::insert_many(&mut tx, &scope, std::slice::from_ref(&place)).await?;
    tx.commit().await?;
    Ok((place.id, operation))
}

/// Writes a place over, unless someone has been there since `revision`.
pub async fn change(cx: &Cx, centre: &Centre, id: PlaceId, facts: Facts, revision: Option<i64>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let found = store::places::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let facts = facts.check(&themes).map_err(Error::Refused)?;
    let revision = revision.unwrap_or(found.revision);
    let mut changed = Place { is_own: true, updated_at: cx.now(), revision, ..found.saying(facts) };
    geocoding::settle(cx, std::slice::from_mut(&mut changed)).await?;
    write(cx, centre, changed, "map-op-changed").await
}

/// Says that a place is as the map tells it; it is asked again in so many months.
pub async fn confirm(cx: &Cx, centre: &Centre, id: PlaceId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let found = store::places::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let themes = store::themes::list(cx.db(), &scope).await?;
    let by = cx.actor.author().name;
    write(cx, centre, found.confirmed(&themes, &by, (cx.today(), cx.now())), "map-op-confirmed").await
}

/// Takes a place off the map, or puts it back.
pub async fn set_shown(cx: &Cx, centre: &Centre, id: PlaceId, is_shown: bool) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let found = store::places::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    if found.state == State::Merged {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let (state, key) = if is_shown { (State::Shown, "map-op-shown") } else { (State::Withdrawn, "map-op-withdrawn") };
    write(cx, centre, Place { state, updated_at: cx.now(), ..found }, key).await
}

async fn write(cx: &Cx, centre: &Centre, place: Place, key: &str) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let (mut tx, operation) = begin(cx, centre, words(cx, key, &place.facts.name)).await?;
    if store::places::update(&mut tx, &scope, &place).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}
