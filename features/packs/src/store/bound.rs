//! The forms of versions that are bound, and what changed between two of them.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use uuid::Uuid;

use crate::model::form::{Bound, Form};
use crate::model::{PackId, PackVersionId};

fn from_row(row: &Row) -> Result<Bound> {
    Ok(Bound {
        form: row.word("pack_form", "form", Form::from_code)?,
        bytes: row.int("bytes")?,
        hash: row.text("file_hash")?,
    })
}

/// What is bound of a version.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, version: PackVersionId) -> Result<Vec<Bound>> {
    let sql = "select form, bytes, file_hash from pack_form where version_id = $1 and centre_id = $2 order by form";
    conn.into().all(sql, args![version, scope.centre()]).await?.iter().map(from_row).collect()
}

/// Keeps a form; bound anew, it takes the place of the one that was lost.
pub async fn put(
    tx: &mut Tx,
    scope: &Scope,
    version: PackVersionId,
    (bound, now): (&Bound, DateTime<Utc>),
) -> Result<()> {
    tx.exec(
        "insert into pack_form (id, centre_id, version_id, form, bytes, file_hash, made_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (version_id, form) do update set \
         bytes = excluded.bytes, file_hash = excluded.file_hash, made_at = excluded.made_at",
        args![Uuid::now_v7(), scope.centre(), version, bound.form.code(), bound.bytes, &bound.hash, now],
    )
    .await?;
    Ok(())
}

/// The name in the storage of what changed since an earlier version, if it was pressed.
pub async fn changes(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    version: PackVersionId,
    since: i64,
) -> Result<Option<String>> {
    let sql = "select file_hash from pack_changes where version_id = $1 and centre_id = $2 and since = $3";
    let row = conn.into().one(sql, args![version, scope.centre(), since]).await?;
    row.map(|row| row.text("file_hash")).transpose()
}

/// Keeps what changed since an earlier version, and no more than `most` of a version: the oldest pressed goes.
pub async fn put_changes(
    tx: &mut Tx,
    scope: &Scope,
    (version, since): (PackVersionId, i64),
    (bytes, hash, now): (i64, &str, DateTime<Utc>),
    most: i64,
) -> Result<()> {
    tx.exec(
        "insert into pack_changes (id, centre_id, version_id, since, bytes, file_hash, made_at) \
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (version_id, since) do update set \
         bytes = excluded.bytes, file_hash = excluded.file_hash, made_at = excluded.made_at",
        args![Uuid::now_v7(), scope.centre(), version, since, bytes, hash, now],
    )
    .await?;
    tx.exec(
        "delete from pack_changes where version_id = $1 and centre_id = $2 and id not in (select id from pack_changes \
         where version_id = $1 and centre_id = $2 order by made_at desc, id desc limit $3)",
        args![version, scope.centre(), most],
    )
    .await?;
    Ok(())
}

/// Lets the forms of earlier versions go, with the files they were bound of, and what changed up to them.
pub async fn let_go(tx: &mut Tx, scope: &Scope, pack: PackId, kept: PackVersionId) -> Result<()> {
    let forms = "delete from pack_form where centre_id = $2 and version_id in \
                 (select id from pack_version where pack_id = $1 and centre_id = $2 and id <> $3)";
    tx.exec(forms, args![pack, scope.centre(), kept]).await?;
    let changes = "delete from pack_changes where centre_id = $2 and version_id in \
                   (select id from pack_version where pack_id = $1 and centre_id = $2 and id <> $3)";
    tx.exec(changes, args![pack, scope.centre(), kept]).await?;
    Ok(())
}
