//! What goes wrong, told to a program (RFC 9457) and to a person, with nothing of our insides.

use axum::body::Body;
use axum::http::{Request, StatusCode, header};
use serde_json::{Value, json};

use super::{House, Told};

async fn house() -> House {
    House::new(testing::sqlite_db().await)
}

fn problem(told: &Told) -> Value {
    assert_eq!(told.header(header::CONTENT_TYPE), "application/problem+json");
    serde_json::from_str(&told.body).unwrap()
}

#[tokio::test]
async fn a_program_is_told_in_json() {
    let told = house().await.get("/api/v1/rien").await;
    assert_eq!(told.status, StatusCode::NOT_FOUND);
    assert_eq!(
        problem(&told),
        json!({
            "type": "/problemes/not-found", "title": "Cette page n’existe pas", "status": 404,
            "detail": "Elle a peut-être changé d’adresse. Rien n’est perdu.",
        })
    );
}

#[tokio::test]
async fn a_refusal_names_its_fields() {
    let told = house().await.get("/api/v1/soucis/champs").await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let problem = problem(&told);
    assert_eq!(problem.get("detail"), Some(&json!("Deux choses ne vont pas.")));
    assert_eq!(problem.get("errors"), Some(&json!([{ "field": "nom", "message": "Écrivez un nom." }])));
}

#[tokio::test]
async fn a_program_that_is_nobody_learns_how_to_present_itself() {
    let told = house().await.get("/api/v1/soucis/porte").await;
    assert_eq!(told.status, StatusCode::UNAUTHORIZED);
    assert_eq!(told.header(header::WWW_AUTHENTICATE), "Bearer");
    assert_eq!(problem(&told).get("status"), Some(&json!(401)));
}

#[tokio::test]
async fn a_person_signs_in_and_comes_back() {
    let told = house().await.get("/soucis/porte?jour=lundi").await;
    assert_eq!(told.status, StatusCode::SEE_OTHER);
    assert_eq!(told.header(header::LOCATION), "/connexion?suite=/soucis/porte%3Fjour%3Dlundi");
}

#[tokio::test]
async fn a_person_gets_a_page_in_their_language() {
    let house = house().await;
    let french = house.get("/soucis/role").await;
    assert_eq!(french.status, StatusCode::FORBIDDEN);
    assert!(french.header(header::CONTENT_TYPE).starts_with("text/html"));
    assert!(french.body.contains("Cette page est réservée"));
    assert!(testing::lint(&french.body).is_empty());
    let english = house.get("/soucis/role?lang=en").await;
    assert!(english.body.contains("This page is reserved"));
}

#[tokio::test]
async fn a_failure_gives_a_number_and_no_cause() {
    let house = house().await;
    let told = house.get("/api/v1/soucis/panne").await;
    assert_eq!(told.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(
        problem(&told)
            .get("incident")
            .is_some_and(|incident| uuid::Uuid::parse_str(incident.as_str().unwrap()).is_ok())
    );
    let mut answers = vec![told.body];
    for path in ["/soucis/panne", "/soucis/panique"] {
        let page = house.get(path).await;
        assert_eq!(page.status, StatusCode::INTERNAL_SERVER_ERROR);
        assert!(page.body.contains("Numéro à donner au téléphone"), "{path}");
        answers.push(page.body);
    }
    for answer in answers {
        assert!(!answer.contains("1234"), "{answer}");
    }
}

#[tokio::test]
async fn who_asks_for_json_on_a_page_gets_json() {
    let house = house().await;
    let request = Request::get("/soucis/role").header(header::ACCEPT, "application/json").body(Body::empty()).unwrap();
    let told = house.send(request).await;
    assert_eq!(problem(&told).get("type"), Some(&json!("/problemes/forbidden")));
}

#[tokio::test]
async fn what_the_framework_refuses_is_told_like_the_rest() {
    let house = house().await;
    let told = house.get("/api/v1/tours").await;
    assert_eq!((told.status, told.header(header::ALLOW)), (StatusCode::METHOD_NOT_ALLOWED, "POST"));
    assert_eq!(problem(&told).get("type"), Some(&json!("/problemes/wrong-method")));
    let told = house.get("/soucis/numero/pas-un-nombre").await;
    assert_eq!(told.status, StatusCode::BAD_REQUEST);
    assert!(told.body.contains("La demande n’a pas pu être lue"), "{}", told.body);
}

#[tokio::test]
async fn every_answer_wears_its_belts() {
    let told = house().await.get("/rien").await;
    assert!(told.header(header::CONTENT_SECURITY_POLICY).contains("script-src 'self'"));
    assert_eq!(told.header(header::X_CONTENT_TYPE_OPTIONS), "nosniff");
    assert_eq!(told.header(header::REFERRER_POLICY), "same-origin");
}
