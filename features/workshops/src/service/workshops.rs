//! Workshops before and after they happen: planned from a plan, changed, put away.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::OperationId;
use kernel::paging::{Page, PageRequest};
use web::Cx;

use super::{Error, Result, hold, open, plans};
use crate::model::live::{Live, Phase, VoteState};
use crate::model::plan::Step;
use crate::model::refusal::Refusal;
use crate::model::workshop::{Attendance, Workshop, WorkshopDraft};
use crate::model::{PlanId, WorkshopId};
use crate::policy::Action;
use crate::store::{self, live, workshops};

/// A page of workshops, the newest first.
pub async fn list(cx: &Cx, centre: &Centre, page: PageRequest) -> Result<Page<(Workshop, Phase)>> {
    let scope = open(cx, centre, Action::SeeWorkshops)?;
    Ok(workshops::list(cx.db(), &scope, page).await?)
}

/// A workshop, for who may do this with it.
pub async fn find(cx: &Cx, centre: &Centre, id: WorkshopId, action: Action) -> Result<(Workshop, Live)> {
    let scope = open(cx, centre, action)?;
    let workshop = workshops::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let live = live::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    Ok((workshop, live))
}

/// The steps of a plan of the centre, or those of the usual plan.
async fn steps_of(cx: &Cx, tx: &mut Tx, scope: &Scope, plan: Option<PlanId>) -> Result<Vec<Step>> {
    match plan {
        None => Ok(plans::usual(&cx.history_texts()).steps),
        Some(id) => {
            let found = store::plans::find(tx, scope, id).await?;
            Ok(found.ok_or(Refusal::PlanMissing)?.terms.steps)
        }
    }
}

/// Plans a workshop, with its own copy of a plan.
pub async fn add(
    cx: &Cx,
    centre: &Centre,
    draft: WorkshopDraft,
    plan: Option<PlanId>,
) -> Result<(WorkshopId, OperationId)> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let terms = draft.read()?;
    let words = cx.history_texts().t1("workshops-op-workshop", "x", terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let workshop = Workshop {
        id: WorkshopId::new(),
        steps: steps_of(cx, &mut tx, &scope, plan).await?,
        terms,
        plan,
        attendance: Attendance::default(),
        created_at: cx.now(),
        retired_at: None,
        revision: 1,
    };
    workshops::insert(&mut tx, &scope, &workshop).await?;
    live::insert(&mut tx, &scope, workshop.id, &Live::planned(&workshop)).await?;
    tx.commit().await?;
    Ok((workshop.id, operation.id))
}

/// Changes a workshop, unless someone has since the revision that was read; another plan gives it other steps, and is
/// refused once it has begun.
pub async fn change(
    cx: &Cx,
    centre: &Centre,
    (id, read): (WorkshopId, i64),
    draft: WorkshopDraft,
    plan: Option<PlanId>,
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    find(cx, centre, id, Action::LeadWorkshops).await?;
    let terms = draft.read()?;
    let words = cx.history_texts().t1("workshops-op-workshop-change", "x", terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let now = hold(&mut tx, &scope, id).await?;
    // As it is now: who changed it a moment ago is not written over with steps of before.
    let known = workshops::find(&mut tx, &scope, id).await?.ok_or(Error::NotFound)?;
    if known.revision != read {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    // Points that were given stay within what each person may give.
    if now.vote != VoteState::Before && terms.points != known.terms.points {
        return Err(Refusal::PointsOutside.into());
    }
    let begins_anew = plan != known.plan;
    if begins_anew && now.phase != Phase::Planned {
        return Err(Refusal::PlanFixed.into());
    }
    let steps = if begins_anew { steps_of(cx, &mut tx, &scope, plan).await? } else { known.steps.clone() };
    let changed = Workshop { terms, steps, plan, ..known };
    if workshops::update(&mut tx, &scope, &changed).await? == 0 {
        return Err(Error::NotFound);
    }
    if begins_anew {
        live::update(&mut tx, &scope, id, &Live::planned(&changed)).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Puts a workshop away, unless it is going on.
pub async fn retire(cx: &Cx, centre: &Centre, id: WorkshopId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let (known, _) = find(cx, centre, id, Action::LeadWorkshops).await?;
    let words = cx.history_texts().t1("workshops-op-workshop-away", "x", known.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if hold(&mut tx, &scope, id).await?.is_open() {
        return Err(Refusal::StillOpen.into());
    }
    if workshops::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
