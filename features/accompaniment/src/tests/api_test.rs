//! The JSON face: scopes, acts sent twice, a file opened with a reason.

use axum::http::{Method, StatusCode};
use kernel::Role;
use serde_json::json;
use testing::each_engine;

use super::house::{House, MARK, house};
use super::paper_test::photo;

pub(super) async fn token(house: &House, scopes: &[&str]) {
    let words: Vec<String> = scopes.iter().map(|word| (*word).to_owned()).collect();
    let (cx, operation) = (house.cx(), house.cx().operation(Some(house.centre.id), "Jeton"));
    let made = accounts::create_token(cx.db(), &house.scope(), &operation, "essai", &words, None).await.unwrap();
    house.app.use_token(made.1.reveal());
}

each_engine! {
    async fn a_program_writes_acts_and_opens_with_a_reason(db: TestDb) {
        let house = house(db).await;
        let own = format!("/api/v1/centres/jean-ferrat/people/{}/accompaniment", house.nadia);
        token(&house, &["accompaniment:read", "accompaniment:write", "accompaniment:export"]).await;
        let referent = house.account(Role::Referent).to_string();
        let begun = house.app.send_json(Method::POST, &own, &json!({"situation": MARK, "referents": [referent]})).await;
        assert_eq!(begun.status, StatusCode::CREATED, "{}", begun.body);
        let id = "0198c0de-0000-7000-8000-000000000001";
        let act = json!({"id": id, "date": "2026-11-20", "duree": 30, "type_lieu": "lieu_activite",
            "thematiques": ["email"], "mode": "je_forme", "notes": "Premier courriel"});
        let path = format!("{own}/acts");
        assert_eq!(house.app.send_json(Method::POST, &path, &act).await.status, StatusCode::CREATED);
        assert_eq!(house.app.send_json(Method::POST, &path, &act).await.status, StatusCode::OK, "kept once");
        let mut wrong = act.clone();
        wrong["thematiques"] = json!(["cuisine"]);
        assert_eq!(house.app.send_json(Method::POST, &path, &wrong).await.status, StatusCode::BAD_REQUEST);
        let step = json!({"subject": "Logement", "hand": "team", "due_on": "2026-12-03"});
        assert_eq!(house.app.send_json(Method::POST, &format!("{own}/steps"), &step).await.status, StatusCode::CREATED);
        let cover = house.app.get(&own).await.json();
        assert_eq!((cover["acts"].as_i64(), cover["next_on"].as_str()), (Some(1), Some("2026-12-03")));
        let without = house.app.send_json(Method::POST, &format!("{own}/openings"), &json!({"reason": "curious"})).await;
        assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
        let open = house.app.send_json(Method::POST, &format!("{own}/openings"), &json!({"reason": "preparing"})).await.json();
        assert_eq!(open["situation"], MARK);
        assert_eq!(open["acts"][0]["notes"], "Premier courriel");
        assert_eq!(house.readings().await.len(), 1);
        let lines = house.app.get("/api/v1/centres/jean-ferrat/accompaniments/acts?from=2026-11-01&to=2026-11-30").await.json();
        assert_eq!(lines[0]["thematiques"], "email");
        let totals = house.app.get("/api/v1/centres/jean-ferrat/accompaniments/totals?from=2026-11-01&to=2026-11-30").await.json();
        assert_eq!(totals["by_theme"]["email"], 1);
        let list = house.app.get("/api/v1/centres/jean-ferrat/accompaniments").await.json();
        assert_eq!(list[0]["name"], "Nadia Belkacem");
    }

    async fn another_scope_finds_nothing(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        token(&house, &["people:read", "confided:read"]).await;
        let own = format!("/api/v1/centres/jean-ferrat/people/{}/accompaniment", house.nadia);
        assert_eq!(house.app.get(&own).await.status, StatusCode::NOT_FOUND);
        let opened = house.app.send_json(Method::POST, &format!("{own}/openings"), &json!({"reason": "meeting"})).await;
        assert_eq!(opened.status, StatusCode::NOT_FOUND);
        let unread = json!({"date": "2026-11-20", "duree": 30, "type_lieu": "rue", "thematiques": [], "mode": "rien"});
        let act = house.app.send_json(Method::POST, &format!("{own}/acts"), &unread).await;
        assert_eq!(act.status, StatusCode::NOT_FOUND, "told what is wrong with the words of a file: {}", act.body);
        let step = house.app.send_json(Method::POST, &format!("{own}/steps"), &json!({"subject": "x", "hand": "x"})).await;
        assert_eq!(step.status, StatusCode::NOT_FOUND, "{}", step.body);
        assert_eq!(house.app.get("/api/v1/centres/jean-ferrat/accompaniments").await.status, StatusCode::NOT_FOUND);
    }

    async fn a_program_keeps_papers_and_hands_files_over(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        token(&house, &["accompaniment:read", "accompaniment:write"]).await;
        let own = format!("/api/v1/centres/jean-ferrat/people/{}/accompaniment", house.nadia);
        let path = format!("{own}/papers");
        let typed = [("title", "Bail"), ("masks", "1 0 0 10 10")];
        let sent = house.app.upload(&path, "files", "p.png", &photo(false), &typed).await;
        assert_eq!(sent.status, StatusCode::CREATED, "{}", sent.body);
        let id = sent.json()["id"].as_str().unwrap().to_owned();
        let untitled = house.app.upload(&path, "files", "p.png", &photo(false), &[]).await;
        assert_eq!(untitled.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", untitled.body);
        assert_eq!(house.app.get(&format!("{path}/{id}")).await.status, StatusCode::FORBIDDEN, "no reason yet");
        let open = house.app.send_json(Method::POST, &format!("{own}/openings"), &json!({"reason": "preparing"})).await.json();
        assert_eq!((&open["papers"][0]["title"], &open["papers"][0]["pages"]), (&json!("Bail"), &json!(1)));
        assert!(house.app.get(&format!("{path}/{id}")).await.bytes.starts_with(b"%PDF"));
        assert_eq!(house.readings().await, ["accompaniment-what-paper", "accompaniment-what-file"]);
        let back = house.app.send_json(Method::POST, &format!("{path}/{id}/return"), &json!({})).await;
        assert_eq!(back.status, StatusCode::OK, "{}", back.body);
        let gone = house.app.send_json(Method::DELETE, &format!("{path}/{id}"), &json!({})).await;
        assert_eq!(gone.status, StatusCode::OK, "{}", gone.body);
        assert_eq!(house.app.get(&format!("{path}/{id}")).await.status, StatusCode::NOT_FOUND);
        let (from, to) = (house.account(Role::Referent).to_string(), house.account(Role::Director).to_string());
        let over = "/api/v1/centres/jean-ferrat/accompaniments/handing-over";
        let given = house.app.send_json(Method::POST, over, &json!({"from": from, "to": to})).await;
        assert_eq!((given.status, &given.json()["files"]), (StatusCode::OK, &json!(1)), "{}", given.body);
        assert_eq!(house.app.get(&own).await.json()["referents"], json!(["director"]));
        let same = house.app.send_json(Method::POST, over, &json!({"from": to, "to": to})).await;
        assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
}
