//! A session that moves or is called off: those who are enrolled are offered to be told, and are, once.

use auth::Scope;
use axum::http::{Method, StatusCode};
use enrolment::{Contact, ContactWay, MadeBy, NewParticipant, Participant, Registration, Who};
use kernel::{ListId, Role};
use serde_json::json;

use super::house::{House, day, room, saturday};
use crate::model::{Activity, ProgrammeRefusal};
use crate::service;
use crate::store::{activities, sessions};

struct Saturday {
    activity: Activity,
    list: ListId,
    at: String,
    api: String,
}

/// The Repair Café of Saturday, and the addresses of its session.
async fn repair_cafe(house: &House) -> Saturday {
    let made = house.published(saturday()).await;
    let scope = Scope::of_house(house.ruche.id);
    let activity = activities::find(house.app.db(), &scope, made.id).await.expect("an answer").expect("a row");
    let session = sessions::list_of(house.app.db(), &scope, activity.id).await.expect("rows").remove(0).id;
    Saturday {
        list: activity.list.expect("a list"),
        at: format!("/la-ruche/equipe/activites/{}/seances/{session}", activity.id),
        api: format!("/api/v1/centres/la-ruche/activities/{}/sessions/{session}", activity.id),
        activity,
    }
}

async fn enrol(house: &House, list: ListId, first: &str, way: ContactWay, to: &str) {
    let who =
        NewParticipant { first_name: first.to_owned(), last_name: "Wattrelos".to_owned(), birth_date: day(1980, 5, 4) };
    let registration = Registration {
        list,
        participants: vec![Participant { who: Who::New(who), answers: enrolment::Answers::default() }],
        contact: Contact { way, to: to.to_owned(), name: String::new(), person: None },
        household: None,
        made_by: MadeBy::Desk,
        is_outside_period: true,
        draft: None,
    };
    enrolment::register(&house.cx(Role::Director), house.ruche.id, &registration).await.expect("enrolled");
}

async fn sent(house: &House) -> usize {
    let (filter, page) = (delivery::store::OutboxFilter::default(), kernel::paging::PageRequest::default());
    let scope = Scope::of_house(house.ruche.id);
    delivery::store::list_outbox(house.app.db(), &scope, &filter, page).await.expect("rows").items.len()
}

testing::each_engine! {
    async fn a_session_called_off_is_told_from_its_confirmation_page(db: TestDb) {
        let house = House::on(db).await;
        let cafe = repair_cafe(&house).await;
        enrol(&house, cafe.list, "Odette", ContactWay::Email, "odette@exemple.fr").await;
        enrol(&house, cafe.list, "Paul", ContactWay::Sms, "+33639981201").await;
        enrol(&house, cafe.list, "Rose", ContactWay::Desk, "").await;
        let before = sent(&house).await;
        house.app.sign_in_with("reception");
        let off = house.app.post(&format!("{}/annulation", cafe.at), &[("why", "La salle est inondée")]).await;
        assert_eq!(off.location(), format!("{}/prevenir", cafe.at), "{}", off.body);
        let page = house.app.get(off.location()).await;
        page.assert_contains("Prévenir les personnes inscrites")
            .assert_contains("3 personnes sont inscrites")
            .assert_contains("1 foyer par e-mail")
            .assert_contains("1 foyer par SMS")
            .assert_contains("1 foyer à prévenir de vive voix")
            .assert_contains("La séance du samedi 28 novembre est annulée")
            .assert_contains("La salle est inondée.");
        assert_eq!(sent(&house).await, before, "nothing leaves before someone says so");
        let told = house.app.post(off.location(), &[("once", "double-clic")]).await;
        assert_eq!(told.status, StatusCode::SEE_OTHER, "{}", told.body);
        house.app.post(off.location(), &[("once", "double-clic")]).await;
        assert_eq!(sent(&house).await, before + 2);
        let page = house.app.get(told.location()).await;
        page.assert_contains("Odette Wattrelos").assert_contains("va partir").assert_contains("à dire de vive voix");
        assert!(!page.body.contains("Prévenir maintenant"), "all were told of this change");
        let again = house.app.post(off.location(), &[("once", "un-autre-clic")]).await;
        assert_eq!(sent(&house).await, before + 2, "{}", again.status);
        house.app.get("/la-ruche/equipe/a-prevenir").await.assert_contains("Rose Wattrelos");

        house.app.post(&format!("{}/retour", cafe.at), &[]).await;
        house.app.get(told.location()).await.assert_contains("Prévenir maintenant").assert_contains("a bien lieu");
        house.app.post(off.location(), &[("once", "troisieme")]).await;
        assert_eq!(sent(&house).await, before + 4, "the good news is told too");
    }

    async fn a_session_that_moves_says_where_and_when(db: TestDb) {
        let house = House::on(db).await;
        let cafe = repair_cafe(&house).await;
        let hall = room(house.app.db(), &house.ruche, "Grande salle").await.to_string();
        enrol(&house, cafe.list, "Odette", ContactWay::Email, "odette@exemple.fr").await;
        house.app.sign_in_with("director");
        let hours = [("day", "05/12/2026"), ("start", "10 h"), ("end", "12 h"), ("venue", hall.as_str()), ("note", "")];
        let moved = house.app.post(&cafe.at, &hours).await;
        let page = house.app.get(moved.location()).await;
        page.assert_contains("La séance du samedi 28 novembre change")
            .assert_contains("Elle a lieu le samedi 5 décembre, de 10 h à 12 h. Lieu : Grande salle.");
        page.assert_contains("Séance déplacée : Repair Café");
    }
}

#[tokio::test]
async fn a_program_tells_by_the_same_act() {
    let house = House::new().await;
    let cafe = repair_cafe(&house).await;
    enrol(&house, cafe.list, "Paul", ContactWay::Sms, "+33639981201").await;
    house.app.sign_in_with("director");
    let notices = format!("{}/notices", cafe.api);
    let quiet = house.app.send_json(Method::POST, &notices, &json!({})).await;
    assert_eq!(quiet.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing changed");
    let off = house.app.send_json(Method::POST, &format!("{}/cancellation", cafe.api), &json!({"note": "Neige"})).await;
    assert_eq!(off.status, StatusCode::OK);
    let seen = house.app.get(&notices).await.json();
    assert_eq!((&seen["households"], &seen["is_open"]), (&json!(1), &json!(true)), "{seen}");
    assert_eq!(seen["by_channel"][0], json!({"channel": "sms", "households": 1}));
    let told = house.app.send_json(Method::POST, &notices, &json!({})).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    assert_eq!(told.json()["told"][0]["message_state"], "planned");
    assert_eq!(told.json()["already"], 1);
}

#[tokio::test]
async fn nobody_is_told_of_nothing() {
    let house = House::new().await;
    let cafe = repair_cafe(&house).await;
    house.app.sign_in_with("reception");
    let off = house.app.post(&format!("{}/annulation", cafe.at), &[("why", "Neige")]).await;
    assert_eq!(off.location(), format!("/la-ruche/equipe/activites/{}", cafe.activity.id), "nobody is enrolled");
    house.app.get(&format!("{}/prevenir", cafe.at)).await.assert_contains("Il n’y a rien à dire");
    let scope = Scope::of_house(house.ruche.id);
    let session = sessions::list_of(house.app.db(), &scope, cafe.activity.id).await.expect("rows").remove(0).id;
    let cx = house.cx(Role::Reception);
    let told = service::tell_session(&cx, &house.ruche, cafe.activity.id, session).await.expect("an answer");
    assert_eq!(told.err(), Some(vec![ProgrammeRefusal::NothingToTell]));
    house.app.sign_in_with("volunteer");
    assert_eq!(house.app.get(&format!("{}/prevenir", cafe.at)).await.status, StatusCode::FORBIDDEN);
    house.app.sign_in_with("director");
    let neighbour = cafe.at.replace("la-ruche", "le-moulin");
    assert_eq!(house.app.get(&format!("{neighbour}/prevenir")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_day_counts_enrolments_and_places_that_wait() {
    let house = House::new().await;
    let cafe = repair_cafe(&house).await;
    house.app.sign_in_with("reception");
    house.app.get("/la-ruche/equipe").await.assert_contains("Aucune inscription aujourd’hui");
    for first in ["Odette", "Paul"] {
        enrol(&house, cafe.list, first, ContactWay::Call, "+33353019910").await;
    }
    let page = house.app.get("/la-ruche/equipe").await;
    page.assert_contains("2 inscriptions aujourd’hui")
        .assert_contains("href=\"/la-ruche/equipe/inscriptions/aujourd-hui\"")
        .assert_contains("Aucune place proposée n’attend de réponse")
        .assert_contains("href=\"/la-ruche/equipe/inscriptions/places-proposees\"")
        .assert_contains("2 personnes à prévenir de vive voix");
    house.app.sign_in_with("volunteer");
    assert!(!house.app.get("/la-ruche/equipe").await.body.contains("inscriptions aujourd"), "no names, no counts");
}
