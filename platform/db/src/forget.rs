//! Forgetting someone: the images of their rows, the words of old acts, and reading rows for who asks what is held.
//!
//! Knows no table of a room: the caller says which rows. Nothing here can be undone, and none of it has a history.

use std::ops::Range;

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

/// What some rows of a table were, as far as the history holds it: every image, as a JSON object.
pub async fn former_rows(tx: &mut Tx, table: &'static str, rows: &[Uuid]) -> Result<Vec<Value>> {
    let mut images = Vec::new();
    for some in rows.chunks(AT_ONCE) {
        let mut sql = Sql::new(
            "select cast(before as text) as before, cast(after as text) as after from row_change where table_name = ",
        );
        sql.bind(table).push(" and row_id in (").bind_list(some.iter().copied()).push(")");
        for row in tx.all(sql, vec![]).await? {
            let both = [row.opt_text("before")?, row.opt_text("after")?];
            images.extend(both.iter().flatten().filter_map(|image| serde_json::from_str(image).ok()));
        }
    }
    Ok(images)
}

/// What an operation made of the rows of a table: each as it was and as it left it, as JSON objects; nothing where there
/// was no row, or is none.
pub async fn rows_changed(
    tx: &mut Tx,
    operation: OperationId,
    table: &'static str,
) -> Result<Vec<(Option<Value>, Option<Value>)>> {
    let sql = "select cast(before as text) as before, cast(after as text) as after from row_change \
               where operation_id = $1 and table_name = $2 order by seq";
    let image = |text: Option<String>| text.and_then(|image| serde_json::from_str(&image).ok());
    let rows = tx.all(sql, args![operation, table]).await?;
    rows.iter().map(|row| Ok((image(row.opt_text("before")?), image(row.opt_text("after")?)))).collect()
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

/// Gives the acts of some authors to nobody in particular: who did them is `nobody` from now on.
pub async fn forget_author(tx: &mut Tx, authors: &[Uuid], nobody: &str) -> Result<u64> {
    let mut sql = Sql::new("update operation set author_name = ");
    sql.bind(nobody).push(" where author_id in (").bind_list(authors.iter().copied()).push(")");
    tx.exec(sql, vec![]).await
}

/// Takes a person's names out of the words of operations: `parts` out of those that touched them, wherever they stand,
/// `whole` (the name as it is written out) out of any of the centre, where it stands alone. Says how many were rewritten.
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
        rewritten += rewrite(tx, condition, &[whole, parts].concat(), Standing::Anywhere).await?;
    }
    for name in whole.iter().filter(|name| !name.trim().is_empty()) {
        let mut condition = Sql::new("centre_id = ");
        let pattern = pattern_of(name);
        condition.bind(centre).push(" and (lower(words) like ").bind(&pattern);
        condition.push(" or lower(irreversible) like ").bind(&pattern);
        condition.push(" or lower(author_name) like ").bind(&pattern).push(")");
        rewritten += rewrite(tx, condition, std::slice::from_ref(name), Standing::Alone).await?;
    }
    Ok(rewritten)
}

/// Where a name is looked for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Also inside longer words.
    Anywhere,
    /// Between signs that belong to no word: "Li" is not in "Liste".
    Alone,
}

async fn rewrite(tx: &mut Tx, condition: Sql, names: &[String], standing: Standing) -> Result<u64> {
    let mut sql = Sql::new("select id, words, irreversible, author_id, author_name from operation where ");
    sql.append(condition);
    let mut rewritten = 0;
    for row in tx.all(sql, vec![]).await? {
        let before = (row.text("words")?, row.text("irreversible")?, row.text("author_name")?);
        // An author who is known by an id is someone else of that name, or was given up by it.
        let is_known = row.opt_id::<Uuid>("author_id")?.is_some();
        let author = if is_known { before.2.clone() } else { without(&before.2, names, standing) };
        let after = (without(&before.0, names, standing), without(&before.1, names, standing), author);
        if before != after {
            let id: OperationId = row.id("id")?;
            let sql = "update operation set words = $2, irreversible = $3, author_name = $4 where id = $1";
            rewritten += tx.exec(sql, args![id, after.0, after.1, after.2]).await?;
        }
    }
    Ok(rewritten)
}

/// Gives up what a centre did before an instant, but for the acts of some authors; its images went with the days of
/// undo. Says how many acts.
pub async fn forget_operations(tx: &mut Tx, centre: CentreId, before: DateTime<Utc>, spared: &[Uuid]) -> Result<u64> {
    let mut old = Sql::new("centre_id = ");
    old.bind(centre).push(" and at < ").bind(before);
    if !spared.is_empty() {
        old.push(" and (author_id is null or author_id not in (").bind_list(spared.iter().copied()).push("))");
    }
    let mut images = Sql::new("delete from row_change where operation_id in (select id from operation where ");
    images.append(old.clone()).push(")");
    tx.exec(images, vec![]).await?;
    let mut acts = Sql::new("delete from operation where ");
    acts.append(old);
    tx.exec(acts, vec![]).await
}

/// What `lower(text) like` finds a name by, in any case: perhaps more, which [`says`] then tells apart. SQLite knows the
/// case of plain letters only, so any sign may stand for another one.
pub fn pattern_of(name: &str) -> String {
    let signs = name.to_lowercase().chars().map(|sign| if sign.is_ascii() { sign } else { '_' }).collect::<String>();
    format!("%{signs}%")
}

/// Whether a name stands in a text, alone and in any case.
pub fn says(text: &str, name: &str) -> bool {
    !name.trim().is_empty() && find(text, &name.to_lowercase(), Standing::Alone).is_some()
}

/// A sentence without some names, whatever their case.
fn without(words: &str, names: &[String], standing: Standing) -> String {
    let mut left = words.to_owned();
    for name in names.iter().filter(|name| name.trim().chars().count() > 1) {
        let lower = name.to_lowercase();
        while let Some(range) = find(&left, &lower, standing) {
            left.replace_range(range, "…");
        }
    }
    left
}

/// Where a name in lower case stands in a text of any case.
fn find(words: &str, lower: &str, standing: Standing) -> Option<Range<usize>> {
    words.char_indices().map(|(at, _)| at).find_map(|start| {
        let rest = words.get(start..)?;
        let end = start + length_of(rest, lower)?;
        let beside = [words.get(..start)?.chars().next_back(), words.get(end..)?.chars().next()];
        let is_inside = beside.into_iter().flatten().any(char::is_alphanumeric);
        (standing == Standing::Anywhere || !is_inside).then_some(start..end)
    })
}

/// How long a name in lower case is at the beginning of a text of any case; none where it does not begin so.
fn length_of(text: &str, lower: &str) -> Option<usize> {
    let mut folded = String::new();
    for (at, sign) in text.char_indices() {
        folded.extend(sign.to_lowercase());
        if folded == lower {
            return Some(at + sign.len_utf8());
        }
        if !lower.starts_with(&folded) {
            return None;
        }
    }
    None
}
