//! The same acts for programs.

use axum::http::{Method, StatusCode};
use serde_json::json;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_notes_reads_and_answers() {
    let house = House::on(sqlite_db().await).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    let all = "procedures:read_procedures:write_reminders:read_reminders:write";
    house.app.use_token(&format!("{}_{all}", house.centre.id));
    let base = "/api/v1/centres/arques";
    let adopted =
        house.app.send_json(Method::POST, &format!("{base}/procedures"), &json!({ "slug": "carte-vitale" })).await;
    assert_eq!(adopted.status, StatusCode::CREATED, "{}", adopted.body);
    let again =
        house.app.send_json(Method::POST, &format!("{base}/procedures"), &json!({ "slug": "carte-vitale" })).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let procedure = adopted.json()["id"].as_str().expect("an id").to_owned();
    let reminders = format!("{base}/people/{person}/reminders");
    let new = json!({ "procedure": procedure, "anchor": "2026-12-01" });
    let early = house.app.send_json(Method::POST, &reminders, &new).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY, "not read over");
    let confirmation = format!("{base}/procedures/{procedure}/confirmation");
    assert_eq!(house.app.send_json(Method::POST, &confirmation, &json!({})).await.status, StatusCode::OK);
    let shown = house.app.get(&format!("{base}/procedures")).await.json();
    assert_eq!(shown["items"][0]["rule"]["kind"], "every");
    let none = house.app.send_json(Method::POST, &reminders, &json!({ "procedure": procedure })).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing is guessed");
    let made = house.app.send_json(Method::POST, &reminders, &new).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let found = house.app.get(&reminders).await.json();
    assert_eq!(found[0]["dates"][0]["due_on"], "2026-12-01");
    assert_eq!(
        house.app.get(&format!("{base}/reminders")).await.json()["items"][0]["label"],
        "Carte Vitale : mise à jour"
    );
    let coming = house.app.get(&format!("{base}/reminder-dates/coming")).await.json();
    assert_eq!(coming[0]["people"], 1);
    let date = found[0]["dates"][0]["id"].as_str().expect("an id");
    let answer = format!("{base}/reminder-dates/{date}/answer");
    let said = house.app.send_json(Method::POST, &answer, &json!({ "said": "help", "means": "call" })).await;
    assert_eq!(said.status, StatusCode::OK, "{}", said.body);
    let todo = house.app.get(&format!("{base}/reminder-dates")).await.json();
    assert_eq!((todo[0]["state"].as_str(), todo[0]["person"].as_str()), (Some("help"), Some(&*person.to_string())));
    let stop = format!("{base}/reminders/{}", made.json()["id"].as_str().expect("an id"));
    assert_eq!(house.app.send_json(Method::DELETE, &stop, &json!({})).await.status, StatusCode::OK);
    house.app.use_token(&format!("{}_procedures:read", house.centre.id));
    assert_eq!(house.app.get(&reminders).await.status, StatusCode::FORBIDDEN);
    house.app.use_token(&format!("{}_{all}", house.other.id));
    assert_eq!(house.app.get(&reminders).await.status, StatusCode::NOT_FOUND, "another centre");
}
