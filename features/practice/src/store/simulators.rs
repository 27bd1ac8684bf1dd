//! Simulators of a centre's own: as they are worked on, and as people practise them.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Sql, Tx, args};

use crate::model::SimulatorId;
use crate::model::simulator::Simulator;
use crate::model::text::Text;

/// How many a centre may have; a list shows them all.
pub const MOST: i64 = 200;

/// A simulator of a centre's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    pub id: SimulatorId,
    pub code: String,
    pub title: String,
    /// As it is worked on, with its code and its title.
    pub draft: Simulator,
    /// As people practise it.
    pub published: Option<Simulator>,
    pub from_code: String,
    pub revision: i64,
    pub updated_at: DateTime<Utc>,
}

const COLUMNS: &str = "select id, code, title, draft, published, from_code, revision, updated_at \
                       from practice_simulator where centre_id = ";

/// A simulator as its row keeps it: the code and the working title stand beside it.
fn kept(simulator: &Simulator, with_title: bool) -> Result<String> {
    let title = if with_title { simulator.title.clone() } else { Text::default() };
    let bare = Simulator { code: String::new(), title, ..simulator.clone() };
    serde_json::to_string(&bare).map_err(|_| inconsistent("draft", ""))
}

fn inconsistent(column: &'static str, id: &str) -> Error {
    Error::Inconsistent { table: "practice_simulator", column, id: id.to_owned() }
}

fn from_row(row: &Row) -> Result<Own> {
    let id: SimulatorId = row.id("id")?;
    let (code, title) = (row.text("code")?, row.text("title")?);
    let read = |column, value: &str| -> Result<Simulator> {
        let mut simulator: Simulator =
            serde_json::from_str(value).map_err(|_| inconsistent(column, &id.to_string()))?;
        simulator.code.clone_from(&code);
        Ok(simulator)
    };
    let mut draft = read("draft", &row.text("draft")?)?;
    draft.title = Text::from(title.as_str());
    let published = row.opt_text("published")?.map(|value| read("published", &value)).transpose()?;
    let (from_code, revision) = (row.text("from_code")?, row.int("revision")?);
    Ok(Own { id, draft, published, from_code, revision, updated_at: row.get("updated_at")?, code, title })
}

/// A simulator of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: SimulatorId) -> Result<Option<Own>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// A simulator of the centre, by its part of the address.
pub async fn find_by_code(conn: impl Into<Conn<'_>>, scope: &Scope, code: &str) -> Result<Option<Own>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" and code = ").bind(code);
    conn.into().one(sql, vec![]).await?.as_ref().map(from_row).transpose()
}

/// The simulators of the centre, the newest first.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Own>> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind(scope.centre()).push(" order by id desc limit ").bind(MOST);
    conn.into().all(sql, vec![]).await?.iter().map(from_row).collect()
}

/// How many the centre has.
pub async fn count(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<i64> {
    let sql = "select count(*) as n from practice_simulator where centre_id = $1";
    let row = conn.into().one(sql, args![scope.centre()]).await?;
    row.map_or(Ok(0), |row| row.int("n"))
}

/// A simulator that begins.
#[derive(Debug, Clone)]
pub struct New {
    pub id: SimulatorId,
    pub code: String,
    pub simulator: Simulator,
    pub from_code: String,
}

pub async fn insert(tx: &mut Tx, scope: &Scope, new: &New, now: DateTime<Utc>) -> Result<()> {
    tx.exec(
        "insert into practice_simulator (id, centre_id, code, title, draft, published, from_code, revision, \
         created_at, updated_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        args![
            new.id,
            scope.centre(),
            &new.code,
            new.simulator.title.french(),
            kept(&new.simulator, false)?,
            Option::<String>::None,
            &new.from_code,
            1_i64,
            now,
            now,
        ],
    )
    .await?;
    Ok(())
}

/// Writes the draft, unless someone has written it meanwhile.
pub async fn update(
    tx: &mut Tx,
    scope: &Scope,
    (id, revision): (SimulatorId, i64),
    draft: &Simulator,
    now: DateTime<Utc>,
) -> Result<bool> {
    let written = tx
        .exec(
            "update practice_simulator set title = $4, draft = $5, revision = $3 + 1, updated_at = $6 \
             where id = $1 and centre_id = $2 and revision = $3",
            args![id, scope.centre(), revision, draft.title.french(), kept(draft, false)?, now],
        )
        .await?;
    Ok(written == 1)
}

/// Shows the draft as it is now to everyone, or nothing.
pub async fn set_published(
    tx: &mut Tx,
    scope: &Scope,
    (id, revision): (SimulatorId, i64),
    published: Option<&Simulator>,
) -> Result<bool> {
    let shown = published.map(|simulator| kept(simulator, true)).transpose()?;
    let written = tx
        .exec(
            "update practice_simulator set published = $4, revision = $3 + 1 \
             where id = $1 and centre_id = $2 and revision = $3",
            args![id, scope.centre(), revision, shown],
        )
        .await?;
    Ok(written == 1)
}

pub async fn delete(tx: &mut Tx, scope: &Scope, id: SimulatorId) -> Result<u64> {
    let gone = "delete from practice_simulator where id = $1 and centre_id = $2";
    tx.exec(gone, args![id, scope.centre()]).await
}
