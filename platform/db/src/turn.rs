//! One at a time: who takes a turn holds it to the end of the transaction, and who comes next waits and reads what was kept.
//!
//! For what a condition on one row cannot guard: how many rows there are, or what several of them say together. A table of
//! turns has an `id`, the columns whose row it is, the last of them unique, and `turns`; it has no history.

use uuid::Uuid;

use crate::{Result, Sql, Tx, Val};

/// Takes the turn of the row of `table` where these columns have these values; the last one tells the rows apart.
pub async fn take_turn(tx: &mut Tx, table: &'static str, of: &[(&'static str, Uuid)]) -> Result<()> {
    let names: Vec<&str> = of.iter().map(|(name, _)| *name).collect();
    let marks: Vec<String> = (2..of.len() + 2).map(|number| format!("${number}")).collect();
    let text = format!(
        "insert into {table} (id, {}, turns) values ($1, {}, 1) \
         on conflict ({}) do update set turns = {table}.turns + 1",
        names.join(", "),
        marks.join(", "),
        names.last().copied().unwrap_or("id"),
    );
    let values = std::iter::once(Uuid::now_v7()).chain(of.iter().map(|(_, id)| *id)).map(Val::from).collect();
    tx.exec(Sql::generated(text, values), vec![]).await?;
    Ok(())
}
