//! Writing a plan: one operation, a hundred rows a statement, all or nothing.

use std::collections::HashMap;

use auth::Scope;
use centres::Centre;
use db::{Operation, Tx};
use kernel::{HouseholdId, PersonId, words};
use web::Cx;

use super::ImportChoices;
use super::writes::{Setting, Writes, writes_of};
use crate::import::ImportPlan;
use crate::model::{Household, Person};
use crate::service::Result;
use crate::service::registry::{KnownPerson, known_people};
use crate::store::{self, NewMember, Whose};

/// The operation of an import, with its words for the history.
pub(super) fn operation_of(cx: &Cx, centre: &Centre, file_name: &str, plan: &ImportPlan) -> Operation {
    let words = cx.texts.with(
        "people-words-import",
        [
            ("file", file_name.into()),
            ("created", plan.counts.created.into()),
            ("updated", (plan.counts.updated + plan.counts.resumed).into()),
        ],
    );
    cx.operation(Some(centre.id), words)
}

/// Writes a plan inside its operation.
pub(super) async fn apply(
    cx: &Cx,
    tx: &mut Tx,
    scope: &Scope,
    file_name: &str,
    plan: &ImportPlan,
    choices: &ImportChoices,
) -> Result<()> {
    let day = words::date_with_year(cx.today(), kernel::Locale::Fr);
    let source = cx.texts.t2("people-consent-source-file", ("file", file_name), ("day", day));
    let known = known_people(&mut *tx, scope, Whose::Everyone).await?;
    let setting = Setting {
        known: known.iter().map(|known| (known.person.id, known)).collect(),
        season: choices.season.as_deref(),
        source: &source,
        now: cx.now(),
    };
    let writes = writes_of(plan, &setting);
    write(tx, scope, &writes, &known).await?;
    let mapping = serde_json::to_string(&choices.mapping).unwrap_or_default();
    store::save_layout(tx, scope, &choices.mapping.signature, &mapping, cx.now()).await?;
    Ok(())
}

async fn write(tx: &mut Tx, scope: &Scope, writes: &Writes, known: &[KnownPerson]) -> db::Result<()> {
    let mut homes: HashMap<HouseholdId, &Household> =
        known.iter().filter_map(KnownPerson::home).map(|h| (h.id, h)).collect();
    homes.extend(writes.homes.created.iter().chain(&writes.homes.changed).map(|home| (home.id, home)));
    store::insert_households(tx, scope, &writes.homes.created).await?;
    for home in &writes.homes.changed {
        store::update_household(tx, scope, home).await?;
    }
    let created: Vec<(&Person, Option<&Household>)> =
        writes.created.iter().map(|(person, home)| (person, homes.get(home).copied())).collect();
    store::insert_many(tx, scope, &created).await?;
    store::insert_members(tx, scope, &writes.members).await?;
    write_moves(tx, scope, writes, known).await?;
    store::unarchive_many(tx, scope, &writes.resumed).await?;
    for (person, home) in &writes.updated {
        store::update(tx, scope, person, homes.get(home).copied()).await?;
    }
    store::upsert_memberships(tx, scope, &writes.memberships).await?;
    store::upsert_consents(tx, scope, &writes.consents).await?;
    store::insert_interests(tx, scope, &writes.interests).await?;
    for (person, kind) in &writes.gone_details {
        store::delete_details(tx, scope, *person, *kind).await?;
    }
    store::insert_details(tx, scope, &writes.details).await?;
    refresh_neighbours(tx, scope, writes, known).await
}

async fn write_moves(tx: &mut Tx, scope: &Scope, writes: &Writes, known: &[KnownPerson]) -> db::Result<()> {
    for (person, from, to) in &writes.homes.moved {
        let residences = known.iter().find(|known| known.person.id == *person).map(|known| known.residences.as_slice());
        let role =
            residences.unwrap_or_default().iter().find(|home| Some(home.household.id) == *from).map(|home| home.role);
        if let Some(from) = from {
            store::delete_member(tx, scope, *from, *person).await?;
        }
        let role = role.unwrap_or(crate::model::HouseholdRole::Adult);
        store::insert_member(tx, scope, NewMember { household: *to, person: *person, role, is_main: true }).await?;
        store::set_main(tx, scope, *person, *to).await?;
    }
    Ok(())
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
