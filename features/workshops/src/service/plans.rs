//! The plans of a centre: kept, adapted, put away.

use centres::Centre;
use i18n::Texts;
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, open};
use crate::model::PlanId;
use crate::model::plan::{Plan, PlanDraft, Step, StepKind};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::plans;

/// The steps of the usual plan, with their minutes.
const USUAL: [(StepKind, i64); 7] = [
    (StepKind::RoundTable, 15),
    (StepKind::Practices, 20),
    (StepKind::Needs, 25),
    (StepKind::Groups, 20),
    (StepKind::Ideas, 30),
    (StepKind::Votes, 10),
    (StepKind::Restitution, 15),
];

/// The plan one begins with, in the words of a language.
pub fn usual(texts: &Texts) -> PlanDraft {
    let step = |(kind, minutes): (StepKind, i64)| {
        let word = kind.code().replace('_', "-");
        Step {
            key: kind.code().to_owned(),
            kind,
            title: texts.t(&format!("workshops-step-{word}")),
            minutes,
            guide: texts.t(&format!("workshops-guide-{word}")),
        }
    };
    PlanDraft {
        title: texts.t("workshops-usual-title"),
        purpose: texts.t("workshops-usual-purpose"),
        steps: USUAL.into_iter().map(step).collect(),
    }
}

/// The plans in use.
pub async fn list(cx: &Cx, centre: &Centre) -> Result<Vec<Plan>> {
    let scope = open(cx, centre, Action::SeeWorkshops)?;
    Ok(plans::list(cx.db(), &scope).await?)
}

/// A plan in use.
pub async fn find(cx: &Cx, centre: &Centre, id: PlanId) -> Result<Plan> {
    let scope = open(cx, centre, Action::SeeWorkshops)?;
    plans::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Adds a plan.
pub async fn add(cx: &Cx, centre: &Centre, draft: PlanDraft) -> Result<(PlanId, OperationId)> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let plan = Plan { id: PlanId::new(), terms: draft.read()?, created_at: cx.now(), retired_at: None, revision: 1 };
    let words = cx.history_texts().t1("workshops-op-plan", "x", plan.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    plans::insert(&mut tx, &scope, &plan).await?;
    tx.commit().await?;
    Ok((plan.id, operation.id))
}

/// Writes a plan anew, unless someone has since `revision`. Workshops that were made from it keep the steps they have.
pub async fn change(cx: &Cx, centre: &Centre, (id, revision): (PlanId, i64), draft: PlanDraft) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    find(cx, centre, id).await?;
    let draft = draft.read()?;
    let words = cx.history_texts().t1("workshops-op-plan-change", "x", draft.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if plans::update(&mut tx, &scope, (id, revision), &draft).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Puts a plan away.
pub async fn retire(cx: &Cx, centre: &Centre, id: PlanId) -> Result<OperationId> {
    let scope = open(cx, centre, Action::LeadWorkshops)?;
    let plan = find(cx, centre, id).await?;
    let words = cx.history_texts().t1("workshops-op-plan-away", "x", plan.terms.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    if plans::retire(&mut tx, &scope, id, cx.now()).await? == 0 {
        return Err(Error::NotFound);
    }
    tx.commit().await?;
    Ok(operation.id)
}
