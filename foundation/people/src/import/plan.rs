//! The plan of an import: what each line would do, to be shown, decided upon, stored, then applied.
//!
//! A plan is plain values that survive JSON. It never holds a social security number, and applying it is
//! someone else's work.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use kernel::{HouseholdId, PersonId};
use serde::{Deserialize, Serialize};

use super::field::Field;
use super::households::PlannedHousehold;
use super::matching::MatchReason;
use super::person::ImportedPerson;
use super::problem::Problem;
use super::refusal::Notice;

/// A person already there, in the shape of the file.
///
/// `person.membership_date` and `person.membership_amount` are those of the season of the import.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Existing {
    pub id: PersonId,
    pub household: Option<HouseholdId>,
    /// Put aside: found again, never taken back without a person's word.
    #[serde(default)]
    pub is_archived: bool,
    pub person: ImportedPerson,
}

/// Whom a proposal would merge a line with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MergeWith {
    Person(PersonId),
    /// Someone put aside, who would be taken out of the archive.
    Archived(PersonId),
    Line(u64),
}

impl MergeWith {
    /// The person already there, when it is one.
    pub fn person(self) -> Option<PersonId> {
        match self {
            Self::Person(id) | Self::Archived(id) => Some(id),
            Self::Line(_) => None,
        }
    }
}

/// What a person decided of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decision {
    /// It is this person.
    Merge(MergeWith),
    /// It is someone else than all who were proposed.
    Separate,
}

/// What a plan depends on beside the file and the people.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlanOptions {
    pub today: NaiveDate,
    /// The season in which memberships are written, for the caller that applies.
    pub season: String,
    /// What was decided of earlier proposals, by line.
    #[serde(default)]
    pub decisions: BTreeMap<u64, Decision>,
}

impl PlanOptions {
    /// Options without any decision yet.
    pub fn new(today: NaiveDate, season: impl Into<String>) -> Self {
        Self { today, season: season.into(), decisions: BTreeMap::new() }
    }
}

/// One field that a line changes, as people read it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FieldChange {
    pub field: Field,
    pub before: String,
    pub after: String,
}

/// What a line does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case")]
pub enum Action {
    /// Someone new; `PlannedRow::person` is who.
    Create,
    /// Someone already there, with something new; `PlannedRow::person` is the whole outcome.
    Update { id: PersonId, changes: Vec<FieldChange> },
    /// Someone of the archive who comes back, perhaps with something new; `PlannedRow::person` is the outcome.
    Resume { id: PersonId, changes: Vec<FieldChange> },
    /// Someone already there, with nothing new.
    Unchanged { id: PersonId },
    /// Perhaps someone already there or on another line: nothing is done until a person decides.
    MergeProposed { with: MergeWith, reasons: Vec<MatchReason>, changes: Vec<FieldChange> },
    /// The person of an earlier line, which takes what this one adds; `differences` is what it does not take.
    DuplicateInFile { of_line: u64, reasons: Vec<MatchReason>, differences: Vec<FieldChange> },
    /// Not imported; the problems say why.
    Refused,
}

/// One line of the file and what it does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedRow {
    pub line: u64,
    pub action: Action,
    pub problems: Vec<Problem>,
    /// To be written on `Create`, `Update` and `Resume`; what the line says otherwise.
    pub person: ImportedPerson,
    /// The position in [`ImportPlan::households`]; none for a refused line.
    pub household_index: Option<usize>,
}

/// How many lines do what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub lines: usize,
    pub created: usize,
    pub updated: usize,
    /// People taken out of the archive.
    #[serde(default)]
    pub resumed: usize,
    pub unchanged: usize,
    pub merge_proposed: usize,
    pub duplicates: usize,
    pub refused: usize,
    /// Lines kept with a doubt.
    pub with_warnings: usize,
    pub households: usize,
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportPlan {
    pub season: String,
    /// The layout of the file, under which its mapping is remembered.
    pub signature: String,
    pub rows: Vec<PlannedRow>,
    pub households: Vec<PlannedHousehold>,
    pub counts: Counts,
    pub notices: Vec<Notice>,
}

impl ImportPlan {
    /// Whether applying would change nothing.
    pub fn is_idle(&self) -> bool {
        self.counts.created + self.counts.updated + self.counts.resumed == 0
    }
}

/// Counts what rows do.
pub(super) fn count(rows: &[PlannedRow], households: usize) -> Counts {
    let mut counts = Counts { lines: rows.len(), households, ..Counts::default() };
    for row in rows {
        let counter = match row.action {
            Action::Create => &mut counts.created,
            Action::Update { .. } => &mut counts.updated,
            Action::Resume { .. } => &mut counts.resumed,
            Action::Unchanged { .. } => &mut counts.unchanged,
            Action::MergeProposed { .. } => &mut counts.merge_proposed,
            Action::DuplicateInFile { .. } => &mut counts.duplicates,
            Action::Refused => &mut counts.refused,
        };
        *counter += 1;
        let is_doubtful = !row.problems.is_empty() && row.action != Action::Refused;
        counts.with_warnings += usize::from(is_doubtful);
    }
    counts
}
