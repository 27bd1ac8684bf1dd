//! Choices by telephone: who has had theirs, and how much each theme has. Nothing here joins the two.

use auth::Scope;
use db::{Conn, Result, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use crate::model::ballot::Marks;
use crate::model::{ForumId, ThemeId};

/// What a printed code is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slip {
    Unknown,
    Used,
    /// It was free, and is used from now on.
    Taken,
}

/// Uses a printed code once.
pub async fn use_slip(tx: &mut Tx, scope: &Scope, forum: ForumId, code_hash: &str) -> Result<Slip> {
    let used = "update forum_slip set is_used = $4 where forum_id = $1 and centre_id = $2 and code_hash = $3 \
                and is_used = $5";
    if tx.exec(used, args![forum, scope.centre(), code_hash, true, false]).await? == 1 {
        return Ok(Slip::Taken);
    }
    Ok(if is_known(&mut *tx, scope, forum, code_hash).await? { Slip::Used } else { Slip::Unknown })
}

/// Whether a code was printed for this forum, used or not.
pub async fn is_known(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId, code_hash: &str) -> Result<bool> {
    let known = "select id from forum_slip where forum_id = $1 and centre_id = $2 and code_hash = $3";
    Ok(conn.into().one(known, args![forum, scope.centre(), code_hash]).await?.is_some())
}

/// Keeps new codes, by what is kept of them.
pub async fn insert_slips(tx: &mut Tx, scope: &Scope, forum: ForumId, hashes: &[String]) -> Result<()> {
    for hash in hashes {
        tx.exec(
            "insert into forum_slip (id, centre_id, forum_id, code_hash, is_used) values ($1, $2, $3, $4, $5)",
            args![Uuid::now_v7(), scope.centre(), forum, hash, false],
        )
        .await?;
    }
    Ok(())
}

/// How many codes were printed for a forum.
pub async fn count_slips(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId) -> Result<i64> {
    let count = "select count(*) as n from forum_slip where forum_id = $1 and centre_id = $2";
    let row = conn.into().one(count, args![forum, scope.centre()]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// Whether someone has had their choice, under this card or under an entry that was merged with it.
pub async fn has_chosen(conn: impl Into<Conn<'_>>, scope: &Scope, forum: ForumId, person: PersonId) -> Result<bool> {
    let mut sql = Sql::new("select id from forum_voter where forum_id = ");
    sql.bind(forum).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and (person_id = ").bind(person);
    sql.push(" or person_id in (select m.id from report_merged m where m.now_id = ").bind(person).push("))");
    Ok(conn.into().one(sql, vec![]).await?.is_some())
}

/// Notes that someone has had their choice.
pub async fn insert_voter(tx: &mut Tx, scope: &Scope, forum: ForumId, person: PersonId, id: Uuid) -> Result<()> {
    let noted = "insert into forum_voter (id, centre_id, forum_id, person_id) values ($1, $2, $3, $4)";
    tx.exec(noted, args![id, scope.centre(), forum, person]).await?;
    Ok(())
}

/// Adds a choice to the count.
pub async fn add(tx: &mut Tx, scope: &Scope, forum: ForumId, marks: &Marks) -> Result<()> {
    for (theme, points) in marks {
        tx.exec(
            "insert into forum_voice (id, centre_id, forum_id, theme_id, points) values ($1, $2, $3, $4, $5) \
             on conflict (theme_id) do update set points = forum_voice.points + excluded.points",
            args![Uuid::now_v7(), scope.centre(), forum, *theme, *points],
        )
        .await?;
    }
    Ok(())
}

/// Opens the count of each theme that can be chosen, at nothing: the first choice leaves no trace of its hour.
pub async fn open(tx: &mut Tx, scope: &Scope, forum: ForumId, themes: &[ThemeId]) -> Result<()> {
    let nothing: Marks = themes.iter().map(|theme| (*theme, 0)).collect();
    add(tx, scope, forum, &nothing).await
}
