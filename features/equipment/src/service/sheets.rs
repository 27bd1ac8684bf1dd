//! The inventory in and out as a sheet: Snipe-IT's CSV both ways, XLSX out.

use centres::Centre;
use kernel::OperationId;
use web::{Cx, Problem};

use super::items::draw_label;
use super::{Error, Result, open, words};
use crate::model::ItemId;
use crate::model::item::{Item, Owner};
use crate::model::sheet::{self, Sheet};
use crate::policy::Action;
use crate::store::items;

/// What an import did.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Imported {
    pub added: usize,
    pub known: usize,
    pub nameless: usize,
    /// Columns kept without being understood.
    pub unknown: Vec<String>,
    /// Columns left out, because they name people.
    pub left: Vec<String>,
}

/// Brings a sheet in: a label that is here already is corrected, never doubled; its state and its loan stay, and what
/// the sheet leaves empty stays as it was.
pub async fn import(cx: &Cx, centre: &Centre, bytes: &[u8]) -> Result<(Imported, OperationId)> {
    let scope = open(cx, centre, Action::Manage)?;
    let Sheet { lines, unknown, left, nameless } = sheet::read(bytes)?;
    let operation = cx.operation(Some(centre.id), words(cx, "equipment-op-import", &lines.len().to_string()));
    let mut done = Imported { unknown, left, nameless, ..Imported::default() };
    let mut tx = cx.db().begin(&operation).await?;
    for line in lines {
        let here = match line.label.as_str() {
            "" => None,
            label => items::by_label(&mut tx, &scope, label).await?,
        };
        if let Some(item) = here {
            let extra = joined(item.extra, line.extra);
            items::update_known(&mut tx, &scope, item.id, &line.details, &extra).await?;
            done.known += 1;
            continue;
        }
        let label = if line.label.is_empty() { draw_label() } else { line.label };
        let (details, extra) = (line.details, line.extra);
        let item = Item { id: ItemId::new(), label, details, loan: None, extra, created_at: cx.now(), revision: 1 };
        items::insert(&mut tx, &scope, &item).await?;
        done.added += 1;
    }
    tx.commit().await?;
    Ok((done, operation.id))
}

/// What a thing had under titles of a sheet, with what the sheet says now.
fn joined(mut had: Vec<(String, String)>, said: Vec<(String, String)>) -> Vec<(String, String)> {
    for (title, cell) in said {
        match had.iter_mut().find(|(known, _)| *known == title) {
            Some(kept) => kept.1 = cell,
            None => had.push((title, cell)),
        }
    }
    had
}

/// Whose a thing is, in the words of a sheet.
pub(crate) fn owner_words(cx: &Cx, item: &Item) -> String {
    match item.details.owner {
        Owner::Other if !item.details.owner_name.is_empty() => item.details.owner_name.clone(),
        owner => cx.history_texts().t(&format!("equipment-owner-{}", owner.code())),
    }
}

async fn rows(cx: &Cx, centre: &Centre) -> Result<(Vec<String>, Vec<Vec<String>>)> {
    let scope = open(cx, centre, Action::SeeEquipment)?;
    let all = items::all(cx.db(), &scope).await?;
    let heads = sheet::heads(&all);
    let rows = all.iter().map(|item| sheet::row(item, &heads, &owner_words(cx, item))).collect();
    Ok((heads, rows))
}

/// The inventory as Snipe-IT reads it: commas, its own titles; no cell begins a formula.
pub async fn as_csv(cx: &Cx, centre: &Centre) -> Result<Vec<u8>> {
    let (heads, rows) = rows(cx, centre).await?;
    let failed = |error: csv::Error| Error::File(Problem::failed(&error));
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    writer.write_record(heads.iter().map(|head| people::export::plain_cell(head))).map_err(failed)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| people::export::plain_cell(cell))).map_err(failed)?;
    }
    writer.into_inner().map_err(|error| failed(csv::Error::from(error.into_error())))
}

/// The same as a workbook.
pub async fn as_xlsx(cx: &Cx, centre: &Centre) -> Result<Vec<u8>> {
    let (heads, rows) = rows(cx, centre).await?;
    let bytes = people::export::xlsx_of(&cx.t("equipment-sheet-name"), &heads, rows);
    bytes.map_err(|error| Error::File(Problem::failed(&error)))
}
