//! The JSON face: the same acts, the same refusals.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::house::House;

const IDEAS: &str = "/api/v1/centres/arques/ideas";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_records_moves_and_tells() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let idea = json!({ "title": "Un SMS", "words": "Avant la date.", "author": { "name": "Malika", "way": "sms", "phone": "06 39 98 12 01" } });
    let made = house.app.send_json(Method::POST, IDEAS, &idea).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let path = format!("{IDEAS}/{}", made.json()["id"].as_str().expect("an id"));
    let wrong = house.app.send_json(Method::POST, IDEAS, &json!({ "title": "", "words": "x" })).await;
    assert_eq!(wrong.json()["errors"][0]["field"], "titre", "{}", wrong.body);
    let moved = json!({ "to": "chosen", "reason": "Trois groupes y tiennent." });
    let told = house.app.send_json(Method::POST, &format!("{path}/steps"), &moved).await;
    assert_eq!((told.status, told.json()["by_message"].as_i64()), (StatusCode::OK, Some(1)), "{}", told.body);
    let again = house.app.send_json(Method::POST, &format!("{path}/steps"), &moved).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let silent = json!({ "to": "co_design", "reason": "" });
    let silent = house.app.send_json(Method::POST, &format!("{path}/steps"), &silent).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let whole = house.app.get(&path).await.json();
    assert_eq!((whole["state"].as_str(), whole["road"][1]["state"].as_str()), (Some("chosen"), Some("chosen")));
    assert_eq!(whole["authors"][0]["way"], "sms");
    let list = house.app.get(&format!("{IDEAS}?state=chosen&q=sms")).await;
    assert_eq!(list.json()["items"][0]["title"], "Un SMS");
    assert!(!list.body.contains("Malika"), "a list names nobody: {}", list.body);
    let meeting = json!({ "words": "On dessine.", "who": "4 habitants" });
    assert_eq!(house.app.send_json(Method::POST, &format!("{path}/meetings"), &meeting).await.status, 201);
    let trial = json!({ "people": 12, "said": "« C’est clair. »" });
    assert_eq!(house.app.send_json(Method::POST, &format!("{path}/trials"), &trial).await.status, 201);
    let rosa = json!({ "name": "Rosa", "way": "in_person" });
    let rosa = house.app.send_json(Method::POST, &format!("{path}/authors"), &rosa).await;
    assert_eq!(rosa.status, StatusCode::CREATED, "{}", rosa.body);
    house.app.send_json(Method::POST, &format!("{path}/steps"), &json!({ "to": "tested", "reason": "oui" })).await;
    let left = house.app.get("/api/v1/centres/arques/idea-notices").await.json();
    let notice = left["items"][0]["id"].as_str().expect("Rosa waits").to_owned();
    let tick = format!("/api/v1/centres/arques/idea-notices/{notice}/telling");
    assert_eq!(house.app.send_json(Method::POST, &tick, &json!({})).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::POST, &tick, &json!({})).await.status, StatusCode::CONFLICT);
    assert_eq!(house.app.get(&path.replace("arques", "tourcoing")).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    assert_eq!(house.app.get(&path).await.status, StatusCode::UNAUTHORIZED);
    house.app.sign_in_with("volunteer");
    let solutions = "/api/v1/centres/arques/solutions".to_owned();
    for written in [IDEAS.to_owned(), format!("{path}/steps"), format!("{path}/authors"), solutions] {
        let unread = house.app.send_json(Method::POST, &written, &json!(1)).await;
        assert_eq!(unread.status, StatusCode::FORBIDDEN, "{written}: {}", unread.body);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_writes_publishes_and_takes_a_solution() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let base = "/api/v1/centres/arques/solutions";
    let sheet = json!({ "title": "Un SMS", "need": "Ne plus oublier.", "how": "On note la date." });
    let made = house.app.send_json(Method::POST, base, &json!({ "sheet": sheet })).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let path = format!("{base}/{id}");
    let published =
        house.app.send_json(Method::PUT, &format!("{path}/catalogue"), &json!({ "is_published": true })).await;
    assert_eq!(published.status, StatusCode::OK, "{}", published.body);
    let changed = json!({ "sheet": sheet, "revision": 1 });
    assert_eq!(house.app.send_json(Method::PUT, &path, &changed).await.status, StatusCode::CONFLICT);
    let version = json!({ "words": "On écrit FAIT." });
    assert_eq!(house.app.send_json(Method::POST, &format!("{path}/versions"), &version).await.status, 201);
    let taken = format!("/api/v1/centres/tourcoing/solutions/{id}/use");
    let used = house.app.send_json(Method::PUT, &taken, &json!({ "note": "En arabe.", "since": "2026-11-02" })).await;
    assert_eq!(used.status, StatusCode::OK, "{}", used.body);
    let whole = house.app.get(&path).await.json();
    assert_eq!((whole["uses"].as_array().map(Vec::len), whole["versions"][1]["number"].as_i64()), (Some(2), Some(2)));
    let uses = house.app.get("/api/v1/centres/tourcoing/solution-uses").await.json();
    assert_eq!(uses["items"][0]["note"], "En arabe.");
    assert_eq!(house.app.send_json(Method::DELETE, &taken, &json!({})).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::DELETE, &taken, &json!({})).await.status, StatusCode::CONFLICT);
    house.app.leave();
    let catalogue = house.app.get("/api/v1/solutions").await;
    assert_eq!(catalogue.json()["items"][0]["sheet"]["title"], "Un SMS");
    assert_eq!(house.app.get(base).await.status, StatusCode::UNAUTHORIZED);
}
