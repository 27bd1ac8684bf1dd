//! Writing a plan: one operation, a hundred rows a statement, all or nothing.
//!
//! A plan is made before the transaction, so that nobody waits for it; inside, what it was made against is looked at
//! again, and a plan that is no longer true is not written.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use db::{Operation, Tx};
use kernel::{HouseholdId, PersonId, words};
use web::Cx;

use super::writes::{Setting, Writes, writes_of};
use super::{ImportChoices, Planned};
use crate::import::ImportPlan;
use crate::model::{Household, HouseholdRole, Person};
use crate::service::Result;
use crate::service::registry::{KnownPerson, known_people};
use crate::store::{self, NewMember, Whose};

/// The operation of an import, with its words for the history.
pub(super) fn operation_of(cx: &Cx, centre: &Centre, file_name: &str, plan: &ImportPlan) -> Operation {
    let words = cx.history_texts().with(
        "people-words-import",
        [
            ("file", file_name.into()),
            ("created", plan.counts.created.into()),
            ("updated", (plan.counts.updated + plan.counts.resumed).into()),
        ],
    );
    cx.operation(Some(centre.id), words)
}

/// Writes a plan inside its operation; `false`, and nothing written, when people changed since it was made.
pub(super) async fn apply(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    file_name: &str,
    planned: &Planned,
    choices: &ImportChoices,
) -> Result<bool> {
    let day = words::date_with_year(cx.today(), kernel::Locale::Fr);
    let source = cx.history_texts().t2("people-consent-source-file", ("file", file_name), ("day", day));
    let setting = Setting {
        known: planned.known.iter().map(|known| (known.person.id, known)).collect(),
        season: choices.season.as_deref(),
        source: &source,
        now: cx.now(),
    };
    let writes = writes_of(&planned.plan, &setting);
    hold(tx, scope, &writes).await?;
    if known_people(&mut *tx, scope, Whose::Everyone).await? != planned.known {
        return Ok(false);
    }
    write(tx, scope, &writes, &planned.known).await?;
    let signature = &choices.mapping.signature;
    let unwritable =
        |_| db::Error::Inconsistent { table: "people_import_layout", column: "mapping", id: signature.clone() };
    let mapping = serde_json::to_string(&choices.mapping).map_err(unwritable)?;
    store::save_layout(tx, scope, signature, &mapping, cx.now()).await?;
    Ok(true)
}

/// Makes another import of the centre wait, and whoever corrects what this one writes.
async fn hold(tx: &mut Tx, scope: &Scope, writes: &Writes) -> db::Result<()> {
    centres::store::hold(tx, scope).await?;
    let homes: Vec<HouseholdId> = writes.homes.changed.iter().map(|home| home.id).collect();
    store::lock_households(tx, scope, &homes).await?;
    let people = writes.updated.iter().map(|(person, _)| person.id).chain(writes.resumed.iter().copied());
    store::lock_many(tx, scope, &people.collect::<Vec<_>>()).await?;
    Ok(())
}

async fn write(tx: &mut Tx, scope: &Scope, writes: &Writes, known: &[KnownPerson]) -> db::Result<()> {
    let mut homes: HashMap<HouseholdId, &Household> =
        known.iter().filter_map(KnownPerson::home).map(|h| (h.id, h)).collect();
    homes.extend(writes.homes.created.iter().chain(&writes.homes.changed).map(|home| (home.id, home)));
    store::insert_households(tx, scope, &writes.homes.created).await?;
    store::update_households(tx, scope, &writes.homes.changed).await?;
    store::insert_many(tx, scope, &with_homes(&writes.created, &homes)).await?;
    store::insert_members(tx, scope, &writes.members).await?;
    write_moves(tx, scope, writes, known).await?;
    store::unarchive_many(tx, scope, &writes.resumed).await?;
    store::update_many(tx, scope, &with_homes(&writes.updated, &homes)).await?;
    store::upsert_memberships(tx, scope, &writes.memberships).await?;
    store::upsert_consents(tx, scope, &writes.consents).await?;
    store::insert_interests(tx, scope, &writes.interests).await?;
    store::delete_many_details(tx, scope, &writes.gone_details).await?;
    store::insert_details(tx, scope, &writes.details).await?;
    refresh_neighbours(tx, scope, writes, known).await
}

/// Each person beside where they will live.
fn with_homes<'a>(
    people: &'a [(Person, HouseholdId)],
    homes: &HashMap<HouseholdId, &'a Household>,
) -> Vec<(&'a Person, Option<&'a Household>)> {
    people.iter().map(|(person, home)| (person, homes.get(home).copied())).collect()
}

async fn write_moves(tx: &mut Tx, scope: &Scope, writes: &Writes, known: &[KnownPerson]) -> db::Result<()> {
    let known: HashMap<PersonId, &KnownPerson> = known.iter().map(|known| (known.person.id, known)).collect();
    let moved = &writes.homes.moved;
    let role = |person: PersonId, from: Option<HouseholdId>| {
        let residences = known.get(&person).map(|known| known.residences.as_slice()).unwrap_or_default();
        let left = residences.iter().find(|home| Some(home.household.id) == from);
        left.map_or(HouseholdRole::Adult, |home| home.role)
    };
    let left: Vec<_> = moved.iter().filter_map(|(person, from, _)| from.map(|from| (from, *person))).collect();
    let joined: Vec<_> = moved
        .iter()
        .map(|(person, from, to)| NewMember {
            household: *to,
            person: *person,
            role: role(*person, *from),
            is_main: true,
        })
        .collect();
    let homes: Vec<_> = moved.iter().map(|(person, _, to)| (*person, *to)).collect();
    store::delete_members(tx, scope, &left).await?;
    store::insert_members(tx, scope, &joined).await?;
    store::set_main_many(tx, scope, &homes).await
}

/// Those whom no line wrote, but whose household moved under them.
async fn refresh_neighbours(tx: &mut Tx, scope: &Scope, writes: &Writes, known: &[KnownPerson]) -> db::Result<()> {
    let changed: Vec<HouseholdId> = writes.homes.changed.iter().map(|home| home.id).collect();
    let written: Vec<PersonId> = writes.updated.iter().map(|(person, _)| person.id).collect();
    let neighbours: Vec<PersonId> = known
        .iter()
        .filter(|known| known.home().is_some_and(|home| changed.contains(&home.id)))
        .map(|known| known.person.id)
        .filter(|id| !written.contains(id))
        .collect();
    if neighbours.is_empty() { Ok(()) } else { store::refresh_search(tx, scope, &neighbours).await }
}
