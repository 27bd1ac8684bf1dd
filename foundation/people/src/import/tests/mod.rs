//! Tests of the import, by subject; this file holds what they share.

use std::path::PathBuf;

use chrono::NaiveDate;

use super::{
    Action, Existing, FileRefusal, ImportPlan, ImportedPerson, PlanOptions, PlannedRow, ProblemCode, Table, plan,
    propose_mapping, read,
};

mod bad_file_test;
mod bad_line_test;
mod duplicates_test;
mod encoding_test;
mod layout_test;
mod nir_test;
mod plan_test;
mod real_files_test;
mod values_test;
mod wording_test;

/// The day on which the tests read files.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

fn options() -> PlanOptions {
    PlanOptions::new(today(), "2026-2027")
}

/// The folder of real files; `None`, said aloud, where it is missing.
fn test_data() -> Option<PathBuf> {
    let beside = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data");
    let folder = std::env::var_os("ESSAIM_TEST_DATA").map_or_else(|| PathBuf::from(beside), PathBuf::from);
    let folder = folder.join("adherents-imports");
    if !folder.is_dir() {
        eprintln!("SKIPPED: test data missing");
        return None;
    }
    Some(folder)
}

/// Reads a text file given as a string.
fn table(text: &str) -> Table {
    read(text.as_bytes(), "adherents.csv").unwrap()
}

/// Plans a text file into an empty house.
fn planned(text: &str) -> ImportPlan {
    planned_over(text, &[])
}

fn planned_over(text: &str, existing: &[Existing]) -> ImportPlan {
    try_plan(&table(text), existing).unwrap()
}

fn try_plan(table: &Table, existing: &[Existing]) -> Result<ImportPlan, FileRefusal> {
    plan(table, &propose_mapping(table), existing, &options())
}

/// The only person of a file of one line.
fn person(text: &str) -> ImportedPerson {
    let plan = planned(text);
    assert_eq!(plan.rows.len(), 1, "{text}");
    plan.rows[0].person.clone()
}

fn codes(row: &PlannedRow) -> Vec<ProblemCode> {
    row.problems.iter().map(|problem| problem.code).collect()
}

/// What applying a plan would leave in the house; lines that wait for a decision leave nothing.
fn applied(plan: &ImportPlan, existing: &[Existing]) -> Vec<Existing> {
    let mut house: Vec<Existing> = existing.to_vec();
    let homes: Vec<kernel::HouseholdId> =
        plan.households.iter().map(|home| home.existing.unwrap_or_default()).collect();
    for row in &plan.rows {
        let household = row.household_index.map(|at| homes[at]);
        match &row.action {
            Action::Create => {
                house.push(Existing {
                    id: kernel::PersonId::new(),
                    household,
                    is_archived: false,
                    person: row.person.clone(),
                });
            }
            Action::Update { id, .. } | Action::Resume { id, .. } => {
                house.iter_mut().find(|known| known.id == *id).unwrap().person = row.person.clone();
            }
            _ => {}
        }
    }
    house
}
