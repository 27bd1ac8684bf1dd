//! Social security numbers and passwords: found everywhere, kept nowhere, and nothing else mistaken for them.

use super::*;
use crate::import::nir::{MASK, mask};
use crate::import::{Notice, RefusedColumn};

/// Invented numbers with a sound key: 1 84 12 76 451 089 and Corsica's 2 90 05 2A 041 112.
const NIR: &str = "184127645108946";
const CORSICAN: &str = "290052A04111220";

fn key_of(thirteen: &str) -> u64 {
    let number: u64 = thirteen.replace("2A", "19").replace("2B", "18").parse().unwrap();
    97 - number % 97
}

#[test]
fn the_sample_numbers_are_sound() {
    assert_eq!(format!("{:02}", key_of(&NIR[..13])), NIR[13..]);
    assert_eq!(format!("{:02}", key_of(&CORSICAN[..13])), CORSICAN[13..]);
}

#[test]
fn numbers_are_masked_in_every_spelling() {
    let spaced = "1 84 12 76 451 089 46";
    for text in
        [NIR, spaced, "1 84 12 76 451 089", "1841276451089", CORSICAN, "2 90 05 2a 041 112 20", "1.84.12.76.451.089.46"]
    {
        assert_eq!(mask(text).as_deref(), Some(MASK), "{text}");
    }
    let inside = format!("allergie ; n° {spaced}, tél. 06 39 98 00 01");
    assert_eq!(mask(&inside).unwrap(), format!("allergie ; n° {MASK}, tél. 06 39 98 00 01"));
    assert_eq!(mask("1841276451089 0639980001").unwrap(), format!("{MASK} 0639980001"));
    // A key typed wrong in the usual groups is still somebody's number.
    assert!(mask("1 84 12 76 451 089 47").is_some());
}

#[test]
fn other_numbers_are_left_alone() {
    for text in [
        "12345678900012",
        "123 456 789 00012",
        "06 39 98 00 01 / 03 53 01 00 02",
        "0639980001 0353010002",
        "+33 6 39 98 00 01",
        "0033639980001",
        "33639980001",
        "FR76 3000 4028 3798 7654 3210 943",
        "FR7630004028379876543210943",
        "1234554321243",
        "184127645108947",
        "2026-03-12T10:00:00.123",
        "12/03/1984 13/04/1985",
    ] {
        assert_eq!(mask(text), None, "{text}");
    }
}

#[test]
fn a_number_in_any_cell_is_refused_and_never_kept() {
    let text =
        format!("Nom;Prénom;Notes;Divers2;Téléphone\nDUPONT;Jean;secu {NIR};{CORSICAN};0639980001\nMARTIN;Zoé;;;\n");
    let table = table(&text);
    let plan = try_plan(&table, &[]).unwrap();
    let kept = format!("{}{}", serde_json::to_string(&table).unwrap(), serde_json::to_string(&plan).unwrap());
    for secret in [NIR, CORSICAN, "1841276451089", "290052A041112"] {
        assert!(!kept.contains(secret), "{secret}");
    }
    let row = &plan.rows[0];
    assert_eq!(row.action, Action::Create);
    assert_eq!(codes(row), [ProblemCode::NirRefused, ProblemCode::NirRefused]);
    assert_eq!(row.problems[0].column.as_deref(), Some("Notes"));
    assert_eq!(row.person.phones.len(), 1);
    assert!(plan.notices.contains(&Notice::NirMasked { cells: 2 }));
}

#[test]
fn a_column_of_numbers_is_emptied_by_its_title_or_its_content() {
    let titled = table(&format!("Nom;Prénom;N° Sécurité sociale\nDUPONT;Jean;{NIR}\nMARTIN;Zoé;pas encore\n"));
    assert_eq!(titled.columns[2].refused, Some(RefusedColumn::Nir));
    assert!(titled.rows.iter().all(|row| row.cells[2].is_empty()));
    let mut text = "Nom;Prénom;Numéro\n".to_owned();
    for at in 0..5 {
        let thirteen = format!("18412764510{at}1");
        text.push_str(&format!("NOM{at};Zoé;{thirteen}{:02}\n", key_of(&thirteen)));
    }
    let untitled = table(&text);
    assert_eq!(untitled.columns[2].refused, Some(RefusedColumn::Nir));
    let plan = try_plan(&untitled, &[]).unwrap();
    assert_eq!(plan.counts.created, 5);
    assert!(plan.rows.iter().all(
        |row| row.person.member_number.is_none() && row.problems.iter().all(|p| p.code != ProblemCode::NirRefused)
    ));
    assert!(plan.notices.contains(&Notice::NirColumnRefused { column: "Numéro".to_owned() }));
}

#[test]
fn a_number_that_a_sheet_took_for_an_amount_is_found() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, title) in ["Nom", "Prénom", "Observations"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *title).unwrap();
    }
    sheet.write_string(1, 0, "DUPONT").unwrap().write_string(1, 1, "Jean").unwrap();
    sheet.write_number(1, 2, NIR.parse::<f64>().unwrap()).unwrap();
    let table = read(&book.save_to_buffer().unwrap(), "a.xlsx").unwrap();
    assert_eq!(table.rows[0].cells[2], MASK);
}

#[test]
fn passwords_are_emptied() {
    for title in ["Mot de passe", "Password", "MDP extranet", "internet_mdp"] {
        let table = table(&format!("Nom;Prénom;{title}\nDUPONT;Jean;azerty\n"));
        assert_eq!(table.columns[2].refused, Some(RefusedColumn::Password), "{title}");
        assert_eq!(table.rows[0].cells[2], "");
        assert!(table.notices.contains(&Notice::PasswordColumnRefused { column: title.to_owned() }));
    }
}

#[test]
fn a_person_cannot_map_an_emptied_column_back() {
    let table = table(&format!("Nom;Prénom;NIR\nDUPONT;Jean;{NIR}\n"));
    let mut mapping = propose_mapping(&table);
    mapping.set(2, crate::import::Field::Notes);
    let plan = plan(&table, &mapping, &[], &options()).unwrap();
    assert_eq!(plan.rows[0].person.notes, "");
}
