//! The team's pages: settle, book at the desk, mark on the board, call the queue, print, take away.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::{House, booking, november};
use crate::service::booking::book;
use crate::store::{appointments, openings};

async fn house() -> House {
    House::open(sqlite_db().await).await
}

const MOTIVE: [(&str, &str); 10] = [
    ("nom", "Écrivain public"),
    ("lieu", "public_office"),
    ("pour", "everyone"),
    ("visibilite", "visible_and_notified"),
    ("minutes", "30"),
    ("delai_min", "30"),
    ("delai_max", "90"),
    ("annulable", "oui"),
    ("annulation_heures", "4"),
    ("deplacement_jours", "2"),
];

#[tokio::test(flavor = "multi_thread")]
async fn the_team_settles_motives_openings_and_absences() {
    let house = house().await;
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Pas de rendez-vous ce jour-là");
    house.app.get(&house.team("/nouveau")).await.assert_contains("Il faut d’abord un motif");
    house.app.get(&house.team("/reglages/plages")).await.assert_contains("Écrivez d’abord un motif");
    house.app.get(&house.team("/reglages/motifs")).await.assert_contains("Nouveau motif");
    let refused = house.app.post(&house.team("/reglages/motifs"), &[("nom", ""), ("minutes", "x")]).await;
    refused.assert_contains("Écrivez un nom").assert_contains("La durée va de 5 à 480");
    let kept = house.app.post(&house.team("/reglages/motifs"), &MOTIVE).await;
    assert_eq!(kept.location(), house.team("/reglages"));
    let settings = house.app.get(&house.team("/reglages")).await;
    settings.assert_contains("Écrivain public").assert_contains("Sur place, 30 minutes");
    let motive =
        settings.body.split("reglages/motifs/").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    house.app.get(&house.team(&format!("/reglages/motifs/{motive}"))).await.assert_contains("Ranger ce motif");
    house.app.get(&house.team("/reglages/plages")).await.assert_contains("Un bénévole sans compte");
    let opening = [
        ("agenda", "benevole"),
        ("benevole", "Mireille"),
        ("lieu", "autre"),
        ("autre_lieu", "Mairie de Clairmarais"),
        ("motifs", motive.as_str()),
        ("jours", "1"),
        ("jours", "3"),
        ("semaines", "1"),
        ("debut", "9 h"),
        ("fin", "12:00"),
        ("premier", "01/11/2026"),
        ("dernier", "30/06/2027"),
        ("ecole", "oui"),
        ("sauf", "03/12/2026"),
    ];
    let broken = house.app.post(&house.team("/reglages/plages"), &opening[..10]).await;
    broken.assert_contains("Écrivez le jour").assert_contains("Mairie de Clairmarais");
    let kept = house.app.post(&house.team("/reglages/plages"), &opening).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let settings = house.app.get(&house.team("/reglages")).await;
    settings.assert_contains("Mireille, Mairie de Clairmarais").assert_contains("Tous les mardis et jeudis");
    let opening = openings::list(house.app.db(), &house.scope()).await.unwrap().pop().unwrap();
    house.app.get(&house.team(&format!("/reglages/plages/{}", opening.id))).await.assert_contains("03/12/2026");
    let agenda = opening.agenda.to_string();
    let away = [("absent", agenda.as_str()), ("absence_jour", "24/11/2026"), ("absence_fin", "25/11/2026")];
    let noted = house.app.post(&house.team("/reglages/absences"), &away).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    house.app.get(&house.team("/reglages")).await.assert_contains("Mardi 24 novembre – mercredi 25 novembre");
    let wrong = [("absent", agenda.as_str()), ("absence_jour", "hier")];
    house.app.post(&house.team("/reglages/absences"), &wrong).await.assert_contains("Écrivez le jour");
    let gone = house.app.post(&house.team(&format!("/reglages/plages/{}/retrait", opening.id)), &[]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    house.app.get(&house.team("/reglages")).await.assert_contains("Pas encore de plage");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_books_without_an_email_and_marks_on_the_board() {
    let house = house().await;
    let (motive, opening) = house.settled().await;
    house.sign_in("accueil").await;
    let desk = house.app.get(&house.team(&format!("/nouveau?motif={motive}&jour=2026-11-24"))).await;
    desk.assert_contains("Mardi 24 novembre").assert_contains("Prendre ce rendez-vous");
    desk.assert_contains(", Fabrice, Salle bleue</option>");
    house
        .app
        .get(&house.team(&format!("/nouveau?motif={motive}&chercher=dubois")))
        .await
        .assert_contains("Personne de ce nom");
    let (motive, slot) = (motive.to_string(), format!("{opening}_{}", november(24, 9, 0).timestamp()));
    let typed = [
        ("motif", motive.as_str()),
        ("jour", "24/11/2026"),
        ("creneau", slot.as_str()),
        ("prenom", "Jeanne"),
        ("nom", "Dubois"),
        ("tel", "03 53 01 00 01"),
        ("canal", "aucun"),
        ("origine", "phone"),
    ];
    let nameless = house.app.post(&house.team("/nouveau"), &typed[..3]).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let booked = house.app.post(&house.team("/nouveau"), &typed).await;
    assert_eq!(booked.status, StatusCode::SEE_OTHER, "{}", booked.body);
    let page = house.app.get(booked.location()).await;
    page.assert_contains("Jeanne Dubois").assert_contains("Par téléphone").assert_contains("Rendez-vous pris");
    let board = house.app.get(&house.team("?jour=2026-11-24")).await;
    board.assert_contains("Jeanne Dubois").assert_contains("Une personne attendue");
    let id = booked.location().rsplit('/').next().unwrap().to_owned();
    let gesture = format!("arrived:{id}");
    let marked = house.app.post(&house.team("/marques"), &[("jour", "2026-11-24"), ("geste", &gesture)]).await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER);
    house.app.get(marked.location()).await.assert_contains("Arrivé à");
    let gesture = format!("seen:{id}");
    house.app.post(&house.team("/marques"), &[("jour", "2026-11-24"), ("geste", &gesture)]).await;
    house.app.get(&house.team("?jour=2026-11-24")).await.assert_contains("Reçu");
    let nonsense = house.app.post(&house.team("/marques"), &[("geste", "vole:moi")]).await;
    assert_eq!(nonsense.status, StatusCode::BAD_REQUEST);
    house.app.get(&house.team("/semaine?jour=2026-11-24")).await.assert_contains("Jeanne Dubois");
    house.app.get(&house.team("/impression?jour=2026-11-24")).await.assert_contains("03 53 01 00 01");
    assert_eq!(house.app.get(&house.team("/reglages")).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.app.get(&house.team("/periode.xlsx")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_appointment_is_moved_and_called_off_at_the_desk() {
    let house = house().await;
    let settled = house.settled().await;
    let (made, _) = book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
    house.sign_in("direction").await;
    let path = house.team(&format!("/rendez-vous/{}", made.id));
    house.app.get(&format!("{path}/deplacement?jour=2026-11-26")).await.assert_contains("Jeudi 26 novembre");
    let slot = format!("{}_{}", settled.1, november(26, 9, 0).timestamp());
    let moved = house.app.post(&format!("{path}/deplacement"), &[("creneau", &slot)]).await;
    assert_eq!(moved.location(), path);
    house.app.get(&path).await.assert_contains("Jeudi 26 novembre");
    house.app.post(&format!("{path}/deplacement"), &[("creneau", "")]).await.assert_contains("Choisissez une heure");
    house.app.post(&format!("{path}/marque"), &[("geste", "revoked")]).await;
    house.app.get(&path).await.assert_contains("Annulé par le centre");
    let back = house.app.post(&format!("{path}/marque"), &[("geste", "unknown")]).await;
    assert_eq!(back.status, StatusCode::SEE_OTHER);
    house.app.get(&path).await.assert_contains("Attendu");
    house.sign_in("ailleurs").await;
    assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND, "another centre");
    assert_eq!(house.app.post(&format!("{path}/marque"), &[("geste", "seen")]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_volunteer_gives_numbers_and_calls_and_books_nothing() {
    let house = house().await;
    let (motive, _) = house.settled().await;
    house.sign_in("benevole").await;
    let given = house.app.post(&house.team("/file"), &[("nom", "Karim")]).await;
    house.app.get(given.location()).await.assert_contains("Donnez le numéro 1").assert_contains("Karim");
    house.app.post(&house.team("/file"), &[("nom", "")]).await;
    let called = house.app.post(&house.team("/file/appel"), &[]).await;
    let board = house.app.get(called.location()).await;
    board.assert_contains("On appelle le numéro 1").assert_contains("une dans la file");
    let ticket = board.body.split("value=\"seen:").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let gesture = format!("seen:{ticket}");
    let marked = house.app.post(&house.team("/file/marques"), &[("geste", &gesture)]).await;
    assert_eq!(marked.status, StatusCode::SEE_OTHER);
    house.app.post(&house.team("/file/appel"), &[]).await;
    house.app.post(&house.team("/file/appel"), &[]).await.assert_contains("Personne n’attend");
    assert_eq!(house.app.get(&house.team(&format!("/nouveau?motif={motive}"))).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_period_is_taken_away_without_names() {
    let house = house().await;
    let settled = house.settled().await;
    book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
    house.sign_in("direction").await;
    let csv = house.app.get(&house.team("/periode.csv?du=2026-11-01&au=2026-11-30")).await;
    csv.assert_contains("\"2026-11-24\";\"09:00\";\"Aide aux démarches\"");
    assert!(!csv.body.contains("Dubois"));
    let sheet = house.app.get(&house.team("/periode.xlsx?du=2026-11-01&au=2026-11-30")).await;
    assert!(sheet.bytes.starts_with(b"PK"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_board_of_two_hundred_is_one_page() {
    let house = house().await;
    let settled = house.settled().await;
    let (made, _) = book(&house.cx(), &house.centre, &booking(settled, november(24, 9, 0), "Dubois")).await.unwrap();
    let cx = house.cx();
    let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.unwrap();
    for at in 1..200_i64 {
        let mut next = made.clone();
        next.id = crate::model::AppointmentId::new();
        next.code = crate::service::booking::draw_code();
        next.starts_at = made.starts_at + chrono::Duration::minutes(2 * at);
        next.ends_at = next.starts_at + chrono::Duration::minutes(2);
        if at < 15 {
            next.state = crate::model::appointment::State::Revoked;
        }
        appointments::insert(&mut tx, &house.scope(), &next).await.unwrap();
    }
    tx.commit().await.unwrap();
    house.sign_in("direction").await;
    let page = house.app.get(&house.team("?jour=2026-11-24")).await;
    assert_eq!(page.body.matches("<tr>").count(), 201);
}
