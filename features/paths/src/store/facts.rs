//! Who follows a path, and the facts, which are only ever added.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use crate::model::fact::{Fact, Kind};
use crate::model::{FactId, LearnerId, PathId};

const COLUMNS: &str = "select fact_id, path_id, person_id, kind, module, level, value, subject_id, counter, device_at \
                       from path_fact where centre_id = ";

/// Rows that one statement adds.
const ROWS_AT_ONCE: usize = 60;

/// A fact, on which path, of whom.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    pub path: PathId,
    pub person: PersonId,
    pub fact: Fact,
}

fn from_row(row: &Row) -> Result<Kept> {
    Ok(Kept {
        path: row.id("path_id")?,
        person: row.id("person_id")?,
        fact: Fact {
            id: row.id("fact_id")?,
            kind: row.word("path_fact", "kind", Kind::from_code)?,
            module: row.text("module")?,
            level: row.int("level")?,
            value: row.get("value")?,
            subject: row.get("subject_id")?,
            counter: row.int("counter")?,
            device_at: row.get("device_at")?,
        },
    })
}

/// All facts of a path.
pub async fn of_path(conn: impl Into<Conn<'_>>, scope: &Scope, path: PathId) -> Result<Vec<Kept>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and path_id = ").bind(path).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// All facts of a person, under every entry by which they were known.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, entries: &[PersonId]) -> Result<Vec<Kept>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(entries.iter().copied()).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The facts that have these ids.
pub async fn by_ids(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[FactId]) -> Result<Vec<Kept>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and fact_id in (").bind_list(ids.iter().copied()).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// Adds a fact; 0 when it was there already.
pub async fn insert(
    tx: &mut Tx,
    scope: &Scope,
    (path, person): (PathId, PersonId),
    fact: &Fact,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "insert into path_fact (id, centre_id, path_id, person_id, fact_id, kind, module, level, value, subject_id, \
         counter, device_at, received_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) \
         on conflict (centre_id, fact_id) do nothing",
        args![
            Uuid::now_v7(),
            scope.centre(),
            path,
            person,
            fact.id,
            fact.kind.code(),
            &fact.module,
            fact.level,
            fact.value,
            fact.subject,
            fact.counter,
            fact.device_at,
            now,
        ],
    )
    .await
}

/// Adds facts of several people on a path, each with an id of its own that was made now.
pub async fn insert_many(
    tx: &mut Tx,
    scope: &Scope,
    path: PathId,
    facts: &[(PersonId, Fact)],
    now: DateTime<Utc>,
) -> Result<()> {
    for chunk in facts.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new(
            "insert into path_fact (id, centre_id, path_id, person_id, fact_id, kind, module, level, value, \
             subject_id, counter, device_at, received_at) values ",
        );
        for (at, (person, fact)) in chunk.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind_list(args![
                Uuid::now_v7(),
                scope.centre(),
                path,
                *person,
                fact.id,
                fact.kind.code(),
                &fact.module,
                fact.level,
                fact.value,
                fact.subject,
                fact.counter,
                fact.device_at,
                now,
            ]);
            sql.push(")");
        }
        sql.push(" on conflict (centre_id, fact_id) do nothing");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Those who follow a path, in the order in which they began.
pub async fn learners(conn: impl Into<Conn<'_>>, scope: &Scope, path: PathId) -> Result<Vec<PersonId>> {
    let mut sql = Sql::new("select id, person_id from path_learner where centre_id = ");
    sql.bind(scope.centre()).push(" and path_id = ").bind(path).push(" order by id");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("person_id")).collect()
}

/// The paths that a person follows.
pub async fn followed(conn: impl Into<Conn<'_>>, scope: &Scope, entries: &[PersonId]) -> Result<Vec<PathId>> {
    let mut sql = Sql::new("select id, path_id from path_learner where centre_id = ");
    sql.bind(scope.centre()).push(" and person_id in (").bind_list(entries.iter().copied()).push(") order by id");
    conn.into().all(sql, vec![]).await?.iter().map(|row| row.id("path_id")).collect()
}

/// Several people follow a path; those who did already go on.
pub async fn insert_learners(
    tx: &mut Tx,
    scope: &Scope,
    path: PathId,
    people: &[PersonId],
    now: DateTime<Utc>,
) -> Result<()> {
    for chunk in people.chunks(ROWS_AT_ONCE) {
        let mut sql = Sql::new("insert into path_learner (id, centre_id, path_id, person_id, created_at) values ");
        for (at, person) in chunk.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" });
            sql.bind_list(args![LearnerId::new(), scope.centre(), path, *person, now]).push(")");
        }
        sql.push(" on conflict (path_id, person_id) do nothing");
        tx.exec(sql, vec![]).await?;
    }
    Ok(())
}

/// Someone follows a path; 0 when they did already.
pub async fn insert_learner(
    tx: &mut Tx,
    scope: &Scope,
    path: PathId,
    person: PersonId,
    now: DateTime<Utc>,
) -> Result<u64> {
    tx.exec(
        "insert into path_learner (id, centre_id, path_id, person_id, created_at) values ($1, $2, $3, $4, $5) \
         on conflict (path_id, person_id) do nothing",
        args![LearnerId::new(), scope.centre(), path, person, now],
    )
    .await
}
