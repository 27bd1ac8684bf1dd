//! Each kind of cell, in the spellings that files really have.

use kernel::Cents;

use super::*;
use crate::import::consents::{read_amount, read_language, read_postal_code, read_yes_no};
use crate::import::dates::{self, DateReading, DayOrder};
use crate::import::mapping::NameOrder;
use crate::import::names;
use crate::import::{Gender, PhoneKind, Title, emails, phones};

fn day(text: &str) -> DateReading {
    dates::read(text, DayOrder::DayFirst, today())
}

#[test]
fn dates_in_every_spelling() {
    for text in [
        "12/03/1984",
        "12-03-1984",
        "12.03.1984",
        "12/3/1984",
        "1984-03-12",
        "1984/03/12",
        "12 mars 1984",
        "Lundi 12 mars 1984",
        "12 MARS 1984",
        "12/03/84",
        "1984-03-12T00:00:00",
        "1984-03-12 00:00:00",
        "12/03/1984 00:00",
        "30753",
        "19840312",
        "12031984",
        "né le 12/03/1984",
        " 12/03/1984 ",
    ] {
        assert_eq!(day(text), DateReading::Date(date(1984, 3, 12)), "{text}");
    }
    assert_eq!(day("1er août 2015"), DateReading::Date(date(2015, 8, 1)));
    assert_eq!(day("05 févr. 1990"), DateReading::Date(date(1990, 2, 5)));
    assert_eq!(dates::read("03/12/1984", DayOrder::MonthFirst, today()), DateReading::Date(date(1984, 3, 12)));
}

#[test]
fn dates_that_are_not() {
    assert_eq!(day("29/02/2023"), DateReading::Impossible);
    assert_eq!(day("29/02/2024"), DateReading::Date(date(2024, 2, 29)));
    assert_eq!(day("31/04/1990"), DateReading::Impossible);
    assert_eq!(day("00/00/0000"), DateReading::Impossible);
    assert_eq!(day("1970"), DateReading::Year(1970));
    for text in ["nuage", "?", "12 ans", "mars 1984", "12/1984"] {
        assert_eq!(day(text), DateReading::Unreadable, "{text}");
    }
}

#[test]
fn a_year_on_two_digits_is_the_latest_past_one() {
    assert_eq!(day("12/03/84"), DateReading::Date(date(1984, 3, 12)));
    assert_eq!(day("12/03/15"), DateReading::Date(date(2015, 3, 12)));
    assert_eq!(day("12/03/24"), DateReading::CenturyGuessed(date(2024, 3, 12)));
    assert_eq!(day("31/12/26"), DateReading::Date(date(1926, 12, 31)));
    assert_eq!(day("12/03/27"), DateReading::Date(date(1927, 3, 12)));
}

#[test]
fn a_whole_column_may_put_the_month_first() {
    assert_eq!(dates::order_of(["12/31/1984", "01/02/1990"].into_iter()), DayOrder::MonthFirst);
    assert_eq!(dates::order_of(["31/12/1984", "12/31/1984"].into_iter()), DayOrder::DayFirst);
    let plan = planned("Nom;Prénom;Né le\nDUPONT;Jean;12/31/1984\nMARTIN;Zoé;01/02/1990\n");
    assert_eq!(plan.rows[1].person.birth_date, Some(date(1990, 1, 2)));
}

#[test]
fn phones_in_every_spelling() {
    for text in [
        "0639980001",
        "06 39 98 00 01",
        "06.39.98.00.01",
        "06-39-98-00-01",
        "06/39/98/00/01",
        "+33639980001",
        "+33 6 39 98 00 01",
        "+33 (0)6 39 98 00 01",
        "0033639980001",
        "0033 6 39 98 00 01",
        "33639980001",
        "639980001",
        "06.39.98.00.01.",
        "Port : 06 39 98 00 01",
        "06 39 98 00 01 (maman)",
    ] {
        let read = phones::read(text);
        assert!(read.problems.is_empty(), "{text} {:?}", read.problems);
        assert_eq!(read.phones.len(), 1, "{text}");
        assert_eq!((read.phones[0].e164.as_str(), read.phones[0].kind), ("+33639980001", PhoneKind::Mobile), "{text}");
    }
}

#[test]
fn several_phones_in_one_cell() {
    for text in [
        "06 39 98 00 01 / 03 53 01 00 02",
        "0639980001/0353010002",
        "06.39.98.00.01 - 03.53.01.00.02",
        "06 39 98 00 01 ou 03 53 01 00 02",
        "0639980001;0353010002",
        "06 39 98 00 01\n03 53 01 00 02",
        "0639980001 0353010002",
        "06.39.98.00.01-03.53.01.00.02",
        "+33639980001 / +33353010002",
        "06 39 98 00 01 et 03 53 01 00 02",
        "Mme : 06 39 98 00 01, M. : 03 53 01 00 02",
    ] {
        let read = phones::read(text);
        let numbers: Vec<&str> = read.phones.iter().map(|phone| phone.e164.as_str()).collect();
        assert_eq!(numbers, ["+33639980001", "+33353010002"], "{text} {:?}", read.problems);
        assert_eq!(read.phones[1].kind, PhoneKind::Landline);
    }
}

#[test]
fn the_ranges_of_fiction_and_other_countries_are_accepted() {
    for text in ["0199000001", "0261910001", "0353010001", "0465710001", "0536490001", "0639980001"] {
        assert_eq!(phones::read(text).phones.len(), 1, "{text}");
    }
    let belgian = phones::read("+32 470 12 34 56");
    assert_eq!((belgian.phones[0].e164.as_str(), belgian.phones[0].kind), ("+32470123456", PhoneKind::Foreign));
    assert_eq!(phones::read("0032 470 12 34 56").phones, belgian.phones);
}

#[test]
fn phones_that_are_not() {
    for (text, code) in [
        ("06 39 98 OO 01", ProblemCode::PhoneHasLetters),
        ("ancien", ProblemCode::PhoneHasLetters),
        ("06 39 98 00", ProblemCode::PhoneInvalid),
        ("0612", ProblemCode::PhoneInvalid),
        ("0600000000", ProblemCode::PhoneInvalid),
        ("+33 6 39 98", ProblemCode::PhoneInvalid),
    ] {
        let read = phones::read(text);
        assert_eq!(read.problems, [(code, text.to_owned())]);
        assert!(read.phones.is_empty());
    }
    for none in ["", "-", "néant", "aucun", "0"] {
        let read = phones::read(none);
        assert!(read.phones.is_empty() && read.problems.is_empty(), "{none}");
    }
}

#[test]
fn emails_are_cleaned_and_checked() {
    assert_eq!(emails::read(" Jean.DUPONT@Exemple.FR ").emails, ["jean.dupont@exemple.fr"]);
    assert_eq!(emails::read("a@exemple.fr ; b@exemple.fr").emails, ["a@exemple.fr", "b@exemple.fr"]);
    assert_eq!(emails::read("Jean Dupont <jean@exemple.fr>").emails, ["jean@exemple.fr"]);
    assert_eq!(emails::read("mailto:jean@exemple.fr").emails, ["jean@exemple.fr"]);
    for (text, code) in [
        ("jean@exemple", ProblemCode::EmailDomainIncomplete),
        ("jean@", ProblemCode::EmailDomainIncomplete),
        ("jean", ProblemCode::EmailInvalid),
        ("jean@exemple,fr", ProblemCode::EmailInvalid),
        ("jean @exemple.fr", ProblemCode::EmailInvalid),
        ("@exemple.fr", ProblemCode::EmailInvalid),
        ("jean@exemple.", ProblemCode::EmailDomainIncomplete),
    ] {
        let read = emails::read(text);
        assert_eq!(read.emails, Vec::<String>::new(), "{text}");
        assert_eq!(read.problems.first().map(|(found, _)| *found), Some(code), "{text}");
    }
    assert!(emails::read("aucun").problems.is_empty());
}

#[test]
fn name_and_first_name_in_one_cell() {
    for (cell, order, last, first, guessed) in [
        ("DUPONT Jean", NameOrder::LastFirst, "DUPONT", "Jean", false),
        ("Jean DUPONT", NameOrder::LastFirst, "DUPONT", "Jean", false),
        ("DE LA TOUR Marie-Claire", NameOrder::LastFirst, "DE LA TOUR", "Marie-Claire", false),
        ("Marie-Claire de la TOUR", NameOrder::LastFirst, "de la TOUR", "Marie-Claire", false),
        ("VAN DEN BERGHE Jean Paul", NameOrder::LastFirst, "VAN DEN BERGHE", "Jean Paul", false),
        ("Dupont, Jean", NameOrder::FirstLast, "Dupont", "Jean", false),
        ("Jean Dupont", NameOrder::LastFirst, "Dupont", "Jean", false),
        ("Dupont Jean", NameOrder::FirstLast, "Dupont", "Jean", false),
        ("DUPONT JEAN", NameOrder::FirstLast, "DUPONT", "JEAN", false),
        ("Mme DUPONT Zoé", NameOrder::LastFirst, "DUPONT", "Zoé", false),
        ("Ndiaye Awa", NameOrder::LastFirst, "Ndiaye", "Awa", true),
        ("Awa Ndiaye", NameOrder::FirstLast, "Ndiaye", "Awa", true),
    ] {
        let split = names::split(cell, order);
        assert_eq!((split.last.as_str(), split.first.as_str(), split.is_guessed), (last, first, guessed), "{cell}");
    }
    assert_eq!(names::split("Mme DUPONT Zoé", NameOrder::LastFirst).title, Some(Title::Madame));
    assert_eq!(names::split("M. et Mme DUPONT", NameOrder::LastFirst).title, None);
}

#[test]
fn titles_hint_at_gender() {
    assert_eq!(names::read_title("Mme"), Some((Some(Title::Madame), Gender::Female)));
    assert_eq!(names::read_title("M."), Some((Some(Title::Monsieur), Gender::Male)));
    assert_eq!(names::read_title("5"), Some((None, Gender::Female)));
    assert_eq!(names::read_title("Docteur"), None);
    assert_eq!(names::read_gender("Féminin"), Some(Gender::Female));
}

#[test]
fn answers_amounts_codes_and_languages() {
    for yes in ["oui", "O", "1", "x", "VRAI", "Ok", "✓"] {
        assert_eq!(read_yes_no(yes), Ok(Some(true)), "{yes}");
    }
    for no in ["non", "N", "0", "FAUX"] {
        assert_eq!(read_yes_no(no), Ok(Some(false)), "{no}");
    }
    assert!(read_yes_no("peut-être").is_err());
    for (text, cents) in [
        ("402,22", 40_222),
        ("402.22", 40_222),
        ("1 200,00 €", 120_000),
        ("1.200,50", 120_050),
        ("8", 800),
        ("402.21999999999997", 40_222),
    ] {
        assert_eq!(read_amount(text), Ok(Some(Cents(cents))), "{text}");
    }
    assert!(read_amount("gratuit").is_err() && read_amount("-5").is_err());
    for (text, code) in [("1000", "01000"), ("59000.0", "59000"), ("59 000", "59000"), ("62510", "62510")] {
        assert_eq!(read_postal_code(text), Ok(Some(code.to_owned())), "{text}");
    }
    assert!(read_postal_code("ABC").is_err() && read_postal_code("123456").is_err());
    assert_eq!(read_language("Français"), Ok(Some("fr".to_owned())));
    assert_eq!(read_language("arabe"), Ok(Some("ar".to_owned())));
    assert!(read_language("martien").is_err());
}

#[test]
fn addresses_are_taken_apart_and_compared() {
    let whole = person("Nom;Prénom;Adresse\nDUPONT;Jean;12 rue du Moulin 62510 Arques\n").address;
    assert_eq!(
        (whole.street.as_str(), whole.postal_code.as_str(), whole.city.as_str()),
        ("12 rue du Moulin", "62510", "Arques")
    );
    let town = person("Nom;Prénom;Adresse;CP Ville\nDUPONT;Jean;12 rue du Moulin;62510 ARQUES\n").address;
    assert_eq!((town.postal_code.as_str(), town.city.as_str()), ("62510", "ARQUES"));
    let pieces = person("Nom;Prénom;N° voie;Nom de voie\nDUPONT;Jean;12 bis;rue du Moulin\n").address;
    assert_eq!(pieces.street, "12 bis rue du Moulin");
}
