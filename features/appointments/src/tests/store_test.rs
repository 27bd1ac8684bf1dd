//! What is kept, on both engines: the wall behind the guard, undo, and the other centre.

use auth::Scope;
use chrono::Duration;

use super::house::{House, booking, named, november};
use crate::model::AppointmentId;
use crate::model::refusal::Refusal;
use crate::service::Error;
use crate::service::booking::{book, draw_code};
use crate::service::changes::{Mark, mark, move_at_desk};
use crate::service::settings::{add_absence, add_motive};
use crate::store::{appointments, motives, openings};

testing::each_engine! {
    async fn the_data_refuse_what_overlaps(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let asked = booking(settled, november(24, 9, 0), "Dubois");
        let (made, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
        let cx = house.cx();
        let mut second = made.clone();
        second.id = AppointmentId::new();
        second.code = draw_code();
        second.starts_at = made.starts_at + Duration::minutes(10);
        second.ends_at = made.ends_at + Duration::minutes(10);
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.unwrap();
        let refused = appointments::insert(&mut tx, &house.scope(), &second).await.unwrap_err();
        assert!(refused.is_check_violation(), "{refused:?}");
        drop(tx);
        second.starts_at = made.ends_at;
        second.ends_at = made.ends_at + Duration::minutes(30);
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.unwrap();
        appointments::insert(&mut tx, &house.scope(), &second).await.expect("side by side");
        tx.commit().await.unwrap();
    }

    async fn a_booking_and_a_cancellation_are_undone_unless_the_time_was_taken_since(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let cx = house.cx();
        let at = november(24, 9, 0);
        let (made, booked) = book(&cx, &house.centre, &booking(settled, at, "Dubois")).await.unwrap();
        let undoing = cx.operation(Some(house.centre.id), "retour");
        db::undo(cx.db(), booked, &undoing).await.unwrap().expect("a booking is undone");
        assert!(appointments::find(cx.db(), &house.scope(), made.id).await.unwrap().is_none());
        let (made, _) = book(&cx, &house.centre, &booking(settled, at, "Dubois")).await.unwrap();
        let revoked = mark(&cx, &house.centre, made.id, Mark::Revoked).await.unwrap();
        let (next, _) = book(&cx, &house.centre, &booking(settled, at, "Martin")).await.expect("the time is free again");
        let undoing = cx.operation(Some(house.centre.id), "retour");
        let refused = db::undo(cx.db(), revoked, &undoing).await.unwrap();
        assert!(matches!(refused, Err(db::UndoRefusal::Depended { .. })), "{refused:?}");
        let again = mark(&cx, &house.centre, made.id, Mark::Unknown).await;
        assert!(matches!(again, Err(Error::Refused(refusals)) if refusals == [Refusal::SlotTaken]));
        mark(&cx, &house.centre, next.id, Mark::Revoked).await.unwrap();
        let undoing = cx.operation(Some(house.centre.id), "retour");
        db::undo(cx.db(), revoked, &undoing).await.unwrap().expect("the time is free");
    }

    async fn an_appointment_moves_to_a_free_time_only(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let cx = house.cx();
        let (made, _) = book(&cx, &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
        book(&cx, &house.centre, &booking(settled, november(24, 10, 0), "Martin")).await.unwrap();
        let taken = move_at_desk(&cx, &house.centre, made.id, (settled.1, november(24, 10, 0))).await;
        assert!(matches!(taken, Err(Error::Refused(refusals)) if refusals == [Refusal::SlotTaken]));
        move_at_desk(&cx, &house.centre, made.id, (settled.1, november(26, 11, 0))).await.expect("moved");
        let kept = appointments::find(cx.db(), &house.scope(), made.id).await.unwrap().unwrap();
        assert_eq!((kept.starts_at, kept.sequence), (november(26, 11, 0), 1));
        let off_grid = booking(settled, november(24, 9, 7), "Petit");
        assert!(book(&cx, &house.centre, &off_grid).await.is_err(), "no such time is offered");
    }

    async fn an_absence_closes_what_is_not_yet_booked(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let cx = house.cx();
        let agenda = openings::agendas(cx.db(), &house.scope()).await.unwrap()[0].id;
        add_absence(&cx, &house.centre, agenda, (november(24, 0, 0), november(25, 0, 0))).await.unwrap();
        let refused = book(&cx, &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await;
        assert!(matches!(refused, Err(Error::Refused(refusals)) if refusals == [Refusal::SlotTaken]));
        let nothing = add_absence(&cx, &house.centre, agenda, (november(24, 9, 0), november(24, 9, 0))).await;
        assert!(matches!(nothing, Err(Error::Refused(refusals)) if refusals == [Refusal::AbsenceInvalid]));
    }

    async fn a_name_is_taken_once_for_a_kind_of_place(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        let (first, _) = add_motive(&cx, &house.centre, named("Écrivain public")).await.unwrap();
        let twice = add_motive(&cx, &house.centre, named("ecrivain PUBLIC")).await;
        assert!(matches!(twice, Err(Error::Refused(refusals)) if refusals == [Refusal::NameTaken]));
        crate::service::settings::retire_motive(&cx, &house.centre, first).await.unwrap();
        add_motive(&cx, &house.centre, named("Écrivain public")).await.expect("put away, the name is free");
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let asked = booking(settled, november(24, 9, 0), "Dubois");
        let (made, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
        let (db, other) = (house.app.db(), Scope::of_house(house.other.id));
        assert!(appointments::find(db, &other, made.id).await.unwrap().is_none());
        assert!(appointments::find_by_code(db, &other, &made.code).await.unwrap().is_none());
        let span = (november(1, 0, 0), november(30, 0, 0));
        assert!(appointments::list_between(db, &other, span).await.unwrap().is_empty());
        assert!(motives::list(db, &other).await.unwrap().is_empty());
        assert!(openings::list(db, &other).await.unwrap().is_empty());
        assert!(openings::busy(db, &other, span).await.unwrap().is_empty());
        let refused = book(&house.cx(), &house.other, &booking(settled, november(24, 10, 0), "Dubois")).await;
        assert!(matches!(refused, Err(Error::NotFound)));
        let refused = mark(&house.cx(), &house.other, made.id, Mark::Seen).await;
        assert!(matches!(refused, Err(Error::NotFound)));
    }
}
