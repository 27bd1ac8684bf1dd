//! Thirty and ninety days after, the question stands on the page of each team, once.

use chrono::Duration;

use super::house::House;
use crate::model::event::{Choice, State};
use crate::model::refusal::Refusal;
use crate::service::{Error, events, follow_ups};

testing::each_engine! {
    async fn what_became_of_it_is_asked_twice_and_answered_once(db: TestDb) {
        let house = House::open(db).await;
        let (event, [first, second]) = house.choosing(Choice::Public).await;
        house.to(event, State::Closed).await;
        let (cx, centre) = (house.cx(), &house.centre);
        assert_eq!(follow_ups::ask_all(&cx).await.unwrap(), 0, "it was yesterday");
        // From 22 November: the last day is 5 December, and thirty days more.
        house.app.clock().advance(Duration::days(13 + 30));
        assert_eq!(follow_ups::ask_all(&cx).await.unwrap(), 2);
        assert_eq!(follow_ups::ask_all(&cx).await.unwrap(), 0, "asked again, nothing is put twice");
        let asked = events::board(&cx, centre, event).await.unwrap().follow_ups;
        let one = asked.iter().find(|asked| asked.team == first).expect("a question");
        assert_eq!(one.days, 30);
        let silent = follow_ups::answer(&cx, centre, (event, first), one.id, "").await;
        assert!(matches!(silent, Err(Error::Refused(refusals)) if refusals == [Refusal::WordsMissing]));
        let strange = follow_ups::answer(&cx, centre, (event, second), one.id, "Non").await;
        assert!(matches!(strange, Err(Error::NotFound)), "the question of another team");
        follow_ups::answer(&cx, centre, (event, first), one.id, "Deux centres s’en servent.").await.unwrap();
        let late = follow_ups::answer(&cx, centre, (event, first), one.id, "Personne ne s’en sert.").await;
        assert!(matches!(late, Err(Error::Refused(refusals)) if refusals == [Refusal::Answered]));
        let kept = events::board(&cx, centre, event).await.unwrap().follow_ups;
        let kept = kept.iter().find(|asked| asked.id == one.id).expect("the same");
        assert_eq!(kept.words, "Deux centres s’en servent.");
        house.app.clock().advance(Duration::days(60));
        assert_eq!(follow_ups::ask_all(&cx).await.unwrap(), 2);
        let asked = events::board(&cx, centre, event).await.unwrap().follow_ups;
        assert_eq!(asked.iter().filter(|asked| asked.done_at.is_some()).count(), 1);
        assert_eq!(asked.iter().map(|asked| asked.days).collect::<Vec<_>>(), [30, 30, 90, 90]);
    }
}
