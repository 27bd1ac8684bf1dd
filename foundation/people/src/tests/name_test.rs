//! Names: one rule for all who type them; what a file wrote long ago stays until someone types another.

use super::{draft, house};
use crate::draft::PersonRefusal;
use crate::names::{NameFault, is_name_of, read_name};
use crate::service::{self, Error};
use crate::store;

#[test]
fn a_name_is_letters_blanks_hyphens_apostrophes_and_dots() {
    for name in ["Anne-Marie", "D’Arc", "O'Neil Jr.", "Zoe\u{301}", "فاطمة الزهراء", "Nguyễn"] {
        assert_eq!(read_name(&format!("  {name} ")).as_deref(), Ok(name));
    }
    for odd in ["🐝🐝", "Zo\u{202e}é", "Zo\u{2066}é", "Zo\u{1}é", "Zoé 2", "Zoé@", "- -"] {
        assert_eq!(read_name(odd), Err(NameFault::Signs), "{odd:?}");
    }
    assert_eq!(read_name(" \t "), Err(NameFault::Missing));
    assert_eq!((read_name(&"é".repeat(100)).is_ok(), read_name(&"é".repeat(101))), (true, Err(NameFault::TooLong)));
}

/// A name as it is given, and the given name and family name of a sheet.
type Given = (&'static str, (&'static str, &'static str));

#[test]
fn a_name_is_of_someone_by_a_given_name_and_a_word_that_tells_their_family() {
    let own: [Given; 24] = [
        ("Fatima El Amrani", ("Fatima", "El Amrani")),
        ("EL-AMRANI, Fatima", ("Fatima", "El Amrani")),
        ("Mme Fatima AMRANI", ("Fatima", "El Amrani")),
        ("Mme Amrani Fatima, épouse Haddad", ("Fatima", "El Amrani")),
        ("helene lefevre", ("Hélène", "Lefèvre")),
        ("Jean Dupont", ("Jean-Pierre", "Dupont")),
        ("Pierre Dupont", ("Jean-Pierre", "Dupont")),
        ("M. Jean P. Dupont", ("Jean-Pierre", "Dupont")),
        ("DUPONT Jean Pierre", ("Jean-Pierre", "Dupont")),
        ("Anne-Marie Caron", ("Anne", "Caron")),
        ("Anne Caron Louise", ("Anne", "Caron")),
        ("Anne Caron", ("Anne, Louise, Marie", "Caron")),
        ("Anne Roy", ("Anne", "Caron-Roy")),
        ("Anne de La Tour", ("Anne", "de la Tour")),
        ("Zoé Leroy", ("Zoé", "CARON (née LEROY)")),
        ("Marie Caron", ("Marie", "CARON (née MARIE)")),
        ("Martin Martin", ("Martin", "Martin")),
        ("Wei Li", ("Wei", "Li")),
        ("LI Wei-Min", ("Wei Min", "Li")),
        ("Noé Le Ba", ("Noé", "Le Ba")),
        ("Ben Haddad", ("Ben", "Haddad")),
        ("Madame Sy", ("", "Sy")),
        ("Ève Saint", ("Ève", "Saint")),
        ("فاطمة الزهراء", ("فاطمة", "الزهراء")),
    ];
    for (given, sheet) in own {
        assert!(is_name_of(given, sheet), "{given} is {sheet:?}");
    }
}

#[test]
fn a_name_is_not_of_someone_by_their_family_alone_nor_by_what_many_are_called() {
    let others: [Given; 27] = [
        // Who else is of the family would sign for them.
        ("Mme AMRANI", ("Fatima", "El Amrani")),
        ("amrani f.", ("Fatima", "El Amrani")),
        ("Karim El Amrani", ("Fatima", "El Amrani")),
        ("Jean-Luc Dupont", ("Jean-Pierre", "Dupont")),
        ("Marie-Claude Dupont", ("Marie-Louise", "Dupont")),
        ("M. de Caron", ("Marie de Lourdes", "Caron")),
        ("M. Martin", ("Martin", "Martin")),
        ("Mme Pierre", ("Pierre", "Saint-Pierre")),
        ("Mme de La Tour", ("Anne", "de la Tour")),
        ("Mme Leroy", ("Zoé", "CARON (née LEROY)")),
        ("Mme Li", ("Wei", "Li")),
        // The given name alone, or with the words of many families.
        ("Karim El Haddad", ("Fatima", "El Amrani")),
        ("Fatima", ("Fatima", "El Amrani")),
        ("El", ("Fatima", "El Amrani")),
        ("Fatima Haddad", ("Fatima", "El Amrani")),
        ("Fatima El", ("Fatima", "El Amrani")),
        ("Jean de Brie", ("Anne", "de la Tour")),
        ("Anne Le Goff", ("Anne", "Le Gall")),
        ("Anne D’Arc", ("Anne", "D’Orval")),
        ("Zoé Noël née Roy", ("Zoé", "CARON (née LEROY)")),
        ("Anne Van den Broek", ("Anne", "Van den Berg")),
        ("Anne Ben Salah", ("Anne", "Ben Youssef")),
        ("Anne Li", ("Wei", "Li")),
        ("Wei Wu", ("Wei", "Li")),
        ("Anne", ("Anne", "")),
        ("", ("Fatima", "El Amrani")),
        (" - ", ("Fatima", "El Amrani")),
    ];
    for (given, sheet) in others {
        assert!(!is_name_of(given, sheet), "{given} is not {sheet:?}");
    }
}

testing::each_engine! {
    async fn the_desk_keeps_the_same_rule_and_spares_what_is_kept(db: TestDb) {
        let house = house(db).await;
        let cx = house.cx();
        let bees = service::add(&cx, &house.centre, &draft("🐝🐝", "Caron")).await;
        assert!(matches!(bees, Err(Error::Refused(refusals)) if refusals == [PersonRefusal::NameSigns("first_name")]));
        let (person, _) = service::add(&cx, &house.centre, &draft("Zoé", "Caron")).await.unwrap();
        // As a file of long ago wrote it.
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        let mut odd = store::find(&mut tx, &house.scope(), person.id).await.unwrap().unwrap();
        odd.last_name = "CARON (née LEROY)".to_owned();
        store::update(&mut tx, &house.scope(), &odd, None).await.unwrap();
        tx.commit().await.unwrap();
        let kept = draft("Zoé", "CARON (née LEROY)");
        service::correct(&cx, &house.centre, person.id, &kept, None).await.unwrap();
        let typed = service::correct(&cx, &house.centre, person.id, &draft("Zoé", "CARON (2)"), None).await;
        assert!(matches!(typed, Err(Error::Refused(refusals)) if refusals == [PersonRefusal::NameSigns("last_name")]));
    }
}
