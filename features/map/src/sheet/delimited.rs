//! Text with a separator: which letters, which separator. Row by row, so that a large file stays a small one in memory.

use csv::{ReaderBuilder, StringRecord};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::{COLUMN_LIMIT, ROW_LIMIT, Row, Sheet, count_cells};
use crate::model::refusal::FileRefusal;

const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];
/// Lines looked at to choose the separator.
const SAMPLE: usize = 100;

/// Reads a text file.
pub(super) fn read(bytes: &[u8]) -> Result<Sheet, FileRefusal> {
    let text = decode(bytes);
    if text.contains('\0') {
        return Err(FileRefusal::Unreadable);
    }
    let separator = separator_of(&text);
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let mut sheet = Sheet::default();
    let (mut record, mut cells) = (StringRecord::new(), 0);
    while reader.read_record(&mut record).map_err(|_| FileRefusal::Unreadable)? {
        if record.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        if sheet.titles.is_empty() {
            sheet.titles = titles_of(&record)?;
            continue;
        }
        if sheet.rows.len() == ROW_LIMIT {
            return Err(FileRefusal::TooManyLines);
        }
        push(&mut sheet, &record)?;
        count_cells(&mut cells, sheet.rows.last().map_or(0, |row| row.cells.len()))?;
    }
    Ok(sheet)
}

/// Adds a row; cells beyond the titles get a column of their own, so that they are lost to nobody.
fn push(sheet: &mut Sheet, record: &StringRecord) -> Result<(), FileRefusal> {
    let last = |last, (at, cell): (usize, &str)| if cell.trim().is_empty() { last } else { at + 1 };
    let width = record.iter().enumerate().fold(0, last);
    if width > COLUMN_LIMIT {
        return Err(FileRefusal::Unreadable);
    }
    let line = record.position().map_or(0, csv::Position::line);
    let cells: Vec<String> = record.iter().take(width).map(str::to_owned).collect();
    while sheet.titles.len() < cells.len() {
        sheet.titles.push(format!("colonne {}", sheet.titles.len() + 1));
    }
    sheet.rows.push(Row { line, cells });
    Ok(())
}

/// The titles, each once: a second "nom" is "nom (2)", an empty one has its number.
fn titles_of(record: &StringRecord) -> Result<Vec<String>, FileRefusal> {
    if record.len() > COLUMN_LIMIT {
        return Err(FileRefusal::Unreadable);
    }
    let mut titles: Vec<String> = Vec::new();
    for (at, title) in record.iter().enumerate() {
        let bare: String = title.trim().trim_start_matches('\u{feff}').chars().take(120).collect();
        let bare = if bare.is_empty() { format!("colonne {}", at + 1) } else { bare };
        let numbered = (2..).map(|number| format!("{bare} ({number})"));
        let own = std::iter::once(bare.clone()).chain(numbered).find(|title| !titles.contains(title));
        titles.push(own.unwrap_or(bare));
    }
    Ok(titles)
}

fn decode(bytes: &[u8]) -> String {
    if bytes.starts_with(b"\xFF\xFE") {
        return UTF_16LE.decode(bytes).0.into_owned();
    }
    if bytes.starts_with(b"\xFE\xFF") {
        return UTF_16BE.decode(bytes).0.into_owned();
    }
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    match std::str::from_utf8(bare) {
        Ok(text) => text.to_owned(),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0.into_owned(),
    }
}

/// The separator that cuts most lines into the same number of cells.
fn separator_of(text: &str) -> u8 {
    let score = |separator: &u8| {
        let mut reader =
            ReaderBuilder::new().has_headers(false).flexible(true).delimiter(*separator).from_reader(text.as_bytes());
        let widths: Vec<usize> = reader.records().take(SAMPLE).flatten().map(|record| record.len()).collect();
        let first = widths.first().copied().unwrap_or_default();
        if first < 2 { 0 } else { widths.iter().filter(|width| **width == first).count() * 1_000 + first }
    };
    SEPARATORS.into_iter().rev().max_by_key(score).unwrap_or(b';')
}
