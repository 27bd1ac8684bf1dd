//! Several received at one time: as many as there are places, each a line of their own, on both engines.

use std::sync::Arc;

use chrono::Duration;

use super::house::{self, House, booking, named, november};
use crate::model::appointment::State;
use crate::model::motive::{Kind, MotiveDraft};
use crate::model::refusal::Refusal;
use crate::model::slots::Slot;
use crate::model::{AppointmentId, MotiveId, OpeningId};
use crate::service::booking::{Who, book, draw_code};
use crate::service::changes::{Mark, mark};
use crate::service::settings::{Receiver, draw_feed, put_opening};
use crate::service::slots::{Seeker, free_slots, offer};
use crate::service::{Error, board, feed};
use crate::store::{appointments, openings};

const PLACES: i64 = 3;

async fn settled(house: &House) -> (MotiveId, OpeningId) {
    let terms = MotiveDraft { places: PLACES, minutes: 60, ..named("Découvrir la tablette") };
    let motive = house.motive(terms).await;
    (motive, house.opening(&[motive]).await)
}

/// The times of Tuesday 24 November, with how many may still come.
async fn left(house: &House, motive: MotiveId) -> Vec<(String, i64)> {
    let offer = offer(&house.cx(), &house.centre, motive, Seeker::Team).await.expect("an offer");
    let day = (november(24, 0, 0), november(25, 0, 0));
    let found = free_slots(&house.cx(), &house.centre, &offer, Seeker::Team, day).await.expect("times");
    let told = |slot: Slot| (kernel::clock::local(slot.starts_at).format("%H:%M").to_string(), slot.left);
    found.into_iter().map(told).collect()
}

fn refusals<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Refusal> {
    match result {
        Err(Error::Refused(refusals)) => refusals,
        other => panic!("{other:?}"),
    }
}

testing::each_engine! {
    async fn as_many_come_as_there_are_places(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let settled = settled(&house).await;
        let tasks: Vec<_> = (0..60)
            .map(|_| {
                let house = Arc::clone(&house);
                tokio::spawn(async move {
                    book(&house.cx(), &house.centre, &booking(settled, november(24, 10, 0), "Dubois")).await
                })
            })
            .collect();
        let mut made = Vec::new();
        for task in tasks {
            match task.await.expect("no panic") {
                Ok((kept, _)) => made.push(kept),
                refused => assert_eq!(refusals(refused), [Refusal::SlotTaken]),
            }
        }
        assert_eq!(made.len(), 3);
        assert_eq!(left(&house, settled.0).await, [("09:00".to_owned(), PLACES), ("11:00".to_owned(), PLACES)]);
        // Whoever goes leaves a place; whoever comes back finds it taken.
        let gone = made[0].id;
        mark(&house.cx(), &house.centre, gone, Mark::Excused).await.expect("noted");
        assert_eq!(left(&house, settled.0).await[1], ("10:00".to_owned(), 1));
        book(&house.cx(), &house.centre, &booking(settled, november(24, 10, 0), "Petit")).await.expect("the place");
        let back = mark(&house.cx(), &house.centre, gone, Mark::Unknown).await;
        assert_eq!(refusals(back), [Refusal::SlotTaken]);
        let span = (november(24, 0, 0), november(25, 0, 0));
        let kept = appointments::list_between(house.app.db(), &house.scope(), span).await.expect("rows");
        assert_eq!(kept.iter().filter(|kept| kept.state.is_held()).count(), 3);
    }

    async fn whoever_meets_them_meets_nobody_else(db: TestDb) {
        let house = House::open(db).await;
        let (motive, opening) = settled(&house).await;
        let alone = house.motive(named("Aide aux démarches")).await;
        let cx = house.cx();
        let put = put_opening(
            &cx,
            &house.centre,
            Some(opening),
            Receiver::Named("Fabrice".into()),
            house::opening(&[motive, alone]),
        );
        assert_eq!(put.await.expect("the same opening").0, opening);
        book(&cx, &house.centre, &booking((motive, opening), november(24, 10, 0), "Dubois")).await.expect("a place");
        let other = book(&cx, &house.centre, &booking((alone, opening), november(24, 10, 0), "Petit")).await;
        assert_eq!(refusals(other), [Refusal::SlotTaken], "another motive");
        let across = book(&cx, &house.centre, &booking((motive, opening), november(24, 10, 30), "Petit")).await;
        assert_eq!(refusals(across), [Refusal::SlotTaken], "across the hour of the others");
    }

    async fn a_row_too_many_is_refused_by_the_data(db: TestDb) {
        let house = House::open(db).await;
        let settled = settled(&house).await;
        let cx = house.cx();
        let (made, _) = book(&cx, &house.centre, &booking(settled, november(24, 10, 0), "Dubois")).await.expect("one");
        let twin = |name: &str| {
            let mut twin = made.clone();
            twin.id = AppointmentId::new();
            twin.code = draw_code();
            twin.guest_name = name.to_owned();
            twin
        };
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        for name in ["Petit", "Martin"] {
            appointments::insert(&mut tx, &house.scope(), &twin(name)).await.expect("a place");
        }
        tx.commit().await.expect("kept");
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let refused = appointments::insert(&mut tx, &house.scope(), &twin("Leroy")).await.expect_err("a fourth");
        assert!(refused.is_check_violation(), "{refused:?}");
        drop(tx);
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let mut across = twin("Leroy");
        across.starts_at += Duration::minutes(30);
        across.ends_at += Duration::minutes(30);
        let refused = appointments::insert(&mut tx, &house.scope(), &across).await.expect_err("across");
        assert!(refused.is_check_violation(), "{refused:?}");
    }

    async fn the_team_reads_who_comes_and_nobody_comes_twice(db: TestDb) {
        let house = House::open(db).await;
        let settled = settled(&house).await;
        let jeanne = house.person().await;
        let mut asked = booking(settled, november(24, 10, 0), "Petit");
        book(&house.cx(), &house.centre, &asked).await.expect("a place");
        asked.who = Who::Known(jeanne);
        let (made, _) = book(&house.cx(), &house.centre, &asked).await.expect("a place");
        assert_eq!(refusals(book(&house.cx(), &house.centre, &asked).await), [Refusal::ComesAlready]);
        let (row, motive) = board::appointment(&house.cx(), &house.centre, made.id).await.expect("found");
        let together = board::together(&house.cx(), &house.centre, (&row.kept, &motive)).await.expect("read");
        let names: Vec<&str> = together.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, ["Jeanne Petit", "Jeanne Dubois"]);
        house.sign_in("direction").await;
        let page = house.app.get(&house.team(&format!("/rendez-vous/{}", made.id))).await;
        page.assert_contains("Qui vient à cette heure").assert_contains("2 personnes inscrites, 3 places.");
        page.assert_contains("Jeanne Petit");
        assert_eq!(together[0].kept.state, State::Unknown);
        // One line in the calendar of who receives, however many come.
        let agenda = openings::agendas(house.app.db(), &house.scope()).await.expect("agendas")[0].id;
        let secret = draw_feed(&house.cx(), &house.centre, agenda).await.expect("a feed");
        let told = feed::feed(&house.cx(), &house.centre, &secret).await.expect("the calendar");
        assert_eq!(told.matches("BEGIN:VEVENT").count(), 1, "{told}");
    }
}

#[test]
fn how_many_come_together_has_its_limits() {
    let with = |places, kind| MotiveDraft { places, kind, ..named("Atelier") }.refusals();
    for places in [0, -1, 61] {
        assert_eq!(with(places, Kind::PublicOffice), [Refusal::PlacesOutside], "{places}");
    }
    assert!(with(60, Kind::PublicOffice).is_empty());
    assert!(with(1, Kind::Home).is_empty());
    assert_eq!(with(2, Kind::Home), [Refusal::TogetherAtHome]);
}
