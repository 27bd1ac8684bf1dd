//! Programs: the same acts, the same refusals, by what the token may.

use axum::http::Method;
use serde_json::json;
use testing::sqlite_db;

use super::house::{House, named, november};
use crate::model::motive::MotiveDraft;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_finds_a_time_takes_it_marks_it_and_moves_it() {
    let house = House::open(sqlite_db().await).await;
    let neutral = MotiveDraft { neutral_name: "Rendez-vous avec Sonia".into(), ..named("Dossier AAH") };
    let motive = house.motive(neutral).await;
    house.opening(&[motive]).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> =
        ["appointments:read", "appointments:write", "appointments:mark"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques";
    let motives = house.app.get(&format!("{base}/appointment-motives")).await.json();
    assert_eq!(motives[0]["name"], "Rendez-vous avec Sonia", "a token without reasons reads the neutral name");
    let free = house.app.get(&format!("{base}/appointment-slots?motive={motive}&from=2026-11-24&days=1")).await.json();
    assert_eq!(free.as_array().map(Vec::len), Some(6));
    let mut asked = json!({ "motive": motive, "opening": free[0]["opening"], "starts_at": free[0]["starts_at"],
        "first_name": "Jeanne", "last_name": "Dubois", "phone": "03 53 01 00 01" });
    let made = house.app.send_json(Method::POST, &format!("{base}/appointments"), &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let twice = house.app.send_json(Method::POST, &format!("{base}/appointments"), &asked).await;
    assert_eq!(twice.status, 422);
    assert_eq!(twice.json()["errors"][0]["field"], "creneau");
    asked["phone"] = json!("douze");
    let unreadable = house.app.send_json(Method::POST, &format!("{base}/appointments"), &asked).await;
    assert_eq!(unreadable.status, 400);
    let to = json!({ "opening": free[0]["opening"], "starts_at": november(26, 9, 0) });
    let moved = house.app.send_json(Method::POST, &format!("{base}/appointments/{id}/move"), &to).await;
    assert_eq!(moved.status, 200, "{}", moved.body);
    let said = json!({ "mark": "arrived" });
    assert_eq!(house.app.send_json(Method::POST, &format!("{base}/appointments/{id}/mark"), &said).await.status, 200);
    let shown = house.app.get(&format!("{base}/appointments/{id}")).await.json();
    assert_eq!((shown["name"].as_str(), shown["sequence"].as_i64()), (Some("Jeanne Dubois"), Some(1)));
    assert!(shown["arrived_at"].is_string());
    let board = house.app.get(&format!("{base}/appointments?day=2026-11-26")).await.json();
    assert_eq!(board["appointments"].as_array().map(Vec::len), Some(1));
    let ticket = house.app.send_json(Method::POST, &format!("{base}/appointment-tickets"), &json!({})).await.json();
    assert_eq!(ticket["number"], 1);
    let next = house.app.send_json(Method::POST, &format!("{base}/appointment-tickets/next"), &json!({})).await.json();
    assert_eq!(next["number"], 1);
    let elsewhere = house.app.get("/api/v1/centres/tourcoing/appointments").await;
    assert_eq!(elsewhere.status, 404);
    house.app.leave();
    assert_eq!(house.app.get(&format!("{base}/appointments")).await.status, 401);
}
