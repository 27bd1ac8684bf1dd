//! Programs read forums and bring themes; none chooses.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;
use crate::model::ballot::Method;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_reads_forums_and_brings_themes() {
    let house = House::open(sqlite_db().await).await;
    let forum = house.forum(Method::Points(5)).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["forums:read", "forums:write"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/forums";
    let listed = house.app.get(base).await.json();
    assert_eq!(listed["items"][0]["method"], "points");
    let asked = json!({ "origin": "meeting", "titles": ["Le bus", "Un jardin"] });
    let made = house.app.send_json(Verb::POST, &format!("{base}/{forum}/themes"), &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let nothing = json!({ "origin": "meeting", "titles": [] });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/{forum}/themes"), &nothing).await.status, 422);
    let themes = house.app.get(&format!("{base}/{forum}/themes")).await.json();
    assert_eq!((themes[0]["state"].as_str(), themes[0]["voices"].as_i64()), (Some("kept"), None));
    assert_eq!(house.app.get(&format!("{base}/{forum}")).await.json()["people"], 0);
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/forums").await.status, 404);
    let elsewhere = format!("/api/v1/centres/tourcoing/forums/{forum}/themes");
    let unread = house.app.send_json(Verb::POST, &elsewhere, &json!(1)).await;
    assert_eq!(unread.status, 404, "who may not is told so, whatever was sent");
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}
