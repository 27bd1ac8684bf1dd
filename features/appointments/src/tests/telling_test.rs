//! What leaves the house: a confirmation, one reminder, the word of another time; nothing where nothing may leave.

use chrono::Duration;
use people::Channel;

use super::house::{House, booking, named, november};
use crate::model::appointment::{Origin, Way};
use crate::model::motive::{BookableBy, MotiveDraft, Visibility};
use crate::service::booking::{Booking, book};
use crate::service::changes::{Mark, mark, move_at_desk, wait_for_earlier};
use crate::service::telling::{offer_earlier, remind, remind_by, tell_otherwise};

fn by_sms(asked: Booking) -> Booking {
    Booking { way: Way::Sms, contact: "+33639980001".into(), phone: "+33639980001".into(), ..asked }
}

async fn refuse_sms(house: &House, person: kernel::PersonId) {
    let cx = house.cx();
    let purpose = people::Purpose::Message(Channel::Sms);
    let consent = people::Consent { purpose, is_granted: false, at: cx.now(), source: "essai".into() };
    let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "refus")).await.expect("a transaction");
    people::store::upsert_consents(&mut tx, &house.scope(), &[(person, consent)]).await.expect("written");
    tx.commit().await.expect("commits");
}

async fn told(house: &House) -> Vec<String> {
    let filter = delivery::store::OutboxFilter { channel: Some(Channel::Sms), states: &delivery::State::ALL };
    let page = kernel::paging::PageRequest { after: None, limit: 50 };
    let rows = delivery::store::list_outbox(house.app.db(), &house.scope(), &filter, page).await.expect("rows");
    let contents: Vec<uuid::Uuid> = rows.items.iter().map(|row| row.content).collect();
    let texts = delivery::store::contents(house.app.db(), &house.scope(), &contents).await.expect("words");
    rows.items.iter().filter_map(|row| texts.get(&row.content)).map(|content| content.sms_text.clone()).collect()
}

testing::each_engine! {
    async fn one_is_told_at_once_and_reminded_once_two_days_before(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let asked = Booking { origin: Origin::Web, ..by_sms(booking(settled, november(26, 9, 0), "Dubois")) };
        let (made, _) = book(&house.visitor(), &house.centre, &asked).await.expect("booked");
        assert!(made.person.is_some(), "whoever is told has a card");
        let first = told(&house).await;
        assert_eq!(first.len(), 1);
        assert!(first[0].contains("jeudi 26 novembre à 9") && first[0].contains(&made.code), "{first:?}");
        assert_eq!(remind(&house.cx()).await.unwrap(), 0, "four days before");
        house.app.clock().advance(Duration::days(2));
        assert_eq!(remind(&house.cx()).await.unwrap(), 1);
        assert_eq!(remind(&house.cx()).await.unwrap(), 0, "once");
        assert_eq!(told(&house).await.len(), 2);
        mark(&house.cx(), &house.centre, made.id, Mark::Revoked).await.unwrap();
        assert!(told(&house).await.iter().any(|text| text.contains("annuler votre rendez-vous")));
    }

    async fn one_who_asked_is_told_of_an_earlier_time_once_a_day_and_three_times_at_most(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let far = november(26, 9, 0) + Duration::days(21);
        let (made, _) = book(&house.cx(), &house.centre, &by_sms(booking(settled, far, "Dubois"))).await.unwrap();
        assert_eq!(offer_earlier(&house.cx()).await.unwrap(), 0, "nobody asked");
        wait_for_earlier(&house.visitor(), &house.centre, &made.code, true).await.expect("asked");
        assert_eq!(offer_earlier(&house.cx()).await.unwrap(), 1);
        assert_eq!(offer_earlier(&house.cx()).await.unwrap(), 0, "once a day");
        for expected in [1, 1, 0, 0] {
            house.app.clock().advance(Duration::days(1));
            assert_eq!(offer_earlier(&house.cx()).await.unwrap(), expected);
        }
        let near = by_sms(booking(settled, november(24, 9, 0) + Duration::days(7), "Petit"));
        let (near, _) = book(&house.cx(), &house.centre, &near).await.unwrap();
        let refused = wait_for_earlier(&house.visitor(), &house.centre, &near.code, true).await;
        assert!(refused.is_err(), "less than a week away");
    }

    async fn a_time_to_which_one_comes_back_is_told_again(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let first = november(26, 9, 0);
        let (made, _) = book(&house.cx(), &house.centre, &by_sms(booking(settled, first, "Dubois"))).await.unwrap();
        for at in [november(26, 10, 0), first, november(26, 10, 0), first] {
            move_at_desk(&house.cx(), &house.centre, made.id, (settled.1, at)).await.expect("moved");
        }
        let moved = told(&house).await.into_iter().filter(|text| text.starts_with("Nouvelle heure")).count();
        assert_eq!(moved, 4);
    }

    async fn what_is_held_after_all_is_told_at_the_desk_and_after_an_undo(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let asked = by_sms(booking(settled, november(26, 9, 0), "Dubois"));
        let (made, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
        mark(&house.cx(), &house.centre, made.id, Mark::Revoked).await.unwrap();
        mark(&house.cx(), &house.centre, made.id, Mark::Unknown).await.unwrap();
        let held = async || told(&house).await.into_iter().filter(|text| text.contains("a bien lieu")).count();
        assert_eq!(held().await, 1);
        assert_eq!(tell_otherwise(&house.cx()).await.unwrap(), 0, "what was told is so");
        let revoked = mark(&house.cx(), &house.centre, made.id, Mark::Revoked).await.unwrap();
        let off = told(&house).await.into_iter().filter(|text| text.contains("annuler votre rendez-vous")).count();
        assert_eq!(off, 2, "called off again, told again");
        let undoing = house.cx().operation(Some(house.centre.id), "retour");
        db::undo(house.app.db(), revoked, &undoing).await.unwrap().expect("undone");
        assert_eq!(tell_otherwise(&house.cx()).await.unwrap(), 1);
        assert_eq!(tell_otherwise(&house.cx()).await.unwrap(), 0, "once");
        assert_eq!(held().await, 2);
    }

    async fn whom_nothing_reaches_keeps_nobody_waiting(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        for (at, (minute, name)) in [(0_u32, "Dubois"), (30, "Martin"), (60, "Petit")].into_iter().enumerate() {
            let number = format!("+3363998000{at}");
            let asked = Booking {
                contact: number.clone(),
                phone: number,
                ..by_sms(booking(settled, november(26, 9 + minute / 60, minute % 60), name))
            };
            let (made, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
            if at < 2 {
                refuse_sms(&house, made.person.expect("a card")).await;
            }
        }
        house.app.clock().advance(Duration::days(2));
        assert_eq!(remind_by(&house.cx(), 1).await.unwrap(), 1, "the third, behind two whom nothing reaches");
    }

    async fn the_same_name_and_number_is_the_same_person(db: TestDb) {
        let house = House::open(db).await;
        let settled = house.settled().await;
        let by = |minute: u32, name: &str| by_sms(booking(settled, november(24, 9 + minute / 60, minute % 60), name));
        let (one, _) = book(&house.cx(), &house.centre, &by(0, "Dubois")).await.unwrap();
        let (two, _) = book(&house.cx(), &house.centre, &by(30, "dubois")).await.unwrap();
        let (other, _) = book(&house.cx(), &house.centre, &by(60, "Martin")).await.unwrap();
        assert_eq!(one.person, two.person);
        assert_ne!(one.person, other.person);
    }

    async fn nothing_leaves_for_motives_that_are_not_told(db: TestDb) {
        let house = House::open(db).await;
        let silent = MotiveDraft { visibility: Visibility::VisibleNotNotified, ..named("Discret") };
        let hidden = MotiveDraft {
            visibility: Visibility::Invisible,
            bookable_by: BookableBy::Agents,
            ..named("Entretien protégé")
        };
        let (silent, hidden) = (house.motive(silent).await, house.motive(hidden).await);
        let opening = house.opening(&[silent, hidden]).await;
        for (motive, minute) in [(silent, 0), (hidden, 30)] {
            let asked = by_sms(booking((motive, opening), november(24, 9, minute), "Dubois"));
            let (made, _) = book(&house.cx(), &house.centre, &asked).await.unwrap();
            house.app.clock().advance(Duration::minutes(1));
            mark(&house.cx(), &house.centre, made.id, Mark::Revoked).await.unwrap();
            mark(&house.cx(), &house.centre, made.id, Mark::Unknown).await.unwrap();
        }
        assert_eq!(remind(&house.cx()).await.unwrap(), 0);
        assert!(told(&house).await.is_empty());
    }
}
