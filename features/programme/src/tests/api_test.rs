//! The programme for programs: the same acts, problems as RFC 9457.

use axum::http::{Method, StatusCode};
use serde_json::{Value, json};

use super::house::House;

async fn house() -> House {
    let house = House::new().await;
    house.app.sign_in_with("director");
    house
}

fn robots() -> Value {
    json!({
        "kind": "course",
        "title": "Stage de robotique",
        "is_free": true,
        "enrolment": "list",
        "capacity": 12,
        "recurrence": {
            "first": "2026-12-21", "last": "2026-12-23", "weekdays": ["Mon", "Tue", "Wed"], "every_n_weeks": 1,
            "start_time": "14:00:00", "duration_minutes": 180, "zone": "B"
        }
    })
}

const BASE: &str = "/api/v1/centres/la-ruche/activities";

#[tokio::test]
async fn an_activity_lives_its_life() {
    let house = house().await;
    let made = house.app.send_json(Method::POST, BASE, &robots()).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let id = made.json()["id"].as_str().expect("an id").to_owned();
    let at = format!("{BASE}/{id}");
    let read = house.app.get(&at).await.json();
    assert_eq!((read["state"].as_str(), read["slug"].as_str()), (Some("draft"), Some("stage-de-robotique")));

    assert!(read["fee_unit"].is_null(), "nobody has said");
    let patch = json!({ "summary": "Trois jours au studio.", "fee_unit": "session", "sequence": 0 });
    assert_eq!(house.app.send_json(Method::PATCH, &at, &patch).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::PATCH, &at, &patch).await.status, StatusCode::CONFLICT);
    for wrong in [json!({ "sequence": "un" }), json!({ "sequence": 1, "sommaire": "" })] {
        let refused = house.app.send_json(Method::PATCH, &at, &wrong).await;
        assert_eq!(refused.status, StatusCode::BAD_REQUEST, "{}", refused.body);
    }
    assert_eq!(house.app.get(&at).await.json()["fee_unit"], "session");
    assert_eq!(
        house.app.send_json(Method::POST, &format!("{at}/publication"), &json!({})).await.status,
        StatusCode::OK
    );

    let sessions = house.app.get(&format!("{at}/sessions")).await.json();
    let first = sessions["items"][0]["id"].as_str().expect("a session").to_owned();
    let session = format!("{at}/sessions/{first}");
    let hours = json!({ "starts_at": "2026-12-21T09:00:00Z", "ends_at": "2026-12-21T11:00:00Z", "note": "Le matin" });
    assert_eq!(house.app.send_json(Method::PATCH, &session, &hours).await.status, StatusCode::OK);
    let off = format!("{session}/cancellation");
    assert_eq!(house.app.send_json(Method::POST, &off, &json!({ "note": "Panne" })).await.status, StatusCode::OK);
    assert_eq!(house.app.send_json(Method::DELETE, &off, &json!({})).await.status, StatusCode::OK);
    let added = house.app.send_json(Method::POST, &format!("{at}/sessions"), &hours).await;
    assert_eq!(added.status, StatusCode::CREATED, "{}", added.body);
    let own = house.app.get(&format!("{at}/sessions")).await.json();
    let ids: Vec<&str> =
        own["items"].as_array().expect("items").iter().filter_map(|item| item["id"].as_str()).collect();
    assert!(ids.contains(&added.json()["id"].as_str().expect("an id")), "it is the session that is named");

    let copy = house.app.send_json(Method::POST, &format!("{at}/copies"), &json!({})).await;
    assert_eq!(copy.status, StatusCode::CREATED);
    let off = house.app.send_json(Method::POST, &format!("{at}/cancellation"), &json!({ "note": "Travaux" })).await;
    assert_eq!(off.status, StatusCode::OK, "{}", off.body);
    assert_eq!(house.app.send_json(Method::POST, &format!("{at}/archive"), &json!({})).await.status, StatusCode::OK);
    let listed = house.app.get(&format!("{BASE}?state=archived")).await.json();
    assert_eq!(listed["items"].as_array().map(Vec::len), Some(1));
}

#[tokio::test]
async fn what_is_wrong_is_a_problem_with_its_fields() {
    let house = house().await;
    let mut wrong = robots();
    wrong["title"] = json!("");
    wrong["recurrence"]["last"] = json!("2026-12-01");
    let told = house.app.send_json(Method::POST, BASE, &wrong).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fields: Vec<&str> = told.json()["errors"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|e| e["field"].as_str().map(|f| if f == "title" { "title" } else { "other" }))
        .collect();
    assert!(fields.contains(&"title") && fields.len() == 2, "{}", told.body);
    // A word that says no state narrows nothing: it is refused, and does not bring everything.
    assert_eq!(house.app.get(&format!("{BASE}?state=publie")).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(house.app.get(&format!("{BASE}?kind=one-off")).await.status, StatusCode::OK);
    let unknown = json!({ "titre": "Robots" });
    assert_eq!(house.app.send_json(Method::POST, BASE, &unknown).await.status, StatusCode::BAD_REQUEST);
    assert_eq!(
        house.app.get(&format!("{BASE}/01890a5d-ac96-774b-bcce-b302099a8057")).await.status,
        StatusCode::NOT_FOUND
    );
    house.app.leave();
    assert_eq!(house.app.get(BASE).await.status, StatusCode::UNAUTHORIZED);
}

#[test]
fn what_a_change_takes_is_in_the_document() {
    let told = serde_json::to_value(<crate::api::ApiDoc as utoipa::OpenApi>::openapi()).expect("a document");
    let change = &told["paths"]["/centres/{centre}/activities/{activity}"]["patch"]["requestBody"];
    let shape = change["content"]["application/json"]["schema"]["$ref"].as_str().expect("a shape of its own");
    let parts = told.pointer(shape.trim_start_matches('#')).and_then(|shape| shape["allOf"].as_array());
    let parts = parts.expect("the fields of an activity, and the mark");
    assert!(parts.iter().any(|part| part["$ref"] == "#/components/schemas/DetailsShape"), "{parts:?}");
    assert!(parts.iter().any(|part| part["properties"]["sequence"].is_object()), "{parts:?}");
}
