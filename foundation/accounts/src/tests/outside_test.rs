//! Passkeys and the provider of a network, as far as no device and no provider is needed; the journeys go on from there.

use std::sync::Arc;

use axum::Extension;
use axum::http::{Method, StatusCode, header};
use chrono::Duration;
use serde_json::json;
use testing::TestApp;

use super::{EMAIL, PASSWORD, house};
use crate::Door;
use crate::oidc::Provider;

/// What a device would answer that knows no key of this house.
fn strange_key() -> serde_json::Value {
    let response =
        json!({ "authenticatorData": "AAAA", "clientDataJSON": "AAAA", "signature": "AAAA", "userHandle": "AAAA" });
    json!({ "id": "AAAA", "rawId": "AAAA", "type": "public-key", "response": response, "extensions": {} })
}

/// A house whose provider does not answer.
async fn with_silent_provider(db: testing::TestDb) -> TestApp {
    let mut module = crate::module();
    let provider = Provider {
        issuer: "http://127.0.0.1:9".to_owned(),
        client_id: "essaim".to_owned(),
        client_secret: "secret".to_owned(),
        label: "le compte du réseau".to_owned(),
    };
    module.routes = module.routes.layer(Extension(Arc::new(provider)));
    TestApp::new(db, vec![module], |db, clock| Arc::new(Door { db, clock }))
}

testing::each_engine! {
    async fn a_strange_key_opens_nothing_and_a_question_counts_once(db: TestDb) {
        let app = house(db).await;
        let shown = json!({ "credential": strange_key() });
        let early = app.send_json(Method::POST, "/connexion/cle", &shown).await;
        assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing was asked yet");
        let asked = app.send_json(Method::POST, "/connexion/cle/defi", &json!({})).await;
        assert_eq!(asked.json()["publicKey"]["rpId"], "essaim.test", "{}", asked.body);
        assert_eq!(asked.json()["publicKey"]["userVerification"], "required");
        assert!(asked.json().get("mediation").is_none());
        let refused = app.send_with(Method::POST, "/connexion/cle", &[("accept", "application/json")], &shown).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(refused.json()["detail"].as_str().unwrap().contains("n’ouvre aucun compte"), "{}", refused.body);
        assert!(app.db().all("select id from account_session", vec![]).await.unwrap().is_empty());
    }

    async fn a_new_key_asks_for_a_recent_proof_and_is_made_to_be_found(db: TestDb) {
        let app = house(db).await;
        let asked = app.send_with(Method::POST, "/compte/securite/cles/defi", &[("accept", "application/json")], &json!({})).await;
        assert_eq!(asked.status, StatusCode::UNAUTHORIZED);
        app.post("/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
        app.get("/compte/securite/cles").await.assert_contains("pas encore de clé");
        let asked = app.send_json(Method::POST, "/compte/securite/cles/defi", &json!({})).await.json();
        assert_eq!(asked["publicKey"]["authenticatorSelection"]["residentKey"], "required", "{asked}");
        assert_eq!(asked["publicKey"]["user"]["name"], EMAIL);
        app.clock().advance(Duration::minutes(15));
        let late = app.get("/compte/securite/cles").await;
        assert_eq!(late.location(), "/compte/preuve?suite=/compte/securite/cles");
        let late = app.send_with(Method::POST, "/compte/securite/cles/defi", &[("accept", "application/json")], &json!({})).await;
        assert_eq!(late.json()["type"], "/problemes/prove-again", "{}", late.body);
    }

    async fn without_a_provider_its_pages_do_not_exist_and_a_silent_one_is_told(db: TestDb) {
        let app = with_silent_provider(db).await;
        app.get("/connexion").await.assert_contains("Entrer avec le compte du réseau");
        let away = app.get("/connexion/reseau?suite=/compte").await;
        assert_eq!(away.status, StatusCode::UNPROCESSABLE_ENTITY);
        away.assert_contains("le compte du réseau ne répond pas").assert_contains("Votre mot de passe");
        let lost = app.get("/connexion/reseau/retour?code=x&state=y").await;
        lost.assert_contains("a commencé dans un autre navigateur");
    }
}

#[tokio::test]
async fn the_script_is_served_and_a_house_without_provider_has_no_door_for_it() {
    let app = house(testing::sqlite_db().await).await;
    let script = app.get("/connexion/cle.js").await;
    assert!(script.headers.get(header::CONTENT_TYPE).unwrap().to_str().unwrap().starts_with("text/javascript"));
    assert!(script.body.contains("navigator.credentials"));
    let page = app.get("/connexion").await;
    page.assert_contains("src=\"/connexion/cle.js\"");
    assert!(!page.body.contains("/connexion/reseau"));
    for path in ["/connexion/reseau", "/connexion/reseau/retour?code=x"] {
        assert_eq!(app.get(path).await.status, StatusCode::NOT_FOUND);
    }
}
