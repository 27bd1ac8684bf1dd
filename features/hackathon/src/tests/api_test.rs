//! Programs read hackathons and make up teams; none chooses.

use axum::http::Method;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;
use crate::model::event::Choice;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_reads_hackathons_and_makes_up_teams() {
    let house = House::open(sqlite_db().await).await;
    let event = house.hackathon(Choice::Public).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["hackathon:read", "hackathon:write"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/hackathons";
    assert_eq!(house.app.get(base).await.json()["items"][0]["choice"], "public");
    let teams = format!("{base}/{event}/teams");
    let made = house.app.send_json(Method::POST, &teams, &json!({ "name": "Les Rappels" })).await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(house.app.send_json(Method::POST, &teams, &json!({ "name": "" })).await.status, 422);
    let whole = house.app.get(&format!("{base}/{event}")).await.json();
    assert_eq!((whole["teams"][0]["name"].as_str(), whole["people"].as_i64()), (Some("Les Rappels"), Some(0)));
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/hackathons").await.status, 404);
    let elsewhere = format!("/api/v1/centres/tourcoing/hackathons/{event}/teams");
    let unread = house.app.send_json(Method::POST, &elsewhere, &json!(1)).await;
    assert_eq!(unread.status, 404, "who may not is told so, whatever was sent");
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}
