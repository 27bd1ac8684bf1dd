//! Programs read what is asked and lead a word; none reads who asked.

use axum::http::Method as Verb;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn a_program_leads_a_word_to_its_page() {
    let house = House::open(sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = ["words:read", "words:write", "words:publish"].map(str::to_owned).to_vec();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
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
