//! Coming in by two steps, by the pages and on both engines: between them nothing is open.

use auth::Grant;
use axum::http::StatusCode;
use chrono::Duration;
use kernel::{CentreId, Role};
use testing::{Page, TestApp};

use super::factor_test::decoded;
use super::{EMAIL, PASSWORD, house, lea, made, session};
use crate::factors::totp;

const FIRST_STEP: [(&str, &str); 3] = [("email", EMAIL), ("password", PASSWORD), ("suite", "/jean-ferrat/equipe")];

/// The key shown beside the square.
fn key_of(page: &Page) -> Vec<u8> {
    let start = page.body.find("<b>").unwrap() + 3;
    let key: String = page.body[start..].chars().take_while(|sign| *sign != '<').collect();
    assert_eq!(key.replace(' ', "").len(), 32, "{key}");
    decoded(&key)
}

fn codes_of(page: &Page) -> Vec<String> {
    page.body.split("<code>").skip(1).map(|rest| rest.chars().take_while(|sign| *sign != '<').collect()).collect()
}

/// Sets the telephone of whoever is signed in; gives its secret and the codes on paper.
async fn set_up(app: &TestApp) -> (Vec<u8>, Vec<String>) {
    let begun = app.post("/compte/securite/telephone/debut", &[]).await;
    assert_eq!(begun.location(), "/compte/securite/telephone");
    let page = app.get("/compte/securite/telephone").await;
    page.assert_contains("role=\"img\"");
    let secret = key_of(&page);
    let wrong = app.post("/compte/securite/telephone", &[("code", "000000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Ce code ne va pas");
    assert_eq!(key_of(&wrong), secret, "the same square is shown again");
    let on = app.post("/compte/securite/telephone", &[("code", &totp::code(&secret, app.clock().now()))]).await;
    assert_eq!(on.status, StatusCode::OK, "{}", on.body);
    let codes = codes_of(&on);
    assert_eq!(codes.len(), 10);
    (secret, codes)
}

/// Goes out, lets the telephone draw its next code, and shows the password again.
async fn first_step_again(app: &TestApp) -> Page {
    app.leave();
    app.clock().advance(Duration::seconds(30));
    app.post("/connexion", &FIRST_STEP).await
}

testing::each_engine! {
    async fn between_the_steps_nothing_is_open(db: TestDb) {
        let app = house(db).await;
        app.post("/connexion", &FIRST_STEP).await;
        let (secret, _) = set_up(&app).await;
        app.get("/compte/securite").await.assert_contains("un code de votre téléphone est demandé");
        let step = first_step_again(&app).await;
        assert_eq!(step.location(), "/connexion/code");
        assert_eq!(app.get("/compte/securite").await.location(), "/connexion?suite=/compte/securite", "not in yet");
        let sessions = app.db().all("select id from account_session", vec![]).await.unwrap();
        assert_eq!(sessions.len(), 1, "only the one of before");
        let page = app.get("/connexion/code").await;
        page.assert_contains(EMAIL);
        let wrong = app.post("/connexion/code", &[("code", "123456")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.assert_contains("chaque code sert une fois");
        let opened = app.post("/connexion/code", &[("code", &totp::code(&secret, app.clock().now()))]).await;
        assert_eq!((opened.status, opened.location()), (StatusCode::SEE_OTHER, "/jean-ferrat/equipe"));
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK);
        assert_eq!(app.get("/connexion/code").await.location(), "/connexion", "what was begun is ended");
    }

    async fn a_code_on_paper_opens_too_and_once(db: TestDb) {
        let app = house(db).await;
        app.post("/connexion", &FIRST_STEP).await;
        let (_, codes) = set_up(&app).await;
        first_step_again(&app).await;
        let code = codes.first().unwrap();
        assert_eq!(app.post("/connexion/code", &[("code", code)]).await.location(), "/jean-ferrat/equipe");
        app.get("/compte/securite").await.assert_contains("Il en reste 9.");
        first_step_again(&app).await;
        app.post("/connexion/code", &[("code", code)]).await.assert_contains("Ce code ne va pas");
    }

    async fn a_first_step_is_forgotten_after_ten_minutes_and_without_it_there_is_no_second(db: TestDb) {
        let app = house(db).await;
        assert_eq!(app.get("/connexion/code").await.location(), "/connexion");
        assert_eq!(app.post("/connexion/code", &[("code", "123456")]).await.location(), "/connexion");
        app.post("/connexion", &FIRST_STEP).await;
        let (secret, _) = set_up(&app).await;
        first_step_again(&app).await;
        app.clock().advance(Duration::minutes(11));
        let late = app.post("/connexion/code", &[("code", &totp::code(&secret, app.clock().now()))]).await;
        assert_eq!(late.location(), "/connexion");
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        assert_eq!(crate::forget_ended_entrances(&mut tx, app.clock().now()).await.unwrap(), 1);
        tx.commit().await.unwrap();
    }

    async fn where_the_direction_asks_for_it_the_next_sign_in_makes_the_telephone(db: TestDb) {
        let app = house(db).await;
        let centre = CentreId::new();
        let new = crate::NewAccount { email: "ali@exemple.fr".to_owned(), ..lea() };
        made(app.db(), new, &[Grant { centre: Some(centre), role: Role::Reception }], app.clock()).await;
        let mut tx = app.db().begin_unrecorded().await.unwrap();
        crate::factors::put_rule(&mut tx, &auth::Scope::of_house(centre), true).await.unwrap();
        tx.commit().await.unwrap();
        let step = app.post("/connexion", &[("email", "ali@exemple.fr"), ("password", PASSWORD)]).await;
        assert_eq!(step.location(), "/connexion/telephone");
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::SEE_OTHER, "not in yet");
        assert_eq!(app.get("/connexion/code").await.location(), "/connexion", "there is no code to ask for yet");
        let page = app.get("/connexion/telephone").await;
        page.assert_contains("Votre centre demande");
        let secret = key_of(&page);
        app.post("/connexion/telephone", &[("code", "111111")]).await.assert_contains("Ce code ne va pas");
        let typed = totp::code(&secret, app.clock().now());
        let entered = app.post("/connexion/telephone", &[("code", &typed)]).await;
        assert_eq!(codes_of(&entered).len(), 10, "{}", entered.body);
        entered.assert_contains("/compte/arrivee");
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK, "in, at last");
        let told = app.db().all("select author_name, words from operation", vec![]).await.unwrap();
        assert_eq!(told.first().unwrap().text("author_name").unwrap(), "Léa", "the act has its author");
        app.leave();
        app.post("/connexion", &FIRST_STEP).await;
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK, "another team is asked for nothing");
    }

    async fn devices_are_told_in_words_and_ended(db: TestDb) {
        let app = house(db).await;
        let agent = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0";
        let now = app.clock().now();
        let elsewhere = crate::sign_in(app.db(), EMAIL, PASSWORD.to_owned(), agent, now).await.unwrap().unwrap();
        app.post("/connexion", &FIRST_STEP).await;
        let account = elsewhere.0;
        let lines = crate::store::list_sessions(app.db(), account, now).await.unwrap();
        assert_eq!(lines.len(), 2);
        app.clock().advance(Duration::minutes(20));
        app.get("/compte/securite").await;
        let lines = crate::store::list_sessions(app.db(), account, app.clock().now()).await.unwrap();
        let seen: Vec<_> = lines.iter().map(|line| line.seen_at).collect();
        assert_eq!(seen, [app.clock().now(), now], "the one in use was seen, the other was not");
        assert_eq!(app.post("/compte/appareils/fin", &[]).await.location(), "/compte");
        assert_eq!(crate::store::list_sessions(app.db(), account, app.clock().now()).await.unwrap().len(), 1);
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK, "this one stays");
    }

    async fn an_old_proof_is_asked_for_again_and_leads_back(db: TestDb) {
        let app = house(db).await;
        app.post("/connexion", &FIRST_STEP).await;
        let (secret, _) = set_up(&app).await;
        app.clock().advance(Duration::minutes(15));
        let asked = app.post("/compte/securite/telephone/retrait", &[("garde", "ce qui était écrit")]).await;
        assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
        asked.assert_contains("Est-ce bien vous").assert_contains("value=\"ce qui était écrit\"");
        let wrong = app.post("/compte/securite/telephone/retrait", &[("preuve", "un mauvais mot de passe")]).await;
        wrong.assert_contains("Cela ne va pas");
        app.get("/compte/securite").await.assert_contains("un code de votre téléphone est demandé");
        let typed = totp::code(&secret, app.clock().now());
        let off = app.post("/compte/securite/telephone/retrait", &[("preuve", &typed)]).await;
        assert_eq!(off.location(), "/compte/securite");
        app.get("/compte/securite").await.assert_contains("Mettre en place");
        let left = app.db().all("select id from account_code", vec![]).await.unwrap();
        assert!(left.is_empty(), "the codes on paper end with what they replace");
        assert_eq!(app.post("/compte/securite/telephone/debut", &[]).await.location(), "/compte/securite/telephone", "proven now");
    }

    async fn a_proof_gives_the_session_another_secret_and_ends_the_former(db: TestDb) {
        let app = house(db).await;
        let former = session(app.db(), app.clock()).await;
        app.sign_in_with(former.reveal());
        assert_eq!(app.post("/compte/preuve", &[("preuve", PASSWORD)]).await.status, StatusCode::SEE_OTHER);
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK, "the answer brought the new one");
        let door = crate::Door { db: app.db().clone(), clock: app.clock().clone() };
        let opens = async || auth::Authenticator::by_session(&door, former.reveal()).await.unwrap().is_some();
        assert!(opens().await, "a double click is not thrown out");
        app.clock().advance(Duration::seconds(11));
        assert!(!opens().await, "the former one is ended");
        assert_eq!(app.get("/compte/securite").await.status, StatusCode::OK);
        let lines = app.db().all("select id from account_session", vec![]).await.unwrap();
        assert_eq!(lines.len(), 1, "it is the same session");
    }

    async fn the_question_before_a_page_leads_to_it_and_nowhere_else(db: TestDb) {
        let app = house(db).await;
        assert_eq!(app.get("/compte/preuve").await.location(), "/connexion?suite=/compte/preuve");
        app.post("/connexion", &FIRST_STEP).await;
        app.get("/compte/preuve?suite=/compte/securite").await.assert_contains("value=\"/compte/securite\"");
        for (suite, led) in [("/compte/securite", "/compte/securite"), ("//ailleurs.test", "/compte"), ("", "/compte")] {
            assert_eq!(app.post("/compte/preuve", &[("preuve", PASSWORD), ("suite", suite)]).await.location(), led);
        }
        for _ in 0..5 {
            app.post("/compte/preuve", &[("preuve", "faux")]).await.assert_contains("Cela ne va pas");
        }
        app.post("/compte/preuve", &[("preuve", PASSWORD)]).await.assert_contains("Trop d’essais");
    }
}
