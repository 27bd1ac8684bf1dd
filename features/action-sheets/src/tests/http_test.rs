//! The team writes and publishes; everyone reads a page, a file; papers go through the press.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::{House, content};
use crate::model::SheetId;
use crate::service::writing;

#[tokio::test(flavor = "multi_thread")]
async fn a_sheet_is_begun_written_and_published() {
    let house = House::open(sqlite_db().await).await;
    house.app.get(&house.centre.path("fiches-action")).await.assert_contains("Pas encore de fiche");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Aucune fiche");
    house.app.get(&house.team("/nouvelle")).await.assert_contains("est écrit pour vous");
    let wrong = house.app.post(&house.team(""), &[("titre", "")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Donnez un titre");
    let made = house.app.post(&house.team(""), &[("titre", "Le samedi où l’on répare")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    house.app.get(&team).await.assert_contains("Centre arques").assert_contains("Brouillon").assert_contains("Étape 1");
    let early = house.app.post(&format!("{team}/publication"), &[]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    early.assert_contains("Écrivez le résumé");
    let typed = [
        ("revision", "1"),
        ("titre", "Le samedi où l’on répare"),
        ("resume", "On répare ensemble."),
        ("objectifs", "Jeter moins\nApprendre"),
        ("resultats", "112 objets réparés."),
        ("debut", "15/01/2025"),
        ("fin", "12/12/2025"),
        ("etape-0-periode", "Mars 2025"),
        ("etape-0-titre", "Premier samedi"),
        ("etape-3-titre", "Un coin couture"),
        ("difficultes", "Trouver les pièces"),
        ("lien", "https://exemple.fr/repair"),
    ];
    let kept = house.app.post(&team, &typed).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let stale = house.app.post(&team, &typed).await;
    stale.assert_contains("entre-temps").assert_contains("name=\"revision\" value=\"2\"");
    let wrong = [("revision", "2"), ("titre", "Répare"), ("debut", "demain"), ("lien", "exemple")];
    house.app.post(&team, &wrong).await.assert_contains("On ne lit pas cette date");
    house.app.get(&team).await.assert_contains("Étape 4");
    assert_eq!(house.app.post(&format!("{team}/publication"), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("{team}/versions")).await.assert_contains("Version 1");
    house.app.leave();
    let id = team.rsplit('/').next().expect("an id").to_owned();
    let public = house.centre.path(&format!("fiches-action/{id}"));
    let page = house.app.get(&public).await;
    page.assert_contains("du mercredi 15 janvier 2025")
        .assert_contains("Premier samedi")
        .assert_contains("exemple.fr/repair");
    house.app.get("/fiches-action").await.assert_contains("Centre arques").assert_contains("Le samedi");
    let file = house.app.get(&format!("{public}/fiche.json")).await.json();
    assert_eq!(
        (file["titre"].as_str(), file["etapes"][1]["titre"].as_str()),
        (Some("Le samedi où l’on répare"), Some("Un coin couture"))
    );
    assert_eq!(file["date_debut"], "2025-01-15");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_publish_reads_and_unknown_ids_are_not_found() {
    let house = House::open(sqlite_db().await).await;
    let (id, _) = writing::begin(&house.cx(), &house.centre, content("Repair Café")).await.expect("a sheet");
    let team = house.team(&format!("/{id}"));
    house.sign_in("animation").await;
    house.app.get(&team).await.assert_contains("Garder");
    assert_eq!(house.app.post(&format!("{team}/publication"), &[]).await.status, StatusCode::FORBIDDEN);
    let nothing = house.app.upload(&format!("{team}/images"), "image", "", b"", &[("legende", "x")]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY, "no picture was chosen");
    house.sign_in("accueil").await;
    house.app.get(&team).await.assert_contains("Vous pouvez lire cette fiche sur papier");
    assert_eq!(house.app.post(&team, &[("titre", "x")]).await.status, StatusCode::FORBIDDEN);
    let unread = house.app.post(&team, &[("titre", "x"), ("debut", "hier")]).await;
    assert_eq!(unread.status, StatusCode::FORBIDDEN, "who may not is told so, whatever was typed");
    let unknown = house.app.get(&house.team(&format!("/{}", SheetId::new()))).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let elsewhere = house.other.path(&format!("equipe/fiches-action/{id}"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let draft = house.centre.path(&format!("fiches-action/{id}/fiche.json"));
    assert_eq!(house.app.get(&draft).await.status, StatusCode::NOT_FOUND, "a draft is nobody else's");
}
