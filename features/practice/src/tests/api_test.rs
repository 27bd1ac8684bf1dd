//! A program brings a simulator, publishes it, and reads the figures.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;
use crate::demo::fruit_order;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_brings_a_simulator_and_publishes_it() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["practice:read", "practice:write", "practice:sittings"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/practice";
    let asked = json!({ "content": fruit_order() });
    let made = house.app.send_json(Verb::POST, &format!("{base}/simulators"), &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let strange = json!({ "content": { "pas": "un simulateur" } });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/simulators"), &strange).await.status, 422);
    let shown = house.app.get(&format!("{base}/simulators/{id}")).await.json();
    assert_eq!(shown["faults"], json!([]));
    let code = shown["simulator"]["code"].as_str().expect("a code").to_owned();
    let published = house.app.send_json(Verb::POST, &format!("{base}/simulators/{id}/publication"), &json!({})).await;
    assert_eq!(published.status, 200, "{}", published.body);
    let face = json!({ "moment": "before", "face": "afraid" });
    let counted = house.app.send_json(Verb::POST, &format!("{base}/exercises/{code}/answers"), &face).await;
    assert_eq!(counted.status, 204, "{}", counted.body);
    assert_eq!(house.app.get(&format!("{base}/figures")).await.json()[0]["begun"], 1);
    let sitting = json!({ "title": "Jeudi", "simulators": [code] });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/sittings"), &sitting).await.status, 201);
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/practice/simulators").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_write_is_told_so_whatever_they_send() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes = ["practice:read".to_owned()];
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "lecture", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/practice";
    let id = crate::model::SimulatorId::new();
    let ways = [
        (Verb::POST, format!("{base}/simulators")),
        (Verb::PUT, format!("{base}/simulators/{id}")),
        (Verb::POST, format!("{base}/exercises/souris/answers")),
        (Verb::POST, format!("{base}/sittings")),
    ];
    for (verb, way) in ways {
        let refused = house.app.send_json(verb, &way, &json!({ "content": "rien", "face": 3 })).await;
        assert_eq!(refused.status, 403, "{way}: {}", refused.body);
    }
}
