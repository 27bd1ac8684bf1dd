//! Whether two lines, or a line and a person already there, are one person, and why one may think so.
//!
//! Three degrees. Certain: same name and birth date, or same member number and name. Likely: same name and one
//! slip of the pen. Possible: names that are only near. Two known birth dates that differ are two people.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};
use strsim::jaro_winkler;

use super::identity::Identity;

/// Names nearer than this are one name misspelt.
const NEAR: f64 = 0.92;

/// Why two entries may be one person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MatchReason {
    SameMemberNumber,
    SameName,
    NearName,
    /// Name and first name the other way round.
    NamesSwapped,
    SameBirthDate,
    /// Day and month the other way round.
    BirthDateSwapped,
    /// One of day, month and year differs.
    BirthDateNear,
    SamePhone,
    SameEmail,
    SameHousehold,
    SameAddress,
}

impl MatchReason {
    /// Every reason there is.
    pub const ALL: &'static [Self] = &[
        Self::SameMemberNumber,
        Self::SameName,
        Self::NearName,
        Self::NamesSwapped,
        Self::SameBirthDate,
        Self::BirthDateSwapped,
        Self::BirthDateNear,
        Self::SamePhone,
        Self::SameEmail,
        Self::SameHousehold,
        Self::SameAddress,
    ];

    /// The Fluent key of its wording.
    pub fn key(self) -> &'static str {
        match self {
            Self::SameMemberNumber => "people-import-reason-same-member-number",
            Self::SameName => "people-import-reason-same-name",
            Self::NearName => "people-import-reason-near-name",
            Self::NamesSwapped => "people-import-reason-names-swapped",
            Self::SameBirthDate => "people-import-reason-same-birth-date",
            Self::BirthDateSwapped => "people-import-reason-birth-date-swapped",
            Self::BirthDateNear => "people-import-reason-birth-date-near",
            Self::SamePhone => "people-import-reason-same-phone",
            Self::SameEmail => "people-import-reason-same-email",
            Self::SameHousehold => "people-import-reason-same-household",
            Self::SameAddress => "people-import-reason-same-address",
        }
    }
}

/// How sure a match is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Degree {
    Possible,
    Likely,
    Certain,
}

/// Two entries that may be one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Likeness {
    pub degree: Degree,
    pub reasons: Vec<MatchReason>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Names {
    Same,
    Swapped,
    Near,
    Different,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Births {
    Same,
    BothUnknown,
    OneUnknown,
    Swapped,
    Near,
    Different,
}

/// Compares two entries; `None` when nothing says that they are one person.
pub(super) fn compare(a: &Identity, b: &Identity) -> Option<Likeness> {
    let names = compare_names(a, b);
    if names == Names::Different {
        return None;
    }
    let births = compare_births(a.birth, b.birth);
    let ties = ties_of(a, b);
    let same_number = a.member_number.is_some() && a.member_number == b.member_number;
    let degree = degree_of(a, b, names, births, &ties, same_number)?;
    let mut reasons = Vec::with_capacity(4);
    reasons.extend(same_number.then_some(MatchReason::SameMemberNumber));
    reasons.push(match names {
        Names::Same | Names::Different => MatchReason::SameName,
        Names::Swapped => MatchReason::NamesSwapped,
        Names::Near => MatchReason::NearName,
    });
    reasons.extend(match births {
        Births::Same => Some(MatchReason::SameBirthDate),
        Births::Swapped => Some(MatchReason::BirthDateSwapped),
        Births::Near => Some(MatchReason::BirthDateNear),
        Births::BothUnknown | Births::OneUnknown | Births::Different => None,
    });
    reasons.extend(ties);
    Some(Likeness { degree, reasons })
}

/// Whether two known birth dates say that these are two people.
pub(super) fn births_contradict(a: Option<NaiveDate>, b: Option<NaiveDate>) -> bool {
    compare_births(a, b) == Births::Different
}

fn degree_of(
    a: &Identity,
    b: &Identity,
    names: Names,
    births: Births,
    ties: &[MatchReason],
    same_number: bool,
) -> Option<Degree> {
    let is_tied = !ties.is_empty();
    if same_number && matches!(names, Names::Same | Names::Near) {
        return Some(Degree::Certain);
    }
    match (names, births) {
        (_, Births::Different) => None,
        (Names::Same, Births::Same) => Some(Degree::Certain),
        (Names::Same, Births::BothUnknown) if is_tied || (is_bare(a) && is_bare(b)) => Some(Degree::Certain),
        (Names::Same, Births::Swapped) => Some(Degree::Likely),
        (Names::Same, Births::OneUnknown | Births::Near) if is_tied => Some(Degree::Likely),
        (Names::Swapped, Births::Same) => Some(Degree::Likely),
        (Names::Swapped, Births::BothUnknown | Births::OneUnknown) if is_tied => Some(Degree::Possible),
        (Names::Near, Births::Same) if !genders_differ(a, b) => Some(Degree::Possible),
        (Names::Near, Births::BothUnknown | Births::OneUnknown | Births::Swapped | Births::Near)
            if has_contact(ties) && !genders_differ(a, b) =>
        {
            Some(Degree::Possible)
        }
        _ => None,
    }
}

/// Nothing but a name is known.
fn is_bare(identity: &Identity) -> bool {
    identity.phones.is_empty() && identity.emails.is_empty() && identity.place.is_none()
}

fn genders_differ(a: &Identity, b: &Identity) -> bool {
    matches!((a.gender, b.gender), (Some(a), Some(b)) if a != b)
}

fn has_contact(ties: &[MatchReason]) -> bool {
    ties.iter().any(|tie| matches!(tie, MatchReason::SamePhone | MatchReason::SameEmail))
}

fn ties_of(a: &Identity, b: &Identity) -> Vec<MatchReason> {
    let (phone, email) = a.shares_contact(b);
    let household = a.household_number.is_some() && a.household_number == b.household_number;
    let place = a.place.is_some() && a.place == b.place;
    let ties = [
        (phone, MatchReason::SamePhone),
        (email, MatchReason::SameEmail),
        (household, MatchReason::SameHousehold),
        (place, MatchReason::SameAddress),
    ];
    ties.into_iter().filter(|(holds, _)| *holds).map(|(_, tie)| tie).collect()
}

fn compare_names(a: &Identity, b: &Identity) -> Names {
    if a.last == b.last && a.first == b.first {
        return Names::Same;
    }
    if a.first.is_empty() || b.first.is_empty() {
        return Names::Different;
    }
    if a.last == b.first && a.first == b.last {
        return Names::Swapped;
    }
    if near(&a.last, &b.last) && near(&a.first, &b.first) { Names::Near } else { Names::Different }
}

/// Words of very different lengths cannot be that near: most pairs stop before the costly measure.
fn near(a: &str, b: &str) -> bool {
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    a == b || (short * 10 >= long * 6 && jaro_winkler(a, b) >= NEAR)
}

fn compare_births(a: Option<NaiveDate>, b: Option<NaiveDate>) -> Births {
    let (a, b) = match (a, b) {
        (Some(a), Some(b)) => (a, b),
        (None, None) => return Births::BothUnknown,
        _ => return Births::OneUnknown,
    };
    if a == b {
        return Births::Same;
    }
    if a.year() == b.year() && a.day() == b.month() && a.month() == b.day() {
        return Births::Swapped;
    }
    let equal = [a.year() == b.year(), a.month() == b.month(), a.day() == b.day()];
    if equal.iter().filter(|same| **same).count() == 2 { Births::Near } else { Births::Different }
}
