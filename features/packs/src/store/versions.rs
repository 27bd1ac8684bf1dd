//! Versions and their files: written once.

use std::collections::HashMap;

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use uuid::Uuid;

use crate::model::pack::{KeptFile, Version};
use crate::model::{PackId, PackVersionId};

fn from_row(row: &Row) -> Result<Version> {
    Ok(Version {
        id: row.id("id")?,
        number: row.int("number")?,
        device: row.text("device")?,
        bytes: row.int("bytes")?,
        made_by: row.text("made_by")?,
        made_at: row.get("made_at")?,
        manifest: row.text("manifest")?,
    })
}

/// The versions of a pack, the newest first, without their manifests: a list shows none.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, pack: PackId) -> Result<Vec<Version>> {
    let sql = "select id, number, device, bytes, made_by, made_at, '' as manifest from pack_version \
               where pack_id = $1 and centre_id = $2 order by number desc limit 50";
    conn.into().all(sql, args![pack, scope.centre()]).await?.iter().map(from_row).collect()
}

/// The newest version of each of some packs, without its manifest.
pub async fn latest_of(conn: impl Into<Conn<'_>>, scope: &Scope, packs: &[PackId]) -> Result<HashMap<PackId, Version>> {
    if packs.is_empty() {
        return Ok(HashMap::new());
    }
    let mut sql = Sql::new(
        "select id, pack_id, number, device, bytes, made_by, made_at, '' as manifest from pack_version v \
         where number = (select max(number) from pack_version l where l.pack_id = v.pack_id) and centre_id = ",
    );
    sql.bind(scope.centre()).push(" and pack_id in (").bind_list(packs.iter().copied()).push(")");
    let rows = conn.into().all(sql, vec![]).await?;
    rows.iter().map(|row| Ok((row.id("pack_id")?, from_row(row)?))).collect()
}

/// The newest version.
pub async fn latest(conn: impl Into<Conn<'_>>, scope: &Scope, pack: PackId) -> Result<Option<Version>> {
    let sql = "select id, number, device, bytes, made_by, made_at, manifest from pack_version \
               where pack_id = $1 and centre_id = $2 order by number desc limit 1";
    conn.into().one(sql, args![pack, scope.centre()]).await?.as_ref().map(from_row).transpose()
}

/// One version, by its number.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, pack: PackId, number: i64) -> Result<Option<Version>> {
    let sql = "select id, number, device, bytes, made_by, made_at, manifest from pack_version \
               where pack_id = $1 and centre_id = $2 and number = $3";
    conn.into().one(sql, args![pack, scope.centre(), number]).await?.as_ref().map(from_row).transpose()
}

fn file_from(row: &Row) -> Result<KeptFile> {
    Ok(KeptFile {
        path: row.text("path")?,
        title: row.text("title")?,
        part: row.text("part")?,
        media_type: row.text("media_type")?,
        bytes: row.int("bytes")?,
        hash: row.text("file_hash")?,
        is_entry: row.get("is_entry")?,
    })
}

/// The files of a version, in order.
pub async fn files(conn: impl Into<Conn<'_>>, scope: &Scope, version: PackVersionId) -> Result<Vec<KeptFile>> {
    let sql = "select path, title, part, media_type, bytes, file_hash, is_entry from pack_file \
               where version_id = $1 and centre_id = $2 order by place";
    conn.into().all(sql, args![version, scope.centre()]).await?.iter().map(file_from).collect()
}

/// One file of a version.
pub async fn file(
    conn: impl Into<Conn<'_>>,
    scope: &Scope,
    version: PackVersionId,
    path: &str,
) -> Result<Option<KeptFile>> {
    let sql = "select path, title, part, media_type, bytes, file_hash, is_entry from pack_file \
               where version_id = $1 and centre_id = $2 and path = $3";
    conn.into().one(sql, args![version, scope.centre(), path]).await?.as_ref().map(file_from).transpose()
}

/// Keeps a version, unless its number is taken meanwhile.
pub async fn insert(tx: &mut Tx, scope: &Scope, pack: PackId, version: &Version, files: &[KeptFile]) -> Result<bool> {
    let kept = tx
        .exec(
            "insert into pack_version (id, centre_id, pack_id, number, device, bytes, manifest, made_by, made_at) \
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (pack_id, number) do nothing",
            args![
                version.id,
                scope.centre(),
                pack,
                version.number,
                &version.device,
                version.bytes,
                &version.manifest,
                &version.made_by,
                version.made_at
            ],
        )
        .await?;
    if kept == 0 {
        return Ok(false);
    }
    for (place, file) in (1_i64..).zip(files) {
        insert_file(tx, scope, version.id, (place, file)).await?;
    }
    Ok(true)
}

async fn insert_file(
    tx: &mut Tx,
    scope: &Scope,
    version: PackVersionId,
    (place, file): (i64, &KeptFile),
) -> Result<()> {
    tx.exec(
        "insert into pack_file (id, centre_id, version_id, path, title, part, media_type, bytes, file_hash, is_entry, \
         place) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        args![
            Uuid::now_v7(),
            scope.centre(),
            version,
            &file.path,
            &file.title,
            &file.part,
            &file.media_type,
            file.bytes,
            &file.hash,
            file.is_entry,
            place
        ],
    )
    .await?;
    Ok(())
}

/// Lets the files of earlier versions go: what was withdrawn since is not to be taken any more. Their manifests stay.
pub async fn let_go(tx: &mut Tx, scope: &Scope, pack: PackId, kept: PackVersionId) -> Result<u64> {
    tx.exec(
        "delete from pack_file where centre_id = $2 and version_id in \
         (select id from pack_version where pack_id = $1 and centre_id = $2 and id <> $3)",
        args![pack, scope.centre(), kept],
    )
    .await
}
