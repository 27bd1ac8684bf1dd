//! Show an activity to the street, call it off, put it away.

use auth::Scope;
use centres::Centre;
use db::Tx;
use kernel::ActivityId;
use web::{Cx, Problem};

use super::edit::finish;
use super::{Done, Outcome, found, opened};
use crate::lists;
use crate::model::{Activity, ActivityState, ProgrammeRefusal};
use crate::policy::Action;
use crate::store::{activities, sessions};

/// Publishes a draft, and opens its list when people enrol.
pub async fn publish(cx: &Cx, centre: &Centre, id: ActivityId) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Publish)?;
    let before = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("programme-did-published", "x", before.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let before = found(&mut tx, &scope, id).await?;
    match show(cx, &mut tx, &scope, before).await? {
        Ok(activity) => finish(cx, tx, centre, activity, operation.id).await,
        Err(refusal) => Ok(Err(vec![refusal])),
    }
}

/// Lets the street see an activity.
pub(super) async fn show(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    before: Activity,
) -> Result<Result<Activity, ProgrammeRefusal>, Problem> {
    if let Err(refusal) = before.check_publishable() {
        return Ok(Err(refusal));
    }
    if !activities::update_state(tx, scope, &before, ActivityState::Published, cx.now()).await? {
        return Ok(Err(ProgrammeRefusal::ChangedMeanwhile { at: before.updated_at }));
    }
    let sequence = before.sequence + 1;
    Ok(Ok(Activity { state: ActivityState::Published, published_at: Some(cx.now()), sequence, ..before }))
}

/// Calls an activity off with its coming sessions, and cancels the enrolments: those people are told.
pub async fn cancel(cx: &Cx, centre: &Centre, id: ActivityId, note: &str) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Publish)?;
    let note = note.trim();
    if note.is_empty() {
        return Ok(Err(vec![ProgrammeRefusal::NoteMissing]));
    }
    let before = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("programme-did-cancelled", "x", before.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let before = found(&mut tx, &scope, id).await?;
    if let Err(refusal) = before.check_cancellable() {
        return Ok(Err(vec![refusal]));
    }
    if !activities::update_state(&mut tx, &scope, &before, ActivityState::Cancelled, cx.now()).await? {
        return Ok(Err(vec![ProgrammeRefusal::AlreadyCancelled]));
    }
    sessions::cancel_coming(&mut tx, &scope, id, note, cx.now()).await?;
    if let Err(refusal) = lists::cancel(cx, &mut tx, &before).await? {
        return Ok(Err(vec![refusal.into()]));
    }
    if before.list.is_some() {
        db::mark_irreversible(&mut tx, operation.id, &cx.history_texts().t("programme-irreversible-told")).await?;
    }
    tx.commit().await?;
    Ok(Ok(Done { activity: Activity { state: ActivityState::Cancelled, ..before }, operation: operation.id }))
}

/// Puts an activity away: its page closes, nothing is erased.
pub async fn archive(cx: &Cx, centre: &Centre, id: ActivityId) -> Outcome<Done> {
    let scope = opened(cx, centre, Action::Publish)?;
    let before = activities::find(cx.db(), &scope, id).await?.ok_or(Problem::NotFound)?;
    let words = cx.history_texts().t1("programme-did-archived", "x", before.details.title.as_str());
    let operation = cx.operation(Some(centre.id), words);
    let mut tx = cx.db().begin(&operation).await?;
    let before = found(&mut tx, &scope, id).await?;
    if before.state == ActivityState::Archived {
        return Ok(Err(vec![ProgrammeRefusal::Archived]));
    }
    if !activities::update_state(&mut tx, &scope, &before, ActivityState::Archived, cx.now()).await? {
        return Ok(Err(vec![ProgrammeRefusal::ChangedMeanwhile { at: before.updated_at }]));
    }
    if before.state == ActivityState::Published
        && let Err(refusal) = lists::close(&mut tx, &before).await?
    {
        return Ok(Err(vec![refusal.into()]));
    }
    tx.commit().await?;
    Ok(Ok(Done { activity: Activity { state: ActivityState::Archived, ..before }, operation: operation.id }))
}
