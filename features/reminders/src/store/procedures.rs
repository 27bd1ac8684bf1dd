//! Rows of `reminders_procedure`: the copies that a centre owns.

use std::collections::HashMap;

use auth::Scope;
use db::{Conn, Error, Result, Row, Sql, Tx, args};
use kernel::paging::{Page, PageRequest};
use uuid::Uuid;

use crate::model::procedure::{Certainty, Pending, Procedure, ProcedureText};

const TABLE: &str = "reminders_procedure";
const COLUMNS: &str = "select id, slug, label, plain, who, theme, rule, remind_before, source, checked_on, valid_until, \
                       certainty, if_missed, help, is_sensitive, version, confirmed_at, confirmed_by, retired_at, \
                       created_at, updated_at, revision from reminders_procedure";

fn unreadable(id: Uuid) -> Error {
    Error::Inconsistent { table: TABLE, column: "rule", id: id.to_string() }
}

fn procedure_from(row: &Row) -> Result<Procedure> {
    let id: Uuid = row.get("id")?;
    let text = ProcedureText {
        label: row.text("label")?,
        plain: row.text("plain")?,
        who: row.text("who")?,
        theme: row.text("theme")?,
        rule: serde_json::from_str(&row.text("rule")?).map_err(|_| unreadable(id))?,
        remind_before: row.int("remind_before")?,
        source: row.text("source")?,
        checked_on: row.get("checked_on")?,
        valid_until: row.get("valid_until")?,
        certainty: row.word(TABLE, "certainty", Certainty::from_code)?,
        if_missed: row.text("if_missed")?,
        help: row.text("help")?,
        is_sensitive: row.get("is_sensitive")?,
    };
    Ok(Procedure {
        id,
        slug: row.text("slug")?,
        text,
        version: row.int("version")?,
        confirmed_at: row.get("confirmed_at")?,
        confirmed_by: row.text("confirmed_by")?,
        retired_at: row.get("retired_at")?,
        created_at: row.get("created_at")?,
        updated_at: row.get("updated_at")?,
        revision: row.int("revision")?,
    })
}

/// A procedure of the centre.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: Uuid) -> Result<Option<Procedure>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" and id = ").bind(id);
    conn.into().one(sql, vec![]).await?.as_ref().map(procedure_from).transpose()
}

/// Every procedure of the centre, in the order of their names: a library is short.
pub async fn all(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Procedure>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre()).push(" order by label, id");
    conn.into().all(sql, vec![]).await?.iter().map(procedure_from).collect()
}

/// Takes the row for the rest of the transaction, so that what is read next stays true until it is written.
pub async fn lock(tx: &mut Tx, scope: &Scope, id: Uuid) -> Result<u64> {
    let sql = "update reminders_procedure set slug = slug where id = $1 and centre_id = $2";
    tx.exec(sql, args![id, scope.centre()]).await
}

/// What waits to be read over, by procedure.
pub async fn pending(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<HashMap<Uuid, Pending>> {
    let waits = "select id, pending from reminders_procedure where centre_id = $1 and pending <> ''";
    let rows = conn.into().all(waits, args![scope.centre()]).await?;
    rows.iter()
        .map(|row| {
            let id: Uuid = row.get("id")?;
            let unreadable = |_| Error::Inconsistent { table: TABLE, column: "pending", id: id.to_string() };
            Ok((id, serde_json::from_str(&row.text("pending")?).map_err(unreadable)?))
        })
        .collect()
}

/// Writes what waits to be read over, or that nothing does.
pub async fn set_pending(tx: &mut Tx, scope: &Scope, id: Uuid, pending: Option<&Pending>) -> Result<u64> {
    let unreadable = |_| Error::Inconsistent { table: TABLE, column: "pending", id: id.to_string() };
    let text = pending.map(serde_json::to_string).transpose().map_err(unreadable)?.unwrap_or_default();
    let written =
        "update reminders_procedure set pending = $3, revision = revision + 1 where id = $1 and centre_id = $2";
    tx.exec(written, args![id, scope.centre(), text]).await
}

/// The procedures of the centre, by pages.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope, page: PageRequest) -> Result<Page<Procedure>> {
    let mut sql = Sql::new(COLUMNS);
    sql.push(" where centre_id = ").bind(scope.centre());
    if let Some(after) = page.after {
        sql.push(" and id > ").bind(after);
    }
    sql.push(" order by id limit ").bind(page.limit + 1);
    let rows = conn.into().all(sql, vec![]).await?;
    let found = rows.iter().map(procedure_from).collect::<Result<Vec<_>>>()?;
    Ok(Page::from_rows(found, page.limit, |procedure| procedure.id))
}

fn rule_text(procedure: &Procedure) -> Result<String> {
    serde_json::to_string(&procedure.text.rule).map_err(|_| unreadable(procedure.id))
}

pub async fn insert(tx: &mut Tx, scope: &Scope, procedure: &Procedure) -> Result<()> {
    let text = &procedure.text;
    tx.exec(
        "insert into reminders_procedure (id, centre_id, slug, label, plain, who, theme, rule, remind_before, source, \
         checked_on, valid_until, certainty, if_missed, help, is_sensitive, version, confirmed_at, confirmed_by, \
         retired_at, created_at, updated_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, \
         $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)",
        args![
            procedure.id,
            scope.centre(),
            &procedure.slug,
            &text.label,
            &text.plain,
            &text.who,
            &text.theme,
            rule_text(procedure)?,
            text.remind_before,
            &text.source,
            text.checked_on,
            text.valid_until,
            text.certainty.code(),
            &text.if_missed,
            &text.help,
            text.is_sensitive,
            procedure.version,
            procedure.confirmed_at,
            &procedure.confirmed_by,
            procedure.retired_at,
            procedure.created_at,
            procedure.updated_at,
            procedure.revision,
        ],
    )
    .await?;
    Ok(())
}

/// Writes a procedure whole, unless someone has changed it since it was read.
pub async fn update(tx: &mut Tx, scope: &Scope, procedure: &Procedure) -> Result<u64> {
    let text = &procedure.text;
    tx.exec(
        "update reminders_procedure set label = $3, plain = $4, who = $5, theme = $6, rule = $7, remind_before = $8, \
         source = $9, checked_on = $10, valid_until = $11, certainty = $12, if_missed = $13, help = $14, \
         is_sensitive = $15, version = $16, confirmed_at = $17, confirmed_by = $18, retired_at = $19, \
         updated_at = $20, revision = revision + 1 where id = $1 and centre_id = $2 and revision = $21",
        args![
            procedure.id,
            scope.centre(),
            &text.label,
            &text.plain,
            &text.who,
            &text.theme,
            rule_text(procedure)?,
            text.remind_before,
            &text.source,
            text.checked_on,
            text.valid_until,
            text.certainty.code(),
            &text.if_missed,
            &text.help,
            text.is_sensitive,
            procedure.version,
            procedure.confirmed_at,
            &procedure.confirmed_by,
            procedure.retired_at,
            procedure.updated_at,
            procedure.revision,
        ],
    )
    .await
}
