//! Files between their upload and their writing, and what the columns of a layout meant last time.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Tx, args};
use uuid::Uuid;

use crate::sheet::mapping::Mapping;

kernel::typed_id! {
    /// A file that is read in.
    ImportId,
}

/// A file on its way.
#[derive(Debug, Clone)]
pub struct Import {
    pub id: ImportId,
    pub file_name: String,
    pub signature: String,
    pub mapping: Mapping,
    /// JSON of the counts, once it is written.
    pub counts: String,
    pub is_applied: bool,
}

fn mapping_from(text: &str, id: Uuid) -> Result<Mapping> {
    serde_json::from_str(text).map_err(|_| Error::Inconsistent {
        table: "map_import",
        column: "mapping",
        id: id.to_string(),
    })
}

/// One file, without its bytes.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ImportId) -> Result<Option<Import>> {
    let sql = "select file_name, signature, mapping, counts, state from map_import where id = $1 and centre_id = $2";
    let Some(row) = conn.into().one(sql, args![id.uuid(), scope.centre()]).await? else { return Ok(None) };
    Ok(Some(Import {
        id,
        file_name: row.text("file_name")?,
        signature: row.text("signature")?,
        mapping: mapping_from(&row.text("mapping")?, id.uuid())?,
        counts: row.text("counts")?,
        is_applied: row.text("state")? == "applied",
    }))
}

/// The bytes of a file; nothing once it is written.
pub async fn content(conn: impl Into<Conn<'_>>, scope: &Scope, id: ImportId) -> Result<Option<Vec<u8>>> {
    let sql = "select content from map_import where id = $1 and centre_id = $2 and content is not null";
    let row = conn.into().one(sql, args![id.uuid(), scope.centre()]).await?;
    row.map(|row| row.get("content")).transpose()
}

/// Keeps a file.
pub async fn insert(tx: &mut Tx, scope: &Scope, import: &Import, content: Vec<u8>, now: DateTime<Utc>) -> Result<()> {
    let mapping = serde_json::to_string(&import.mapping).unwrap_or_else(|_| "{}".to_owned());
    tx.exec(
        "insert into map_import (id, centre_id, file_name, content, signature, mapping, counts, state, created_at) \
         values ($1, $2, $3, $4, $5, $6, '', 'waiting', $7)",
        args![import.id.uuid(), scope.centre(), &import.file_name, content, &import.signature, mapping, now],
    )
    .await?;
    Ok(())
}

/// Writes what the columns mean, for this file and for the next of its layout.
pub async fn put_mapping(tx: &mut Tx, scope: &Scope, import: &Import) -> Result<u64> {
    let mapping = serde_json::to_string(&import.mapping).unwrap_or_else(|_| "{}".to_owned());
    let sql = "insert into map_layout (id, centre_id, signature, mapping) values ($1, $2, $3, $4) \
               on conflict (centre_id, signature) do update set mapping = $4";
    tx.exec(sql, args![Uuid::now_v7(), scope.centre(), &import.signature, &mapping]).await?;
    let sql = "update map_import set mapping = $3 where id = $1 and centre_id = $2 and state = 'waiting'";
    tx.exec(sql, args![import.id.uuid(), scope.centre(), mapping]).await
}

/// What the columns of a layout meant last time.
pub async fn remembered(conn: impl Into<Conn<'_>>, scope: &Scope, signature: &str) -> Result<Option<Mapping>> {
    let sql = "select id, mapping from map_layout where centre_id = $1 and signature = $2";
    let row = conn.into().one(sql, args![scope.centre(), signature]).await?;
    row.map(|row| mapping_from(&row.text("mapping")?, row.id("id")?)).transpose()
}

/// Marks a file as written and lets its bytes go; 0 when somebody wrote it meanwhile.
pub async fn mark_applied(tx: &mut Tx, scope: &Scope, id: ImportId, counts: &str, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update map_import set state = 'applied', content = null, counts = $3, applied_at = $4 \
               where id = $1 and centre_id = $2 and state = 'waiting'";
    tx.exec(sql, args![id.uuid(), scope.centre(), counts, now]).await
}

/// Lets the files go that nobody wrote in time.
pub async fn forget_waiting(tx: &mut Tx, scope: &Scope, before: DateTime<Utc>) -> Result<u64> {
    let sql = "delete from map_import where centre_id = $1 and state = 'waiting' and created_at < $2";
    tx.exec(sql, args![scope.centre(), before]).await
}
