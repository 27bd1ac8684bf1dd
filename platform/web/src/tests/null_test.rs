//! The null character: no text of a person, and PostgreSQL refuses it. It ends at the door, and is named there.

use std::sync::Arc;

use axum::Router;
use axum::body::Body as Bytes;
use axum::extract::{Query, RawQuery};
use axum::http::{Request, StatusCode, header};
use axum::routing::{get, post};
use serde_json::{Value, json};

use super::{House, Told};
use crate::api::{Body, Sent, null_at};
use crate::{Answer, App, json as answered};

/// A room that gives back what it was sent.
fn room() -> Router<Arc<App>> {
    Router::new()
        .route("/corps", post(|Body(sent): Body<Value>| async move { answered(StatusCode::OK, &sent) }))
        .route("/envoi", post(envoi))
        .route("/octets", get(|RawQuery(sent): RawQuery| async move { answered(StatusCode::OK, &sent) }))
        .route(
            "/mots/{mot}",
            get(|Query(sent): Query<Vec<(String, String)>>| async move { answered(StatusCode::OK, &sent) }),
        )
}

async fn envoi(sent: Sent<Value>) -> Answer {
    answered(StatusCode::OK, &sent.read()?)
}

async fn house() -> House {
    House::at(testing::sqlite_db().await, "http://essaim.test", |_| room())
}

async fn sent(house: &House, path: &str, body: &str) -> Told {
    let request = Request::post(format!("/api/v1{path}")).header(header::AUTHORIZATION, "Bearer connu");
    house.send(request.body(Bytes::from(body.to_owned())).unwrap()).await
}

#[tokio::test]
async fn a_body_with_a_null_character_is_refused_and_told_so() {
    let house = house().await;
    for body in [r#"{"nom":"L\u0000a"}"#, r#"{"a":{"b":["\u0000"]}}"#, r#"{"no\u0000m":1}"#, r#"{"a":"\\\u0000"}"#] {
        for path in ["/corps", "/envoi"] {
            let told = sent(&house, path, body).await;
            assert_eq!(told.status, StatusCode::BAD_REQUEST, "{path} {body}");
            assert_eq!(told.header(header::CONTENT_TYPE), "application/problem+json");
            assert!(told.body.contains("U+0000"), "{}", told.body);
        }
    }
    for (body, read) in [
        (r#"{"nom":"L\u00e9a"}"#, json!({ "nom": "Léa" })),
        // Someone who writes of it, and does not write it.
        (r#"{"nom":"\\u0000"}"#, json!({ "nom": "\\u0000" })),
    ] {
        let told = sent(&house, "/corps", body).await;
        assert_eq!((told.status, serde_json::from_str::<Value>(&told.body).unwrap()), (StatusCode::OK, read));
    }
}

#[tokio::test]
async fn an_address_with_a_null_character_is_refused_and_told_so() {
    let house = house().await;
    for address in ["/mots/pain?q=a%00b", "/mots/pa%00in", "/api/v1/mots/pain?%00=1"] {
        let told = house.get(address).await;
        assert_eq!(told.status, StatusCode::BAD_REQUEST, "{address}");
        assert!(told.body.contains("U+0000"), "{}", told.body);
    }
    assert_eq!(house.get("/mots/pain?q=%2500").await.body, r#"[["q","%00"]]"#);
}

#[tokio::test]
async fn an_address_that_a_room_reads_as_bytes_takes_them() {
    let house = house().await;
    assert_eq!(house.get("/octets?texte=%00L%00a").await.body, r#""texte=%00L%00a""#);
    // The address itself, and no other below or beside it.
    for address in ["/octets/?texte=%00L", "/api/v1/octets?texte=%00L"] {
        assert_eq!(house.get(address).await.status, StatusCode::BAD_REQUEST, "{address}");
    }
}

#[test]
fn where_it_stands_is_told() {
    assert_eq!(null_at(br#"["a\u0000"]"#), Some(3));
    assert_eq!(null_at(br#"["\\u0000", "\""]"#), None);
    assert_eq!(null_at(b"\\"), None);
    assert_eq!(null_at(b""), None);
}
