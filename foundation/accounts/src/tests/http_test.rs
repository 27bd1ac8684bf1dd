//! Signing in and out by the pages.

use std::sync::Arc;

use axum::http::{StatusCode, header};
use testing::TestApp;

use super::{EMAIL, PASSWORD, lea, made};
use crate::Door;

async fn house(db: testing::TestDb) -> TestApp {
    let app = TestApp::new(db, vec![crate::module()], |db, clock| Arc::new(Door { db, clock }));
    made(app.db(), lea(), &[], app.clock()).await;
    app
}

#[tokio::test]
async fn one_comes_back_to_where_one_was_going_and_never_elsewhere() {
    let app = house(testing::sqlite_db().await).await;
    for (wanted, led) in [("/jean-ferrat/equipe", "/jean-ferrat/equipe"), ("//autre.test", "/compte"), ("", "/compte")]
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
    assert_eq!(app.get("/connexion").await.location(), "/compte", "one is in already");
    app.post("/deconnexion", &[]).await;
    assert_eq!(app.get("/connexion").await.status, StatusCode::OK);
}
