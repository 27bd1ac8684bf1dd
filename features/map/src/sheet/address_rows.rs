//! The lines of a file of the national base of addresses, plain or pressed, a few at a time: a whole department never
//! stands in memory. A line without a point or without a street is left out and counted.

use std::collections::BTreeMap;
use std::io::{self, BufRead, BufReader, Read};

use csv::ByteRecord;
use flate2::bufread::MultiGzDecoder;
use places::{Position, PostalAddress};

use crate::model::address::{Address, WITHOUT_NUMBER};
use crate::model::point::is_in_france;

/// How many lines are handed over at once.
const AT_ONCE: usize = 5_000;
/// The columns that the file must have, as the national base names them.
const NEEDED: [&str; 7] = ["numero", "nom_voie", "code_postal", "code_insee", "nom_commune", "lon", "lat"];

/// Why a file of addresses is not read to its end.
#[derive(Debug, thiserror::Error)]
pub enum AddressFault {
    /// A column that it must have.
    #[error("the column {0} is missing")]
    Column(&'static str),
    /// It is damaged, cut short, or cannot be read, after a line.
    #[error("the file breaks off after line {line}")]
    Broken { line: u64 },
}

/// What was read of a file so far.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct AddressCount {
    pub read: u64,
    /// Lines without a point in France, or without a street.
    pub left: u64,
}

/// Where each column stands.
struct Columns(BTreeMap<String, usize>);

impl Columns {
    fn of(titles: &ByteRecord) -> Result<Self, AddressFault> {
        let title = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim_start_matches('\u{feff}').trim().to_lowercase();
        let found = Self(titles.iter().enumerate().map(|(at, bytes)| (title(bytes), at)).collect());
        match NEEDED.into_iter().find(|name| !found.0.contains_key(*name)) {
            Some(missing) => Err(AddressFault::Column(missing)),
            None => Ok(found),
        }
    }

    /// A cell, empty where the line has none.
    fn cell(&self, row: &ByteRecord, name: &str) -> String {
        let bytes = self.0.get(name).and_then(|at| row.get(*at)).unwrap_or_default();
        // No text of a person holds the null character, and PostgreSQL refuses it.
        String::from_utf8_lossy(bytes).replace('\0', "").trim().to_owned()
    }

    fn address(&self, row: &ByteRecord) -> Option<Address> {
        let cell = |name: &str| self.cell(row, name);
        let position = Position::new(cell("lat").parse().ok()?, cell("lon").parse().ok()?)?;
        let number: i64 =
            cell("numero").parse().ok().filter(|number| (0..WITHOUT_NUMBER).contains(number)).unwrap_or(0);
        let street = cell("nom_voie");
        // Taken apart as a person's line is, so that both are compared in one form.
        let street_line = if number == 0 { street } else { format!("{number} {street}") };
        let (postal_code, city_key, key) = PostalAddress {
            street_line,
            postal_code: cell("code_postal"),
            city: cell("nom_commune"),
            ..PostalAddress::default()
        }
        .delivery_key();
        if key.street.is_empty() || !is_in_france(position) {
            return None;
        }
        let (insee, suffix) = (cell("code_insee"), kernel::text::fold(&cell("rep")));
        let id = Some(cell("id")).filter(|id| !id.is_empty());
        let id = id.unwrap_or_else(|| format!("{insee} {postal_code} {} {number} {suffix}", key.street));
        Some(Address { id, postal_code, insee, city_key, street_key: key.street, number, suffix, position })
    }
}

/// Hands over the addresses of a file, some at a time, until it ends or nobody takes them any more.
pub fn each_batch(
    file: impl Read + Send + 'static,
    mut take: impl FnMut(Vec<Address>) -> bool,
) -> Result<AddressCount, AddressFault> {
    let mut plain = unpacked(file).map(BufReader::new).map_err(|_| AddressFault::Broken { line: 0 })?;
    let delimiter = delimiter_of(&mut plain).map_err(|_| AddressFault::Broken { line: 0 })?;
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(plain);
    let columns = Columns::of(reader.byte_headers().map_err(|_| AddressFault::Broken { line: 0 })?)?;
    let (mut count, mut row) = (AddressCount::default(), ByteRecord::new());
    // By their key: a statement may not write one row twice.
    let mut batch = BTreeMap::new();
    while reader.read_byte_record(&mut row).map_err(|_| AddressFault::Broken { line: count.read + 1 })? {
        count.read += 1;
        match columns.address(&row) {
            Some(address) => drop(batch.insert(address.id.clone(), address)),
            None => count.left += 1,
        }
        if batch.len() >= AT_ONCE && !take(std::mem::take(&mut batch).into_values().collect()) {
            return Ok(count);
        }
    }
    if !batch.is_empty() {
        take(batch.into_values().collect());
    }
    Ok(count)
}

fn delimiter_of(plain: &mut impl BufRead) -> io::Result<u8> {
    let first = plain.fill_buf()?.split(|byte| *byte == b'\n').next();
    Ok(if first.is_some_and(|line| line.contains(&b';')) { b';' } else { b',' })
}

/// The text of a file; one pressed by gzip is known by its first two bytes.
fn unpacked(file: impl Read + Send + 'static) -> io::Result<Box<dyn Read + Send>> {
    let mut bytes = BufReader::new(file);
    let is_pressed = bytes.fill_buf()?.starts_with(&[0x1f, 0x8b]);
    let text: Box<dyn Read + Send> = if is_pressed { Box::new(MultiGzDecoder::new(bytes)) } else { Box::new(bytes) };
    Ok(text)
}
