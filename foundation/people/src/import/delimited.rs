//! Text with a separator: which separator, and cells that hold quotes and line breaks.
//!
//! The separator is the one that cuts most lines into the same number of cells. A quotation mark that never
//! closes would swallow the rest of the file, so such a file is read again with quotes as plain signs.

use csv::{ReaderBuilder, StringRecord};

use super::encoding::{self, TextEncoding};
use super::grid::Grid;
use super::kind::FileKind;
use super::refusal::{FileRefusal, Notice};

const SEPARATORS: [u8; 4] = [b';', b'\t', b',', b'|'];
/// Lines looked at to choose the separator.
const SAMPLE_LINES: usize = 200;

/// Reads a text file into cells.
pub(super) fn read(bytes: &[u8]) -> Result<Grid, FileRefusal> {
    let decoded = encoding::decode(bytes);
    let separator = separator_of(&decoded.text);
    let mut grid = fill(&decoded.text, separator, true, decoded.encoding)?;
    if has_runaway_quote(&grid, &decoded.text, separator) {
        grid = fill(&decoded.text, separator, false, decoded.encoding)?;
        grid.notices.push(Notice::QuotesIgnored);
    }
    if !matches!(decoded.encoding, TextEncoding::Utf8) {
        grid.notices.push(Notice::Encoding { encoding: decoded.encoding });
    }
    if decoded.repaired {
        grid.notices.push(Notice::AccentsRepaired);
    }
    grid.separator = Some(char::from(separator));
    Ok(grid)
}

fn fill(text: &str, separator: u8, quoting: bool, encoding: TextEncoding) -> Result<Grid, FileRefusal> {
    let mut grid = Grid::new(FileKind::Delimited, encoding);
    let mut reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .quoting(quoting)
        .delimiter(separator)
        .from_reader(skip_separator_hint(text).as_bytes());
    let first_line = if skip_separator_hint(text).len() == text.len() { 0 } else { 1 };
    let mut record = StringRecord::new();
    loop {
        match reader.read_record(&mut record) {
            Ok(true) => {
                let line = record.position().map_or(0, csv::Position::line) + first_line;
                grid.push(line, record.iter().map(str::to_owned).collect())?;
            }
            Ok(false) => return Ok(grid),
            Err(_) => return Err(FileRefusal::Damaged { kind: FileKind::Delimited.name().to_owned() }),
        }
    }
}

/// Excel's first line `sep=;` is for Excel.
fn skip_separator_hint(text: &str) -> &str {
    match text.split_once('\n') {
        Some((first, rest)) if first.to_ascii_lowercase().starts_with("sep=") && first.len() <= 6 => rest,
        _ => text,
    }
}

/// A cell that holds whole lines of the file was opened by a quotation mark that nobody closed.
fn has_runaway_quote(grid: &Grid, text: &str, separator: u8) -> bool {
    let separator = char::from(separator);
    let width = grid.rows.iter().take(SAMPLE_LINES).map(|row| row.cells.len()).max().unwrap_or(0);
    let is_odd = text.matches('"').count() % 2 == 1;
    let swallows = |cell: &String| {
        let whole_line = |line: &str| line.matches(separator).count() + 1 >= width;
        width >= 2 && (is_odd || width >= 4) && cell.lines().skip(1).any(whole_line)
    };
    grid.rows.iter().flat_map(|row| &row.cells).any(|cell| cell.contains('\n') && swallows(cell))
}

fn separator_of(text: &str) -> u8 {
    let mut best = (0, b';');
    for separator in SEPARATORS {
        let score = consistency(text, separator);
        if score > best.0 {
            best = (score, separator);
        }
    }
    best.1
}

/// How many sample lines agree on the commonest number of cells, weighed by that number.
fn consistency(text: &str, separator: u8) -> usize {
    let mut reader =
        ReaderBuilder::new().has_headers(false).flexible(true).delimiter(separator).from_reader(text.as_bytes());
    let widths: Vec<usize> =
        reader.records().take(SAMPLE_LINES).filter_map(Result::ok).map(|record| record.len()).collect();
    let commonest = widths
        .iter()
        .filter(|width| **width > 1)
        .map(|width| (widths.iter().filter(|other| *other == width).count(), *width))
        .max();
    let Some((agreeing, width)) = commonest else { return 0 };
    // Agreement first: a comma inside addresses cuts some lines, the true separator cuts all alike.
    agreeing * agreeing * 1_000 / widths.len().max(1) + width
}
