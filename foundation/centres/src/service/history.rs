//! Undoing what was done: by its author, or by who may undo the acts of others, for thirty days.
//!
//! The rows themselves are put back by `db`; this says who may ask and tells a refusal in words.

use auth::Actor;
use db::{OperationRow, UndoRefusal};
use kernel::OperationId;
use web::{Cx, Problem};

use crate::policy::{Action, decide};

/// How long an act can be undone.
pub const UNDO_DAYS: i64 = 30;

/// Whether the days of undo are over.
pub(crate) fn is_too_old(cx: &Cx, row: &OperationRow) -> bool {
    (cx.now() - row.at).num_days() >= UNDO_DAYS
}

/// Whether the actor may undo an operation: one's own, or another's with the right role.
pub fn may_undo(actor: &Actor, row: &OperationRow) -> Result<(), Problem> {
    let own = actor.author().id;
    if own.is_some() && row.author_id == own {
        return Ok(());
    }
    match row.centre {
        Some(centre) => Ok(decide(actor, Action::UndoOfOthers, centre).require()?),
        None if matches!(actor, Actor::System(_)) => Ok(()),
        None => Err(Problem::Forbidden),
    }
}

/// Undoes an operation for the actor of `cx`; the refusal is a sentence.
pub async fn undo(cx: &Cx, id: OperationId) -> Result<Result<OperationId, String>, Problem> {
    let row = db::find_operation(cx.db(), id).await?.ok_or(Problem::NotFound)?;
    may_undo(&cx.actor, &row)?;
    if is_too_old(cx, &row) {
        return Ok(Err(cx.t("centres-undo-too-old")));
    }
    let mut undoing = cx.operation(row.centre, cx.history_texts().t1("centres-undo-words", "x", row.words.as_str()));
    undoing.undoes = Some(id);
    match db::undo(cx.db(), id, &undoing).await? {
        Ok(()) => Ok(Ok(undoing.id)),
        Err(UndoRefusal::Unknown) => Err(Problem::NotFound),
        Err(refusal) => Ok(Err(told(cx, &refusal))),
    }
}

fn told(cx: &Cx, refusal: &UndoRefusal) -> String {
    match refusal {
        UndoRefusal::Unknown | UndoRefusal::Depended { later: None } => cx.t("centres-undo-depended-unknown"),
        UndoRefusal::AlreadyUndone => cx.t("centres-undo-already"),
        UndoRefusal::TooOld => cx.t("centres-undo-too-old"),
        UndoRefusal::NothingToUndo => cx.t("centres-undo-nothing"),
        UndoRefusal::Depended { later: Some(later) } => {
            cx.texts.t2("centres-undo-depended", ("x", later.words.as_str()), ("who", later.author_name.as_str()))
        }
    }
}
