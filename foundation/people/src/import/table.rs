//! A file read: titled columns and rows of text, with what must never be kept already taken out.
//!
//! This is the only door out of the readers. Social security numbers are masked and columns of them, or of
//! passwords, are emptied here, so that nothing after can keep, echo or log one.

use serde::{Deserialize, Serialize};

use super::ROW_LIMIT;
use super::encoding::TextEncoding;
use super::grid::{Grid, GridRow, is_blank, too_many_rows};
use super::header::{self, Header};
use super::kind::FileKind;
use super::nir;
use super::refusal::{FileRefusal, Notice};
use super::synonyms::{Meaning, meaning};
use super::terms::key;

/// Fewer numbers than that in a column are strays, not its content.
const NIR_COLUMN_FROM: usize = 3;

/// Why a column was emptied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RefusedColumn {
    Nir,
    Password,
}

/// One column of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub title: String,
    pub refused: Option<RefusedColumn>,
}

/// One line of a file; as many cells as there are columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct TableRow {
    /// Its line in the file, as a spreadsheet or an editor counts.
    pub line: u64,
    pub cells: Vec<String>,
    /// Columns where a social security number was masked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub masked: Vec<usize>,
}

/// A file of people, read and rid of what may not be kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Table {
    pub kind: FileKind,
    pub encoding: TextEncoding,
    pub separator: Option<char>,
    /// The file has no line of titles.
    pub is_headless: bool,
    pub columns: Vec<Column>,
    pub rows: Vec<TableRow>,
    pub notices: Vec<Notice>,
}

impl Table {
    /// The titles of the columns, for [`super::layout_signature`].
    pub fn titles(&self) -> Vec<&str> {
        self.columns.iter().map(|column| column.title.as_str()).collect()
    }

    /// The cells of one column that say something.
    pub(super) fn filled(&self, column: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().filter_map(move |row| row.cells.get(column)).map(String::as_str).filter(|cell| !is_blank(cell))
    }
}

/// Gives titles to a grid and takes out what may not be kept.
pub(super) fn from_grid(grid: Grid) -> Result<Table, FileRefusal> {
    if grid.rows.is_empty() {
        return Err(FileRefusal::Empty);
    }
    let mut header = header::find(&grid.rows);
    for title in header.titles.iter_mut().chain(&mut header.repeated) {
        if let Some(masked) = nir::mask(title) {
            *title = masked;
        }
    }
    let mut notices = grid.notices;
    notices.extend(header_notices(&header, &grid.rows));
    let mut rows = Vec::with_capacity(grid.rows.len());
    let mut blank_lines = grid.blank_lines;
    let width = header.titles.len();
    for row in grid.rows.into_iter().skip(header.skipped_rows) {
        if says_nothing(&row, &header) {
            blank_lines += 1;
        } else {
            rows.push(into_row(row, width));
        }
    }
    if rows.is_empty() {
        return Err(FileRefusal::NoRows);
    }
    if rows.len() > ROW_LIMIT {
        return Err(too_many_rows());
    }
    if blank_lines > 0 {
        notices.push(Notice::BlankLines { lines: blank_lines });
    }
    let columns = header.titles.into_iter().map(|title| Column { title, refused: None });
    let mut table = Table {
        kind: grid.kind,
        encoding: grid.encoding,
        separator: grid.separator,
        is_headless: header.is_missing,
        columns: columns.collect(),
        rows,
        notices,
    };
    refuse_columns(&mut table);
    Ok(table)
}

fn header_notices(header: &Header, rows: &[GridRow]) -> Vec<Notice> {
    let mut notices = Vec::new();
    if header.preamble_rows > 0 {
        notices.push(Notice::PreambleSkipped { lines: u64::try_from(header.preamble_rows).unwrap_or(0) });
    }
    if header.is_missing {
        notices.push(Notice::HeaderMissing);
        return notices;
    }
    if !header.repeated.is_empty() {
        notices.push(Notice::TitlesRepeated { titles: header.repeated.join(", ") });
    }
    let titled = header.skipped_rows.checked_sub(1).and_then(|at| rows.get(at)).map_or(0, |row| row.cells.len());
    let beyond = rows.iter().skip(header.skipped_rows).filter(|row| row.cells.len() > titled).count();
    if beyond > 0 && titled < header.titles.len() {
        notices.push(Notice::CellsBeyondHeader { lines: u64::try_from(beyond).unwrap_or(0) });
    }
    notices
}

/// Zeros left by formulas, or the titles again at the top of a printed page.
fn says_nothing(row: &GridRow, header: &Header) -> bool {
    let mut filled = row.cells.iter().filter(|cell| !is_blank(cell)).peekable();
    let is_zeros = filled.all(|cell| matches!(cell.trim(), "0" | "0,00" | "-"));
    let is_titles = !header.is_missing
        && row.cells.len() > 1
        && row.cells.iter().zip(&header.titles).all(|(cell, title)| key(cell) == key(title));
    is_zeros || is_titles
}

fn into_row(row: GridRow, width: usize) -> TableRow {
    let mut masked = Vec::new();
    let mut cells = row.cells;
    cells.resize(width, String::new());
    for (column, cell) in cells.iter_mut().enumerate() {
        let trimmed = cell.trim_matches(|sign: char| sign.is_whitespace() || sign == '\u{200b}');
        if let Some(text) = nir::mask(trimmed) {
            masked.push(column);
            *cell = text;
        } else if trimmed.len() != cell.len() {
            *cell = trimmed.to_owned();
        }
    }
    TableRow { line: row.line, cells, masked }
}

/// Empties the columns that may not be kept, by their title or by what they hold.
fn refuse_columns(table: &mut Table) {
    for at in 0..table.columns.len() {
        let filled = table.filled(at).count();
        let masked = table.filled(at).filter(|cell| nir::is_masked(cell)).count();
        let title = table.columns.get(at).map(|column| column.title.clone()).unwrap_or_default();
        let refused = match meaning(&title) {
            Meaning::Nir => RefusedColumn::Nir,
            Meaning::Password => RefusedColumn::Password,
            _ if masked >= NIR_COLUMN_FROM && masked * 2 >= filled => RefusedColumn::Nir,
            _ => continue,
        };
        empty_column(table, at, refused);
        table.notices.push(match refused {
            RefusedColumn::Nir => Notice::NirColumnRefused { column: title },
            RefusedColumn::Password => Notice::PasswordColumnRefused { column: title },
        });
    }
    let cells: usize = table.rows.iter().map(|row| row.masked.len()).sum();
    if cells > 0 {
        table.notices.push(Notice::NirMasked { cells: u64::try_from(cells).unwrap_or(u64::MAX) });
    }
}

fn empty_column(table: &mut Table, at: usize, refused: RefusedColumn) {
    if let Some(column) = table.columns.get_mut(at) {
        column.refused = Some(refused);
    }
    for row in &mut table.rows {
        row.masked.retain(|column| *column != at);
        if let Some(cell) = row.cells.get_mut(at) {
            cell.clear();
        }
    }
}
