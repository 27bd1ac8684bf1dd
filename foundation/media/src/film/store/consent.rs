//! Rows of `media_seen` and `media_consent`: who is seen, and what each agreed to.

use std::collections::HashMap;

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::OperationId;
use serde_json::Value;
use uuid::Uuid;

use crate::film::model::consent::{Age, Agreement, Seen, Use};
use crate::film::model::film::FilmId;

const SEEN: &str = "select id, film_id, person_id, name, age, alone, added_at from media_seen where film_id in (";
const CONSENT: &str = "select seen_id, usage, own_at, first_parent_at, second_parent_at, withdrawn_at \
                       from media_consent where film_id in (";

fn seen_from(row: &Row) -> Result<Seen> {
    Ok(Seen {
        id: row.id("id")?,
        film: row.id("film_id")?,
        person: row.opt_id("person_id")?,
        name: row.text("name")?,
        age: row.word("media_seen", "age", Age::from_code)?,
        alone: row.text("alone")?,
        added_at: row.get("added_at")?,
        agreements: <[Agreement; 4]>::default(),
    })
}

/// Who is seen in some films, in the order in which they were listed. The caller found the films in their scope.
pub async fn of_films(conn: impl Into<Conn<'_>>, films: &[FilmId]) -> Result<Vec<Seen>> {
    if films.is_empty() {
        return Ok(Vec::new());
    }
    let mut conn = conn.into();
    let ids = || films.iter().map(|film| film.uuid());
    let mut sql = Sql::new(SEEN);
    sql.bind_list(ids()).push(") order by id");
    let rows = conn.all(sql, vec![]).await?;
    let mut seen = rows.iter().map(seen_from).collect::<Result<Vec<_>>>()?;
    let mut sql = Sql::new(CONSENT);
    sql.bind_list(ids()).push(")");
    let mut agreements: HashMap<(Uuid, &str), Agreement> = HashMap::new();
    for row in &conn.all(sql, vec![]).await? {
        let usage = row.word("media_consent", "usage", Use::from_code)?;
        agreements.insert((row.id("seen_id")?, usage.code()), agreement_from(row)?);
    }
    for one in &mut seen {
        one.agreements = Use::ALL.map(|usage| agreements.get(&(one.id, usage.code())).copied().unwrap_or_default());
    }
    Ok(seen)
}

fn agreement_from(row: &Row) -> Result<Agreement> {
    Ok(Agreement {
        own: row.get("own_at")?,
        first_parent: row.get("first_parent_at")?,
        second_parent: row.get("second_parent_at")?,
        withdrawn: row.get("withdrawn_at")?,
    })
}

/// Lists someone.
pub async fn insert(tx: &mut Tx, scope: &Scope, seen: &Seen) -> Result<()> {
    tx.exec(
        "insert into media_seen (id, centre_id, film_id, person_id, name, age, alone, added_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            seen.id,
            scope.centre(),
            seen.film.uuid(),
            seen.person,
            &seen.name,
            seen.age.code(),
            &seen.alone,
            seen.added_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes who someone is and whose word is needed.
pub async fn update(tx: &mut Tx, scope: &Scope, seen: &Seen) -> Result<u64> {
    tx.exec(
        "update media_seen set name = $3, age = $4, alone = $5 where id = $1 and centre_id = $2",
        args![seen.id, scope.centre(), &seen.name, seen.age.code(), &seen.alone],
    )
    .await
}

/// Takes someone off the list, with what they agreed to.
pub async fn delete(tx: &mut Tx, scope: &Scope, seen: Uuid) -> Result<u64> {
    tx.exec("delete from media_consent where seen_id = $1 and centre_id = $2", args![seen, scope.centre()]).await?;
    tx.exec("delete from media_seen where id = $1 and centre_id = $2", args![seen, scope.centre()]).await
}

/// Whether an operation made a word stand that had been taken back.
pub async fn gives_again(tx: &mut Tx, operation: OperationId) -> Result<bool> {
    let is_withdrawn = |image: &Value| image.get("withdrawn_at").is_some_and(|at| !at.is_null());
    let changes = db::rows_changed(tx, operation, "media_consent").await?;
    Ok(changes.iter().any(|change| match change {
        (Some(before), Some(after)) => is_withdrawn(before) && !is_withdrawn(after),
        _ => false,
    }))
}

/// Writes what stands of a use.
pub async fn put(tx: &mut Tx, scope: &Scope, seen: &Seen, usage: Use, agreement: Agreement) -> Result<()> {
    tx.exec(
        "insert into media_consent (id, centre_id, film_id, seen_id, usage, own_at, first_parent_at, second_parent_at, \
         withdrawn_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (seen_id, usage) do update set \
         own_at = excluded.own_at, first_parent_at = excluded.first_parent_at, \
         second_parent_at = excluded.second_parent_at, withdrawn_at = excluded.withdrawn_at",
        args![
            Uuid::now_v7(),
            scope.centre(),
            seen.film.uuid(),
            seen.id,
            usage.code(),
            agreement.own,
            agreement.first_parent,
            agreement.second_parent,
            agreement.withdrawn,
        ],
    )
    .await?;
    Ok(())
}
