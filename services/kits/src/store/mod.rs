//! The SQL of kits. What a centre publishes is read by all; it is written by that centre only.

mod adoptions;
mod exchange;
mod kits;
mod outcomes;
mod proposals;

pub use adoptions::{
    Of, adoptions_of, adoptions_of_kits, end as end_adoption, find as find_adoption, insert as insert_adoption,
    open_for as open_adoption, rebase,
};
pub use exchange::{
    Arrival, MOST_WAITING, Trust, arrivals, delete_arrival, find_arrival, find_key, insert_arrival, insert_key,
    insert_trust, is_trusted, trusts,
};
pub use kits::{
    Filter, Found, authors, family, find, find_by_source, find_many, find_version, find_version_by_id, insert,
    insert_version, list, raise, update_card, versions, withdraw,
};
pub use outcomes::{insert as insert_outcome, list as outcomes};
pub use proposals::{find as find_proposal, insert as insert_proposal, list as proposals, settle as settle_proposal};

use db::{Error, Result, Row};
use serde::de::DeserializeOwned;
use uuid::Uuid;

/// A value kept as JSON; what cannot be read is told with its row.
fn json<T: DeserializeOwned>(row: &Row, table: &'static str, column: &'static str) -> Result<T> {
    let id = row.get::<Uuid>("id").map(|id| id.to_string()).unwrap_or_default();
    serde_json::from_str(&row.text(column)?).map_err(|_| Error::Inconsistent { table, column, id })
}

/// A value as it is kept.
fn text_of(value: &impl serde::Serialize, table: &'static str, id: Uuid) -> Result<String> {
    serde_json::to_string(value).map_err(|_| Error::Inconsistent { table, column: "json", id: id.to_string() })
}
