//! An idea goes one step further, or is gathered with another; every author is told in the same transaction.

use auth::Scope;
use db::Tx;
use web::Cx;

use crate::model::{Idea, IdeaId, Refusal, Step, StepKind, read_reason};
use crate::record::step_of;
use crate::refusing::Error;
use crate::store::{ideas, steps};
use crate::telling::{self, Told};

/// Takes a step, with its reason, and tells every author.
pub async fn advance(cx: &Cx, tx: &mut Tx, scope: &Scope, id: IdeaId, step: Step) -> Result<Told, Error> {
    let idea = ideas::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    let moved = idea.moved(&step, cx.now())?;
    if ideas::update(tx, scope, &moved).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    let taken = step_of(cx, &moved, StepKind::Moved, read_reason(&step.reason)?);
    steps::insert(tx, scope, &taken).await?;
    Ok(telling::tell_authors(cx, tx, scope, (&moved, &taken), None).await?)
}

/// Gathers an idea with another that goes on; the authors of both are those of the whole, and the first are told.
pub async fn join(cx: &Cx, tx: &mut Tx, scope: &Scope, id: IdeaId, into: IdeaId) -> Result<Told, Error> {
    let idea = ideas::find(&mut *tx, scope, id).await?.ok_or(Error::NotFound)?;
    if id == into {
        return Err(Refusal::MergeWithItself.into());
    }
    if idea.merged_into.is_some() {
        return Err(Refusal::Merged.into());
    }
    let whole = ideas::find(&mut *tx, scope, into).await?.ok_or(Refusal::MergeUnknown)?;
    if whole.merged_into.is_some() || !whole.is_public() {
        return Err(Refusal::MergeUnknown.into());
    }
    let joined = Idea { merged_into: Some(into), moved_at: cx.now(), ..idea };
    let taken = step_of(cx, &joined, StepKind::Joined, whole.title.clone());
    steps::insert(tx, scope, &taken).await?;
    // Those who said it, and whoever had been gathered with them, are told before they are among the others.
    let told = telling::tell_authors(cx, tx, scope, (&joined, &taken), Some(id)).await?;
    ideas::follow_merge(tx, scope, id, into).await?;
    if ideas::update(tx, scope, &joined).await? == 0 {
        return Err(Refusal::ChangedMeanwhile.into());
    }
    Ok(told)
}
