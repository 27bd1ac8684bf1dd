//! The questions of a list: added, changed, moved, retired.

use kernel::{CentreId, ListId, OperationId};
use uuid::Uuid;
use web::Cx;

use super::{Error, Result};
use crate::model::question::{NewQuestion, Question, QuestionRefusal};
use crate::policy::{self, Action};
use crate::store::{lists, questions};

/// Adds a question at the end.
pub async fn add_question(cx: &Cx, centre: CentreId, list: ListId, new: NewQuestion) -> Result<(Uuid, OperationId)> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    lists::find_list(cx.db(), &scope, list).await?.ok_or(Error::NotFound)?;
    let operation =
        cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-add-question", "x", new.label.clone()));
    let mut tx = cx.db().begin(&operation).await?;
    let there = questions::questions(&mut tx, &scope, list).await?;
    new.check(None, &there)?;
    let position = there.iter().map(|question| question.position).max().unwrap_or(0) + 1;
    let question = question_of(Uuid::now_v7(), list, position, new);
    questions::insert_question(&mut tx, &scope, &question).await?;
    tx.commit().await?;
    Ok((question.id, operation.id))
}

fn question_of(id: Uuid, list: ListId, position: i64, new: NewQuestion) -> Question {
    Question {
        id,
        list,
        position,
        kind: new.kind,
        label: new.label.trim().to_owned(),
        help: new.help.trim().to_owned(),
        is_required: new.is_required,
        choices: if new.kind.has_choices() { new.choices } else { Vec::new() },
        condition: new.condition,
        retired_at: None,
    }
}

/// Changes a question. Once someone has answered, its kind stays: an answer must remain one.
pub async fn change_question(
    cx: &Cx,
    centre: CentreId,
    list: ListId,
    id: Uuid,
    mut new: NewQuestion,
) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let operation =
        cx.operation(Some(centre), cx.history_texts().t1("enrolment-did-change-question", "x", new.label.clone()));
    let mut tx = cx.db().begin(&operation).await?;
    let there = questions::questions(&mut tx, &scope, list).await?;
    let known = there.iter().find(|question| question.id == id).ok_or(QuestionRefusal::Unknown)?;
    if questions::is_answered(&mut tx, &scope, list, id).await? {
        new.kind = known.kind;
        if known.kind.has_choices() && new.choices.is_empty() {
            new.choices.clone_from(&known.choices);
        }
    }
    new.check(Some(id), &there)?;
    let question = Question { retired_at: known.retired_at, ..question_of(id, list, known.position, new) };
    questions::update_question(&mut tx, &scope, &question).await?;
    tx.commit().await?;
    Ok(operation.id)
}

/// Puts a question one place up (`-1`) or down (`1`).
pub async fn move_question(cx: &Cx, centre: CentreId, list: ListId, id: Uuid, by: i64) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let operation = cx.operation(Some(centre), cx.history_texts().t("enrolment-did-move-question"));
    let mut tx = cx.db().begin(&operation).await?;
    let mut asked: Vec<Question> =
        questions::questions(&mut tx, &scope, list).await?.into_iter().filter(|q| q.retired_at.is_none()).collect();
    let at = asked.iter().position(|question| question.id == id).ok_or(QuestionRefusal::Unknown)?;
    let to = if by < 0 { at.saturating_sub(1) } else { (at + 1).min(asked.len().saturating_sub(1)) };
    asked.swap(at, to);
    for (position, question) in (1_i64..).zip(asked) {
        if question.position != position {
            questions::update_question(&mut tx, &scope, &Question { position, ..question }).await?;
        }
    }
    tx.commit().await?;
    Ok(operation.id)
}

/// Takes a question away: removed if nobody answered, retired with its answers otherwise. Questions
/// that leaned on it are asked of everyone from now on.
pub async fn retire_question(cx: &Cx, centre: CentreId, list: ListId, id: Uuid) -> Result<OperationId> {
    let scope = policy::scope(&cx.actor, Action::EditEnrolments, centre)?;
    let operation = cx.operation(Some(centre), cx.history_texts().t("enrolment-did-retire-question"));
    let mut tx = cx.db().begin(&operation).await?;
    let there = questions::questions(&mut tx, &scope, list).await?;
    if there.iter().all(|question| question.id != id) {
        return Err(QuestionRefusal::Unknown.into());
    }
    for leaning in there.into_iter().filter(|q| q.condition.as_ref().is_some_and(|c| c.question == id)) {
        questions::update_question(&mut tx, &scope, &Question { condition: None, ..leaning }).await?;
    }
    if questions::is_answered(&mut tx, &scope, list, id).await? {
        questions::retire_question(&mut tx, &scope, id, cx.now()).await?;
    } else {
        questions::delete_question(&mut tx, &scope, id).await?;
    }
    tx.commit().await?;
    Ok(operation.id)
}
