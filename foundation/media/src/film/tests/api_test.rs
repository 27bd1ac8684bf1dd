//! The JSON face: the same acts, the same refusals, what is there before what is wrong.

use axum::http::{Method, StatusCode};
use serde_json::json;

use super::house::House;
use crate::film::model::film::FilmId;

const BASE: &str = "/api/v1/centres/arques/films";

#[tokio::test(flavor = "multi_thread")]
async fn a_program_begins_a_film_and_writes_down_who_agreed() {
    let house = House::new().await;
    house.app.sign_in_with("facilitator");
    let made = house.app.send_json(Method::POST, BASE, &json!({ "title": "Un jardin", "language": "pt" })).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let film = format!("{BASE}/{}", made.json()["id"].as_str().unwrap());
    let refused = house.app.send_json(Method::POST, BASE, &json!({ "title": "" })).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(refused.json()["errors"][0]["field"], "titre");
    let words = json!({ "title": "Un verger", "language": "fr", "transcript": "Il faut.", "revision": 1 });
    assert_eq!(house.app.send_json(Method::PUT, &film, &words).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::PUT, &film, &words).await.status, StatusCode::CONFLICT);
    let people = format!("{film}/people");
    let teen = json!({ "name": "Inès", "age": "teen", "alone": "Un seul parent a l’autorité." });
    let added = house.app.send_json(Method::POST, &people, &teen).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let seen = format!("{people}/{}", added.json()["id"].as_str().unwrap());
    let sheet = json!({
        "alone": "Un seul parent a l’autorité.",
        "public": { "own": true, "first_parent": true },
        "hall": { "own": true },
    });
    let kept = house.app.send_json(Method::PUT, &format!("{seen}/consents"), &sheet).await;
    assert_eq!(kept.status, StatusCode::OK, "{}", kept.body);
    let whole = house.app.get(&film).await.json();
    assert_eq!((whole["title"].as_str(), whole["state"].as_str()), (Some("Un verger"), Some("draft")));
    let agrees: Vec<bool> =
        whole["people"][0]["consents"].as_array().unwrap().iter().map(|c| c["agrees"] == true).collect();
    assert_eq!(agrees, [false, false, true, false]);
    assert_eq!(whole["shown"], json!([]), "there is nothing to show yet");
    let back = house.app.send_json(Method::DELETE, &format!("{seen}/consents"), &json!({})).await;
    assert_eq!(back.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::DELETE, &seen, &json!({})).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let withdrawal = format!("{film}/withdrawal");
    assert_eq!(house.app.send_json(Method::POST, &withdrawal, &json!({})).await.status, StatusCode::OK);
    assert_eq!(house.app.get(BASE).await.json()["items"][0]["state"], "withdrawn");
    assert_eq!(house.app.send_json(Method::DELETE, &withdrawal, &json!({})).await.status, StatusCode::OK);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_not_here_is_told_first() {
    let house = House::new().await;
    let film = house.film("Un jardin").await;
    house.app.sign_in_with("facilitator");
    let nowhere = format!("{BASE}/{}", FilmId::new());
    let of_other = format!("/api/v1/centres/tourcoing/films/{film}");
    for place in [&nowhere, &of_other] {
        assert_eq!(house.app.get(place).await.status, StatusCode::NOT_FOUND);
        let words = json!({ "title": "", "language": "xx" });
        assert_eq!(house.app.send_json(Method::PUT, place, &words).await.status, StatusCode::NOT_FOUND);
        let person = json!({ "name": "" });
        assert_eq!(
            house.app.send_json(Method::POST, &format!("{place}/people"), &person).await.status,
            StatusCode::NOT_FOUND
        );
        let uploads = format!("{place}/uploads");
        assert_eq!(house.app.send_json(Method::POST, &uploads, &json!({})).await.status, StatusCode::NOT_FOUND);
    }
    house.app.leave();
    house.app.sign_in_with("volunteer");
    let unreadable = house.app.send_json(Method::POST, BASE, &json!([])).await;
    assert_eq!(unreadable.status, StatusCode::FORBIDDEN, "who may not is told so first");
    house.app.leave();
    assert_eq!(house.app.get(BASE).await.status, StatusCode::UNAUTHORIZED);
    let refused = house.app.send_json(Method::POST, BASE, &json!({ "title": "Un jardin" })).await;
    assert_eq!(refused.status, StatusCode::UNAUTHORIZED);
    assert_eq!(
        house.app.get("/api/v1/centres/arques/channel").await.status,
        StatusCode::OK,
        "the street sees the channel"
    );
}
