//! The team's pages: the day, the list, writing, publishing, calling off, searching.

use auth::Scope;
use axum::http::{Method, StatusCode};
use kernel::Role;

use super::house::{House, room, saturday, tuesdays};
use crate::forms;
use crate::model::{Activity, ActivityState};
use crate::store::{activities, sessions};

fn signed_in(house: &House, role: &str) {
    house.app.sign_in_with(role);
}

async fn only(house: &House) -> Activity {
    let scope = Scope::of_house(house.ruche.id);
    let paging = kernel::paging::PageRequest::default();
    let all = activities::list(house.app.db(), &scope, activities::TeamFilter::default(), paging).await.expect("rows");
    all.into_iter().next().expect("an activity")
}

fn path(activity: &Activity) -> String {
    format!("/la-ruche/equipe/activites/{}", activity.id)
}

/// The fields of a page's form, as a browser would send them back.
fn fields(activity: &Activity) -> Vec<(String, String)> {
    forms::shown(activity).pairs().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

async fn post(house: &House, path: &str, pairs: &[(String, String)]) -> testing::Page {
    let pairs: Vec<(&str, &str)> = pairs.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    house.app.post(path, &pairs).await
}

fn with(mut pairs: Vec<(String, String)>, name: &str, value: &str) -> Vec<(String, String)> {
    pairs.retain(|(known, _)| known != name);
    pairs.push((name.to_owned(), value.to_owned()));
    pairs
}

#[tokio::test]
async fn an_activity_is_written_shown_and_published() {
    let house = House::new().await;
    let hall = room(house.app.db(), &house.ruche, "Grande salle").await.to_string();
    signed_in(&house, "facilitator");
    house.app.get("/la-ruche/equipe/activites/nouvelle").await.assert_contains("Nouvelle activité");
    let typed = [
        ("title", "Bal du samedi"),
        ("kind", "one-off"),
        ("first", "28/11/2026"),
        ("start", "14 h"),
        ("end", "17h30"),
        ("last", ""),
        ("venues", hall.as_str()),
        ("capacity", "30"),
    ];
    let made = house.app.post("/la-ruche/equipe/activites", &typed).await;
    assert_eq!(made.status, StatusCode::SEE_OTHER, "{}", made.body);
    let draft = only(&house).await;
    assert_eq!((draft.state, draft.details.capacity), (ActivityState::Draft, Some(30)));
    let shown = house.app.get(made.location()).await;
    shown
        .assert_contains("Brouillon écrit : Bal du samedi")
        .assert_contains("Le samedi 28 novembre, de 14 h à 17 h 30");
    let published =
        post(&house, &format!("{}/publication", path(&draft)), &with(fields(&draft), "summary", "On danse.")).await;
    assert_eq!(published.status, StatusCode::SEE_OTHER, "{}", published.body);
    let kept = only(&house).await;
    assert_eq!((kept.state, kept.details.summary.as_str()), (ActivityState::Published, "On danse."));
    house.app.leave();
    house.app.get("/la-ruche/programme/bal-du-samedi").await.assert_contains("Il reste 30 places");
}

#[tokio::test]
async fn what_is_wrong_comes_back_with_what_was_typed() {
    let house = House::new().await;
    signed_in(&house, "director");
    let typed = [
        ("title", "Bal"),
        ("kind", "one-off"),
        ("first", "31/02/2026"),
        ("start", "17 h"),
        ("end", "14 h"),
        ("capacity", "beaucoup"),
    ];
    let page = house.app.post("/la-ruche/equipe/activites", &typed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.assert_contains("Écrivez la date ainsi : 28/11/2026.").assert_contains("Cela finit avant de commencer.");
    page.assert_contains("value=\"31/02/2026\"")
        .assert_contains("value=\"beaucoup\"")
        .assert_contains("<title>Erreur :");
    let draft = house.draft(tuesdays()).await;
    let long = with(fields(&draft), "body", &"a".repeat(40_000));
    let page = post(&house, &path(&draft), &long).await;
    page.assert_contains("Ce texte a 40 000 signes. La limite est de 20 000.");
    let page = post(&house, &path(&draft), &with(fields(&draft), "last", "01/01/2026")).await;
    page.assert_contains("La dernière date est avant la première.");
}

#[tokio::test]
async fn what_the_form_shows_is_what_is_kept() {
    let house = House::new().await;
    signed_in(&house, "director");
    let mut details = tuesdays();
    details.recurrence.school = calendar::SchoolRule::OutsideHolidays;
    details.recurrence.every_n_weeks = 2;
    details.recurrence.excluded = vec![super::house::day(2026, 12, 1)];
    details.is_free = false;
    details.fees = enrolment::FeeTable(vec![
        enrolment::FeeRow { up_to: Some(kernel::Cents(60_000)), fee: kernel::Cents(950) },
        enrolment::FeeRow { up_to: None, fee: kernel::Cents(120_000) },
    ]);
    details.fee_unit = Some(enrolment::FeeUnit::Session);
    details.opens_at = Some(house.app.clock().now());
    details.closes_at = crate::forms::typed::moment("28/11/2026");
    details.venues = vec![room(house.app.db(), &house.ruche, "Dojo").await];
    details.pieces = vec!["Un tapis".to_owned()];
    let draft = house.draft(details.clone()).await;
    let kept = post(&house, &path(&draft), &fields(&draft)).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    assert_eq!(only(&house).await.details, details);
}

#[tokio::test]
async fn the_second_editor_is_told_and_keeps_every_word() {
    let house = House::new().await;
    signed_in(&house, "director");
    let draft = house.draft(tuesdays()).await;
    let (mine, theirs) = (with(fields(&draft), "title", "Gym A"), with(fields(&draft), "title", "Gym B"));
    assert_eq!(post(&house, &path(&draft), &mine).await.status, StatusCode::SEE_OTHER);
    let late = post(&house, &path(&draft), &theirs).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.assert_contains("Quelqu’un d’autre a enregistré cette activité (10 h)").assert_contains("value=\"Gym B\"");
    late.assert_contains("Voir la version enregistrée").assert_contains("name=\"sequence\" value=\"1\"");
    // Both texts: theirs in words, one's own in its box.
    late.assert_contains("Ce que l’autre personne a enregistré").assert_contains("<dd>Gym A</dd>");
    assert_eq!(late.body.matches("<dl class=\"summary\">").count(), 1, "only what differs");
    assert!(!late.body.contains("<dt>Revient</dt>"), "what is the same is not said");
    let again = with(theirs, "sequence", "1");
    assert_eq!(post(&house, &path(&draft), &again).await.status, StatusCode::SEE_OTHER);
    assert_eq!(only(&house).await.details.title, "Gym B");
}

#[tokio::test]
async fn dates_are_seen_before_they_are_kept() {
    let house = House::new().await;
    signed_in(&house, "director");
    let draft = house.draft(tuesdays()).await;
    let typed = with(with(fields(&draft), "school", "outside"), "preview", "oui");
    let page = post(&house, &path(&draft), &typed).await;
    assert_eq!(page.status, StatusCode::OK);
    page.assert_contains("sauf vacances scolaires").assert_contains("mardi 22 décembre : ");
    assert_eq!(only(&house).await.details.recurrence.school, calendar::SchoolRule::Always);
    let night = with(
        with(with(with(fields(&draft), "first", "28/03/2027"), "last", "28/03/2027"), "start", "2 h 30"),
        "end",
        "4 h",
    );
    let night = with(with(night, "weekdays", "7"), "preview", "oui");
    post(&house, &path(&draft), &night).await.assert_contains("cette heure n’existe pas");
    let kept = post(&house, &path(&draft), &with(night, "preview", "")).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let scope = Scope::of_house(house.ruche.id);
    let held = sessions::list_of(house.app.db(), &scope, draft.id).await.expect("rows").pop().expect("a session");
    // 2 h 30 does not exist: it begins at 3 h 30 of the new time, 1 h 30 UTC.
    assert_eq!(held.starts_at.to_rfc3339(), "2027-03-28T01:30:00+00:00");
    assert!(held.ends_at > held.starts_at);
}

#[tokio::test]
async fn a_session_and_an_activity_are_called_off_with_a_word() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    let scope = Scope::of_house(house.ruche.id);
    let session = sessions::list_of(house.app.db(), &scope, activity.id).await.expect("rows").remove(0);
    let at = format!("{}/seances/{}", path(&activity), session.id);
    signed_in(&house, "reception");
    house.app.get(&at).await.assert_contains("Samedi 28 novembre, de 14 h à 17 h");
    let moved =
        [("day", "29/11/2026"), ("start", "10 h"), ("end", "12 h"), ("venue", ""), ("note", "Dimanche, cette fois")];
    assert_eq!(house.app.post(&at, &moved).await.status, StatusCode::SEE_OTHER);
    let wrong = [("day", "29/11/2026"), ("start", "12 h"), ("end", "10 h")];
    assert_eq!(house.app.post(&at, &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let silent = house.app.post(&format!("{at}/annulation"), &[("why", "")]).await;
    silent.assert_contains("Dites en un mot pourquoi");
    assert_eq!(house.app.post(&format!("{at}/annulation"), &[("why", "Neige")]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&at).await.assert_contains("Cette séance est annulée : Neige");
    assert_eq!(house.app.post(&format!("{at}/retour"), &[]).await.status, StatusCode::SEE_OTHER);
    // The desk does not call off a whole activity.
    assert_eq!(house.app.get(&format!("{}/annulation", path(&activity))).await.status, StatusCode::FORBIDDEN);
    signed_in(&house, "director");
    house.app.get(&format!("{}/annulation", path(&activity))).await.assert_contains("Annuler « Repair Café » ?");
    let done = house.app.post(&format!("{}/annulation", path(&activity)), &[("note", "Travaux")]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert_eq!(only(&house).await.state, ActivityState::Cancelled);
}

#[tokio::test]
async fn a_date_is_added_beside_the_rule() {
    let house = House::new().await;
    let activity = house.draft(saturday()).await;
    signed_in(&house, "director");
    let at = format!("{}/seances", path(&activity));
    let typed = [("new_day", "demain"), ("new_start", "9 h"), ("new_end", "11 h")];
    let refused = house.app.post(&at, &typed).await;
    refused.assert_contains("Écrivez la date ainsi : 28/11/2026.").assert_contains("value=\"demain\"");
    let typed = [("new_day", "05/12/2026"), ("new_start", "9 h"), ("new_end", "11 h")];
    assert_eq!(house.app.post(&at, &typed).await.status, StatusCode::SEE_OTHER);
    house
        .app
        .get(&path(&activity))
        .await
        .assert_contains("Samedi 5 décembre, de 9 h à 11 h")
        .assert_contains("2 dates");
}

#[tokio::test]
async fn a_picture_is_shown_and_a_wrong_one_explained() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    signed_in(&house, "director");
    let at = format!("{}/image", path(&activity));
    let heic = house.app.upload(&at, "image", "photo.jpg", b"\0\0\0\x18ftypheic", &[("alt", "Un vélo")]).await;
    assert_eq!(heic.status, StatusCode::UNPROCESSABLE_ENTITY);
    heic.assert_contains("format HEIC").assert_contains("value=\"Un vélo\"");
    // The smallest PNG: one grey point.
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\0\0\0\0:~\x9bU\0\0\0\nIDATx\x9cch\0\0\0\x82\0\x81w\xcdr\xb6\0\0\0\0IEND\xaeB`\x82";
    let kept = house.app.upload(&at, "image", "photo.png", png, &[("alt", "Un vélo"), ("credit", "Moussa")]).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.body);
    let page = house.app.get("/la-ruche/programme/repair-cafe").await;
    page.assert_contains("alt=\"Un vélo\"").assert_contains("Photo : Moussa").assert_contains("480w");
    assert_eq!(house.app.post(&format!("{at}/retrait"), &[]).await.status, StatusCode::SEE_OTHER);
    assert!(!house.app.get("/la-ruche/programme/repair-cafe").await.body.contains("Un vélo"));
}

#[tokio::test]
async fn the_day_says_what_is_held_what_waits_and_what_was_done() {
    let house = House::new().await;
    signed_in(&house, "director");
    house
        .app
        .get("/la-ruche/equipe")
        .await
        .assert_contains("Pour commencer")
        .assert_contains("Rien n’est prévu aujourd’hui.");
    house.draft(saturday()).await;
    let mut sunday = saturday();
    sunday.title = "Jeux du dimanche".to_owned();
    sunday.recurrence = calendar::Recurrence::once(super::house::day(2026, 11, 22), super::house::hour(9, 30), 120);
    house.published(sunday).await;
    let page = house.app.get("/la-ruche/equipe").await;
    page.assert_contains("Dimanche 22 novembre").assert_contains("1 séance aujourd’hui · 10 h");
    page.assert_contains("en cours").assert_contains("personne d’inscrit, 8 places").assert_contains("Faire l’appel");
    page.assert_contains("1 brouillon à finir").assert_contains("Activité publiée : Jeux du dimanche");
    assert!(!page.body.contains("Pour commencer"));
    signed_in(&house, "volunteer");
    assert_eq!(house.app.get("/la-ruche/equipe").await.status, StatusCode::OK);
    signed_in(&house, "federation");
    assert_ne!(house.app.get("/la-ruche/equipe").await.status, StatusCode::OK);
    house.app.leave();
    assert!(house.app.get("/la-ruche/equipe").await.location().starts_with("/connexion"));
}

#[tokio::test]
async fn the_list_is_narrowed_and_searched() {
    let house = House::new().await;
    house.draft(saturday()).await;
    house.published(tuesdays()).await;
    signed_in(&house, "volunteer");
    let at = |query: &str| format!("/la-ruche/equipe/activites{query}");
    house.app.get(&at("")).await.assert_contains("2 activités").assert_contains("Tous les mardis");
    let drafts = house.app.get(&at("?etat=draft")).await;
    assert!(drafts.body.contains("Repair Café") && !drafts.body.contains("Gym douce"));
    let outings = house.app.get(&at("?sorte=outing")).await;
    outings.assert_contains("Aucune activité ici.");
    let found = house.app.get(&at("?mots=reparer+cafe")).await;
    assert!(found.body.contains("Repair Café") && !found.body.contains("Gym douce"));
    assert!(!house.app.get(&at("")).await.body.contains("Nouvelle activité"), "a volunteer writes nothing");
    assert_eq!(house.app.get(&at("/nouvelle")).await.status, StatusCode::FORBIDDEN);
    house.app.get("/la-ruche/equipe/recherche?q=douces").await.assert_contains("Gym douce");
    signed_in(&house, "director");
    house.app.get("/la-ruche/equipe/recherche?q=").await.assert_contains("Écrivez un nom");
    house.app.get("/la-ruche/equipe/recherche?q=zzz").await.assert_contains("Personne de ce nom.");
}

#[tokio::test]
async fn copies_and_archives_are_one_press() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    signed_in(&house, "director");
    let copy = house.app.post(&format!("{}/copie", path(&activity)), &[]).await;
    house.app.get(copy.location()).await.assert_contains("Repair Café (copie)");
    assert_eq!(house.app.post(&format!("{}/rangement", path(&activity)), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.leave();
    assert_eq!(house.app.get("/la-ruche/programme/repair-cafe").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_neighbour_finds_nothing() {
    let house = House::new().await;
    let activity = house.draft(saturday()).await;
    signed_in(&house, "director");
    for below in ["", "/annulation", "/seances/01890a5d-ac96-774b-bcce-b302099a8057"] {
        let at = format!("/le-moulin/equipe/activites/{}{below}", activity.id);
        assert_eq!(house.app.get(&at).await.status, StatusCode::NOT_FOUND, "{at}");
    }
    let at = format!("/le-moulin/equipe/activites/{}/publication", activity.id);
    assert_eq!(post(&house, &at, &fields(&activity)).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        house.app.send(Method::GET, "/la-ruche/equipe/activites/moi", "", vec![]).await.status,
        StatusCode::NOT_FOUND
    );
    assert_eq!(house.cx(Role::Director).locale(), kernel::Locale::Fr);
}

#[test]
fn dates_and_hours_are_read_as_people_type_them() {
    use super::house::{day, hour};
    for typed in ["28/11/2026", "28.11.26", "28 11 2026", "2026-11-28"] {
        assert_eq!(forms::day(typed), Some(day(2026, 11, 28)), "{typed}");
    }
    for typed in ["", "31/02/2026", "28/11", "demain", "1/1/1800"] {
        assert_eq!(forms::day(typed), None, "{typed}");
    }
    for typed in ["14 h 30", "14:30", "14h30", "14.30"] {
        assert_eq!(forms::hour(typed), Some(hour(14, 30)), "{typed}");
    }
    assert_eq!(forms::hour("9h"), Some(hour(9, 0)));
    for typed in ["", "25 h", "14 h 75", "midi", "9 heures du soir"] {
        assert_eq!(forms::hour(typed), None, "{typed}");
    }
    assert_eq!(forms::typed::moment("28/11/2026 à 18 h"), forms::typed::moment("28/11/2026 18:00"));
}

#[tokio::test]
async fn places_are_not_lowered_under_those_enrolled_and_they_are_counted_before_a_cancellation() {
    let house = House::new().await;
    let activity = house.published(saturday()).await;
    let kept = only(&house).await;
    let cx = house.cx(Role::Director);
    let participant = |first: &str| enrolment::Participant {
        who: enrolment::Who::New(enrolment::NewParticipant {
            first_name: first.to_owned(),
            last_name: "Wattrelos".to_owned(),
            birth_date: super::house::day(1980, 5, 4),
        }),
        answers: enrolment::Answers::default(),
    };
    let registration = enrolment::Registration {
        list: kept.list.expect("a list"),
        participants: vec![participant("Odette"), participant("Paul")],
        contact: enrolment::Contact::at_desk(),
        household: None,
        made_by: enrolment::MadeBy::Desk,
        is_outside_period: true,
        draft: None,
    };
    enrolment::register(&cx, house.ruche.id, &registration).await.expect("two enrolled");
    signed_in(&house, "director");
    let told = post(&house, &path(&activity), &with(fields(&only(&house).await), "capacity", "1")).await;
    assert_eq!(told.status, StatusCode::UNPROCESSABLE_ENTITY);
    told.assert_contains("href=\"#capacity\"").assert_contains("value=\"1\"");
    assert_eq!(only(&house).await.details.capacity, Some(8));
    let page = house.app.get(&format!("{}/annulation", path(&activity))).await;
    page.assert_contains("2 personnes sont inscrites. Personne n’attend.");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_activity_on_a_full_disk_is_kept_whole_or_not_at_all() {
    let house = House::new().await;
    signed_in(&house, "director");
    testing::limit_disk(house.app.db(), Some(4)).await;
    let typed = [("title", "Bal"), ("kind", "one-off"), ("first", "28/11/2026"), ("start", "14 h"), ("end", "17 h")];
    let mut kept = 0;
    let full = loop {
        let page = house.app.post("/la-ruche/equipe/activites", &typed).await;
        if page.status != StatusCode::SEE_OTHER {
            break page;
        }
        kept += 1;
        assert!(kept < 500, "the disk never fills");
    };
    assert_eq!(full.status, StatusCode::INSUFFICIENT_STORAGE, "{}", full.body);
    full.assert_contains("Il n’y a plus de place sur la machine");
    let scope = Scope::of_house(house.ruche.id);
    let there = activities::count(house.app.db(), &scope, activities::TeamFilter::default()).await.expect("a count");
    assert_eq!(there, kept);
    let paging = kernel::paging::PageRequest { limit: 500, ..Default::default() };
    for activity in
        activities::list(house.app.db(), &scope, activities::TeamFilter::default(), paging).await.expect("rows")
    {
        let dates = sessions::list_of(house.app.db(), &scope, activity.id).await.expect("rows");
        assert_eq!(dates.len(), 1, "each has its date");
    }
    testing::limit_disk(house.app.db(), None).await;
    let again = house.app.post("/la-ruche/equipe/activites", &typed).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER);
}
