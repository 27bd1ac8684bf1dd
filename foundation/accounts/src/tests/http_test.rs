//! Signing in and out by the pages.

use axum::http::{StatusCode, header};

use super::{EMAIL, PASSWORD, house, session};

#[tokio::test]
async fn one_comes_back_to_where_one_was_going_and_never_elsewhere() {
    let app = house(testing::sqlite_db().await).await;
    for (wanted, led) in
        [("/jean-ferrat/equipe", "/jean-ferrat/equipe"), ("//autre.test", "/compte/arrivee"), ("", "/compte/arrivee")]
    {
        let pairs = [("email", EMAIL), ("password", PASSWORD), ("suite", wanted)];
        let page = app.post("/connexion", &pairs).await;
        assert_eq!((page.status, page.location()), (StatusCode::SEE_OTHER, led));
        let cookie = page.headers.get(header::SET_COOKIE).unwrap().to_str().unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        app.leave();
    }
}

#[tokio::test]
async fn a_refusal_keeps_the_address_and_never_the_password() {
    let app = house(testing::sqlite_db().await).await;
    let page = app.post("/connexion", &[("email", EMAIL), ("password", "un mauvais mot")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_contains(EMAIL);
    assert!(!page.body.contains("un mauvais mot"));
}

#[tokio::test]
async fn who_leaves_is_out() {
    let app = house(testing::sqlite_db().await).await;
    app.post("/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
    assert_eq!(app.get("/connexion").await.location(), "/compte/arrivee", "one is in already");
    app.post("/deconnexion", &[]).await;
    assert_eq!(app.get("/connexion").await.status, StatusCode::OK);
}

testing::each_engine! {
    async fn one_changes_ones_own_password_and_the_other_devices_are_closed(db: TestDb) {
        let app = house(db).await;
        let elsewhere = session(app.db(), app.clock()).await;
        app.post("/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
        app.get("/compte/mot-de-passe").await.assert_contains("Changer mon mot de passe");
        let wrong = app.post("/compte/mot-de-passe", &[("current", "autre"), ("password", "une phrase toute neuve")]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        wrong.assert_contains("pas votre mot de passe");
        let short = app.post("/compte/mot-de-passe", &[("current", PASSWORD), ("password", "court")]).await;
        short.assert_contains("au moins 12 signes");
        let kept = app.post("/compte/mot-de-passe", &[("current", PASSWORD), ("password", "une phrase toute neuve")]).await;
        assert_eq!((kept.status, kept.location()), (StatusCode::SEE_OTHER, "/compte"));
        assert_eq!(app.get("/connexion").await.location(), "/compte/arrivee", "this device stays open");
        app.leave();
        app.sign_in_with(elsewhere.reveal());
        assert_eq!(app.get("/connexion").await.status, StatusCode::OK, "the other is closed");
        app.leave();
        let old = app.post("/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
        assert_eq!(old.status, StatusCode::UNPROCESSABLE_ENTITY);
        let new = app.post("/connexion", &[("email", EMAIL), ("password", "une phrase toute neuve")]).await;
        assert_eq!(new.status, StatusCode::SEE_OTHER);
    }

    async fn a_stranger_at_an_open_device_does_not_guess_the_password(db: TestDb) {
        let app = house(db).await;
        app.post("/connexion", &[("email", EMAIL), ("password", PASSWORD)]).await;
        for _ in 0..5 {
            app.post("/compte/mot-de-passe", &[("current", "faux"), ("password", "une phrase toute neuve")]).await;
        }
        let right = app.post("/compte/mot-de-passe", &[("current", PASSWORD), ("password", "une phrase toute neuve")]).await;
        right.assert_contains("Trop d’essais");
        app.leave();
        assert_eq!(app.get("/compte/mot-de-passe").await.status, StatusCode::SEE_OTHER);
    }
}
