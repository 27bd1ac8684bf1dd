//! The SQL of action sheets. Each asks for the centre's rows only, but the public list of the network.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::SheetId;
use crate::model::content::Content;
use crate::model::sheet::{Published, Sheet, State, Version};

const COLUMNS: &str =
    "select id, state, content, revision, created_at, updated_at from action_sheet where centre_id = ";

const VERSIONS: &str = "select v.sheet_id, v.centre_id, v.number, v.content, v.published_at, v.published_by \
                        from action_sheet_version v join action_sheet s on s.id = v.sheet_id";

/// The last version of each sheet that everyone may read.
const LAST: &str = " where s.state = 'published' and v.number = \
                    (select max(o.number) from action_sheet_version o where o.sheet_id = v.sheet_id)";

fn content_from(row: &Row, table: &'static str, id: Uuid) -> Result<Content> {
    let unreadable = |_| Error::Inconsistent { table, column: "content", id: id.to_string() };
    serde_json::from_str(&row.text("content")?).map_err(unreadable)
}

fn written(content: &Content, id: Uuid) -> Result<String> {
    let unwritable = |_| Error::Inconsistent { table: "action_sheet", column: "content", id: id.to_string() };
    serde_json::to_string(content).map_err(unwritable)
}

fn sheet_from(row: &Row) -> Result<Sheet> {
    let id: SheetId = row.id("id")?;
    Ok(Sheet {
        id,
        state: row.word("action_sheet", "state", State::from_code)?,
        content: content_from(row, "action_sheet", id.uuid())?,
        revision: row.int("revision")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
    })
}

fn version_from(row: &Row) -> Result<Version> {
    let sheet: SheetId = row.id("sheet_id")?;
    Ok(Version {
        sheet,
        centre: row.id("centre_id")?,
        number: row.int("number")?,
        content: content_from(row, "action_sheet_version", sheet.uuid())?,
        published_at: row.get("published_at")?,
        published_by: row.text("published_by")?,
    })
}

/// A sheet of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: SheetId) -> Result<Option<Sheet>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(sheet_from).transpose()
}

/// The sheets of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Sheet>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id < ").bind(after);
    }
    sql.push(" order by id desc limit ").bind(page.limit + 1);
    let sheets = conn.into().all(sql, vec![]).await?.iter().map(sheet_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(sheets, page.limit, |sheet| sheet.id.uuid()))
}

pub async fn insert(tx: &mut Tx, scope: &Scope, sheet: &Sheet) -> Result<()> {
    tx.exec(
        "insert into action_sheet (id, centre_id, title, state, content, revision, created_at, updated_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            sheet.id,
            scope.centre(),
            &sheet.content.title,
            sheet.state.code(),
            written(&sheet.content, sheet.id.uuid())?,
            sheet.revision,
            sheet.created_at,
            sheet.updated_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a sheet; `false` when someone has changed it since `revision`.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    id: SheetId,
    (content, revision): (&Content, i64),
    now: DateTime<Utc>,
) -> Result<bool> {
    let changed = tx
        .exec(
            "update action_sheet set title = $4, content = $5, revision = revision + 1, updated_at = $6 \
             where id = $1 and centre_id = $2 and revision = $3",
            args![id, scope.centre(), revision, &content.title, written(content, id.uuid())?, now],
        )
        .await?;
    Ok(changed == 1)
}

/// Shows a sheet to everyone as this version says it; `false` when it was changed or published meanwhile.
pub async fn publish(tx: &mut Tx, scope: &Scope, (id, read): (SheetId, i64), version: &Version) -> Result<bool> {
    let set = "update action_sheet set state = 'published' where id = $1 and centre_id = $2 and revision = $3";
    if tx.exec(set, args![id, scope.centre(), read]).await? == 0 {
        return Ok(false);
    }
    match insert_version(tx, scope, version).await {
        // Someone published it at this moment: the number is taken.
        Err(error) if error.is_unique_violation() => Ok(false),
        kept => kept.map(|()| true),
    }
}

/// Takes a sheet back: only the team reads it.
pub async fn withdraw(tx: &mut Tx, scope: &Scope, id: SheetId) -> Result<u64> {
    let set = "update action_sheet set state = 'draft' where id = $1 and centre_id = $2";
    tx.exec(set, args![id, scope.centre()]).await
}

/// Throws a draft away, with what was published of it once; 0 when everyone reads it.
pub async fn delete_draft(tx: &mut Tx, scope: &Scope, id: SheetId) -> Result<u64> {
    let versions = "delete from action_sheet_version where sheet_id in \
                    (select s.id from action_sheet s where s.id = $1 and s.centre_id = $2 and s.state = 'draft')";
    tx.exec(versions, args![id, scope.centre()]).await?;
    let sheet = "delete from action_sheet where id = $1 and centre_id = $2 and state = 'draft'";
    tx.exec(sheet, args![id, scope.centre()]).await
}

/// Keeps what is published.
pub async fn insert_version(tx: &mut Tx, scope: &Scope, version: &Version) -> Result<()> {
    tx.exec(
        "insert into action_sheet_version (id, centre_id, sheet_id, number, title, content, published_at, published_by) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            Uuid::now_v7(),
            scope.centre(),
            version.sheet,
            version.number,
            &version.content.title,
            written(&version.content, version.sheet.uuid())?,
            version.published_at,
            &version.published_by,
        ],
    )
    .await?;
    Ok(())
}

/// What was published of a sheet, the last first.
pub async fn versions(conn: impl Into<Conn<'_>>, scope: &Scope, id: SheetId) -> Result<Vec<Version>> {
    let mut sql = Sql::new(VERSIONS);
    sql.push(" where v.sheet_id = ").bind(id).push(" and v.centre_id = ").bind(scope.centre());
    sql.push(" order by v.number desc");
    conn.into().all(sql, vec![]).await?.iter().map(version_from).collect()
}

/// What everyone reads of a sheet; nothing when it is a draft.
pub async fn find_published(conn: impl Into<Conn<'_>>, scope: &Scope, id: SheetId) -> Result<Option<Version>> {
    let mut sql = Sql::new(VERSIONS);
    sql.push(LAST).push(" and v.sheet_id = ").bind(id).push(" and v.centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(version_from).transpose()
}

fn published_page(rows: &[Row], limit: i64) -> Result<Page<Published>> {
    let line = |row: &Row| {
        let version = version_from(row)?;
        let (content, published_at) = (version.content, version.published_at);
        Ok(Published { sheet: version.sheet, centre: version.centre, content, published_at })
    };
    let lines = rows.iter().map(line).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(lines, limit, |line| line.sheet.uuid()))
}

/// What everyone reads of a centre, the newest sheet first.
pub async fn list_published(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Published>> {
    let mut sql = Sql::new(VERSIONS);
    sql.push(LAST).push(" and v.centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and v.sheet_id < ").bind(after);
    }
    sql.push(" order by v.sheet_id desc limit ").bind(page.limit + 1);
    published_page(&conn.into().all(sql, vec![]).await?, page.limit)
}

/// What everyone reads of all the centres: published pages only.
pub async fn list_published_unscoped(conn: impl Into<Conn<'_>>, page: PageRequest) -> Result<Page<Published>> {
    let mut sql = Sql::new(VERSIONS);
    sql.push(LAST);
    if let Some(after) = page.after {
        sql.push(" and v.sheet_id < ").bind(after);
    }
    sql.push(" order by v.sheet_id desc limit ").bind(page.limit + 1);
    published_page(&conn.into().all(sql, vec![]).await?, page.limit)
}
