//! Themes.

use auth::Scope;
use chrono::{DateTime, Utc};
use db::{Conn, Error, Result, Row, Tx, args};

use crate::model::theme::{Theme, ThemeId};

const THEME: &str = "select id, key, name, description, fields, confirm_months, position, revision from map_theme \
                     where centre_id = $1 and retired_at is null";

fn theme_from(row: &Row) -> Result<Theme> {
    let id: ThemeId = row.id("id")?;
    let fields = serde_json::from_str(&row.text("fields")?);
    Ok(Theme {
        id,
        key: row.text("key")?,
        name: row.text("name")?,
        description: row.text("description")?,
        fields: fields.map_err(|_| Error::Inconsistent { table: "map_theme", column: "fields", id: id.to_string() })?,
        confirm_months: row.int("confirm_months")?,
        position: row.int("position")?,
        revision: row.int("revision")?,
    })
}

/// The themes of a centre, in their order.
pub async fn list(conn: impl Into<Conn<'_>>, scope: &Scope) -> Result<Vec<Theme>> {
    let sql = "select id, key, name, description, fields, confirm_months, position, revision from map_theme \
               where centre_id = $1 and retired_at is null order by position, key limit 200";
    conn.into().all(sql, args![scope.centre()]).await?.iter().map(theme_from).collect()
}

/// One theme.
pub async fn find(conn: impl Into<Conn<'_>>, scope: &Scope, id: ThemeId) -> Result<Option<Theme>> {
    let mut sql = db::Sql::with(THEME, args![scope.centre()]);
    sql.push(" and id = ").bind(id.uuid());
    conn.into().one(sql, vec![]).await?.as_ref().map(theme_from).transpose()
}

/// Adds a theme; `false`, and nothing is kept, when its key was ever given: places may still be filed under it.
pub async fn insert(tx: &mut Tx, scope: &Scope, theme: &Theme, now: DateTime<Utc>) -> Result<bool> {
    let sql = "insert into map_theme (id, centre_id, key, name, description, fields, confirm_months, position, \
               created_at, revision) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) \
               on conflict (centre_id, key) do nothing";
    let kept = tx
        .exec(
            sql,
            args![
                theme.id.uuid(),
                scope.centre(),
                &theme.key,
                &theme.name,
                &theme.description,
                fields_of(theme),
                theme.confirm_months,
                theme.position,
                now,
            ],
        )
        .await?;
    Ok(kept == 1)
}

fn fields_of(theme: &Theme) -> String {
    serde_json::to_string(&theme.fields).unwrap_or_else(|_| "[]".to_owned())
}

/// Writes a theme, if it is still as it was read; 0 when someone was faster.
pub async fn update(tx: &mut Tx, scope: &Scope, theme: &Theme) -> Result<u64> {
    let sql = "update map_theme set name = $3, description = $4, fields = $5, confirm_months = $6, \
               revision = revision + 1 where id = $1 and centre_id = $2 and revision = $7 and retired_at is null";
    tx.exec(
        sql,
        args![
            theme.id.uuid(),
            scope.centre(),
            &theme.name,
            &theme.description,
            fields_of(theme),
            theme.confirm_months,
            theme.revision,
        ],
    )
    .await
}

/// Retires a theme; its places stay.
pub async fn retire(tx: &mut Tx, scope: &Scope, id: ThemeId, now: DateTime<Utc>) -> Result<u64> {
    let sql = "update map_theme set retired_at = $3, revision = revision + 1 \
               where id = $1 and centre_id = $2 and retired_at is null";
    tx.exec(sql, args![id.uuid(), scope.centre(), now]).await
}
