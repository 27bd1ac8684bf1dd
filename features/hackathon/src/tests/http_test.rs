//! Residents come and choose without script; the team makes up teams, writes what they made, follows it.

use axum::http::StatusCode;
use chrono::Duration;
use testing::sqlite_db;

use super::house::House;
use crate::model::HackathonId;
use crate::model::event::{Choice, State};
use crate::service::choosing::draw_slips;
use crate::service::{events, follow_ups};

#[tokio::test(flavor = "multi_thread")]
async fn the_team_prepares_and_residents_come() {
    let house = House::open(sqlite_db().await).await;
    house.app.get(&house.centre.path("hackathons")).await.assert_contains("Il n’y a pas encore de hackathon");
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Aucun hackathon");
    house.app.get(&house.team("/nouveau")).await.assert_contains("Qui choisit ?");
    let wrong = house.app.post(&house.team(""), &[("titre", "X"), ("premier", "demain")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.assert_contains("On ne lit pas cette date");
    let typed = [("titre", "Deux jours"), ("choix", "public"), ("premier", "04/12/2026"), ("dernier", "05/12/2026")];
    let made = house.app.post(&house.team(""), &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    let id = team.rsplit('/').next().expect("an id").to_owned();
    let public = house.centre.path(&format!("hackathons/{id}"));
    assert_eq!(house.app.get(&public).await.status, StatusCode::NOT_FOUND, "it is prepared");
    house.app.get(&format!("{team}/reglages")).await.assert_contains("04/12/2026");
    house.app.post(&format!("{team}/etape"), &[("vers", "open")]).await;
    house.app.get(&format!("{team}/programme")).await.assert_contains("Ajouter une ligne");
    let line = [("genre", "challenge"), ("intitule", "Prévenir avant une date")];
    house.app.post(&format!("{team}/programme"), &line).await;
    let slot = [("genre", "slot"), ("quand", "Samedi, 9 h"), ("intitule", "On reprend")];
    house.app.post(&format!("{team}/programme"), &slot).await;
    let empty = house.app.post(&format!("{team}/programme"), &[("genre", "mentor")]).await;
    empty.assert_contains("Écrivez l’intitulé");
    house.app.get(&format!("{team}/equipes")).await.assert_contains("Nouvelle équipe");
    let made = house.app.post(&format!("{team}/equipes"), &[("nom", "Les Rappels"), ("cherche", "un SMS")]).await;
    let rappels = made.location().to_owned();
    house.app.get(&rappels).await.assert_contains("Les Rappels");
    let bad = house.app.post(&rappels, &[("nom", "Les Rappels"), ("lien", "javascript:1")]).await;
    bad.assert_contains("https://");
    house.app.leave();
    let come = format!("{public}/je-viens");
    house.app.get(&come).await.assert_contains("Aucun diplôme");
    let nothing = house.app.post(&come, &[("nom", "Karim"), ("cote", "resident")]).await;
    nothing.assert_contains("Écrivez comment vous joindre").assert_contains("Karim");
    let typed = [("nom", "Karim"), ("cote", "resident"), ("sait", "parle arabe"), ("contact", "06 39 98 00 01")];
    let done = house.app.post(&come, &typed).await;
    house.app.get(done.location()).await.assert_contains("C’est noté, à bientôt");
    house.app.get(&public).await.assert_contains("Prévenir avant une date").assert_contains("Cherche : un SMS");
    house.app.get(&format!("{public}/ecran")).await.assert_contains("Samedi, 9 h");
    house.sign_in("accueil").await;
    house.app.get(&team).await.assert_contains("1 personne à placer");
    let people = house.app.get(&format!("{team}/personnes")).await;
    people.assert_contains("Karim").assert_contains("06 39 98 00 01");
    let member = people.body.split("/personnes/").nth(1).and_then(|rest| rest.split('/').next()).expect("someone");
    let chosen = rappels.rsplit('/').next().expect("a team");
    let placed = house.app.post(&format!("{team}/personnes/{member}/equipe"), &[("equipe", chosen)]).await;
    assert_eq!(placed.status, StatusCode::SEE_OTHER, "{}", placed.body);
    house.app.get(&rappels).await.assert_contains("Karim");
    house.app.get(&public).await.assert_contains("1 habitant");
}

#[tokio::test(flavor = "multi_thread")]
async fn residents_choose_with_a_printed_code_and_the_team_follows() {
    let house = House::open(sqlite_db().await).await;
    let (event, [first, _]) = house.choosing(Choice::Public).await;
    let (_, codes) = draw_slips(&house.cx(), &house.centre, (event, 0), 1).await.unwrap();
    let public = house.centre.path(&format!("hackathons/{event}"));
    let choice = format!("{public}/choix");
    house.app.get(&format!("{choice}?code={}", codes[0])).await.assert_contains(&codes[0]);
    let first_id = first.to_string();
    house.app.post(&choice, &[("choix", &first_id)]).await.assert_contains("Écrivez le code");
    house.app.post(&choice, &[("code", &codes[0])]).await.assert_contains("Choisissez une équipe");
    let done = house.app.post(&choice, &[("choix", &first_id), ("code", &codes[0])]).await;
    house.app.get(done.location()).await.assert_contains("C’est compté");
    house.app.post(&choice, &[("choix", &first_id), ("code", &codes[0])]).await.assert_contains("déjà servi");
    house.sign_in("direction").await;
    let team = house.team(&format!("/{event}"));
    let bulletins = format!("{team}/bulletins");
    let page = house.app.get(&bulletins).await;
    page.assert_contains("sert une fois").assert_contains("name=\"imprimes\" value=\"1\"");
    let printed = house.app.post(&bulletins, &[("nombre", "2"), ("imprimes", "1")]).await;
    printed.assert_contains("Les codes ne seront plus montrés");
    let late = house.app.post(&bulletins, &[("nombre", "2"), ("imprimes", "1")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "someone has printed since");
    late.assert_contains("entre-temps").assert_contains("name=\"imprimes\" value=\"3\"");
    house.app.get(&format!("{team}/comptes")).await.assert_contains("Combien de voix");
    let sheet = [("personnes", "3"), (&*format!("e-{first}"), "2")];
    assert_eq!(house.app.post(&format!("{team}/comptes"), &sheet).await.status, StatusCode::SEE_OTHER);
    house.app.post(&format!("{team}/etape"), &[("vers", "closed")]).await;
    house.app.get(&public).await.assert_contains("3 voix");
    house.app.clock().advance(Duration::days(13 + 31));
    follow_ups::ask(&house.cx(), &house.centre).await.unwrap();
    house.sign_in("direction").await;
    house.app.get(&team).await.assert_contains("1 suite à demander");
    let asked = events::board(&house.cx(), &house.centre, event).await.unwrap().follow_ups;
    let one = asked.iter().find(|asked| asked.team == first).expect("a question");
    let page = format!("{team}/equipes/{first}");
    house.app.get(&page).await.assert_contains("Qu’est-ce que c’est devenu ?");
    let said = house.app.post(&format!("{page}/suivi/{}", one.id), &[("devenu", "Deux centres s’en servent.")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER, "{}", said.body);
    let late = house.app.post(&format!("{page}/suivi/{}", one.id), &[("devenu", "Un seul centre.")]).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("a déjà répondu")
        .assert_contains("Deux centres")
        .assert_contains("Un seul centre.</textarea>");
    house.app.get(&public).await.assert_contains("Après 30 jours : Deux centres s’en servent.");
}

#[tokio::test(flavor = "multi_thread")]
async fn unknown_ids_are_not_found_and_stale_steps_are_told() {
    let house = House::open(sqlite_db().await).await;
    let event = house.hackathon(Choice::Jury).await;
    house.sign_in("direction").await;
    let stale = house.app.post(&house.team(&format!("/{event}/etape")), &[("vers", "closed")]).await;
    stale.assert_contains("a changé d’étape");
    house.to(event, State::Open).await;
    for below in ["", "/programme", "/comptes", "/bulletins", "/equipes", "/personnes", "/reglages"] {
        let unknown = house.app.get(&house.team(&format!("/{}{below}", HackathonId::new()))).await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND, "{below}");
        let elsewhere = house.other.path(&format!("equipe/hackathons/{event}{below}"));
        assert_eq!(house.app.get(&elsewhere).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    house.sign_in("accueil").await;
    for (below, typed) in [("".to_owned(), ("premier", "hier")), (format!("/{event}/programme"), ("genre", "rien"))] {
        let settling = house.app.post(&house.team(&below), &[typed]).await;
        assert_eq!(settling.status, StatusCode::FORBIDDEN, "{below}: who may not is told so, whatever was typed");
    }
}
