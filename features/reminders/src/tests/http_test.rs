//! The journey in the browser: adopt, confirm, tick, see, answer; and who is shown nothing.

use axum::http::StatusCode;
use kernel::Role;
use people::Channel;
use testing::sqlite_db;

use super::house::{House, on};
use super::rule_test::day;
use crate::model::answer::DateState;
use crate::model::reminder::{Terms, Why};
use crate::model::rule::Because;
use crate::pages::said;
use crate::service::{days, planning};
use crate::store::procedures;

async fn house() -> House {
    House::on(sqlite_db().await).await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_procedure_is_adopted_read_over_and_used() {
    let house = house().await;
    house.signs_in(&house.centre, Role::Referent);
    let base = house.path("/rappels/demarches");
    house.app.get(&base).await.assert_contains("Actualisation France Travail").assert_contains("À vérifier");
    let nothing = house.app.post(&format!("{base}/adoption"), &[]).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let taken = [("demarches", "carte-identite"), ("demarches", "impots-declaration")];
    assert_eq!(house.app.post(&format!("{base}/adoption"), &taken).await.status, StatusCode::SEE_OTHER);
    let own = procedures::all(house.app.db(), &house.scope()).await.expect("reads");
    let card = own.iter().find(|one| one.slug == "carte-identite").expect("adopted");
    let tax = own.iter().find(|one| one.slug == "impots-declaration").expect("adopted");
    let page = format!("{base}/{}", card.id);
    house.app.get(&page).await.assert_contains("À relire").assert_contains("service-public.fr");
    let person = house.person("Inès", Some("+33639980001")).await;
    let new = house.path(&format!("/personnes/{person}/rappels/nouveau"));
    house.app.get(&new).await.assert_contains("Aucune démarche n’est prête");
    assert_eq!(house.app.post(&format!("{page}/confirmation"), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&page).await.assert_contains("Relue par Nadège");
    let tax_page = format!("{base}/{}", tax.id);
    house.app.get(&tax_page).await.assert_contains("2026 ; 09/04/2026 ; 1-19 ; 21/05/2026");
    let typed = [
        ("label", "Impôts"),
        ("plain", "Déclarer."),
        ("theme", "argent_impots"),
        ("avance", "20"),
        ("source", "Presse"),
        ("verifie", "22/11/2026"),
        ("certitude", "sure"),
        ("regle", "2027 ; 8/4/2027 ; 1-976 ; 3/6/2027\nrien"),
    ];
    let refused = house.app.post(&tax_page, &typed).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.assert_contains("La ligne 2 ne se lit pas");
    let whole = |revision| {
        let lines = ("regle", "2027 ; 8/4/2027 ; 1-976 ; 3/6/2027");
        [&typed[..7], &[lines, ("revision", revision)]].concat()
    };
    assert_eq!(house.app.post(&tax_page, &whole("1")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&tax_page, &whole("1")).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "someone wrote it since");
    late.assert_contains("entre-temps").assert_contains("name=\"revision\" value=\"2\"");
    let unread = house.app.post(&format!("{tax_page}/confirmation"), &[("revision", "1")]).await;
    assert_eq!(unread.status, StatusCode::UNPROCESSABLE_ENTITY, "what is confirmed is what was read");
    unread.assert_contains("entre-temps");
    assert_eq!(house.app.post(&tax_page, &whole("2")).await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.app.get(&format!("{base}/nouvelle")).await.status, StatusCode::OK);
    assert_eq!(house.app.post(&format!("{page}/retrait"), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&page).await.assert_contains("Mise de côté");
}

#[tokio::test(flavor = "multi_thread")]
async fn this_person_these_three() {
    let house = house().await;
    let ids = house.ready(&["france-travail-actualisation", "titre-de-sejour-anef", "impots-declaration"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    house.signs_in(&house.centre, Role::Referent);
    let base = house.path(&format!("/personnes/{person}/rappels"));
    house.app.get(&base).await.assert_contains("Aucun rappel n’est noté");
    house.app.get(&format!("{base}/nouveau")).await.assert_contains("Titre de séjour");
    let none = house.app.post(&format!("{base}/nouveau"), &[]).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    none.assert_contains("Cochez au moins une démarche");
    let [stay, tax] = [ids[1], ids[2]].map(|id| id.to_string());
    let asked = house.app.get(&format!("{base}/nouveau?demarches={stay}")).await;
    asked.assert_contains("<form method=\"post\"");
    assert!(!asked.body.contains("Date : Titre de séjour"), "what concerns a person stands in no address");
    let two =
        house.app.post(&format!("{base}/nouveau"), &[("demarches", stay.as_str()), ("demarches", tax.as_str())]).await;
    assert_eq!(two.status, StatusCode::OK);
    two.assert_contains("Date : Titre de séjour").assert_contains("Département");
    assert!(!two.body.contains("Actualisation"), "only what was ticked");
    let empty = house.app.post(&base, &[("canal", "any")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_contains("Cochez au moins une démarche");
    let [work, stay, tax] = [ids[0], ids[1], ids[2]].map(|id| id.to_string());
    let date = format!("date-{stay}");
    let (own, consent) = (format!("mots-{stay}"), format!("accord-{tax}"));
    let ticked = |when: &'static str, words: &'static str| {
        vec![
            ("demarches", work.as_str()),
            ("demarches", stay.as_str()),
            ("demarches", tax.as_str()),
            (date.as_str(), when),
            ("departement", "62"),
            ("canal", "sms"),
            ("langage", "simple"),
            (own.as_str(), words),
            (consent.as_str(), "oui"),
        ]
    };
    let missing = house.app.post(&base, &ticked("", "")).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    missing.assert_contains("Notez la date propre à la personne");
    house.app.post(&base, &ticked("31/2/2027", "")).await.assert_contains("ne se lit pas");
    house.app.post(&base, &ticked("30/6/2027", "votre titre de séjour")).await.assert_contains("accord de la personne");
    let noted = house.app.post(&base, &ticked("30/6/2027", "votre papier bleu")).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    let page = house.app.get(&base).await;
    assert!(!page.body.contains("pensez à Titre"), "the agreement is for the taxes only");
    let again = house.app.post(&base, &ticked("30/6/2027", "votre papier bleu")).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.assert_contains("Cette démarche est déjà notée");
    page.assert_contains("Parce que la fin est le")
        .assert_contains("votre papier bleu")
        .assert_contains("La date de 2027 n’est pas encore connue");
    house.app.get(&house.path(&format!("/personnes/{person}"))).await.assert_contains("Ouvrir les rappels");
    house.app.get(&house.path("/rappels/calendrier")).await.assert_contains("Actualisation France Travail");
    let sheet = house.app.get(&house.path("/rappels/calendrier.csv")).await;
    assert!(sheet.body.contains("Actualisation") && !sheet.body.contains("Inès"), "{}", sheet.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_written_or_said_aloud_asks_for_no_sms() {
    let house = house().await;
    let ids = house.ready(&["carte-vitale"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    let by = |channel, about: &str| Terms { channel, about: about.into(), ..on(day(2026, 12, 1)) };
    house.remind(person, ids[0], by(Some(Channel::Letter), "par lettre")).await;
    house.remind(person, ids[0], by(Some(Channel::Call), "par appel")).await;
    house.signs_in(&house.centre, Role::Referent);
    let base = house.path(&format!("/personnes/{person}/rappels"));
    let page = house.app.get(&base).await;
    assert!(page.body.contains("À dire") && !page.body.contains("Répondez FAIT"), "{}", page.body);
    days::run(&house.cx(), &house.centre).await.expect("a pass");
    let todo = house.app.get(&house.path("/rappels")).await;
    todo.assert_contains("Est-ce fait ?");
    assert!(!todo.body.contains("Répondez FAIT"), "{}", todo.body);
    house.remind(person, ids[0], by(Some(Channel::Sms), "par SMS")).await;
    house.app.get(&base).await.assert_contains("Répondez FAIT ou AIDE");
}

#[tokio::test(flavor = "multi_thread")]
async fn which_date_to_write_is_said_and_one_that_has_passed_is_told_at_once() {
    let house = house().await;
    let slugs = ["carte-identite", "prime-activite-trimestre", "impots-declaration", "france-travail-actualisation"];
    let ids = house.ready(&slugs).await.into_iter().map(|id| id.to_string()).collect::<Vec<_>>();
    let person = house.person("Inès", Some("+33639980001")).await;
    house.signs_in(&house.centre, Role::Referent);
    let base = house.path(&format!("/personnes/{person}/rappels"));
    let ticked: Vec<(&str, &str)> = ids.iter().map(|id| ("demarches", id.as_str())).collect();
    let asked = house.app.post(&format!("{base}/nouveau"), &ticked).await;
    asked.assert_contains("tous les trois mois, avant le 25").assert_contains("la campagne de chaque année");
    asked.assert_contains("Cela revient chaque mois, avant le 15.").assert_contains("pas encore passée");
    let (card, quarter) = (format!("date-{}", ids[0]), format!("date-{}", ids[1]));
    let typed = |end: &'static str| {
        [&ticked[..], &[(card.as_str(), end), (quarter.as_str(), "05/10/2026"), ("departement", "62")]].concat()
    };
    let past = house.app.post(&base, &typed("1/3/2026")).await;
    assert_eq!(past.status, StatusCode::UNPROCESSABLE_ENTITY);
    past.assert_contains("Avec cette date, c’est déjà passé").assert_contains("value=\"1/3/2026\"");
    assert_eq!(past.body.matches("field--error").count(), 1, "a quarter is counted from any month");
    let noted = house.app.post(&base, &typed("1/3/2028")).await;
    assert_eq!(noted.status, StatusCode::SEE_OTHER, "{}", noted.body);
    house.app.get(&base).await.assert_contains("tous les trois mois depuis octobre, au plus tard le 25");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_date_that_has_passed_since_keeps_nobody_from_changing_the_rest() {
    let house = house().await;
    let ids = house.ready(&["carte-identite"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    let id = house.remind(person, ids[0], on(day(2026, 12, 1))).await;
    house.app.clock().advance(chrono::Duration::days(30));
    let cx = house.cx_of(Role::Referent);
    let quiet = Terms { channel: Some(Channel::Call), ..on(day(2026, 12, 1)) };
    planning::change(&cx, &house.centre, id, quiet).await.expect("the date is the same");
    let past = planning::change(&cx, &house.centre, id, on(day(2026, 11, 30))).await;
    assert!(past.is_err(), "another that has passed is no help");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_day_that_is_over_is_not_said_to_come() {
    let house = house().await;
    let ids = house.ready(&["carte-identite"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    // Its reminder should have left half a year ago: the card was shown too late.
    house.remind(person, ids[0], on(day(2027, 1, 5))).await;
    house.signs_in(&house.centre, Role::Referent);
    let page = house.app.get(&house.path(&format!("/personnes/{person}/rappels"))).await;
    page.assert_contains("Le rappel part dans les heures qui viennent.");
    assert!(!page.body.contains("Le rappel part le"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_said_is_seen_and_can_be_taken_back() {
    let house = house().await;
    let ids = house.ready(&["carte-vitale"]).await;
    let person = house.person("Odile", None).await;
    let id = house.remind(person, ids[0], on(day(2026, 12, 1))).await;
    days::run(&house.cx(), &house.centre).await.expect("a pass");
    house.signs_in(&house.centre, Role::Facilitator);
    let list = house.path("/rappels");
    house.app.get(&list).await.assert_contains("Odile").assert_contains("Aucun canal permis");
    house.app.get(&house.path("/rappels/sans-canal")).await.assert_contains("Odile");
    house.app.get(&format!("{list}?qui=moi")).await.assert_contains("Personne n’attend");
    let date = house.dates(id).await[0].id;
    let said = [("reponse", "fait"), ("comment", "call"), ("personne", &person.to_string())];
    let done = house.app.post(&format!("{list}/dates/{date}"), &said).await;
    assert_eq!(done.location(), house.path(&format!("/personnes/{person}/rappels")));
    house.app.get(done.location()).await.assert_contains("Fait").assert_contains("Attendre encore");
    assert_eq!(house.dates(id).await[0].state, DateState::Done);
    house.app.post(&format!("{list}/dates/{date}"), &[("reponse", "attend")]).await;
    assert_eq!(house.dates(id).await[0].state, DateState::Planned, "nothing was told: a way is looked for anew");
    assert_eq!(house.app.get(&format!("{list}/lettres.pdf")).await.status, StatusCode::NOT_FOUND);
    let own = house.path(&format!("/personnes/{person}/rappels/{id}"));
    house.app.get(&own).await.assert_contains("Carte Vitale");
    assert_eq!(house.app.post(&format!("{own}/arret"), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&house.path(&format!("/personnes/{person}/rappels"))).await.assert_contains("Ce rappel est arrêté");
    house.app.get(&list).await.assert_contains("Personne n’attend");
}

#[tokio::test(flavor = "multi_thread")]
async fn reception_volunteers_and_another_centre_learn_nothing() {
    let house = house().await;
    let ids = house.ready(&["ame"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    let id = house.remind(person, ids[0], on(day(2027, 6, 1))).await;
    let date = house.dates(id).await[0].id;
    let pages = ["/rappels".to_owned(), "/rappels/calendrier".to_owned(), format!("/personnes/{person}/rappels")];
    for role in [Role::Reception, Role::Volunteer] {
        house.signs_in(&house.centre, role);
        for below in &pages {
            let page = house.app.get(&house.path(below)).await;
            assert_eq!(page.status, StatusCode::FORBIDDEN, "{role:?} {below}");
        }
        let said = house.app.post(&house.path(&format!("/rappels/dates/{date}")), &[("reponse", "fait")]).await;
        assert_eq!(said.status, StatusCode::FORBIDDEN);
    }
    house.signs_in(&house.centre, Role::Reception);
    let card = house.app.get(&house.path(&format!("/personnes/{person}"))).await;
    assert_eq!(card.status, StatusCode::OK);
    assert!(!card.body.contains("AME") && !card.body.contains("Ouvrir les rappels"), "not even that there is one");
    house.signs_in(&house.other, Role::Director);
    for below in &pages {
        assert_eq!(house.app.get(&house.path(below)).await.status, StatusCode::NOT_FOUND, "{below}");
    }
    let there = house.other.path(&format!("equipe/personnes/{person}/rappels"));
    assert_eq!(house.app.get(&there).await.status, StatusCode::NOT_FOUND);
    let date_there = house.other.path(&format!("equipe/rappels/dates/{date}"));
    assert_eq!(house.app.post(&date_there, &[("reponse", "fait")]).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    assert_eq!(house.app.get(&house.path("/rappels")).await.status, StatusCode::SEE_OTHER, "to sign in");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_desk_is_shown_the_library_and_no_list_that_refuses_it() {
    let house = house().await;
    let (lists, library) = (house.path("/rappels"), house.path("/rappels/demarches"));
    let to = |page: &str| format!("href=\"{page}\"");
    house.signs_in(&house.centre, Role::Reception);
    let desk = house.app.get(&library).await;
    assert_eq!(desk.status, StatusCode::OK);
    desk.assert_contains(&to(&library));
    for refused in [&lists, &house.path("/rappels/sans-canal"), &house.path("/rappels/calendrier")] {
        assert!(!desk.body.contains(&to(refused)), "neither menu nor tabs lead to {refused}");
    }
    house.signs_in(&house.centre, Role::Facilitator);
    let lead = house.app.get(&lists).await;
    assert_eq!(lead.status, StatusCode::OK);
    lead.assert_contains(&to(&lists)).assert_contains(&to(&house.path("/rappels/calendrier")));
    // A word of the menu and a tab lead to the lists; to the library a tab does, and no second word of the menu.
    assert_eq!(lead.body.matches(&to(&library)).count(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_s_own_dates_are_behind_the_pin() {
    let house = house().await;
    let ids = house.ready(&["carte-vitale"]).await;
    let person = house.person("Inès", Some("+33639980001")).await;
    let id = house.remind(person, ids[0], on(day(2026, 12, 20))).await;
    let page = house.centre.path("moi/rappels");
    house.shows_card(person, "card");
    assert_eq!(house.app.get(&page).await.status, StatusCode::SEE_OTHER, "the card is not enough");
    house.shows_card(person, "pin");
    house.app.get(&page).await.assert_contains("Carte Vitale").assert_contains("J’ai besoin d’aide");
    house.app.get(&house.centre.path("moi")).await.assert_contains("Voir toutes mes dates");
    let date = house.dates(id).await[0].id;
    let said = house.app.post(&format!("{page}/{date}"), &[("reponse", "aide")]).await;
    assert_eq!(said.status, StatusCode::SEE_OTHER);
    house.app.get(&page).await.assert_contains("On vous rappelle pour vous aider").assert_contains("Je me suis trompé");
    assert_eq!(house.dates(id).await[0].state, DateState::Help);
    house.app.post(&format!("{page}/{date}"), &[("reponse", "attend")]).await;
    assert_eq!(house.dates(id).await[0].state, DateState::Planned, "it was never told: it is planned again");
}

#[tokio::test(flavor = "multi_thread")]
async fn that_a_reminder_leaves_earlier_is_said_while_it_is_to_leave() {
    let house = house().await;
    let cx = house.cx();
    let why = Why { because: Because::Local, moved_from: Some(cx.today()) };
    let said = |remind_on| said::because(&cx, why, (cx.today(), remind_on));
    assert!(said(cx.today()).contains("part plus tôt"));
    assert!(!said(cx.today() - chrono::Duration::days(1)).contains("part plus tôt"), "it explains nothing any more");
}

#[tokio::test(flavor = "multi_thread")]
async fn answers_and_reminders_lead_to_each_other() {
    let house = house().await;
    let (answers, list) = (house.path("/reponses"), house.path("/rappels"));
    house.signs_in(&house.centre, Role::Referent);
    let page = house.app.get(&answers).await;
    page.assert_contains("Aucune réponse encore").assert_contains("autrement que par SMS se lit ici");
    page.assert_contains(&format!("se lit ici : <a href=\"{list}\">"));
    house.app.get(&list).await.assert_contains(&format!("href=\"{answers}\""));
    house.signs_in(&house.centre, Role::Reception);
    let desk = house.app.get(&answers).await;
    assert_eq!(desk.status, StatusCode::OK);
    assert!(!desk.body.contains("autrement que par SMS"), "the desk follows no one's reminders");
}
