//! Forgetting someone: the images of their rows, the words of old acts, and reading rows for who asks what is held.
//!
//! Knows no table of a room: the caller says which rows. Nothing here can be undone, and none of it has a history.

use chrono::{DateTime, Utc};
use kernel::{CentreId, OperationId};
use serde_json::Value;
use uuid::Uuid;

use crate::migrate::{columns, sqlite_image};
use crate::{Engine, Result, Sql, Tx, args};

/// How many ids one question carries.
const AT_ONCE: usize = 500;

/// The rows of a table for which a condition holds, whole, each as a JSON object; identifiers are written without
/// hyphens on SQLite.
pub async fn read_rows(tx: &mut Tx, table: &'static str, condition: Sql) -> Result<Vec<Value>> {
    let columns = columns(tx, table).await?;
    let image = match tx.engine() {
        Engine::Sqlite => sqlite_image("", &columns),
        Engine::Postgres => format!("cast(to_jsonb({table}) as text)"),
    };
    let mut sql = Sql::generated(format!("select {image} as image from {table} where "), vec![]);
    sql.append(condition).push(" order by id");
    let rows = tx.all(sql, vec![]).await?;
    rows.iter().map(|row| Ok(serde_json::from_str(&row.text("image")?).unwrap_or(Value::Null))).collect()
}

/// Gives up every image of some rows, and every image that names one of some ids. Says which operations held them.
pub async fn forget_rows(tx: &mut Tx, rows: &[Uuid], named: &[Uuid]) -> Result<Vec<OperationId>> {
    let mut touched = Vec::new();
    for some in rows.chunks(AT_ONCE) {
        let mut condition = Sql::new(" from row_change where row_id in (");
        condition.bind_list(some.iter().copied()).push(")");
        touched.extend(forget(tx, &condition).await?);
    }
    for id in named {
        let text = match tx.engine() {
            Engine::Sqlite => id.simple().to_string(),
            Engine::Postgres => id.to_string(),
        };
        let pattern = format!("%{text}%");
        let condition = Sql::with(
            " from row_change where cast(before as text) like $1 or cast(after as text) like $1",
            args![pattern],
        );
        touched.extend(forget(tx, &condition).await?);
    }
    touched.sort_unstable();
    touched.dedup();
    Ok(touched)
}

async fn forget(tx: &mut Tx, condition: &Sql) -> Result<Vec<OperationId>> {
    let mut asked = Sql::new("select distinct operation_id");
    asked.append(condition.clone());
    let rows = tx.all(asked, vec![]).await?;
    let mut given_up = Sql::new("delete");
    given_up.append(condition.clone());
    tx.exec(given_up, vec![]).await?;
    rows.iter().map(|row| row.id("operation_id")).collect()
}

/// Takes a person's names out of the words of operations: `parts` out of those that touched them, `whole` (the name as
/// it is written out) out of any of the centre. Says how many were rewritten.
pub async fn forget_names(
    tx: &mut Tx,
    centre: CentreId,
    touched: &[OperationId],
    parts: &[String],
    whole: &[String],
) -> Result<u64> {
    let mut rewritten = 0;
    for some in touched.chunks(AT_ONCE) {
        let mut condition = Sql::new("id in (");
        condition.bind_list(some.iter().copied()).push(")");
        rewritten += rewrite(tx, condition, &[whole, parts].concat()).await?;
    }
    for name in whole.iter().filter(|name| !name.trim().is_empty()) {
        let mut condition = Sql::new("centre_id = ");
        condition.bind(centre).push(" and words like ").bind(format!("%{name}%"));
        rewritten += rewrite(tx, condition, std::slice::from_ref(name)).await?;
    }
    Ok(rewritten)
}

async fn rewrite(tx: &mut Tx, condition: Sql, names: &[String]) -> Result<u64> {
    let mut sql = Sql::new("select id, words, irreversible from operation where ");
    sql.append(condition);
    let mut rewritten = 0;
    for row in tx.all(sql, vec![]).await? {
        let (words, irreversible) = (row.text("words")?, row.text("irreversible")?);
        let after = (without(&words, names), without(&irreversible, names));
        if (&words, &irreversible) != (&after.0, &after.1) {
            let id: OperationId = row.id("id")?;
            let sql = "update operation set words = $2, irreversible = $3 where id = $1";
            rewritten += tx.exec(sql, args![id, after.0, after.1]).await?;
        }
    }
    Ok(rewritten)
}

/// Gives up what a centre did before an instant; its images went with the days of undo. Says how many acts.
pub async fn forget_operations(tx: &mut Tx, centre: CentreId, before: DateTime<Utc>) -> Result<u64> {
    let old = "(select id from operation where centre_id = $1 and at < $2)";
    let images = Sql::generated(format!("delete from row_change where operation_id in {old}"), args![centre, before]);
    tx.exec(images, vec![]).await?;
    tx.exec("delete from operation where centre_id = $1 and at < $2", args![centre, before]).await
}

/// A sentence without some names, whatever their case.
fn without(words: &str, names: &[String]) -> String {
    let mut left = words.to_owned();
    for name in names.iter().filter(|name| name.trim().chars().count() > 1) {
        let lower = name.to_lowercase();
        while let Some(range) = find(&left, &lower) {
            left.replace_range(range, "…");
        }
    }
    left
}

/// Where a name in lower case stands in a sentence of any case.
fn find(words: &str, lower: &str) -> Option<std::ops::Range<usize>> {
    let starts = words.char_indices().map(|(at, _)| at);
    starts.into_iter().find_map(|start| {
        let rest = words.get(start..)?;
        let mut folded = String::new();
        for (at, sign) in rest.char_indices() {
            folded.extend(sign.to_lowercase());
            if folded == lower {
                return Some(start..start + at + sign.len_utf8());
            }
            if !lower.starts_with(&folded) {
                return None;
            }
        }
        None
    })
}
