//! Which files of the storage some row names, whatever its table: what nobody names can be given up.
//!
//! A column that names a file holds its hash and nothing else. Every column of text of every table is read, so that no
//! room can be forgotten; so are the images of rows, which an undo may put back. Changes nothing.

use std::collections::HashSet;

use crate::image::Kind;
use crate::migrate::{columns, tables};
use crate::{Db, Engine, Result, Sql};

/// How many names one question about images carries.
const AT_ONCE: usize = 20;

/// Those of some hashes that a row names, or the image of one.
pub async fn named_among(db: &Db, hashes: &[String]) -> Result<HashSet<String>> {
    let asked: HashSet<&str> = hashes.iter().map(String::as_str).collect();
    let mut named = HashSet::new();
    if asked.is_empty() {
        return Ok(named);
    }
    for (table, column) in text_columns(db).await? {
        let text = format!("select distinct {column} as hash from {table} where length({column}) = 64");
        for row in db.all(Sql::generated(text, vec![]), vec![]).await? {
            let hash = row.text("hash")?;
            if asked.contains(hash.as_str()) {
                named.insert(hash);
            }
        }
    }
    let rest: Vec<&str> = asked.into_iter().filter(|hash| !named.contains(*hash)).collect();
    for some in rest.chunks(AT_ONCE) {
        named.extend(named_by_images(db, some).await?);
    }
    Ok(named)
}

/// Every column that may name a file. The one writer is let go before anything is read through.
async fn text_columns(db: &Db) -> Result<Vec<(String, String)>> {
    let mut tx = db.begin_unrecorded().await?;
    let mut found = Vec::new();
    for table in tables(&mut tx).await? {
        for column in columns(&mut tx, &table).await? {
            let kind = match db.engine() {
                Engine::Sqlite => Kind::of_sqlite(&column.kind),
                Engine::Postgres => Kind::of(&column.kind),
            };
            if kind == Some(Kind::Text) {
                found.push((table.clone(), column.name));
            }
        }
    }
    tx.commit().await?;
    Ok(found)
}

async fn named_by_images(db: &Db, hashes: &[&str]) -> Result<Vec<String>> {
    let mut sql = Sql::new(
        "select image from (select cast(before as text) as image from row_change union all \
         select cast(after as text) as image from row_change) i where 1 = 0",
    );
    for hash in hashes {
        sql.push(" or image like ").bind(format!("%{hash}%"));
    }
    let rows = db.all(sql, vec![]).await?;
    let images = rows.iter().map(|row| row.text("image")).collect::<Result<Vec<_>>>()?;
    let is_named = |hash: &str| images.iter().any(|image| image.contains(hash));
    Ok(hashes.iter().filter(|hash| is_named(hash)).map(|hash| (*hash).to_owned()).collect())
}
