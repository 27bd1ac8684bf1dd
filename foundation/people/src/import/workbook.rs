//! XLSX, ODS and XLS: which sheet holds the people, and its cells as text.
//!
//! Cells are read one by one and counted, because a sheet may claim a million rows for one stray cell. Hidden
//! sheets are read last. Formulas are never computed: the value that was saved is taken.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{Data, DataRef, ExcelDateTime, Ods, Range, Reader, SheetType, SheetVisible, Xls, XlsError, Xlsx};
use chrono::Timelike;

use super::encoding::TextEncoding;
use super::grid::{Grid, is_blank, too_many_columns, too_many_rows};
use super::kind::FileKind;
use super::refusal::{FileRefusal, Notice};
use super::{COLUMN_LIMIT, ROW_LIMIT, archive, header};

/// Rows of each sheet that are looked at to choose one.
const SAMPLE_ROWS: usize = 40;
const SHEET_LIMIT: usize = 60;

/// Reads the likeliest sheet of a workbook.
pub(super) fn read(bytes: &[u8], kind: FileKind) -> Result<Grid, FileRefusal> {
    if kind != FileKind::Xls {
        archive::check(bytes, kind)?;
    }
    // The readers of these formats may panic on a file made to harm: that is a damaged file, not our end.
    let outcome = catch_unwind(AssertUnwindSafe(|| match kind {
        FileKind::Xlsx => read_xlsx(bytes),
        FileKind::Ods => read_ods(bytes),
        FileKind::Xls | FileKind::Delimited => read_xls(bytes),
    }));
    outcome.unwrap_or_else(|_| Err(damaged(kind)))
}

fn damaged(kind: FileKind) -> FileRefusal {
    FileRefusal::Damaged { kind: kind.name().to_owned() }
}

fn read_xlsx(bytes: &[u8]) -> Result<Grid, FileRefusal> {
    let failed = |_| damaged(FileKind::Xlsx);
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(failed)?;
    let names = sheet_names(book.sheets_metadata());
    let mut samples = Vec::new();
    for name in &names {
        samples.push(xlsx_rows(&mut book, name, SAMPLE_ROWS)?);
    }
    let Some(chosen) = choose(&samples).and_then(|at| names.get(at)) else { return Err(FileRefusal::Empty) };
    let rows = xlsx_rows(&mut book, chosen, ROW_LIMIT * 2)?;
    into_grid(FileKind::Xlsx, chosen, names.len(), rows)
}

type SparseRows = BTreeMap<u32, BTreeMap<u32, String>>;

/// Reads up to `limit` filled rows of a sheet.
fn xlsx_rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, limit: usize) -> Result<SparseRows, FileRefusal> {
    let is_sample = limit <= SAMPLE_ROWS;
    let failed = |_| damaged(FileKind::Xlsx);
    let mut rows = SparseRows::new();
    let mut cells = book.worksheet_cells_reader(name).map_err(failed)?;
    while let Some(cell) = cells.next_cell().map_err(failed)? {
        let (row, column) = cell.get_position();
        let text = text_of_ref(cell.get_value());
        if is_blank(&text) {
            continue;
        }
        if usize::try_from(column).is_ok_and(|column| column >= COLUMN_LIMIT) {
            if is_sample {
                continue;
            }
            return Err(too_many_columns());
        }
        if !rows.contains_key(&row) && rows.len() >= limit {
            if is_sample {
                break;
            }
            return Err(too_many_rows());
        }
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows)
}

fn read_ods(bytes: &[u8]) -> Result<Grid, FileRefusal> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|error| match error {
        calamine::OdsError::Password => FileRefusal::Protected,
        _ => damaged(FileKind::Ods),
    })?;
    let names = sheet_names(book.sheets_metadata());
    read_ranges(FileKind::Ods, &names, |name| book.worksheet_range(name).ok())
}

fn read_xls(bytes: &[u8]) -> Result<Grid, FileRefusal> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|error| match error {
        XlsError::Password => FileRefusal::Protected,
        _ => damaged(FileKind::Xls),
    })?;
    let names = sheet_names(book.sheets_metadata());
    read_ranges(FileKind::Xls, &names, |name| book.worksheet_range(name).ok())
}

fn read_ranges(
    kind: FileKind,
    names: &[String],
    mut range_of: impl FnMut(&str) -> Option<Range<Data>>,
) -> Result<Grid, FileRefusal> {
    let ranges: Vec<Range<Data>> = names.iter().map(|name| range_of(name).unwrap_or_default()).collect();
    let samples: Vec<SparseRows> = ranges.iter().map(|range| range_rows(range, SAMPLE_ROWS)).collect();
    let Some(at) = choose(&samples) else { return Err(FileRefusal::Empty) };
    let (Some(range), Some(name)) = (ranges.get(at), names.get(at)) else { return Err(FileRefusal::Empty) };
    into_grid(kind, name, names.len(), range_rows(range, usize::MAX))
}

fn range_rows(range: &Range<Data>, limit: usize) -> SparseRows {
    let (top, left) = range.start().unwrap_or_default();
    let mut rows = SparseRows::new();
    for (row, column, value) in range.used_cells() {
        let text = text_of(value);
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        if is_blank(&text) {
            continue;
        }
        if !rows.contains_key(&(top + row)) && rows.len() >= limit {
            break;
        }
        rows.entry(top + row).or_default().insert(left + column, text);
    }
    rows
}

/// Visible worksheets in their order, then hidden ones.
fn sheet_names(sheets: &[calamine::Sheet]) -> Vec<String> {
    let of = |visible: bool| {
        let wanted = move |sheet: &&calamine::Sheet| (sheet.visible == SheetVisible::Visible) == visible;
        sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet).filter(wanted).map(|sheet| sheet.name.clone())
    };
    of(true).chain(of(false)).take(SHEET_LIMIT).collect()
}

/// The sheet whose best row looks most like the header of a list of people; else the first with anything on it.
fn choose(samples: &[SparseRows]) -> Option<usize> {
    let score = |rows: &SparseRows| {
        let best = rows.values().map(|cells| header::people_score(cells.values())).max();
        (best.unwrap_or(0), usize::from(!rows.is_empty()))
    };
    let scores: Vec<_> = samples.iter().map(score).collect();
    let best = scores.iter().copied().max().filter(|(_, filled)| *filled > 0)?;
    scores.iter().position(|score| *score == best)
}

fn into_grid(kind: FileKind, sheet: &str, sheets: usize, rows: SparseRows) -> Result<Grid, FileRefusal> {
    let mut grid = Grid::new(kind, TextEncoding::Workbook);
    for (row, cells) in rows {
        let width = cells.keys().next_back().map_or(0, |last| usize::try_from(*last).unwrap_or(usize::MAX));
        if width >= COLUMN_LIMIT {
            return Err(too_many_columns());
        }
        let mut line = vec![String::new(); width + 1];
        for (column, text) in cells {
            if let Some(cell) = usize::try_from(column).ok().and_then(|column| line.get_mut(column)) {
                *cell = text;
            }
        }
        grid.push(u64::from(row) + 1, line)?;
    }
    if sheets > 1 {
        grid.notices.push(Notice::SheetChosen { sheet: sheet.to_owned() });
    }
    Ok(grid)
}

fn text_of(value: &Data) -> String {
    match value {
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number_text(*number),
        Data::String(text) => text.clone(),
        Data::Bool(yes) => bool_text(*yes),
        Data::DateTime(moment) => moment_text(moment),
        Data::DateTimeIso(text) | Data::DurationIso(text) => text.clone(),
        Data::Error(_) | Data::Empty => String::new(),
    }
}

fn text_of_ref(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => bool_text(*yes),
        DataRef::DateTime(moment) => moment_text(moment),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

/// Whole numbers without ".0": telephone numbers and postal codes are often numbers to a sheet.
fn number_text(number: f64) -> String {
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

fn bool_text(yes: bool) -> String {
    if yes { "oui" } else { "non" }.to_owned()
}

fn moment_text(moment: &ExcelDateTime) -> String {
    match moment.as_datetime() {
        Some(at) if at.time().num_seconds_from_midnight() == 0 => at.date().to_string(),
        Some(at) => at.format("%Y-%m-%dT%H:%M:%S").to_string(),
        None => number_text(moment.as_f64()),
    }
}
