//! The real files: each is planned, or refused with its reason, and the big one gives what a reader counted.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Instant;

use super::*;
use crate::import::{FileKind, ForeignKind, Notice, TextEncoding};

fn outcome(bytes: &[u8], name: &str) -> Result<ImportPlan, FileRefusal> {
    try_plan(&read(bytes, name)?, &[])
}

fn members() -> Option<Vec<u8>> {
    test_data().map(|folder| std::fs::read(folder.join("adherents-1800-cp1252.csv")).unwrap())
}

#[test]
fn every_file_is_planned_or_refused_with_its_reason() {
    let Some(folder) = test_data() else { return };
    let planned: BTreeMap<&str, (usize, usize)> = BTreeMap::from([
        ("adherents-1800-cp1252.csv", (1_800, 0)),
        ("noethys-alsh/individus.csv", (57, 0)),
        ("xlsx-aidants-connect/carte-totp-import.xlsx", (2, 0)),
        ("xlsx-aidants-connect/clean-username-and-email.xlsx", (3, 0)),
        ("xlsx-aidants-connect/implicit-responsables.xlsx", (4, 0)),
        ("xlsx-coop/import-beneficiaire_errors.xlsx", (3, 1)),
    ]);
    let mut seen = BTreeSet::new();
    let mut folders = vec![folder.clone()];
    while let Some(next) = folders.pop() {
        for entry in std::fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(&folder).unwrap().to_str().unwrap().to_owned();
            let outcome = outcome(&std::fs::read(&path).unwrap(), &name);
            match (outcome, planned.get(name.as_str())) {
                (Ok(plan), Some((lines, refused))) => {
                    assert_eq!((plan.counts.lines, plan.counts.refused), (*lines, *refused), "{name}");
                    seen.insert(name);
                }
                (Err(FileRefusal::NotAMemberList { missing, .. }), None) => assert!(!missing.is_empty(), "{name}"),
                (Err(FileRefusal::NotASheet { what: ForeignKind::Archive }), None) => assert!(name.ends_with(".xz")),
                (outcome, _) => panic!("{name}: {:?}", outcome.map(|plan| plan.counts)),
            }
        }
    }
    assert_eq!(seen.len(), planned.len());
}

#[test]
fn a_table_that_is_no_member_list_says_what_it_holds() {
    let Some(folder) = test_data() else { return };
    let bytes = std::fs::read(folder.join("noethys-alsh/cotisations.csv")).unwrap();
    let Err(FileRefusal::NotAMemberList { recognised, .. }) = outcome(&bytes, "cotisations.csv") else { panic!() };
    assert_eq!(recognised, ["IDfamille", "IDindividu", "observations", "activites"]);
    // An OpenDocument sheet named .xls is read for what it is.
    let bytes = std::fs::read(folder.join("csv-detective/file.xls")).unwrap();
    assert_eq!(read(&bytes, "file.xls").unwrap().kind, FileKind::Ods);
}

/// 1,800 lines, 36 of them people already there (one is there three times), 700 family numbers, by reading
/// the file with another program.
#[test]
fn the_1800_lines_give_what_a_reader_counted() {
    let Some(bytes) = members() else { return };
    let start = Instant::now();
    let table = read(&bytes, "adherents-1800-cp1252.csv").unwrap();
    let plan = try_plan(&table, &[]).unwrap();
    println!("1,800 lines read and planned in {:?}", start.elapsed());
    assert_eq!((table.encoding, table.separator), (TextEncoding::Windows1252, Some(';')));
    let counts = plan.counts;
    assert_eq!((counts.created, counts.duplicates, counts.refused, counts.merge_proposed), (1_764, 36, 0, 0));
    assert_eq!((counts.households, counts.with_warnings), (700, 0));
    assert_eq!(plan.notices, [Notice::Encoding { encoding: TextEncoding::Windows1252 }]);
    let repeated: BTreeSet<u64> = plan
        .rows
        .iter()
        .filter_map(|row| match row.action {
            Action::DuplicateInFile { of_line, .. } => Some(of_line),
            _ => None,
        })
        .collect();
    assert_eq!(repeated.len(), 35);
    let total = |count: fn(&ImportedPerson) -> bool| plan.rows.iter().filter(|row| count(&row.person)).count();
    // Of the lines themselves: what a merge adds is not counted twice.
    let lines = |title: &str| table.filled(table.titles().iter().position(|known| *known == title).unwrap()).count();
    assert_eq!(
        (lines("Courriel"), lines("Tél. mobile"), lines("Tél. fixe"), lines("Date naissance")),
        (726, 997, 395, 1_760)
    );
    assert_eq!(total(|person| person.sms_consent.is_none() || person.image_right.is_none()), 0);
    assert_eq!(total(|person| person.address.postal_code != "93140"), 0);
    assert_eq!(total(|person| person.last_name != person.last_name.trim()), 0);
}

#[test]
fn lookalikes_of_the_1800_lines_stay_apart() {
    let Some(bytes) = members() else { return };
    let plan = outcome(&bytes, "adherents.csv").unwrap();
    let action = |number: u64| plan.rows.iter().find(|row| row.line == number + 1).map(|row| row.action.clone());
    // Mother and daughter, brothers, wife and husband, namesakes: read one by one.
    for number in [201, 202, 668, 669, 800, 801, 815, 816, 986, 987, 1_734, 1_735, 255, 455, 477, 479] {
        assert_eq!(action(number), Some(Action::Create), "{number}");
    }
    // Another spelling, day and month the other way round, a day lost, a date lost, a third time.
    for (number, first) in
        [(765, 108), (1_266, 1_146), (1_590, 1_391), (139, 60), (1_712, 339), (196, 26), (1_204, 810), (1_211, 810)]
    {
        assert!(
            matches!(action(number), Some(Action::DuplicateInFile { of_line, .. }) if of_line == first + 1),
            "{number}"
        );
    }
}

#[test]
fn the_1800_lines_again_change_nothing() {
    let Some(bytes) = members() else { return };
    let table = read(&bytes, "adherents.csv").unwrap();
    let first = try_plan(&table, &[]).unwrap();
    let house = applied(&first, &[]);
    assert_eq!(house.len(), 1_764);
    let start = Instant::now();
    let again = try_plan(&table, &house).unwrap();
    println!("1,800 lines planned over 1,764 people in {:?}", start.elapsed());
    assert_eq!((again.counts.unchanged, again.counts.with_warnings), (1_800, 0));
    assert!(again.is_idle() && again.households.iter().all(|home| home.existing.is_some()));
}

#[test]
fn the_1800_lines_are_the_same_in_every_encoding_and_in_a_workbook() {
    let Some(bytes) = members() else { return };
    let people = |bytes: &[u8]| -> Vec<ImportedPerson> {
        outcome(bytes, "adherents").unwrap().rows.into_iter().map(|row| row.person).collect()
    };
    let expected = people(&bytes);
    let text = encoding_rs::WINDOWS_1252.decode(&bytes).0.into_owned();
    let utf16 = [vec![0xFF, 0xFE], text.encode_utf16().flat_map(u16::to_le_bytes).collect()].concat();
    assert_eq!(people(text.as_bytes()), expected);
    assert_eq!(people(&utf16), expected);
    assert_eq!(people(&encoding_rs::MACINTOSH.encode(&text.replace("\r\n", "\r")).0), expected);
    assert_eq!(people(text.replace(',', ".").replace(';', ",").as_bytes()).len(), 1_800);
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, line) in text.lines().enumerate() {
        for (column, cell) in line.split(';').enumerate() {
            sheet.write_string(u32::try_from(row).unwrap(), u16::try_from(column).unwrap(), cell).unwrap();
        }
    }
    assert_eq!(people(&book.save_to_buffer().unwrap()), expected);
}

#[test]
fn noethys_families_are_found_by_their_shared_address() {
    let Some(folder) = test_data() else { return };
    let plan = outcome(&std::fs::read(folder.join("noethys-alsh/individus.csv")).unwrap(), "individus.csv").unwrap();
    // 18 families, one of which lives in two places.
    assert_eq!((plan.counts.created, plan.households.len()), (57, 19));
    assert!(plan.households.iter().all(|home| !home.adult_lines.is_empty()));
}

#[test]
fn the_lines_with_errors_keep_what_they_can() {
    let Some(folder) = test_data() else { return };
    let bytes = std::fs::read(folder.join("xlsx-coop/import-beneficiaire_errors.xlsx")).unwrap();
    let plan = outcome(&bytes, "import-beneficiaire_errors.xlsx").unwrap();
    assert!(plan.notices.contains(&Notice::SheetChosen { sheet: "Bénéficiaires".to_owned() }));
    assert_eq!(plan.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 5, 6]);
    assert_eq!(codes(&plan.rows[0]), [ProblemCode::BirthYearOnly]);
    assert!(codes(&plan.rows[1]).contains(&ProblemCode::FirstNameMissing));
    assert_eq!(plan.rows[2].action, Action::Refused);
}
