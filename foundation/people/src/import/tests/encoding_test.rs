//! Every encoding, separator and line end that a spreadsheet writes gives the same people.

use encoding_rs::{ISO_8859_15, MACINTOSH, WINDOWS_1252};

use super::*;
use crate::import::{Notice, TextEncoding};

const FILE: &str = "N° adhérent;Nom;Prénom;Ville;Montant (€);Droit à l’image\n\
    1;BÉRÉZIAT;Éloïse;Bœschepe;12,50 €;oui\n\
    2;LEFÈVRE;François;Hénin-Beaumont;8,00 €;non\n\
    3;MUÑOZ;Noëlle;Wœrth;3,00 €;oui\n";

fn names(bytes: &[u8]) -> (Vec<String>, Table) {
    let table = read(bytes, "adherents.csv").unwrap();
    let plan = try_plan(&table, &[]).unwrap();
    let names = plan
        .rows
        .iter()
        .map(|row| format!("{} {} {}", row.person.last_name, row.person.first_name, row.person.address.city));
    (names.collect(), table)
}

fn expected() -> Vec<String> {
    ["BÉRÉZIAT Éloïse Bœschepe", "LEFÈVRE François Hénin-Beaumont", "MUÑOZ Noëlle Wœrth"].map(str::to_owned).to_vec()
}

#[test]
fn every_encoding_gives_the_same_names() {
    // Windows-1252, ISO-8859-15 and Mac Roman all know the signs of this file but for the curly apostrophe.
    let plain = FILE.replace('’', "'");
    let utf16 = |units: Vec<u16>, big: bool| -> Vec<u8> {
        units.into_iter().flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    let cases: Vec<(&str, Vec<u8>, TextEncoding)> = vec![
        ("utf-8", FILE.as_bytes().to_vec(), TextEncoding::Utf8),
        ("utf-8 with mark", [b"\xEF\xBB\xBF", FILE.as_bytes()].concat(), TextEncoding::Utf8),
        ("utf-16 le", [vec![0xFF, 0xFE], utf16(FILE.encode_utf16().collect(), false)].concat(), TextEncoding::Utf16),
        ("utf-16 be", [vec![0xFE, 0xFF], utf16(FILE.encode_utf16().collect(), true)].concat(), TextEncoding::Utf16),
        ("utf-16 le, no mark", utf16(FILE.encode_utf16().collect(), false), TextEncoding::Utf16),
        ("windows-1252", WINDOWS_1252.encode(FILE).0.into_owned(), TextEncoding::Windows1252),
        ("iso-8859-15", ISO_8859_15.encode(&plain).0.into_owned(), TextEncoding::Iso885915),
        ("mac roman", MACINTOSH.encode(FILE).0.into_owned(), TextEncoding::MacRoman),
    ];
    for (name, bytes, encoding) in cases {
        let (names, table) = names(&bytes);
        assert_eq!(names, expected(), "{name}");
        assert_eq!(table.encoding, encoding, "{name}");
    }
}

#[test]
fn mac_roman_with_mac_line_ends_is_read() {
    let mac = FILE.replace('\n', "\r");
    let (names, table) = names(&MACINTOSH.encode(&mac).0);
    assert_eq!(names, expected());
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 3, 4]);
}

#[test]
fn accents_encoded_twice_are_repaired_and_said() {
    let twice = WINDOWS_1252.decode(FILE.as_bytes()).0.into_owned();
    assert!(twice.contains("PrÃ©nom"));
    let (names, table) = names(twice.as_bytes());
    assert_eq!(names, expected());
    assert!(table.notices.contains(&Notice::AccentsRepaired));
}

#[test]
fn one_broken_byte_does_not_change_the_encoding() {
    let mut bytes = FILE.repeat(8).into_bytes();
    bytes.extend(b"9;TR\xC3;Jean;Lens;3,00;oui\n");
    let (names, table) = names(&bytes);
    assert_eq!(table.encoding, TextEncoding::Utf8);
    assert!(names.contains(&expected()[0]));
}

#[test]
fn every_separator_and_line_end_is_told() {
    let rows = "Nom;Prénom;Ville\nBÉRÉZIAT;Éloïse;Bœschepe\nLEFÈVRE;François;Hénin-Beaumont\nMUÑOZ;Noëlle;Wœrth\n";
    for separator in [";", ",", "\t", "|"] {
        for end in ["\n", "\r\n", "\r"] {
            let text = rows.replace(';', separator).replace('\n', end);
            let (names, table) = names(text.as_bytes());
            assert_eq!(names, expected(), "{separator:?} {end:?}");
            assert_eq!(table.separator, separator.chars().next());
        }
    }
}

#[test]
fn commas_in_cells_do_not_hide_the_semicolon() {
    let table = table("Nom;Prénom;Activités;Montant\nDUPONT;Jean;Gym, Cuisine, Couture;8,00\nMARTIN;Zoé;Gym;3,00\n");
    assert_eq!(table.separator, Some(';'));
    assert_eq!(table.rows[0].cells[2], "Gym, Cuisine, Couture");
}

#[test]
fn quotes_hold_separators_quotes_and_line_breaks() {
    let table =
        table("Nom;Prénom;Notes\n\"DUPONT;DURAND\";\"Jean \"\"Jo\"\"\";\"vient le lundi\nsauf férié\"\nMARTIN;Zoé;\n");
    assert_eq!(table.rows[0].cells, ["DUPONT;DURAND", "Jean \"Jo\"", "vient le lundi\nsauf férié"]);
    assert_eq!((table.rows[0].line, table.rows[1].line), (2, 4));
}

#[test]
fn a_quote_never_closed_does_not_swallow_the_file() {
    let mut text = "Nom;Prénom;Ville;Notes\nDUPONT;Jean;Lens;\"à rappeler\n".to_owned();
    for number in 0..30 {
        text.push_str(&format!("NOM{number};Zoé;Lens;\n"));
    }
    let table = table(&text);
    assert_eq!(table.rows.len(), 31);
    assert!(table.notices.contains(&Notice::QuotesIgnored));
}
