//! Titles and layouts of real software and real spreadsheets, and files without any.

use super::*;
use crate::import::{Field, MappingSource, NameOrder, Notice, layout_signature};

fn fields(text: &str) -> Vec<Field> {
    propose_mapping(&table(text)).columns.iter().map(|column| column.field).collect()
}

#[test]
fn titles_of_centres_and_their_software() {
    for (title, field) in [
        ("N° adhérent", Field::MemberNumber),
        ("No adhérent", Field::MemberNumber),
        ("Num. adhérent", Field::MemberNumber),
        ("Numéro de membre", Field::MemberNumber),
        ("IDindividu", Field::MemberNumber),
        ("N° famille", Field::HouseholdNumber),
        ("N° foyer", Field::HouseholdNumber),
        ("IDfamille", Field::HouseholdNumber),
        ("Civilité", Field::Title),
        ("Date de naissance", Field::BirthDate),
        ("Né(e) le", Field::BirthDate),
        ("NÉ LE", Field::BirthDate),
        ("date_naiss", Field::BirthDate),
        ("Date de naissance de l'enfant", Field::BirthDate),
        ("Sexe", Field::Gender),
        ("Genre", Field::Gender),
        ("Adresse 1", Field::Address),
        ("Rue", Field::Address),
        ("Adresse 2", Field::AddressExtra),
        ("Complément d'adresse", Field::AddressExtra),
        ("CP", Field::PostalCode),
        ("C.P.", Field::PostalCode),
        ("Code postal", Field::PostalCode),
        ("Ville", Field::City),
        ("COMMUNE", Field::City),
        ("CP Ville", Field::PostalCity),
        ("Tél. fixe", Field::Phone2),
        ("tel_domicile", Field::Phone2),
        ("Portable", Field::Phone),
        ("Tél", Field::Phone),
        ("Téléphone", Field::Phone),
        ("Tel mère", Field::Phone),
        ("N° de téléphone portable", Field::Phone),
        ("Mail", Field::Email),
        ("Courriel", Field::Email),
        ("E-mail", Field::Email),
        ("Adresse e-mail", Field::Email),
        ("Mail parent 1", Field::Email),
        ("QF", Field::FamilyQuotient),
        ("Quotient familial", Field::FamilyQuotient),
        ("Quotient CAF 2026", Field::FamilyQuotient),
        ("Statut", Field::Status),
        ("Activités", Field::Activities),
        ("Atelier(s)", Field::Activities),
        ("Date d'adhésion", Field::MembershipDate),
        ("Montant (€)", Field::MembershipAmount),
        ("Cotisation", Field::MembershipAmount),
        ("Accord SMS", Field::SmsConsent),
        ("Accepte les SMS ?", Field::SmsConsent),
        ("Accord mail", Field::EmailConsent),
        ("Newsletter", Field::EmailConsent),
        ("Droit à l'image", Field::ImageRight),
        ("Droit à l’image", Field::ImageRight),
        ("Autorisation photo", Field::ImageRight),
        ("Langue", Field::Language),
        ("Observations", Field::Notes),
        ("Remarque", Field::Notes),
        // Someone else's, or nothing of ours.
        ("Tél. travail", Field::Ignore),
        ("Téléphone urgence", Field::Ignore),
        ("Fax", Field::Ignore),
        ("Mail médecin", Field::Ignore),
        ("nom_jfille", Field::Ignore),
        ("ville_naiss", Field::Ignore),
        ("Lieu de naissance", Field::Ignore),
        ("date_creation", Field::Ignore),
        ("prelevement_nom", Field::Ignore),
        ("IDtype_cotisation", Field::Ignore),
        ("Profession", Field::Ignore),
    ] {
        let found = fields(&format!("Nom;Prénom;{title}\nDUPONT;Jean;zzz\n"));
        assert_eq!(found, [Field::LastName, Field::FirstName, field], "{title}");
    }
}

#[test]
fn names_in_one_column_or_two() {
    for title in ["Nom et prénom", "NOM Prénom", "Nom, Prénom", "Adhérent", "Identité", "Nom"] {
        let table = table(&format!("{title};Tél\nDUPONT Jean;0639980001\nDE LA TOUR Marie-Claire;0639980002\n"));
        let mapping = propose_mapping(&table);
        assert_eq!(mapping.columns[0].field, Field::FullName, "{title}");
        let plan = plan(&table, &mapping, &[], &options()).unwrap();
        assert_eq!(
            (plan.rows[1].person.last_name.as_str(), plan.rows[1].person.first_name.as_str()),
            ("DE LA TOUR", "Marie-Claire")
        );
    }
    let order =
        |title: &str| propose_mapping(&table(&format!("{title};Tél\nKone Awa;0639980001\n"))).columns[0].name_order;
    assert_eq!(order("Prénom et nom"), Some(NameOrder::FirstLast));
    assert_eq!(order("Nom et prénom"), Some(NameOrder::LastFirst));
    assert_eq!(fields("Adhérent;Nom;Prénom\noui;DUPONT;Jean\n"), [Field::Ignore, Field::LastName, Field::FirstName]);
}

#[test]
fn lines_above_the_titles_are_left() {
    let table = table(
        "Centre social Jean Ferrat;;\nListe des adhérents au 01/09/2026;;\n;;\nNom;Prénom;Tél\nDUPONT;Jean;0639980001\n",
    );
    assert_eq!(table.titles(), ["Nom", "Prénom", "Tél"]);
    assert_eq!(table.rows[0].line, 5);
    assert!(table.notices.contains(&Notice::PreambleSkipped { lines: 2 }));
}

#[test]
fn repeated_titles_are_kept_apart() {
    let table = table("Nom;Prénom;Téléphone;Téléphone;Téléphone\nDUPONT;Jean;0639980001;0353010002;0639980003\n");
    assert_eq!(table.titles(), ["Nom", "Prénom", "Téléphone", "Téléphone (2)", "Téléphone (3)"]);
    assert!(table.notices.contains(&Notice::TitlesRepeated { titles: "Téléphone".to_owned() }));
    assert_eq!(try_plan(&table, &[]).unwrap().rows[0].person.phones.len(), 3);
}

#[test]
fn titles_on_two_lines_are_joined() {
    let table = table(
        "Nom;Prénom;Commune;;\n;;Nom;Code INSEE;Code postal\nDUPONT;Jean;Arques;62040;62510\nMARTIN;Zoé;Lens;62498;62300\n",
    );
    assert_eq!(table.titles(), ["Nom", "Prénom", "Commune (Nom)", "Code INSEE", "Code postal"]);
    let person = &try_plan(&table, &[]).unwrap().rows[0].person;
    assert_eq!((person.address.city.as_str(), person.address.postal_code.as_str()), ("Arques", "62510"));
}

#[test]
fn a_file_without_titles_is_guessed_from_its_content() {
    let text = "DUPONT;Jean;12/03/1984;1 rue du Puits;62510;ARQUES;0639980001;jean@exemple.fr\n\
        MARTIN;Zoé;01/09/2015;2 avenue Foch;62300;LENS;0639980002;zoe@exemple.fr\n\
        KONE;Awa;05/07/1990;3 place du Jeu;59000;LILLE;0353010003;awa@exemple.fr\n";
    let table = table(text);
    assert!(table.is_headless && table.notices.contains(&Notice::HeaderMissing));
    assert_eq!(table.titles()[..3], ["A", "B", "C"]);
    assert_eq!(
        fields(text),
        [
            Field::LastName,
            Field::FirstName,
            Field::BirthDate,
            Field::Address,
            Field::PostalCode,
            Field::City,
            Field::Phone,
            Field::Email
        ]
    );
    assert_eq!(try_plan(&table, &[]).unwrap().counts.created, 3);
    assert_eq!(fields("Jean Dupont;0639980001\nMarie Martin;0639980002\n"), [Field::FullName, Field::Phone]);
    assert_eq!(fields("Jean;Dupont\nMarie;Martin\nPaul;Kone\n"), [Field::FirstName, Field::LastName]);
}

#[test]
fn titles_that_say_nothing_are_guessed_from_content() {
    let text = "last_name;first_name;username;Contact\nDupont;Jean;jean@exemple.fr;06 39 98 00 01\n";
    assert_eq!(fields(text), [Field::LastName, Field::FirstName, Field::Email, Field::Phone]);
    let swapped = "Nom;Prénom;Téléphone\nDupont;Jean;jean@exemple.fr\n";
    assert_eq!(fields(swapped)[2], Field::Email);
}

#[test]
fn content_may_belie_a_title() {
    let mut text = "N°;Nom;Prénom;Photo;Famille;Adhésion\n".to_owned();
    for at in 0..8 {
        text.push_str(&format!("atelier {};DUPONT;Zoé{at};photo{at}.jpg;DUPONT;à jour\n", at % 2));
    }
    let names = [Field::Ignore, Field::LastName, Field::FirstName];
    assert_eq!(fields(&text), [names.as_slice(), &[Field::Ignore; 3]].concat());
}

#[test]
fn a_corrected_mapping_is_remembered_for_the_same_layout() {
    let first = table("Nom;Prénom;Divers2\nDUPONT;Jean;Couture\n");
    let mut mapping = propose_mapping(&first);
    mapping.set(2, Field::Activities);
    assert_eq!(mapping.columns[2].source, MappingSource::Chosen);
    let saved: crate::import::Mapping = serde_json::from_str(&serde_json::to_string(&mapping).unwrap()).unwrap();
    assert!(serde_json::to_string(&mapping).unwrap().contains("\"activities\""));
    let mut next = propose_mapping(&table("NOM ;prenom;DIVERS2\nMARTIN;Zoé;Gym\n"));
    next.recall(&saved);
    assert_eq!((next.columns[2].field, next.columns[2].source), (Field::Activities, MappingSource::Remembered));
    let mut other = propose_mapping(&table("Prénom;Nom;Divers2\nZoé;MARTIN;Gym\n"));
    other.recall(&saved);
    assert_eq!(other.columns[2].field, Field::Ignore);
    assert_ne!(layout_signature(&["Nom", "Prénom"]), layout_signature(&["Prénom", "Nom"]));
    assert_eq!(layout_signature(&["NOM", "Prénom "]), layout_signature(&["Nom", "PRENOM"]));
}

#[test]
fn one_meaning_goes_to_one_column() {
    let mut mapping = propose_mapping(&table("Nom;Nom de naissance;Prénom\nDUPONT;MARTIN;Zoé\n"));
    assert_eq!(
        mapping.columns.iter().map(|c| c.field).collect::<Vec<_>>(),
        [Field::LastName, Field::Ignore, Field::FirstName]
    );
    mapping.set(1, Field::LastName);
    assert_eq!(
        mapping.columns.iter().map(|c| c.field).collect::<Vec<_>>(),
        [Field::Ignore, Field::LastName, Field::FirstName]
    );
}

#[test]
fn zeros_titles_again_and_blank_lines_are_skipped() {
    let table = table("Nom;Prénom;CP\nDUPONT;Jean;62510\n;;\nNom;Prénom;CP\n0;0;0\nMARTIN;Zoé;1000\n");
    assert_eq!(table.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [2, 6]);
    assert!(table.notices.contains(&Notice::BlankLines { lines: 3 }));
}

#[test]
fn dates_numbers_and_answers_of_a_sheet_are_read() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let notes = book.add_worksheet();
    notes.write_string(0, 0, "Mode d'emploi").unwrap();
    let sheet = book.add_worksheet();
    for (column, title) in ["Nom", "Prénom", "Né(e) le", "CP", "Tél", "QF", "Accord SMS"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *title).unwrap();
    }
    let format = rust_xlsxwriter::Format::new().set_num_format("dd/mm/yyyy");
    sheet.write_string(1, 0, "DUPONT").unwrap().write_string(1, 1, "Jean").unwrap();
    sheet.write_number_with_format(1, 2, 30_753.0, &format).unwrap();
    sheet.write_number(1, 3, 1_000.0).unwrap().write_number(1, 4, 639_980_001.0).unwrap();
    sheet.write_number(1, 5, 402.22).unwrap().write_boolean(1, 6, true).unwrap();
    let table = read(&book.save_to_buffer().unwrap(), "a.xlsx").unwrap();
    assert!(table.notices.contains(&Notice::SheetChosen { sheet: "Sheet2".to_owned() }));
    let person = &try_plan(&table, &[]).unwrap().rows[0].person;
    assert_eq!(person.birth_date, Some(date(1984, 3, 12)));
    assert_eq!((person.address.postal_code.as_str(), person.phones[0].e164.as_str()), ("01000", "+33639980001"));
    assert_eq!((person.family_quotient, person.sms_consent), (Some(kernel::Cents(40_222)), Some(true)));
}

#[test]
fn an_ods_is_read_with_its_dates_and_repeated_cells() {
    let cell = |text: &str| {
        format!("<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>")
    };
    let date = "<table:table-cell office:value-type=\"date\" office:date-value=\"1984-03-12\"><text:p>12/03/84</text:p></table:table-cell>";
    let row = |cells: String| {
        format!("<table:table-row>{cells}<table:table-cell table:number-columns-repeated=\"1000\"/></table:table-row>")
    };
    let titles = row(["Nom", "Prénom", "Né le", "Ville"].map(cell).concat());
    let jean = row(format!("{}{}{date}{}", cell("DUPONT"), cell("Jean"), cell("Arques")));
    let sister = row(format!("{}{}{date}{}", cell("DUPONT"), cell("Zoé"), cell("Arques")));
    let end = "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell table:number-columns-repeated=\"1024\"/></table:table-row>";
    let content = format!(
        "<office:document-content xmlns:office=\"o\" xmlns:table=\"t\" xmlns:text=\"x\"><office:body><office:spreadsheet>\
         <table:table table:name=\"Feuille1\">{titles}{jean}{sister}{end}</table:table></office:spreadsheet></office:body></office:document-content>"
    );
    let ods = super::bad_file_test::zipped(&[
        ("mimetype", b"application/vnd.oasis.opendocument.spreadsheet"),
        ("META-INF/manifest.xml", b"<manifest/>"),
        ("content.xml", content.as_bytes()),
    ]);
    let plan = try_plan(&read(&ods, "adherents.ods").unwrap(), &[]).unwrap();
    assert_eq!(plan.counts.created, 2);
    assert_eq!(plan.rows[0].person.birth_date, Some(super::date(1984, 3, 12)));
    assert_eq!(plan.rows[1].person.first_name, "Zoé");
}
