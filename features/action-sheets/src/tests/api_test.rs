//! Programs bring a sheet in the fields of its file, change it, and publish it.

use axum::http::Method;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_brings_a_sheet_and_publishes_it() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> =
        ["action-sheets:read", "action-sheets:write", "action-sheets:publish"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/action-sheets";
    let mut content = json!({ "titre": "Repair Café", "objectifs": ["Jeter moins"], "date_debut": "2025-01-15" });
    let made = house.app.send_json(Method::POST, base, &content).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let strange = house.app.send_json(Method::POST, base, &json!({ "title": "x" })).await;
    assert_eq!(strange.status, 400, "a field that is not of the form");
    let early = house.app.send_json(Method::POST, &format!("{base}/{id}/publication"), &json!({})).await;
    assert_eq!(early.status, 422, "{}", early.body);
    content["resume"] = json!("On répare.");
    content["resultats"] = json!("112 objets.");
    let change = json!({ "revision": 1, "content": content });
    let kept = house.app.send_json(Method::PUT, &format!("{base}/{id}"), &change).await;
    assert_eq!(kept.status, 200, "{}", kept.body);
    let stale = json!({ "revision": 1, "content": { "titre": "Autre" } });
    assert_eq!(house.app.send_json(Method::PUT, &format!("{base}/{id}"), &stale).await.status, 422);
    assert_eq!(house.app.send_json(Method::POST, &format!("{base}/{id}/publication"), &json!({})).await.status, 200);
    let shown = house.app.get(&format!("{base}/{id}")).await.json();
    assert_eq!((shown["state"].as_str(), shown["content"]["resume"].as_str()), (Some("published"), Some("On répare.")));
    assert_eq!(house.app.get(base).await.json()["items"][0]["title"], "Repair Café");
    let elsewhere = "/api/v1/centres/tourcoing/action-sheets";
    assert_eq!(house.app.get(elsewhere).await.status, 404);
    let unread = house.app.send_json(Method::POST, elsewhere, &json!(1)).await;
    assert_eq!(unread.status, 404, "who may not is told so, whatever was sent");
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}
