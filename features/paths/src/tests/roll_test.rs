//! Presences: noted as the roll has them, once, and taken back where the roll was corrected.

use chrono::{Duration, NaiveDate};
use enrolment::{
    Answers, Contact, ListTerms, MadeBy, Mark, NewList, NewParticipant, Owner, Participant, Registration, SessionRef,
    Who,
};
use kernel::{ListId, PersonId};
use uuid::Uuid;

use super::house::House;
use crate::service::group::{board, learner};
use crate::service::paths;
use crate::service::roll::take_roll;

/// An enrolment list of the centre.
async fn list(house: &House, title: &str) -> ListId {
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "liste");
    let mut tx = cx.db().begin(&operation).await.unwrap();
    let owner = Owner { kind: "activity", id: Uuid::now_v7() };
    let new = NewList { owner, terms: ListTerms::open_to_all(title, cx.today()) };
    let id = enrolment::open_list(&cx, &mut tx, &house.scope(), new).await.unwrap();
    tx.commit().await.unwrap();
    id
}

/// A session that has begun, and one of tomorrow.
async fn sessions(house: &House, list: ListId) -> [Uuid; 2] {
    let cx = house.cx();
    let session = |wait: Duration| {
        let starts_at = cx.now() + wait;
        SessionRef { id: Uuid::now_v7(), starts_at, ends_at: starts_at + Duration::hours(2), label: "séance".into() }
    };
    let planned = [session(Duration::hours(-1)), session(Duration::days(1))];
    let operation = cx.operation(Some(house.centre.id), "séances");
    let mut tx = cx.db().begin(&operation).await.unwrap();
    enrolment::plan_sessions(&mut tx, &house.scope(), list, &planned).await.unwrap();
    tx.commit().await.unwrap();
    planned.map(|session| session.id)
}

/// Two people of the list.
async fn enrolled(house: &House, list: ListId) -> Vec<PersonId> {
    let participant = |first: &str| {
        let birth_date = NaiveDate::from_ymd_opt(1980, 1, 1).unwrap();
        let who = NewParticipant { first_name: first.into(), last_name: "Dupont".into(), birth_date };
        Participant { who: Who::New(who), answers: Answers::default() }
    };
    let registration = Registration {
        list,
        participants: ["Odile", "Marcel"].map(participant).to_vec(),
        contact: Contact::at_desk(),
        household: None,
        made_by: MadeBy::Desk,
        is_outside_period: false,
        draft: None,
    };
    enrolment::register(&house.cx(), house.centre.id, &registration).await.unwrap();
    let view = enrolment::list_view(house.app.db(), &house.scope(), list).await.unwrap().expect("a list");
    view.enrolled.iter().map(|line| line.person.id).collect()
}

testing::each_engine! {
    async fn presences_are_noted_once_and_follow_the_corrections_of_the_roll(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let path = house.path().await;
        let group = list(&house, "Ordinateur, le mardi").await;
        paths::link(&cx, centre, path, Some(group)).await.unwrap();
        let [held, tomorrow] = sessions(&house, group).await;
        let people = enrolled(&house, group).await;
        let mark = async |session: Uuid, person: PersonId, mark: Mark| {
            let marks = [(person, Some(mark))];
            enrolment::record_attendance(&cx, centre.id, group, session, &marks).await.unwrap();
        };
        let standing = async |person: PersonId| {
            let (_, road) = learner(&cx, centre, path, person).await.unwrap();
            (road.progress.sessions.len(), road.facts.len())
        };
        mark(held, people[0], Mark::Present).await;
        mark(held, people[1], Mark::Absent).await;
        mark(tomorrow, people[1], Mark::Present).await;
        for _ in 0..2 {
            take_roll(&cx, centre, path).await.unwrap();
            assert_eq!((standing(people[0]).await, standing(people[1]).await), ((1, 1), (0, 0)));
        }
        mark(held, people[0], Mark::Absent).await;
        for _ in 0..2 {
            take_roll(&cx, centre, path).await.unwrap();
            assert_eq!(standing(people[0]).await, (0, 2), "nothing is erased: one more fact takes it back");
        }
        mark(held, people[0], Mark::Present).await;
        take_roll(&cx, centre, path).await.unwrap();
        assert_eq!(standing(people[0]).await, (1, 3));
        let counters: Vec<i64> = {
            let (_, road) = learner(&cx, centre, path, people[0]).await.unwrap();
            road.facts.iter().map(|fact| fact.counter).collect()
        };
        assert_eq!(counters.iter().collect::<std::collections::BTreeSet<_>>().len(), 3, "each after the last");
    }

    async fn who_was_enrolled_under_another_entry_was_there_all_the_same(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let path = house.path().await;
        let group = list(&house, "Ordinateur, le mardi").await;
        paths::link(&cx, centre, path, Some(group)).await.unwrap();
        let [held, _] = sessions(&house, group).await;
        let people = enrolled(&house, group).await;
        let marks = [(people[0], Some(Mark::Present))];
        enrolment::record_attendance(&cx, centre.id, group, held, &marks).await.unwrap();
        let kept = house.person(centre).await;
        people::service::merge_people(&cx, centre, kept, people[0]).await.expect("merged");
        take_roll(&cx, centre, path).await.unwrap();
        let whole = board(&cx, centre, path).await.unwrap();
        let there = whole.learners.iter().find(|learner| learner.person.id == kept).expect("of the group");
        assert_eq!(there.sessions, 1);
    }

    async fn several_steps_of_several_people_keep_their_order(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let path = house.path().await;
        let group = list(&house, "Ordinateur, le mardi").await;
        let people = enrolled(&house, group).await;
        let step = |level| crate::service::following::Step::of(crate::model::fact::Kind::LevelDone, "allumer", level);
        for levels in [[1, 2], [2, 3]] {
            let steps = levels.map(step);
            crate::service::group::record(&cx, centre, path, &people, &steps).await.unwrap();
        }
        for person in people {
            let (_, road) = learner(&cx, centre, path, person).await.unwrap();
            let mut told: Vec<(i64, i64)> = road.facts.iter().map(|fact| (fact.counter, fact.level)).collect();
            told.sort_unstable();
            assert_eq!(told, [(1, 1), (2, 2), (3, 2), (4, 3)]);
            assert!(road.is_followed);
        }
    }

    async fn the_list_that_follows_a_path_is_always_offered(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let path = house.path().await;
        let group = list(&house, "Ordinateur, le mardi").await;
        paths::link(&cx, centre, path, Some(group)).await.unwrap();
        // It takes nobody more: it is no longer among those that are open.
        let operation = cx.operation(Some(centre.id), "complet");
        let mut tx = cx.db().begin(&operation).await.unwrap();
        enrolment::close_list(&mut tx, &house.scope(), group).await.unwrap();
        tx.commit().await.unwrap();
        house.sign_in("direction").await;
        let page = house.app.get(&house.team(&format!("/{path}"))).await;
        page.assert_contains(&format!("value=\"{group}\" selected"));
    }
}
