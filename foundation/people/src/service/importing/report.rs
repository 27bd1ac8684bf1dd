//! What an import did, or would do: counts, what each column meant, each line of which something is to be said.
//!
//! It says what was understood, never what a cell that may not be kept held.

use i18n::Texts;
use kernel::OperationId;
use serde::Serialize;

use crate::export::csv_of;
use crate::import::{Action, Field, ImportPlan, Mapping, MatchReason, MergeWith, PlannedRow, Severity};

/// How many lines did what.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ReportCounts {
    pub lines: usize,
    pub created: usize,
    pub updated: usize,
    /// People taken out of the archive.
    #[serde(default)]
    pub resumed: usize,
    pub unchanged: usize,
    /// Lines that repeat a person of an earlier line, and complete it.
    pub merged: usize,
    /// Lines that may be someone else's: left out until a person decides.
    pub merge_proposed: usize,
    pub refused: usize,
    pub households: usize,
}

/// One column, and what it was read as.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ReportColumn {
    pub title: String,
    /// A field, such as `last-name`; `ignore` for a column that is left.
    pub field: String,
    /// The same, in the reader's language.
    pub meaning: String,
}

/// One line of the file of which something is to be said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ReportLine {
    /// As a spreadsheet counts.
    pub line: u64,
    /// `create`, `update`, `resume`, `unchanged`, `merged`, `merge-proposed`, `resume-proposed` or `refused`.
    pub outcome: String,
    pub name: String,
    /// Sentences, in the reader's language.
    pub reasons: Vec<String>,
}

impl ReportLine {
    /// Whether the line was left aside: refused, or for a person to decide.
    pub fn is_left(&self) -> bool {
        matches!(self.outcome.as_str(), "refused" | "merge-proposed" | "resume-proposed")
    }
}

/// What an import did, or would do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, serde::Deserialize, utoipa::ToSchema)]
pub struct ImportReport {
    pub file_name: String,
    pub counts: ReportCounts,
    #[serde(default)]
    pub columns: Vec<ReportColumn>,
    /// What was understood or repaired while reading.
    pub notices: Vec<String>,
    pub lines: Vec<ReportLine>,
    /// The operation that wrote it, and undoes it; none for a dry run.
    #[schema(value_type = Option<uuid::Uuid>)]
    pub operation: Option<OperationId>,
}

impl ImportReport {
    /// The report of a plan.
    pub fn of(texts: &Texts, file_name: &str, plan: &ImportPlan, mapping: &Mapping) -> Self {
        let counts = &plan.counts;
        Self {
            file_name: file_name.to_owned(),
            counts: ReportCounts {
                lines: counts.lines,
                created: counts.created,
                updated: counts.updated,
                resumed: counts.resumed,
                unchanged: counts.unchanged,
                merged: counts.duplicates,
                merge_proposed: counts.merge_proposed,
                refused: counts.refused,
                households: counts.households,
            },
            columns: columns_of(texts, mapping),
            notices: plan.notices.iter().map(|notice| texts.with(&notice.key(), notice.args())).collect(),
            lines: plan.rows.iter().filter(|row| is_told(row)).map(|row| line_of(texts, row)).collect(),
            operation: None,
        }
    }
}

impl ImportReport {
    /// Whether nobody was, or would be, written.
    pub fn is_idle(&self) -> bool {
        self.counts.created + self.counts.updated + self.counts.resumed == 0
    }
}

fn columns_of(texts: &Texts, mapping: &Mapping) -> Vec<ReportColumn> {
    let column = |title: &str, field: Field| ReportColumn {
        title: title.to_owned(),
        field: field.code().to_owned(),
        meaning: texts.t(&field.key()),
    };
    mapping.columns.iter().map(|of| column(&of.title, of.field)).collect()
}

fn is_told(row: &PlannedRow) -> bool {
    let is_plain =
        matches!(row.action, Action::Create | Action::Update { .. } | Action::Resume { .. } | Action::Unchanged { .. });
    !is_plain || !row.problems.is_empty()
}

fn line_of(texts: &Texts, row: &PlannedRow) -> ReportLine {
    let name = format!("{} {}", row.person.first_name, row.person.last_name).trim().to_owned();
    ReportLine {
        line: row.line,
        outcome: outcome_of(&row.action).to_owned(),
        name,
        reasons: problem_sentences(texts, row),
    }
}

/// The word of what a line does.
pub fn outcome_of(action: &Action) -> &'static str {
    match action {
        Action::Create => "create",
        Action::Update { .. } => "update",
        Action::Resume { .. } => "resume",
        Action::Unchanged { .. } => "unchanged",
        Action::DuplicateInFile { .. } => "merged",
        Action::MergeProposed { with: MergeWith::Archived(_), .. } => "resume-proposed",
        Action::MergeProposed { .. } => "merge-proposed",
        Action::Refused => "refused",
    }
}

/// Everything to be said of a line, as sentences.
pub fn problem_sentences(texts: &Texts, row: &PlannedRow) -> Vec<String> {
    let mut sentences = Vec::new();
    match &row.action {
        Action::MergeProposed { with: MergeWith::Line(line), reasons, .. } => {
            let why = reasons_of(texts, reasons);
            sentences.push(texts.t2("people-import-maybe-line", ("other", *line), ("why", why)));
        }
        Action::MergeProposed { with: MergeWith::Person(_), reasons, .. } => {
            sentences.push(texts.t1("people-import-maybe-person", "why", reasons_of(texts, reasons)));
        }
        Action::MergeProposed { with: MergeWith::Archived(_), reasons, .. } => {
            sentences.push(texts.t1("people-import-maybe-archived", "why", reasons_of(texts, reasons)));
        }
        Action::Resume { .. } => sentences.push(texts.t("people-import-resumes")),
        Action::DuplicateInFile { of_line, reasons, .. } => {
            let why = reasons_of(texts, reasons);
            sentences.push(texts.t2("people-import-same-as-line", ("other", *of_line), ("why", why)));
        }
        _ => {}
    }
    // Of a line that is not imported only that is said: the rest speaks of a person who would be there.
    let is_refused = row.action == Action::Refused;
    let told = row.problems.iter().filter(|problem| !is_refused || problem.severity() == Severity::Refused);
    sentences.extend(told.map(|problem| texts.with(&problem.key(), problem.args())));
    sentences
}

/// "même nom et même prénom, même téléphone"
pub(crate) fn reasons_of(texts: &Texts, reasons: &[MatchReason]) -> String {
    reasons.iter().map(|reason| texts.t(reason.key())).collect::<Vec<_>>().join(", ")
}

/// The lines that were not imported, with why, for a spreadsheet.
pub fn refused_lines_csv(texts: &Texts, report: &ImportReport) -> Result<Vec<u8>, csv::Error> {
    let heads = ["people-import-csv-line", "people-import-csv-name", "people-import-csv-why"].map(|key| texts.t(key));
    let left = report.lines.iter().filter(|line| line.is_left());
    let rows = left.map(|line| vec![line.line.to_string(), line.name.clone(), line.reasons.join(" ")]);
    csv_of(&heads, rows)
}
