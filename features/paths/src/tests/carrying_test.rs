//! Progress follows a person who agrees, once and whole; whoever guesses a code gets nothing.

use kernel::Role;

use super::house::House;
use crate::model::fact::Kind;
use crate::model::refusal::Refusal;
use crate::service::carrying::{make_code, take_back, take_up};
use crate::service::following::{Step, follow, mark};
use crate::service::{Error, group, paths};

testing::each_engine! {
    async fn what_was_learnt_follows_to_another_centre(db: TestDb) {
        let house = House::open(db).await;
        let path = house.path().await;
        let person = house.person(&house.centre).await;
        let own = house.cx_own(&house.centre, person);
        follow(&own, &house.centre, path).await.unwrap();
        mark(&own, &house.centre, path, Step::of(Kind::LevelDone, "allumer", 1)).await.unwrap();
        let silent = make_code(&own, &house.centre, false).await;
        assert!(matches!(silent, Err(Error::Refused(ref no)) if no[0] == Refusal::AgreementMissing));
        let (code, _) = make_code(&own, &house.centre, true).await.unwrap();
        let there = house.person(&house.other).await;
        let other = house.cx_own(&house.other, there);
        let guessed = take_up(&other, &house.other, "BCDF-GHJK-2345").await;
        assert!(matches!(guessed, Err(Error::Refused(ref no)) if no[0] == Refusal::CodeUnknown));
        for _ in 0..2 {
            take_up(&other, &house.other, &code.to_string()).await.unwrap();
        }
        let here = paths::list(&house.cx(), &house.other).await.unwrap();
        assert_eq!(here.len(), 1, "the path came with it, once");
        let (_, road) = group::learner(&house.cx(), &house.other, here[0].id, there).await.unwrap();
        assert!(road.progress.standing("allumer").done.contains(&1));
        assert_eq!(road.facts.len(), 1, "taken twice, it is there once");
        let gone = take_back(&own, &house.centre).await.unwrap();
        let direction = house.cx_of(Role::Director, &house.centre);
        let undone = centres::history::undo(&direction, gone).await.expect("an answer");
        assert!(undone.is_err(), "nobody gives life again to what someone no longer agrees to");
        let ended = take_up(&other, &house.other, &code.to_string()).await;
        assert!(matches!(ended, Err(Error::Refused(ref no)) if no[0] == Refusal::CodeUnknown));
    }
}
