//! Files as they come: letters, separators, shapes of JSON, titles, and cells that nobody understands.

use crate::model::refusal::FileRefusal;
use crate::sheet::mapping::{Mapping, Target, signature};
use crate::sheet::row::{Note, Reader, Reading};
use crate::sheet::{CELL_LIMIT, COLUMN_LIMIT, ROW_LIMIT, Sheet, read};

fn readings(sheet: &Sheet) -> Vec<Reading> {
    let mapping = Mapping::guess(sheet, "essai");
    let reader = Reader::new(sheet, &mapping, &[]);
    sheet.rows.iter().map(|row| reader.read(row)).collect()
}

#[test]
fn separators_letters_and_odd_rows() {
    let latin = b"nom;ville;truc\nM\xE9diath\xE8que;Arques;a;en trop\n;;\nCaf\xE9;;\n";
    let sheet = read(latin).expect("a sheet");
    assert_eq!(sheet.titles, ["nom", "ville", "truc", "colonne 4"]);
    assert_eq!(sheet.rows.len(), 2, "an empty line is none");
    let read_rows = readings(&sheet);
    assert_eq!(read_rows[0].facts.name, "Médiathèque");
    assert_eq!(read_rows[0].extra.get("colonne 4").map(String::as_str), Some("en trop"), "lost to nobody");
    let tabs = read("name\tlat\tlong\nA\t50.7\t2.3\n".as_bytes()).expect("tabs");
    assert_eq!(readings(&tabs)[0].facts.latitude, Some(50.7));
    let twice = read(b"nom,nom\na,b\n").expect("two of a name");
    assert_eq!(twice.titles, ["nom", "nom (2)"]);
    assert_eq!(readings(&twice)[0].extra.get("nom (2)").map(String::as_str), Some("b"));
}

#[test]
fn json_in_its_shapes() {
    let geojson = r#"{"type":"FeatureCollection","features":[{"type":"Feature","id":"n1","geometry":
        {"type":"Point","coordinates":[2.3047,50.7353]},"properties":{"name":"Le Café","tags":["a","b"],"x":{"y":1}}}]}"#;
    let sheet = read(geojson.as_bytes()).expect("geojson");
    let row = readings(&sheet).remove(0);
    assert_eq!((row.facts.name.as_str(), row.facts.longitude, row.source_id.as_str()), ("Le Café", Some(2.3047), "n1"));
    assert_eq!(row.extra.get("tags").map(String::as_str), Some("a|b"));
    assert_eq!(row.extra.get("x.y").map(String::as_str), Some("1"));
    let gogocarto = r#"{"data":[{"id":7,"name":"L’Échelle","geo":{"latitude":50.7,"longitude":2.3},
        "address":{"streetAddress":"1 rue A","postalCode":"62510","addressLocality":"Arques"},"categories":["emploi"]}]}"#;
    let row = readings(&read(gogocarto.as_bytes()).expect("gogocarto")).remove(0);
    assert_eq!((row.facts.street.as_str(), row.facts.city.as_str()), ("1 rue A", "Arques"));
    let inclusion = r#"{"structures":[{"id":"s--1","source":"s","nom":"Point","date_maj":"2026-01-02"}],
        "services":[{"id":"x","structure_id":"s--1","nom":"Aide"}]}"#;
    let row = readings(&read(inclusion.as_bytes()).expect("data inclusion")).remove(0);
    assert!(row.extra.get("services").is_some_and(|told| told.contains("Aide")));
    assert_eq!(row.updated_on.map(|day| day.to_string()).as_deref(), Some("2026-01-02"));
    let strayed = inclusion.replace("\"structure_id\":\"s--1\"", "\"structure_id\":\"s--9\"");
    let rows = readings(&read(strayed.as_bytes()).expect("data inclusion"));
    assert!(rows[1].extra.get("services").is_some_and(|told| told.contains("Aide")), "of no structure of the file");
    assert!(rows[1].notes.contains(&Note::NameMissing), "refused with its reason, not dropped");
    let lambert = r#"{"features":[],"crs":{"properties":{"name":"urn:ogc:def:crs:EPSG::3857"}}}"#;
    assert_eq!(read(lambert.as_bytes()), Err(FileRefusal::OtherProjection));
}

#[test]
fn files_that_are_refused_have_a_reason() {
    assert_eq!(read(b"  \n"), Err(FileRefusal::Empty));
    assert_eq!(read(b"nom,ville\n"), Err(FileRefusal::Empty));
    assert_eq!(read(b"PK\x03\x04"), Err(FileRefusal::Workbook));
    assert_eq!(read(b"{\"a\":1}"), Err(FileRefusal::Unreadable));
    assert_eq!(read(b"[1,2]"), Err(FileRefusal::Unreadable));
    assert_eq!(read(br#"[{"nom":"La\u0000Souris"}]"#), Err(FileRefusal::Unreadable), "PostgreSQL refuses it");
    assert_eq!(read(br#"[{"nom":"La\\u0000Souris"}]"#).map(|sheet| sheet.rows.len()), Ok(1), "six signs, as they are");
    let many = format!("nom\n{}", "a\n".repeat(ROW_LIMIT + 1));
    assert_eq!(read(many.as_bytes()), Err(FileRefusal::TooManyLines));
}

#[test]
fn bad_cells_are_kept_and_said() {
    let text = "id,nom,adresse,code_postal,commune,latitude,longitude,telephone,courriel,site_web,horaires\n\
                1,Inversé,1 rue A,62510,Arques,2.3047,50.7353,03 21 00 00 00,a@b.fr,exemple.fr,Mo 09:00-12:00\n\
                2,Nulle part,2 rue B,62510,Arques,0,0,12,x@y,pas un site,le mardi\n\
                3,=HYPERLINK(\"http://x\"),,ABC,Arques,48.2,16.4,,,,\n\
                4,,3 rue C,62510,Arques,,,,,,\n";
    let rows = readings(&read(text.as_bytes()).expect("a sheet"));
    assert_eq!(rows[0].notes, [Note::PointSwapped]);
    assert_eq!((rows[0].facts.latitude, rows[0].facts.phone.as_str()), (Some(50.7353), "+33321000000"));
    assert_eq!(rows[0].facts.website, "https://exemple.fr");
    for note in [Note::PointAtNought, Note::PhoneKept, Note::EmailKept, Note::WebsiteKept, Note::HoursKept] {
        assert!(rows[1].notes.contains(&note), "{note:?} in {:?}", rows[1].notes);
    }
    assert_eq!(rows[1].extra.get("telephone").map(String::as_str), Some("12"));
    assert_eq!(rows[1].facts.hours_note, "le mardi");
    for note in [Note::PointOutside, Note::Formula, Note::AddressMissing, Note::PostalCodeKept] {
        assert!(rows[2].notes.contains(&note), "{note:?} in {:?}", rows[2].notes);
    }
    assert_eq!(rows[2].extra.get("latitude").map(String::as_str), Some("48.2"));
    assert!(rows[3].notes.iter().any(|note| note.refuses()));
}

#[test]
fn titles_are_guessed_once_each_and_remembered_whatever_their_order() {
    let sheet = read(b"nom,structure,lat,Adresse e-mail,mystere\na,b,50,c@d.fr,e\n").expect("a sheet");
    let mapping = Mapping::guess(&sheet, "liste");
    assert_eq!(mapping.columns.get("nom"), Some(&Target::Name));
    assert_eq!(mapping.columns.get("structure"), Some(&Target::Kept), "one name");
    assert_eq!(mapping.columns.get("lat"), Some(&Target::Kept), "half a point says nothing");
    assert_eq!(mapping.columns.get("Adresse e-mail"), Some(&Target::Email));
    let turned = read(b"MYSTERE;lat;structure;adresse  e-mail;nom\n1;2;3;4;5\n").expect("a sheet");
    assert_eq!(signature(&sheet), signature(&turned));
    for target in Target::ALL {
        assert_eq!(Target::from_code(&target.code()), Some(target));
    }
}

#[test]
fn a_town_at_the_end_of_a_street_is_found() {
    let sheet = read("nom,adresse\nAbra,8 rue de la Boétie - 33000 Bordeaux\n".as_bytes()).expect("a sheet");
    let row = readings(&sheet).remove(0);
    assert_eq!((row.facts.street.as_str(), row.facts.town().as_str()), ("8 rue de la Boétie", "33000 Bordeaux"));
    assert!(row.extra.contains_key("adresse"), "as it was written");
}

#[test]
fn a_small_file_asks_for_no_large_room() {
    let wide: Vec<String> = (0..COLUMN_LIMIT).map(|at| format!("c{at}")).collect();
    let text = format!("{}\n{}", wide.join(";"), "a;b\n".repeat(10));
    let sheet = read(text.as_bytes()).expect("a sheet");
    assert!(sheet.rows.iter().all(|row| row.cells.len() == 2), "a row ends where it says nothing more");
    let cells: Vec<String> = wide.iter().map(|title| format!("\"{title}\":1")).collect();
    // The columns come in the order of their titles: this is the last one, and each row reaches to it.
    let last = ",{\"c99\":1}".repeat(CELL_LIMIT / COLUMN_LIMIT);
    let sparse = format!("[{{{}}}{last}]", cells.join(","));
    assert_eq!(read(sparse.as_bytes()), Err(FileRefusal::Unreadable));
    let long = format!("[{{\"{}\":{{\"a\":{{}},\"b\":{{}}}},\"nom\":\"x\"}}]", "n".repeat(2_000));
    assert_eq!(read(long.as_bytes()), Err(FileRefusal::Unreadable));
}

#[test]
fn a_cell_is_kept_once_however_many_of_its_words_are_strange() {
    let words: Vec<String> = (0..100_000).map(|word| format!("m{word}")).collect();
    let text = format!(
        "nom,theme,langues,numero,adresse,date maj\nA,\"{}\",\"fr,fr,ar\",{},{},+99999-01-01\n",
        words.join(","),
        "1".repeat(30),
        "r".repeat(300)
    );
    let begun = std::time::Instant::now();
    let row = readings(&read(text.as_bytes()).expect("a sheet")).remove(0);
    assert!(begun.elapsed() < std::time::Duration::from_secs(8), "{:?}", begun.elapsed());
    assert!(row.notes.contains(&Note::ThemeKept) && row.extra.contains_key("theme"));
    assert_eq!(row.facts.languages, ["fr", "ar"]);
    assert_eq!(row.facts.street.chars().count(), 200, "what is kept of a line is as long as a line may be");
    assert_eq!((row.updated_on, row.facts.check(&[]).is_ok()), (None, true), "a year that no database writes");
}
