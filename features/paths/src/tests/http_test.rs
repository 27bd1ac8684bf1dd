//! Anyone reads without script; the team writes, notes and prints.

use axum::http::StatusCode;
use testing::sqlite_db;

use super::house::House;

#[tokio::test(flavor = "multi_thread")]
async fn anyone_reads_a_path_and_tries() {
    let house = House::open(sqlite_db().await).await;
    house.app.get(&house.centre.path("parcours")).await.assert_contains("pas encore de parcours");
    let path = house.path().await;
    let base = house.centre.path(&format!("parcours/{path}"));
    house.app.get(&base).await.assert_contains("Mon chemin").assert_contains("Montrer ma carte");
    let lesson = house.app.get(&format!("{base}/lecon?m=allumer&n=1")).await;
    lesson.assert_contains("Appuyez longtemps").assert_contains("entrainement/souris");
    lesson.assert_contains("data-listen").assert_contains("class=\"prose\" data-read").assert_contains("listen");
    assert_eq!(house.app.get(&format!("{base}/lecon?m=rien&n=1")).await.status, StatusCode::NOT_FOUND);
    house.app.get(&format!("{base}/essai?m=allumer&n=1")).await.assert_contains("Je ne sais pas");
    let empty = house.app.post(&format!("{base}/essai"), &[("niveau", "allumer.1")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.assert_contains("est une réponse");
    let tried = house.app.post(&format!("{base}/essai"), &[("niveau", "allumer.1"), ("q-0", "x")]).await;
    tried.assert_contains("Encore un peu").assert_contains("Rien n’est gardé");
    house.app.get(&format!("{base}/depart")).await.assert_contains("Mon appareil répond");
    house.app.get(&format!("{base}/depart?pret=oui")).await.assert_contains("Question 1").assert_contains("Passer");
    house.app.get(&format!("{base}/depart?pret=oui&r=x.x.x.x&reponse=x")).await.assert_contains("commencer ici");
    house.app.get(&format!("{base}/papier")).await.assert_contains("Allumer et régler");
    let wish = house.centre.path("parcours/demande");
    house.app.get(&wish).await.assert_contains("Une phrase suffit");
    house.app.post(&wish, &[("cours", "")]).await.assert_contains("Écrivez le cours");
    let done = house.app.post(&wish, &[("cours", "Les photos")]).await;
    house.app.get(done.location()).await.assert_contains("Merci, c’est noté");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_sees_whom_to_tell_of_a_course() {
    let house = House::open(sqlite_db().await).await;
    let asked = [("cours", "La banque en ligne"), ("nom", "Odile"), ("contact", "06 00 00 00 01")];
    house.app.post(&house.centre.path("parcours/demande"), &asked).await;
    let known = crate::model::wish::NewWish {
        title: "La banque en ligne".into(),
        person: Some(house.person(&house.centre).await),
        ..crate::model::wish::NewWish::default()
    };
    let (other, _) = crate::service::wishes::ask(&house.cx(), &house.centre, known).await.unwrap();
    let all = kernel::paging::PageRequest::default();
    let found = crate::service::wishes::list(&house.cx(), &house.centre, all).await.unwrap().items;
    let first = found.iter().find(|wanted| wanted.wish.id != other).expect("the first").wish.id;
    house.sign_in("accueil").await;
    let page = house.app.get(&house.team("/demandes")).await;
    page.assert_contains("Odile · 06 00 00 00 01").assert_contains("Jeanne Dubois");
    let planned = [("decision", "prevoir"), ("reponse", "Le 12 janvier.")];
    house.app.post(&house.team(&format!("/demandes/{first}")), &planned).await;
    house.app.get(&house.team("/demandes")).await.assert_contains("value=\"prevoir\" selected");
    house.app.leave();
    let public = house.app.get(&house.centre.path("parcours")).await;
    public.assert_contains("La banque en ligne").assert_contains("Le 12 janvier.");
    assert!(!public.body.contains("Odile"), "who asked is the team's only");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_takes_a_path_writes_it_and_opens_it() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    house.app.get(&house.team("")).await.assert_contains("Parcours de la maison");
    let made = house.app.post(&house.team(""), &[("maison", "mon-telephone")]).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let team = made.location().to_owned();
    house.app.get(&team).await.assert_contains("En préparation");
    house.app.get(&format!("{team}/reglages")).await.assert_contains("Ajouter un module");
    house.app.get(&format!("{team}/niveau?m=appeler&n=1")).await.assert_contains("La leçon, en français");
    let level = [
        ("revision", "1"),
        ("module", "appeler"),
        ("rang", "0"),
        ("but", ""),
        ("minutes", "900"),
        ("questions", "Quoi ? | a | b"),
    ];
    let unsaid = house.app.post(&format!("{team}/niveau"), &level[1..]).await;
    unsaid.assert_contains("a changé ce parcours");
    house.app.post(&format!("{team}/niveau"), &level).await.assert_contains("une seule étoile").assert_contains("900");
    let level = [
        ("revision", "1"),
        ("module", "appeler"),
        ("rang", "0"),
        ("but", "Je mets le haut-parleur."),
        ("comment", "site"),
        ("minutes", "5"),
        ("lecon-fr", "Touchez **haut-parleur**."),
        ("questions", "Où ? | *À l’écran | Dehors"),
    ];
    let kept = house.app.post(&format!("{team}/niveau"), &level).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    house.app.get(&format!("{team}/reglages")).await.assert_contains("haut-parleur");
    house.app.post(&format!("{team}/etape"), &[("vers", "open")]).await;
    house.app.get(&team).await.assert_contains("Ouvert").assert_contains("Personne ne suit encore");
    house.app.post(&format!("{team}/etape"), &[("vers", "open")]).await.assert_contains("a changé d’étape");
    let nobody = house.app.post(&format!("{team}/personnes"), &[("carte", "zz")]).await;
    nobody.assert_contains("pas connue ici");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_team_notes_several_and_reads_one_road() {
    let house = House::open(sqlite_db().await).await;
    let path = house.path().await;
    let person = house.person(&house.centre).await;
    crate::service::group::record(&house.cx(), &house.centre, path, &[person], &[]).await.unwrap();
    house.sign_in("accueil").await;
    let team = house.team(&format!("/{path}"));
    house.app.get(&team).await.assert_contains("Jeanne Dubois").assert_contains("0 / 3");
    let typed = [("niveau", "allumer.1"), ("geste", "level-done")];
    house.app.post(&format!("{team}/faits"), &typed).await.assert_contains("Cochez au moins");
    let who = person.to_string();
    let typed = [("niveau", "allumer.1"), ("geste", "level-done"), ("qui", who.as_str())];
    assert_eq!(house.app.post(&format!("{team}/faits"), &typed).await.status, StatusCode::SEE_OTHER);
    let board = house.app.get(&team).await;
    board.assert_contains("1 / 3");
    assert!(!board.body.contains("Présences aux séances"), "no session follows this path: a nought would say nothing");
    for (gesture, points, said) in [
        ("evaluated", "9", "Un nombre de 0 à 4"),
        ("level-done", "9", "va avec « Évalué »"),
        ("evaluated", "", "0 à 4"),
    ] {
        let typed = [("niveau", "allumer.2"), ("geste", gesture), ("points", points), ("qui", who.as_str())];
        let refused = house.app.post(&format!("{team}/faits"), &typed).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{gesture} {points}");
        refused.assert_contains(said);
    }
    let learner = format!("{team}/personnes/{person}");
    house.app.get(&learner).await.assert_contains("Niveau acquis").assert_contains("Départ en parlant");
    house.app.post(&format!("{learner}/depart"), &[]).await.assert_contains("Choisissez au moins");
    house.app.post(&format!("{learner}/depart"), &[("d-message", "2")]).await;
    house.app.get(&learner).await.assert_contains("Départ");
    house.app.get(&format!("{team}/cartes")).await.assert_contains("Jeanne Dubois");
    house.app.post(&format!("{learner}/attestation"), &[]).await.assert_contains("pas fini");
    let moved = house.app.post(&format!("{team}/etape"), &[("vers", "rien")]).await;
    assert_eq!(moved.status, StatusCode::FORBIDDEN, "the reception opens and puts away nothing");
}

#[tokio::test(flavor = "multi_thread")]
async fn who_writes_a_path_after_another_is_told_and_loses_nothing() {
    let house = House::open(sqlite_db().await).await;
    house.sign_in("direction").await;
    let team = house.app.post(&house.team(""), &[("maison", "mon-telephone")]).await.location().to_owned();
    let page = format!("{team}/niveau?m=appeler&n=2");
    house.app.get(&page).await.assert_contains("name=\"revision\" value=\"1\"");
    // Both read the path as it was taken; the first takes a level away, and the second becomes the first.
    let gone = [("revision", "1"), ("module", "appeler"), ("rang", "1"), ("retirer", "oui")];
    assert_eq!(house.app.post(&format!("{team}/niveau"), &gone).await.status, StatusCode::SEE_OTHER);
    let mut level = vec![
        ("revision", "1"),
        ("module", "appeler"),
        ("rang", "2"),
        ("but", "Je raccroche sans peur."),
        ("comment", "site"),
        ("minutes", "5"),
        ("lecon-fr", "Touchez **raccrocher**."),
    ];
    let late = house.app.post(&format!("{team}/niveau"), &level).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    late.assert_contains("a changé ce parcours").assert_contains("Je raccroche sans peur.");
    let settings = house.app.get(&format!("{team}/reglages")).await;
    assert!(!settings.body.contains("Je raccroche"), "nothing of it is written");
    for (below, typed) in [
        ("reglages", vec![("revision", "1"), ("titre", "Mon mobile")]),
        ("module", vec![("revision", "1"), ("module", "appeler"), ("titre", "Répondre"), ("savoir", "Répondre.")]),
    ] {
        let late = house.app.post(&format!("{team}/{below}"), &typed).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY, "{below}");
        late.assert_contains("a changé ce parcours").assert_contains(typed[typed.len() - 1].1);
    }
    (level[0].1, level[2].1) = ("2", "1");
    assert_eq!(house.app.post(&format!("{team}/niveau"), &level).await.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("{team}/reglages")).await.assert_contains("Je raccroche sans peur.");
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_write_at_the_same_instant_one_is_kept() {
    let house = House::open(sqlite_db().await).await;
    let path = house.path().await;
    let (cx, centre) = (house.cx(), &house.centre);
    let read = crate::service::paths::find(&cx, centre, path).await.unwrap();
    let write = |title| {
        let content = read.content.clone();
        crate::service::paths::rewrite(&cx, centre, (path, read.revision), title, content)
    };
    write("La première").await.unwrap();
    let late = write("La seconde").await;
    let refused = crate::model::refusal::Refusal::ChangedMeanwhile;
    assert!(matches!(late, Err(crate::service::Error::Refused(ref why)) if *why == [refused]), "{late:?}");
    assert_eq!(crate::service::paths::find(&cx, centre, path).await.unwrap().title, "La première");
}
