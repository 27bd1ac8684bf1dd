//! Keys of programs from the pages: made, shown once, ended; never more than one may do oneself.

use axum::http::{Method, StatusCode};
use testing::TestApp;

use super::{SETTINGS, addresses, opened, undo};

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
        undo(&app).await;
        assert!(opens(&app, &secret).await, "an undo opens it again");
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
