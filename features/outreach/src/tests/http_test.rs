//! The pages: rounds, what came back, tablets, and the tablet's own.

use std::sync::Arc;

use axum::http::StatusCode;

use super::house::{House, again, sent};
use crate::service::entries::correct;

const TEAM: &str = "/arques/equipe/tournees";

#[tokio::test(flavor = "multi_thread")]
async fn a_round_is_planned_ticked_begun_and_copied() {
    let house = House::new().await;
    assert_eq!(house.app.get(TEAM).await.status, StatusCode::SEE_OTHER, "from the street: sign in");
    house.app.sign_in_with("facilitator");
    house.app.get(TEAM).await.assert_contains("Aucune tournée pour l’instant");
    let wrong = house.app.post(TEAM, &[("titre", "Marché"), ("jour", "31/02/2026"), ("etapes", "Place")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("On ne peut pas lire cette date.").assert_contains("value=\"Marché\"");
    let typed = [
        ("titre", "Marché"),
        ("jour", "24/11/2026"),
        ("qui", "Nadège"),
        ("etapes", "Place ; 14 h ; camion"),
        ("materiel", "Tablette\nScanner"),
    ];
    let made = house.app.post(TEAM, &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    let path = made.location().to_owned();
    house.app.get(&path).await.assert_contains("Place").assert_contains("Scanner").assert_contains("Prévue");
    let id = path.rsplit('/').next().expect("an id");
    let round = house.found(kernel::ids::parse(id).expect("an id")).await;
    let first = round.items[0].id.to_string();
    house.app.post(&format!("{path}/materiel"), &[("materiel", &first)]).await;
    assert!(house.found(round.id).await.items[0].is_checked);
    house.app.post(&format!("{path}/etat"), &[("etat", "under_way")]).await;
    house.app.get(&path).await.assert_contains("En cours");
    house.app.get(TEAM).await.assert_contains("Refaire la même");
    let copy = house.app.get(&format!("{TEAM}/nouvelle?copie={id}")).await;
    copy.assert_contains("Place ; 14 h ; camion").assert_contains("value=\"Marché\"");
    house.app.leave();
    house.app.sign_in_with("director");
    let elsewhere = house.app.get(&format!("/tourcoing/equipe/tournees/{id}")).await;
    assert_eq!(elsewhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_accompanies_takes_up_what_came_back() {
    let house = House::new().await;
    let round = house.round().await;
    let (tablet, _) = house.tablet("Bleue").await;
    let mut first = sent(&house, "un mot confié");
    first.round = Some(round.uuid());
    house.send(&tablet, std::slice::from_ref(&first)).await;
    let (page, entry) = (format!("{TEAM}/{round}"), format!("{TEAM}/notes/{}", first.id));
    house.app.sign_in_with("reception");
    let shown = house.app.get(&page).await;
    shown.assert_contains("1 note à reprendre").assert_contains("se lisent avec une personne qui accompagne");
    assert!(!shown.body.contains(&entry), "no way in");
    for path in [&entry, &format!("{TEAM}/a-reprendre"), &format!("{TEAM}/tablettes")] {
        assert_eq!(house.app.get(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    house.app.leave();
    house.app.sign_in_with("referent");
    let shown = house.app.get(&page).await;
    shown.assert_contains("Une démarche faite").assert_contains(&entry);
    assert!(!shown.body.contains("confié"), "a list tells no word");
    house.app.get(&format!("{TEAM}/a-reprendre")).await.assert_contains(&entry);
    house.app.get(&entry).await.assert_contains("un mot confié").assert_contains("Votre lecture est notée");
    let person = house.person("Karima", "+33639981201").await.to_string();
    house.app.get(&format!("{entry}?cherche=Benali")).await.assert_contains("C’est cette personne");
    house.app.post(&format!("{entry}/personne"), &[("personne", &person)]).await;
    house.app.get(&entry).await.assert_contains("Ce n’est pas elle");
    let version = first.version.to_string();
    let nir = [("ecriture", version.as_str()), ("mots", "2 69 05 49 588 157 80")];
    let refused = house.app.post(&format!("{entry}/ecritures"), &nir).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let kept = house.app.post(&format!("{entry}/suite"), &[("etat", "taken_up"), ("ecriture", &version)]).await;
    assert_eq!(kept.location(), format!("{TEAM}/a-reprendre"));
    house.app.get(kept.location()).await.assert_contains("Tout est repris.");
    house.app.get(&entry).await.assert_contains("Remettre dans la liste");
    house.app.post(&format!("{entry}/suite"), &[("etat", "received")]).await;
    house.app.get(&entry).await.assert_contains("C’est repris");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_writings_are_shown_as_a_choice() {
    let house = House::new().await;
    let (tablet, _) = house.tablet("Bleue").await;
    let first = sent(&house, "un");
    house.send(&tablet, std::slice::from_ref(&first)).await;
    let said = crate::model::entry::Said { words: "mots du bureau".to_owned(), ..Default::default() };
    let (id, base) = (first.id.into(), first.version.into());
    let desk = correct(&house.cx(), &house.arques, id, base, &said).await.expect("corrected");
    house.send(&tablet, &[again(&first, "mots de la tablette")]).await;
    house.app.sign_in_with("director");
    let entry = format!("{TEAM}/notes/{}", first.id);
    let shown = house.app.get(&entry).await;
    shown.assert_contains("mots du bureau").assert_contains("mots de la tablette").assert_contains("Garder celle-ci");
    house.app.get(&format!("{TEAM}/a-reprendre")).await.assert_contains("Deux écritures, à choisir");
    house.app.post(&format!("{entry}/choix"), &[("ecriture", &desk.to_string())]).await;
    let shown = house.app.get(&entry).await;
    shown.assert_contains("mise de côté").assert_contains("mots de la tablette").assert_contains("C’est repris");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_is_made_and_taken_back() {
    let house = House::new().await;
    house.app.sign_in_with("director");
    let path = format!("{TEAM}/tablettes");
    house.app.get(&path).await.assert_contains("Aucune tablette pour l’instant.");
    house.app.post(&path, &[("nom", " ")]).await.assert_contains("Donnez un nom à la tablette.");
    let made = house.app.post(&path, &[("nom", "Tablette bleue"), ("once", "0123456789abcdef")]).await;
    assert_eq!(made.status, StatusCode::OK);
    made.assert_contains("http://essaim.test/arques/tablette").assert_contains("Attend son numéro");
    let kept = house.app.db().all("select id from once_answer", vec![]).await.expect("rows");
    assert!(kept.is_empty(), "the number is written nowhere");
    let listed = house.app.get(&path).await;
    assert!(!listed.body.contains("data-code"), "the number is shown once");
    let at = listed.body.find("/retrait").expect("a button");
    let action = listed.body[..at].rsplit('"').next().expect("an address").to_owned();
    house.app.post(&format!("{action}/retrait"), &[]).await;
    house.app.get(&path).await.assert_contains("Retirée");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_tablet_page_says_what_to_do_without_script_and_is_kept_whole() {
    let house = House::new().await;
    let page = house.app.get("/arques/tablette").await;
    page.assert_contains("feuille de route en papier").assert_contains("src=\"/arques/tablette/app.js\"");
    let worker = house.app.get("/arques/tablette/sw.js").await;
    assert_eq!(worker.headers.get("service-worker-allowed").expect("a scope"), "/arques/tablette");
    assert!(worker.headers["content-type"].to_str().expect("text").starts_with("text/javascript"));
    let line = worker.body.lines().find_map(|line| line.strip_prefix("const KEPT = ")).expect("a list");
    let kept: Vec<String> = serde_json::from_str(line.trim_end_matches(';')).expect("JSON");
    for address in &kept {
        assert_eq!(house.app.get(address).await.status, StatusCode::OK, "{address}");
    }
    let asked = |prefix: &str| {
        let parts = page.body.split(prefix).skip(1);
        parts.filter_map(|rest| rest.split('"').next()).map(ToOwned::to_owned).collect::<Vec<_>>()
    };
    for address in asked("src=\"").into_iter().chain(asked("rel=\"stylesheet\" href=\"")) {
        assert!(kept.contains(&address), "{address} is asked for and not kept");
    }
    assert_eq!(house.app.get("/arques/tablette/autre.js").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_sheet_is_printed_for_who_sees_rounds() {
    let house = House::with_press(testing::sqlite_db().await, Arc::new(documents::Unavailable)).await;
    let round = house.round().await;
    assert_eq!(house.app.get(&format!("{TEAM}/{round}/feuille.pdf")).await.status, StatusCode::SEE_OTHER);
    house.app.sign_in_with("volunteer");
    assert_eq!(house.app.get(&format!("{TEAM}/{round}/feuille.pdf")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_entry_leads_to_where_it_is_done_with_what_is_known() {
    let house = House::new().await;
    let (tablet, _) = house.tablet("Bleue").await;
    let first = sent(&house, "un mot confié");
    house.send(&tablet, std::slice::from_ref(&first)).await;
    house.app.sign_in_with("referent");
    let entry = format!("{TEAM}/notes/{}", first.id);
    let page = house.app.get(&entry).await;
    page.assert_contains("Créer sa page").assert_contains("name=\"texte\" value=\"Mme Essai\"");
    let new = house.app.get("/arques/equipe/personnes/nouvelle?texte=Mme%20Essai").await;
    new.assert_contains("value=\"Mme Essai\"");
    let person = house.person("Karima", "+33639981201").await.to_string();
    house.app.post(&format!("{entry}/personne"), &[("personne", &person)]).await;
    let page = house.app.get(&entry).await;
    // The rooms where it is done do not stand in this house: nothing leads nowhere.
    assert!(!page.body.contains("Créer sa page") && !page.body.contains("/accompagnement/acte"));
    let follow = page.body.split("method=\"get\"").skip(1);
    assert!(follow.clone().all(|form| !form.split("</form>").next().unwrap_or_default().contains("confié")));
}

#[tokio::test(flavor = "multi_thread")]
async fn slips_are_printed_each_with_its_own_number() {
    let house = House::new().await;
    let round = house.round().await;
    let path = format!("{TEAM}/{round}/fiches");
    house.app.sign_in_with("reception");
    let page = house.app.get(&path).await;
    page.assert_contains("Fiches à remplir à la main").assert_contains("Une question").assert_contains("class=\"qr\"");
    assert_eq!(page.headers.get("cache-control").expect("a rule"), "no-store");
    assert_ne!(page.body, house.app.get(&path).await.body, "a number serves once");
    house.app.leave();
    house.app.sign_in_with("director");
    let elsewhere = format!("/tourcoing/equipe/tournees/{round}/fiches");
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
    let style = house.app.get("/arques/tablette/recu.css").await;
    assert!(style.headers["content-type"].to_str().expect("text").starts_with("text/css"));
    style.assert_contains("80mm");
    house.app.get("/arques/tablette").await.assert_contains("data-recu").assert_contains("Imprimer un reçu");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_guesses_numbers_holds_up_those_that_begin_alike_only() {
    let house = House::new().await;
    let (_, code) = crate::service::tablets::make_tablet(&house.cx(), &house.arques, "Bleue").await.expect("made");
    let opening = "/api/v1/centres/arques/tablets/opening";
    // Numbers that begin otherwise than the right one.
    let start = if code.starts_with("12") { "34" } else { "12" };
    let wrong = |last: u32| serde_json::json!({ "code": format!("{start}34{last:06}") });
    for last in 0..10 {
        let tried = house.app.send_json(axum::http::Method::POST, opening, &wrong(last)).await;
        assert_eq!(tried.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", tried.body);
    }
    let held = house.app.send_json(axum::http::Method::POST, opening, &wrong(11)).await;
    assert_eq!(held.status, StatusCode::TOO_MANY_REQUESTS);
    let right = house.app.send_json(axum::http::Method::POST, opening, &serde_json::json!({ "code": code })).await;
    assert_eq!(right.status, StatusCode::CREATED, "the centre was held up: {}", right.body);
}
