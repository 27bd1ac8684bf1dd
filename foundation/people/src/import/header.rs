//! Finding the line of titles, which is often not the first, and sometimes not there.
//!
//! A line is a header when its cells are known titles. Titles on two lines are joined, repeated ones are
//! told apart, and a file without titles gets the letters a spreadsheet would show.

use std::collections::HashMap;

use super::content;
use super::grid::{GridRow, is_blank};
use super::synonyms::{Meaning, meaning};
use super::terms::tidy;
use super::{COLUMN_LIMIT, Field};

/// How far down a header is looked for.
const SEARCHED_ROWS: usize = 30;

/// Where the titles are, and what they say.
pub(super) struct Header {
    pub titles: Vec<String>,
    /// Rows before the first line of people.
    pub skipped_rows: usize,
    /// Of those, rows above the titles.
    pub preamble_rows: usize,
    pub is_missing: bool,
    pub repeated: Vec<String>,
}

/// How much a row looks like the titles of a list of people; for choosing a sheet.
pub(super) fn people_score<'a>(cells: impl Iterator<Item = &'a String>) -> usize {
    cells
        .map(|cell| match title_meaning(cell) {
            Meaning::Field(Field::LastName | Field::FirstName | Field::FullName, _) => 5,
            Meaning::Field(..) => 1,
            _ => 0,
        })
        .sum()
}

/// Finds the titles of a file.
pub(super) fn find(rows: &[GridRow]) -> Header {
    let searched = rows.iter().take(SEARCHED_ROWS);
    let best = searched
        .enumerate()
        .map(|(at, row)| (recognised(row), at))
        .filter(|(known, at)| {
            let filled = rows.get(*at).map_or(0, filled_cells);
            *known >= 2 || (*known == 1 && filled <= 2)
        })
        .max_by_key(|(known, at)| (*known, SEARCHED_ROWS - at));
    match best {
        Some((_, at)) => with_titles(rows, at),
        None => without_known_title(rows),
    }
}

fn with_titles(rows: &[GridRow], at: usize) -> Header {
    let mut titles = rows.get(at).map(|row| row.cells.clone()).unwrap_or_default();
    let second = rows.get(at + 1).filter(|row| is_second_line(&titles, row));
    if let Some(second) = second {
        titles.resize(titles.len().max(second.cells.len()), String::new());
        for (title, below) in titles.iter_mut().zip(&second.cells).filter(|(_, below)| !is_blank(below)) {
            *title = if is_blank(title) { below.clone() } else { format!("{} ({})", title.trim(), below.trim()) };
        }
    }
    let skipped_rows = at + 1 + usize::from(second.is_some());
    finish(titles, rows, skipped_rows, at, false)
}

/// The second line of a header on two lines fills the gaps of the first with known titles only.
fn is_second_line(titles: &[String], row: &GridRow) -> bool {
    let filled: Vec<(usize, &String)> = row.cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell)).collect();
    let fills_gap = filled.iter().any(|(at, _)| titles.get(*at).is_none_or(|title| is_blank(title)));
    filled.len() >= 2 && fills_gap && filled.iter().all(|(_, cell)| title_meaning(cell) != Meaning::Unknown)
}

fn without_known_title(rows: &[GridRow]) -> Header {
    let widest = rows.iter().take(SEARCHED_ROWS).map(filled_cells).max().unwrap_or(0);
    let first_full = rows.iter().position(|row| filled_cells(row) * 2 > widest).unwrap_or(0);
    match rows.get(first_full).filter(|row| !row.cells.iter().any(|cell| content::is_telling(cell))) {
        Some(row) => finish(row.cells.clone(), rows, first_full + 1, first_full, false),
        None => finish(Vec::new(), rows, first_full, first_full, true),
    }
}

/// Names the columns without title, keeps repeated titles apart.
fn finish(
    mut titles: Vec<String>,
    rows: &[GridRow],
    skipped_rows: usize,
    preamble_rows: usize,
    is_missing: bool,
) -> Header {
    let widest = rows.iter().skip(skipped_rows).map(|row| row.cells.len()).max().unwrap_or(0);
    titles.resize(titles.len().max(widest).min(COLUMN_LIMIT), String::new());
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut repeated = Vec::new();
    for (at, title) in titles.iter_mut().enumerate() {
        *title = if is_blank(title) { letters(at) } else { tidy(title) };
        let times = seen.entry(title.clone()).or_default();
        *times += 1;
        if *times > 1 {
            if *times == 2 {
                repeated.push(title.clone());
            }
            *title = format!("{title} ({times})");
        }
    }
    Header { titles, skipped_rows, preamble_rows, is_missing, repeated }
}

fn recognised(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| !matches!(title_meaning(cell), Meaning::Unknown | Meaning::Elsewhere)).count()
}

fn filled_cells(row: &GridRow) -> usize {
    row.cells.iter().filter(|cell| !is_blank(cell)).count()
}

/// A sentence or a value is no title, whatever words it holds.
fn title_meaning(cell: &str) -> Meaning {
    if cell.len() > 60 || cell.contains('@') { Meaning::Unknown } else { meaning(cell) }
}

/// A, B, … Z, AA: the name that a spreadsheet gives to a column.
fn letters(column: usize) -> String {
    let mut rest = column + 1;
    let mut name = String::new();
    while rest > 0 {
        let letter = u8::try_from((rest - 1) % 26).unwrap_or(0);
        name.insert(0, char::from(b'A' + letter));
        rest = (rest - 1) / 26;
    }
    name
}
