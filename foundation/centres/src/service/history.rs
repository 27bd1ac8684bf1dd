//! Undoing what was done: by its author, or by who may undo the acts of others, for thirty days.
//!
//! The rows themselves are put back by `db`; this says who may ask and tells a refusal in words.

use std::collections::{HashMap, HashSet};

use auth::{Actor, decide_in_centre};
use db::{OperationRow, UndoRefusal};
use kernel::{CentreId, OperationId};
use web::{Cx, Problem, UndoGuard, decide_to_put_back, is_own_act, undo_guards_on};

use crate::policy::{Action, decide};

/// How long an act can be undone.
pub const UNDO_DAYS: i64 = 30;

/// Whether the days of undo are over.
pub(crate) fn is_too_old(cx: &Cx, row: &OperationRow) -> bool {
    (cx.now() - row.at).num_days() >= UNDO_DAYS
}

/// The words of all that the actor may do in a centre: of what is reserved, they read what one of these opens.
pub(crate) fn rights(cx: &Cx, centre: CentreId) -> Vec<&'static str> {
    let rows = cx.app.policies.iter().flat_map(|table| &table.rows);
    let mine = rows
        .filter(|(word, roles)| decide_in_centre(&cx.actor, centre, word, |role| roles.contains(&role)).is_allowed());
    mine.map(|(word, _)| *word).collect()
}

/// Whether the actor may learn of an operation at all.
fn is_told(cx: &Cx, row: &OperationRow) -> bool {
    row.reserved_to.is_empty()
        || is_own_act(&cx.actor, row)
        || row.centre.is_some_and(|centre| rights(cx, centre).contains(&row.reserved_to.as_str()))
}

/// Whether the actor may undo an operation: one's own where one still works, or another's with the right role; and what
/// only some may do is put back by them only.
fn decide_undo(actor: &Actor, row: &OperationRow, guards: &[&UndoGuard]) -> Result<(), Problem> {
    if let Some(centre) = row.centre
        && !is_own_act(actor, row)
    {
        decide(actor, Action::UndoOfOthers, centre).require()?;
    }
    Ok(decide_to_put_back(actor, row, guards)?)
}

async fn tables_of(cx: &Cx, id: OperationId) -> Result<Vec<String>, Problem> {
    Ok(db::tables_changed(cx.db(), &[id]).await?.into_iter().map(|(_, table)| table).collect())
}

/// Those of some operations that can still be undone and that the actor may undo: what a list may offer.
pub async fn undoable(cx: &Cx, rows: &[OperationRow]) -> Result<HashSet<OperationId>, Problem> {
    let young = |row: &&OperationRow| row.has_images && row.undone_by.is_none() && !is_too_old(cx, row);
    let ids: Vec<OperationId> = rows.iter().filter(young).map(|row| row.id).collect();
    let mut changed: HashMap<OperationId, Vec<String>> = HashMap::new();
    for (id, table) in db::tables_changed(cx.db(), &ids).await? {
        changed.entry(id).or_default().push(table);
    }
    // A button that answers no would send from page to page: what was overtaken since has none. Only what leans on a great
    // act is not asked here: its undo looks.
    let overtaken: HashSet<OperationId> = db::overtaken(cx.db(), &ids).await?.into_iter().collect();
    let may = |row: &&OperationRow| {
        let tables = changed.get(&row.id).map(Vec::as_slice).unwrap_or_default();
        decide_undo(&cx.actor, row, &undo_guards_on(&cx.app, tables)).is_ok()
    };
    let stands = |row: &&OperationRow| !overtaken.contains(&row.id);
    Ok(rows.iter().filter(young).filter(stands).filter(may).map(|row| row.id).collect())
}

/// Whether undoing an operation is administration, before which one proves again who one is.
pub(crate) async fn is_administration(cx: &Cx, id: OperationId) -> Result<bool, Problem> {
    Ok(undo_guards_on(&cx.app, &tables_of(cx, id).await?).iter().any(|guard| guard.is_administration))
}

/// Undoes an operation for the actor of `cx`; the refusal is a sentence.
pub async fn undo(cx: &Cx, id: OperationId) -> Result<Result<OperationId, String>, Problem> {
    let row = db::find_operation(cx.db(), id).await?.filter(|row| is_told(cx, row)).ok_or(Problem::NotFound)?;
    let guards = undo_guards_on(&cx.app, &tables_of(cx, id).await?);
    decide_undo(&cx.actor, &row, &guards)?;
    if guards.iter().any(|guard| guard.is_administration) {
        cx.require_recent_proof()?;
    }
    if is_too_old(cx, &row) {
        return Ok(Err(cx.t("centres-undo-too-old")));
    }
    let mut undoing = cx.operation(row.centre, cx.history_texts().t1("centres-undo-words", "x", row.words.as_str()));
    undoing.undoes = Some(id);
    let (checks, unkept): (Vec<db::UndoCheck>, Vec<&str>) = guards.iter().filter_map(|guard| guard.check).unzip();
    match db::undo_if(cx.db(), id, &undoing, &checks).await? {
        Ok(()) => Ok(Ok(undoing.id)),
        Err(UndoRefusal::Unknown) => Err(Problem::NotFound),
        Err(UndoRefusal::Unkept) => Ok(Err(cx.t(unkept.first().copied().unwrap_or("centres-undo-unkept")))),
        Err(refusal) => Ok(Err(told(cx, &refusal))),
    }
}

fn told(cx: &Cx, refusal: &UndoRefusal) -> String {
    match refusal {
        UndoRefusal::AlreadyUndone => cx.t("centres-undo-already"),
        UndoRefusal::TooOld => cx.t("centres-undo-too-old"),
        UndoRefusal::Unkept => cx.t("centres-undo-unkept"),
        UndoRefusal::NothingToUndo => cx.t("centres-undo-nothing"),
        UndoRefusal::Depended { later: Some(later) } if is_told(cx, later) => {
            let who = if is_own_act(&cx.actor, later) { cx.t("centres-undo-you") } else { later.author_name.clone() };
            // An undo is not undone to undo something else: what it put back is done again by hand.
            let key = if later.undoes.is_some() { "centres-undo-depended-undo" } else { "centres-undo-depended" };
            cx.texts.t2(key, ("x", later.words.as_str()), ("who", who))
        }
        UndoRefusal::Unknown | UndoRefusal::Depended { .. } => cx.t("centres-undo-depended-unknown"),
    }
}
