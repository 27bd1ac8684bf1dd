//! What an undo may not do, and what the history may not say, on both engines.

use kernel::Role;

use super::house::{House, booking, named, november, opening};
use crate::model::motive::{BookableBy, MotiveDraft, Visibility};
use crate::policy::undo_guards;
use crate::service::booking::book;
use crate::service::changes::{Mark, mark};
use crate::service::settings::{Receiver, add_motive, change_motive, put_opening, retire_motive};

testing::each_engine! {
    async fn an_undo_does_not_give_one_equipment_to_two(db: TestDb) {
        let house = House::open(db).await;
        let motive = house.motive(named("Numériser un dossier")).await;
        let mut held = Vec::new();
        for name in ["Fabrice", "Mireille"] {
            let draft = crate::model::opening::OpeningDraft { equipment: "Scanner du hall".into(), ..opening(&[motive]) };
            let receiver = Receiver::Named(name.into());
            held.push(put_opening(&house.cx(), &house.centre, None, receiver, draft).await.expect("an opening").0);
        }
        let cx = house.cx();
        let at = november(24, 9, 0);
        let (first, _) = book(&cx, &house.centre, &booking((motive, held[0]), at, "Dubois")).await.unwrap();
        let revoked = mark(&cx, &house.centre, first.id, Mark::Revoked).await.unwrap();
        let (second, _) = book(&cx, &house.centre, &booking((motive, held[1]), at, "Martin")).await.expect("free again");
        let undoing = cx.operation(Some(house.centre.id), "retour");
        let refused = db::undo(cx.db(), revoked, &undoing).await.unwrap();
        assert!(matches!(refused, Err(db::UndoRefusal::Depended { .. })), "{refused:?}");
        assert!(mark(&cx, &house.centre, first.id, Mark::Unknown).await.is_err(), "nor the desk");
        mark(&cx, &house.centre, second.id, Mark::Seen).await.expect("what stays where it was is marked");
        mark(&cx, &house.centre, second.id, Mark::Unknown).await.expect("and taken back");
        mark(&cx, &house.centre, second.id, Mark::Revoked).await.unwrap();
        let undoing = cx.operation(Some(house.centre.id), "retour");
        db::undo(cx.db(), revoked, &undoing).await.unwrap().expect("the scanner is free");
    }

    async fn what_is_marked_is_marked_even_where_openings_came_to_share_an_equipment(db: TestDb) {
        let house = House::open(db).await;
        let motive = house.motive(named("Numériser un dossier")).await;
        let mut made = Vec::new();
        for name in ["Fabrice", "Mireille"] {
            let receiver = || Receiver::Named(name.into());
            let (held, _) =
                put_opening(&house.cx(), &house.centre, None, receiver(), opening(&[motive])).await.expect("an opening");
            let asked = booking((motive, held), november(24, 9, 0), name);
            made.push(book(&house.cx(), &house.centre, &asked).await.expect("booked").0);
            let draft = crate::model::opening::OpeningDraft { equipment: "Scanner du hall".into(), ..opening(&[motive]) };
            put_opening(&house.cx(), &house.centre, Some(held), receiver(), draft).await.expect("changed");
        }
        for kept in made {
            mark(&house.cx(), &house.centre, kept.id, Mark::Seen).await.expect("it was booked before");
        }
    }

    async fn the_history_does_not_say_the_name_of_an_invisible_motive(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        let hidden = MotiveDraft {
            visibility: Visibility::Invisible,
            bookable_by: BookableBy::Agents,
            ..named("Violences conjugales")
        };
        let (id, added) = add_motive(&cx, &house.centre, hidden.clone()).await.expect("added");
        let neutral = MotiveDraft { neutral_name: "Entretien".into(), ..hidden };
        let changed = change_motive(&cx, &house.centre, id, neutral).await.expect("changed");
        let retired = retire_motive(&cx, &house.centre, id).await.expect("put away");
        for (operation, said) in [(added, "protégé"), (changed, "Entretien"), (retired, "Entretien")] {
            let row = db::find_operation(cx.db(), operation).await.unwrap().expect("a row");
            assert!(!row.words.contains("Violences") && row.words.contains(said), "{}", row.words);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_only_marks_arrivals_undoes_no_booking() {
    let house = House::open(testing::sqlite_db().await).await;
    let guards = undo_guards();
    let guard = guards.iter().find(|guard| guard.table == "appointment").expect("a guard");
    let may = |role| (guard.decide)(&house.cx_of(role, &house.centre).actor, house.centre.id).is_allowed();
    assert!(!may(Role::Volunteer) && may(Role::Reception) && may(Role::Referent));
}
