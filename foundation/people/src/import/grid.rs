//! Cells as they come out of a file, before anything is known of them, within fixed limits.
//!
//! Every reader fills a grid, and the grid refuses what would not fit in memory; it never interprets a cell.

use super::encoding::TextEncoding;
use super::kind::FileKind;
use super::refusal::{FileRefusal, Notice};
use super::{COLUMN_LIMIT, ROW_LIMIT};

/// Lines above the header are allowed beside the people.
const PREAMBLE_LIMIT: usize = 60;
/// One workbook can name one long text a million times: what is kept is counted, not what is stored.
const TEXT_LIMIT_BYTES: usize = 96 * 1024 * 1024;

/// Rows of text, each with its line in the file.
pub(super) struct Grid {
    pub kind: FileKind,
    pub encoding: TextEncoding,
    pub separator: Option<char>,
    pub rows: Vec<GridRow>,
    pub blank_lines: u64,
    pub notices: Vec<Notice>,
    text_bytes: usize,
}

/// One line of a file.
pub(super) struct GridRow {
    pub line: u64,
    pub cells: Vec<String>,
}

impl Grid {
    pub(super) fn new(kind: FileKind, encoding: TextEncoding) -> Self {
        Self { kind, encoding, separator: None, rows: Vec::new(), blank_lines: 0, notices: Vec::new(), text_bytes: 0 }
    }

    /// Adds a line; a blank one is only counted.
    pub(super) fn push(&mut self, line: u64, mut cells: Vec<String>) -> Result<(), FileRefusal> {
        while cells.last().is_some_and(|cell| is_blank(cell)) {
            cells.pop();
        }
        if cells.iter().all(|cell| is_blank(cell)) {
            self.blank_lines += 1;
            return Ok(());
        }
        if cells.len() > COLUMN_LIMIT {
            return Err(too_many_columns());
        }
        if self.rows.len() >= ROW_LIMIT + PREAMBLE_LIMIT {
            return Err(too_many_rows());
        }
        self.text_bytes += cells.iter().map(String::len).sum::<usize>();
        if self.text_bytes > TEXT_LIMIT_BYTES {
            return Err(inflates());
        }
        self.rows.push(GridRow { line, cells });
        Ok(())
    }
}

/// Nothing but blanks, no-break ones included.
pub(super) fn is_blank(cell: &str) -> bool {
    cell.chars().all(|sign| sign.is_whitespace() || sign == '\u{feff}' || sign == '\u{200b}')
}

pub(super) fn too_many_rows() -> FileRefusal {
    FileRefusal::TooManyRows { limit: u64::try_from(ROW_LIMIT).unwrap_or(u64::MAX) }
}

pub(super) fn too_many_columns() -> FileRefusal {
    FileRefusal::TooManyColumns { limit: u64::try_from(COLUMN_LIMIT).unwrap_or(u64::MAX) }
}

pub(super) fn inflates() -> FileRefusal {
    FileRefusal::Inflates { limit_mb: u64::try_from(TEXT_LIMIT_BYTES / (1024 * 1024)).unwrap_or(u64::MAX) }
}
