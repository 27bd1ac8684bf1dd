//! The same acts for programs, with tokens that may do only what their words say.

use axum::http::Method;
use serde_json::json;

use super::{House, draft, house};
use crate::service;

const PEOPLE: &str = "/api/v1/centres/jean-ferrat/people";

async fn with_token(scopes: &[&str]) -> House {
    let house = house(testing::sqlite_db().await).await;
    let cx = house.cx();
    let operation = cx.operation(Some(house.centre.id), "Jeton");
    let scopes: Vec<String> = scopes.iter().map(|scope| (*scope).to_owned()).collect();
    let made = accounts::create_token(cx.db(), &house.scope(), &operation, "essai", &scopes, None).await;
    house.app.use_token(made.unwrap().1.reveal());
    house
}

#[tokio::test]
async fn a_token_does_what_its_words_say_and_no_more() {
    let house = with_token(&["people:read"]).await;
    assert_eq!(house.app.get(PEOPLE).await.status, 200);
    let refused =
        house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "last_name": "Benali"})).await;
    assert_eq!(refused.status, 403);
    assert_eq!(house.app.get("/api/v1/centres/ajr/people").await.status, 404, "another centre does not exist");
    house.app.leave();
    assert_eq!(house.app.get(PEOPLE).await.status, 401);
}

#[tokio::test]
async fn people_are_made_found_corrected_merged_and_archived() {
    let house = with_token(&["people:read", "people:write", "people:merge"]).await;
    let wrong = house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "email": "ines"})).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(wrong.json()["errors"].as_array().map(Vec::len), Some(2), "{}", wrong.body);
    let typo = house.app.send_json(Method::POST, PEOPLE, &json!({"prenom": "Inès"})).await;
    assert_eq!(typo.status, 400);
    let made = house
        .app
        .send_json(
            Method::POST,
            PEOPLE,
            &json!({"first_name": "Inès", "last_name": "Benali", "birth_date": "1984-03-12"}),
        )
        .await;
    assert_eq!(made.status, 201);
    let own = format!("{PEOPLE}/{}", made.json()["id"].as_str().unwrap());
    let seen = house.app.get(&own).await;
    assert_eq!(seen.json()["birth_date"], "1984-03-12");
    let patched = house.app.send_json(Method::PATCH, &own, &json!({"mobile": "06 39 98 00 01"})).await;
    assert_eq!(patched.status, 200, "{}", patched.body);
    let found = house.app.get(&format!("{PEOPLE}?q=0639980001&limit=1")).await;
    assert_eq!(found.json()["items"][0]["first_name"], "Inès");
    let said = json!({"purpose": "sms", "is_granted": false, "source": "au guichet"});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/consents"), &said).await.status, 200);
    let season = json!({"season": "2026-2027", "joined_on": "2026-09-14", "amount_cents": 800});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/memberships"), &season).await.status, 200);
    let (other, _) = service::add(&house.cx(), &house.centre, &draft("Ines", "Benali")).await.unwrap();
    let merged = house.app.send_json(Method::POST, &format!("{own}/merges"), &json!({"gone": other.id})).await;
    assert_eq!(merged.status, 200, "{}", merged.body);
    let home = house.app.get(&own).await.json()["households"][0]["id"].as_str().unwrap().to_owned();
    let home = format!("/api/v1/centres/jean-ferrat/households/{home}");
    assert_eq!(house.app.send_json(Method::PATCH, &home, &json!({"street": "12 rue du Moulin"})).await.status, 200);
    assert_eq!(house.app.get(&home).await.json()["members"].as_array().map(Vec::len), Some(1));
    assert_eq!(house.app.send(Method::DELETE, &own, "", Vec::new()).await.status, 200);
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn each_field_of_a_correction_is_written_or_refused() {
    let house = with_token(&["people:read", "people:write"]).await;
    let made = house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "last_name": "Benali"})).await;
    let own = format!("{PEOPLE}/{}", made.json()["id"].as_str().unwrap());
    let typed = json!({
        "member_number": "A12", "title": "Mme", "last_name": "Caron", "first_name": "Zoé", "birth_date": "1984-03-12",
        "gender": "f", "language": "en", "email": "zoe@exemple.fr", "mobile": "+33639980001",
        "landline": "+33321980001", "preferred_channel": "sms", "wants_large_print": true, "note": "À rappeler",
        "street": "12 rue du Moulin", "extra": "Bât. B", "postal_code": "62510", "city": "Arques",
        "family_quotient": "412,50", "household": kernel::HouseholdId::new(),
    });
    let fields = typed.as_object().unwrap();
    let known = serde_json::to_value(crate::PersonDraft::default()).unwrap();
    assert_eq!(known.as_object().unwrap().len(), fields.len(), "every field is tried");
    for (field, value) in fields {
        let answer = house.app.send_json(Method::PATCH, &own, &json!({ field: value })).await;
        match answer.status.as_u16() {
            200 => assert_eq!(&house.app.get(&own).await.json()[field], value, "{field}"),
            422 => {
                assert!(answer.body.contains("/households") && answer.body.contains(field), "{field}: {}", answer.body)
            }
            status => panic!("{field}: {status} {}", answer.body),
        }
    }
}

#[tokio::test]
async fn a_social_security_number_is_refused_in_what_stands_beside_the_person() {
    let house = with_token(&["people:read", "people:write"]).await;
    let nir = "2 84 03 62 510 123 75";
    let made = house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "last_name": "Benali"})).await;
    let own = format!("{PEOPLE}/{}", made.json()["id"].as_str().unwrap());
    let home = house.app.get(&own).await.json()["households"][0]["id"].as_str().unwrap().to_owned();
    let home = format!("/api/v1/centres/jean-ferrat/households/{home}");
    for field in ["name", "number", "street", "extra", "postal_code", "city", "family_quotient"] {
        let refused = house.app.send_json(Method::PATCH, &home, &json!({ field: nir })).await;
        assert_eq!(refused.status, 422, "{field}: {}", refused.body);
        assert!(refused.body.contains("sécurité sociale") && !refused.body.contains(nir), "{field}: {}", refused.body);
    }
    let join = |status: &str, cents: i64| json!({"season": "2026-2027", "status": status, "amount_cents": cents});
    for wrong in
        [join(nir, 800), join(&"a".repeat(121), 800), join("Adhérent", -1), join("Adhérent", 284_036_251_012_375)]
    {
        let refused = house.app.send_json(Method::POST, &format!("{own}/memberships"), &wrong).await;
        assert_eq!(refused.status, 422, "{wrong}: {}", refused.body);
    }
    let draft = json!({"first_name": "Zoé", "last_name": "Caron", "family_quotient": nir});
    assert_eq!(house.app.send_json(Method::POST, PEOPLE, &draft).await.status, 422);
}

#[tokio::test]
async fn a_file_is_tried_decided_and_applied() {
    let house = with_token(&["people:read", "people:import"]).await;
    let imports = "/api/v1/centres/jean-ferrat/imports";
    let file = "Nom;Prénom;Date de naissance\nBenali;Inès;12/03/1984\nBenalli;Inès;12/03/1984\n";
    let tried = house.app.send(Method::POST, imports, "text/csv", file.as_bytes().to_vec()).await;
    assert_eq!(tried.status, 201, "{}", tried.body);
    assert_eq!(tried.json()["report"]["counts"]["merge_proposed"], 1);
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(0), "a trial writes nobody");
    let own = format!("{imports}/{}", tried.json()["id"].as_str().unwrap());
    let decided = house.app.send_json(Method::PATCH, &own, &json!({"decisions": {"3": "separate"}})).await;
    assert_eq!(decided.json()["report"]["counts"]["created"], 2, "{}", decided.body);
    let applied = house.app.send(Method::POST, &format!("{own}/application"), "", Vec::new()).await;
    assert_eq!(applied.status, 200, "{}", applied.body);
    assert!(applied.json()["report"]["operation"].is_string());
    assert_eq!(house.app.get(PEOPLE).await.json()["items"].as_array().map(Vec::len), Some(2));
    let twice = house.app.send(Method::POST, &format!("{own}/application"), "", Vec::new()).await;
    assert_eq!(twice.status, 409);
    let bad = house.app.send(Method::POST, imports, "text/csv", b"%PDF-1.7".to_vec()).await;
    assert_eq!(bad.status, 422);
    assert!(bad.json()["detail"].as_str().unwrap().contains("PDF"));
}

#[tokio::test]
async fn what_stands_beside_a_person_is_written_by_programs_too() {
    let house = with_token(&["people:read", "people:write"]).await;
    let made = house.app.send_json(Method::POST, PEOPLE, &json!({"first_name": "Inès", "last_name": "Benali"})).await;
    let own = format!("{PEOPLE}/{}", made.json()["id"].as_str().unwrap());
    let interests = format!("{own}/interests");
    assert_eq!(house.app.send_json(Method::POST, &interests, &json!({"label": "Couture"})).await.status, 200);
    assert_eq!(house.app.send_json(Method::POST, &interests, &json!({"label": " "})).await.status, 422);
    assert_eq!(house.app.get(&own).await.json()["interests"], json!(["Couture"]));
    let gone = house.app.send_json(Method::DELETE, &format!("{interests}?label=Couture"), &json!({})).await;
    assert_eq!(gone.status, 200, "{}", gone.body);
    assert_eq!(house.app.get(&own).await.json()["interests"], json!([]));
    let home =
        json!({"home": {"name": "Chez papa", "street": "3 rue des Lilas", "postal_code": "62510", "city": "Arques"}});
    let opened = house.app.send_json(Method::POST, &format!("{own}/households"), &home).await;
    assert_eq!(opened.status, 201, "{}", opened.body);
    assert_eq!(house.app.get(&own).await.json()["households"].as_array().map(Vec::len), Some(2));
    assert_eq!(house.app.send_json(Method::DELETE, &own, &json!({})).await.status, 200);
    assert_eq!(house.app.get(&own).await.json()["is_archived"], true);
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/restoration"), &json!({})).await.status, 200);
    assert_eq!(house.app.get(&own).await.json()["is_archived"], false);
}

#[tokio::test]
async fn what_is_confided_is_asked_by_words_of_its_own_and_never_without_a_reason() {
    let house = with_token(&["people:read", "people:write"]).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Nadia", "Belkacem")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    let refused = house.app.send_json(Method::POST, &format!("{own}/confided"), &json!({"text": "note"})).await;
    assert_eq!(refused.status, 403);
    assert_eq!(house.app.get(&format!("{own}/confided")).await.status, 403);
    assert_eq!(house.app.get(&format!("{own}/readings")).await.status, 403);

    let house =
        with_token(&["confided:read", "confided:write", "people:dossier", "people:erase", "retention:write"]).await;
    let (person, _) = service::add(&house.cx(), &house.centre, &draft("Nadia", "Belkacem")).await.unwrap();
    let own = format!("{PEOPLE}/{}", person.id);
    let nir = json!({"text": "Son numéro : 2 84 03 62 041 123 45"});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/confided"), &nir).await.status, 422);
    let made =
        house.app.send_json(Method::POST, &format!("{own}/confided"), &json!({"text": "un bail à refaire"})).await;
    assert_eq!(made.status, 201, "{}", made.body);
    assert_eq!(house.app.get(&format!("{own}/confided")).await.json()["notes"], 1);
    let openings = format!("{own}/confided/openings");
    assert_eq!(house.app.send_json(Method::POST, &openings, &json!({"reason": "curiosity"})).await.status, 422);
    let open = house.app.send_json(Method::POST, &openings, &json!({"reason": "preparing"})).await;
    assert_eq!(open.json()[0]["text"], "un bail à refaire");
    let readings = house.app.get(&format!("{own}/readings")).await.json();
    assert_eq!((readings.as_array().map(Vec::len), &readings[0]["reason"]), (Some(1), &json!("preparing")));
    let bare = house.app.send_json(Method::POST, &format!("{own}/dossier"), &json!({})).await;
    assert!(bare.json()["confided"].is_null(), "{}", bare.body);
    let rules = json!([{"subject": "messages", "days": 3, "is_on": true}]);
    assert_eq!(house.app.send_json(Method::PATCH, "/api/v1/centres/jean-ferrat/retention", &rules).await.status, 422);
    let rules = json!([{"subject": "confided", "days": 400, "is_on": true}]);
    let kept = house.app.send_json(Method::PATCH, "/api/v1/centres/jean-ferrat/retention", &rules).await;
    assert!(kept.body.contains("400"), "{}", kept.body);
    assert_eq!(house.app.get("/api/v1/centres/jean-ferrat/retention/trial").await.status, 200);
    let wrong = json!({"confirmation": "Nadia"});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/erasure"), &wrong).await.status, 422);
    let right = json!({"confirmation": "Nadia Belkacem"});
    assert_eq!(house.app.send_json(Method::POST, &format!("{own}/erasure"), &right).await.status, 200);
    assert_eq!(house.app.get(&format!("{own}/confided")).await.json()["notes"], 0);
}
