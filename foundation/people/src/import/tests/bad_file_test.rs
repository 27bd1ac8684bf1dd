//! Files that must be refused, each with its reason, and what they must not cost.

use std::io::{Cursor, Write};
use std::time::Instant;

use rust_xlsxwriter::Workbook;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::*;
use crate::import::{COLUMN_LIMIT, FILE_LIMIT_BYTES, ForeignKind, Notice, ROW_LIMIT};

fn refusal(bytes: &[u8], name: &str) -> FileRefusal {
    match read(bytes, name) {
        Err(refusal) => refusal,
        Ok(table) => panic!("{name} was read: {:?}", table.titles()),
    }
}

pub(super) fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in entries {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(content).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn sheet(rows: &[&[&str]]) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in rows.iter().enumerate() {
        for (column, cell) in cells.iter().enumerate() {
            sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), *cell).unwrap();
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn an_empty_file_is_refused() {
    for bytes in [&b""[..], b"\xEF\xBB\xBF", b"  \r\n\r\n", b"\xFF\xFE"] {
        assert_eq!(refusal(bytes, "vide.csv"), FileRefusal::Empty);
    }
    assert_eq!(refusal(&sheet(&[]), "vide.xlsx"), FileRefusal::Empty);
    assert_eq!(refusal(b";;;\n;;\n", "vide.csv"), FileRefusal::Empty);
}

#[test]
fn a_file_of_200_mb_is_refused_at_once() {
    let bytes = vec![b'a'; 200 * 1024 * 1024];
    let start = Instant::now();
    assert_eq!(refusal(&bytes, "grand.csv"), FileRefusal::TooLarge { size_mb: 200, limit_mb: 50 });
    assert!(start.elapsed().as_millis() < 200);
    assert!(bytes.len() > FILE_LIMIT_BYTES);
}

#[test]
fn a_header_alone_is_refused() {
    assert_eq!(refusal(b"Nom;Prenom\n", "a.csv"), FileRefusal::NoRows);
}

#[test]
fn what_is_no_sheet_is_refused_whatever_its_name() {
    let docx = zipped(&[("word/document.xml", b"<w/>")]);
    let other = zipped(&[("photo.txt", b"bonjour")]);
    let random: Vec<u8> = (0..4_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let cases: [(&[u8], ForeignKind); 11] = [
        (b"%PDF-1.7 ...", ForeignKind::Pdf),
        (b"\x89PNG\r\n\x1a\n....", ForeignKind::Picture),
        (b"\xFF\xD8\xFF\xE0....", ForeignKind::Picture),
        (b"<!DOCTYPE html><table><tr><td>Nom</td></tr></table>", ForeignKind::WebPage),
        (b"\n <html><body>", ForeignKind::WebPage),
        (b"SQLite format 3\0.....", ForeignKind::Database),
        (b"\xFD7zXZ\0....", ForeignKind::Archive),
        (b"BEGIN:VCARD\nVERSION:3.0", ForeignKind::Contacts),
        (b"\x7FELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0", ForeignKind::Binary),
        (&docx, ForeignKind::TextDocument),
        (&other, ForeignKind::Archive),
    ];
    for (bytes, what) in cases {
        assert_eq!(refusal(bytes, "adherents.csv"), FileRefusal::NotASheet { what });
    }
    assert_eq!(refusal(&random, "adherents.csv"), FileRefusal::NotASheet { what: ForeignKind::Binary });
}

#[test]
fn a_damaged_workbook_is_refused() {
    let whole = sheet(&[&["Nom", "Prénom"], &["DUPONT", "Jean"]]);
    let cut = &whole[..whole.len() / 2];
    assert_eq!(refusal(cut, "Adherents.XLSX"), FileRefusal::Damaged { kind: "xlsx".to_owned() });
    let hollow = zipped(&[("xl/workbook.xml", b"<workbook")]);
    assert_eq!(refusal(&hollow, "a.xlsx"), FileRefusal::Damaged { kind: "xlsx".to_owned() });
    let ole =
        [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600], b"W\0o\0r\0k\0b\0o\0o\0k\0", &[0; 600]].concat();
    assert_eq!(refusal(&ole, "a.xls"), FileRefusal::Damaged { kind: "xls".to_owned() });
}

#[test]
fn a_workbook_under_password_is_refused() {
    let ole = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 512]].concat();
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(refusal(&[ole, name].concat(), "a.xlsx"), FileRefusal::Protected);
}

#[test]
fn a_zip_bomb_is_refused_before_it_is_opened() {
    let bomb =
        zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &vec![b' '; 60 * 1024 * 1024])]);
    assert!(bomb.len() < 100_000);
    let start = Instant::now();
    assert!(matches!(refusal(&bomb, "bombe.xlsx"), FileRefusal::Inflates { .. }));
    assert!(start.elapsed().as_millis() < 1_000, "{:?}", start.elapsed());
}

#[test]
fn a_zip_bomb_that_lies_about_its_size_is_refused() {
    let mut bomb =
        zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/sharedStrings.xml", &vec![b'a'; 40 * 1024 * 1024])]);
    // The declared sizes, in the local and the central header, say one kilobyte.
    let declared = (40_u32 * 1024 * 1024).to_le_bytes();
    let lie = 1_024_u32.to_le_bytes();
    let places: Vec<usize> = (0..bomb.len() - 4).filter(|at| bomb[*at..*at + 4] == declared).collect();
    assert!(!places.is_empty());
    for at in places {
        bomb[at..at + 4].copy_from_slice(&lie);
    }
    let refusal = refusal(&bomb, "bombe.xlsx");
    assert!(matches!(refusal, FileRefusal::Inflates { .. } | FileRefusal::Damaged { .. }), "{refusal:?}");
}

#[test]
fn an_ods_that_repeats_a_cell_a_million_times_is_refused() {
    let content = "<office:document-content><table:table table:name=\"a\"><table:table-row table:number-rows-repeated=\"1048576\">\
        <table:table-cell table:number-columns-repeated=\"250\" office:value-type=\"string\"><text:p>x</text:p></table:table-cell>\
        </table:table-row></table:table></office:document-content>";
    let ods = zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ]);
    assert!(matches!(refusal(&ods, "a.ods"), FileRefusal::Inflates { .. }));
}

#[test]
fn a_stray_cell_at_the_end_of_a_sheet_costs_nothing() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in ["Nom", "Prénom"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *title).unwrap();
    }
    sheet.write_string(1, 0, "DUPONT").unwrap().write_string(1, 1, "Jean").unwrap();
    sheet.write_string(1_048_575, 0, "MARTIN").unwrap().write_string(1_048_575, 1, "Zoé").unwrap();
    let table = read(&book.save_to_buffer().unwrap(), "a.xlsx").unwrap();
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 1_048_576]);
}

#[test]
fn three_hundred_columns_are_read_and_more_are_refused() {
    let file = |columns: usize| {
        let titles: Vec<String> = (0..columns - 2).map(|at| format!("Question {at}")).collect();
        let answers = vec!["non"; columns - 2].join(";");
        format!("Nom;Prénom;{}\nDUPONT;Jean;{answers}\n", titles.join(";"))
    };
    assert_eq!(planned(&file(300)).counts.created, 1);
    let limit = u64::try_from(COLUMN_LIMIT).unwrap();
    assert_eq!(refusal(file(301).as_bytes(), "a.csv"), FileRefusal::TooManyColumns { limit });
    let mut book = Workbook::new();
    book.add_worksheet().write_string(0, 0, "Nom").unwrap().write_string(0, 400, "Prénom").unwrap();
    assert_eq!(refusal(&book.save_to_buffer().unwrap(), "a.xlsx"), FileRefusal::TooManyColumns { limit });
}

#[test]
fn more_than_twenty_thousand_lines_are_refused() {
    let mut text = "Nom;Prénom\n".to_owned();
    for number in 0..=ROW_LIMIT {
        text.push_str(&format!("NOM{number};Zoé\n"));
    }
    let limit = u64::try_from(ROW_LIMIT).unwrap();
    assert_eq!(refusal(text.as_bytes(), "a.csv"), FileRefusal::TooManyRows { limit });
}

#[test]
fn a_list_of_something_else_says_what_was_recognised() {
    let table =
        table("Nom;Rue;CP;Ville;Téléphone\nEcole Victor Hugo;20 rue des Romans;29870;LANNILIS;02 98 02 02 02\n");
    let refusal = try_plan(&table, &[]).unwrap_err();
    let FileRefusal::NotAMemberList { recognised, missing } = refusal else { panic!("{refusal:?}") };
    assert_eq!(recognised, ["Nom", "Rue", "CP", "Ville", "Téléphone"]);
    assert_eq!(missing, [crate::import::Field::FirstName]);
}

#[test]
fn a_damaged_length_in_a_text_file_is_only_text() {
    let table = table("Nom;Prénom\nDUPONT;Jean;;;\nMARTIN\n");
    assert_eq!(table.rows.len(), 2);
    assert!(!table.notices.contains(&Notice::HeaderMissing));
}
