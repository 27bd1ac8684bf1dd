//! The SQL of people. Every statement is held to the centre of its scope.
//!
//! Reads take a `&Db` or a `&mut Tx`; bulk reads answer for many persons in one question, by
//! [`Whose`]. Nothing here decides who may ask: the scope says that someone did.

mod confided;
mod consent;
mod detail;
mod dump;
mod held;
mod household;
mod import;
mod interest;
mod membership;
mod merged;
mod person;
mod request;
mod retention;

use std::collections::HashMap;
use std::hash::Hash;

use db::{Sql, Val};
use kernel::PersonId;

pub use confided::{
    ConfidedCount, ConfidedRow, SealedFile, confided_of, count_confided, delete_confided, find_confided,
    insert_confided, list_taken_files_unscoped, set_ends,
};
pub use consent::{consents_of, upsert_consents};
pub use detail::{Detail, DetailKind, delete_details, delete_many_details, details_of, insert_details};
pub use dump::dump;
pub use held::{
    GivenUp, count_over, give_up_held, give_up_over, held, is_file_named, list_inactive, list_living_together,
};
pub use household::{
    NewMember, Residence, delete_member, delete_members, find_household, households_of, insert_household,
    insert_households, insert_member, insert_members, list_households, lock_household, lock_households, members_of,
    names_of_own_homes, set_main, set_main_many, update_household, update_households,
};
pub use import::{
    StoredImport, find_import, find_layout, forget_imports, insert_import, list_forgotten_unscoped, list_imports,
    save_layout, shares_file, update_import,
};
pub use interest::{delete_interest, insert_interests, interest_labels, interests_of};
pub use membership::{memberships_of, seasons, upsert_memberships};
pub use merged::{entries_of, find_by_card, now_of, taken_in_by};
pub use person::{
    PersonFilter, archive, count, everyone, everyone_and_archived, find, insert, insert_many, list, lock, lock_many,
    mark_merged, merged_into, namesakes, persons_by_ids, position, prefer, refresh_search, rows_about, same_contact,
    shed_card, unarchive, unarchive_many, update, update_many,
};
pub use request::{ErasureRequest, RequestAnswer, answer_requests, list_requests, put_request};
pub use retention::{
    Erasure, Hold, Rule, awaits_wiping_unscoped, count_operations, delete_holds, find_rule, insert_run, is_erased,
    list_erased_unscoped, list_erasures, list_held, list_holds, list_rules, list_runs, mark_wiped_unscoped,
    put_erasure, put_hold, put_rule,
};

/// How many rows one INSERT carries.
pub(crate) const ROWS_AT_ONCE: usize = 100;

/// Whose rows are asked for.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'a> {
    /// All the people of the centre, archived ones included.
    Everyone,
    These(&'a [PersonId]),
}

impl<'a> From<&'a [PersonId]> for Whose<'a> {
    fn from(ids: &'a [PersonId]) -> Self {
        Self::These(ids)
    }
}

impl<'a> From<&'a Vec<PersonId>> for Whose<'a> {
    fn from(ids: &'a Vec<PersonId>) -> Self {
        Self::These(ids)
    }
}

impl<'a, const N: usize> From<&'a [PersonId; N]> for Whose<'a> {
    fn from(ids: &'a [PersonId; N]) -> Self {
        Self::These(ids)
    }
}

impl Whose<'_> {
    /// Appends `PREFIX (…)` when only some are asked for.
    fn push(self, sql: &mut Sql, prefix: &'static str) {
        if let Self::These(ids) = self {
            sql.push(prefix).push("(").bind_list(ids.iter().copied()).push(")");
        }
    }
}

/// Appends `(…), (…)`, one tuple a row.
fn push_rows(sql: &mut Sql, rows: impl IntoIterator<Item = Vec<Val>>) {
    let mut separator = "(";
    for row in rows {
        sql.push(separator).bind_list(row).push(")");
        separator = ", (";
    }
}

/// Gathers rows told as pairs.
pub fn by_key<K: Eq + Hash, T>(pairs: Vec<(K, T)>) -> HashMap<K, Vec<T>> {
    let mut gathered: HashMap<K, Vec<T>> = HashMap::new();
    for (key, value) in pairs {
        gathered.entry(key).or_default().push(value);
    }
    gathered
}
