//! Counts of tokens and stickers, as they were typed; and the whole count, where they are told apart no more.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::ballot::Marks;
use crate::model::{ForumId, SheetId, ThemeId};

/// A count that was typed: how many people, not for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    pub id: SheetId,
    pub people: i64,
    pub note: String,
    pub typed_at: DateTime<Utc>,
}

/// The counts typed for a forum, the latest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<Vec<Sheet>> {
    let mut sql = Sql::new("select id, people, note, typed_at from forum_sheet where centre_id = ");
    sql.bind(scope.centre()).push(" and forum_id = ").bind(forum).push(" order by id desc");
    let sheet = |row: &Row| {
        let (people, note) = (row.int("people")?, row.text("note")?);
        Ok(Sheet { id: row.id("id")?, people, note, typed_at: row.get("typed_at")? })
    };
    conn.into().all(sql, vec![]).await?.iter().map(sheet).collect()
}

/// Adds a count.
pub async fn insert(tx: &mut Tx, scope: &Scope, forum: ForumId, sheet: &Sheet, marks: &Marks) -> Result<()> {
    tx.exec(
        "insert into forum_sheet (id, centre_id, forum_id, people, note, typed_at) values ($1, $2, $3, $4, $5, $6)",
        args![sheet.id, scope.centre(), forum, sheet.people, &sheet.note, sheet.typed_at],
    )
    .await?;
    for (theme, marks) in marks {
        tx.exec(
            "insert into forum_mark (id, centre_id, sheet_id, theme_id, marks) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), sheet.id, *theme, *marks],
        )
        .await?;
    }
    Ok(())
}

/// Takes a count away.
pub async fn delete(tx: &mut Tx, scope: &Scope, forum: ForumId, id: SheetId) -> Result<u64> {
    let marks = "delete from forum_mark where sheet_id in \
                 (select s.id from forum_sheet s where s.id = $1 and s.centre_id = $2 and s.forum_id = $3)";
    tx.exec(marks, args![id, scope.centre(), forum]).await?;
    let sheet = "delete from forum_sheet where id = $1 and centre_id = $2 and forum_id = $3";
    tx.exec(sheet, args![id, scope.centre(), forum]).await
}

/// The whole count: phones, tokens and stickers together.
pub async fn tally(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<HashMap<ThemeId, i64>> {
    let mut sql = Sql::new("select x.theme_id, cast(sum(x.n) as bigint) as n from (");
    sql.push("select theme_id, points as n from forum_voice where forum_id = ").bind(forum);
    sql.push(" and centre_id = ").bind(scope.centre());
    sql.push(" union all select m.theme_id, m.marks as n from forum_mark m ");
    sql.push("join forum_sheet s on s.id = m.sheet_id where s.forum_id = ").bind(forum);
    sql.push(" and s.centre_id = ").bind(scope.centre()).push(") x group by x.theme_id");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("theme_id")?, row.int("n")?))).collect()
}

/// How many people have chosen so far, in whatever way.
pub async fn people(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<i64> {
    let mut sql = Sql::new("select cast(coalesce((select count(*) from forum_voter where forum_id = ");
    sql.bind(forum).push(" and centre_id = ").bind(scope.centre());
    sql.push("), 0) + coalesce((select count(*) from forum_slip where is_used and forum_id = ").bind(forum);
    sql.push(" and centre_id = ").bind(scope.centre());
    sql.push("), 0) + coalesce((select sum(people) from forum_sheet where forum_id = ").bind(forum);
    sql.push(" and centre_id = ").bind(scope.centre()).push("), 0) as bigint) as n");
    let row = conn.into().one(sql, vec![]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether a count that was shown is no longer the sum of what was given.
pub async fn is_shown_wrong(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<bool> {
    let mut sql = Sql::new("select t.id from forum_theme t join forum f on f.id = t.forum_id ");
    sql.push("where f.state in ('chosen', 'held') and t.voices is not null and t.centre_id = ").bind(scope.centre());
    sql.push(" and t.voices <> coalesce((select v.points from forum_voice v where v.theme_id = t.id), 0) ");
    sql.push("+ coalesce((select sum(m.marks) from forum_mark m where m.theme_id = t.id), 0) limit 1");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}
