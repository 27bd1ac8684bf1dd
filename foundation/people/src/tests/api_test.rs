//! The same acts for programs, with tokens that may do only what their words say.

use axum::http::Method;
use serde_json::json;

use super::{House, draft, house};
use crate::service;

const PEOPLE: &str = "/api/v1/centres/jean-ferrat/people";

async fn with_token(scopes: &[&str]) -> House {
    let house = house(testing::sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "Jeton");
    let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let made = accounts::create_token(cx.db(), &house.scope(), &operation, "essai", &scopes, None).await;
    house.app.use_token(made.unwrap().1.reveal());
    house
}

#[tokio::test]
async fn a_token_does_what_its_words_say_and_no_more() {
    let house = with_token(&["people:read"]).await;
    assert_eq!(house.app.get(PEOPLE).await.status, 200);
    let refused =
        house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "last_name": "Benali"})).await;
    assert_eq!(refused.status, 403);
    assert_eq!(house.app.get("/api/v1/centres/ajr/people").await.status, 404, "another centre does not exist");
    house.app.leave();
    assert_eq!(house.app.get(PEOPLE).await.status, 401);
}

#[tokio::test]
async fn people_are_made_found_corrected_merged_and_archived() {
    let house = with_token(&["people:read", "people:write", "people:merge"]).await;
    let wrong = house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "email": "ines"})).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"].as_array().map(Vec::len), Some(2), "{}", wrong.body);
    let typo = house.app.send_json(Method::POST, PEOPLE, &json!({"prenom": "Inès"})).await;
    assert_eq!(typo.status, 400);
    let made = house
        .app
        .send_json(
            Method::POST,
            PEOPLE,
            &json!({"first_name": "Inès", "last_name": "Benali", "birth_date": "1984-03-12"}),
        )
        .await;
    assert_eq!(made.status, 201);
    let own = format!("{PEOPLE}/{}", made.json()["id"].as_str().unwrap());
    let seen = house.app.get(&own).await;
    assert_eq!(seen.json()["birth_date"], "1984-03-12");
    let patched = house.app.send_json(Method::PATCH, &own, &json!({"mobile": "06 39 98 00 01"})).await;
    assert_eq!(patched.status, 200, "{}", patched.body);
    let found = house.app.get(&format!("{PEOPLE}?q=0639980001&limit=1")).await;
    assert_eq!(found.json()["items"][0]["first_name"], "Inès");
    let said = json!({"purpose": "sms", "is_granted": false, "source": "au guichet"});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/consents"), &said).await.status, 200);
    let season = json!({"season": "2026-2027", "joined_on": "2026-09-14", "amount_cents": 800});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/memberships"), &season).await.status, 200);
    let (other, _) = service::add(&house.cx(), &house.centre, &draft("Ines", "Benali")).await.unwrap();
    let merged = house.app.send_json(Method::POST, &format!("{own}/merges"), &json!({"gone": other.id})).await;
    assert_eq!(merged.status, 200, "{}", merged.body);
    let home = house.app.get(&own).await.json()["households"][0]["id"].as_str().unwrap().to_owned();
    let home = format!("/api/v1/centres/jean-ferrat/households/{home}");
    assert_eq!(house.app.send_json(Method::PATCH, &home, &json!({"street": "12 rue du Moulin"})).await.status, 200);
    assert_eq!(house.app.get(&home).await.json()["members"].as_array().map(Vec::len), Some(1));
    assert_eq!(house.app.send(Method::DELETE, &own, "", Vec::new()).await.status, 200);
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn a_file_is_tried_decided_and_applied() {
    let house = with_token(&["people:read", "people:import"]).await;
    let imports = "/api/v1/centres/jean-ferrat/imports";
    let file = "Nom;Prénom;Date de naissance\nBenali;Inès;12/03/1984\nBenalli;Inès;12/03/1984\n";
    let tried = house.app.send(Method::POST, imports, "text/csv", file.as_bytes().to_vec()).await;
    assert_eq!(tried.status, 201, "{}", tried.body);
    assert_eq!(tried.json()["report"]["counts"]["merge_proposed"], 1);
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(0), "a trial writes nobody");
    let own = format!("{imports}/{}", tried.json()["id"].as_str().unwrap());
    let decided = house.app.send_json(Method::PATCH, &own, &json!({"decisions": {"3": "separate"}})).await;
    assert_eq!(decided.json()["report"]["counts"]["created"], 2, "{}", decided.body);
    let applied = house.app.send(Method::POST, &format!("{own}/application"), "", Vec::new()).await;
    assert_eq!(applied.status, 200, "{}", applied.body);
    assert!(applied.json()["report"]["operation"].is_string());
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(2));
    let twice = house.app.send(Method::POST, &format!("{own}/application"), "", Vec::new()).await;
    assert_eq!(twice.status, 409);
    let bad = house.app.send(Method::POST, imports, "text/csv", b"%PDF-1.7".to_vec()).await;
    assert_eq!(bad.status, 422);
    assert!(bad.json()["detail"].as_str().unwrap().contains("PDF"));
}
