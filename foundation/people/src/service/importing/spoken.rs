//! The report of an import as a text to read from top to bottom, where there is no page: the command line.
//!
//! First the counts, then what each column was read as, then each line that someone must look at,
//! the refused before the doubtful. It words what the report holds and adds nothing.

use i18n::Texts;
use kernel::text::thousands;

use super::report::{ImportReport, ReportColumn, ReportLine};
use crate::import::Field;

/// The whole report, in the reader's language.
pub fn in_words(texts: &Texts, report: &ImportReport) -> String {
    let mut lines = vec![counts(texts, report)];
    lines.extend(section(texts, "people-report-columns", columns(texts, report)));
    lines.extend(section(texts, "people-import-noticed", report.notices.clone()));
    let of = |outcomes: &[&str]| -> Vec<String> {
        let told = report.lines.iter().filter(|line| outcomes.contains(&line.outcome.as_str()));
        told.map(|line| said(texts, line)).collect()
    };
    lines.extend(section(texts, "people-import-view-refusees", of(&["refused"])));
    lines.extend(section(texts, "people-import-view-a-decider", of(&["merge-proposed", "resume-proposed"])));
    lines.extend(section(texts, "people-import-view-doublons", of(&["merged"])));
    lines.extend(section(texts, "people-import-view-avec-un-doute", of(&["create", "update", "resume", "unchanged"])));
    lines.push(String::new());
    lines.push(match report.operation {
        Some(operation) => texts.t1("people-report-undo-by-command", "x", operation.to_string()),
        None if report.is_idle() => texts.t("people-import-idle"),
        None => texts.t("people-report-dry"),
    });
    lines.join("\n")
}

/// "1 800 lignes : 1 764 personnes à ajouter · 3 lignes refusées."
fn counts(texts: &Texts, report: &ImportReport) -> String {
    let counts = &report.counts;
    let told = |(key, count): (&str, usize)| {
        let shown = thousands(i64::try_from(count).unwrap_or(i64::MAX));
        (count > 0).then(|| texts.with(key, [("n", count.into()), ("shown", shown.into())]))
    };
    let parts = [
        ("people-import-created", counts.created),
        ("people-import-updated", counts.updated),
        ("people-import-resumed", counts.resumed),
        ("people-import-unchanged", counts.unchanged),
        ("people-import-completed", counts.merged),
        ("people-report-to-decide", counts.merge_proposed),
        ("people-report-lines-refused", counts.refused),
    ];
    let said: Vec<String> = parts.into_iter().filter_map(told).collect();
    let lines = told(("people-import-lines", counts.lines)).unwrap_or_default();
    let households = told(("people-import-households", counts.households)).unwrap_or_default();
    format!("{} : {lines}. {}. {households}", report.file_name, said.join(" · ")).trim().to_owned()
}

/// Each column that was read, then those that were left in one line.
fn columns(texts: &Texts, report: &ImportReport) -> Vec<String> {
    let is_left = |column: &&ReportColumn| column.field == Field::Ignore.code();
    let read = report.columns.iter().filter(|column| !is_left(column));
    let words = |column: &ReportColumn| {
        texts.t2("people-report-column", ("x", column.title.as_str()), ("meaning", column.meaning.as_str()))
    };
    let mut lines: Vec<String> = read.map(words).collect();
    let left: Vec<&str> = report.columns.iter().filter(is_left).map(|column| column.title.as_str()).collect();
    if !left.is_empty() {
        lines.push(texts.t1("people-report-columns-left", "x", left.join(", ")));
    }
    lines
}

/// "Inès BENALI (ligne 3) : La date de naissance…"
fn said(texts: &Texts, line: &ReportLine) -> String {
    let reasons = line.reasons.join(" ");
    texts.with(
        "people-report-line",
        [("line", line.line.into()), ("name", line.name.as_str().into()), ("why", reasons.into())],
    )
}

/// A title and its lines, unless there are none.
fn section(texts: &Texts, title: &str, lines: Vec<String>) -> Vec<String> {
    if lines.is_empty() {
        return Vec::new();
    }
    let mut all = vec![String::new(), texts.t(title)];
    all.extend(lines.into_iter().map(|line| format!("  {line}")));
    all
}
