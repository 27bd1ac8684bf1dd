//! Residents propose and choose without script; the team prepares, counts, and tells.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::House;
use crate::model::ballot::Method;
use crate::service::choosing::draw_slips;
use crate::service::forums;

#[tokio::test(flavor = "multi_thread")]
async fn the_team_prepares_a_forum_and_residents_propose() {
    let house = House::open(sqlite_db().await).await;
    house.app.get(&house.centre.path("forums")).await.assert_contains("Il n’y a pas encore de forum");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Aucun forum");
    house.app.get(&house.team("/nouveau")).await.assert_contains("Nouveau forum");
    let wrong = house.app.post(&house.team(""), &[("titre", ""), ("methode", "points"), ("points", "50")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("Donnez un titre").assert_contains("de 2 à 20 points");
    let typed = [("titre", "Forum 2027"), ("methode", "favourites"), ("jour", "06/02/2027"), ("lieu", "Salle Ferrat")];
    let made = house.app.post(&house.team(""), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    let id = team.rsplit('/').next().expect("an id").to_owned();
    let public = house.centre.path(&format!("forums/{id}"));
    house.app.get(&team).await.assert_contains("En préparation").assert_contains("3 thèmes préférés");
    assert_eq!(house.app.get(&public).await.status, StatusCode::NOT_FOUND, "it is prepared");
    house.app.post(&format!("{team}/etape"), &[("vers", "proposing")]).await;
    let lines = "Le bus le dimanche ; Mme Lefebvre\nUn jardin";
    house.app.get(&format!("{team}/themes")).await.assert_contains("un par ligne");
    house.app.post(&format!("{team}/themes"), &[("origine", "paper"), ("lignes", lines)]).await;
    house.app.leave();
    house.app.get(&public).await.assert_contains("Samedi 6 février 2027").assert_contains("Un jardin");
    let form = format!("{public}/themes");
    house.app.get(&form).await.assert_contains("Une phrase suffit");
    let empty = house.app.post(&form, &[("theme", ""), ("canal", "none")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_contains("Écrivez le thème");
    let landline = house.app.post(&form, &[("theme", "Les bus"), ("canal", "sms"), ("tel", "03 53 01 00 01")]).await;
    landline.assert_contains("un numéro de portable").assert_contains("Les bus");
    let done = house.app.post(&form, &[("theme", "Des bus le dimanche"), ("canal", "in_person")]).await;
    house.app.get(done.location()).await.assert_contains("Merci, c’est noté");
    house.sign_in("accueil").await;
    let board = house.app.get(&team).await;
    board.assert_contains("À lire d’abord").assert_contains("Mme Lefebvre");
    let settling = house.app.post(&format!("{team}/reglages"), &[("jour", "hier")]).await;
    assert_eq!(settling.status, StatusCode::FORBIDDEN, "who may not is told so, whatever was typed");
    let csv = house.app.get(&format!("{team}/themes.csv")).await;
    assert!(csv.body.contains("Un jardin") && !csv.body.contains("Lefebvre"), "{}", csv.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_choose_with_a_printed_code_and_see_the_count_at_the_end() {
    let house = House::open(sqlite_db().await).await;
    let (forum, kept) = house.choosing(Method::Points(5)).await;
    let (_, codes) = draw_slips(&house.cx(), &house.centre, (forum, 0), 1).await.unwrap();
    let public = house.centre.path(&format!("forums/{forum}"));
    house.app.get(&public).await.assert_contains("5 points à partager").assert_contains("Choisir les thèmes");
    let choice = format!("{public}/choix");
    house.app.get(&format!("{choice}?code={}", codes[0])).await.assert_contains(&codes[0]);
    let (first, second) = (format!("t-{}", kept[0]), format!("t-{}", kept[1]));
    let send = |points: &'static str, code: &str| {
        let pairs =
            [(first.clone(), points.to_owned()), (second.clone(), "2".into()), ("code".into(), code.to_owned())];
        let (app, choice) = (&house.app, choice.clone());
        async move {
            let pairs: Vec<(&str, &str)> = pairs.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
            app.post(&choice, &pairs).await
        }
    };
    send("9", &codes[0]).await.assert_contains("Un nombre ne va pas");
    send("4", &codes[0]).await.assert_contains("plus que ce que vous avez");
    send("3", "").await.assert_contains("Écrivez le code");
    send("3", "BCDF-2345-GHJK-67").await.assert_contains("pas connu ici");
    let done = send("3", &codes[0]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER, "{}", done.body);
    house.app.get(done.location()).await.assert_contains("C’est compté");
    send("3", &codes[0]).await.assert_contains("déjà servi");
    house.sign_in("direction").await;
    let team = house.team(&format!("/{forum}"));
    house.app.get(&format!("{team}/comptes")).await.assert_contains("Déjà comptés");
    let sheet = [("personnes", "2"), (first.as_str(), "8"), ("note", "hall")];
    assert_eq!(house.app.post(&format!("{team}/comptes"), &sheet).await.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("{team}/affiche")).await.assert_contains("Collez ici");
    let bulletins = format!("{team}/bulletins");
    let page = house.app.get(&bulletins).await;
    page.assert_contains("sert une fois").assert_contains("name=\"imprimes\" value=\"1\"");
    let printed = house.app.post(&bulletins, &[("nombre", "2"), ("imprimes", "1")]).await;
    printed.assert_contains("Les codes ne seront plus montrés");
    let late = house.app.post(&bulletins, &[("nombre", "2"), ("imprimes", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "someone has printed since");
    late.assert_contains("entre-temps").assert_contains("name=\"imprimes\" value=\"3\"");
    house.app.get(&team).await.assert_contains("3 personnes ont choisi");
    house.app.post(&format!("{team}/etape"), &[("vers", "chosen")]).await;
    let shown = house.app.get(&public).await;
    shown.assert_contains("Ce que vous avez choisi").assert_contains("11 voix").assert_contains("2 voix");
    assert_eq!(house.app.get(&choice).await.location(), public, "the choice is over");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_day_and_what_follows_are_written_and_unknown_ids_are_not_found() {
    let house = House::open(sqlite_db().await).await;
    let (forum, kept) = house.choosing(Method::Single).await;
    house.sign_in("direction").await;
    let team = house.team(&format!("/{forum}"));
    house.app.get(&format!("{team}/reglages")).await.assert_contains("cela ne change plus");
    house.app.get(&format!("{team}/journee")).await.assert_contains("n’est pas encore écrite");
    house.app.post(&format!("{team}/journee"), &[("heure", "14 h"), ("partie", "Accueil"), ("qui", "Yasmina")]).await;
    house.app.get(&format!("{team}/journee")).await.assert_contains("Avec Yasmina");
    house.app.get(&format!("{team}/themes/{}", kept[0])).await.assert_contains("Que fait-on de ce thème");
    house.app.post(&format!("{team}/etape"), &[("vers", "chosen")]).await;
    let stale = house.app.post(&format!("{team}/etape"), &[("vers", "chosen")]).await;
    stale.assert_contains("a changé d’étape");
    house.app.post(&format!("{team}/etape"), &[("vers", "held")]).await;
    house.app.get(&format!("{team}/suites")).await.assert_contains("En faire une idée");
    house.app.post(&format!("{team}/suites"), &[("dit", "Nous étions 62."), ("suite", "Un bus.")]).await;
    house.app.post(&format!("{team}/themes/{}/idee", kept[0]), &[]).await;
    let public = house.app.get(&house.centre.path(&format!("forums/{forum}"))).await;
    public.assert_contains("Nous étions 62.").assert_contains("C’est devenu une idée");
    let strange = forums::show(&house.cx(), &house.centre, crate::model::ForumId::new()).await;
    assert!(strange.is_err());
    let unknown = house.app.get(&house.team(&format!("/{}", crate::model::ForumId::new()))).await;
    assert_eq!(unknown.status, StatusCode::NOT_FOUND);
    let elsewhere = house.other.path(&format!("equipe/forums/{forum}"));
    assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND);
}
