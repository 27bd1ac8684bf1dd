//! The SQL of enrolment. Every statement is held to the centre of its scope.
//!
//! The counts of chairs are written by triggers of the migration and by nothing here; who takes
//! or frees a chair calls [`lists::hold_seats`] first, or [`lists::hold_seats_on`].

pub mod attendance;
pub mod drafts;
pub mod enrolments;
pub mod lists;
pub mod notices;
pub mod payments;
pub mod questions;

use db::{Sql, Val};

/// Appends `(…), (…)`, one tuple a row.
fn push_rows(sql: &mut Sql, rows: impl IntoIterator<Item = Vec<Val>>) {
    let mut separator = "(";
    for row in rows {
        sql.push(separator).bind_list(row).push(")");
        separator = ", (";
    }
}

fn lines_from(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(ToOwned::to_owned).collect()
}

fn lines_to(lines: &[String]) -> String {
    lines.iter().map(|line| line.trim().replace(['\n', '\r'], " ")).collect::<Vec<_>>().join("\n")
}
