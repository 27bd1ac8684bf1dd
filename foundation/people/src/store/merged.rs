//! Entries that were merged into others: who each is now, which entries a person took in, all that are one person.
//!
//! A merge may follow a merge; these read to its end. They change nothing.

use auth::Scope;
use db::{Conn, Result, Row, Sql, args};
use kernel::PersonId;

use super::persons_by_ids;
use crate::model::Person;

fn pair(row: &Row) -> Result<(PersonId, PersonId)> {
    Ok((row.id("id")?, row.id("now_id")?))
}

/// Those of these people who were merged into another, each with who they are now.
pub async fn now_of(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<(PersonId, PersonId)>> {
    let mut sql = Sql::new(
        "with recursive step (id, now_id) as (select id, merged_into from person where merged_into is not null \
         and centre_id = ",
    );
    sql.bind(scope.centre()).push(" and id in (").bind_list(ids.iter().copied()).push(")");
    sql.push(
        " union select s.id, p.merged_into from step s join person p on p.id = s.now_id \
         where p.merged_into is not null) \
         select s.id, s.now_id from step s join person p on p.id = s.now_id where p.merged_into is null",
    );
    conn.into().all(sql, vec![]).await?.iter().map(pair).collect()
}

/// The entries that these people took in, each with who took it.
pub async fn taken_in_by(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    ids: &[PersonId],
) -> Result<Vec<(PersonId, PersonId)>> {
    let mut sql =
        Sql::new("with recursive step (id, now_id) as (select id, merged_into from person where centre_id = ");
    sql.bind(scope.centre()).push(" and merged_into in (").bind_list(ids.iter().copied()).push(")");
    sql.push(
        " union select p.id, s.now_id from person p join step s on p.merged_into = s.id) select id, now_id from step",
    );
    conn.into().all(sql, vec![]).await?.iter().map(pair).collect()
}

/// Every entry of the person of an entry: the one that stays, and those it took in.
pub async fn entries_of(conn: impl Into<Conn<'_>>, scope: &Scope, id: PersonId) -> Result<Vec<PersonId>> {
    let mut conn = conn.into();
    let now = now_of(conn.again(), scope, &[id]).await?.first().map_or(id, |(_, now)| *now);
    let mut entries = vec![now];
    entries.extend(taken_in_by(conn, scope, &[now]).await?.into_iter().map(|(entry, _)| entry));
    Ok(entries)
}

/// Whoever a card speaks for: the person of its code, or the one into whom they were merged.
pub async fn find_by_card(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Person>> {
    let mut conn = conn.into();
    let found = conn
        .again()
        .one("select id from person where code = $1 and centre_id = $2", args![code, scope.centre()])
        .await?;
    let Some(row) = found else { return Ok(None) };
    let id: PersonId = row.id("id")?;
    let now = now_of(conn.again(), scope, &[id]).await?.first().map_or(id, |(_, now)| *now);
    Ok(persons_by_ids(conn, scope, &[now]).await?.into_iter().find(|person| person.archived_at.is_none()))
}
