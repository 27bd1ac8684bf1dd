//! Use cases on the settings of a centre: describe it, add, correct and retire its venues.

use auth::Scope;
use kernel::{OperationId, VenueId};
use web::{Cx, Problem};

use crate::model::{Centre, Venue};
use crate::policy::{Action, decide};
use crate::store;

fn scope(cx: &Cx, centre: &Centre) -> Result<Scope, Problem> {
    Ok(Scope::opened_by(decide(&cx.actor, Action::EditCentre, centre.id), centre.id)?)
}

/// Writes the card; a conflict when someone has written it since.
pub(crate) async fn update(cx: &Cx, centre: &Centre) -> Result<OperationId, Problem> {
    let scope = scope(cx, centre)?;
    let operation = cx.operation(Some(centre.id), cx.history_texts().t("centres-settings-words"));
    let mut tx = cx.db().begin(&operation).await?;
    if store::update(&mut tx, &scope, centre).await? == 0 {
        return Err(db::Error::Stale.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Every venue of a centre, for who may change them.
pub(crate) async fn list_venues(cx: &Cx, centre: &Centre) -> Result<Vec<Venue>, Problem> {
    Ok(store::list_venues(cx.db(), &scope(cx, centre)?).await?)
}

/// A venue to be corrected.
pub(crate) async fn find_venue(cx: &Cx, centre: &Centre, id: VenueId) -> Result<Venue, Problem> {
    store::find_venue(cx.db(), &scope(cx, centre)?, id).await?.ok_or(Problem::NotFound)
}

pub(crate) async fn add_venue(cx: &Cx, centre: &Centre, venue: &Venue) -> Result<OperationId, Problem> {
    let scope = scope(cx, centre)?;
    let words = cx.history_texts().t1("centres-venue-words", "x", venue.name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    store::insert_venue(&mut tx, &scope, venue).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Writes a venue over what was read; a conflict when someone has written it since.
pub(crate) async fn update_venue(cx: &Cx, centre: &Centre, venue: &Venue) -> Result<OperationId, Problem> {
    write_venue(cx, centre, venue, "centres-venue-changed-words").await
}

/// Takes a venue out of what can be chosen. Sessions that were there keep it.
pub(crate) async fn retire_venue(cx: &Cx, centre: &Centre, id: VenueId) -> Result<OperationId, Problem> {
    let venue = find_venue(cx, centre, id).await?;
    let retired = Venue { retired_at: Some(venue.retired_at.unwrap_or_else(|| cx.now())), ..venue };
    write_venue(cx, centre, &retired, "centres-venue-retired-words").await
}

/// Brings a retired venue back.
pub(crate) async fn restore_venue(cx: &Cx, centre: &Centre, id: VenueId) -> Result<OperationId, Problem> {
    let venue = Venue { retired_at: None, ..find_venue(cx, centre, id).await? };
    write_venue(cx, centre, &venue, "centres-venue-restored-words").await
}

async fn write_venue(cx: &Cx, centre: &Centre, venue: &Venue, words: &str) -> Result<OperationId, Problem> {
    let scope = scope(cx, centre)?;
    let words = cx.history_texts().t1(words, "x", venue.name.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if store::update_venue(&mut tx, &scope, venue).await? == 0 {
        return Err(db::Error::Stale.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
