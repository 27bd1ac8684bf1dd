//! Steps: what is in hand, and that it is done.

use centres::Centre;
use kernel::{OperationId, PersonId};
use uuid::Uuid;
use web::Cx;

use super::seals::{place, seal_words};
use super::{Deed, Error, Result, accept, known};
use crate::model::{Refusal, StepDraft};
use crate::policy::Action;
use crate::store::steps;

/// Notes a step.
pub async fn add(cx: &Cx, centre: &Centre, id: PersonId, draft: &StepDraft) -> Result<(Uuid, OperationId)> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let file = known.writable(cx).await?;
    accept(draft.refusals())?;
    let row = Uuid::now_v7();
    let ring = cx.app.keys.of_person(centre.id, file.person, cx.now()).await?;
    let subject = ring.seal(&place("accompaniment_step", "subject", row), draft.subject.trim().as_bytes())?;
    let next = seal_words(&ring, &place("accompaniment_step", "next", row), draft.next.trim())?;
    let step = steps::StepRow {
        id: row,
        person: file.person,
        subject,
        next,
        hand: draft.hand.ok_or(Refusal::HandMissing)?,
        due_on: draft.due_on,
        created_at: cx.now(),
        created_by: cx.actor.author().name,
        done_at: None,
        done_by: String::new(),
    };
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-step", &known).await?;
    deed.require_writable(&known).await?;
    steps::insert(&mut deed.tx, &known.scope, file.id, &step).await?;
    Ok((row, deed.done().await?))
}

/// Says that a step is done.
pub async fn finish(cx: &Cx, centre: &Centre, id: PersonId, step: Uuid) -> Result<OperationId> {
    let known = known(cx, centre, id, Action::WriteFiles).await?;
    let mut deed = Deed::on_file(cx, centre, "accompaniment-op-step-done", &known).await?;
    let who = cx.actor.author().name;
    if !steps::finish(&mut deed.tx, &known.scope, &known.ids, step, (&who, cx.now())).await? {
        return Err(Error::NotFound);
    }
    deed.require_writable(&known).await?;
    deed.done().await
}
