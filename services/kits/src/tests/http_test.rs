//! The journey in the browser, without any script, and the same by program.

use axum::http::{Method, StatusCode};
use kernel::Role;
use serde_json::json;

use super::house::{House, cafe, with};

const CARD: [(&str, &str); 6] = [
    ("licence", "etalab-2.0"),
    ("langue", "fr"),
    ("besoins", "Une salle."),
    ("contact", "Inès, animatrice"),
    ("telephone", "03 53 01 62 21"),
    ("accord", "oui"),
];

#[tokio::test(flavor = "multi_thread")]
async fn a_kit_is_published_taken_and_brought_together_on_the_pages() {
    let house = House::new().await;
    let thing = house.thing(0, &cafe()).await;
    house.signs_in(Role::Facilitator, 0);
    house.app.get(&house.path(0, "")).await.assert_contains("Aucun kit ici pour l’instant");
    house
        .app
        .get(&house.path(0, "/publication"))
        .await
        .assert_contains("Café des outils")
        .assert_contains("Pas publié");
    let one = house.path(0, &format!("/publication/essai/{thing}"));
    house.app.get(&one).await.assert_contains("Un café pour chacun.").assert_contains("Étapes › Accueil › Texte");
    let told = house.app.get(&one).await.body;
    let (summary, step) = (told.find("On répare ensemble."), told.find("Un café pour chacun."));
    assert!(summary.is_some() && summary < step, "as the kind tells it, not by letter");
    let named = [&CARD[..], &[("notes", "Demandez Samira au 06 39 98 12 01.")][..]].concat();
    house.app.post(&one, &named).await.assert_contains("Ces mots partent avec le kit.");
    let refused = house.app.post(&one, &CARD[..3]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Il manque le nom").assert_contains("cochez la case").assert_contains("Une salle.");
    let published = house.app.post(&one, &CARD).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER);
    let kit = published.location().rsplit('/').next().expect("an id").to_owned();
    house.app.get(published.location()).await.assert_contains("C’est votre kit").assert_contains("Kit publié");
    house.signs_in(Role::Facilitator, 1);
    let there = house.path(1, &format!("/kits/{kit}"));
    house.app.get(&house.path(1, "?genre=essai&cherche=outils")).await.assert_contains("Café des outils");
    house.app.get(&house.path(1, "?cherche=fusee")).await.assert_contains("Aucun kit ici");
    house.app.get(&there).await.assert_contains("03 53 01 62 21").assert_contains("Prendre ce kit");
    let taken = house.app.post(&format!("{there}/adoption"), &[]).await;
    assert_eq!(taken.location(), house.path(1, "/chez-nous"));
    house.app.get(taken.location()).await.assert_contains("À jour, version 1").assert_contains("Kit repris");
    let twice = house.app.post(&format!("{there}/adoption"), &[]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    twice.assert_contains("Vous avez déjà ce kit");
    bring_together(&house, thing, &kit).await;
}

async fn bring_together(house: &House, source: uuid::Uuid, kit: &str) {
    let list = house.app.get(&house.path(1, "/chez-nous")).await;
    let ours = list.body.split("/equipe/essai/").nth(1).and_then(|rest| rest.get(..36)).expect("a draft");
    let ours = ours.parse().expect("an id");
    house.edit(1, ours, &with(&cafe(), "/summary", json!("On répare le soir."))).await;
    let newer = with(&with(&cafe(), "/summary", json!("On répare et on parle.")), "/minutes", json!(90));
    house.edit(0, source, &newer).await;
    house.signs_in(Role::Facilitator, 0);
    house.app.post(&house.path(0, &format!("/publication/essai/{source}")), &CARD).await;
    house.signs_in(Role::Facilitator, 1);
    let list = house.app.get(&house.path(1, "/chez-nous")).await;
    list.assert_contains("Version 1 chez nous, version 2 à la source");
    let changes = list
        .body
        .split("href=\"")
        .find_map(|rest| rest.split('"').next().filter(|href| href.ends_with("/changements")))
        .expect("a link")
        .to_owned();
    let page = house.app.get(&changes).await;
    page.assert_contains("Changé des deux côtés")
        .assert_contains("On répare le soir.")
        .assert_contains("On répare et on parle.");
    let seen = page
        .body
        .split("name=\"vu\" value=\"")
        .nth(1)
        .and_then(|rest| rest.split('"').next())
        .expect("a mark")
        .to_owned();
    let refused = house.app.post(&changes, &[("vu", seen.as_str())]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Il reste 1 choix à faire");
    let sides: Vec<(String, &str)> = (0..9).map(|at| (format!("piece-{at}"), "mine")).collect();
    let mut form: Vec<(&str, &str)> = sides.iter().map(|(name, side)| (name.as_str(), *side)).collect();
    form.push(("vu", seen.as_str()));
    assert_eq!(house.app.post(&changes, &form).await.location(), house.path(1, "/chez-nous"));
    assert_eq!(house.read(1, ours).await, with(&cafe(), "/summary", json!("On répare le soir.")));
    let line = house.app.get(&house.path(1, &format!("/kits/{kit}/lignee"))).await;
    line.assert_contains("2 centres en ont quelque chose")
        .assert_contains("<svg")
        .assert_contains("L’a repris, à jour");
    let told = [("mots", "Le soir, c’est mieux."), ("fois", "3"), ("personnes", "41")];
    house.app.post(&house.path(1, &format!("/kits/{kit}/lignee")), &told).await;
    house.app.get(&house.path(1, &format!("/kits/{kit}/lignee"))).await.assert_contains("41 personnes venues");
    propose(house, &changes.replace("/changements", "/proposition")).await;
    house.app.leave();
    let everyone = house.app.get("/reseau/transmissions").await;
    everyone.assert_contains("Ce que les centres se transmettent").assert_contains("Le soir, c’est mieux.");
    assert!(!everyone.body.contains("62 21"), "no colleague’s number for the street");
}

async fn propose(house: &House, path: &str) {
    house.app.get(path).await.assert_contains("Ce que vous avez changé");
    let sent = house.app.post(path, &[("mots", "Le soir marche mieux.")]).await;
    assert_eq!(sent.location(), house.path(1, "/propositions"));
    house.app.get(sent.location()).await.assert_contains("Envoyée à Centre de arques");
    house.signs_in(Role::Referent, 0);
    let list = house.app.get(&house.path(0, "/propositions")).await;
    list.assert_contains("Envoyée par Centre de tourcoing");
    let one = list.body.split("/propositions/").nth(1).and_then(|rest| rest.get(..36)).expect("an id");
    let one = house.path(0, &format!("/propositions/{one}"));
    house.app.get(&one).await.assert_contains("Le soir marche mieux.").assert_contains("Pourquoi ?");
    house.app.post(&format!("{one}/refus"), &[("raison", "")]).await.assert_contains("Écrivez pourquoi");
    house.app.post(&format!("{one}/refus"), &[("raison", "Le matin convient ici.")]).await;
    house.signs_in(Role::Referent, 1);
    let there = one.replace("/arques/", "/tourcoing/");
    house.app.get(&there).await.assert_contains("La raison : Le matin convient ici.");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_script_in_a_kit_is_words() {
    let house = House::new().await;
    let odd = with(&cafe(), "/summary", json!("<script>alert(1)</script><img src=x onerror=alert(2)>"));
    let thing = house.thing(0, &odd).await;
    let kit = house.publish(0, thing).await;
    house.signs_in(Role::Director, 1);
    let page = house.app.get(&house.path(1, &format!("/kits/{kit}"))).await;
    assert!(!page.body.contains("<script>alert"), "it would run");
    assert!(!page.body.contains("<img src=x"), "it would run");
    assert!(page.body.contains("alert(1)"), "it is shown as what it is");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_brought_and_trusted_on_the_page() {
    let (there, house) = (House::new().await, House::new().await);
    let thing = there.thing(0, &cafe()).await;
    let kit = there.publish(0, thing).await;
    there.signs_in(Role::Facilitator, 0);
    let file = there.app.get(&there.path(0, &format!("/kits/{kit}/fichier"))).await;
    assert_eq!(file.status, StatusCode::OK);
    house.signs_in(Role::Facilitator, 1);
    let page = house.path(1, "/fichiers");
    let nothing = house.app.upload(&page, "fichier", "", b"", &[]).await;
    nothing.assert_contains("Choisissez un fichier.");
    let changed = file.body.replace("Café", "Thé");
    let refused = house.app.upload(&page, "fichier", "a.essaim-kit", changed.as_bytes(), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Ce fichier a été modifié.");
    let waits = house.app.upload(&page, "fichier", "a.essaim-kit", &file.bytes, &[]).await;
    assert_eq!(waits.status, StatusCode::SEE_OTHER);
    let told = house.app.get(&page).await;
    told.assert_contains("D’une maison encore inconnue").assert_contains("La direction compare l’empreinte");
    let arrival = told.body.split("/fichiers/").nth(1).and_then(|rest| rest.get(..36)).expect("an id").to_owned();
    let trust = format!("{page}/{arrival}/confiance");
    assert_eq!(house.app.post(&trust, &[]).await.status, StatusCode::FORBIDDEN);
    house.signs_in(Role::Director, 1);
    let kept = house.app.post(&trust, &[]).await;
    assert_eq!(kept.location(), house.path(1, &format!("/kits/{kit}")));
    house.app.get(kept.location()).await.assert_contains("Centre de arques").assert_contains("Prendre ce kit");
    house.app.get(&page).await.assert_contains("par Nadège");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_program_does_the_same() {
    let house = House::new().await;
    let thing = house.thing(0, &cafe()).await;
    house.app.use_token(&format!("{}_kits:read_kits:write", house.centres[0].id));
    let new = json!({
        "kind": "essai", "source": thing, "licence": "cc0-1.0", "language": "fr", "contact_name": "Inès",
        "contact_phone": "0353016221", "contact_agrees": true
    });
    let base = "/api/v1/centres/arques";
    let made = house.app.send_json(Method::POST, &format!("{base}/kits"), &new).await;
    assert_eq!(made.status, StatusCode::CREATED, "{}", made.body);
    let kit = made.json()["id"].as_str().expect("an id").to_owned();
    let same = house.app.send_json(Method::POST, &format!("{base}/kits"), &new).await;
    assert_eq!(same.status, StatusCode::UNPROCESSABLE_ENTITY, "nothing changed");
    house.app.use_token(&format!("{}_kits:read_kits:write", house.centres[1].id));
    assert_eq!(house.app.get(&format!("{base}/kits")).await.status, StatusCode::NOT_FOUND, "not its centre");
    let base = "/api/v1/centres/tourcoing";
    assert_eq!(house.app.get(&format!("{base}/kits?kind=essai")).await.json()["items"][0]["title"], "Café des outils");
    let adopted = house.app.send_json(Method::POST, &format!("{base}/kits/{kit}/adoption"), &json!({})).await;
    assert_eq!(adopted.status, StatusCode::CREATED, "{}", adopted.body);
    let id = adopted.json()["id"].as_str().expect("an id").to_owned();
    let changes = house.app.get(&format!("{base}/kit-adoptions/{id}/changes")).await.json();
    assert_eq!(changes["pieces"], json!([]));
    let line = house.app.get(&format!("{base}/kits/{kit}/lineage")).await.json();
    assert_eq!((line["centres"].as_u64(), line["lines"][1]["adopted"].as_i64()), (Some(2), Some(1)));
    let told =
        house.app.send_json(Method::POST, &format!("{base}/kits/{kit}/outcomes"), &json!({ "words": "Bien." })).await;
    assert_eq!(told.status, StatusCode::CREATED);
    assert_eq!(house.app.get(&format!("{base}/kit-adoptions")).await.json()["items"][0]["latest"], 1);
    assert_eq!(house.app.get(&format!("{base}/kit-proposals")).await.status, StatusCode::OK);
    house.app.use_token(&format!("{}_kits:read", house.centres[1].id));
    let refused = house.app.send_json(Method::DELETE, &format!("{base}/kits/{kit}"), &json!({})).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    for below in ["kits", "kit-files", &format!("kits/{kit}/outcomes"), &format!("kit-adoptions/{id}/proposals")] {
        let unreadable = house.app.send_json(Method::POST, &format!("{base}/{below}"), &json!({ "x": 1 })).await;
        assert_eq!(unreadable.status, StatusCode::FORBIDDEN, "{below}: who may not is told so first");
        let elsewhere = format!("/api/v1/centres/arques/{below}");
        let unreadable = house.app.send_json(Method::POST, &elsewhere, &json!({ "x": 1 })).await;
        assert_eq!(unreadable.status, StatusCode::NOT_FOUND, "{below}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn strangers_find_nothing() {
    let house = House::new().await;
    let thing = house.thing(0, &cafe()).await;
    let kit = house.publish(0, thing).await;
    let shown = house.path(1, &format!("/kits/{kit}"));
    assert_eq!(house.app.get(&shown).await.status, StatusCode::SEE_OTHER, "to sign in");
    house.signs_in(Role::Director, 0);
    assert_eq!(house.app.get(&shown).await.status, StatusCode::NOT_FOUND, "a centre that is not theirs");
    house.signs_in(Role::Director, 1);
    for below in [
        format!("/publication/essai/{thing}"),
        format!("/kits/{thing}"),
        format!("/chez-nous/{thing}/changements"),
        format!("/propositions/{thing}"),
    ] {
        assert_eq!(house.app.get(&house.path(1, &below)).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    house.signs_in(Role::Reception, 1);
    house.app.get(&shown).await.assert_contains("L’animation, le référent ou la direction");
    assert_eq!(house.app.post(&format!("{shown}/adoption"), &[]).await.status, StatusCode::FORBIDDEN);
}
