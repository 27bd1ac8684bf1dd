//! Programs read the inventory and lend, with the same refusals.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_adds_lends_and_takes_back() {
    let house = House::open(sqlite_db().await).await;
    let person = house.person().await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes = ["equipment:read", "equipment:write", "equipment:settings", "equipment:repairs"];
    let scopes: Vec<String> = scopes.map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/equipment";
    let new = json!({ "name": "Tablette", "category": "tablet" });
    let made = house.app.send_json(Verb::POST, &format!("{base}/items"), &new).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let item = made.json()["id"].as_str().expect("an id").to_owned();
    let asked = json!({ "person": person.to_string(), "kind": "loan" });
    let lent = house.app.send_json(Verb::POST, &format!("{base}/items/{item}/loans"), &asked).await;
    assert_eq!(lent.status, 201, "{}", lent.body);
    let again = house.app.send_json(Verb::POST, &format!("{base}/items/{item}/loans"), &asked).await;
    assert_eq!(again.status, 422);
    let loan = lent.json()["id"].as_str().expect("an id").to_owned();
    let back = json!({ "state": "broken", "note": "Écran" });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/loans/{loan}/return"), &back).await.status, 200);
    let repairs = house.app.get(&format!("{base}/repairs")).await.json();
    assert_eq!(repairs["items"][0]["fault"], "Écran");
    assert_eq!(house.app.get(&format!("{base}/figures")).await.json()["loans"], 1);
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/equipment/items").await.status, 404);
    house.app.leave();
    assert_eq!(house.app.get(&format!("{base}/items")).await.status, 401);
}
