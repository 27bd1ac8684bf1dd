//! A file: chosen, looked at, written.

use askama::Template;
use centres::InCentre;
use ui::{Choice, Chrome, FormState};
use web::{Cx, Problem};

use super::{base_of, chrome, path_of, theme_choices};
use crate::model::theme::Theme;
use crate::service::importing::{Counts, Preview};
use crate::sheet::mapping::Target;
use crate::sheet::row::Reading;
use crate::store::imports::Import;

#[derive(Template)]
#[template(path = "map/import.html")]
pub(crate) struct UploadPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub base: String,
    pub action: String,
    pub once: String,
}

impl UploadPage {
    pub fn new(here: &InCentre, form: FormState) -> Result<Self, Problem> {
        Ok(Self {
            chrome: chrome(here)?,
            form,
            base: base_of(&here.centre),
            action: path_of(&here.centre, "import"),
            once: web::once_key(),
        })
    }
}

/// A column with what it may mean.
pub(crate) struct ColumnLine {
    pub field: String,
    pub title: String,
    pub samples: String,
    pub choices: Vec<(String, String, bool)>,
}

/// A line that would be written.
pub(crate) struct Example {
    pub line: u64,
    pub name: String,
    pub address: String,
    pub notes: String,
}

#[derive(Template)]
#[template(path = "map/preview.html")]
pub(crate) struct PreviewPage {
    pub chrome: Chrome,
    pub form: FormState,
    pub back: String,
    pub action: String,
    pub once: String,
    pub file_name: String,
    pub source: String,
    pub themes: Vec<(String, String, bool)>,
    pub columns: Vec<ColumnLine>,
    pub examples: Vec<Example>,
    pub told: Vec<(String, String)>,
    pub notes: Vec<(String, usize)>,
    pub kept: String,
    pub empty: String,
    pub lines: Vec<(u64, String)>,
}

impl PreviewPage {
    pub fn new(here: &InCentre, form: FormState, preview: &Preview, themes: &[Theme]) -> Result<Self, Problem> {
        let (cx, import) = (&here.cx, &preview.import);
        let theme = |choice: Choice| {
            let is_on = choice.value == import.mapping.theme;
            (choice.value, choice.label, is_on)
        };
        Ok(Self {
            chrome: chrome(here)?,
            form,
            back: path_of(&here.centre, "import"),
            action: path_of(&here.centre, &format!("import/{}", import.id)),
            once: web::once_key(),
            file_name: import.file_name.clone(),
            source: import.mapping.source.clone(),
            themes: theme_choices(themes).into_iter().map(theme).collect(),
            columns: columns(cx, preview),
            examples: preview.examples.iter().map(|reading| example(cx, reading)).collect(),
            told: told(cx, &preview.counts),
            notes: notes(cx, &preview.counts),
            kept: preview.counts.kept.join(", "),
            empty: preview.counts.empty.join(", "),
            lines: lines(cx, &preview.counts),
        })
    }
}

/// Columns are named by their place among the titles in order, as the handler reads them.
fn columns(cx: &Cx, preview: &Preview) -> Vec<ColumnLine> {
    let titles: Vec<&String> = preview.import.mapping.columns.keys().collect();
    let choices = |chosen: Target| {
        let word = |target: Target| cx.t(&format!("map-target-{}", target.code().replace('_', "-")));
        Target::ALL.iter().map(|target| (target.code(), word(*target), *target == chosen)).collect()
    };
    let own = preview.columns.iter().filter_map(|column| {
        let place = titles.iter().position(|title| **title == column.title)?;
        Some(ColumnLine {
            field: format!("colonne{place}"),
            title: column.title.clone(),
            samples: column.samples.join(" · "),
            choices: choices(column.target),
        })
    });
    own.collect()
}

fn example(cx: &Cx, reading: &Reading) -> Example {
    let facts = &reading.facts;
    let codes: Vec<String> = reading.notes.iter().map(|note| cx.t(&format!("map-note-{}", note.code()))).collect();
    Example {
        line: reading.line,
        name: facts.name.clone(),
        address: format!("{} {}", facts.street, facts.town()).trim().to_owned(),
        notes: codes.join(" · "),
    }
}

fn told(cx: &Cx, counts: &Counts) -> Vec<(String, String)> {
    let numbers = [
        ("map-import-rows", counts.rows),
        ("map-import-created", counts.created),
        ("map-import-updated", counts.updated),
        ("map-import-unchanged", counts.unchanged),
        ("map-import-left", counts.left),
        ("map-import-refused", counts.refused),
    ];
    let thousands = |number: usize| kernel::text::thousands(i64::try_from(number).unwrap_or_default());
    numbers.into_iter().map(|(key, number)| (cx.t(key), thousands(number))).collect()
}

fn notes(cx: &Cx, counts: &Counts) -> Vec<(String, usize)> {
    counts.notes.iter().map(|(code, number)| (cx.t(&format!("map-note-{code}")), *number)).collect()
}

fn lines(cx: &Cx, counts: &Counts) -> Vec<(u64, String)> {
    let words = |codes: &[String]| -> String {
        codes.iter().map(|code| cx.t(&format!("map-note-{code}"))).collect::<Vec<_>>().join(" · ")
    };
    counts.lines.iter().map(|(line, codes)| (*line, words(codes))).collect()
}

#[derive(Template)]
#[template(path = "map/imported.html")]
pub(crate) struct ReportPage {
    pub chrome: Chrome,
    pub base: String,
    pub file_name: String,
    pub told: Vec<(String, String)>,
    pub notes: Vec<(String, usize)>,
    pub kept: String,
    pub empty: String,
    pub lines: Vec<(u64, String)>,
}

impl ReportPage {
    pub fn new(here: &InCentre, import: &Import) -> Result<Self, Problem> {
        let counts: Counts = serde_json::from_str(&import.counts).unwrap_or_default();
        let cx = &here.cx;
        Ok(Self {
            chrome: chrome(here)?,
            base: base_of(&here.centre),
            file_name: import.file_name.clone(),
            told: told(cx, &counts),
            notes: notes(cx, &counts),
            kept: counts.kept.join(", "),
            empty: counts.empty.join(", "),
            lines: lines(cx, &counts),
        })
    }
}
