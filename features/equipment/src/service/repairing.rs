//! The repair log, of the centre's things and of what residents bring.

use centres::Centre;
use chrono::NaiveDate;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Error, Result, open, settled, words};
use crate::model::RepairId;
use crate::model::item::State;
use crate::model::refusal::Refusal;
use crate::model::repair::{Outcome, Repair, RepairDraft};
use crate::policy::Action;
use crate::store::{items, repairs};

pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<Repair>> {
    let scope = open(cx, centre, Action::Repair)?;
    Ok(repairs::list(cx.db(), &scope, page).await?)
}

pub async fn show(cx: &Cx, centre: &Centre, id: RepairId) -> Result<Repair> {
    let scope = open(cx, centre, Action::Repair)?;
    repairs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

fn closing(draft: &RepairDraft, known: Option<NaiveDate>, today: NaiveDate) -> Option<NaiveDate> {
    if draft.outcome == Outcome::Open { None } else { Some(known.unwrap_or(today)) }
}

/// Writes what someone brought, or a thing of the centre that is spoilt.
pub async fn begin(cx: &Cx, centre: &Centre, draft: RepairDraft) -> Result<(RepairId, OperationId)> {
    let scope = open(cx, centre, Action::Repair)?;
    settled(draft.refusals())?;
    let closed_on = closing(&draft, None, cx.today());
    let repair =
        Repair { id: RepairId::new(), item: None, loan: None, draft, opened_on: cx.today(), closed_on, revision: 1 };
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-repair", &repair.draft.object));
    let mut tx = cx.db().begin(&operation).await?;
    repairs::insert(&mut tx, &scope, &repair).await?;
    tx.commit().await?;
    Ok((repair.id, operation.id))
}

/// Writes what came of it, unless someone has since the revision that was read: a thing of the centre that was repaired
/// can be lent again. Who says no revision writes over the line as it is now.
pub async fn keep(
    cx: &Cx,
    centre: &Centre,
    (id, read): (RepairId, Option<i64>),
    draft: &RepairDraft,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Repair)?;
    let repair = repairs::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    settled(draft.refusals())?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-repair", &draft.object));
    let closed_on = closing(draft, repair.closed_on, cx.today());
    let mut tx = cx.db().begin(&operation).await?;
    let since = (id, read.unwrap_or(repair.revision));
    if !repairs::update(&mut tx, &scope, since, (draft, closed_on)).await? {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let item = match repair.item {
        Some(item) => items::find(&mut tx, &scope, item).await?,
        None => None,
    };
    // A word corrected in an old line says nothing of how the thing is today.
    let is_settled = draft.outcome != repair.draft.outcome;
    if let Some(item) = item.filter(|item| is_settled && item.details.state.calls_for_repair()) {
        match draft.outcome {
            Outcome::Repaired => items::set_state(&mut tx, &scope, item.id, State::Good).await?,
            Outcome::NotRepaired => items::set_state(&mut tx, &scope, item.id, State::Broken).await?,
            Outcome::Open | Outcome::Partly => 0,
        };
    }
    tx.commit().await?;
    Ok(operation.id)
}
