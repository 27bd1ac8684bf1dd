//! Rows of this room: sealed bytes, and what may be known of them without opening.

pub mod acts;
pub mod charters;
pub mod counts;
pub mod files;
pub mod mandates;
pub mod papers;
pub mod steps;

use crypto::Sealed;
use db::{Row, Sql};
use kernel::PersonId;

/// Adds "and person_id in (…)": every entry that was found to be the same person.
fn of_people(sql: &mut Sql, ids: &[PersonId]) {
    sql.push(" and person_id in (").bind_list(ids.iter().copied()).push(")");
}

fn sealed(row: &Row, column: &str) -> db::Result<Option<Sealed>> {
    Ok(row.get::<Option<Vec<u8>>>(column)?.map(Sealed::from_bytes))
}

fn bytes(sealed: Option<&Sealed>) -> Option<Vec<u8>> {
    sealed.map(|sealed| sealed.as_bytes().to_vec())
}
