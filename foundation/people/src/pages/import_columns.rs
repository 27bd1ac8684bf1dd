//! What each column means: proposed, shown with samples, corrected, remembered for next year.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::text::excerpt;
use ui::{Choice, Chrome, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, once_key, page, refused_page, see_other};

use super::import_upload::import_path;
use super::{chrome, told};
use crate::import::{Field, Mapping, MappingSource, NameOrder, RefusedColumn, Table};
use crate::model::season_of;
use crate::service::Error;
use crate::service::importing::{ImportSession, choose_mapping, load_import};

const SAMPLES: usize = 3;

pub(crate) struct ColumnRow {
    /// `colonne-3`
    pub name: String,
    pub title: String,
    pub samples: Vec<String>,
    /// Why the column was emptied; then nothing can be chosen.
    pub refused: String,
    /// Where the proposal comes from.
    pub source: String,
    /// `ordre-3`, when name and first name share the column.
    pub order_name: String,
}

#[derive(Template)]
#[template(path = "people/import_columns.html")]
pub(crate) struct ColumnsPage {
    pub chrome: Chrome,
    pub base: String,
    pub act: String,
    pub abandon: String,
    pub file_name: String,
    pub lines: String,
    pub notices: Vec<String>,
    pub form: FormState,
    pub columns: Vec<ColumnRow>,
    pub fields: Vec<Choice>,
    pub orders: Vec<Choice>,
    pub seasons: Vec<Choice>,
    pub once: String,
}

fn samples_of(table: &Table, at: usize) -> Vec<String> {
    let mut samples: Vec<String> = Vec::new();
    for cell in table.rows.iter().filter_map(|row| row.cells.get(at)).filter(|cell| !cell.trim().is_empty()) {
        let sample = excerpt(cell.trim(), 40);
        if !samples.contains(&sample) {
            samples.push(sample);
        }
        if samples.len() == SAMPLES {
            break;
        }
    }
    samples
}

fn order_code(order: NameOrder) -> &'static str {
    match order {
        NameOrder::LastFirst => "nom-prenom",
        NameOrder::FirstLast => "prenom-nom",
    }
}

/// One row a column, and the form that shows what is proposed.
fn rows_of(here: &InCentre, import: &ImportSession, table: &Table) -> (Vec<ColumnRow>, FormState) {
    let cx = &here.cx;
    let mut shown = FormState::new().with("saison", import.choices.season.clone().unwrap_or_default());
    let mut columns = Vec::with_capacity(import.choices.mapping.columns.len());
    for (at, column) in import.choices.mapping.columns.iter().enumerate() {
        shown.set(&format!("colonne-{at}"), column.field.code());
        shown.set(&format!("ordre-{at}"), column.name_order.map(order_code).unwrap_or_default());
        let refused = table.columns.get(at).and_then(|column| column.refused);
        columns.push(ColumnRow {
            name: format!("colonne-{at}"),
            title: column.title.clone(),
            samples: samples_of(table, at),
            refused: refused.map(|refused| cx.t(refused_key(refused))).unwrap_or_default(),
            source: cx.t(source_key(column.source)),
            order_name: if column.field == Field::FullName { format!("ordre-{at}") } else { String::new() },
        });
    }
    (columns, shown)
}

async fn columns_page(
    here: &InCentre,
    import: &ImportSession,
    form: Option<FormState>,
) -> Result<ColumnsPage, Problem> {
    let cx = &here.cx;
    let table = told(cx, import.table(cx).await)?;
    let (columns, shown) = rows_of(here, import, &table);
    let id = import.stored.id;
    let lines = i64::try_from(table.rows.len()).unwrap_or(i64::MAX);
    let said = [("n", lines.into()), ("shown", kernel::text::thousands(lines).into())];
    let seasons = [season_of(cx.today()), season_of(cx.today() - chrono::Duration::days(365))];
    let order = |order| {
        let code = order_code(order);
        Choice::new(code, cx.t(&format!("people-import-order-{code}")))
    };
    Ok(ColumnsPage {
        chrome: chrome(here)?,
        base: import_path(here, ""),
        act: import_path(here, &format!("/{id}/colonnes")),
        abandon: import_path(here, &format!("/{id}/abandon")),
        file_name: import.stored.file_name.clone(),
        lines: cx.texts.with("people-import-lines", said),
        notices: table.notices.iter().map(|notice| cx.texts.with(&notice.key(), notice.args())).collect(),
        form: form.unwrap_or(shown),
        columns,
        fields: Field::ALL.iter().map(|field| Choice::new(field.code(), cx.t(&field.key()))).collect(),
        orders: [NameOrder::LastFirst, NameOrder::FirstLast].into_iter().map(order).collect(),
        seasons: seasons.into_iter().map(|season| Choice::new(season.clone(), season)).collect(),
        once: once_key(),
    })
}

fn refused_key(refused: RefusedColumn) -> &'static str {
    match refused {
        RefusedColumn::Nir => "people-import-column-nir",
        RefusedColumn::Password => "people-import-column-password",
    }
}

fn source_key(source: MappingSource) -> &'static str {
    match source {
        MappingSource::None => "people-import-source-none",
        MappingSource::Title => "people-import-source-title",
        MappingSource::Content => "people-import-source-content",
        MappingSource::Remembered => "people-import-source-remembered",
        MappingSource::Chosen => "people-import-source-chosen",
    }
}

/// The mapping as chosen in the form.
fn mapping_of(form: &FormState, proposed: &Mapping) -> Mapping {
    let mut mapping = proposed.clone();
    for at in 0..proposed.columns.len() {
        let chosen = Field::from_code(form.value(&format!("colonne-{at}")));
        let before = proposed.columns.get(at).map(|column| column.field);
        // What was only confirmed keeps its source; what differs becomes a person's choice.
        if let Some(chosen) = chosen.filter(|chosen| Some(*chosen) != before) {
            mapping.set(at, chosen);
        }
        let order = match form.value(&format!("ordre-{at}")) {
            "nom-prenom" => Some(NameOrder::LastFirst),
            "prenom-nom" => Some(NameOrder::FirstLast),
            _ => None,
        };
        if let Some(column) = mapping.columns.get_mut(at) {
            column.name_order = order.or(column.name_order);
        }
    }
    mapping
}

pub(crate) async fn show(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    if !import.is_open() {
        return see_other(&here.cx, &import_path(&here, &format!("/{id}")), None);
    }
    page(&here.cx, &columns_page(&here, &import, None).await?)
}

pub(crate) async fn update(here: InCentre, Path((_, id)): Path<(String, Uuid)>, Form(mut form): Form) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let mut choices = import.choices.clone();
    choices.mapping = mapping_of(&form, &import.choices.mapping);
    choices.season = Some(form.value("saison").to_owned()).filter(|season| !season.is_empty());
    match choose_mapping(&here.cx, &import, choices).await {
        Ok(()) => see_other(&here.cx, &import_path(&here, &format!("/{id}/apercu")), None),
        Err(Error::File(refusal)) => {
            form.refuse("", here.cx.texts.with(&refusal.key(), refusal.args()));
            refused_page(&here.cx, &columns_page(&here, &import, Some(form)).await?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}
