//! Rows of `accompaniment_paper`: sealed titles, and the names of sealed bytes in the storage.

use auth::Scope;
use chrono::{DateTime, Utc};
use crypto::Sealed;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::PersonId;
use uuid::Uuid;

use super::of_people;

/// A paper, shut.
#[derive(Debug, Clone)]
pub struct PaperRow {
    pub id: Uuid,
    pub person: PersonId,
    pub title: Sealed,
    pub file_hash: String,
    pub pages: i64,
    pub added_at: DateTime<Utc>,
    pub added_by: String,
    pub given_back_at: Option<DateTime<Utc>>,
    pub mandate: Option<Uuid>,
}

const COLUMNS: &str = "select id, person_id, title, file_hash, pages, added_at, added_by, given_back_at, mandate_id \
                       from accompaniment_paper where centre_id = ";

fn from_row(row: &Row) -> Result<PaperRow> {
    Ok(PaperRow {
        id: row.get("id")?,
        person: row.id("person_id")?,
        title: Sealed::from_bytes(row.get("title")?),
        file_hash: row.text("file_hash")?,
        pages: row.int("pages")?,
        added_at: row.get("added_at")?,
        added_by: row.text("added_by")?,
        given_back_at: row.get("given_back_at")?,
        mandate: row.get("mandate_id")?,
    })
}

/// The papers of someone, the latest first.
pub async fn of_person(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId]) -> Result<Vec<PaperRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    of_people(&mut sql, ids);
    sql.push(" order by added_at desc, id desc limit 200");
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// One paper of someone.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, ids: &[PersonId], paper: Uuid) -> Result<Option<PaperRow>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(paper);
    of_people(&mut sql, ids);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Adds a paper.
pub async fn insert(tx: &mut Tx, scope: &Scope, file: Uuid, paper: &PaperRow) -> Result<()> {
    tx.exec(
        "insert into accompaniment_paper (id, centre_id, accompaniment_id, person_id, title, file_hash, pages, added_at, \
         added_by, mandate_id) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            paper.id,
            scope.centre(),
            file,
            paper.person,
            paper.title.as_bytes().to_vec(),
            &paper.file_hash,
            paper.pages,
            paper.added_at,
            &paper.added_by,
            paper.mandate,
        ],
    )
    .await?;
    Ok(())
}

/// Says that the person has the original again.
pub async fn give_back(tx: &mut Tx, scope: &Scope, paper: Uuid, now: DateTime<Utc>) -> Result<u64> {
    tx.exec(
        "update accompaniment_paper set given_back_at = $3 where id = $1 and centre_id = $2 and given_back_at is null",
        args![paper, scope.centre(), now],
    )
    .await
}

/// Erases a paper for good.
pub async fn delete(tx: &mut Tx, scope: &Scope, paper: Uuid) -> Result<u64> {
    tx.exec("delete from accompaniment_paper where id = $1 and centre_id = $2", args![paper, scope.centre()]).await
}
