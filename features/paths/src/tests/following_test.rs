//! One's own road: begun, tried, said, by oneself only.

use super::house::House;
use crate::model::fact::Kind;
use crate::model::positioning::Answer;
use crate::model::refusal::Refusal;
use crate::service::following::{Step, answer, follow, mark, own_road, place, say};
use crate::service::{Error, Result};

fn refused<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusals)) => refusals[0],
        other => panic!("{other:?} is no refusal"),
    }
}

testing::each_engine! {
    async fn someone_begins_tries_and_sees_their_road(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let (own, centre) = (house.cx_own(&house.centre, person), &house.centre);
        follow(&own, centre, path).await.unwrap();
        let road = own_road(&own, centre, path).await.unwrap().unwrap();
        let (module, level) = road.progress.here(&road.path.content).unwrap();
        assert_eq!((module.key.as_str(), level, road.is_followed), ("allumer", 1, true));
        let right = module.levels[0].questions[0].right;
        assert_eq!(refused(answer(&own, centre, path, ("allumer", 1), &[]).await), Refusal::AnswersMissing);
        let tried = answer(&own, centre, path, ("allumer", 1), &[Answer::Unknown]).await.unwrap();
        assert_eq!((tried.value, tried.is_done), (0, false));
        let tried = answer(&own, centre, path, ("allumer", 1), &[Answer::Chosen(right)]).await.unwrap();
        assert_eq!((tried.value, tried.is_done, tried.operation.is_some()), (4, true, true));
        mark(&own, centre, path, Step::of(Kind::LevelStarted, "allumer", 2)).await.unwrap();
        say(&own, centre, path, &[("message".into(), 2)]).await.unwrap();
        assert_eq!(refused(say(&own, centre, path, &[]).await), Refusal::NothingSaid);
        assert_eq!(refused(say(&own, centre, path, &[("message".into(), 7)]).await), Refusal::ValueOutside);
        let strange = mark(&own, centre, path, Step::of(Kind::LevelDone, "rien", 1)).await;
        assert_eq!(refused(strange), Refusal::LevelUnknown);
        let road = own_road(&own, centre, path).await.unwrap().unwrap();
        assert_eq!(road.progress.here(&road.path.content).map(|(_, level)| level), Some(2));
        assert!(road.progress.is_under_way("allumer", 2));
        assert_eq!(road.progress.standing("message").said_first, Some(2));
    }

    async fn one_undoes_ones_own_step_and_nobody_elses(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let (person, other) = (house.person(&house.centre).await, house.person(&house.centre).await);
        let (own, theirs) = (house.cx_own(&house.centre, person), house.cx_own(&house.centre, other));
        follow(&own, &house.centre, path).await.unwrap();
        let done = mark(&own, &house.centre, path, Step::of(Kind::LevelDone, "allumer", 1)).await.unwrap();
        assert!(centres::history::undo(&theirs, done).await.is_err(), "it is not theirs");
        centres::history::undo(&own, done).await.expect("an answer").expect("undone");
        let road = own_road(&own, &house.centre, path).await.unwrap().unwrap();
        assert!(road.is_followed && road.progress.standing("allumer").done.is_empty());
    }

    async fn a_run_that_was_cut_gives_no_level(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let own = house.cx_own(&house.centre, person);
        let cut = place(&own, &house.centre, path, &[Answer::Unknown]).await;
        assert_eq!(refused(cut), Refusal::RunUnfinished);
        place(&own, &house.centre, path, &[Answer::Unknown; 5]).await.unwrap();
        assert!(own_road(&own, &house.centre, path).await.unwrap().unwrap().progress.is_positioned);
    }

    async fn a_visitor_keeps_nothing_and_writes_nothing(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let visitor = house.visitor();
        let denied = follow(&visitor, &house.centre, path).await;
        assert!(matches!(denied, Err(Error::Denied(auth::Denied::SignIn))), "{denied:?}");
        let tried = answer(&visitor, &house.centre, path, ("allumer", 1), &[Answer::Unknown]).await.unwrap();
        assert_eq!(tried.operation, None);
        assert!(own_road(&visitor, &house.centre, path).await.unwrap().is_none());
        let elsewhere = follow(&visitor, &house.other, path).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)));
    }
}
