//! A period as a sheet: each appointment with what became of it, and the counts. No name, no number, no address.

use std::collections::BTreeMap;

use centres::Centre;
use chrono::NaiveDate;
use kernel::clock;
use rust_xlsxwriter::{Format, Workbook};
use web::Cx;

use super::board::{Row, between};
use super::{Result, open};
use crate::model::appointment::State;
use crate::policy::Action;

const HEADINGS: [(&str, f64); 7] = [
    ("appointments-sheet-day", 12.0),
    ("appointments-sheet-hour", 8.0),
    ("appointments-sheet-motive", 34.0),
    ("appointments-sheet-agenda", 24.0),
    ("appointments-sheet-place", 30.0),
    ("appointments-sheet-state", 16.0),
    ("appointments-sheet-origin", 16.0),
];

/// The period as rows of text, and the counts by motive and state.
struct Period {
    headings: Vec<String>,
    lines: Vec<[String; 7]>,
    counts: Vec<Vec<String>>,
}

async fn period(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Period> {
    open(cx, centre, Action::Export)?;
    let rows = between(cx, centre, days).await?;
    Ok(Period {
        headings: HEADINGS.iter().map(|(key, _)| cx.t(key)).collect(),
        lines: rows.iter().map(|row| line(cx, row)).collect(),
        counts: counts(cx, &rows),
    })
}

fn reason(cx: &Cx, row: &Row) -> String {
    if row.full_reason.is_empty() { cx.t("appointments-plain") } else { row.full_reason.clone() }
}

fn line(cx: &Cx, row: &Row) -> [String; 7] {
    let local = clock::local(row.kept.starts_at);
    [
        local.format("%Y-%m-%d").to_string(),
        local.format("%H:%M").to_string(),
        reason(cx, row),
        row.agenda.clone(),
        row.kept.place.clone(),
        cx.t(&format!("appointments-state-{}", row.kept.state.code())),
        cx.t(&format!("appointments-origin-{}", row.kept.origin.code().replace('_', "-"))),
    ]
}

/// One line a motive: how many of each state.
fn counts(cx: &Cx, rows: &[Row]) -> Vec<Vec<String>> {
    let mut by_motive: BTreeMap<String, BTreeMap<&'static str, usize>> = BTreeMap::new();
    for row in rows {
        *by_motive.entry(reason(cx, row)).or_default().entry(row.kept.state.code()).or_default() += 1;
    }
    let mut lines = vec![
        std::iter::once(cx.t("appointments-sheet-motive"))
            .chain(State::ALL.iter().map(|state| cx.t(&format!("appointments-state-{}", state.code()))))
            .collect(),
    ];
    lines.extend(by_motive.into_iter().map(|(motive, by_state)| {
        let numbers = State::ALL.iter().map(|state| by_state.get(state.code()).copied().unwrap_or(0).to_string());
        std::iter::once(motive).chain(numbers).collect()
    }));
    lines
}

/// A period as CSV: the appointments, an empty line, the counts.
pub async fn as_csv(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Vec<u8>> {
    let period = period(cx, centre, days).await?;
    // The mark by which spreadsheets know that the text is UTF-8.
    let mut text = String::from("\u{feff}");
    write_line(&mut text, &period.headings);
    for line in &period.lines {
        write_line(&mut text, line);
    }
    text.push_str("\r\n");
    for line in &period.counts {
        write_line(&mut text, line);
    }
    Ok(text.into_bytes())
}

fn write_line(text: &mut String, cells: &[String]) {
    let cell = |cell: &String| {
        // What a person wrote stays text, even when it begins like a formula.
        let is_formula = cell.starts_with(['=', '+', '-', '@', '\t']);
        format!("\"{}{}\"", if is_formula { "'" } else { "" }, cell.replace('"', "\"\""))
    };
    text.push_str(&cells.iter().map(cell).collect::<Vec<_>>().join(";"));
    text.push_str("\r\n");
}

/// A period as XLSX: one sheet of appointments, one of counts.
pub async fn as_xlsx(cx: &Cx, centre: &Centre, days: (NaiveDate, NaiveDate)) -> Result<Vec<u8>> {
    let period = period(cx, centre, days).await?;
    let names = [cx.t("appointments-sheet-name"), cx.t("appointments-sheet-counts")];
    Ok(tokio::task::spawn_blocking(move || workbook(&period, &names)).await??)
}

fn workbook(period: &Period, names: &[String; 2]) -> std::result::Result<Vec<u8>, rust_xlsxwriter::XlsxError> {
    let mut book = Workbook::new();
    let (bold, text) = (Format::new().set_bold(), Format::new().set_quote_prefix());
    let [list_name, counts_name] = names;
    let page = book.add_worksheet();
    page.set_name(list_name)?.set_freeze_panes(1, 0)?;
    for (column, (heading, (_, width))) in (0_u16..).zip(period.headings.iter().zip(HEADINGS)) {
        page.write_string_with_format(0, column, heading, &bold)?;
        page.set_column_width(column, width)?;
    }
    for (row, cells) in (1_u32..).zip(&period.lines) {
        for (column, cell) in (0_u16..).zip(cells) {
            page.write_string_with_format(row, column, cell, &text)?;
        }
    }
    let page = book.add_worksheet();
    page.set_name(counts_name)?.set_freeze_panes(1, 1)?.set_column_width(0, 34.0)?;
    for (row, cells) in (0_u32..).zip(&period.counts) {
        for (column, cell) in (0_u16..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(number) if row > 0 && column > 0 => page.write_number(row, column, number)?,
                _ => page.write_string_with_format(row, column, cell, if row == 0 { &bold } else { &text })?,
            };
        }
    }
    book.save_to_buffer()
}
