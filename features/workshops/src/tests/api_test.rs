//! Programs: the same acts, the same refusals, by what the token may.

use axum::http::Method;
use serde_json::json;
use testing::sqlite_db;

use super::house::House;

async fn program(house: &House, scopes: &[&str]) {
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "jeton");
    let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let (_, secret) =
        accounts::create_token(cx.db(), &house.scope(), &operation, "robot", &scopes, None).await.expect("a token");
    house.app.use_token(secret.reveal());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_plans_leads_and_reads_a_workshop() {
    let house = House::open(sqlite_db().await).await;
    program(&house, &["workshops:read", "workshops:write"]).await;
    let base = "/api/v1/centres/arques";
    let asked = json!({ "title": "Ensemble ?", "starts_at": "2026-11-24T13:00:00Z", "place": "Salle bleue" });
    let made = house.app.send_json(Method::POST, &format!("{base}/workshops"), &asked).await;
    assert_eq!(made.status, 201, "{}", made.body);
    let own = format!("{base}/workshops/{}", made.json()["id"].as_str().expect("an id"));
    let listed = house.app.get(&format!("{base}/workshops")).await.json();
    assert_eq!(
        (listed["items"][0]["phase"].as_str(), listed["items"][0]["points"].as_i64()),
        (Some("planned"), Some(3))
    );
    let hasty =
        house.app.send_json(Method::PUT, &format!("{own}/course"), &json!({ "open": true, "vote": true })).await;
    assert_eq!(hasty.status, 422, "there is no idea to vote for: {}", hasty.body);
    assert_eq!(house.app.get(&format!("{base}/workshops")).await.json()["items"][0]["phase"], "planned");
    let lines = json!({ "kind": "idea", "lines": ["Un SMS", "Une lettre", "un sms"] });
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/lines"), &lines).await.status, 201);
    for course in [
        json!({ "open": true, "step": "votes", "vote": false }),
        json!({ "open": false, "vote": true }),
        json!({ "open": true, "step": "nulle-part" }),
    ] {
        let refused = house.app.send_json(Method::PUT, &format!("{own}/course"), &course).await;
        assert_eq!(refused.status, 422, "{course}: {}", refused.body);
        assert_eq!(
            house.app.get(&format!("{base}/workshops")).await.json()["items"][0]["phase"],
            "planned",
            "{course}"
        );
    }
    let both = json!({ "open": true, "step": "votes", "vote": false });
    let both = house.app.send_json(Method::PUT, &format!("{own}/course"), &both).await.json();
    assert_eq!(both["errors"][0]["field"], "vote", "{both}");
    let course = json!({ "open": true, "step": "ideas", "vote": true });
    let opened = house.app.send_json(Method::PUT, &format!("{own}/course"), &course).await;
    assert_eq!(opened.status, 200, "{}", opened.body);
    let now = opened.json();
    assert_eq!((now["vote"].as_str(), now["step"].as_str()), (Some("open"), Some("votes")));
    assert_eq!(now["code"].as_str().map(str::len), Some(6));
    let seen = house.app.get(&own).await.json();
    assert_eq!(seen["said"].as_array().map(Vec::len), Some(2));
    assert!(seen["tally"].is_null(), "nobody reads the tally before the vote is closed");
    let nowhere = json!({ "vote": false, "step": "nulle-part" });
    assert_eq!(house.app.send_json(Method::PUT, &format!("{own}/course"), &nowhere).await.status, 422);
    let standing = house.app.send_json(Method::PUT, &format!("{own}/course"), &json!({})).await.json();
    assert_eq!(standing["vote"], "open", "of what is refused nothing is done, nor of what says nothing");
    let closed = json!({ "step": "votes", "vote": false });
    for time in ["once", "twice"] {
        let closed = house.app.send_json(Method::PUT, &format!("{own}/course"), &closed).await;
        assert_eq!((closed.status.as_u16(), closed.json()["vote"].as_str()), (200, Some("closed")), "{time}");
    }
    let both = json!({ "open": false, "vote": false });
    let shut = house.app.send_json(Method::PUT, &format!("{own}/course"), &both).await;
    assert_eq!(shut.status, 200, "{}", shut.body);
    assert_eq!(shut.json()["phase"], "closed");
    assert_eq!(house.app.get(&own).await.json()["tally"].as_array().map(Vec::len), Some(2));
    let nothing =
        house.app.send_json(Method::POST, &format!("{own}/lines"), &json!({ "kind": "need", "lines": [] })).await;
    assert_eq!((nothing.status.as_u16(), nothing.json()["errors"][0]["field"].as_str()), (422, Some("parole")));
    let step = json!({ "key": "a", "kind": "needs", "title": "Besoins", "minutes": 10, "guide": "" });
    let plan = json!({ "title": "Court", "steps": [step] });
    let kept = house.app.send_json(Method::POST, &format!("{base}/workshop-plans"), &plan).await;
    assert_eq!(kept.status, 201, "{}", kept.body);
    let plan = format!("{base}/workshop-plans/{}", kept.json()["id"].as_str().expect("an id"));
    assert_eq!(house.app.get(&plan).await.json()["steps"][0]["kind"], "needs");
    assert_eq!(house.app.send_json(Method::DELETE, &own, &json!({})).await.status, 200);
    assert_eq!(house.app.get(&own).await.status, 404);
    assert_eq!(house.app.get("/api/v1/centres/tourcoing/workshops").await.status, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_that_reads_does_not_write() {
    let house = House::open(sqlite_db().await).await;
    let id = house.opened("needs").await;
    program(&house, &["workshops:read"]).await;
    let own = format!("/api/v1/centres/arques/workshops/{id}");
    assert_eq!(house.app.get(&own).await.status, 200);
    let lines = json!({ "kind": "need", "lines": ["Un besoin"] });
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/lines"), &lines).await.status, 403);
    for below in ["workshops".to_owned(), format!("workshops/{id}/lines"), "workshop-plans".to_owned()] {
        let path = format!("/api/v1/centres/arques/{below}");
        let unread = house.app.send_json(Method::POST, &path, &json!(1)).await;
        assert_eq!(unread.status, 403, "{below}: who may not is told so, whatever was sent");
    }
    house.app.leave();
    assert_eq!(house.app.get(&own).await.status, 401);
}
