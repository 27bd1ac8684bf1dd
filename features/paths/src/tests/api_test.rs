//! Programs read paths, write them, and exchange facts; each within its scopes.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;
use uuid::Uuid;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_exchanges_facts() {
    let house = House::open(sqlite_db().await).await;
    let path = house.path().await;
    let person = house.person(&house.centre).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["paths:read", "paths:write"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "tablette", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/paths";
    assert_eq!(house.app.get(base).await.json()[0]["state"], "open");
    let facts = format!("{base}/{path}/learners/{person}/facts");
    let fact = json!({
        "id": Uuid::now_v7(), "kind": "level-done", "module": "allumer", "level": 1, "counter": 1,
        "device_at": "1970-01-01T00:00:00Z"
    });
    let sent = json!({ "facts": [fact.clone(), fact.clone()] });
    let first = house.app.send_json(Verb::POST, &facts, &sent).await;
    assert_eq!((first.status.as_u16(), first.json()["added"].as_i64()), (200, Some(1)), "{}", first.body);
    assert_eq!(house.app.send_json(Verb::POST, &facts, &sent).await.json()["added"], 0);
    let mut forged = fact;
    forged["level"] = json!(2);
    let refused = house.app.send_json(Verb::POST, &facts, &json!({ "facts": [forged] })).await;
    assert_eq!(refused.status, 422);
    let whole = house.app.get(&format!("{base}/{path}/learners/{person}")).await.json();
    assert_eq!(whole["facts"].as_array().map(Vec::len), Some(1));
    let asked = house.app.send_json(Verb::POST, &format!("{base}/wishes"), &json!({ "title": "Les photos" })).await;
    assert_eq!(asked.status, 201, "{}", asked.body);
    let taken = json!({ "code": "mon-telephone" });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/starters"), &taken).await.status, 403);
    // Who may not is told so, whatever they sent.
    let junk = json!({ "anything": true });
    assert_eq!(house.app.send_json(Verb::POST, base, &junk).await.status, 403);
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/{path}/state"), &junk).await.status, 403);
    for below in ["", "/wishes", "/starters"] {
        let there = house.app.send_json(Verb::POST, &format!("/api/v1/centres/tourcoing/paths{below}"), &junk).await;
        assert_eq!(there.status, 404, "{below}: {}", there.body);
    }
    let undecided = json!({ "state": "joined" });
    let unknown = format!("{base}/wishes/{}", Uuid::now_v7());
    assert_eq!(house.app.send_json(Verb::POST, &unknown, &undecided).await.status, 404, "before what is wrong with it");
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_that_read_a_path_before_another_wrote_it_writes_over_nobody() {
    let house = House::open(sqlite_db().await).await;
    let path = house.path().await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["paths:read", "paths:settings"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "tablette", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let at = format!("/api/v1/centres/arques/paths/{path}");
    let read = house.app.get(&at).await.json();
    let write = |title: &str, revision: &serde_json::Value| {
        let (app, at) = (&house.app, at.clone());
        let body = json!({ "title": title, "content": read["content"].clone(), "revision": revision });
        async move { app.send_json(Verb::PUT, &at, &body).await }
    };
    let first = write("La première", &read["revision"]).await;
    assert_eq!(first.status, 200, "{}", first.body);
    let late = write("La seconde", &read["revision"]).await;
    assert_eq!((late.status.as_u16(), &late.json()["status"]), (409, &json!(409)), "{}", late.body);
    let now = house.app.get(&at).await.json();
    assert_eq!(now["title"], "La première");
    let unsaid = json!({ "title": "Autre", "content": read["content"].clone() });
    assert_eq!(house.app.send_json(Verb::PUT, &at, &unsaid).await.status, 400, "which one was read is said");
    assert_eq!(write("La seconde", &now["revision"]).await.status, 200);
}
