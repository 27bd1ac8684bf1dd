//! Lending: the rows of a centre that are about no person, copied into a house that is made for a while.
//!
//! Who lends names the tables. It reads here and writes there, on whichever engines, and changes nothing here.

use kernel::CentreId;

use crate::carry::{insert, values_of};
use crate::image::{Kind, Shape};
use crate::{Db, Engine, Result, Sql, Tx, Val, migrate};

/// Copies the rows of a table of one centre, or all of a table that has no centre. Says how many there were.
pub async fn lend(from: &Db, to: &mut Tx, table: &'static str, centre: CentreId) -> Result<usize> {
    let mut source = from.begin_unrecorded().await?;
    let mut shape = Shape::default();
    for column in migrate::columns(&mut source, table).await? {
        let kind = match source.engine() {
            Engine::Postgres => Kind::of(&column.kind),
            Engine::Sqlite => Kind::of_sqlite(&column.kind),
        };
        let unknown = || crate::Error::Migration { number: 0, reason: format!("{table}.{} is unknown", column.name) };
        shape.push(&column.name, kind.ok_or_else(unknown)?);
    }
    let is_of_centre = shape.columns().any(|(name, _)| name == "centre_id");
    let (of_centre, values) =
        if is_of_centre { (" where centre_id = $1", vec![Val::from(centre)]) } else { ("", Vec::new()) };
    let text = format!("select {} from {table}{of_centre} order by id", shape.names());
    let rows = source.all(Sql::generated(text, values), vec![]).await?;
    let read: Result<Vec<Vec<Val>>> = rows.iter().map(|row| values_of(row, &shape, source.engine(), table)).collect();
    insert(to, table, &shape, read?).await?;
    Ok(rows.len())
}
