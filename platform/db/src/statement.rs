//! A statement ready for its engine: its values bound, and its text as the engine reads it best.

use sqlx::postgres::PgArguments;
use sqlx::query::Query;
use sqlx::sqlite::SqliteArguments;
use sqlx::{AssertSqlSafe, Postgres, Sqlite};

use crate::{Result, Sql, Val, value};

/// A statement with more values writes or asks for many rows at once. It is not kept prepared: with its triggers it
/// weighs as much as a thousand others, and another number of rows makes another text.
const KEPT_VALUES: usize = 48;

/// A longer statement was put together for one question, and the next one will be another.
const KEPT_SIGNS: usize = 8_000;

fn is_kept(text: &str, values: &[Val]) -> bool {
    values.len() <= KEPT_VALUES && text.len() <= KEPT_SIGNS
}

pub(crate) fn sqlite(sql: Sql, values: Vec<Val>) -> Result<Query<'static, Sqlite, SqliteArguments>> {
    let (text, values) = joined(sql, values);
    let is_kept = is_kept(&text, &values);
    let text = if is_kept { text } else { numbered(&text) };
    Ok(sqlx::query_with(AssertSqlSafe(text), value::sqlite(values)?).persistent(is_kept))
}

pub(crate) fn postgres(sql: Sql, values: Vec<Val>) -> Result<Query<'static, Postgres, PgArguments>> {
    let (text, values) = joined(sql, values);
    let is_kept = is_kept(&text, &values);
    Ok(sqlx::query_with(AssertSqlSafe(text), value::postgres(values)?).persistent(is_kept))
}

/// A literal with values beside it, or a built statement that carries its own.
fn joined(sql: Sql, values: Vec<Val>) -> (String, Vec<Val>) {
    let (text, own) = sql.into_parts();
    if own.is_empty() { (text, values) } else { (text, own) }
}

/// `?12` for `$12`. SQLite takes `$12` for a name and looks it up among all others, so that a statement of some thousand
/// values costs more to read than to run; a number it finds at once.
pub(crate) fn numbered(text: &str) -> String {
    let mut numbered = String::with_capacity(text.len());
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let is_value = sign == '$' && signs.peek().is_some_and(char::is_ascii_digit);
        numbered.push(if is_value { '?' } else { sign });
    }
    numbered
}
