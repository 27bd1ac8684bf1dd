//! The team chooses and makes; residents take; a telephone keeps.

use axum::http::{Method, StatusCode, header};
use serde_json::Value;
use testing::sqlite_db;

use super::binding_test::run_due;
use super::house::House;
use crate::model::PackId;

#[tokio::test(flavor = "multi_thread")]
async fn the_team_makes_a_pack_and_residents_take_it() {
    let house = House::open(sqlite_db().await).await;
    house.app.get(&house.centre.path("valise")).await.assert_contains("pas encore de valise");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Aucune valise");
    house.app.get(&house.team("/nouvelle")).await.assert_contains("C’est quoi souris");
    let wrong = house.app.post(&house.team(""), &[("titre", "Mes pas"), ("langue", "fr")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Choisissez au moins une chose").assert_contains("Mes pas");
    let typed = [("titre", "Mes pas"), ("langue", "fr"), ("public", "oui"), ("choix", "mots:souris")];
    let made = house.app.post(&house.team(""), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    let id = team.rsplit('/').next().expect("an id").to_owned();
    house.app.get(&format!("{team}?appareil=tablette+4")).await.assert_contains("tablette 4");
    let version = house.app.post(&format!("{team}/versions"), &[("appareil", "tablette 4")]).await;
    assert_eq!(version.status, StatusCode::SEE_OTHER, "{}", version.body);
    let shown = house.app.get(version.location()).await;
    shown.assert_contains("Version 1").assert_contains("tablette 4").assert_contains("valise.zim");
    shown.assert_contains("se préparent");
    house.app.get(&team).await.assert_contains("Version 1").assert_contains("0,1 Mo");
    house.app.get(&format!("{team}/contenu")).await.assert_contains("Ce qu’elle contient").assert_contains("checked");
    house.app.leave();
    house.app.get(&house.centre.path("valise")).await.assert_contains("Mes pas");
    let public = house.centre.path(&format!("valise/{id}"));
    house.app.get(&public).await.assert_contains("Ouvrir la valise");
    let page = house.app.get(&format!("{public}/lire/mots/souris.html")).await;
    page.assert_contains("../app.webmanifest").assert_contains("C’est quoi souris");
    house.app.get(&format!("{public}/lire/app.webmanifest")).await.assert_contains("\"start_url\":\"index.html\"");
    let worker = house.app.get(&format!("{public}/lire/sw.js")).await;
    worker.assert_contains("const VERSION = 1;").assert_contains("mots/souris.png");
    assert_eq!(house.app.get(&format!("{public}/lire/mots/clic.html")).await.status, StatusCode::NOT_FOUND);
    taken_once_it_is_bound(&house, &public).await;
    let elsewhere = house.other.path(&format!("valise/{id}"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    house.sign_in("direction").await;
    assert_eq!(house.app.post(&format!("{team}/retrait"), &[]).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.app.get(&public).await.status, StatusCode::NOT_FOUND, "it is off the shelf");
}

/// Before the job a page says so; afterwards the bytes are given under their mark, whole, in parts, or not again.
async fn taken_once_it_is_bound(house: &House, public: &str) {
    let at = format!("{public}/valise.zip");
    let early = house.app.get(&at).await;
    assert_eq!(early.status, StatusCode::ACCEPTED);
    early.assert_contains("En préparation").assert_contains(&at);
    run_due(house).await;
    let whole = house.app.get(&at).await;
    assert_eq!((whole.status, whole.bytes.starts_with(b"PK")), (StatusCode::OK, true));
    let mark = whole.headers.get(header::ETAG).and_then(|mark| mark.to_str().ok()).expect("a mark").to_owned();
    let ask = |name: &'static str, value: String| {
        let (app, at) = (&house.app, at.clone());
        async move { app.send_with(Method::GET, &at, &[(name, value.as_str())], &Value::Null).await }
    };
    assert_eq!(ask("if-none-match", mark).await.status, StatusCode::NOT_MODIFIED);
    let part = ask("range", "bytes=0-1".to_owned()).await;
    assert_eq!((part.status, part.bytes.as_slice()), (StatusCode::PARTIAL_CONTENT, b"PK".as_slice()));
    let booklet = house.app.get(&format!("{public}/carnet.pdf")).await;
    assert_eq!(booklet.status, StatusCode::ACCEPTED, "there is no press here, and no page draws one");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_that_comes_back_says_what_it_lacks() {
    let house = House::open(sqlite_db().await).await;
    let pack = house.pack(&["mots:souris"]).await;
    house.sign_in("direction").await;
    let team = house.team(&format!("/{pack}"));
    house.app.post(&format!("{team}/versions"), &[("appareil", "")]).await;
    let manifest = house.app.get(&format!("{team}/versions/1/manifest.json")).await.body;
    let at = house.team("/verification");
    house.app.get(&at).await.assert_contains("manifest.json");
    let look = |text: String| {
        let (app, at) = (&house.app, at.clone());
        async move { app.upload(&at, "fichier", "manifest.json", text.as_bytes(), &[]).await }
    };
    look(manifest.clone()).await.assert_contains("c’est la dernière");
    house.app.get(&format!("{team}/contenu")).await.assert_contains("name=\"revision\" value=\"1\"");
    let typed = |title| [("revision", "1"), ("titre", title), ("langue", "fr"), ("choix", "mots:clic")];
    house.app.post(&format!("{team}/contenu"), &typed("Premiers pas")).await;
    let late = house.app.post(&format!("{team}/contenu"), &typed("Seconds pas")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("entre-temps").assert_contains("Seconds pas").assert_contains("name=\"revision\" value=\"2\"");
    house.app.post(&format!("{team}/versions"), &[("appareil", "")]).await;
    look(manifest.clone()).await.assert_contains("La dernière est la version 2").assert_contains("C’est quoi souris");
    let edited = look(manifest.replace("Premiers", "Derniers")).await;
    assert_eq!(edited.status, StatusCode::UNPROCESSABLE_ENTITY);
    edited.assert_contains("modifié à la main");
    let changes = house.app.get(&format!("{team}/versions/2/changements.zip?depuis=1")).await;
    assert_eq!((changes.status, changes.bytes.starts_with(b"PK")), (StatusCode::OK, true));
    let mark =
        changes.headers.get("etag").and_then(|mark| mark.to_str().ok()).expect("the mark of its bytes").to_owned();
    let at = format!("{team}/versions/2/changements.zip?depuis=1");
    let again = house.app.send_with(Method::GET, &at, &[("if-none-match", mark.as_str())], &Value::Null).await;
    assert_eq!(again.status, StatusCode::NOT_MODIFIED, "it was kept");
    for none in ["2/changements.zip?depuis=2", "1/changements.zip?depuis=1", "2/changements.zip?depuis=9"] {
        let none = house.app.get(&format!("{team}/versions/{none}")).await;
        assert_eq!(none.status, StatusCode::NOT_FOUND);
    }
    let former = house.app.get(&format!("{team}/versions/1/valise.zip")).await;
    assert_eq!(former.status, StatusCode::NOT_FOUND, "what was withdrawn is not to be taken from the version before");
    house.app.get(&format!("{team}/versions/1")).await.assert_contains("ne se prend plus");
    let unknown = house.team(&format!("/{}", PackId::new()));
    assert_eq!(house.app.get(&unknown).await.status, StatusCode::NOT_FOUND);
    house.sign_in("benevole").await;
    house.app.get(&team).await.assert_contains("Version 2");
    assert_eq!(house.app.post(&format!("{team}/versions"), &[]).await.status, StatusCode::FORBIDDEN);
}
