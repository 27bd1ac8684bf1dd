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

#[tokio::test(flavor = "multi_thread")]
async fn a_program_does_what_the_pages_do() {
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
    let send = |verb: Verb, below: String, body: serde_json::Value| {
        let app = &house.app;
        async move { app.send_json(verb, &format!("{base}{below}"), &body).await }
    };
    let new = json!({ "name": "Tablette", "category": "tablet", "notes": "Housse bleue", "is_offered": false });
    let item = send(Verb::POST, "/items".into(), new).await.json()["id"].as_str().expect("an id").to_owned();
    // What a program does not say of a thing is not wiped.
    let renamed = json!({ "name": "Tablette n° 2", "category": "tablet", "parts": ["Chargeur"] });
    assert_eq!(send(Verb::PUT, format!("/items/{item}"), renamed).await.status, 200);
    let shown = house.app.get(&format!("{base}/items/{item}")).await.json();
    assert_eq!((&shown["notes"], &shown["is_offered"]), (&json!("Housse bleue"), &json!(false)));
    assert_eq!(shown["parts"], json!(["Chargeur"]));
    let stale = json!({ "name": "Autre", "category": "tablet", "revision": 1 });
    let late = send(Verb::PUT, format!("/items/{item}"), stale).await;
    assert_eq!((late.status.as_u16(), &shown["revision"]), (409, &json!(2)), "{}", late.body);
    let parts = vec!["x"; 31];
    let bag = json!({ "name": "Sac", "category": "other", "parts": parts });
    assert_eq!(send(Verb::POST, "/items".into(), bag).await.status, 422, "the page refuses as many");
    let label = shown["label"].clone();
    assert_eq!(send(Verb::POST, format!("/items/{item}/label"), json!({})).await.status, 200);
    assert_ne!(house.app.get(&format!("{base}/items/{item}")).await.json()["label"], label);

    let lend = json!({ "person": person.to_string(), "kind": "loan", "parts": ["Chargeur"] });
    let lent = send(Verb::POST, format!("/items/{item}/loans"), lend).await;
    let loan = lent.json()["id"].as_str().expect("an id").to_owned();
    let sign = |body: serde_json::Value| send(Verb::POST, format!("/loans/{loan}/signature"), body);
    assert_eq!(sign(json!({ "how": "screen", "picture": "pas une image" })).await.status, 422);
    assert_eq!(sign(json!({ "how": "typed", "name": "Jeanne Dubois", "is_agreed": true })).await.status, 200);
    assert_eq!(sign(json!({ "how": "paper" })).await.status, 422, "once");
    let whole = house.app.get(&format!("{base}/loans/{loan}")).await.json();
    assert_eq!((&whole["signed"], &whole["parts"][0]["name"]), (&json!("typed"), &json!("Chargeur")));
    let part = whole["parts"][0]["id"].clone();
    let back = json!({ "state": "good", "parts": [{ "part": part, "state": "broken" }] });
    assert_eq!(send(Verb::POST, format!("/loans/{loan}/return"), back).await.status, 200);
    assert_eq!(house.app.get(&format!("{base}/items/{item}")).await.json()["state"], "damaged");
    assert_eq!(house.app.get(&format!("{base}/loans?which=ended")).await.json()["items"][0]["id"], json!(loan));

    let mut rule = house.app.get(&format!("{base}/rule")).await.json();
    rule["days"] = json!(14);
    assert_eq!(send(Verb::PUT, "/rule".into(), rule).await.status, 200);
    assert_eq!(house.app.get(&format!("{base}/rule")).await.json()["days"], 14);
    let mut late = house.app.get(&format!("{base}/rule")).await.json();
    late["revision"] = json!(0);
    assert_eq!(send(Verb::PUT, "/rule".into(), late).await.status, 409, "someone settled it meanwhile");
    let fault = json!({ "object": "Lampe", "fault": "Le fil", "outcome": "open" });
    let repair = send(Verb::POST, "/repairs".into(), fault).await.json()["id"].as_str().expect("an id").to_owned();
    let mended =
        |revision| json!({ "object": "Lampe", "fault": "Le fil", "outcome": "repaired", "revision": revision });
    assert_eq!(send(Verb::PUT, format!("/repairs/{repair}"), mended(1)).await.status, 200);
    assert_eq!(send(Verb::PUT, format!("/repairs/{repair}"), mended(1)).await.status, 409);
    let sheet = b"Item Name,Asset Tag\nPortable,P-1\n".to_vec();
    let brought = house.app.send(Verb::POST, &format!("{base}/imports"), "application/octet-stream", sheet).await;
    assert_eq!((brought.status.as_u16(), &brought.json()["added"]), (201, &json!(1)), "{}", brought.body);
    house.app.get(&format!("{base}/items.csv")).await.assert_contains("P-1");
    let none = house.app.upload(&format!("{base}/items/{item}/photos"), "image", "x.png", b"rien", &[]).await;
    assert_eq!(none.status, 422, "{}", none.body);
    assert_eq!(send(Verb::POST, "/stocktakes".into(), json!({})).await.status, 201);
    assert_eq!(house.app.get(&format!("{base}/stocktakes")).await.json()[0]["closed_at"], json!(null));
}
