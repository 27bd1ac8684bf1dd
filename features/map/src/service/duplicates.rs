//! Two rows that may be one place: shown side by side, made one, or told apart for good. Undone as one act.

use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, begin, open, words};
use crate::model::likeness::{Pair, ordered, pairs};
use crate::model::place::{Place, PlaceId, State};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store;

/// Pairs shown on one page.
pub const SHOWN: usize = 30;

/// The pairs of a centre, the surest first, and how many there are; comparing is work of its own thread.
pub async fn list(cx: &Cx, centre: &Centre, skipped: usize) -> Result<(Vec<(Pair, Place, Place)>, usize)> {
    let scope = open(cx, centre, Action::SeeDesk)?;
    let cards = store::points::cards(cx.db(), &scope).await?;
    let apart = store::points::apart(cx.db(), &scope).await?;
    let found = tokio::task::spawn_blocking(move || pairs(&cards, &apart));
    let found = found.await.map_err(|cut| Error::Sheet(cut.to_string()))?;
    let total = found.len();
    let shown: Vec<Pair> = found.into_iter().skip(skipped).take(SHOWN).collect();
    let ids: Vec<PlaceId> = shown.iter().flat_map(|pair| [pair.one, pair.other]).collect();
    let places = store::places::find_many(cx.db(), &scope, &ids).await?;
    let of = |id: PlaceId| places.iter().find(|place| place.id == id).cloned();
    let told = shown.into_iter().filter_map(|pair| Some((pair, of(pair.one)?, of(pair.other)?)));
    Ok((told.collect(), total))
}

/// Makes two places one: the first keeps what it says, and takes from the other what it does not.
pub async fn merge(cx: &Cx, centre: &Centre, kept: PlaceId, other: PlaceId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let find = |id| store::places::find(cx.db(), &scope, id);
    let (Some(kept), Some(other)) = (find(kept).await?, find(other).await?) else { return Err(Error::NotFound) };
    if kept.id == other.id || kept.state != State::Shown || other.state != State::Shown {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let before = kept.clone();
    let placed = if kept.facts.position().is_some() { kept.placed } else { other.placed };
    let mut one = Place { facts: kept.facts.clone().completed(&other.facts), placed, updated_at: cx.now(), ..kept };
    for (title, cell) in &other.extra {
        one.extra.entry(title.clone()).or_insert_with(|| cell.clone());
    }
    if one.pivot.is_empty() {
        one.pivot.clone_from(&other.pivot);
    }
    let has_taken = one.facts != before.facts || one.extra != before.extra || one.pivot != before.pivot;
    // What it took stays when the file of the one that was kept is read in again.
    one.is_own = before.is_own || other.is_own || has_taken;
    let gone = Place { state: State::Merged, merged_into: Some(one.id), updated_at: cx.now(), ..other };
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-merged", &one.facts.name)).await?;
    for place in [&one, &gone] {
        if store::places::update(&mut tx, &scope, place).await? == 0 {
            return Err(Refusal::ChangedMeanwhile.into());
        }
    }
    tx.commit().await?;
    Ok(operation)
}

/// Says that two places are two: they are not proposed again.
pub async fn tell_apart(cx: &Cx, centre: &Centre, one: PlaceId, other: PlaceId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::EditPlaces)?;
    let found = store::places::find_many(cx.db(), &scope, &[one, other]).await?;
    let (Some(first), true) = (found.first(), found.len() == 2) else { return Err(Error::NotFound) };
    let (mut tx, operation) = begin(cx, centre, words(cx, "map-op-apart", &first.facts.name)).await?;
    store::points::tell_apart(&mut tx, &scope, ordered(one, other)).await?;
    tx.commit().await?;
    Ok(operation)
}
