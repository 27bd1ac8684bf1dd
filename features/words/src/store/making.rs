//! The children of a word, their drafts, what grown-ups said of them, and when it was shown.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use uuid::Uuid;

use crate::model::QuestionId;
use crate::model::child::Child;
use crate::model::question::{Draft, Reading};

/// The children of a word, in the order they were written.
pub async fn children(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Vec<Child>> {
    let sql = "select name, age from word_child where question_id = $1 and centre_id = $2 order by id";
    let rows = conn.into().all(sql, args![id, scope.centre()]).await?;
    rows.iter().map(|row| Ok(Child { name: row.text("name")?, age: row.get("age")? })).collect()
}

/// The children of every word of a centre that is published.
pub async fn children_of_published(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<(QuestionId, Child)>> {
    let sql = "select c.question_id, c.name, c.age from word_child c join word_question q on q.id = c.question_id \
               where c.centre_id = $1 and q.state = 'published' order by c.id limit 20000";
    let rows = conn.into().all(sql, args![scope.centre()]).await?;
    let child = |row: &Row| Ok((row.id("question_id")?, Child { name: row.text("name")?, age: row.get("age")? }));
    rows.iter().map(child).collect()
}

/// Writes the group of a word anew.
pub async fn put_children(tx: &mut Tx, scope: &Scope, id: QuestionId, children: &[Child]) -> Result<()> {
    tx.exec("delete from word_child where question_id = $1 and centre_id = $2", args![id, scope.centre()]).await?;
    for child in children {
        tx.exec(
            "insert into word_child (id, centre_id, question_id, name, age) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), id, &child.name, child.age],
        )
        .await?;
    }
    Ok(())
}

/// The drafts of a word, the last first.
pub async fn drafts(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Vec<Draft>> {
    let sql = "select number, explained, example, created_at from word_draft where question_id = $1 and centre_id = $2 \
               order by number desc limit 200";
    let draft = |row: &Row| {
        Ok(Draft {
            number: row.int("number")?,
            explained: row.text("explained")?,
            example: row.text("example")?,
            created_at: row.get("created_at")?,
        })
    };
    conn.into().all(sql, args![id, scope.centre()]).await?.iter().map(draft).collect()
}

/// Keeps a draft; those before it stay.
pub async fn insert_draft(tx: &mut Tx, scope: &Scope, id: QuestionId, draft: &Draft) -> Result<()> {
    tx.exec(
        "insert into word_draft (id, centre_id, question_id, number, explained, example, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7)",
        args![Uuid::now_v7(), scope.centre(), id, draft.number, &draft.explained, &draft.example, draft.created_at,],
    )
    .await?;
    Ok(())
}

/// What grown-ups said, the last first.
pub async fn readings(conn: impl Into<Conn<'_>>, scope: &Scope, id: QuestionId) -> Result<Vec<Reading>> {
    let sql = "select number, reader, is_clear, remark, created_at from word_reading \
               where question_id = $1 and centre_id = $2 order by id desc limit 200";
    let reading = |row: &Row| {
        Ok(Reading {
            number: row.int("number")?,
            reader: row.text("reader")?,
            is_clear: row.get("is_clear")?,
            remark: row.text("remark")?,
            created_at: row.get("created_at")?,
        })
    };
    conn.into().all(sql, args![id, scope.centre()]).await?.iter().map(reading).collect()
}

/// Keeps what a grown-up said.
pub async fn insert_reading(
    tx: &mut Tx,
    scope: &Scope,
    id: QuestionId,
    reading: &Reading,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into word_reading (id, centre_id, question_id, number, reader, is_clear, remark, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            Uuid::now_v7(),
            scope.centre(),
            id,
            reading.number,
            &reading.reader,
            reading.is_clear,
            &reading.remark,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Notes that a word was put on the page for everyone, or taken off.
pub async fn insert_showing(
    tx: &mut Tx,
    scope: &Scope,
    id: QuestionId,
    is_shown: bool,
    now: DateTime<Utc>,
) -> Result<()> {
    tx.exec(
        "insert into word_showing (id, centre_id, question_id, is_shown, created_at) values ($1, $2, $3, $4, $5)",
        args![Uuid::now_v7(), scope.centre(), id, is_shown, now],
    )
    .await?;
    Ok(())
}
