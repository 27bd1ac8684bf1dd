//! Looking into a workbook's archive before anyone unpacks it.
//!
//! What the archive declares is checked first, then it is really inflated and counted, for it may lie. An
//! OpenDocument sheet can also ask for a cell to be repeated a million times: that is counted as well.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::grid::{inflates, too_many_columns};
use super::kind::FileKind;
use super::refusal::FileRefusal;
use super::{COLUMN_LIMIT, ROW_LIMIT};

const ENTRY_LIMIT: usize = 2_000;
const INFLATED_LIMIT_BYTES: u64 = 128 * 1024 * 1024;
/// Sheets full of equal rows pack 100 to 1; a bomb packs 1,000 to 1.
const RATIO_LIMIT: u64 = 250;
/// Small entries may pack as they like.
const RATIO_FROM_BYTES: u64 = 4 * 1024 * 1024;

/// Refuses an archive that would unpack out of proportion.
pub(super) fn check(bytes: &[u8], kind: FileKind) -> Result<(), FileRefusal> {
    let damaged = || FileRefusal::Damaged { kind: kind.name().to_owned() };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| damaged())?;
    if archive.len() > ENTRY_LIMIT {
        return Err(inflates());
    }
    let mut total = 0;
    for index in 0..archive.len() {
        let mut entry = archive.by_index(index).map_err(|_| damaged())?;
        if is_out_of_proportion(entry.size(), entry.compressed_size()) {
            return Err(inflates());
        }
        if entry.is_dir() || is_picture(entry.name()) {
            continue;
        }
        let left = INFLATED_LIMIT_BYTES - total;
        let packed = entry.compressed_size();
        let size = if entry.name() == "content.xml" {
            let mut content = Vec::new();
            let size = (&mut entry).take(left + 1).read_to_end(&mut content).map_err(|_| damaged())?;
            check_repeats(&content)?;
            u64::try_from(size).unwrap_or(u64::MAX)
        } else {
            std::io::copy(&mut (&mut entry).take(left + 1), &mut std::io::sink()).map_err(|_| damaged())?
        };
        if size > left || is_out_of_proportion(size, packed) {
            return Err(inflates());
        }
        total += size;
    }
    Ok(())
}

fn is_out_of_proportion(size: u64, packed: u64) -> bool {
    size > INFLATED_LIMIT_BYTES || (size > RATIO_FROM_BYTES && size / packed.max(1) > RATIO_LIMIT)
}

/// Pictures are never opened by the readers.
fn is_picture(name: &str) -> bool {
    name.contains("/media/") || name.starts_with("Pictures/") || name.starts_with("Thumbnails/")
}

/// The area that one OpenDocument table spans once its repeats are written out.
#[derive(Default)]
struct Area {
    rows: u64,
    last_filled_row: u64,
    row_repeats: u64,
    columns: u64,
    widest: u64,
    text_bytes: u64,
}

impl Area {
    fn open_row(&mut self, repeats: u64) {
        self.row_repeats = repeats;
        self.columns = 0;
    }

    fn add_cell(&mut self, repeats: u64, is_filled: bool, bytes: u64) {
        self.columns = self.columns.saturating_add(repeats);
        if is_filled {
            self.widest = self.widest.max(self.columns);
            self.last_filled_row = self.rows.saturating_add(self.row_repeats);
            let copies = repeats.saturating_mul(self.row_repeats);
            self.text_bytes = self.text_bytes.saturating_add(bytes.saturating_mul(copies));
        }
    }

    fn close_row(&mut self) {
        self.rows = self.rows.saturating_add(self.row_repeats);
    }

    fn check(&self) -> Result<(), FileRefusal> {
        let wide = u64::try_from(COLUMN_LIMIT).unwrap_or(u64::MAX);
        let cells = u64::try_from(ROW_LIMIT * COLUMN_LIMIT).unwrap_or(u64::MAX);
        if self.widest > wide {
            Err(too_many_columns())
        } else if self.last_filled_row.saturating_mul(self.widest) > cells.saturating_mul(2)
            || self.text_bytes > INFLATED_LIMIT_BYTES
        {
            Err(inflates())
        } else {
            Ok(())
        }
    }
}

/// Counts the cells that a `content.xml` asks for, tag by tag, without building any.
fn check_repeats(content: &[u8]) -> Result<(), FileRefusal> {
    let text = String::from_utf8_lossy(content);
    let mut area = Area::default();
    for tag in text.split('<').skip(1) {
        let name = tag.split([' ', '>', '/', '\n']).next().unwrap_or_default();
        match name {
            "table:table" => area = Area::default(),
            "table:table-row" => area.open_row(repeats_in(tag, "table:number-rows-repeated")),
            "table:table-cell" | "table:covered-table-cell" => {
                let is_filled = tag.contains("value-type=") || tag.contains("table:formula=");
                let bytes = u64::try_from(tag.len()).unwrap_or(u64::MAX);
                area.add_cell(repeats_in(tag, "table:number-columns-repeated"), is_filled, bytes);
            }
            "" if tag.starts_with("/table:table-row>") => area.close_row(),
            _ => {}
        }
        area.check()?;
    }
    Ok(())
}

fn repeats_in(tag: &str, attribute: &str) -> u64 {
    tag.split_once(attribute)
        .and_then(|(_, rest)| rest.split(['"', '\'']).nth(1))
        .and_then(|number| number.parse().ok())
        .unwrap_or(1)
}
