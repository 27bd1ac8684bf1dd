//! People practise without script; nothing is broken; the team builds a simulator without code.

use axum::http::{Method, StatusCode};
use testing::sqlite_db;

use super::house::House;
use crate::demo::fruit_order;
use crate::service::{making, simulators};

#[tokio::test(flavor = "multi_thread")]
async fn someone_afraid_misses_three_times_is_shown_and_finishes() {
    let house = House::open(sqlite_db().await).await;
    let (id, _) = making::bring(&house.cx(), &house.centre, fruit_order(), "").await.unwrap();
    making::publish(&house.cx(), &house.centre, id).await.unwrap();
    let code = simulators::find(&house.cx(), &house.centre, id).await.unwrap().code;
    let base = house.centre.path(&format!("entrainement/{code}"));
    house.app.get(&house.centre.path("entrainement")).await.assert_contains("Commander un panier de légumes");
    house.app.get(&base).await.assert_contains("J’ai peur").assert_contains("Et si je clique deux fois");
    let begun = house.app.post(&base, &[("visage", "afraid")]).await;
    assert_eq!(begun.status, StatusCode::SEE_OTHER, "{}", begun.body);
    let screen = begun.location().to_owned();
    let page = house.app.get(&screen).await;
    page.assert_contains("Ici, rien n’est réel")
        .assert_contains("Tout annuler")
        .assert_contains("Quitter le brouillon");
    assert_eq!(page.body.matches("<h1").count(), 1);
    let missed = |misses: u8| format!("{screen}?m={misses}&de=ecran1&zone=pub");
    house.app.get(&missed(1)).await.assert_contains("Rien n’est cassé").assert_contains("C’était une publicité");
    house.app.get(&missed(2)).await.assert_contains("<details open");
    house.app.get(&missed(3)).await.assert_contains("Montrez-moi").assert_contains("is-marked");
    assert_eq!(house.app.get(&format!("{screen}?m=999")).await.status, StatusCode::OK, "an odd count is read as none");
    house.app.get(&format!("{screen}?m=200&de=x&zone=y")).await.assert_contains("Montrez-moi");
    house.app.get(&format!("{base}/mission1/fini")).await.assert_contains("Un seul panier");
    house.app.get(&format!("{base}/fin")).await.assert_contains("Vous avez tout fait");
    let done = house.app.post(&format!("{base}/fin"), &[]).await;
    house.app.get(done.location()).await.assert_contains("Bravo");
    assert_eq!(house.app.get(&format!("{base}/mission1/rien")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.get(&house.centre.path("entrainement/rien")).await.status, StatusCode::NOT_FOUND);
    house.app.get(&house.centre.path("entrainement?seance=ZZZZZ")).await.assert_contains("n’ouvre aucune séance");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_facilitator_builds_and_publishes_without_code() {
    let house = House::open(sqlite_db().await).await;
    assert_ne!(house.app.get(&house.team("")).await.status, StatusCode::OK, "the team only");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Vous n’avez pas encore d’exercice à vous");
    house.app.post(&house.team("/nouveau"), &[("titre", "")]).await.assert_contains("Donnez un titre");
    let made = house.app.post(&house.team("/nouveau"), &[("titre", "Le portail"), ("modele", "")]).await;
    let own = made.location().to_owned();
    house.app.get(&own).await.assert_contains("En préparation");
    let screen = format!("{own}/missions/mission1/ecrans/ecran1");
    let block = house.app.post(&format!("{screen}/blocs"), &[("genre", "link")]).await.location().to_owned();
    house.app.post(&block, &[("mots", "Mon compte Ameli"), ("geste", "click")]).await;
    let refused = house.app.post(&format!("{own}/publication"), &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("existe vraiment").assert_contains("n’est pas grave");
    house.app.post(&block, &[("mots", "Mon compte"), ("dit", "Une page s’ouvre."), ("geste", "click")]).await;
    house.app.get(&screen).await.assert_contains("Mon compte");
    house.app.get(&format!("{own}/essai/mission1/ecran1")).await.assert_contains("Ici, rien n’est réel");
    let published = house.app.post(&format!("{own}/publication"), &[]).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
    house.app.get(&own).await.assert_contains("Publié");
    let elsewhere = own.replace(&house.centre.path(""), &house.other.path(""));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
}

/// The form of the banner on a page.
fn banner(page: &str) -> String {
    let start = page.find("/operations/").expect("an undo banner");
    page[start..].chars().take_while(|sign| *sign != '"').collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn an_undo_that_takes_a_part_away_leads_to_the_page_above_it() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let own = house.app.post(&house.team("/nouveau"), &[("titre", "Le portail"), ("modele", "")]).await;
    let own = own.location().to_owned();
    let screen = format!("{own}/missions/mission1/ecrans/ecran1");
    let link = [("genre", "link")];
    let ways =
        [(format!("{screen}/blocs"), link.as_slice(), &screen), (format!("{own}/missions"), [].as_slice(), &own)];
    for (act, typed, above) in ways {
        let part = house.app.post(&act, typed).await.location().to_owned();
        let undo = banner(&house.app.get(&part).await.body);
        let referer = format!("http://essaim.test{part}");
        let headers = [("referer", referer.as_str())];
        let undone = house.app.send_with(Method::POST, &undo, &headers, &serde_json::Value::Null).await;
        assert_eq!(undone.status, StatusCode::SEE_OTHER, "{}", undone.body);
        let mut at = undone.location().to_owned();
        for _ in 0..4 {
            let page = house.app.get(&at).await;
            if page.status == StatusCode::OK {
                page.assert_contains("Annulation");
                break;
            }
            assert_eq!(page.status, StatusCode::SEE_OTHER, "{at}");
            page.location().clone_into(&mut at);
        }
        assert_eq!(&at, above);
        assert_eq!(house.app.get(&part).await.status, StatusCode::NOT_FOUND, "told once; then it is gone");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_of_a_screen_is_kept_by_whoever_adds_a_block_or_raises_one() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let own = house.app.post(&house.team("/nouveau"), &[("titre", "Le portail"), ("modele", "")]).await;
    let screen = format!("{}/missions/mission1/ecrans/ecran1", own.location());
    let page = house.app.get(&screen).await;
    assert_eq!(page.body.matches("name=\"bandeau\"").count(), 1);
    let form = page.body.find("name=\"bandeau\"").expect("the title");
    let whole = page.body[..form].rfind("<form").expect("a form");
    assert!(page.body[whole..].split("</form>").next().is_some_and(|form| form.contains("/blocs\"")));
    let typed = [("genre", "link"), ("bandeau", "Ma mairie"), ("attendu", "zone1")];
    let added = house.app.post(&format!("{screen}/blocs"), &typed).await;
    assert!(added.location().ends_with("/blocs/2"), "{}", added.location());
    house.app.get(&screen).await.assert_contains("Ma mairie");
    let typed = [("bandeau", "Ma ville"), ("attendu", "zone1")];
    assert_eq!(house.app.post(&format!("{screen}/blocs/1/monter"), &typed).await.location(), screen);
    house.app.get(&screen).await.assert_contains("Ma ville");
}
