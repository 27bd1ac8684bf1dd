//! A plan as a kit: what another centre takes as a draft, adapts, and merges with a newer one step by step.

use auth::{BoxFuture, Scope};
use db::Tx;
use kernel::CentreId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use web::{Cx, KitChange, KitContent, KitKind, KitRefusal, KitSource, Problem};

use crate::model::PlanId;
use crate::model::plan::{Plan, PlanDraft, Step};
use crate::store::plans as store;

/// The shape of a plan in a kit.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct PlanContent {
    purpose: String,
    steps: Vec<Step>,
}

/// Plans, as the house spreads them.
pub(crate) fn plans() -> KitKind {
    KitKind {
        code: "workshop-plan",
        label: "workshops-kit-plan",
        fields: &["purpose", "steps", "kind", "title", "minutes", "guide"],
        format: 1,
        list: |cx, centre| -> BoxFuture<'_, _> { Box::pin(list(cx, centre)) },
        read: |cx, centre, id| -> BoxFuture<'_, _> { Box::pin(read(cx, centre, id)) },
        take: |cx, tx, centre, content| -> BoxFuture<'_, _> { Box::pin(take(cx, tx, centre, content)) },
        rewrite: |_cx, tx, centre, id, change| -> BoxFuture<'_, _> { Box::pin(rewrite(tx, centre, id, change)) },
        href: |slug, id| format!("/{slug}/equipe/ateliers/plans/{id}"),
    }
}

async fn list(cx: &Cx, centre: CentreId) -> Result<Vec<KitSource>, Problem> {
    let found = store::list(cx.db(), &Scope::of_house(centre)).await?;
    Ok(found.into_iter().map(|plan| KitSource { id: plan.id.uuid(), title: plan.terms.title }).collect())
}

async fn read(cx: &Cx, centre: CentreId, id: Uuid) -> Result<Option<KitContent>, Problem> {
    let Some(plan) = store::find(cx.db(), &Scope::of_house(centre), PlanId(id)).await? else { return Ok(None) };
    Ok(Some(content_of(plan).map_err(|error| Problem::failed(&error))?))
}

fn content_of(plan: Plan) -> serde_json::Result<KitContent> {
    let PlanDraft { title, purpose, steps } = plan.terms;
    Ok(KitContent { title, content: serde_json::to_value(PlanContent { purpose, steps })? })
}

/// The content as a plan that keeps the rules of one typed here.
fn draft(content: &KitContent) -> Result<PlanDraft, KitRefusal> {
    let unreadable = |why: String| KitRefusal::Unreadable(why);
    let read: PlanContent =
        serde_json::from_value(content.content.clone()).map_err(|error| unreadable(error.to_string()))?;
    let draft = PlanDraft { title: content.title.clone(), purpose: read.purpose, steps: read.steps };
    draft.read().map_err(|refusals| unreadable(refusals.first().map(|no| no.place().0.to_owned()).unwrap_or_default()))
}

async fn take(cx: &Cx, tx: &mut Tx, centre: CentreId, content: &KitContent) -> Result<Uuid, KitRefusal> {
    let plan = Plan { id: PlanId::new(), terms: draft(content)?, created_at: cx.now(), retired_at: None, revision: 1 };
    store::insert(tx, &Scope::of_house(centre), &plan).await?;
    Ok(plan.id.uuid())
}

async fn rewrite(tx: &mut Tx, centre: CentreId, id: Uuid, change: KitChange<'_>) -> Result<(), KitRefusal> {
    let (scope, id) = (Scope::of_house(centre), PlanId(id));
    store::lock(tx, &scope, id).await?;
    let known = store::find(&mut *tx, &scope, id).await?.ok_or(KitRefusal::Gone)?;
    let read = (id, known.revision);
    change.check(&content_of(known)?)?;
    let written = store::update(tx, &scope, read, &draft(change.content)?).await?;
    if written == 0 { Err(KitRefusal::Gone) } else { Ok(()) }
}
