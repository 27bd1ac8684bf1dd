//! What an import did: counts, the lines left out with why, and how to undo it all.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::text::thousands;
use ui::Chrome;
use uuid::Uuid;
use web::{Answer, Problem, attachment, page, see_other};

use super::import_upload::import_path;
use super::person::Fact;
use super::{chrome, path, told};
use crate::service::importing::{ImportReport, ReportLine, load_import, refused_lines_csv};

/// Lines shown; the rest is in the sheet.
const LINES_SHOWN: usize = 200;

#[derive(Template)]
#[template(path = "people/import_report.html")]
pub(crate) struct ReportPage {
    pub chrome: Chrome,
    pub people: String,
    pub again: String,
    pub file_name: String,
    pub facts: Vec<Fact>,
    pub notices: Vec<String>,
    pub left: Vec<ReportLine>,
    pub doubtful: Vec<ReportLine>,
    pub csv: String,
    /// Where the undo is posted; empty once it is undone.
    pub undo: String,
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (report, undo) = report_of(&here, id).await?;
    let Some(report) = report else { return see_other(&here.cx, &import_path(&here, &format!("/{id}")), None) };
    let left: Vec<ReportLine> = report.lines.iter().filter(|line| line.is_left()).take(LINES_SHOWN).cloned().collect();
    let doubtful = report.lines.iter().filter(|line| !line.is_left()).take(LINES_SHOWN).cloned().collect();
    let shown = ReportPage {
        chrome: chrome(&here)?,
        people: path(&here, ""),
        again: import_path(&here, ""),
        file_name: report.file_name.clone(),
        facts: facts_of(&here, &report),
        notices: report.notices.clone(),
        csv: if left.is_empty() { String::new() } else { import_path(&here, &format!("/{id}/lignes-laissees.csv")) },
        left,
        doubtful,
        undo,
    };
    page(&here.cx, &shown)
}

/// The report of an import that was applied, and where to undo it.
async fn report_of(here: &InCentre, id: Uuid) -> Result<(Option<ImportReport>, String), Problem> {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let Some(operation) = import.stored.operation else { return Ok((None, String::new())) };
    let done = db::find_operation(here.cx.db(), operation).await?;
    let is_done = done.is_some_and(|done| done.undone_by.is_none());
    let undo = if is_done { format!("/operations/{operation}/annulation") } else { String::new() };
    Ok((Some(told(&here.cx, import.report())?), undo))
}

fn facts_of(here: &InCentre, report: &ImportReport) -> Vec<Fact> {
    let counts = &report.counts;
    let facts = [
        ("people-report-lines", counts.lines),
        ("people-report-created", counts.created),
        ("people-report-updated", counts.updated),
        ("people-report-resumed", counts.resumed),
        ("people-report-unchanged", counts.unchanged),
        ("people-report-merged", counts.merged),
        ("people-report-proposed", counts.merge_proposed),
        ("people-report-refused", counts.refused),
        ("people-report-households", counts.households),
    ];
    let number = |count: usize| thousands(i64::try_from(count).unwrap_or(i64::MAX));
    facts.into_iter().map(|(key, count)| Fact { label: here.cx.t(key), value: number(count) }).collect()
}

pub(crate) async fn left_lines(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let (report, _) = report_of(&here, id).await?;
    let report = report.ok_or(Problem::NotFound)?;
    let bytes = refused_lines_csv(&here.cx.texts, &report).map_err(|error| Problem::failed(&error))?;
    attachment("text/csv; charset=utf-8", "lignes-laissees.csv", bytes)
}
