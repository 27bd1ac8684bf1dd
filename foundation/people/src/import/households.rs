//! Who lives together: by the file's own number, else by place and name or telephone.
//!
//! Two numbers are never joined into one household, whatever the address says. Everyone is in exactly one
//! household, alone if need be; order follows the file.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use kernel::HouseholdId;
use serde::{Deserialize, Serialize};

use super::address::place_key;
use super::person::{ImportedPerson, PhoneKind};
use super::terms::key;

/// A household that the file forms.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedHousehold {
    /// The file's number, when it has one.
    pub number: Option<String>,
    /// Family names, as the file writes them, the first adult's first.
    pub names: Vec<String>,
    /// The household already there that a member belongs to.
    pub existing: Option<HouseholdId>,
    /// Lines of the members of 18 or more, or of unknown age.
    pub adult_lines: Vec<u64>,
    /// Lines of the members under 18.
    pub child_lines: Vec<u64>,
}

/// A person to be placed: once each, however many lines say them.
pub(super) struct Resident<'a> {
    pub line: u64,
    pub person: &'a ImportedPerson,
    pub existing: Option<HouseholdId>,
    /// The member number of someone who lives there too.
    pub lives_with: Option<&'a str>,
}

/// Places everyone; returns the households and, for each resident, the position of theirs.
pub(super) fn form(residents: &[Resident<'_>], today: NaiveDate) -> (Vec<PlannedHousehold>, Vec<usize>) {
    let mut homes = Homes { parent: (0..residents.len()).collect(), numbers: Vec::new() };
    homes.numbers = residents.iter().map(|resident| number_of(resident.person)).collect();
    join_by(&mut homes, residents, |resident| number_of(resident.person).into_iter().collect());
    let referred: HashSet<&str> = residents.iter().filter_map(|resident| resident.lives_with).collect();
    join_by(&mut homes, residents, |resident| {
        let own = resident.person.member_number.as_deref().filter(|number| referred.contains(number));
        own.into_iter().chain(resident.lives_with).map(str::to_owned).collect()
    });
    join_by(&mut homes, residents, |resident| place_and_names(resident.person));
    join_by(&mut homes, residents, |resident| landline_and_names(resident.person));
    let mut places: BTreeMap<usize, usize> = BTreeMap::new();
    let mut households = Vec::new();
    let mut indexes = Vec::with_capacity(residents.len());
    for (at, resident) in residents.iter().enumerate() {
        let home = homes.root(at);
        let index = *places.entry(home).or_insert_with(|| {
            households.push(PlannedHousehold {
                number: None,
                names: Vec::new(),
                existing: None,
                adult_lines: Vec::new(),
                child_lines: Vec::new(),
            });
            households.len() - 1
        });
        if let Some(household) = households.get_mut(index) {
            welcome(household, resident, today);
        }
        indexes.push(index);
    }
    (households, indexes)
}

fn welcome(household: &mut PlannedHousehold, resident: &Resident<'_>, today: NaiveDate) {
    let person = resident.person;
    if household.number.is_none() {
        household.number.clone_from(&person.household_number);
    }
    household.existing = household.existing.or(resident.existing);
    let is_child = person.is_child_on(today);
    let is_new = !household.names.iter().any(|name| key(name) == key(&person.last_name));
    if is_new {
        // A child met before its parents does not name the household.
        let at = if !is_child && household.adult_lines.is_empty() { 0 } else { household.names.len() };
        household.names.insert(at, person.last_name.clone());
    }
    if is_child { household.child_lines.push(resident.line) } else { household.adult_lines.push(resident.line) }
}

/// A union of residents that never holds two numbers.
struct Homes {
    parent: Vec<usize>,
    numbers: Vec<Option<String>>,
}

impl Homes {
    fn root(&self, mut at: usize) -> usize {
        while let Some(parent) = self.parent.get(at).copied().filter(|parent| *parent != at) {
            at = parent;
        }
        at
    }

    fn number(&self, root: usize) -> Option<String> {
        self.numbers.get(root).cloned().flatten()
    }

    fn join(&mut self, a: usize, b: usize) {
        let (a, b) = (self.root(a), self.root(b));
        let (kept, moved) = (a.min(b), a.max(b));
        let (mine, theirs) = (self.number(kept), self.number(moved));
        if kept == moved || (mine.is_some() && theirs.is_some() && mine != theirs) {
            return;
        }
        if let Some(parent) = self.parent.get_mut(moved) {
            *parent = kept;
        }
        if let Some(number) = self.numbers.get_mut(kept) {
            *number = mine.or(theirs);
        }
    }
}

/// Joins residents who meet under a key.
fn join_by(homes: &mut Homes, residents: &[Resident<'_>], keys_of: impl Fn(&Resident<'_>) -> Vec<String>) {
    let mut first: HashMap<String, usize> = HashMap::new();
    for (at, resident) in residents.iter().enumerate() {
        for key in keys_of(resident) {
            match first.get(&key) {
                Some(earlier) => homes.join(*earlier, at),
                None => {
                    first.insert(key, at);
                }
            }
        }
    }
}

fn number_of(person: &ImportedPerson) -> Option<String> {
    person.household_number.as_deref().map(key).filter(|number| !number.is_empty())
}

/// The same place with one family name in common, or with one telephone in common.
fn place_and_names(person: &ImportedPerson) -> Vec<String> {
    let Some(place) = place_key(&person.address) else { return Vec::new() };
    let names = family_words(person).into_iter().map(|name| format!("{place}|{name}"));
    names.chain(person.phones.iter().map(|phone| format!("{place}|{}", phone.e164))).collect()
}

/// A telephone of the house and one family name in common; a child's line often has no address.
fn landline_and_names(person: &ImportedPerson) -> Vec<String> {
    let landlines = person.phones.iter().filter(|phone| phone.kind == PhoneKind::Landline);
    let pairs =
        landlines.flat_map(|phone| family_words(person).into_iter().map(move |name| format!("{}|{name}", phone.e164)));
    pairs.collect()
}

/// The words of a family name: "MARTIN-FEDERBE" lives with "MARTIN".
fn family_words(person: &ImportedPerson) -> Vec<String> {
    let folded = key(&person.last_name);
    folded.split(' ').filter(|word| word.len() >= 3).map(str::to_owned).collect()
}
