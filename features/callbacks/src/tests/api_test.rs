//! The JSON face: the same acts, the same refusals; a list without numbers.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::house::House;

const BASE: &str = "/api/v1/centres/arques/callbacks";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_notes_opens_and_closes_a_call() {
    let house = House::new().await;
    house.app.sign_in_with("reception");
    let asked = json!({ "phone": "06 39 98 12 01", "name": "Samira", "slots": ["morning"], "tongue": "ar" });
    let made = house.app.send_json(Method::POST, BASE, &asked).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let again = house.app.send_json(Method::POST, BASE, &asked).await;
    assert_eq!((again.status, again.json()["id"].is_null()), (StatusCode::OK, true));
    let wrong = house.app.send_json(Method::POST, BASE, &json!({ "phone": "06 39" })).await;
    assert_eq!(
        (wrong.status, wrong.json()["errors"][0]["field"].as_str()),
        (StatusCode::UNPROCESSABLE_ENTITY, Some("tel"))
    );
    let list = house.app.get(BASE).await;
    assert_eq!(list.json()["items"][0]["tongue"], "ar");
    assert!(!list.body.contains("639981201"), "{}", list.body);
    let open = house.app.get(&format!("{BASE}/{id}")).await.json();
    assert_eq!(open["said"]["phone"], "+33639981201");
    let taken = house.app.send_json(Method::POST, &format!("{BASE}/{id}/taking"), &json!({})).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
    let back = house.app.send_json(Method::DELETE, &format!("{BASE}/{id}/taking"), &json!({})).await;
    assert_eq!(back.status, StatusCode::OK);
    let results = format!("{BASE}/{id}/results");
    let tried = house.app.send_json(Method::POST, &results, &json!({ "result": "no_answer" })).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.body);
    let over = json!({ "result": "reached", "orientation": "appointment" });
    assert_eq!(house.app.send_json(Method::POST, &results, &over).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::POST, &results, &over).await.status, StatusCode::CONFLICT);
    let ended = house.app.get(&format!("{BASE}?ended=true")).await.json();
    assert_eq!(ended["items"][0]["state"], "reached");
    let figures = house.app.get("/api/v1/centres/arques/callback-figures").await.json();
    assert_eq!((figures["open"].as_i64(), figures["kept"].as_i64()), (Some(0), Some(1)));
    assert_eq!(house.app.get(&format!("/api/v1/centres/tourcoing/callbacks/{id}")).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    assert_eq!(house.app.get(BASE).await.status, StatusCode::UNAUTHORIZED);
    assert_eq!(house.app.send_json(Method::POST, BASE, &asked).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_changes_the_promise_of_a_director() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let path = "/api/v1/centres/arques/callback-promise";
    let mut promise = house.app.get(path).await.json();
    assert_eq!((promise["days"].as_i64(), promise["weekdays"].as_str()), (Some(2), Some("12345")));
    promise["days"] = json!(1);
    assert_eq!(house.app.send_json(Method::PUT, path, &promise).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::PUT, path, &promise).await.status, StatusCode::CONFLICT);
    promise["weekdays"] = json!("9");
    assert_eq!(house.app.send_json(Method::PUT, path, &promise).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.app.leave();
    house.app.sign_in_with("facilitator");
    assert_eq!(house.app.get(path).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::PUT, path, &promise).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_that_a_program_writes_wins_over_its_list() {
    let house = House::new().await;
    house.app.sign_in_with("reception");
    let asked = json!({ "phone": "06 39 98 12 02", "tongue": "fr", "other_tongue": "kabyle" });
    let made = house.app.send_json(Method::POST, BASE, &asked).await.json();
    let call = made["id"].as_str().expect("an id").to_owned();
    let told = house.app.get(&format!("{BASE}/{call}")).await.json();
    assert_eq!((told["tongue"].as_str(), told["said"]["other_tongue"].as_str()), (Some("other"), Some("kabyle")));
}
