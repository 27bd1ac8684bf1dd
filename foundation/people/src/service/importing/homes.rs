//! From planned households to households: who joins one that is there, which ones move, which are new.
//!
//! Lines that the file puts together but that live at two places become two households, so that
//! every letter arrives. A household moves when all its members of the file moved together;
//! otherwise the one who moved gets a household of their own.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use kernel::{Cents, HouseholdId, PersonId};

use super::existing::address_of;
use crate::import::{Action, Address, Field, FieldChange, ImportPlan, PlannedRow, place_of};
use crate::model::Household;
use crate::service::household::envelope_name;
use crate::service::registry::KnownPerson;

/// Where everyone of a plan lives, and what that changes.
#[derive(Default)]
pub(super) struct Homes {
    /// The household of each line that is written or already there.
    pub of_line: HashMap<u64, HouseholdId>,
    pub created: Vec<Household>,
    pub changed: Vec<Household>,
    /// Who leaves which household for which other.
    pub moved: Vec<(PersonId, Option<HouseholdId>, HouseholdId)>,
}

impl Homes {
    /// A household of this import, as it will be.
    pub fn find(&self, id: HouseholdId) -> Option<&Household> {
        self.created.iter().chain(&self.changed).find(|home| home.id == id)
    }
}

/// Lines that live together.
struct Cluster<'a> {
    place: Option<String>,
    number: Option<String>,
    rows: Vec<&'a PlannedRow>,
}

/// Settles every line of a plan.
pub(super) fn settle(plan: &ImportPlan, known: &HashMap<PersonId, &KnownPerson>, now: DateTime<Utc>) -> Homes {
    let clusters = clusters_of(plan);
    let mut settling = Settling { known, now, staying: staying(&clusters, known), homes: Homes::default() };
    for cluster in &clusters {
        settling.settle(cluster);
    }
    settling.homes
}

fn clusters_of(plan: &ImportPlan) -> Vec<Cluster<'_>> {
    let mut by_home: Vec<Vec<&PlannedRow>> = vec![Vec::new(); plan.households.len()];
    for row in &plan.rows {
        let is_written = matches!(
            row.action,
            Action::Create | Action::Update { .. } | Action::Resume { .. } | Action::Unchanged { .. }
        );
        if let Some(home) = row.household_index.filter(|_| is_written).and_then(|at| by_home.get_mut(at)) {
            home.push(row);
        }
    }
    let mut clusters = Vec::new();
    for (rows, planned) in by_home.into_iter().zip(&plan.households) {
        clusters.extend(by_place(rows, planned.number.as_deref()));
    }
    clusters
}

fn by_place<'a>(rows: Vec<&'a PlannedRow>, number: Option<&str>) -> Vec<Cluster<'a>> {
    let mut clusters: Vec<Cluster<'a>> = Vec::new();
    let (placed, unplaced): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| place_of(&row.person.address).is_some());
    for row in placed {
        let place = place_of(&row.person.address);
        match clusters.iter_mut().find(|cluster| cluster.place == place) {
            Some(cluster) => cluster.rows.push(row),
            None => clusters.push(Cluster { place, number: number.map(ToOwned::to_owned), rows: vec![row] }),
        }
    }
    match clusters.first_mut() {
        Some(first) => first.rows.extend(unplaced),
        None if !unplaced.is_empty() => {
            clusters.push(Cluster { place: None, number: number.map(ToOwned::to_owned), rows: unplaced });
        }
        None => {}
    }
    clusters
}

/// For each household already there, how many clusters its members are in.
fn staying(clusters: &[Cluster<'_>], known: &HashMap<PersonId, &KnownPerson>) -> HashMap<HouseholdId, usize> {
    let mut staying: HashMap<HouseholdId, usize> = HashMap::new();
    for cluster in clusters {
        let homes: HashSet<HouseholdId> =
            cluster.rows.iter().filter_map(|row| home_of(row, known)).map(|home| home.id).collect();
        for home in homes {
            *staying.entry(home).or_default() += 1;
        }
    }
    staying
}

fn id_of(row: &PlannedRow) -> Option<PersonId> {
    match row.action {
        Action::Update { id, .. } | Action::Resume { id, .. } | Action::Unchanged { id } => Some(id),
        _ => None,
    }
}

fn home_of<'a>(row: &PlannedRow, known: &HashMap<PersonId, &'a KnownPerson>) -> Option<&'a Household> {
    id_of(row).and_then(|id| known.get(&id)).and_then(|known| known.home())
}

fn changes_of(row: &PlannedRow) -> &[FieldChange] {
    match &row.action {
        Action::Update { changes, .. } | Action::Resume { changes, .. } => changes,
        _ => &[],
    }
}

fn changes(row: &PlannedRow, field: Field) -> bool {
    changes_of(row).iter().any(|change| change.field == field)
}

struct Settling<'a> {
    known: &'a HashMap<PersonId, &'a KnownPerson>,
    now: DateTime<Utc>,
    staying: HashMap<HouseholdId, usize>,
    homes: Homes,
}

impl Settling<'_> {
    fn settle(&mut self, cluster: &Cluster<'_>) {
        let before = self.target(cluster).cloned();
        let mut home = before.clone().unwrap_or_else(|| self.blank());
        self.write_address(cluster, &mut home, before.is_none());
        write_number(cluster, &mut home);
        write_quotient(cluster, &mut home);
        self.write_name(cluster, &mut home, before.is_none());
        self.place_rows(cluster, home.id);
        if before.is_none() {
            self.homes.created.push(home);
        } else if before.as_ref() != Some(&home) {
            self.homes.changed.retain(|changed| changed.id != home.id);
            self.homes.changed.push(home);
        }
    }

    fn blank(&self) -> Household {
        Household {
            id: HouseholdId::new(),
            number: None,
            name: String::new(),
            street: String::new(),
            extra: String::new(),
            postal_code: String::new(),
            city: String::new(),
            family_quotient: None,
            created_at: self.now,
        }
    }

    /// The household already there that the lines live in, or that moves with them.
    fn target(&self, cluster: &Cluster<'_>) -> Option<&Household> {
        let candidates: Vec<&Household> = cluster.rows.iter().filter_map(|row| home_of(row, self.known)).collect();
        let current = |home: &Household| {
            self.homes.changed.iter().find(|c| c.id == home.id).map_or_else(|| address_of(home), address_of)
        };
        let same = candidates.iter().find(|home| {
            let place = place_of(&current(home));
            cluster.place.is_none() || place == cluster.place
        });
        let moving = || {
            let alone = |home: &&&Household| self.staying.get(&home.id).copied().unwrap_or(0) <= 1;
            candidates.iter().find(alone)
        };
        let found = same.or_else(moving).copied()?;
        Some(self.homes.changed.iter().find(|changed| changed.id == found.id).unwrap_or(found))
    }

    /// A moved or new household takes the first address said; the same place is only completed.
    fn write_address(&self, cluster: &Cluster<'_>, home: &mut Household, is_new: bool) {
        let said = cluster.rows.iter().map(|row| &row.person.address);
        let is_elsewhere = cluster.place.is_some() && place_of(&address_of(home)) != cluster.place;
        if (is_new || is_elsewhere)
            && let Some(first) = said.clone().find(|address| !address.is_empty()).or_else(|| said.clone().next())
        {
            write_place(home, first.clone());
        }
        for address in said {
            for (known, said) in [
                (&mut home.extra, &address.extra),
                (&mut home.city, &address.city),
                (&mut home.postal_code, &address.postal_code),
            ] {
                if known.is_empty() {
                    known.clone_from(said);
                }
            }
        }
    }

    /// A new household is named after its people; a person alone who is joined becomes a family.
    fn write_name(&self, cluster: &Cluster<'_>, home: &mut Household, is_new: bool) {
        let rows = adults_first(cluster, self.now);
        let names = rows.iter().map(|row| names_of(row));
        let is_joined = cluster.rows.iter().any(|row| row.action == Action::Create);
        let here = |known: &&&KnownPerson| known.person.archived_at.is_none();
        let residents = self.known.values().filter(here).filter(|known| known.home().is_some_and(|h| h.id == home.id));
        let residents: Vec<(String, String, String)> = residents
            .map(|known| {
                let person = &known.person;
                (person.title.clone(), person.first_name.clone(), person.last_name.clone())
            })
            .collect();
        if is_new {
            home.name = envelope_name(&names.collect::<Vec<_>>());
        } else if is_joined && residents.len() == 1 && home.name == envelope_name(&residents) {
            let joined = rows.iter().filter(|row| row.action == Action::Create).map(|row| names_of(row));
            home.name = envelope_name(&residents.iter().cloned().chain(joined).collect::<Vec<_>>());
        }
    }

    fn place_rows(&mut self, cluster: &Cluster<'_>, home: HouseholdId) {
        for row in &cluster.rows {
            self.homes.of_line.insert(row.line, home);
            let Some(id) = id_of(row) else { continue };
            let from = home_of(row, self.known).map(|from| from.id);
            let has_moved = changes(row, Field::Address) || changes(row, Field::HouseholdNumber);
            if from != Some(home) && (has_moved || from.is_none()) {
                self.homes.moved.push((id, from, home));
            }
        }
    }
}

fn write_place(home: &mut Household, address: Address) {
    home.street = address.street;
    home.extra = address.extra;
    home.postal_code = address.postal_code;
    home.city = address.city;
}

fn write_number(cluster: &Cluster<'_>, home: &mut Household) {
    let is_said_anew = cluster.rows.iter().any(|row| changes(row, Field::HouseholdNumber));
    if cluster.number.is_some() && (home.number.is_none() || is_said_anew) {
        home.number.clone_from(&cluster.number);
    }
}

/// The quotient that the file says last; whoever has another keeps it as a detail.
fn write_quotient(cluster: &Cluster<'_>, home: &mut Household) {
    let changed = cluster.rows.iter().find(|row| changes(row, Field::FamilyQuotient));
    let first = || cluster.rows.iter().find(|row| row.person.family_quotient.is_some());
    let said: Option<Cents> = match (changed, home.family_quotient) {
        (Some(row), _) => row.person.family_quotient,
        (None, None) => first().and_then(|row| row.person.family_quotient),
        (None, known) => known,
    };
    home.family_quotient = said;
}

fn adults_first<'a>(cluster: &Cluster<'a>, now: DateTime<Utc>) -> Vec<&'a PlannedRow> {
    let today = kernel::clock::local_date(now);
    let mut rows = cluster.rows.clone();
    rows.sort_by_key(|row| row.person.is_child_on(today));
    rows
}

fn names_of(row: &PlannedRow) -> (String, String, String) {
    let person = &row.person;
    (super::writes::title_word(person.title).to_owned(), person.first_name.clone(), person.last_name.clone())
}
