//! Programs choose, make and look, with the same refusals.

use axum::http::Method as Verb;
use serde_json::{Value, json};
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_makes_a_pack() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["packs:read", "packs:write"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/packs";
    let asked = json!({ "title": "Pas", "language": "fr", "is_public": true, "contents": ["mots:souris"] });
    let made = house.app.send_json(Verb::POST, base, &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let nothing = json!({ "title": "Pas", "language": "xx", "is_public": true, "contents": [] });
    assert_eq!(house.app.send_json(Verb::PUT, &format!("{base}/{id}"), &nothing).await.status, 422);
    let late = json!({ "title": "Pas", "language": "fr", "is_public": true, "contents": ["mots:clic"], "revision": 0 });
    assert_eq!(house.app.send_json(Verb::PUT, &format!("{base}/{id}"), &late).await.status, 409);
    let version = house.app.send_json(Verb::POST, &format!("{base}/{id}/versions"), &json!({ "device": "t 4" })).await;
    assert_eq!(version.status, 201, "{}", version.body);
    let manifest: Value = serde_json::from_str(version.json()["manifest"].as_str().expect("text")).expect("JSON");
    let returns = "/api/v1/centres/arques/pack-returns";
    assert_eq!(house.app.send_json(Verb::POST, returns, &manifest).await.json()["latest"], 1);
    assert_eq!(house.app.send_json(Verb::POST, returns, &json!({})).await.status, 422);
    assert_eq!(house.app.get(&format!("{base}/{id}")).await.json()["versions"][0]["device"], "t 4");
    assert_eq!(house.app.get(base).await.json()["items"][0]["title"], "Pas");
    let gone = house.app.send_json(Verb::DELETE, &format!("{base}/{id}"), &json!({})).await;
    assert_eq!(gone.status, 200, "{}", gone.body);
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/packs").await.status, 404);
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let reads = ["packs:read".to_owned()];
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "lecteur", &reads, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let asked = house.app.send_json(Verb::POST, base, &nothing).await;
    assert_eq!(asked.status, 403, "who may not is told so before what is wrong");
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}
