//! Two hundred people, one time: exactly one has it, on both engines.

use std::sync::Arc;

use super::house::{House, booking, named, november, opening};
use crate::model::refusal::Refusal;
use crate::service::Error;
use crate::service::booking::book;
use crate::service::queue::{call_next, take_ticket};
use crate::service::settings::{Receiver, put_opening};
use crate::store::appointments;

testing::each_engine! {
    async fn a_time_is_given_once(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let settled = house.settled().await;
        let tasks: Vec<_> = (0..200)
            .map(|_| {
                let house = Arc::clone(&house);
                tokio::spawn(async move {
                    let asked = booking(settled, november(24, 9, 0), "Dubois");
                    book(&house.cx(), &house.centre, &asked).await
                })
            })
            .collect();
        let (mut taken, mut refused) = (0, 0);
        for task in tasks {
            match task.await.expect("no panic") {
                Ok(_) => taken += 1,
                Err(Error::Refused(refusals)) if refusals == [Refusal::SlotTaken] => refused += 1,
                Err(other) => panic!("{other:?}"),
            }
        }
        assert_eq!((taken, refused), (1, 199));
        let span = (november(24, 0, 0), november(25, 0, 0));
        let kept = appointments::list_between(house.app.db(), &house.scope(), span).await.expect("rows");
        assert_eq!(kept.len(), 1);
    }

    async fn an_equipment_is_used_by_one_at_a_time(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let motive = house.motive(named("Numériser un dossier")).await;
        let mut openings = Vec::new();
        for name in ["Fabrice", "Mireille"] {
            let mut draft = opening(&[motive]);
            draft.equipment = "Scanner du hall".into();
            let receiver = Receiver::Named(name.into());
            openings.push(put_opening(&house.cx(), &house.centre, None, receiver, draft).await.expect("an opening").0);
        }
        let tasks: Vec<_> = (0..40)
            .map(|at| {
                let (house, opening) = (Arc::clone(&house), openings[at % 2]);
                tokio::spawn(async move {
                    let asked = booking((motive, opening), november(24, 9, 0), "Dubois");
                    book(&house.cx(), &house.centre, &asked).await.is_ok()
                })
            })
            .collect();
        let mut taken = 0;
        for task in tasks {
            taken += usize::from(task.await.expect("no panic"));
        }
        assert_eq!(taken, 1);
    }

    async fn each_number_is_given_and_called_once(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let tasks: Vec<_> = (0..40)
            .map(|_| {
                let house = Arc::clone(&house);
                tokio::spawn(async move { take_ticket(&house.cx(), &house.centre, "", None).await })
            })
            .collect();
        let mut given = Vec::new();
        for task in tasks {
            given.push(task.await.expect("no panic").expect("a number").number);
        }
        given.sort_unstable();
        assert_eq!(given, (1..=40).collect::<Vec<i64>>());
        let tasks: Vec<_> = (0..40)
            .map(|_| {
                let house = Arc::clone(&house);
                tokio::spawn(async move { call_next(&house.cx(), &house.centre).await })
            })
            .collect();
        let mut called = Vec::new();
        for task in tasks {
            called.push(task.await.expect("no panic").expect("someone"));
        }
        called.sort_unstable();
        assert_eq!(called, given);
        let nobody = call_next(&house.cx(), &house.centre).await;
        assert!(matches!(nobody, Err(Error::Refused(refusals)) if refusals == [Refusal::NobodyWaits]));
    }
}
