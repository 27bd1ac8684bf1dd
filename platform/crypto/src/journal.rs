//! Who read what was confided, when and why: a journal that only grows.
//!
//! Each line carries the hash of the line before it, so that a line taken out or altered shows.
//! The database refuses any update or delete of it. The person it is about may have it printed.

use chrono::{DateTime, Utc};
use db::{Conn, Db, Sql, args};
use kernel::{CentreId, PersonId};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::Result;

/// How often a line is tried again when another came first on PostgreSQL.
const TRIES: u32 = 20;

/// One reading, about to be done.
#[derive(Debug, Clone)]
pub struct Reading {
    pub centre: CentreId,
    pub person: PersonId,
    pub author: db::Author,
    /// What is opened, in French: "sa fiche d’accompagnement".
    pub what: String,
    /// Why, in the reader's words or by the page's purpose.
    pub reason: String,
}

/// One reading of the past.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRow {
    pub number: i64,
    pub person: PersonId,
    pub at: DateTime<Utc>,
    pub author_name: String,
    pub what: String,
    pub reason: String,
}

/// The first line that does not hold to the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("line {number} of the journal was altered, or one before it taken out")]
pub struct BrokenChain {
    pub number: i64,
}

/// Writes a reading, before anything is opened. One chain holds all centres, so the house writes it.
pub async fn write_reading(db: &Db, reading: &Reading, now: DateTime<Utc>) -> Result<()> {
    for _ in 1..TRIES {
        match db::as_house(write_once(db, reading, now)).await {
            // Another line took this number: read the last one again.
            Err(error) if error.is_unique_violation() || error.is_conflict() => tokio::task::yield_now().await,
            other => return Ok(other?),
        }
    }
    Ok(db::as_house(write_once(db, reading, now)).await?)
}

async fn write_once(db: &Db, reading: &Reading, now: DateTime<Utc>) -> db::Result<()> {
    let mut tx = db.begin_unrecorded().await?;
    let last = tx.one("select number, hash from reading_journal order by number desc limit 1", vec![]).await?;
    let (number, before) = match last {
        Some(row) => (row.int("number")? + 1, row.text("hash")?),
        None => (1, String::new()),
    };
    let hash = link(&before, number, reading, now);
    tx.exec(
        "insert into reading_journal (id, number, at, centre_id, person_id, author_kind, author_id, author_name, \
         what, reason, hash) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            Uuid::now_v7(),
            number,
            now,
            reading.centre,
            reading.person,
            reading.author.kind,
            reading.author.id,
            &reading.author.name,
            &reading.what,
            &reading.reason,
            hash,
        ],
    )
    .await?;
    tx.commit().await
}

/// Who read what was confided by a person of a centre (and by the entries merged into them), the latest first.
pub async fn list_readings(
    conn: impl Into<Conn<'_>>,
    centre: CentreId,
    persons: &[PersonId],
    limit: i64,
) -> Result<Vec<ReadingRow>> {
    let mut sql =
        Sql::new("select number, person_id, at, author_name, what, reason from reading_journal where centre_id = ");
    sql.bind(centre).push(" and person_id in (").bind_list(persons.iter().copied());
    sql.push(") order by number desc limit ").bind(limit);
    let rows = conn.into().all(sql, vec![]).await?;
    let told = rows.iter().map(|row| {
        Ok(ReadingRow {
            number: row.int("number")?,
            person: row.id("person_id")?,
            at: row.get("at")?,
            author_name: row.text("author_name")?,
            what: row.text("what")?,
            reason: row.text("reason")?,
        })
    });
    told.collect()
}

/// The reasons that the same author wrote since an instant for opening the same things of the same person, latest first.
/// A reader without an id is never the same as another.
pub async fn reasons_since(conn: impl Into<Conn<'_>>, reading: &Reading, since: DateTime<Utc>) -> Result<Vec<String>> {
    let Some(author) = reading.author.id else { return Ok(Vec::new()) };
    let sql = "select reason from reading_journal where centre_id = $1 and person_id = $2 and author_kind = $3 \
               and author_id = $4 and what = $5 and at > $6 order by number desc limit 20";
    let asked = args![reading.centre, reading.person, reading.author.kind, author, &reading.what, since];
    let rows = conn.into().all(sql, asked).await?;
    rows.iter().map(|row| Ok(row.text("reason")?)).collect()
}

/// The number and the hash of the last line: kept elsewhere, they show a journal that was cut short.
pub async fn journal_head(db: &Db) -> Result<(i64, String)> {
    let row = db.one("select number, hash from reading_journal order by number desc limit 1", vec![]).await?;
    row.map_or(Ok((0, String::new())), |row| Ok((row.int("number")?, row.text("hash")?)))
}

/// Reads the whole journal and says how many lines hold, and the hash of the last.
pub async fn verify_journal(db: &Db) -> Result<std::result::Result<(i64, String), BrokenChain>> {
    let (mut number, mut before) = (0_i64, String::new());
    loop {
        let sql = "select number, at, centre_id, person_id, author_kind, author_id, author_name, what, reason, hash \
                   from reading_journal where number > $1 order by number limit 1000";
        let rows = db.all(sql, args![number]).await?;
        if rows.is_empty() {
            return Ok(Ok((number, before)));
        }
        for row in rows {
            let reading = Told {
                author_kind: row.text("author_kind")?,
                author_id: row.get("author_id")?,
                author_name: row.text("author_name")?,
                what: row.text("what")?,
                reason: row.text("reason")?,
                centre: row.id("centre_id")?,
                person: row.id("person_id")?,
            };
            let expected = reading.link(&before, number + 1, row.get("at")?);
            if row.int("number")? != number + 1 || row.text("hash")? != expected {
                return Ok(Err(BrokenChain { number: number + 1 }));
            }
            (number, before) = (number + 1, expected);
        }
    }
}

/// A line as it is hashed.
struct Told {
    author_kind: String,
    author_id: Option<Uuid>,
    author_name: String,
    what: String,
    reason: String,
    centre: CentreId,
    person: PersonId,
}

impl Told {
    fn link(&self, before: &str, number: i64, at: DateTime<Utc>) -> String {
        let mut hasher = Sha256::new();
        let (number, at) = (number.to_string(), at.timestamp_micros().to_string());
        let centre = Uuid::from(self.centre).simple().to_string();
        let person = Uuid::from(self.person).simple().to_string();
        let author = self.author_id.map(|id| id.simple().to_string()).unwrap_or_default();
        let parts = [
            before,
            &number,
            &at,
            &centre,
            &person,
            &self.author_kind,
            &author,
            &self.author_name,
            &self.what,
            &self.reason,
        ];
        for part in parts {
            // The length before each part: no two lines share a hash by moving a border.
            hasher.update(part.len().to_le_bytes());
            hasher.update(part);
        }
        hex::encode(hasher.finalize())
    }
}

fn link(before: &str, number: i64, reading: &Reading, at: DateTime<Utc>) -> String {
    let told = Told {
        author_kind: reading.author.kind.to_owned(),
        author_id: reading.author.id,
        author_name: reading.author.name.clone(),
        what: reading.what.clone(),
        reason: reading.reason.clone(),
        centre: reading.centre,
        person: reading.person,
    };
    told.link(before, number, at)
}
