//! Paths, as documents.

use auth::Scope;
use db::{Conn, Result, Row, Sql, Tx, args};
use kernel::ListId;

use crate::model::PathId;
use crate::model::content::{Content, Path, State};

const COLUMNS: &str = "select id, title, state, content, list_id, revision, created_at from path";
/// How many paths of a centre are listed.
const LISTED: i64 = 200;

fn from_row(row: &Row) -> Result<Path> {
    Ok(Path {
        id: row.id("id")?,
        title: row.text("title")?,
        state: row.word("path", "state", State::from_code)?,
        content: row.word("path", "content", |text| serde_json::from_str(text).ok())?,
        list: row.opt_id("list_id")?,
        revision: row.int("revision")?,
        created_at: row.get("created_at")?,
    })
}

/// A content of ours as a column.
fn to_json(content: &Content) -> String {
    serde_json::to_string(content).unwrap_or_default()
}

/// A path of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: PathId) -> Result<Option<Path>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where id = ").bind(id).push(" and centre_id = ").bind(scope.centre());
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The paths of the centre in the order in which they were made; those that are open, or all.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, only_open: bool) -> Result<Vec<Path>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    if only_open {
        sql.push(" and state = 'open'");
    }
    sql.push(" order by id limit ").bind(LISTED);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// The path of a centre that has a code, the open one before others.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Path>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and code = ").bind(code);
    sql.push(" order by case state when 'open' then 0 when 'draft' then 1 else 2 end, id limit 1");
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// Adds a path.
pub async fn insert(tx: &mut Tx, scope: &Scope, path: &Path) -> Result<()> {
    tx.exec(
        "insert into path (id, centre_id, code, title, state, content, list_id, created_at) \
         values ($1, $2, $3, $4, $5, $6, $7, $8)",
        args![
            path.id,
            scope.centre(),
            &path.content.code,
            &path.title,
            path.state.code(),
            to_json(&path.content),
            path.list,
            path.created_at,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a path anew, if nobody has since it was read.
pub async fn update_read(tx: &mut Tx, scope: &Scope, path: &Path) -> Result<bool> {
    let Path { id, title, content, revision, .. } = path;
    let written = tx
        .exec(
            "update path set title = $4, content = $5, code = $6, revision = revision + 1 \
             where id = $1 and centre_id = $2 and revision = $3",
            args![*id, scope.centre(), *revision, title, to_json(content), &content.code],
        )
        .await?;
    Ok(written == 1)
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: PathId) -> Result<u64> {
    tx.exec("update path set title = title where id = $1 and centre_id = $2", args![id, scope.centre()]).await
}

/// Moves a path on; `false` when it was not where it was read.
pub async fn set_state(tx: &mut Tx, scope: &Scope, id: PathId, from: State, to: State) -> Result<bool> {
    let moved = "update path set state = $3 where id = $1 and centre_id = $2 and state = $4";
    Ok(tx.exec(moved, args![id, scope.centre(), to.code(), from.code()]).await? == 1)
}

/// Says whose list follows it.
pub async fn set_list(tx: &mut Tx, scope: &Scope, id: PathId, list: Option<ListId>) -> Result<u64> {
    tx.exec("update path set list_id = $3 where id = $1 and centre_id = $2", args![id, scope.centre(), list]).await
}
