//! Programs say who is expected on a round: all of them at once, and over nobody's choice that they have not read.

use axum::http::{Method, StatusCode};
use kernel::{PersonId, Role};
use serde_json::{Value, json};
use testing::Page;

use super::house::House;
use crate::model::expected::ExpectedRefusal;
use crate::model::round::RoundId;
use crate::service::Error;
use crate::service::expected::{Wanted, expect, expect_all, list_expected};
use crate::store;

fn path(round: RoundId) -> String {
    format!("/api/v1/centres/arques/rounds/{round}/expected")
}

async fn put(house: &House, round: RoundId, people: Value, seen: Value) -> Page {
    house.app.send_json(Method::PUT, &path(round), &json!({ "people": people, "seen": seen })).await
}

fn ids(page: &Page) -> Value {
    let people = page.json()["people"].as_array().expect("a list").clone();
    people.into_iter().map(|one| one["id"].clone()).collect()
}

fn wanted(person: PersonId, hours: &str) -> Wanted {
    Wanted { person, hours: hours.to_owned() }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_says_who_is_expected_once_and_over_nobody() {
    let house = House::new().await;
    let round = house.round().await;
    let first = house.person("Karima", "+33639981201").await.to_string();
    let second = house.person("Ali", "+33639981202").await.to_string();
    house.app.sign_in_with("facilitator");
    let none = house.app.get(&path(round)).await;
    assert_eq!((none.status, none.json()["people"].clone()), (StatusCode::OK, json!([])), "{}", none.body);
    let both = json!([{ "person": first, "hours": " 10 h,  hall" }, { "person": second }]);
    let made = put(&house, round, both.clone(), json!([])).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
    assert_eq!(made.json()["people"][0]["hours"], "10 h, hall");
    assert!(made.json()["operation"].is_string(), "it can be undone: {}", made.body);
    let again = put(&house, round, both, json!([])).await;
    assert_eq!(again.status, StatusCode::OK, "sent again it is as it was asked: {}", again.body);
    assert!(again.json()["operation"].is_null(), "and nothing is done");
    let alone = json!([{ "person": second, "hours": "14 h" }]);
    let blind = put(&house, round, alone.clone(), json!([])).await;
    assert_eq!(blind.status, StatusCode::CONFLICT, "whoever was chosen meanwhile is not taken off: {}", blind.body);
    let known = ids(&again);
    let changed = put(&house, round, alone, known).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    let left = house.app.get(&path(round)).await.json();
    assert_eq!((left["people"].as_array().map(Vec::len), &left["people"][0]["hours"]), (Some(1), &json!("14 h")));
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.get(&path(round)).await.status, StatusCode::OK);
    assert_eq!(put(&house, round, json!([]), json!([])).await.status, StatusCode::FORBIDDEN);
}

testing::each_engine! {
    async fn whoever_was_put_aside_holds_no_place(db: TestDb) {
        let house = House::on(db).await;
        let (round, arques, cx) = (house.round().await, &house.arques, house.as_role(Role::Facilitator));
        let mut people = Vec::new();
        for at in 0..61 {
            people.push(house.person(&format!("Karima{at}"), &format!("+336399812{at:02}")).await);
        }
        let all = people[..60].iter().map(|person| wanted(*person, "")).collect();
        expect_all(&cx, arques, round, all, &[]).await.expect("sixty");
        let full = expect(&cx, arques, round, Some(people[60]), "").await.err();
        assert!(matches!(full, Some(Error::Expected(ExpectedRefusal::TooMany))), "{full:?}");
        for person in &people[..2] {
            people::service::put_aside(&house.cx(), arques, *person).await.expect("put aside");
        }
        expect(&cx, arques, round, Some(people[60]), "").await.expect("there is a place");
        let rows = store::expected::list(house.app.db(), &house.scope(), round).await.expect("rows");
        assert_eq!(rows.len(), 59, "nobody is kept whom nobody sees");
        people::service::put_aside(&house.cx(), arques, people[2]).await.expect("put aside");
        let read = list_expected(&cx, arques, round).await.expect("a list").expect("seen");
        let seen: Vec<_> = read.iter().map(|(one, _)| one.id).collect();
        assert_eq!(seen.len(), 58);
        expect_all(&cx, arques, round, Vec::new(), &seen).await.expect("changed").expect("an operation");
        let rows = store::expected::list(house.app.db(), &house.scope(), round).await.expect("rows");
        assert!(rows.is_empty(), "nobody is nobody");
    }

    async fn who_is_expected_is_changed_whole_or_not_at_all(db: TestDb) {
        let house = House::on(db).await;
        let (round, arques) = (house.round().await, &house.arques);
        let (first, second) = (house.person("Karima", "+33639981201").await, house.person("Ali", "+33639981202").await);
        let cx = house.as_role(Role::Facilitator);
        let refused = |error: Option<Error>, told: ExpectedRefusal| {
            assert!(matches!(&error, Some(Error::Expected(refusal)) if *refusal == told), "{error:?}");
        };
        let twice = vec![wanted(first, ""), wanted(first, "10 h")];
        refused(expect_all(&cx, arques, round, twice, &[]).await.err(), ExpectedRefusal::Already);
        let nobody = vec![wanted(first, ""), wanted(PersonId::new(), "")];
        refused(expect_all(&cx, arques, round, nobody, &[]).await.err(), ExpectedRefusal::PersonUnknown);
        let many = (0..61).map(|_| wanted(first, "")).collect();
        refused(expect_all(&cx, arques, round, many, &[]).await.err(), ExpectedRefusal::TooMany);
        assert!(list_expected(&cx, arques, round).await.expect("a list").expect("seen").is_empty());
        expect(&cx, arques, round, Some(first), "10 h").await.expect("expected");
        let blind = expect_all(&cx, arques, round, vec![wanted(second, "")], &[]).await.err();
        refused(blind, ExpectedRefusal::ChangedMeanwhile);
        let read = list_expected(&cx, arques, round).await.expect("a list").expect("seen");
        let seen: Vec<_> = read.iter().map(|(one, _)| one.id).collect();
        let both = || vec![wanted(first, "10 h"), wanted(second, "")];
        let done = expect_all(&cx, arques, round, both(), &seen).await.expect("changed").expect("an operation");
        let now = list_expected(&cx, arques, round).await.expect("a list").expect("seen");
        assert_eq!((now.len(), now[0].0.id), (2, seen[0]), "who stays is not chosen anew");
        assert_eq!(expect_all(&cx, arques, round, both(), &seen).await.expect("an answer"), None, "sent again");
        centres::history::undo(&cx, done).await.expect("an answer").expect("undone");
        assert_eq!(list_expected(&cx, arques, round).await.expect("a list").expect("seen").len(), 1);
        let away = expect_all(&house.cx(), &house.other, round, both(), &seen).await.err();
        assert!(matches!(away, Some(Error::NotFound)), "{away:?}");
        let desk = expect_all(&house.as_role(Role::Reception), arques, round, both(), &seen).await.err();
        assert!(matches!(desk, Some(Error::Denied(_))), "{desk:?}");
    }
}
