//! A resident takes an appointment without script and without account, finds it by its code, moves it, calls it off.

use axum::http::StatusCode;
use chrono::Duration;
use testing::sqlite_db;

use super::house::{House, booking, named, november};
use crate::model::MotiveId;
use crate::model::motive::{BookableBy, MotiveDraft};
use crate::service::booking::book;
use crate::store::appointments;

async fn house() -> (House, MotiveId, String) {
    let house = House::open(sqlite_db().await).await;
    let (motive, opening) = house.settled().await;
    let slot = format!("{opening}_{}", november(26, 9, 0).timestamp());
    (house, motive, slot)
}

fn public(house: &House, below: &str) -> String {
    house.centre.path(&format!("rendez-vous{below}"))
}

fn typed(slot: &str) -> [(&'static str, String); 5] {
    [
        ("creneau", slot.to_owned()),
        ("prenom", "Jeanne".into()),
        ("nom", "Dubois".into()),
        ("canal", "sms".into()),
        ("tel", "06 39 98 00 01".into()),
    ]
}

async fn send(house: &House, path: &str, pairs: &[(&'static str, String)]) -> testing::Page {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    house.app.post(path, &pairs).await
}

/// Takes the time at the end of the journey; gives the address of the appointment.
async fn taken(house: &House, motive: MotiveId, slot: &str) -> String {
    let done = send(house, &public(house, &format!("/motif/{motive}/reservation")), &typed(slot)).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    done.location().split('?').next().expect("an address").to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_takes_an_appointment_in_few_screens() {
    let (house, motive, slot) = house().await;
    house.app.get(&public(&house, "")).await.assert_contains("Aide aux démarches").assert_contains("Étape 1 sur 5");
    let counters = house.app.get(&public(&house, &format!("/motif/{motive}"))).await;
    assert_eq!(counters.location(), public(&house, &format!("/motif/{motive}/jours")), "one place: nothing to choose");
    let days = house.app.get(counters.location()).await;
    days.assert_contains("Jeudi 26 novembre").assert_contains(&slot).assert_contains("Salle bleue, avec Fabrice");
    let who = house.app.get(&public(&house, &format!("/motif/{motive}/vous?creneau={slot}"))).await;
    who.assert_contains("Qui vient ?").assert_contains("jeudi 26 novembre");
    let path = public(&house, &format!("/motif/{motive}/vous"));
    let check = send(&house, &path, &typed(&slot)).await;
    check.assert_contains("Tout est juste ?").assert_contains("Jeanne Dubois").assert_contains("06 39 98 00 01");
    let done = send(&house, &public(&house, &format!("/motif/{motive}/reservation")), &typed(&slot)).await;
    let page = house.app.get(done.location()).await;
    page.assert_contains("C’est fait").assert_contains("Votre code");
    let second = send(&house, &public(&house, &format!("/motif/{motive}/reservation")), &typed(&slot)).await;
    assert_eq!(second.status, StatusCode::UNPROCESSABLE_ENTITY);
    second.assert_contains("Cette heure vient d’être prise").assert_contains("Jeudi 26 novembre");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_comes_back_with_what_was_typed() {
    let (house, motive, slot) = house().await;
    let path = public(&house, &format!("/motif/{motive}/vous"));
    let nothing = send(&house, &path, &[("creneau", slot.clone())]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    nothing.assert_contains("Écrivez le prénom").assert_contains("Choisissez comment vous prévenir");
    let mut landline = typed(&slot);
    landline[4].1 = "03 53 01 00 01".into();
    send(&house, &path, &landline).await.assert_contains("un numéro de portable").assert_contains("Dubois");
    let strange = house.app.get(&public(&house, &format!("/motif/{motive}/vous?creneau=rien"))).await;
    assert_eq!(strange.status, StatusCode::SEE_OTHER);
    let unknown = house.app.get(&public(&house, &format!("/motif/{}/jours", MotiveId::new()))).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    for at in [26, 1_000_000] {
        let wrong = format!("{}_{at}", slot.split('_').next().unwrap());
        let refused = send(&house, &public(&house, &format!("/motif/{motive}/reservation")), &typed(&wrong)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "a time of long ago");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn one_finds_moves_and_cancels_by_the_code() {
    let (house, motive, slot) = house().await;
    let mine = taken(&house, motive, &slot).await;
    let code = mine.rsplit('/').next().expect("a code").to_owned();
    let find = house.centre.path("mon-rendez-vous");
    house.app.get(&find).await.assert_contains("Retrouver votre rendez-vous");
    let spoken = code.to_lowercase();
    assert_eq!(house.app.get(&format!("{find}?code={spoken}")).await.location(), mine);
    house.app.get(&format!("{find}?code=BCDF-2345")).await.assert_contains("Ce code n’est pas connu ici");
    let elsewhere = house.other.path(&format!("mon-rendez-vous/{code}"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "another centre");
    house.app.get(&format!("{mine}/deplacement")).await.assert_contains("Choisir une autre heure");
    let opening = slot.split('_').next().unwrap();
    let other = format!("{opening}_{}", november(26, 10, 30).timestamp());
    let moved = house.app.post(&format!("{mine}/deplacement"), &[("creneau", &other)]).await;
    assert_eq!(moved.location(), mine);
    house.app.get(&mine).await.assert_contains("10 h 30");
    house.app.clock().advance(Duration::days(3));
    house.app.get(&format!("{mine}/deplacement")).await.assert_contains("trop tard pour changer");
    let off = house.app.post(&format!("{mine}/annulation"), &[]).await;
    assert_eq!(off.location(), mine);
    house.app.get(&mine).await.assert_contains("Rendez-vous annulé");
    let twice = house.app.post(&format!("{mine}/annulation"), &[]).await;
    twice.assert_contains("Ce rendez-vous a changé entre-temps");
}

#[tokio::test(flavor = "multi_thread")]
async fn four_hours_before_one_telephones() {
    let (house, motive, slot) = house().await;
    let mine = taken(&house, motive, &slot).await;
    house.app.clock().advance(november(26, 6, 0) - house.cx().now());
    house.app.get(&mine).await.assert_contains("téléphonez-nous");
    let late = house.app.post(&format!("{mine}/annulation"), &[]).await;
    late.assert_contains("Il est trop tard pour annuler ici");
}

#[tokio::test(flavor = "multi_thread")]
async fn one_number_holds_three_appointments_at_most_from_the_street() {
    let (house, motive, slot) = house().await;
    let opening = slot.split('_').next().unwrap();
    let path = public(&house, &format!("/motif/{motive}/reservation"));
    for minute in [0, 30] {
        let slot = format!("{opening}_{}", november(26, 10, minute).timestamp());
        assert_eq!(send(&house, &path, &typed(&slot)).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(send(&house, &path, &typed(&slot)).await.status, StatusCode::SEE_OTHER);
    let slot = format!("{opening}_{}", november(26, 11, 0).timestamp());
    send(&house, &path, &typed(&slot)).await.assert_contains("déjà trois rendez-vous");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_for_the_team_is_not_offered_and_an_invitation_is_an_address() {
    let (house, _, _) = house().await;
    let team = house.motive(MotiveDraft { bookable_by: BookableBy::Agents, ..named("Suivi") }).await;
    let invited = house.motive(MotiveDraft { bookable_by: BookableBy::Invited, ..named("Sur invitation") }).await;
    let opening = house.opening(&[team, invited]).await;
    let index = house.app.get(&public(&house, "")).await;
    assert!(!index.body.contains("Suivi") && !index.body.contains("Sur invitation"));
    assert_eq!(house.app.get(&public(&house, &format!("/motif/{team}/jours"))).await.status, StatusCode::NOT_FOUND);
    house.app.get(&public(&house, &format!("/motif/{invited}/jours"))).await.assert_contains("Jeudi 26 novembre");
    let slot = format!("{opening}_{}", november(26, 9, 0).timestamp());
    let forced = send(&house, &public(&house, &format!("/motif/{team}/reservation")), &typed(&slot)).await;
    assert_ne!(forced.status, StatusCode::SEE_OTHER);
    let span = (november(26, 0, 0), november(27, 0, 0));
    assert!(appointments::list_between(house.app.db(), &house.scope(), span).await.unwrap().is_empty());
    let motives = house.app.get(&house.other.path("rendez-vous")).await;
    motives.assert_contains("Pas de rendez-vous en ligne");
}

#[tokio::test(flavor = "multi_thread")]
async fn when_these_days_are_full_the_next_free_day_is_said() {
    let (house, motive, _) = house().await;
    let agenda = crate::store::openings::agendas(house.app.db(), &house.scope()).await.unwrap()[0].id;
    let span = (november(22, 0, 0), november(22, 0, 0) + Duration::days(20));
    crate::service::settings::add_absence(&house.cx(), &house.centre, agenda, span).await.unwrap();
    let days = house.app.get(&public(&house, &format!("/motif/{motive}/jours"))).await;
    days.assert_contains("Tout est pris ces jours-là").assert_contains("15 décembre");
    let asked = booking((motive, crate::model::OpeningId::new()), november(26, 9, 0), "Dubois");
    assert!(book(&house.cx(), &house.centre, &asked).await.is_err(), "an opening that is not there");
}
