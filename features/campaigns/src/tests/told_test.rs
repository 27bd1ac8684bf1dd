//! What pages say of what was done, of what waits and of what is kept: nothing is lost, nothing is left unsaid.

use std::sync::Arc;

use axum::http::StatusCode;
use chrono::Duration;
use delivery::store::{list_faults, list_messages};
use delivery::{Couriers, Dispatcher, State};
use kernel::paging::PageRequest;
use testing::sqlite_db;

use super::house::{House, add, eight_members, someone};
use crate::service::drafts;

async fn house() -> House {
    let house = House::open(sqlite_db().await).await;
    eight_members(&house).await;
    house.sign_in("direction").await;
    house
}

fn field(page: &testing::Page, name: &str) -> String {
    let marker = format!("name=\"{name}\" value=\"");
    let value = page.body.split(&marker).nth(1).and_then(|rest| rest.split('"').next());
    value.expect("a field").to_owned()
}

/// Begins a message and keeps its words; gives its address.
async fn written(house: &House, then: &str) -> (String, testing::Page) {
    let base = house.app.post(&house.path(""), &[]).await.location().to_owned();
    let revision = field(&house.app.get(&base).await, "revision");
    let form = [("titre", "Fête 🎉"), ("texte", "Venez 😀 samedi 漢."), ("garde", "oui")];
    let kept = house.app.post(&base, &[&form[..], &[("revision", &revision), ("suite", then)]].concat()).await;
    (base, kept)
}

async fn sent(house: &House) -> String {
    let (base, _) = written(house, "envoi").await;
    let plan = house.app.get(&format!("{base}/envoi")).await;
    let (revision, people) = (field(&plan, "revision"), field(&plan, "vises"));
    let form = [("quand", "maintenant"), ("vises", people.as_str()), ("revision", revision.as_str())];
    assert_eq!(house.app.post(&format!("{base}/envoi"), &form).await.location(), format!("{base}/portee"));
    base
}

#[tokio::test(flavor = "multi_thread")]
async fn who_leaves_for_the_audience_keeps_the_words() {
    let house = house().await;
    for (then, below) in [
        ("a-qui-tete", "/a-qui?place=tete"),
        ("a-qui-ajout", "/a-qui?place=ajout"),
        ("a-qui-0", "/a-qui?place=0"),
        ("noms", "/noms"),
        ("a-qui-//ailleurs.example", "#apercus"),
    ] {
        let (base, kept) = written(&house, then).await;
        assert_eq!(kept.location(), format!("{base}{below}"), "{then}");
        let page = house.app.get(&base).await;
        page.assert_contains("value=\"Fête 🎉\"")
            .assert_contains("Venez 😀 samedi")
            .assert_contains("Dernière version gardée");
        page.assert_contains("value=\"a-qui-tete\"").assert_contains("value=\"a-qui-ajout\"");
        let revision = field(&page, "revision");
        let same = [("titre", "Fête 🎉"), ("texte", "Venez 😀 samedi 漢."), ("garde", "oui"), ("suite", "a-qui-tete")];
        house.app.post(&base, &[&same[..], &[("revision", &revision)]].concat()).await;
        assert_eq!(field(&house.app.get(&base).await, "revision"), revision, "what has not changed is not written");
    }
    let base = house.app.post(&house.path(""), &[]).await.location().to_owned();
    let long = "é".repeat(40_000);
    let refused = house.app.post(&base, &[("texte", &long), ("revision", "1"), ("suite", "a-qui-tete")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Pas encore gardé").assert_contains(&long);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_server_sends_is_told_before_and_after() {
    let house = house().await;
    let (base, _) = written(&house, "envoi").await;
    // It is Sunday, ten o’clock.
    let plan = house.app.get(&format!("{base}/envoi")).await;
    plan.assert_contains("Aucun serveur d’e-mails ni de SMS n’est réglé")
        .assert_contains("Les SMS partiront demain, 8");
    plan.assert_contains("Les adhérents.");
    let base = sent(&house).await;
    let send_due = async || {
        Dispatcher::new(Arc::clone(&house.app.app), Couriers::default()).run_due().await.expect("looks");
    };
    send_due().await;
    house.app.get(&format!("{base}/portee")).await.assert_contains("Les SMS partiront demain, 8");
    house.app.clock().advance(Duration::hours(22));
    send_due().await;
    house.sign_in("direction").await;
    let board = house.app.get(&format!("{base}/portee")).await;
    board
        .assert_contains("3 destinataires n’ont rien reçu : leur message est gardé ici, aucun serveur n’est réglé.")
        .assert_contains("Gardé ici, pas envoyé")
        .assert_contains("Gardé ici : aucun serveur n’est réglé");
    assert!(!board.body.contains("réponse du réseau attendue") && !board.body.contains("Les SMS partiront"));
    house.app.get(&format!("{base}/portee/gardes")).await.assert_contains("Chloé Petit");
    house.app.get(&house.path("")).await.assert_contains("Gardé ici, pas envoyé");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_stopped_was_asked_and_is_told() {
    let house = house().await;
    let base = sent(&house).await;
    let board = house.app.get(&format!("{base}/portee")).await;
    board.assert_contains("<details><summary>Arrêter ce qui n’est pas parti</summary>").assert_contains("Oui, arrêter");
    let stopped = house.app.post(&format!("{base}/arret"), &[]).await;
    house.app.get(stopped.location()).await.assert_contains("Le message est arrêté. 4 envois ne partiront pas.");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_has_been_reached_is_no_longer_among_those_to_call() {
    let house = house().await;
    let base = sent(&house).await;
    let calls = house.app.get(&format!("{base}/appels")).await;
    calls.assert_contains("À appeler").assert_contains("Mauvais numéro").assert_contains("Joint");
    assert!(!calls.body.contains("Déjà faits"));
    let name = calls.body.split("name=\"resultat-").nth(1).and_then(|rest| rest.split('"').next()).expect("a call");
    let name = format!("resultat-{name}");
    let noted = house.app.post(&format!("{base}/appels"), &[(name.as_str(), "reached"), ("retour", "appels")]).await;
    let calls = house.app.get(noted.location()).await;
    calls.assert_contains("Un résultat est gardé.").assert_contains("Déjà faits").assert_contains("Jeannine Duhamel");
    assert!(!calls.body.contains("À appeler"));
}

#[tokio::test(flavor = "multi_thread")]
async fn families_are_counted_as_families() {
    let house = house().await;
    let base = house.app.post(&house.path(""), &[]).await.location().to_owned();
    let page = house.app.get(&format!("{base}/a-qui?place=tete")).await;
    let head = [("place", "tete"), ("tete", "familles-adherentes"), ("revision", &field(&page, "revision"))];
    house.app.post(&format!("{base}/a-qui"), &head).await;
    let revision = field(&house.app.get(&base).await, "revision");
    let words = [("titre", "Goûter"), ("texte", "Venez."), ("revision", revision.as_str()), ("suite", "envoi")];
    house.app.post(&base, &words).await;
    let plan = house.app.get(&format!("{base}/envoi")).await;
    plan.assert_contains("7 familles visées").assert_contains("Les familles adhérentes.");
    let form = [("quand", "maintenant"), ("vises", "7"), ("revision", &field(&plan, "revision"))];
    house.app.post(&format!("{base}/envoi"), &form).await;
    let board = house.app.get(&format!("{base}/portee")).await;
    board
        .assert_contains("0 famille sur 7 a le message. Il en reste 7.")
        .assert_contains("Les 7 familles qui restent")
        .assert_contains("Envoyé aux familles adhérentes.");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_letter_says_what_paper_shows() {
    let house = House::open_with(sqlite_db().await, Arc::new(Plain)).await;
    house.sign_in("direction").await;
    let (base, _) = written(&house, "apercus").await;
    house.app.get(&base).await.assert_contains("un autre signe devient un losange").assert_contains("Venez samedi ◊.");
    let house = self::house().await;
    let (base, _) = written(&house, "apercus").await;
    assert!(!house.app.get(&base).await.body.contains("losange"), "this press draws all");
}

/// A press that has neither drawings nor Chinese.
struct Plain;

impl documents::Documents for Plain {
    fn render(&self, _: documents::Template, _: &serde_json::Value) -> Result<Vec<u8>, documents::DocumentError> {
        Ok(b"%PDF".to_vec())
    }

    fn as_drawn(&self, text: &str) -> String {
        text.replace(" 😀", "").replace(" 🎉", "").replace('漢', "◊")
    }
}

testing::each_engine! {
    async fn the_demonstration_knows_the_addresses_that_came_back(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        let everyone: Vec<_> = (0..300)
            .map(|n| {
                let mut one = someone(&cx, "Anne", &format!("Numéro{n}"));
                one.person.email = Some(format!("n{n}@exemple.fr"));
                one
            })
            .collect();
        add(&cx, &house.scope(), &[], &everyone).await;
        crate::demo::fill(&cx, &house.centre).await.expect("fills");
        let faults = list_faults(cx.db(), &house.scope(), PageRequest { after: None, limit: 100 }).await.expect("lists");
        let sent = drafts::list_campaigns(&cx, &house.centre, PageRequest { after: None, limit: 100 }).await;
        let mut failed = 0;
        for found in sent.expect("lists").items.iter().filter(|found| found.progress.is_some()) {
            let batch = found.batch().expect("a batch");
            let dead = list_messages(cx.db(), &house.scope(), batch, None, &[State::Failed]).await.expect("lists");
            failed += dead.len();
            assert!(dead.iter().all(|message| faults.items.iter().any(|fault| fault.message == message.id)));
        }
        assert!(failed > 0 && failed == faults.items.len(), "{failed} and {}", faults.items.len());
    }
}
