//! The same acts for programs: cards, venues, teams, tokens, history, undo.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};
use testing::{TestApp, TestDb};

use super::opened;

const CENTRE: &str = "/api/v1/centres/centre-social-de-la-ruche";

/// A house where a program of the Ruche may do what these words say.
async fn with_token(db: TestDb, words: &[&str]) -> TestApp {
    let app = opened(db).await;
    let centre = crate::store::list(app.db()).await.unwrap().remove(0);
    let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
    let operation = web::Cx::of_house(&app.app, "essai").operation(Some(centre.id), "Clé");
    let scope = auth::Scope::of_house(centre.id);
    let made = accounts::create_token(app.db(), &scope, &operation, "essai", &words, None).await;
    app.leave();
    app.use_token(made.unwrap().1.reveal());
    app
}

async fn sent(app: &TestApp, method: Method, below: &str, body: Value, status: u16) -> Value {
    let page = app.send_json(method, &format!("{CENTRE}{below}"), &body).await;
    assert_eq!(page.status.as_u16(), status, "{below}: {}", page.body);
    page.json()
}

testing::each_engine! {
    async fn a_card_is_read_by_all_and_corrected_by_its_own(db: TestDb) {
        let app = with_token(db, &["centre:write"]).await;
        let card = app.get(CENTRE).await;
        assert_eq!((card.json()["phone"].as_str(), card.headers["etag"].to_str().unwrap()), (Some("+33353016210"), "\"1\""));
        assert_eq!(app.get("/api/v1/centres").await.json()["items"].as_array().unwrap().len(), 1);
        let done = sent(&app, Method::PATCH, "", json!({"tagline": "Au bord de l’eau"}), 200).await;
        assert!(done["operation"].is_string());
        assert_eq!(app.get(CENTRE).await.json()["tagline"], "Au bord de l’eau");
        let wrong = sent(&app, Method::PATCH, "", json!({"phone": "12", "accent": "rose"}), 422).await;
        assert_eq!(wrong["errors"].as_array().unwrap().len(), 2);
        sent(&app, Method::PATCH, "", json!({"nom": "x"}), 400).await;
        app.leave();
        assert_eq!(app.get(CENTRE).await.status, StatusCode::OK, "it is on every page");
        sent(&app, Method::PATCH, "", json!({}), 401).await;
    }

    async fn venues_are_added_corrected_retired_and_brought_back(db: TestDb) {
        let app = with_token(db, &["centre:write"]).await;
        let made = sent(&app, Method::POST, "/venues", json!({"name": "Salle 2", "is_accessible": true}), 201).await;
        let own = format!("/venues/{}", made["id"].as_str().unwrap());
        sent(&app, Method::PATCH, &own, json!({"name": "Grande salle"}), 200).await;
        let seen = app.get(&format!("{CENTRE}{own}")).await.json();
        assert_eq!((&seen["name"], &seen["city"], &seen["revision"]), (&json!("Grande salle"), &json!("Arques"), &json!(2)));
        sent(&app, Method::POST, &format!("{own}/retirement"), json!({}), 200).await;
        assert_eq!(app.get(&format!("{CENTRE}/venues")).await.json()["items"][0]["is_retired"], true);
        sent(&app, Method::DELETE, &format!("{own}/retirement"), json!({}), 200).await;
        sent(&app, Method::POST, "/venues", json!({"name": ""}), 422).await;
        let unknown = format!("/venues/{}", kernel::VenueId::new());
        sent(&app, Method::PATCH, &unknown, json!({"name": "x"}), 404).await;
    }

    async fn the_team_is_changed_and_keeps_its_director(db: TestDb) {
        let app = with_token(db, &["team:write"]).await;
        let new = json!({"name": "Ali", "email": "ali@ruche.example", "password": "encore trois mots", "role": "reception"});
        let made = sent(&app, Method::POST, "/team", new.clone(), 201).await;
        sent(&app, Method::POST, "/team", new, 422).await;
        let own = format!("/team/{}", made["id"].as_str().unwrap());
        sent(&app, Method::PATCH, &own, json!({"role": "referent"}), 200).await;
        sent(&app, Method::PATCH, &own, json!({"role": "host"}), 422).await;
        let team = app.get(&format!("{CENTRE}/team")).await.json();
        let roles: Vec<&str> = team["items"].as_array().unwrap().iter().map(|member| member["role"].as_str().unwrap()).collect();
        assert_eq!(roles, ["referent", "director"]);
        let lea = format!("/team/{}", team["items"][1]["account"].as_str().unwrap());
        sent(&app, Method::DELETE, &lea, json!({}), 422).await;
        sent(&app, Method::PATCH, &lea, json!({"role": "reception"}), 422).await;
        let refused = sent(&app, Method::PATCH, &own, json!({"role": "director"}), 422).await;
        assert!(refused.to_string().contains("programme"), "who directs is decided by people: {refused}");
        let chief = json!({"name": "Zoé", "email": "zoe@ruche.example", "password": "encore trois mots", "role": "director"});
        sent(&app, Method::POST, "/team", chief, 422).await;
        sent(&app, Method::DELETE, &own, json!({}), 200).await;
        sent(&app, Method::DELETE, &own, json!({}), 404).await;
    }

    async fn a_program_gives_no_more_than_it_holds(db: TestDb) {
        let app = with_token(db, &["tokens:write", "history:read"]).await;
        let asked = json!({"name": "caisse", "scopes": ["history:read"], "days": 7});
        let made = sent(&app, Method::POST, "/tokens", asked, 201).await;
        assert!(made["secret"].as_str().unwrap().len() >= 40);
        sent(&app, Method::POST, "/tokens", json!({"name": "caisse", "scopes": ["team:write"]}), 422).await;
        sent(&app, Method::POST, "/tokens", json!({"name": "caisse", "scopes": []}), 422).await;
        let listed = app.get(&format!("{CENTRE}/tokens")).await.json();
        assert_eq!(listed["items"][1]["state"], "open");
        assert!(!listed.to_string().contains(made["secret"].as_str().unwrap()));
        let own = format!("/tokens/{}", made["id"].as_str().unwrap());
        sent(&app, Method::DELETE, &own, json!({}), 200).await;
        sent(&app, Method::DELETE, &own, json!({}), 409).await;
        app.use_token(made["secret"].as_str().unwrap());
        assert_eq!(app.get(&format!("{CENTRE}/operations")).await.status, StatusCode::UNAUTHORIZED);
    }

    async fn what_was_done_is_read_page_by_page_and_undone(db: TestDb) {
        let app = with_token(db, &["centre:write", "history:read"]).await;
        for tagline in ["Un", "Deux"] {
            sent(&app, Method::PATCH, "", json!({ "tagline": tagline }), 200).await;
        }
        let first = app.get(&format!("{CENTRE}/operations?limit=1")).await.json();
        assert_eq!((&first["items"][0]["author"], &first["items"][0]["can_be_undone"]), (&json!("essai"), &json!(true)));
        let older = app.get(&format!("{CENTRE}/operations?limit=1&after={}", first["next"].as_str().unwrap())).await.json();
        let undo = |page: &Value| format!("/api/v1/operations/{}/undo", page["items"][0]["id"].as_str().unwrap());
        let held = app.send_json(Method::POST, &undo(&older), &json!({})).await;
        assert_eq!(held.status, StatusCode::CONFLICT, "the later one leans on it: {}", held.body);
        let undone = app.send_json(Method::POST, &undo(&first), &json!({})).await;
        assert_eq!(undone.status, StatusCode::OK, "{}", undone.body);
        assert_eq!(app.get(CENTRE).await.json()["tagline"], "Un");
        assert_eq!(app.send_json(Method::POST, &undo(&first), &json!({})).await.status, StatusCode::CONFLICT);
    }

    async fn anothers_act_is_undone_with_the_word_for_it_only(db: TestDb) {
        let app = with_token(db, &["history:read"]).await;
        let rows = app.get(&format!("{CENTRE}/operations")).await.json();
        let undo = format!("/api/v1/operations/{}/undo", rows["items"][0]["id"].as_str().unwrap());
        assert_eq!(app.send_json(Method::POST, &undo, &json!({})).await.status, StatusCode::FORBIDDEN);
        let unknown = format!("/api/v1/operations/{}/undo", kernel::OperationId::new());
        assert_eq!(app.send_json(Method::POST, &unknown, &json!({})).await.status, StatusCode::NOT_FOUND);
    }

    async fn the_same_key_again_is_the_same_token_and_its_first_secret_ends(db: TestDb) {
        let app = with_token(db, &["tokens:write", "history:read"]).await;
        let asked = json!({"name": "caisse", "scopes": ["history:read"]});
        let (path, key) = (format!("{CENTRE}/tokens"), [("idempotency-key", "une-cle-de-caisse")]);
        let first = app.send_with(Method::POST, &path, &key, &asked).await.json();
        let second = app.send_with(Method::POST, &path, &key, &asked).await.json();
        assert_eq!(first["id"], second["id"]);
        assert_ne!(first["secret"], second["secret"]);
    }

    async fn who_read_before_another_wrote_is_refused(db: TestDb) {
        let app = with_token(db, &["centre:write"]).await;
        sent(&app, Method::PATCH, "", json!({"tagline": "Un"}), 200).await;
        let late = app.send_with(Method::PATCH, CENTRE, &[("if-match", "\"1\"")], &json!({"tagline": "Deux"})).await;
        assert_eq!(late.status, StatusCode::CONFLICT);
        let right = app.send_with(Method::PATCH, CENTRE, &[("if-match", "\"2\"")], &json!({"tagline": "Deux"})).await;
        assert_eq!(right.status, StatusCode::OK);
    }
}
