//! One's own enrolment, found again by its code.

use chrono::Duration;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, EnrolmentState};
use crate::model::question::{Answers, QuestionKind};
use crate::model::registration::Contact;
use crate::service::registration::register;
use crate::store::enrolments;

async fn made(house: &House, capacity: i64, names: &[&str]) -> crate::Registered {
    let list = house.list(places(capacity)).await;
    register(&house.cx(), house.ruche.id, &registration(list, names)).await.expect("enrolled")
}

#[tokio::test]
async fn a_code_opens_ones_own_and_a_wrong_one_opens_nothing() {
    let house = House::new().await;
    let anna = made(&house, 5, &["Anna"]).await;
    let spoken = format!("{}-{}", &anna.code[..4], anna.code[4..].to_lowercase());
    let found = house.app.post("/la-ruche/mon-inscription", &[("code", &spoken)]).await;
    assert_eq!(found.status, 303);
    let page = house.app.get(found.location()).await;
    page.assert_contains("Mon inscription").assert_contains("Anna").assert_contains("A sa place");
    let wrong = house.app.post("/la-ruche/mon-inscription", &[("code", "BCDF2345")]).await;
    assert_eq!(wrong.status, 422);
    assert_eq!(house.app.get("/la-ruche/mon-inscription/BCDF2345").await.status, 404);
    let elsewhere = format!("/le-moulin/mon-inscription/{}", anna.code);
    assert_eq!(house.app.get(&elsewhere).await.status, 404, "another centre's code");
}

#[tokio::test]
async fn one_person_of_a_group_may_leave() {
    let house = House::new().await;
    let two = made(&house, 5, &["Anna", "Bruno"]).await;
    let base = format!("/la-ruche/mon-inscription/{}", two.code);
    let page = house.app.get(&format!("{base}/annulation")).await;
    page.assert_contains("Pour qui annuler ?").assert_contains("La place va à la personne suivante.");
    let nobody = house.app.post(&format!("{base}/annulation"), &[]).await;
    assert_eq!(nobody.status, 422);
    let anna = two.places.first().expect("a place").enrolment.to_string();
    let done = house.app.post(&format!("{base}/annulation"), &[("qui", &anna)]).await;
    assert_eq!(done.status, 303);
    house.app.get(done.location()).await.assert_contains("C’est annulé.").assert_contains("A sa place");
    let again = house.app.post(&format!("{base}/annulation"), &[("qui", &anna)]).await;
    again.assert_contains("Cette inscription est déjà annulée.");
}

#[tokio::test]
async fn an_offered_place_is_taken_or_left_by_its_own_group_only() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let seated = house.enrol(list, "Anna").await.expect("seated");
    let mut asked = registration(list, &["Bruno"]);
    asked.contact = Contact { way: ContactWay::Sms, to: "+33639981201".to_owned(), name: String::new(), person: None };
    let waits = register(&house.cx(), house.ruche.id, &asked).await.expect("waiting");
    let which = [seated.places.first().expect("a place").enrolment];
    crate::cancel(&house.cx(), house.ruche.id, seated.group, &which, crate::MadeBy::Desk).await.expect("left");
    let base = format!("/la-ruche/mon-inscription/{}", waits.code);
    // Cancelled on a Sunday: the SMS leaves on Monday morning, and two days are counted from there.
    house
        .app
        .get(&base)
        .await
        .assert_contains("Une place est libre pour Bruno")
        .assert_contains("mercredi 25 novembre à 8 h");
    let id = waits.places.first().expect("a place").enrolment.to_string();
    let foreign = format!("/la-ruche/mon-inscription/{}/place", seated.code);
    let not_theirs = house.app.post(&foreign, &[("inscription", &id), ("reponse", "oui")]).await;
    assert_eq!(not_theirs.status, 404);
    let yes = house.app.post(&format!("{base}/place"), &[("inscription", &id), ("reponse", "oui")]).await;
    house.app.get(yes.location()).await.assert_contains("La place est à vous.").assert_contains("A sa place");
    house.app.clock().advance(Duration::days(3));
    let kept = enrolments::find(house.app.db(), &house.scope(), waits.places.first().expect("a place").enrolment).await;
    assert_eq!(kept.expect("a row").expect("an enrolment").state, EnrolmentState::Confirmed);
}

#[tokio::test]
async fn answers_change_and_a_withdrawn_question_keeps_its_own() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let allergy = house.question(list, "Une allergie ?", QuestionKind::Text).await;
    let shirt = house.question(list, "La taille du maillot ?", QuestionKind::Text).await;
    let mut asked = registration(list, &["Anna"]);
    let mut answers = Answers::default();
    answers.set(allergy, vec!["Arachide".to_owned()]);
    answers.set(shirt, vec!["M".to_owned()]);
    asked.participants.first_mut().expect("Anna").answers = answers;
    let anna = register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
    crate::retire_question(&house.cx(), house.ruche.id, list, shirt).await.expect("withdrawn");
    let base = format!("/la-ruche/mon-inscription/{}", anna.code);
    house.app.get(&base).await.assert_contains("La taille du maillot ? (question retirée)");
    let page = house.app.get(&format!("{base}/reponses")).await;
    page.assert_contains("Arachide");
    assert!(!page.body.contains("maillot"), "asked no more");
    let field = format!("q0-{}", allergy.simple());
    let empty = house.app.post(&format!("{base}/reponses"), &[(&field, " ")]).await;
    assert_eq!(empty.status, 422);
    let done = house.app.post(&format!("{base}/reponses"), &[(&field, "Aucune")]).await;
    house.app.get(done.location()).await.assert_contains("Aucune").assert_contains("M");
}
