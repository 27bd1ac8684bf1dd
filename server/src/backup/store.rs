//! What copies and searches ask of any store: the lines of the keys, every row of a table as text.

use chrono::{DateTime, Utc};
use db::{Db, Result, Sql, Tx, args};
use uuid::Uuid;

/// Carries every line of the keys from one store to another; a key that was destroyed is destroyed there too.
pub async fn carry_keys(from: &Db, to: &Db) -> Result<usize> {
    let sql = "select owner_id, kind, centre_id, wrapped, made_at, destroyed_at from sealing_key";
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
