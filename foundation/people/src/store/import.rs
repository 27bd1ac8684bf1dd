//! Rows of `people_import` and `people_import_layout`.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Result, Row, Tx, args};
use kernel::OperationId;
use uuid::Uuid;

/// An import between its upload and its end; texts are JSON of the service's.
#[derive(Debug, Clone)]
pub struct StoredImport {
    pub id: Uuid,
    pub file_name: String,
    /// Where the table that was read is kept; empty once it is given up.
    pub file_hash: String,
    pub mapping: String,
    pub plan: String,
    pub report: String,
    /// `mapping`, `preview`, `applied` or `abandoned`.
    pub state: String,
    pub operation: Option<OperationId>,
    pub at: DateTime<Utc>,
}

fn import_from(row: &Row) -> Result<StoredImport> {
    Ok(StoredImport {
        id: row.get("id")?,
        file_name: row.text("file_name")?,
        file_hash: row.text("file_hash")?,
        mapping: row.text("mapping")?,
        plan: row.text("plan")?,
        report: row.text("report")?,
        state: row.text("state")?,
        operation: row.opt_id("operation_id")?,
        at: row.get("at")?,
    })
}

pub async fn find_import(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<StoredImport>> {
    let row = conn
        .into()
        .one(
            "select id, file_name, file_hash, mapping, plan, report, state, operation_id, at from people_import \
             where id = $1 and centre_id = $2",
            args![id, scope.centre()],
        )
        .await?;
    row.as_ref().map(import_from).transpose()
}

/// The latest imports, without their plans.
pub async fn list_imports(conn: impl Into<Conn<'_>>, scope: &Scope, limit: i64) -> Result<Vec<StoredImport>> {
    let rows = conn
        .into()
        .all(
            "select id, file_name, file_hash, '' as mapping, '' as plan, '' as report, state, operation_id, at \
             from people_import where centre_id = $1 order by id desc limit $2",
            args![scope.centre(), limit],
        )
        .await?;
    rows.iter().map(import_from).collect()
}

pub async fn insert_import(tx: &mut Tx, scope: &Scope, import: &StoredImport) -> Result<()> {
    tx.exec(
        "insert into people_import (id, centre_id, file_name, file_hash, mapping, plan, report, state, operation_id, \
         at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            import.id,
            scope.centre(),
            &import.file_name,
            &import.file_hash,
            &import.mapping,
            &import.plan,
            &import.report,
            &import.state,
            import.operation,
            import.at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes an import that is still as it was read; 0 when someone was faster.
pub async fn update_import(tx: &mut Tx, scope: &Scope, import: &StoredImport, state_before: &str) -> Result<u64> {
    tx.exec(
        "update people_import set file_hash = $3, mapping = $4, plan = $5, report = $6, state = $7, \
         operation_id = $8 where id = $1 and centre_id = $2 and state = $9",
        args![
            import.id,
            scope.centre(),
            &import.file_hash,
            &import.mapping,
            &import.plan,
            &import.report,
            &import.state,
            import.operation,
            state_before,
        ],
    )
    .await
}

/// Whether another import, still open, needs the same table.
pub async fn shares_file(conn: impl Into<Conn<'_>>, import: Uuid, file_hash: &str) -> Result<bool> {
    let row = conn
        .into()
        .one(
            "select id from people_import where file_hash = $1 and id <> $2 and state in ('mapping', 'preview') limit 1",
            args![file_hash, import],
        )
        .await?;
    Ok(row.is_some())
}

/// Of every centre: the imports left open since before a moment, and those ended whose table is still there.
pub async fn list_forgotten_unscoped(
    conn: impl Into<Conn<'_>>,
    before: DateTime<Utc>,
) -> Result<Vec<(Scope, StoredImport)>> {
    let rows = conn
        .into()
        .all(
            "select centre_id, id, file_name, file_hash, mapping, plan, report, state, operation_id, at \
             from people_import where case when state in ('mapping', 'preview') then at < $1 else file_hash <> '' end \
             order by id",
            args![before],
        )
        .await?;
    rows.iter().map(|row| Ok((Scope::of_house(row.id("centre_id")?), import_from(row)?))).collect()
}

/// The mapping remembered for a layout, as JSON.
pub async fn find_layout(conn: impl Into<Conn<'_>>, scope: &Scope, signature: &str) -> Result<Option<String>> {
    let row = conn
        .into()
        .one(
            "select mapping from people_import_layout where centre_id = $1 and signature = $2",
            args![scope.centre(), signature],
        )
        .await?;
    row.map(|row| row.text("mapping")).transpose()
}

/// Remembers the mapping of a layout for next year.
pub async fn save_layout(tx: &mut Tx, scope: &Scope, signature: &str, mapping: &str, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into people_import_layout (id, centre_id, signature, mapping, at) values ($1, $2, $3, $4, $5) \
         on conflict (centre_id, signature) do update set mapping = excluded.mapping, at = excluded.at \
         where people_import_layout.mapping <> excluded.mapping",
        args![Uuid::now_v7(), scope.centre(), signature, mapping, now],
    )
    .await?;
    Ok(())
}

/// Gives up what imports of the centre still hold of someone: those under way end, and what an ended one tells is
/// emptied. Says which tables of the storage went with them.
pub async fn forget_imports(tx: &mut Tx, scope: &Scope, names: &[String]) -> Result<Vec<String>> {
    let open = "select file_hash from people_import where centre_id = $1 and state in ('mapping', 'preview') \
                and file_hash <> ''";
    let rows = tx.all(open, args![scope.centre()]).await?;
    let hashes = rows.iter().map(|row| row.text("file_hash")).collect::<Result<Vec<String>>>()?;
    tx.exec(
        "update people_import set state = 'abandoned', plan = '', report = '', file_hash = '' \
         where centre_id = $1 and state in ('mapping', 'preview')",
        args![scope.centre()],
    )
    .await?;
    for name in names {
        let saying = "select id, plan, report from people_import where centre_id = $1 \
                      and (lower(plan) like $2 or lower(report) like $2)";
        for row in tx.all(saying, args![scope.centre(), db::pattern_of(name)]).await? {
            if db::says(&row.text("plan")?, name) || db::says(&row.text("report")?, name) {
                let id: Uuid = row.get("id")?;
                tx.exec("update people_import set plan = '', report = '' where id = $1", args![id]).await?;
            }
        }
    }
    Ok(hashes)
}
