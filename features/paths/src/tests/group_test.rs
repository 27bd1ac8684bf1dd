//! The group: noted together, taken back, exchanged between devices, certified at the end.

use chrono::DateTime;
use kernel::Role;

use super::house::House;
use crate::kit;
use crate::model::FactId;
use crate::model::fact::{Fact, Kind};
use crate::model::refusal::Refusal;
use crate::service::following::Step;
use crate::service::group::{board, exchange, learner, record, withdraw};
use crate::service::{Error, certificates, paths};

fn done(module: &str, level: i64, counter: i64, at: i64) -> Fact {
    Fact {
        id: FactId::new(),
        kind: Kind::LevelDone,
        module: module.into(),
        level,
        value: None,
        subject: None,
        counter,
        device_at: DateTime::from_timestamp(at, 0).unwrap(),
    }
}

testing::each_engine! {
    async fn two_devices_a_month_apart_meet(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let (cx, centre) = (house.cx(), &house.centre);
        // One tablet is in 1970, the other in the year 2100; both counted on from nothing.
        let one = [done("allumer", 1, 1, 0), done("allumer", 2, 2, 60)];
        let other = [done("allumer", 1, 1, 4_102_444_800), done("message", 1, 2, 4_102_444_900)];
        let first = exchange(&cx, centre, (path, person), &one).await.unwrap();
        assert_eq!((first.added, first.facts.len()), (2, 2));
        let second = exchange(&cx, centre, (path, person), &other).await.unwrap();
        assert_eq!((second.added, second.facts.len()), (2, 4));
        let again = exchange(&cx, centre, (path, person), &one).await.unwrap();
        assert_eq!((again.added, again.facts), (0, second.facts), "nothing is doubled");
        let forged = Fact { level: 3, ..one[0].clone() };
        let refused = exchange(&cx, centre, (path, person), &[done("message", 2, 3, 0), forged]).await;
        assert!(matches!(refused, Err(Error::Refused(ref no)) if no[0] == Refusal::FactOther), "{refused:?}");
        let whole = board(&cx, centre, path).await.unwrap();
        assert_eq!(whole.learners[0].progress.standing("allumer").done.len(), 2);
        assert!(whole.learners[0].progress.standing("message").done.contains(&1), "and nothing is half kept");
        assert!(!whole.learners[0].progress.standing("message").done.contains(&2));
    }

    async fn several_are_noted_at_once_and_a_mistake_is_taken_back(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let people = [house.person(&house.centre).await];
        let (cx, centre) = (house.cx(), &house.centre);
        let nobody = record(&cx, centre, path, &[], &[]).await;
        assert!(matches!(nobody, Err(Error::Refused(ref no)) if no[0] == Refusal::NobodyChosen));
        record(&cx, centre, path, &people, &[Step::of(Kind::LevelDone, "allumer", 1)]).await.unwrap();
        let (_, road) = learner(&cx, centre, path, people[0]).await.unwrap();
        let fact = road.facts.iter().next().unwrap().id;
        withdraw(&cx, centre, (path, people[0]), fact).await.unwrap();
        let (_, road) = learner(&cx, centre, path, people[0]).await.unwrap();
        assert!(road.progress.standing("allumer").done.is_empty() && road.facts.len() == 2, "nothing is erased");
        let twice = withdraw(&cx, centre, (path, people[0]), fact).await;
        assert!(matches!(twice, Err(Error::Refused(ref no)) if no[0] == Refusal::FactUnknown));
    }

    async fn a_finished_path_gives_one_certificate(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let early = certificates::give(&cx, centre, (path, person), false).await;
        assert!(matches!(early, Err(Error::Refused(ref no)) if no[0] == Refusal::NotFinished));
        let content = paths::find(&cx, centre, path).await.unwrap().content;
        for module in &content.modules {
            for (number, _) in (1_i64..).zip(&module.levels) {
                let step = Step::of(Kind::LevelDone, &module.key, number);
                record(&cx, centre, path, &[person], &[step]).await.unwrap();
            }
        }
        let (first, _) = certificates::give(&cx, centre, (path, person), false).await.unwrap();
        let (second, _) = certificates::give(&cx, centre, (path, person), false).await.unwrap();
        assert_eq!(first.uuid(), second.uuid());
        // The same person was twice in the file: what one entry holds, the other holds.
        let kept = house.person(centre).await;
        people::service::merge_people(&cx, centre, kept, person).await.expect("merged");
        assert_eq!(certificates::held(&cx, centre, (path, kept)).await.unwrap(), Some(first));
        let (third, _) = certificates::give(&cx, centre, (path, kept), false).await.unwrap();
        assert_eq!(third, first, "one certificate for one person");
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let elsewhere = house.cx_of(Role::Director, &house.other);
        assert!(matches!(board(&elsewhere, &house.other, path).await, Err(Error::NotFound)));
        assert!(matches!(board(&elsewhere, &house.centre, path).await, Err(Error::Denied(_))));
        let brought = exchange(&elsewhere, &house.other, (path, person), &[]).await;
        assert!(matches!(brought, Err(Error::NotFound)));
    }

    async fn a_path_spreads_as_a_kit(db: TestDb) {
        let house = House::open(db).await;
        house.path().await;
        kits::trial::check_kind(&house.cx(), &kit::paths(), house.centre.id, house.other.id).await.unwrap();
    }
}
