//! The JSON face: the same acts, the same refusals.

use axum::http::Method;
use serde_json::json;

use super::house::{House, day, places};
use crate::model::fee::FeeTable;

#[tokio::test]
async fn a_program_enrols_cancels_and_reads_what_remains() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    house.app.sign_in_with("facilitator");
    let base = format!("/api/v1/centres/la-ruche/enrolment-lists/{list}");
    let anna = json!({ "participants": [{ "first_name": "Anna", "last_name": "Martin", "birth_date": "1986-02-01" }],
        "way": "sms", "contact": "06 39 98 12 34" });
    let made = house.app.send_json(Method::POST, &format!("{base}/enrolments"), &anna).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let place = made.json()["places"][0].clone();
    assert_eq!(place["state"], "confirmed");
    let twice = house.app.send_json(Method::POST, &format!("{base}/enrolments"), &anna).await;
    assert_eq!(twice.status, 422);
    assert_eq!(twice.json()["errors"][0]["field"], "qui");
    let id = place["enrolment"].as_str().expect("an id").to_owned();
    let gone = house
        .app
        .send_json(Method::POST, &format!("/api/v1/centres/la-ruche/enrolments/{id}/cancellation"), &json!({}))
        .await;
    assert_eq!(gone.status, 200, "{}", gone.body);
    let shown = house.app.get(&base).await.json();
    assert_eq!((shown["taken"].as_i64(), shown["capacity"].as_i64()), (Some(0), Some(1)));
    let kept = house.app.get(&format!("{base}/enrolments")).await.json();
    assert_eq!(kept["items"][0]["state"], "cancelled");
    let unreadable = json!({ "participants": [], "way": "pigeon" });
    assert_eq!(house.app.send_json(Method::POST, &format!("{base}/enrolments"), &unreadable).await.status, 400);
}

#[tokio::test]
async fn a_program_asks_questions_marks_and_receives() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.fees = FeeTable::single(kernel::Cents(900));
    let list = house.list(terms).await;
    let session = *house.sessions(list, &[1]).await.first().expect("a session");
    let anna = house.enrol(list, "Anna").await.expect("enrolled");
    let person = anna.places.first().expect("a place").person;
    house.app.sign_in_with("reception");
    let base = format!("/api/v1/centres/la-ruche/enrolment-lists/{list}");
    let asked = json!({ "kind": "yes_no", "label": "Une allergie ?" });
    let added = house.app.send_json(Method::POST, &format!("{base}/questions"), &asked).await;
    assert_eq!(added.status, 201);
    let bare = json!({ "kind": "choice", "label": "Couleur ?" });
    assert_eq!(house.app.send_json(Method::POST, &format!("{base}/questions"), &bare).await.status, 422);
    let marks = json!([{ "person": person, "mark": "present" }]);
    let path = format!("{base}/sessions/{session}/attendance");
    assert_eq!(house.app.send_json(Method::PUT, &path, &marks).await.status, 200);
    assert_eq!(house.app.get(&path).await.json()[0]["mark"], "present");
    let stranger = house.person(house.ruche.id, "Omar", day(1980, 1, 1), None).await.0;
    let unknown = json!([{ "person": stranger, "mark": "present" }]);
    assert_eq!(house.app.send_json(Method::PUT, &path, &unknown).await.status, 422);
    let paths = format!("/api/v1/centres/la-ruche/enrolment-groups/{}/payments", anna.group);
    let paid = house.app.send_json(Method::POST, &paths, &json!({ "cents": 900, "means": "cheque" })).await;
    assert_eq!(paid.json()["number"], "2026-0001");
    let wrong = house.app.send_json(Method::POST, &paths, &json!({ "cents": -1, "means": "cash" })).await;
    assert_eq!(wrong.status, 422);
    let elsewhere = format!("/api/v1/centres/le-moulin/enrolment-lists/{list}");
    assert_eq!(house.app.get(&elsewhere).await.status, 404);
    house.app.leave();
    assert_eq!(house.app.get(&base).await.status, 401);
}
