//! Programs give, read and take back with the scopes they were given.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::{House, new_certificate};

#[tokio::test(flavor = "multi_thread")]
async fn a_program_gives_reads_and_takes_back() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["badges:read", "badges:write", "badges:revoke"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
    let base = "/api/v1/centres/arques/badges";
    let day = cx.today().to_string();
    let asked = json!({ "holder_name": "Nadia Benali", "title": "Écrire", "criteria": "A écrit.", "earned_on": day });
    let made = house.app.send_json(Verb::POST, base, &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let bad = json!({ "holder_name": "", "title": "", "criteria": "", "earned_on": "2999-01-01" });
    let refused = house.app.send_json(Verb::POST, base, &bad).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert_eq!(house.app.get(base).await.json()["items"][0]["is_valid"], true);
    let named = house.app.send_json(Verb::PUT, &format!("{base}/{id}/name"), &json!({ "is_named": true })).await;
    assert_eq!(named.status, 200, "{}", named.body);
    let reason = json!({ "reason": "Erreur" });
    let revocation = format!("{base}/{id}/revocation");
    assert_eq!(house.app.send_json(Verb::POST, &revocation, &reason).await.status, 200);
    assert_eq!(house.app.send_json(Verb::POST, &revocation, &reason).await.status, 422);
    let one = house.app.get(&format!("{base}/{id}")).await.json();
    assert_eq!((one["is_valid"].as_bool(), one["reason"].as_str()), (Some(false), Some("Erreur")));
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/badges").await.status, 404);
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_is_told_so_whatever_they_sent() {
    let house = House::open(sqlite_db().await).await;
    let one = house.given(new_certificate(&house)).await.id;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &["badges:read".to_owned()], None)
            .await
            .expect("a token");
    house.app.use_token(secret.reveal());
    let junk = json!({ "anything": true });
    for (verb, below) in
        [(Verb::POST, String::new()), (Verb::PUT, format!("/{one}/name")), (Verb::POST, format!("/{one}/revocation"))]
    {
        let here = house.app.send_json(verb.clone(), &format!("/api/v1/centres/arques/badges{below}"), &junk).await;
        assert_eq!(here.status, 403, "{below}: {}", here.body);
        let there = house.app.send_json(verb, &format!("/api/v1/centres/tourcoing/badges{below}"), &junk).await;
        assert_eq!(there.status, 404, "{below}: {}", there.body);
    }
}
