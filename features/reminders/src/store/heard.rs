//! Rows of `reminders_heard`: answers that someone must read, for they could be about several reminders.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Sql, Tx, args};
use kernel::{MessageId, PersonId};
use uuid::Uuid;

/// An answer to be read; one that may be of several people has a row for each of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeardRow {
    pub id: Uuid,
    /// The answer itself: the id of its first row.
    pub answer: Uuid,
    pub person: Option<PersonId>,
    pub intent: String,
    pub text: String,
    pub at: DateTime<Utc>,
}

/// The answers that nobody has read yet, the oldest first.
pub async fn unread(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<HeardRow>> {
    let mut sql = Sql::new("select id, answer_id, person_id, intent, text, at from reminders_heard where centre_id = ");
    sql.bind(scope.centre()).push(" and read_at is null order by answer_id, id limit ").bind(limit);
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter()
        .map(|row| {
            Ok(HeardRow {
                id: row.get("id")?,
                answer: row.get("answer_id")?,
                person: row.opt_id("person_id")?,
                intent: row.text("intent")?,
                text: row.text("text")?,
                at: row.get("at")?,
            })
        })
        .collect()
}

pub async fn insert(tx: &mut Tx, scope: &Scope, heard: &HeardRow, message: Option<MessageId>) -> Result<()> {
    tx.exec(
        "insert into reminders_heard (id, centre_id, person_id, message_id, answer_id, intent, text, at, read_at, \
         read_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            heard.id,
            scope.centre(),
            heard.person,
            message,
            heard.answer,
            &heard.intent,
            &heard.text,
            heard.at,
            None::<DateTime<Utc>>,
            "",
        ],
    )
    .await?;
    Ok(())
}

/// Says that someone has read an answer, whoever it may be of; `0` when it was read already.
pub async fn mark_read(tx: &mut Tx, scope: &Scope, answer: Uuid, by: &str, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update reminders_heard set read_at = $3, read_by = $4 where answer_id = $1 and centre_id = $2 and read_at is null",
        args![answer, scope.centre(), now, by],
    )
    .await
}
