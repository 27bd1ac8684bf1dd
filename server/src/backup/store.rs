//! What copies and searches ask of any store: the lines of the keys, every row of a table as text, and of PostgreSQL
//! an instant that stands still and what an account may do.

use std::collections::BTreeMap;

use chrono::{DateTime, Duration, Utc};
use db::{Db, Result, Sql, Tx, args};
use kernel::Clock;
use uuid::Uuid;

use super::postgres::TRIAL;

/// A database made for a trial that is older was left by one that was cut short.
const LONGEST_TRIAL: Duration = Duration::days(1);

const KEYS: &str = "select owner_id, kind, centre_id, wrapped, made_at, destroyed_at from sealing_key";

/// Carries every line of the keys from one store to another; a key that was destroyed is destroyed there too.
pub async fn carry_keys(from: &Db, to: &Db) -> Result<usize> {
    carry(from, to, Sql::new(KEYS)).await
}

/// Carries the register of erasures alone: the empty lines of the keys that were destroyed.
pub async fn carry_erasures(from: &Db, to: &Db) -> Result<usize> {
    let mut sql = Sql::new(KEYS);
    sql.push(" where destroyed_at is not null");
    carry(from, to, sql).await
}

async fn carry(from: &Db, to: &Db, sql: Sql) -> Result<usize> {
    let rows = from.all(sql, vec![]).await?;
    let mut tx = to.begin_unrecorded().await?;
    for row in &rows {
        tx.exec(
            "insert into sealing_key (owner_id, kind, centre_id, wrapped, made_at, destroyed_at) \
             values ($1, $2, $3, $4, $5, $6) on conflict (owner_id) do update set wrapped = excluded.wrapped, \
             destroyed_at = excluded.destroyed_at where excluded.destroyed_at is not null",
            args![
                row.get::<Uuid>("owner_id")?,
                row.text("kind")?,
                row.get::<Uuid>("centre_id")?,
                row.get::<Option<Vec<u8>>>("wrapped")?,
                row.get::<DateTime<Utc>>("made_at")?,
                row.get::<Option<DateTime<Utc>>>("destroyed_at")?,
            ],
        )
        .await?;
    }
    tx.commit().await?;
    Ok(rows.len())
}

/// Every row of a table of PostgreSQL as text.
pub async fn rows_as_text(tx: &mut Tx, table: &'static str) -> Result<Vec<String>> {
    let mut sql = Sql::new("select cast(row_to_json(t) as text) as told from ");
    sql.push(table).push(" t");
    tx.all(sql, vec![]).await?.iter().map(|row| row.text("told")).collect()
}

/// Whose keys a store holds, and which of them were destroyed.
pub async fn owners(keys: &Db) -> Result<BTreeMap<Uuid, bool>> {
    let rows = keys.all("select owner_id, destroyed_at from sealing_key", vec![]).await?;
    let told = rows.iter().map(|row| {
        let destroyed: Option<DateTime<Utc>> = row.get("destroyed_at")?;
        Ok((row.get("owner_id")?, destroyed.is_some()))
    });
    told.collect()
}

/// Where the house seals for itself, and of no person confided: the table and its column.
const BY_HOUSE: [(&str, &str); 7] = [
    ("account_totp", "sealed"),
    ("badge_key", "sealed"),
    ("kit_key", "sealed"),
    ("appointment_hook", "secret"),
    ("callback", "said"),
    ("outreach_version", "said"),
    ("outreach_photo_part", "bytes"),
];

/// How many rows hold something that the house sealed for itself in a form, told by its first byte.
pub async fn sealed_by_house(db: &Db, form: u8) -> Result<i64> {
    let mut count = 0;
    for (table, column) in BY_HOUSE {
        let mut sql = Sql::new("select count(*) as n from ");
        sql.push(table).push(" where substr(").push(column).push(", 1, 1) = ").bind(vec![form]);
        count += db.one(sql, vec![]).await?.map_or(Ok(0), |row| row.int("n"))?;
    }
    Ok(count)
}

/// Whether a store holds no line at all, not even of someone who was erased.
pub async fn is_bare(keys: &Db) -> Result<bool> {
    Ok(keys.one("select 1 as one from sealing_key limit 1", vec![]).await?.is_none())
}

/// A transaction of PostgreSQL that sees the data as they are now for as long as it is held.
pub async fn stand_still(db: &Db) -> Result<Tx> {
    let mut tx = db.begin_unrecorded().await?;
    tx.exec("set transaction isolation level repeatable read, read only", vec![]).await?;
    Ok(tx)
}

/// The name under which another connection may see the same instant.
pub async fn snapshot(tx: &mut Tx) -> Result<String> {
    let row = tx.one("select pg_export_snapshot() as name", vec![]).await?;
    row.map_or(Ok(String::new()), |row| row.text("name"))
}

/// The schema of PostgreSQL where the tables are.
pub async fn schema(tx: &mut Tx) -> Result<Option<String>> {
    let row = tx.one("select cast(current_schema() as text) as name", vec![]).await?;
    row.map_or(Ok(None), |row| row.opt_text("name"))
}

/// The databases that trials of this account left behind; nothing when it may not make any.
pub async fn trials(db: &Db) -> Result<Option<Vec<String>>> {
    let asked = "select (rolcreatedb or rolsuper) as may_create from pg_roles where rolname = current_user";
    if !db.one(asked, vec![]).await?.map_or(Ok(false), |row| row.get("may_create"))? {
        return Ok(None);
    }
    let asked = "select cast(datname as text) as name from pg_database \
                 where datdba = (select oid from pg_roles where rolname = current_user) order by 1";
    let names: Vec<String> = db.all(asked, vec![]).await?.iter().map(|row| row.text("name")).collect::<Result<_>>()?;
    Ok(Some(names.into_iter().filter(|name| is_left(name)).collect()))
}

/// Whether a database was made for a trial that nobody waits for any more, by the time in its number.
fn is_left(name: &str) -> bool {
    let made = name.strip_prefix(TRIAL).and_then(|number| Uuid::parse_str(number).ok()?.get_timestamp());
    let seconds = made.and_then(|made| i64::try_from(made.to_unix().0).ok());
    let made = seconds.and_then(|seconds| DateTime::from_timestamp(seconds, 0));
    made.is_some_and(|at| Clock::System.now() - at > LONGEST_TRIAL)
}
