//! The team prepares rounds, ticks the bag, says where a round stands. All of it can be undone.

use std::collections::HashSet;

use centres::Centre;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::model::round::{Round, RoundId, RoundRefusal, State, TypedRound};
use crate::policy::Action;
use crate::store::{entries, rounds};

/// A page of the rounds of a centre, the latest day first.
pub async fn list_rounds(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Round>> {
    let scope = open(cx, centre, Action::SeeRounds)?;
    Ok(rounds::list(cx.db(), &scope, page).await?)
}

/// One round with its stops and its bag.
pub async fn find_round(cx: &Cx, centre: &Centre, id: RoundId) -> Result<Round> {
    let scope = open(cx, centre, Action::SeeRounds)?;
    rounds::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// How many entries wait to be taken up: a count, which says nothing of anyone.
pub async fn count_waiting(cx: &Cx, centre: &Centre, round: Option<RoundId>) -> Result<i64> {
    let scope = open(cx, centre, Action::SeeRounds)?;
    Ok(entries::count_open(cx.db(), &scope, round).await?)
}

/// Plans a round.
pub async fn plan_round(cx: &Cx, centre: &Centre, typed: TypedRound) -> Result<(RoundId, OperationId)> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    let round = typed.read().map_err(Error::Round)?;
    let (mut tx, operation) = begin(cx, centre, "outreach-op-planned", Action::SeeRounds).await?;
    rounds::insert(&mut tx, &scope, &round).await?;
    tx.commit().await?;
    Ok((round.id, operation))
}

/// Says where a round stands.
pub async fn set_state(cx: &Cx, centre: &Centre, id: RoundId, state: Option<State>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    let state = state.ok_or(RoundRefusal::StateUnknown)?;
    let round = rounds::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let key = match state {
        State::Planned => "outreach-op-replanned",
        State::UnderWay => "outreach-op-begun",
        State::Done => "outreach-op-done",
    };
    let (mut tx, operation) = begin(cx, centre, key, Action::SeeRounds).await?;
    if rounds::set_state(&mut tx, &scope, &round, state).await? == 0 {
        return Err(RoundRefusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation)
}

/// Ticks what is in the bag, and nothing else of it.
pub async fn tick_bag(cx: &Cx, centre: &Centre, id: RoundId, ticked: &HashSet<Uuid>) -> Result<OperationId> {
    let scope = open(cx, centre, Action::PrepareRounds)?;
    let round = rounds::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let (mut tx, operation) = begin(cx, centre, "outreach-op-ticked", Action::SeeRounds).await?;
    for item in round.items.iter().filter(|item| item.is_checked != ticked.contains(&item.id)) {
        rounds::tick(&mut tx, &scope, id, item.id, !item.is_checked).await?;
    }
    tx.commit().await?;
    Ok(operation)
}
