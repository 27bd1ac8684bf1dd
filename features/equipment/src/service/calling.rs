//! The calls: the seventh day, and the return where no message reaches.

use centres::Centre;
use kernel::OperationId;
use web::Cx;

use super::reading::{Known, known};
use super::{Error, Result, open};
use crate::model::CheckId;
use crate::model::item::{LONGEST_TEXT, is_longer};
use crate::model::loan::{Answer, Check};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::store::calls::{self, Tried};
use crate::store::loans;

/// A call with what it is about.
#[derive(Debug, Clone)]
pub struct Call {
    pub check: Check,
    pub known: Known,
}

async fn with_loans(cx: &Cx, scope: &auth::Scope, checks: Vec<Check>) -> Result<Vec<Call>> {
    let ids: Vec<_> = checks.iter().map(|check| check.loan).collect();
    let found = known(cx, scope, loans::by_ids(cx.db(), scope, &ids).await?).await?;
    let call = |check: Check| {
        let known = found.iter().find(|known| known.loan.id == check.loan)?.clone();
        Some(Call { check, known })
    };
    Ok(checks.into_iter().filter_map(call).collect())
}

/// Whom to call today.
pub async fn due(cx: &Cx, centre: &Centre) -> Result<Vec<Call>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let checks = calls::due(cx.db(), &scope, cx.today()).await?;
    with_loans(cx, &scope, checks).await
}

/// The last calls that were made.
pub async fn made(cx: &Cx, centre: &Centre) -> Result<Vec<Call>> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let checks = calls::made(cx.db(), &scope).await?;
    with_loans(cx, &scope, checks).await
}

/// Writes what came of a call: without an answer it comes back two days later.
pub async fn answer(
    cx: &Cx,
    centre: &Centre,
    id: CheckId,
    (answer, note): (Option<Answer>, &str),
) -> Result<OperationId> {
    let scope = open(cx, centre, Action::Lend)?;
    let check = calls::find(cx.db(), &scope, id).await?.ok_or(Error::NotFound)?;
    let answer = answer.ok_or(Refusal::CallAnswerMissing)?;
    if is_longer(note, LONGEST_TEXT) {
        return Err(Refusal::Long("note").into());
    }
    let (result, due_on) = check.after(answer, cx.today())?;
    let key = format!("equipment-op-call-{}", answer.code().replace('_', "-"));
    let operation = cx.operation(Some(centre.id), cx.history_texts().t(&key));
    let mut tx = cx.db().begin(&operation).await?;
    let tried = Tried { result, due_on, note: note.trim(), at: cx.now(), by: &cx.actor.author().name };
    if !calls::answer(&mut tx, &scope, id, check.tries, &tried).await? {
        return Err(Refusal::CallOver.into());
    }
    tx.commit().await?;
    Ok(operation.id)
}
