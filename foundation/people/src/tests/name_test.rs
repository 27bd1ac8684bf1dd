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

#[test]
fn a_name_is_of_someone_by_a_word_that_tells_their_family() {
    let fatima = ("Fatima", "El Amrani");
    for own in ["Fatima El Amrani", "Mme AMRANI", "Mme El-Amrani", "amrani f."] {
        assert!(is_name_of(own, fatima), "{own}");
    }
    for other in ["Karim El Haddad", "El", "Fatima", "Fatima Haddad", "Mme F. E. Amran", "", " - "] {
        assert!(!is_name_of(other, fatima), "{other}");
    }
    let others = [
        ("Jean de Brie", ("Anne", "de la Tour")),
        ("M. Le Goff", ("Anne", "Le Gall")),
        ("M. D’Arc", ("Anne", "D’Orval")),
        ("Mme Noël née Roy", ("Zoé", "CARON (née LEROY)")),
        ("Mme Van den Broek", ("Anne", "Van den Berg")),
        ("Ali Ben Salah", ("Anne", "Ben Youssef")),
        ("Anne Li", ("Wei", "Li")),
        ("Mme Li", ("Wei", "Li")),
        ("Wei Wu", ("Wei", "Li")),
        ("Anne", ("Anne", "")),
    ];
    for (given, own) in others {
        assert!(!is_name_of(given, own), "{given} is not {own:?}");
    }
    let same = [
        ("Mme de La Tour", ("Anne", "de la Tour")),
        ("Mme Leroy", ("Zoé", "CARON (née LEROY)")),
        ("Wei Li", ("Wei", "Li")),
        ("LI Wei-Min", ("Wei Min", "Li")),
        ("Noé Le Ba", ("Noé", "Le Ba")),
        ("Madame Sy", ("", "Sy")),
        ("Ève Saint", ("Ève", "Saint")),
    ];
    for (given, own) in same {
        assert!(is_name_of(given, own), "{given} is {own:?}");
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
