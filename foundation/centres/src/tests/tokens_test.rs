//! Keys of programs from the pages: made, shown once, ended; never more than one may do oneself.

use axum::http::{Method, StatusCode};
use testing::TestApp;

use super::{SETTINGS, addresses, opened};

const ASKED: [(&str, &str); 4] =
    [("once", "une-cle-du-site"), ("name", "Le site"), ("scopes", "history:read"), ("days", "30")];

fn secret_of(body: &str) -> String {
    let start = body.find("readonly value=\"").expect("a key is shown") + "readonly value=\"".len();
    body[start..].chars().take_while(|sign| *sign != '"').collect()
}

/// Whether a key opens what it was given for.
async fn opens(app: &TestApp, secret: &str) -> bool {
    let bearer = format!("Bearer {secret}");
    let path = "/api/v1/centres/centre-social-de-la-ruche/operations";
    let page = app.send_with(Method::GET, path, &[("authorization", &bearer)], &serde_json::Value::Null).await;
    assert!(matches!(page.status, StatusCode::OK | StatusCode::UNAUTHORIZED), "{}", page.status);
    page.status == StatusCode::OK
}

testing::each_engine! {
    async fn a_key_is_shown_once_opens_and_is_revoked(db: TestDb) {
        let app = opened(db).await;
        app.get(&format!("{SETTINGS}/acces")).await.assert_contains("history:read");
        let made = app.post(&format!("{SETTINGS}/acces"), &ASKED).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        let secret = secret_of(&made.body);
        let page = app.get(SETTINGS).await;
        page.assert_contains("Le site").assert_contains("Ouverte jusqu’au");
        assert!(!page.body.contains(&secret));
        let revoke = addresses(&page.body, &format!("{SETTINGS}/acces/")).remove(0);
        assert!(opens(&app, &secret).await);
        assert_eq!(app.post(&revoke, &[]).await.status, StatusCode::SEE_OTHER);
        app.get(SETTINGS).await.assert_contains("Révoquée le");
        assert!(!opens(&app, &secret).await);
        let history = app.get("/centre-social-de-la-ruche/equipe/historique").await;
        history.assert_contains("Le site");
        let latest = app.db().all("select id from operation order by id desc limit 1", vec![]).await.unwrap();
        let latest: uuid::Uuid = latest.first().unwrap().get("id").unwrap();
        let refused = app.post(&format!("/operations/{latest}/annulation"), &[]).await;
        assert_ne!(refused.status, StatusCode::SEE_OTHER, "a key that was closed stays closed");
        assert!(!opens(&app, &secret).await);
    }

    async fn a_proof_too_old_is_asked_for_again_and_the_form_is_not_lost(db: TestDb) {
        let app = opened(db).await;
        app.clock().advance(chrono::Duration::minutes(16));
        let asked = app.get(&format!("{SETTINGS}/acces")).await;
        assert_eq!(asked.location(), format!("/compte/preuve?suite={SETTINGS}/acces"));
        let question = app.post(&format!("{SETTINGS}/acces"), &ASKED).await;
        question.assert_contains("Est-ce bien vous").assert_contains("value=\"Le site\"");
        assert!(!question.body.contains("readonly value"), "no key without the proof");
        let answered: Vec<(&str, &str)> = ASKED.into_iter().chain([("preuve", "trois mots au hasard")]).collect();
        let made = app.post(&format!("{SETTINGS}/acces"), &answered).await;
        assert_eq!(made.status, StatusCode::OK, "{}", made.body);
        assert!(opens(&app, &secret_of(&made.body)).await);
        app.clock().advance(chrono::Duration::minutes(16));
        let asked = serde_json::json!({ "name": "Borne", "scopes": ["history:read"], "days": 30 });
        let tokens = "/api/v1/centres/centre-social-de-la-ruche/tokens";
        let by_program = app.send_json(Method::POST, tokens, &asked).await;
        assert_eq!((by_program.status, by_program.json()["type"].as_str()), (StatusCode::FORBIDDEN, Some("/problemes/prove-again")));
    }

    async fn a_double_click_makes_one_key_and_no_secret_stays_in_the_data(db: TestDb) {
        let app = opened(db).await;
        let first = secret_of(&app.post(&format!("{SETTINGS}/acces"), &ASKED).await.body);
        let second = secret_of(&app.post(&format!("{SETTINGS}/acces"), &ASKED).await.body);
        assert_ne!(first, second);
        let page = app.get(SETTINGS).await;
        assert_eq!(addresses(&page.body, &format!("{SETTINGS}/acces/")).len(), 1);
        for row in app.db().all("select body from once_answer", vec![]).await.unwrap() {
            let kept = row.text("body").unwrap();
            assert!(!kept.contains(&first) && !kept.contains(&second), "a secret is kept in clear");
        }
        assert!(opens(&app, &second).await && !opens(&app, &first).await, "what was shown last opens");
    }

    async fn one_gives_only_what_one_may_do(db: TestDb) {
        let app = opened(db).await;
        let mut asked = ASKED;
        asked[2] = ("scopes", "people:read");
        let refused = app.post(&format!("{SETTINGS}/acces"), &asked).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "no room of this house knows that word");
        refused.assert_contains("parmi ce que vous pouvez faire");
        asked = ASKED;
        asked[3] = ("days", "10000");
        app.post(&format!("{SETTINGS}/acces"), &asked).await.assert_contains("deux ans au plus");
        asked = ASKED;
        asked[1] = ("name", " ");
        app.post(&format!("{SETTINGS}/acces"), &asked).await.assert_contains("nom du programme");
    }
}
