//! A tablet is added, lent, signed for, brought back; residents ask; all without script.

use axum::http::{Method, StatusCode};
use serde_json::Value;
use testing::sqlite_db;

use super::house::House;
use crate::model::ItemId;
use crate::model::item::{Category, Details, State};
use crate::service::items;

#[tokio::test(flavor = "multi_thread")]
async fn a_tablet_is_added_lent_signed_and_brought_back() {
    let house = House::open(sqlite_db().await).await;
    let person = house.person().await;
    house.app.get(&house.centre.path("materiel")).await.assert_contains("Rien à emprunter");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Rien ne correspond");
    house.app.get(&house.team("/nouveau")).await.assert_contains("Nouvel objet");
    let wrong = house.app.post(&house.team(""), &[("nom", ""), ("valeur", "abc")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("nom", "Tablette n° 3"), ("categorie", "tablet"), ("etat", "good"), ("proprietaire", "carsat")];
    let typed = [&typed[..], &[("parties", "Tablette\nChargeur"), ("propose", "oui"), ("etiquette", "T-003")]].concat();
    let made = house.app.post(&house.team(""), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let item = made.location().to_owned();
    house.app.get(&item).await.assert_contains("T-003").assert_contains("Chargeur");
    assert_eq!(house.app.get(&house.team("/lecture?mot=t-003")).await.location(), item);
    house.app.get(&house.team("/lecture?mot=tablette")).await.assert_contains("Tablette n° 3");
    let desk = house.app.get(&format!("{item}/pret?cherche=Dubois")).await;
    desk.assert_contains("Jeanne Dubois");
    let id = person.to_string();
    house.app.get(&format!("{item}/pret?personne={id}")).await.assert_contains("Ce qui part avec");
    let lent = house.app.post(&format!("{item}/pret"), &[("personne", &id), ("partie", "Tablette")]).await;
    assert_eq!(lent.status, StatusCode::SEE_OTHER, "{}", lent.body);
    let sign = lent.location().to_owned();
    house.app.get(&sign).await.assert_contains("Aucune caution");
    let loan = sign.trim_end_matches("/signature").to_owned();
    let twice = house.app.post(&format!("{item}/pret"), &[("personne", &id)]).await;
    twice.assert_contains("déjà prêté");
    house.app.get(&loan).await.assert_contains("Jeanne Dubois");
    house.app.get(&house.team("/prets")).await.assert_contains("Tablette n° 3");
    house.app.get(&house.team("/appels")).await.assert_contains("Personne à appeler");
    house.app.get(&format!("{loan}/retour")).await.assert_contains("Dans quel état");
    let none = house.app.post(&format!("{loan}/retour"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    house.app.post(&format!("{loan}/retour"), &[("etat", "damaged"), ("note", "Rayée")]).await;
    house.app.get(&house.team("/reparations")).await.assert_contains("Rayée");
    let thing = house.app.get(&item).await;
    let link = thing.body.split("/reparations/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    house.app.get(&house.team(&format!("/reparations/{link}"))).await.assert_contains("Rayée");
    house.app.get(&house.team("/chiffres")).await.assert_contains("Jours de prêt");
    for page in ["/regles", "/import", "/demandes", "/inventaires", "/reparations/nouvelle"] {
        assert_eq!(house.app.get(&house.team(page)).await.status, StatusCode::OK, "{page}");
    }
    let unknown = house.team(&format!("/objets/{}", ItemId::new()));
    assert_eq!(house.app.get(&unknown).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_resident_asks_for_a_tablet_without_an_account() {
    let house = House::open(sqlite_db().await).await;
    let item = house.tablet().await;
    let base = house.centre.path("materiel");
    house.app.get(&base).await.assert_contains("Tablette n° 1");
    house.app.get(&format!("{base}/choix/{item}")).await.assert_contains("Chargeur");
    house.app.get(&format!("{base}/mes-prets")).await.assert_contains("Montrez votre carte");
    house.app.get(&format!("{base}/etiquette?mot=BCD234")).await.assert_contains("centre social");
    let id = item.to_string();
    let empty = house.app.post(&format!("{base}/demande"), &[("objet", &id), ("nom", "Odile"), ("tel", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_contains("Odile");
    let typed = [("objet", id.as_str()), ("nom", "Odile"), ("tel", "06 39 98 41 22")];
    let done = house.app.post(&format!("{base}/demande"), &typed).await;
    house.app.get(done.location()).await.assert_contains("C’est noté");
    house.sign_in("accueil").await;
    house.app.get(&house.team("/demandes")).await.assert_contains("Odile");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_undoes_a_stock_taking_just_opened_is_led_to_the_list_and_not_to_a_page_that_is_gone() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let opened = house.app.post(&house.team("/inventaires"), &[]).await;
    let at = opened.location().to_owned();
    let page = house.app.get(&at).await;
    let start = page.body.find("/operations/").expect("an undo banner");
    let undo: String = page.body[start..].chars().take_while(|sign| *sign != '"').collect();
    let referer = format!("http://essaim.test{at}?lang=fr");
    let undone = house.app.send_with(Method::POST, &undo, &[("referer", referer.as_str())], &Value::Null).await;
    assert_eq!((undone.status, undone.location()), (StatusCode::SEE_OTHER, house.team("").as_str()));
    assert_eq!(house.app.get(undone.location()).await.status, StatusCode::OK);
    assert_eq!(house.app.get(&at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn who_undoes_a_correction_stays_where_they_are() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    house.app.post(&house.team(""), &[("nom", "Tablette"), ("etiquette", "T-1")]).await;
    let list = house.app.get(&house.team("")).await;
    let start = list.body.find("/objets/").expect("a thing");
    let item: String = list.body[start..].chars().take_while(|sign| *sign != '"').collect();
    let item = house.team(item.trim_end_matches("/pret"));
    house.app.post(&format!("{item}/etiquette"), &[]).await;
    let page = house.app.get(&item).await;
    let start = page.body.find("/operations/").expect("an undo banner");
    let undo: String = page.body[start..].chars().take_while(|sign| *sign != '"').collect();
    let referer = format!("http://essaim.test{item}");
    let undone = house.app.send_with(Method::POST, &undo, &[("referer", referer.as_str())], &Value::Null).await;
    assert_eq!(undone.location(), item);
    house.app.get(&item).await.assert_contains("T-1");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_keeps_a_thing_second_is_told_and_keeps_their_words() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let made = house.app.post(&house.team(""), &[("nom", "Tablette"), ("etat", "good")]).await;
    let page = format!("{}/fiche", made.location());
    house.app.get(&page).await.assert_contains("name=\"revision\" value=\"1\"");
    let typed = |revision, name| [("revision", revision), ("nom", name), ("categorie", "tablet"), ("etat", "good")];
    assert_eq!(house.app.post(&page, &typed("1", "La première")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&page, &typed("1", "La seconde")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("entre-temps").assert_contains("La seconde").assert_contains("name=\"revision\" value=\"2\"");
    house.app.get(made.location()).await.assert_contains("La première");
    assert_eq!(house.app.post(&page, &typed("2", "La seconde")).await.status, StatusCode::SEE_OTHER);
    house.app.get(made.location()).await.assert_contains("La seconde");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_settles_or_repairs_second_is_told_and_keeps_their_words() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let rule = |revision, words| {
        [("revision", revision), ("jours", "30"), ("nombre", "2"), ("qui", "anyone"), ("rappel", "3"), ("mots", words)]
    };
    let page = house.team("/regles");
    house.app.get(&page).await.assert_contains("name=\"revision\" value=\"0\"");
    assert_eq!(house.app.post(&page, &rule("0", "La première")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&page, &rule("0", "La seconde")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("entre-temps").assert_contains("La seconde").assert_contains("name=\"revision\" value=\"1\"");
    assert_eq!(house.app.post(&page, &rule("1", "La seconde")).await.status, StatusCode::SEE_OTHER);

    let line = |revision, fault| [("revision", revision), ("objet", "Lampe"), ("panne", fault), ("resultat", "open")];
    house.app.post(&house.team("/reparations"), &line("", "Rien")).await;
    let log = house.app.get(&house.team("/reparations")).await;
    let start = log.body.find("/reparations/0").expect("a line");
    let page: String = log.body[start..].chars().take_while(|sign| *sign != '"').collect();
    let page = house.team(&page);
    house.app.get(&page).await.assert_contains("name=\"revision\" value=\"1\"");
    assert_eq!(house.app.post(&page, &line("1", "Le fil")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&page, &line("1", "La douille")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("entre-temps").assert_contains("La douille").assert_contains("name=\"revision\" value=\"2\"");
    house.app.get(&page).await.assert_contains("Le fil");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_chosen_among_the_venues_or_typed() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let made = house.app.post(&house.centre.path("equipe/reglages/lieux"), &[("venue", "Salle Prévert")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let form = house.app.get(&house.team("/nouveau")).await;
    form.assert_contains("list=\"lieux\"").assert_contains("<option value=\"Salle Prévert\">");
    let typed = house.app.post(&house.team(""), &[("nom", "Modem"), ("lieu", "Chez Odile")]).await;
    house.app.get(typed.location()).await.assert_contains("Chez Odile");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_may_not_import_is_told_so_before_the_file_is_read() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("accueil").await;
    let asked = house.app.post(&house.team("/import"), &[]).await;
    assert_eq!(asked.status, StatusCode::FORBIDDEN, "no word about the form");
}

#[tokio::test(flavor = "multi_thread")]
async fn namesakes_are_told_apart_and_who_is_not_shown_is_counted() {
    let house = House::open(sqlite_db().await).await;
    let item = house.tablet().await;
    for n in 1..=22 {
        let draft = people::PersonDraft {
            first_name: "Anna".into(),
            last_name: "Boulanger".into(),
            birth_date: format!("12/03/{}", 1950 + n),
            street: format!("{n} rue du Moulin"),
            postal_code: "62510".into(),
            city: "Arques".into(),
            ..people::PersonDraft::default()
        };
        people::service::add(&house.cx(), &house.centre, &draft).await.expect("a person");
    }
    house.sign_in("direction").await;
    let desk = house.app.get(&house.team(&format!("/objets/{item}/pret?cherche=Boulanger"))).await;
    assert_eq!(desk.body.matches(">Anna Boulanger</a>").count(), 20);
    desk.assert_contains("autres, précisez le nom").assert_contains(" ans · ").assert_contains("rue du Moulin, Arques");
    let all = house.app.get(&house.team(&format!("/objets/{item}/pret?cherche=Boulanger+22+rue"))).await;
    all.assert_contains("22 rue du Moulin");
    assert!(!all.body.contains("précisez le nom"), "all are shown");
}

#[tokio::test(flavor = "multi_thread")]
async fn parts_of_which_nothing_is_said_come_back_as_they_left() {
    let house = House::open(sqlite_db().await).await;
    let person = house.person().await;
    let details = Details { state: State::Worn, ..Details::named("Tablette usée", Category::Tablet) };
    let parts = ["Tablette", "Chargeur"].map(str::to_owned);
    let (item, _) = items::add(&house.cx(), &house.centre, details, ("", &parts)).await.expect("a thing");
    let loan = house.lent(item, person).await;
    house.sign_in("accueil").await;
    let back = house.team(&format!("/prets/{loan}/retour"));
    let page = house.app.get(&back).await;
    page.assert_contains("<option value=\"worn\" selected>");
    assert!(!page.body.contains("<option value=\"new\" selected>"));
    house.app.post(&back, &[("etat", "damaged")]).await;
    let told = house.app.get(&house.team(&format!("/prets/{loan}"))).await;
    told.assert_contains("Tablette · Usé");
}
