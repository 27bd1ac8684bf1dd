//! Programs read what is asked and lead a word; none reads who asked.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;
use crate::service::making;

#[tokio::test(flavor = "multi_thread")]
async fn a_withdrawal_is_undone_by_who_may_publish() {
    let house = House::open(sqlite_db().await).await;
    let id = house.published("algorithme").await;
    let withdrawn = making::withdraw(&house.cx(), &house.centre, id).await.expect("withdrawn");
    let undo = format!("/api/v1/operations/{withdrawn}/undo");
    house.as_program("plume", &["words:write", "history:undo"]).await;
    let refused = house.app.send_json(Verb::POST, &undo, &json!({})).await;
    assert_eq!(refused.status, 403, "{}", refused.body);
    let page = house.centre.path("mots/algorithme");
    house.as_program("presse", &["words:write", "words:publish", "history:undo"]).await;
    let undone = house.app.send_json(Verb::POST, &undo, &json!({})).await;
    assert_eq!(undone.status, 200, "{}", undone.body);
    house.app.leave();
    house.app.get(&page).await.assert_contains("Un petit papier");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_write_is_told_so_whatever_they_send() {
    let house = House::open(sqlite_db().await).await;
    let id = house.asked("hashtag").await;
    let base = "/api/v1/centres/arques/words";
    house.as_program("lecture", &["words:read"]).await;
    let ways =
        ["group", "drafts", "readings", "publication", "joining", "step"].map(|below| format!("{base}/{id}/{below}"));
    for way in std::iter::once(base.to_owned()).chain(ways) {
        let refused = house.app.send_json(Verb::POST, &way, &json!(["n’importe quoi"])).await;
        assert_eq!(refused.status, 403, "{way}: {}", refused.body);
    }
    house.as_program("plume", &["words:write"]).await;
    assert_eq!(house.app.send_json(Verb::POST, base, &json!(["n’importe quoi"])).await.status, 400);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_leads_a_word_to_its_page() {
    let house = House::open(sqlite_db().await).await;
    house.as_program("robot", &["words:read", "words:write", "words:publish"]).await;
    let base = "/api/v1/centres/arques/words";
    let asked = json!({ "word": "hashtag", "origin": "paper" });
    let made = house.app.send_json(Verb::POST, base, &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let listed = house.app.get(base).await.json();
    let id = listed["items"][0]["id"].as_str().expect("an id").to_owned();
    let steps = [
        ("group", json!({ "children": ["Inès, 9"] })),
        ("drafts", json!({ "explained": "Un mot avec un dièse." })),
        ("readings", json!({ "reader": "Odile", "is_clear": true })),
        ("publication", json!({ "word": "hashtag" })),
        ("step", json!({ "step": "withdraw" })),
    ];
    for (below, body) in steps {
        let done = house.app.send_json(Verb::POST, &format!("{base}/{id}/{below}"), &body).await;
        assert_eq!(done.status, 200, "{below}: {}", done.body);
    }
    let surname = json!({ "children": ["Inès Benali"] });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/{id}/group"), &surname).await.status, 422);
    let early = json!({ "step": "withdraw" });
    assert_eq!(house.app.send_json(Verb::POST, &format!("{base}/{id}/step"), &early).await.status, 409);
    let words = house.app.get(&format!("{base}/glossary")).await.json();
    assert_eq!(words.as_array().map(Vec::len), Some(40));
    house.app.leave();
    assert_eq!(house.app.get(base).await.status, 401);
}
