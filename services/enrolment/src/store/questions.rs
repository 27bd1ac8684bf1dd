//! Rows of `enrolment_question`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use kernel::ListId;
use uuid::Uuid;

use super::{lines_from, lines_to};
use crate::model::question::{Condition, Question, QuestionKind};

fn question_from(row: &Row) -> Result<Question> {
    let leans_on: Option<Uuid> = row.get("condition_question_id")?;
    let value = row.text("condition_value")?;
    Ok(Question {
        id: row.get("id")?,
        list: row.id("list_id")?,
        position: row.int("position")?,
        kind: row.word("enrolment_question", "kind", QuestionKind::from_code)?,
        label: row.text("label")?,
        help: row.text("help")?,
        is_required: row.get("is_required")?,
        choices: lines_from(&row.text("choices")?),
        condition: leans_on.map(|question| Condition { question, value }),
        retired_at: row.get("retired_at")?,
    })
}

/// The questions of a list, retired ones included, in order.
pub async fn questions(conn: impl Into<Conn<'_>>, scope: &Scope, list: ListId) -> Result<Vec<Question>> {
    let rows = conn
        .into()
        .all(
            "select id, list_id, position, kind, label, help, is_required, choices, condition_question_id, \
             condition_value, retired_at from enrolment_question where list_id = $1 and centre_id = $2 \
             order by position, id",
            args![list, scope.centre()],
        )
        .await?;
    rows.iter().map(question_from).collect()
}

pub async fn insert_question(tx: &mut Tx, scope: &Scope, question: &Question) -> Result<()> {
    let (leans_on, value) = parts(question.condition.as_ref());
    tx.exec(
        "insert into enrolment_question (id, centre_id, list_id, position, kind, label, help, is_required, choices, \
         condition_question_id, condition_value) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            question.id,
            scope.centre(),
            question.list,
            question.position,
            question.kind.code(),
            &question.label,
            &question.help,
            question.is_required,
            lines_to(&question.choices),
            leans_on,
            value,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a question as it is now, its place in the order included.
pub async fn update_question(tx: &mut Tx, scope: &Scope, question: &Question) -> Result<u64> {
    let (leans_on, value) = parts(question.condition.as_ref());
    tx.exec(
        "update enrolment_question set position = $3, kind = $4, label = $5, help = $6, is_required = $7, \
         choices = $8, condition_question_id = $9, condition_value = $10, retired_at = $11 \
         where id = $1 and centre_id = $2",
        args![
            question.id,
            scope.centre(),
            question.position,
            question.kind.code(),
            &question.label,
            &question.help,
            question.is_required,
            lines_to(&question.choices),
            leans_on,
            value,
            question.retired_at,
        ],
    )
    .await
}

/// Retires a question; what was answered stays.
pub async fn retire_question(tx: &mut Tx, scope: &Scope, id: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update enrolment_question set retired_at = $3 where id = $1 and centre_id = $2 and retired_at is null",
        args![id, scope.centre(), now],
    )
    .await
}

/// Removes a question that nobody has answered.
pub async fn delete_question(tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<u64> {
    tx.exec("delete from enrolment_question where id = $1 and centre_id = $2", args![id, scope.centre()]).await
}

/// Whether someone on the list has answered a question.
pub async fn is_answered(conn: impl Into<Conn<'_>>, scope: &Scope, list: ListId, question: Uuid) -> Result<bool> {
    let row = conn
        .into()
        .one(
            "select id from enrolment where list_id = $1 and centre_id = $2 and answers like $3 limit 1",
            args![list, scope.centre(), format!("%{question}%")],
        )
        .await?;
    Ok(row.is_some())
}

fn parts(condition: Option<&Condition>) -> (Option<Uuid>, String) {
    condition.map_or((None, String::new()), |c| (Some(c.question), c.value.clone()))
}
