//! Rows of `ideas_notice`: what each author is told of each step, and how far it came.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::MessageId;
use uuid::Uuid;

use crate::author::AuthorId;
use crate::model::IdeaId;

/// How far a notice came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeState {
    /// The ledger of messages has it.
    Sent,
    /// Someone must say it, or hand it over.
    Desk,
    /// Someone did.
    Told,
}

impl NoticeState {
    const ALL: [Self; 3] = [Self::Sent, Self::Desk, Self::Told];

    /// The word stored.
    pub fn code(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Desk => "desk",
            Self::Told => "told",
        }
    }

    /// The state of a stored word.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.code() == code)
    }
}

/// One step, told to one author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    pub id: Uuid,
    pub idea: IdeaId,
    pub author: AuthorId,
    pub step: Uuid,
    pub state: NoticeState,
    pub message: Option<MessageId>,
    /// Who said it, where someone did.
    pub told_by: String,
    pub told_at: Option<DateTime<Utc>>,
    pub at: DateTime<Utc>,
}

const NOTICE: &str = "select id, idea_id, author_id, step_id, state, message_id, told_by, told_at, at from ideas_notice \
                      where centre_id = ";

fn notice_from(row: &Row) -> Result<Notice> {
    Ok(Notice {
        id: row.id("id")?,
        idea: row.id("idea_id")?,
        author: row.id("author_id")?,
        step: row.id("step_id")?,
        state: row.word("ideas_notice", "state", NoticeState::from_code)?,
        message: row.opt_id("message_id")?,
        told_by: row.text("told_by")?,
        told_at: row.get("told_at")?,
        at: row.get("at")?,
    })
}

async fn gathered(conn: impl Into<Conn<'_>>, sql: Sql) -> Result<Vec<Notice>> {
    conn.into().all(sql, vec![]).await?.iter().map(notice_from).collect()
}

/// Several notices at once.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[Uuid]) -> Result<Vec<Notice>> {
    let mut sql = Sql::new(NOTICE);
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().copied()).push(")");
    gathered(conn, sql).await
}

/// What these authors were told, the first first.
pub async fn of_authors(conn: impl Into<Conn<'_>>, scope: &Scope, authors: &[AuthorId]) -> Result<Vec<Notice>> {
    let mut sql = Sql::new(NOTICE);
    sql.bind(scope.centre()).push(" and author_id in (").bind_list(authors.iter().copied());
    sql.push(") order by at, id limit 2000");
    gathered(conn, sql).await
}

/// What someone must say since an instant: left to a person, or carried by one of these messages that wait for a hand.
pub async fn left(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    since: DateTime<Utc>,
    messages: &[MessageId],
) -> Result<Vec<Notice>> {
    let mut sql = Sql::new(NOTICE);
    sql.bind(scope.centre()).push(" and at >= ").bind(since);
    sql.push(" and (state = 'desk' or (state = 'sent' and message_id in (").bind_list(messages.iter().copied());
    sql.push("))) order by at, id limit 500");
    gathered(conn, sql).await
}

/// Adds a notice.
pub async fn insert(tx: &mut Tx, scope: &Scope, notice: &Notice) -> Result<()> {
    tx.exec(
        "insert into ideas_notice (id, centre_id, idea_id, author_id, step_id, state, message_id, told_by, told_at, at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            notice.id,
            scope.centre(),
            notice.idea,
            notice.author,
            notice.step,
            notice.state.code(),
            notice.message,
            &notice.told_by,
            notice.told_at,
            notice.at,
        ],
    )
    .await?;
    Ok(())
}

/// Someone said them; 0 when they were all said already.
pub async fn mark_told(tx: &mut Tx, scope: &Scope, ids: &[Uuid], by: &str, now: DateTime<Utc>) -> Result<u64> {
    let mut sql = Sql::new("update ideas_notice set state = 'told', told_by = ");
    sql.bind(by).push(", told_at = ").bind(now).push(" where centre_id = ").bind(scope.centre());
    sql.push(" and state <> 'told' and id in (").bind_list(ids.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}
