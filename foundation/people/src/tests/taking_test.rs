//! "Mes données": read and taken behind a PIN, and asked to be erased; what the direction sees of it and answers.

use chrono::Duration;
use kernel::{PersonId, Role};
use serde_json::json;

use super::card_test::{Carried, carried, duhamel, enter};
use super::{House, draft, house};
use crate::draft::PersonDraft;
use crate::pages::held;
use crate::{service, store};

const HELD: &str = "/jean-ferrat/moi/donnees";
const REQUESTS: &str = "/jean-ferrat/equipe/demandes";

/// Uses the page for a while, so that it does not sleep, until the PIN is old.
async fn stay(house: &House) {
    for _ in 0..2 {
        house.app.clock().advance(Duration::minutes(8));
        assert_eq!(house.app.get("/jean-ferrat/moi").await.status, 200);
    }
}

async fn asked(house: &House) -> Carried {
    let carried = carried(house).await;
    enter(house, &carried).await;
    house.app.get(HELD).await.assert_contains("Demander que tout soit effacé");
    assert_eq!(house.app.post(&format!("{HELD}/effacement"), &[]).await.location(), HELD);
    carried
}

testing::each_engine! {
    async fn a_resident_reads_and_takes_all_that_is_held(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        let visited = house.app.get(HELD).await;
        visited.assert_contains("Mes données").assert_contains("CNIL").assert_contains("03 53 01 62 10");
        assert!(!visited.body.contains("Duhamel"));
        assert!(house.app.post(HELD, &[("format", "json")]).await.location().starts_with("/jean-ferrat/carte?suite="));
        enter(&house, &carried).await;
        house.app.get("/jean-ferrat/moi").await.assert_contains("/jean-ferrat/moi/donnees");
        house.app.get(HELD).await.assert_contains("Fiche").assert_contains("Copie à lire (PDF)");
        let read = house.app.post(HELD, &[("format", "page")]).await;
        read.assert_contains("Tout ce que nous savons de vous").assert_contains("Jeannine").assert_contains("français");
        let taken = house.app.post(HELD, &[("format", "json")]).await;
        assert_eq!(taken.headers.get("content-type").unwrap(), "application/json");
        assert_eq!(taken.json()["held"]["person"][0]["language"], "fr", "programs read the codes");
        assert_eq!(taken.headers.get("cache-control").unwrap(), "no-store");
    }

    async fn an_old_pin_is_asked_anew(db: TestDb) {
        let house = house(db).await;
        let carried = carried(&house).await;
        enter(&house, &carried).await;
        stay(&house).await;
        house.app.get(HELD).await.assert_contains("Vos 4 chiffres");
        let without = house.app.post(HELD, &[("format", "json")]).await;
        assert_eq!(without.status, 422);
        assert!(!without.body.contains("\"held\""));
        let typed = [("format", "json"), ("pin", carried.pin.as_str())];
        assert_eq!(house.app.post(HELD, &typed).await.status, 200);
    }

    async fn whoever_helps_takes_nothing_and_may_ask(db: TestDb) {
        let house = house(db).await;
        let person = duhamel(&house).await;
        house.sign_in(Role::Reception).await;
        let help = format!("/jean-ferrat/equipe/personnes/{person}/aide");
        house.app.post(&help, &[("way", "spoken")]).await;
        let page = house.app.get(HELD).await;
        page.assert_contains("La personne les prend elle-même");
        assert!(!page.body.contains("Copie à lire"));
        assert_eq!(house.app.post(HELD, &[("format", "json")]).await.status, 403);
        assert_eq!(house.app.post(&format!("{HELD}/effacement"), &[]).await.status, 303);
        let waiting = service::waiting_requests(&house.cx(), &house.centre).await.unwrap();
        assert_eq!(waiting[0].request.author_name, "Nadège, pour Mme Duhamel");
    }

    async fn the_direction_sees_who_asks_and_answers(db: TestDb) {
        let house = house(db).await;
        let carried = asked(&house).await;
        house.app.get(HELD).await.assert_contains("Vous avez demandé").assert_contains("n’a pas encore répondu");
        house.app.leave();
        house.sign_in(Role::Director).await;
        let notice = "Une personne demande que tout soit effacé";
        house.app.get("/jean-ferrat/equipe/personnes").await.assert_contains(notice);
        let list = house.app.get(REQUESTS).await;
        list.assert_contains("Jeannine Duhamel").assert_contains("Répondez avant le").assert_contains("/effacement");
        let told = house.app.get("/api/v1/centres/jean-ferrat/erasure-requests").await;
        assert_eq!(told.json()[0]["person"], json!(carried.person));
        let own = format!("{REQUESTS}/{}", carried.person);
        let field = format!("reponse-{}", carried.person);
        let empty = house.app.post(&own, &[(field.as_str(), " ")]).await;
        assert_eq!(empty.status, 422);
        empty.assert_contains("Dites pourquoi");
        assert_eq!(house.app.post(&own, &[(field.as_str(), "Un dossier est en cours.")]).await.location(), REQUESTS);
        house.app.get(REQUESTS).await.assert_contains("Personne n’attend de réponse.");
        assert_eq!(house.app.post(&own, &[(field.as_str(), "Encore")]).await.status, 404, "answered once");
        house.app.leave();
        enter(&house, &carried).await;
        house.app.get(HELD).await.assert_contains("Un dossier est en cours.").assert_contains("par Nadège");
    }

    async fn what_was_asked_goes_with_the_person(db: TestDb) {
        let house = house(db).await;
        let carried = asked(&house).await;
        service::erase(&house.cx(), &house.centre, carried.person, "Jeannine Duhamel").await.unwrap();
        assert!(store::list_requests(house.app.db(), &house.scope(), None).await.unwrap().is_empty());
    }

    async fn who_asked_takes_it_back_and_reception_answers_nobody(db: TestDb) {
        let house = house(db).await;
        let carried = asked(&house).await;
        let done = db::list_operations(house.app.db(), Some(house.centre.id), Some(carried.person.uuid()), None, 1).await.unwrap();
        assert_eq!(done[0].words, "Jeannine Duhamel demande que tout soit effacé");
        house.app.leave();
        house.sign_in(Role::Reception).await;
        assert_eq!(house.app.get(REQUESTS).await.status, 403);
        assert_eq!(house.app.post(&format!("/operations/{}/annulation", done[0].id), &[]).await.status, 403);
        house.app.leave();
        enter(&house, &carried).await;
        assert_eq!(house.app.post(&format!("/operations/{}/annulation", done[0].id), &[]).await.status, 303);
        assert!(service::waiting_requests(&house.cx(), &house.centre).await.unwrap().is_empty());
    }

    async fn dates_in_words_are_read_at_the_desk_too(db: TestDb) {
        let house = house(db).await;
        let known = async |typed: &str, name: &str| {
            let draft = PersonDraft { birth_date: typed.to_owned(), ..draft("Jeanne", name) };
            service::add(&house.cx(), &house.centre, &draft).await.unwrap().0.birth_date.unwrap().to_string()
        };
        assert_eq!(known("3 mai 1961", "Caron").await, "1961-05-03");
        assert_eq!(known("1er mai 1950", "Dumont").await, "1950-05-01");
        assert_eq!(known("12/03/1984", "Petit").await, "1984-03-12");
    }
}

#[tokio::test]
async fn what_is_held_reads_as_people_say_it() {
    let house = house(testing::sqlite_db().await).await;
    let cx = house.cx();
    let said =
        |table: &str, column: &str, value: serde_json::Value| held::lines(&cx, (table, column), &value).join(" / ");
    let firefox = "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:131.0) Gecko/20100101 Firefox/131.0";
    let cases = [
        ("person", "birth_date", json!("1961-05-03"), "3 mai 1961"),
        ("person", "created_at", json!("2026-11-01T09:30:00Z"), "1er novembre 2026"),
        ("person", "mobile", json!("+33639987777"), "06 39 98 77 77"),
        ("person", "language", json!("fr"), "français"),
        ("person", "gender", json!("f"), "Femme"),
        ("household_member", "role", json!("adult"), "adulte"),
        ("household_member", "is_main", json!(1), "Oui"),
        ("card_help", "consent_way", json!("spoken"), "De vive voix, ici"),
        ("card_session", "device", json!(firefox), "Firefox sur Windows"),
        ("consent", "purpose", json!("image"), "photo"),
        ("enrolment", "answers", json!("{\"01973c5e-8f2a-7c31-9d4e-5b6a7c8d9e0f\":[\"oui\"]}"), "oui"),
        ("person_detail", "value", json!("aime le jardin"), "aime le jardin"),
        ("membership", "season", json!("2026-2027"), "2026-2027"),
    ];
    for (table, column, value, expected) in cases {
        assert_eq!(said(table, column, value).replace('\u{a0}', " "), expected, "{table}.{column}");
    }
}

#[tokio::test]
async fn a_person_asks_about_nobody_else() {
    let house = house(testing::sqlite_db().await).await;
    let carried = carried(&house).await;
    let other: PersonId = service::add(&house.cx(), &house.centre, &draft("Hugo", "Benali")).await.unwrap().0.id;
    enter(&house, &carried).await;
    let read = house.app.post(HELD, &[("format", "json")]).await;
    assert!(!read.body.contains("Benali") && !read.body.contains(&other.to_string()));
}
