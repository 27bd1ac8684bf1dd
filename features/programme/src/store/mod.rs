//! The SQL of the programme. Every statement is held to the centres of its scopes.
//!
//! Pages of the network read several centres at once, so the readers of the street take a list of
//! scopes; each is what everyone may see of one centre.

pub mod activities;
pub mod sessions;

use auth::Scope;
use db::{Sql, Val};

/// Rows of one statement; with thirty values a row, far below what both engines bind.
const ROWS_AT_ONCE: usize = 100;

/// Appends `(…), (…)`, one tuple a row.
fn push_rows(sql: &mut Sql, rows: impl IntoIterator<Item = Vec<Val>>) {
    let mut opening = "(";
    for row in rows {
        sql.push(opening).bind_list(row).push(")");
        opening = ", (";
    }
}

fn push_centres(sql: &mut Sql, scopes: &[Scope]) {
    sql.push("centre_id in (").bind_list(scopes.iter().map(Scope::centre)).push(")");
}
