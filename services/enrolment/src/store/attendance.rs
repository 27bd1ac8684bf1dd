//! Rows of `enrolment_attendance`.

use std::collections::HashMap;

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Sql, Tx, args};
use kernel::{ListId, PersonId};
use uuid::Uuid;

use super::push_rows;
use crate::model::enrolment::Mark;

/// Who was there at one session.
pub async fn marks(conn: impl Into<Conn<'_>>, scope: &Scope, session: Uuid) -> Result<HashMap<PersonId, Mark>> {
    let rows = conn
        .into()
        .all(
            "select id, person_id, mark from enrolment_attendance where session_id = $1 and centre_id = $2",
            args![session, scope.centre()],
        )
        .await?;
    rows.iter()
        .map(|row| Ok((row.id("person_id")?, row.word("enrolment_attendance", "mark", Mark::from_code)?)))
        .collect()
}

/// All marks of a list: session, person, mark.
pub async fn marks_of_list(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    list: ListId,
) -> Result<Vec<(Uuid, PersonId, Mark)>> {
    let rows = conn
        .into()
        .all(
            "select id, session_id, person_id, mark from enrolment_attendance where list_id = $1 and centre_id = $2 \
             order by id",
            args![list, scope.centre()],
        )
        .await?;
    rows.iter()
        .map(|row| {
            let mark = row.word("enrolment_attendance", "mark", Mark::from_code)?;
            Ok((row.get("session_id")?, row.id("person_id")?, mark))
        })
        .collect()
}

/// How many were there, by session; sessions without a mark are left out.
pub async fn present_counts(conn: impl Into<Conn<'_>>, scope: &Scope, list: ListId) -> Result<HashMap<Uuid, i64>> {
    let rows = conn
        .into()
        .all(
            "select session_id, sum(case when mark = 'present' then 1 else 0 end) as n from enrolment_attendance \
             where list_id = $1 and centre_id = $2 group by session_id",
            args![list, scope.centre()],
        )
        .await?;
    rows.iter().map(|row| Ok((row.get("session_id")?, row.int("n")?))).collect()
}

fn insert_of(scope: &Scope, (list, session): (ListId, Uuid), marks: &[(PersonId, Mark)], now: DateTime<Utc>) -> Sql {
    let mut sql =
        Sql::new("insert into enrolment_attendance (id, centre_id, list_id, session_id, person_id, mark, at) values ");
    let rows = marks
        .iter()
        .map(|(person, mark)| args![Uuid::now_v7(), scope.centre(), list, session, *person, mark.code(), now]);
    push_rows(&mut sql, rows);
    sql
}

/// Writes marks of one session; one already there is replaced when it differs.
pub async fn upsert_marks(
    tx: &mut Tx,
    scope: &Scope,
    (list, session): (ListId, Uuid),
    marks: &[(PersonId, Mark)],
    now: DateTime<Utc>,
) -> Result<()> {
    for chunk in marks.chunks(100) {
        let mut sql = insert_of(scope, (list, session), chunk, now);
        sql.push(
            " on conflict (session_id, person_id) do update set mark = excluded.mark, at = excluded.at \
             where enrolment_attendance.mark <> excluded.mark",
        );
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Writes marks of those who have none at one session; a mark that is there stays.
pub async fn insert_missing(
    tx: &mut Tx,
    scope: &Scope,
    (list, session): (ListId, Uuid),
    marks: &[(PersonId, Mark)],
    now: DateTime<Utc>,
) -> Result<()> {
    for chunk in marks.chunks(100) {
        let mut sql = insert_of(scope, (list, session), chunk, now);
        sql.push(" on conflict (session_id, person_id) do nothing");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Forgets a mark that was put by mistake.
pub async fn delete_marks(tx: &mut Tx, scope: &Scope, session: Uuid, persons: &[PersonId]) -> Result<u64> {
    let mut sql = Sql::new("delete from enrolment_attendance where session_id = ");
    sql.bind(session).push(" and centre_id = ").bind(scope.centre());
    sql.push(" and person_id in (").bind_list(persons.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}
