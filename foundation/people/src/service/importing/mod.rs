//! The use cases of an import: look at a file, choose what its columns mean, decide, apply.
//!
//! The engine in `crate::import` reads and plans; this folder keeps the import between two pages,
//! turns a plan into rows and writes them as one operation. Table and plan are given up at the end.

mod apply;
mod existing;
mod homes;
mod report;
mod session;
mod spoken;
mod writes;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use auth::Scope;
use centres::Centre;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use web::Cx;

use super::Result;
use super::act::scope_for;
use super::registry::{KnownPerson, known_people};
use crate::import::{self, Decision, ImportPlan, Mapping, PlanOptions, Table};
use crate::model::season_of;
use crate::policy::Action;
use crate::store::{self, Whose};

pub use report::{ImportReport, ReportColumn, ReportCounts, ReportLine, problem_sentences, refused_lines_csv};
pub use spoken::in_words;

pub use session::{
    Applied, ImportSession, abandon_import, apply_import, choose_mapping, decide_lines, forget_imports, load_import,
    plan_of, read_table, start_import,
};

/// What a person chose about a file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct ImportChoices {
    pub mapping: Mapping,
    /// The season of all memberships; without one, each membership date tells its own.
    #[serde(default)]
    pub season: Option<String>,
    #[serde(default)]
    pub decisions: BTreeMap<u64, Decision>,
    /// Lines that someone chose to leave aside.
    #[serde(default)]
    pub ignored: BTreeSet<u64>,
}

impl ImportChoices {
    pub fn of(mapping: Mapping) -> Self {
        Self { mapping, season: None, decisions: BTreeMap::new(), ignored: BTreeSet::new() }
    }

    fn options(&self, today: NaiveDate) -> PlanOptions {
        let mut options = PlanOptions::new(today, self.season.clone().unwrap_or_else(|| season_of(today)));
        options.decisions.clone_from(&self.decisions);
        options
    }
}

/// How often a plan is made again because someone wrote meanwhile, before whoever asked is told.
const PLANNINGS: usize = 5;

/// A plan, and the people that it was made against.
pub(super) struct Planned {
    pub plan: ImportPlan,
    known: Vec<KnownPerson>,
}

/// The mapping of a table: what was remembered for its layout, or what it seems to be.
pub(super) async fn recalled_mapping(cx: &Cx, scope: &Scope, table: &Table) -> Result<Mapping> {
    let mut mapping = import::propose_mapping(table);
    if let Some(text) = store::find_layout(cx.db(), scope, &mapping.signature).await? {
        match serde_json::from_str::<Mapping>(&text) {
            Ok(saved) => mapping.recall(&saved),
            // Only a help for who confirms the columns: without it, they are proposed as for a new file.
            Err(error) => tracing::warn!(%error, "a remembered mapping cannot be read"),
        }
    }
    Ok(mapping)
}

/// Plans a table against the people who are there now.
pub(super) async fn plan_table(cx: &Cx, scope: &Scope, table: Arc<Table>, choices: &ImportChoices) -> Result<Planned> {
    let known = known_people(cx.db(), scope, Whose::Everyone).await?;
    let existing: Vec<_> = known.iter().map(|known| existing::existing_of(known, choices.season.as_deref())).collect();
    let (options, mapping) = (choices.options(cx.today()), choices.mapping.clone());
    let planned = tokio::task::spawn_blocking(move || import::plan(&table, &mapping, &existing, &options)).await?;
    Ok(Planned { plan: planned?, known })
}

/// A whole import in one go, for the command line and for programs: detect, map, plan and, if asked, apply.
///
/// What a person should decide (two entries that may be one) is left out and told in the report.
pub async fn import_file(
    cx: &Cx,
    centre: &Centre,
    file_name: &str,
    bytes: Vec<u8>,
    mapping: Option<Mapping>,
    apply: bool,
) -> Result<ImportReport> {
    let scope = scope_for(cx, centre, Action::ImportPeople)?;
    let table = Arc::new(read_table(bytes, file_name).await?);
    let file_name = &import::safe_name(file_name);
    let mapping = match mapping {
        Some(mapping) => mapping,
        None => recalled_mapping(cx, &scope, &table).await?,
    };
    let choices = ImportChoices::of(mapping);
    for _ in 0..PLANNINGS {
        let planned = plan_table(cx, &scope, Arc::clone(&table), &choices).await?;
        let mut report = ImportReport::of(&cx.texts, file_name, &planned.plan, &choices.mapping);
        // What would change nothing is no act: there is nothing to undo of it.
        if !apply || planned.plan.is_idle() {
            return Ok(report);
        }
        let operation = apply::operation_of(cx, centre, file_name, &planned.plan);
        let mut tx = cx.db().begin(&operation).await?;
        if apply::apply(cx, &mut tx, &scope, file_name, &planned, &choices).await? {
            tx.commit().await?;
            report.operation = Some(operation.id);
            return Ok(report);
        }
    }
    Err(db::Error::Stale.into())
}
