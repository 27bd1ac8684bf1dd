//! The team moves an idea: reads it, shows it, takes a step with its reason, gathers it with another, corrects its words.

use centres::Centre;
use ideas::{Idea, IdeaId, Showing, Step, Told};
use kernel::OperationId;
use web::Cx;

use super::{Error, Result, begin, open};
use crate::policy::Action;

async fn found(cx: &Cx, centre: &Centre, id: IdeaId) -> Result<Idea> {
    let scope = open(cx, centre, Action::Edit)?;
    ideas::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)
}

/// Takes a step; every author is told in the same transaction.
pub async fn advance(cx: &Cx, centre: &Centre, id: IdeaId, step: Step) -> Result<(Told, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let (mut tx, operation) = begin(cx, centre, &format!("solutions-op-{}", step.to.word()), &idea.title).await?;
    let told = ideas::advance(cx, &mut tx, &scope, id, step).await?;
    tx.commit().await?;
    Ok((told, operation))
}

/// Lets everyone read an idea, or nobody.
pub async fn show(cx: &Cx, centre: &Centre, id: IdeaId, showing: Showing) -> Result<(Told, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let key = if showing == Showing::Shown { "solutions-op-shown" } else { "solutions-op-hidden" };
    let (mut tx, operation) = begin(cx, centre, key, &idea.title).await?;
    let told = ideas::show(cx, &mut tx, &scope, id, showing).await?;
    tx.commit().await?;
    Ok((told, operation))
}

/// Gathers an idea with another that goes on.
pub async fn join(cx: &Cx, centre: &Centre, id: IdeaId, into: IdeaId) -> Result<(Told, OperationId)> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-joined", &idea.title).await?;
    let told = ideas::join(cx, &mut tx, &scope, id, into).await?;
    tx.commit().await?;
    Ok((told, operation))
}

/// What an idea says, as it is corrected.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    pub title: String,
    pub words: String,
    pub need: String,
    pub theme: String,
    pub revision: i64,
}

/// Corrects what an idea says.
pub async fn reword(cx: &Cx, centre: &Centre, id: IdeaId, wording: Wording) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Edit)?;
    let idea = found(cx, centre, id).await?;
    let (mut tx, operation) = begin(cx, centre, "solutions-op-reworded", &idea.title).await?;
    let Wording { title, words, need, theme, revision } = wording;
    ideas::revise(&mut tx, &scope, Idea { title, words, need, theme, ..idea }, revision).await?;
    tx.commit().await?;
    Ok(operation)
}
