//! Sheets that leave the house: CSV for any spreadsheet, XLSX.
//!
//! A cell that a spreadsheet would take for a formula is made a text, so that a name typed by
//! anyone can never run at the desk of who opens the file.

use rust_xlsxwriter::{Format, Workbook, XlsxError};

/// A cell as a text: `=1+1` becomes `'=1+1`. Telephone numbers are the caller's to write with a zero first.
pub fn plain_cell(text: &str) -> String {
    let is_formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// A CSV that a French spreadsheet opens by itself: UTF-8 with its mark, semicolons, CRLF. Whole, or an error.
pub fn csv_of(heads: &[String], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Vec<u8>, csv::Error> {
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    writer.write_record(heads)?;
    for row in rows {
        writer.write_record(row.iter().map(|cell| plain_cell(cell)))?;
    }
    writer.into_inner().map_err(|error| csv::Error::from(error.into_error()))
}

/// An XLSX with one sheet, its first line kept in sight.
pub fn xlsx_of(
    name: &str,
    heads: &[String],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.set_name(name)?;
    let bold = Format::new().set_bold();
    for (column, head) in (0_u16..).zip(heads) {
        sheet.write_string_with_format(0, column, head, &bold)?;
        sheet.set_column_width(column, 18)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(&row) {
            // Written as a string, a formula stays a text in XLSX.
            sheet.write_string(line, column, cell)?;
        }
    }
    workbook.save_to_buffer()
}
