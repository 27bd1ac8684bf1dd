//! Sixty telephones at once: none is lost, no budget is passed, on both engines.

use std::collections::HashMap;
use std::sync::Arc;

use super::house::House;
use crate::model::item::ItemKind;
use crate::model::refusal::Refusal;
use crate::model::{ItemId, WorkshopId};
use crate::service::reading::see;
use crate::service::taking_part::{self, Saying};
use crate::service::{Error, running};
use crate::store::{taking_part as telephones, votes};

const PHONES: usize = 60;

async fn vote(house: &House, id: WorkshopId, token: &str, given: &[(ItemId, i64)]) -> Result<i64, Error> {
    taking_part::vote(&house.visitor(), &house.centre, id, Some(token), given).await
}

async fn say(house: &House, id: WorkshopId, token: Option<&str>, words: &str) -> Result<ItemId, Error> {
    let saying = Saying { kind: ItemKind::Need, words: words.into(), author: None };
    taking_part::say(&house.visitor(), &house.centre, id, token, saying).await
}

/// The telephones of a room, all of which join at once.
async fn joined(house: &Arc<House>, id: WorkshopId) -> Vec<String> {
    let tasks: Vec<_> = (0..PHONES)
        .map(|_| {
            let house = Arc::clone(house);
            tokio::spawn(async move { house.telephone(id).await })
        })
        .collect();
    let mut tokens = Vec::new();
    for task in tasks {
        tokens.push(task.await.expect("no panic"));
    }
    tokens
}

testing::each_engine! {
    async fn sixty_telephones_vote_at_once_twice_each_and_none_is_lost(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let id = house.opened("ideas").await;
        let ideas = house.lines(id, ItemKind::Idea, "Un SMS\nUne lettre\nUn relais").await;
        running::open_vote(&house.cx(), &house.centre, id).await.unwrap();
        let tokens = joined(&house, id).await;
        let tasks: Vec<_> = tokens
            .iter()
            .cloned()
            .enumerate()
            .map(|(at, token)| {
                let (house, ideas) = (Arc::clone(&house), ideas.clone());
                tokio::spawn(async move {
                    // Twice from the same telephone, and once too much.
                    vote(&house, id, &token, &[(ideas[at % 3], 3)]).await.unwrap();
                    let over = vote(&house, id, &token, &[(ideas[0], 2), (ideas[1], 2)]).await;
                    assert!(matches!(over, Err(Error::Refused(why)) if why == [Refusal::OverBudget]));
                    vote(&house, id, &token, &[(ideas[0], 2), (ideas[at % 3], 1)]).await.unwrap()
                })
            })
            .collect();
        for task in tasks {
            assert_eq!(task.await.expect("no panic"), 3);
        }
        let given = votes::given(house.app.db(), &house.scope(), id).await.unwrap();
        let expected: HashMap<ItemId, i64> = [(ideas[0], 140), (ideas[1], 20), (ideas[2], 20)].into_iter().collect();
        assert_eq!(given, expected, "180 points, whatever the order");
        let counted = telephones::count(house.app.db(), &house.scope(), id).await.unwrap();
        assert_eq!((counted.joined, counted.voted), (60, 60));
    }

    async fn sixty_telephones_speak_at_once_and_each_finds_its_words_again(db: TestDb) {
        let house = Arc::new(House::open(db).await);
        let id = house.opened("needs").await;
        let tokens = joined(&house, id).await;
        let tasks: Vec<_> = tokens
            .iter()
            .cloned()
            .enumerate()
            .map(|(at, token)| {
                let house = Arc::clone(&house);
                tokio::spawn(async move { say(&house, id, Some(&token), &format!("Besoin {at}")).await.unwrap() })
            })
            .collect();
        for task in tasks {
            task.await.expect("no panic");
        }
        let sight = see(&house.cx(), &house.centre, id).await.unwrap();
        assert_eq!(sight.shown(ItemKind::Need).count(), PHONES);
        let own = taking_part::find(&house.visitor(), &house.centre, id, Some(&tokens[7])).await.unwrap().joined;
        let words: Vec<&str> =
            sight.items.iter().filter(|item| item.participant == own).map(|item| item.words.as_str()).collect();
        assert_eq!(words, ["Besoin 7"]);
    }

    async fn a_telephone_speaks_at_its_step_and_no_more_than_its_share(db: TestDb) {
        let house = House::open(db).await;
        let id = house.opened("needs").await;
        let token = house.telephone(id).await;
        let refused = |done: Result<ItemId, Error>| match done {
            Err(Error::Refused(refusals)) => refusals[0],
            other => panic!("{other:?}"),
        };
        for at in 0..30 {
            say(&house, id, Some(&token), &format!("Besoin {at}")).await.unwrap();
        }
        assert_eq!(refused(say(&house, id, Some(&token), "encore").await), Refusal::TooManyFromOne);
        assert!(matches!(say(&house, id, Some("inconnu"), "bonjour").await, Err(Error::NotJoined)));
        assert!(matches!(say(&house, id, None, "bonjour").await, Err(Error::NotJoined)));
        let other = house.telephone(id).await;
        running::go_to_step(&house.cx(), &house.centre, id, "groups").await.unwrap();
        assert_eq!(refused(say(&house, id, Some(&other), "trop tard").await), Refusal::StepClosed);
        let elsewhere = house.opened("needs").await;
        assert!(matches!(say(&house, elsewhere, Some(&other), "ailleurs").await, Err(Error::NotJoined)));
        running::close_workshop(&house.cx(), &house.centre, id).await.unwrap();
        assert_eq!(refused(say(&house, id, Some(&other), "fini").await), Refusal::AlreadyOver);
        let late = vote(&house, id, &other, &[]).await;
        assert!(matches!(late, Err(Error::Refused(why)) if why == [Refusal::NotOpen]));
        let join = taking_part::join(&house.visitor(), &house.centre, id, None, None).await;
        assert!(matches!(join, Err(Error::Refused(why)) if why == [Refusal::NotOpen]));
    }

    async fn a_hall_joins_at_once_and_who_fills_the_places_is_held_back(db: TestDb) {
        let house = House::open(db).await;
        let id = house.opened("needs").await;
        let visitor = house.visitor();
        let join = |id| taking_part::join(&visitor, &house.centre, id, None, None);
        for _ in 0..taking_part::JOINING.tries {
            join(id).await.unwrap();
        }
        let next = join(id).await;
        assert!(matches!(next, Err(Error::Refused(why)) if why == [Refusal::TooManyAtOnce]));
        let counted = telephones::count(house.app.db(), &house.scope(), id).await.unwrap();
        assert_eq!(counted.joined, taking_part::JOINING.tries);
        assert!(counted.joined > 2 * 60, "two halls arrive in two minutes");
        let elsewhere = house.opened("needs").await;
        join(elsewhere).await.expect("another workshop goes on");
        house.app.clock().advance(taking_part::JOINING.window * 2);
        join(id).await.expect("a few minutes later");
    }

    async fn a_telephone_that_joins_again_stays_one(db: TestDb) {
        let house = House::open(db).await;
        let id = house.opened("needs").await;
        let token = house.telephone(id).await;
        let again = taking_part::join(&house.visitor(), &house.centre, id, None, Some(&token)).await.unwrap();
        assert!(again.is_none());
        let counted = telephones::count(house.app.db(), &house.scope(), id).await.unwrap();
        assert_eq!(counted.joined, 1);
        let elsewhere = taking_part::find(&house.visitor(), &house.other, id, Some(&token)).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "another centre");
    }
}
