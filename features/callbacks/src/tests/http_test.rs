//! The journey in the browser, without any script: ask, be told when; the team calls.

use axum::http::StatusCode;

use super::house::House;
use crate::service::reading::{Which, list_calls, waiting_count};

const PAGE: &str = "/arques/rappelez-moi";
const TEAM: &str = "/arques/equipe/a-rappeler";

#[tokio::test(flavor = "multi_thread")]
async fn somebody_asks_and_is_told_by_when() {
    let house = House::new().await;
    let page = house.app.get(PAGE).await;
    page.assert_contains("Quelqu’un me rappelle")
        .assert_contains("Quitter cette page")
        .assert_contains("/arques/programme");
    let sent = house.app.post(PAGE, &[("tel", "06 39 98 12 01"), ("moment", "morning"), ("dire", "non")]).await;
    assert_eq!((sent.status, sent.location()), (StatusCode::SEE_OTHER, "/arques/rappelez-moi/c-est-note"));
    let done = house.app.get(sent.location()).await;
    // It is Sunday morning: two working days after Monday.
    done.assert_contains("au plus tard mercredi 25 novembre, avant 18 h").assert_contains("03 53 01 62 10");
    done.assert_contains("Quitter cette page");
    assert!(!done.body.contains("06 39"), "the number is not shown again");
    assert!(!done.body.contains("class=\"undo\""), "no banner tells what was done");
    let again = house.app.post(PAGE, &[("tel", "0639981201")]).await;
    assert_eq!((again.status, again.location()), (sent.status, sent.location()), "the same, so that nobody learns it");
    assert_eq!(house.open_calls().await, 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let house = House::new().await;
    let typed = [
        ("tel", "06 39 98 12"),
        ("nom", "Samira"),
        ("moment", "evening"),
        ("dire", "oui"),
        ("langue", "other"),
        ("langue_autre", "tamoul"),
        ("mots", "un courrier"),
        ("once", "0123456789abcdef"),
    ];
    let refused = house.app.post(PAGE, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("Le numéro a 8 chiffres. Il en faut 10.");
    for kept in ["value=\"06 39 98 12\"", "value=\"Samira\"", "value=\"tamoul\"", "un courrier"] {
        refused.assert_contains(kept);
    }
    let kept = house.app.db().all("select id from once_answer", vec![]).await.expect("rows");
    assert!(kept.is_empty(), "what was typed is written nowhere");
    let nothing = house.app.post(PAGE, &[("tel", "")]).await;
    nothing.assert_contains("Il manque le numéro");
    assert_eq!(house.open_calls().await, 0);
    assert_eq!(house.app.get("/nulle-part/rappelez-moi").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_language_typed_with_the_list_untouched_reaches_the_team() {
    let house = House::new().await;
    house.app.post(PAGE, &[("tel", "06 39 98 12 01"), ("langue", "fr"), ("langue_autre", "kabyle")]).await;
    house.app.sign_in_with("reception");
    house.app.get(TEAM).await.assert_contains("Une autre langue");
    let page = kernel::paging::PageRequest { after: None, limit: 1 };
    let open = list_calls(&house.cx(), &house.arques, Which::Open, page).await.expect("a list");
    let call = open.items.first().expect("a call").id;
    house.app.get(&format!("{TEAM}/{call}")).await.assert_contains("kabyle");
    house.app.leave();
    // Asked again with the list untouched: what was typed the first time is still told.
    house.app.post(PAGE, &[("tel", "06 39 98 12 01"), ("langue", "ar")]).await;
    house.app.sign_in_with("reception");
    house.app.get(&format!("{TEAM}/{call}")).await.assert_contains("kabyle · Arabe");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_says_for_how_long_the_number_is_kept() {
    let house = House::new().await;
    house.app.get(PAGE).await.assert_contains("effacé 30 jours après l’appel");
    for (days, is_on, said) in [(14, true, "effacé 14 jours après l’appel"), (14, false, "Votre numéro est enfermé.")]
    {
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        people::store::put_rule(&mut tx, &house.scope(), "callbacks", days, is_on, house.now()).await.expect("written");
        tx.commit().await.expect("a commit");
        let page = house.app.get(PAGE).await;
        page.assert_contains(said);
        assert_eq!(page.body.contains("effacé"), is_on);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_speaks_other_languages() {
    let house = House::new().await;
    house.app.get(&format!("{PAGE}?lang=en")).await.assert_contains("Someone calls me back");
    house.app.get(&format!("{PAGE}?lang=ar")).await.assert_contains("أحدهم يتصل بي");
    house.app.get(&format!("{PAGE}?lang=fr-simple")).await.assert_contains("Écrivez votre numéro");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_reads_takes_and_closes() {
    let house = House::new().await;
    assert_eq!(house.app.get(TEAM).await.status, StatusCode::SEE_OTHER, "from the street: sign in");
    house.app.sign_in_with("reception");
    house.app.get(TEAM).await.assert_contains("Personne n’attend d’appel");
    let id = house.asked("06 39 98 12 01").await;
    let list = house.app.get(TEAM).await;
    list.assert_contains("1 personne attend un appel").assert_contains("Ne dites pas qui appelle");
    assert!(!list.body.contains("39 98") && !list.body.contains("+336"), "no number where it may be seen");
    let call = format!("{TEAM}/{id}");
    let taken = house.app.post(&format!("{call}/prise"), &[]).await;
    assert_eq!(taken.location(), call);
    let open = house.app.get(&call).await;
    open.assert_contains("06 39 98 12 01")
        .assert_contains("Ne dites pas qui appelle.")
        .assert_contains("Appel pris en charge");
    let missing = house.app.post(&format!("{call}/resultats"), &[]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    missing.assert_contains("Dites ce que l’appel a donné.");
    let past = [("resultat", "no_answer"), ("jour", "01/01/2020"), ("heure", "10 h")];
    house.app.post(&format!("{call}/resultats"), &past).await.assert_contains("Ce moment est déjà passé.");
    let tried = house.app.post(&format!("{call}/resultats"), &[("resultat", "no_answer")]).await;
    assert_eq!(tried.location(), TEAM);
    house.app.get(TEAM).await.assert_contains("1 essai sans réponse");
    let over = house.app.post(&format!("{call}/resultats"), &[("resultat", "reached"), ("suite", "desk")]).await;
    assert_eq!(over.location(), TEAM);
    let list = house.app.get(TEAM).await;
    list.assert_contains("Appel : on s’est parlé").assert_contains("1 sur 1");
    house.app.get(&format!("{TEAM}/faits")).await.assert_contains("Jointe");
    house.app.get(&call).await.assert_contains("Elle vient à l’accueil");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_read_calls_finds_no_list() {
    let house = House::new().await;
    let id = house.asked("06 39 98 12 01").await;
    for role in ["volunteer", "facilitator"] {
        house.app.leave();
        house.app.sign_in_with(role);
        for path in [TEAM.to_owned(), format!("{TEAM}/{id}"), format!("{TEAM}/faits")] {
            assert_eq!(house.app.get(&path).await.status, StatusCode::FORBIDDEN, "{role} {path}");
        }
        let taken = house.app.post(&format!("{TEAM}/{id}/prise"), &[]).await;
        assert_eq!(taken.status, StatusCode::FORBIDDEN);
    }
    house.app.leave();
    house.app.sign_in_with("director");
    let elsewhere = house.app.get(&format!("/tourcoing/equipe/a-rappeler/{id}")).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn late_calls_are_said_and_the_promise_is_changed() {
    let house = House::new().await;
    house.asked("06 39 98 12 01").await;
    house.app.clock().advance(chrono::Duration::days(6));
    house.app.sign_in_with("director");
    house.app.get(TEAM).await.assert_contains("1 rappel en retard").assert_contains("0 sur 1");
    let count = waiting_count(&house.cx(), &house.arques).await.expect("counts").expect("allowed");
    assert_eq!((count.open, count.late), (1, 1));
    let path = format!("{TEAM}/promesse");
    house.app.get(&path).await.assert_contains("Notre promesse").assert_contains("value=\"09:00\"");
    let wrong =
        house.app.post(&path, &[("jours", "deux"), ("ouvre", "9 h"), ("ferme", "18 h"), ("semaine", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Écrivez un nombre de jours, de 0 à 10.").assert_contains("value=\"deux\"");
    let kept =
        [("jours", "1"), ("ouvre", "9 h"), ("ferme", "12 h 30"), ("semaine", "1"), ("semaine", "3"), ("revision", "0")];
    assert_eq!(house.app.post(&path, &kept).await.status, StatusCode::SEE_OTHER);
    house.app.get(&path).await.assert_contains("value=\"12:30\"");
    let stale = house.app.post(&path, &kept).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.get(&path).await.status, StatusCode::FORBIDDEN);
}
