//! Given by hand, checked without an account, taken back.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::{House, new_certificate};
use crate::model::{CertificateId, KeyId, baked};

#[tokio::test(flavor = "multi_thread")]
async fn the_team_gives_one_and_anyone_checks_it() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Aucune attestation");
    house.app.get(&house.team("/nouvelle")).await.assert_contains("Prénom et nom");
    let wrong = house.app.post(&house.team(""), &[("nom", "Nadia Benali"), ("jour", "demain")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Écrivez la date ainsi").assert_contains("Nadia Benali");
    let day = house.cx().today().format("%d/%m/%Y").to_string();
    let empty = house.app.post(&house.team(""), &[("jour", &day)]).await;
    empty.assert_contains("Écrivez le prénom et le nom").assert_contains("Donnez un titre");
    let typed = [
        ("nom", "Nadia Benali"),
        ("titre", "Envoyer un message"),
        ("pourquoi", "A envoyé trois messages."),
        ("jour", day.as_str()),
    ];
    let made = house.app.post(&house.team(""), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    let page = house.app.get(&team).await;
    page.assert_contains("Nadia Benali").assert_contains("Nadia B.").assert_contains("Valable");
    let at = page.body.find("/attestation/").expect("the address of the page that checks it");
    let check: String = page.body[at..].chars().take("/attestation/".len() + 24).collect();
    house.app.leave();
    let shown = house.app.get(&check).await;
    shown.assert_contains("vraie et valable").assert_contains("Nadia B.").assert_contains("Centre arques");
    assert!(!shown.body.contains("Benali"), "the whole name is nobody's");
    let jwt = house.app.get(&format!("{check}/badge.jwt")).await.body;
    assert_eq!(house.app.get(&format!("{check}/badge.json")).await.json()["type"][1], "OpenBadgeCredential");
    let png = house.app.get(&format!("{check}/badge.png")).await;
    assert_eq!(baked::credential_of(&png.bytes).as_deref(), Some(jwt.as_str()));
    house.app.get("/attestation").await.assert_contains("Vérifier une attestation");
    let checked = house.app.upload("/attestation", "fichier", "badge.png", &png.bytes, &[]).await;
    checked.assert_contains("Cette attestation est vraie");
    let cut = house.app.upload("/attestation", "fichier", "badge.jwt", jwt.replacen('A', "B", 1).as_bytes(), &[]).await;
    assert!(!cut.body.contains("Cette attestation est vraie"), "one sign was changed");
    let none = house.app.upload("/attestation", "fichier", "chat.txt", b"bonjour", &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.assert_contains("pas un badge");

    house.sign_in("direction").await;
    let silent = house.app.post(&format!("{team}/retrait"), &[("motif", "")]).await;
    silent.assert_contains("Écrivez la raison");
    house.app.post(&format!("{team}/retrait"), &[("motif", "Donnée deux fois")]).await;
    house.app.leave();
    house.app.get(&check).await.assert_contains("Retirée le").assert_contains("Donnée deux fois");
    assert_eq!(house.app.get(&format!("{check}/badge.png")).await.status, StatusCode::NOT_FOUND);
    let refused = house.app.upload("/attestation", "fichier", "badge.jwt", jwt.as_bytes(), &[]).await;
    refused.assert_contains("a été retirée");
}

#[tokio::test(flavor = "multi_thread")]
async fn programs_of_the_world_find_the_keys_and_the_list() {
    let house = House::open(sqlite_db().await).await;
    let lists = |key: &str| house.centre.path(&format!("attestations/cles/{key}/statut"));
    let nobodys = lists(&KeyId::new().to_string());
    assert_eq!(house.app.get(&format!("{nobodys}/0")).await.status, StatusCode::NOT_FOUND, "nothing was ever signed");
    let one = house.given(new_certificate(&house)).await;
    let profile = house.app.get(&house.centre.path("attestations/emetteur")).await.json();
    assert_eq!(profile["type"][0], "Profile");
    let set = house.app.get(&house.centre.path("attestations/cles")).await.json();
    let kid = set["keys"][0]["kid"].as_str().expect("a name");
    let id = kid.rsplit('/').next().unwrap();
    let key = house.app.get(&house.centre.path(&format!("attestations/cles/{id}"))).await;
    assert_eq!(key.json()["kid"].as_str(), Some(kid));
    assert_eq!(house.app.get(&format!("{}/0", lists(id))).await.body.split('.').count(), 3, "a token");
    assert_eq!(house.app.get(&format!("{}/x", lists(id))).await.status, StatusCode::NOT_FOUND);
    let elsewhere = house.other.path(&format!("attestations/cles/{id}/statut/0"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "another centre's key");
    let of_other = house.other.path(&format!("equipe/attestations/{}", one.id));
    house.sign_in("ailleurs").await;
    assert_eq!(house.app.get(&of_other).await.status, StatusCode::NOT_FOUND);
    let unknown = house.other.path(&format!("equipe/attestations/{}", CertificateId::new()));
    assert_eq!(house.app.get(&unknown).await.status, StatusCode::NOT_FOUND);
    house.app.get(&house.other.path("equipe/attestations/cle")).await.assert_contains("Clé de signature");
    assert_eq!(house.app.get(&format!("/attestation/{}", "B".repeat(24))).await.status, StatusCode::NOT_FOUND);
}
