//! Names: one rule for all who type them; what a file wrote long ago stays until someone types another.

use super::{draft, house};
use crate::draft::PersonRefusal;
use crate::names::{NameFault, read_name};
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
