//! Tests of addresses: tables of cases, and real addresses of Bondy, Nord and Pas-de-Calais.

use std::path::PathBuf;

use crate::PostalAddress;

mod address_test;
mod envelope_test;
mod position_test;
mod postal_code_test;
mod street_key_test;
mod street_line_test;

fn address(street_line: &str) -> PostalAddress {
    PostalAddress {
        recipient: "Mme Inès Dupont".into(),
        street_line: street_line.into(),
        postal_code: "62510".into(),
        city: "Arques".into(),
        ..PostalAddress::default()
    }
}

/// A real file of the test data, or nothing when this machine lacks it.
fn test_data(path: &str) -> Option<PathBuf> {
    let default = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data").to_owned();
    let file = PathBuf::from(std::env::var("ESSAIM_TEST_DATA").unwrap_or(default)).join(path);
    if file.exists() {
        return Some(file);
    }
    eprintln!("SKIPPED: test data missing ({path})");
    None
}

/// Address (two lines) of each town hall of Nord and Pas-de-Calais, with its position.
fn town_halls() -> Vec<(String, String, String)> {
    let Some(file) = test_data("adresses/mairies-59-62.csv") else { return Vec::new() };
    let mut rows = csv::Reader::from_path(file).unwrap();
    rows.records()
        .map(|row| {
            let row = row.unwrap();
            (row[3].to_owned(), row[5].to_owned(), row[4].to_owned())
        })
        .collect()
}

/// Street line, code and town of each of the 1,800 members.
fn members() -> Vec<PostalAddress> {
    let Some(file) = test_data("adherents-imports/adherents-1800-cp1252.csv") else { return Vec::new() };
    let bytes = std::fs::read(file).unwrap();
    let (text, _, _) = encoding_rs::WINDOWS_1252.decode(&bytes);
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(text.as_bytes());
    rows.records()
        .map(|row| {
            let row = row.unwrap();
            PostalAddress {
                recipient: format!("{} {} {}", &row[2], &row[4], &row[3]),
                extra: String::new(),
                street_line: row[6].to_owned(),
                postal_code: row[7].to_owned(),
                city: row[8].to_owned(),
            }
        })
        .collect()
}
