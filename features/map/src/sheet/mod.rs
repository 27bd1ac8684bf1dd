//! Lists of places, whatever made them: from bytes to rows, from rows to places, with nothing dropped unsaid.
//!
//! [`read`] turns bytes into a [`Sheet`]; [`mapping`] says what each column means; [`row`] makes a place of a row.
//! [`address_rows`] reads the national base of addresses, which is no list of places and may be of any length.
//! What no one understands stays with the place, by the title of its column.

pub mod address_rows;
mod delimited;
mod json;
pub mod mapping;
pub mod row;

use crate::model::refusal::FileRefusal;

/// The heaviest file that is looked at.
pub const FILE_LIMIT: usize = 40 * 1024 * 1024;
/// The most lines of one file.
pub const ROW_LIMIT: usize = 100_000;
/// The most columns of one file.
pub const COLUMN_LIMIT: usize = 300;

/// The most cells of one file: a row is as long as its last one.
pub const CELL_LIMIT: usize = 6_000_000;

/// A file as rows of texts; a row ends where it says nothing more.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    pub titles: Vec<String>,
    pub rows: Vec<Row>,
}

/// One row with its line in the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    pub line: u64,
    pub cells: Vec<String>,
}

impl Sheet {
    /// The first cells of a column that say something.
    pub fn samples(&self, column: usize, count: usize) -> Vec<&str> {
        let cells = self.rows.iter().filter_map(|row| row.cells.get(column)).map(|cell| cell.trim());
        cells.filter(|cell| !cell.is_empty()).take(count).collect()
    }
}

/// Reads the bytes of a list of places, or says in one reason why not.
pub fn read(bytes: &[u8]) -> Result<Sheet, FileRefusal> {
    if bytes.len() > FILE_LIMIT {
        return Err(FileRefusal::TooHeavy);
    }
    if bytes.starts_with(b"PK") || bytes.starts_with(b"\xD0\xCF\x11\xE0") || bytes.starts_with(b"%PDF") {
        return Err(FileRefusal::Workbook);
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let first = bare.iter().find(|byte| !byte.is_ascii_whitespace()).ok_or(FileRefusal::Empty)?;
    let sheet = if matches!(first, b'{' | b'[') { json::read(bare)? } else { delimited::read(bytes)? };
    if sheet.rows.is_empty() {
        return Err(FileRefusal::Empty);
    }
    Ok(sheet)
}

/// Counts the cells of one more row: a column far to the right costs all those before it.
fn count_cells(known: &mut usize, more: usize) -> Result<(), FileRefusal> {
    *known = known.saturating_add(more);
    if *known > CELL_LIMIT { Err(FileRefusal::Unreadable) } else { Ok(()) }
}
