//! What programs and tablets speak.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::house::House;
use crate::service::tablets;

const BASE: &str = "/api/v1/centres/arques";

fn writing(id: u128, version: u128, words: &str) -> serde_json::Value {
    json!({
        "id": uuid::Uuid::from_u128(id), "version": uuid::Uuid::from_u128(version), "kind": "act",
        "made_at": "2026-11-22T08:00:00Z", "said": { "who": "Mme Essai", "words": words }
    })
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_opens_carries_sends_and_is_emptied() {
    let house = House::new().await;
    house.round().await;
    let (tablet, code) = tablets::make_tablet(&house.cx(), &house.arques, "Bleue").await.expect("made");
    let opening = format!("{BASE}/tablets/opening");
    let wrong = house.app.send_json(Method::POST, &opening, &json!({ "code": "00000000x" })).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", wrong.body);
    let opened = house.app.send_json(Method::POST, &opening, &json!({ "code": code })).await;
    assert_eq!(opened.status, StatusCode::CREATED, "{}", opened.body);
    let again = house.app.send_json(Method::POST, &opening, &json!({ "code": code })).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY, "a number serves once");
    let secret = opened.json()["secret"].as_str().expect("a secret").to_owned();
    house.app.use_token(&secret);
    let carried = house.app.get(&format!("{BASE}/tablets/rounds")).await.json();
    assert_eq!(carried["rounds"][0]["stops"][0]["place"], "Place");
    assert!(carried["server_time"].is_string());
    let entries = format!("{BASE}/tablets/entries");
    let lot = json!({
        "sent_at": "2026-11-22T09:00:00Z",
        "entries": [writing(1, 11, "un"), json!({ "id": "rien" }), writing(2, 12, "2 69 05 49 588 157 80")]
    });
    let received = house.app.send_json(Method::POST, &entries, &lot).await.json();
    assert_eq!(received["answers"][0]["answer"], "accepted");
    assert_eq!(received["answers"][1]["reason"], "unreadable");
    assert_eq!(received["answers"][2]["reason"], "nir");
    let twice = house.app.send_json(Method::POST, &entries, &lot).await.json();
    assert_eq!(twice["answers"][0]["answer"], "already");
    let other = house.app.get("/api/v1/centres/tourcoing/tablets/rounds").await;
    assert_eq!(other.status, StatusCode::UNAUTHORIZED, "the secret opens its own centre only");
    let rounds = house.app.get(&format!("{BASE}/rounds")).await;
    assert_eq!(rounds.status, StatusCode::UNAUTHORIZED, "and nothing else of it");
    tablets::revoke_tablet(&house.cx(), &house.arques, tablet.id).await.expect("revoked");
    assert_eq!(house.app.get(&format!("{BASE}/tablets/rounds")).await.status, StatusCode::GONE);
    assert_eq!(house.app.send_json(Method::POST, &entries, &lot).await.status, StatusCode::GONE);
    house.app.use_token("personne");
    assert_eq!(house.app.send_json(Method::POST, &entries, &lot).await.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lot_is_small() {
    let house = House::new().await;
    let (_, secret) = house.tablet("Bleue").await;
    house.app.use_token(&secret);
    let many: Vec<_> = (0..51).map(|at| writing(at, 1_000 + at, "un")).collect();
    let lot = json!({ "sent_at": "2026-11-22T09:00:00Z", "entries": many });
    let refused = house.app.send_json(Method::POST, &format!("{BASE}/tablets/entries"), &lot).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
    let long = json!({ "sent_at": "2026-11-22T09:00:00Z", "entries": [writing(1, 2, &"a".repeat(600_000))] });
    let refused = house.app.send_json(Method::POST, &format!("{BASE}/tablets/entries"), &long).await;
    assert_eq!(refused.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_plans_reads_and_settles() {
    let house = House::new().await;
    house.app.sign_in_with("referent");
    let round =
        json!({ "title": "Marché", "day": "2026-11-24", "stops": [{ "place": "Place" }], "items": ["Scanner"] });
    let made = house.app.send_json(Method::POST, &format!("{BASE}/rounds"), &round).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let shown = house.app.get(&format!("{BASE}/rounds/{id}")).await.json();
    assert_eq!((&shown["items"][0]["words"], &shown["state"]), (&json!("Scanner"), &json!("planned")));
    let wrong = json!({ "title": "", "day": "2026-11-24", "stops": [] });
    let refused = house.app.send_json(Method::POST, &format!("{BASE}/rounds"), &wrong).await;
    assert_eq!(refused.json()["errors"][0]["field"], "titre", "{}", refused.body);
    let (tablet, _) = house.tablet("Bleue").await;
    let first = super::house::sent(&house, "un mot confié");
    house.send(&tablet, std::slice::from_ref(&first)).await;
    let list = house.app.get(&format!("{BASE}/round-entries")).await;
    assert!(!list.body.contains("confié"), "{}", list.body);
    let entry = format!("{BASE}/round-entries/{}", first.id);
    let open = house.app.get(&entry).await.json();
    assert_eq!(open["versions"][0]["said"]["words"], "un mot confié");
    let settle = json!({ "state": "taken_up", "seen": first.version });
    let settled = house.app.send_json(Method::PUT, &format!("{entry}/state"), &settle).await;
    assert_eq!(settled.status, StatusCode::NO_CONTENT, "{}", settled.body);
    assert_eq!(house.app.get(&entry).await.json()["state"], "taken_up");
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.get(&entry).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.app.get(&format!("{BASE}/round-entries")).await.status, StatusCode::FORBIDDEN);
}
