//! The team writes, confirms, merges, sets up; all of it can be undone.

use axum::http::StatusCode;
use chrono::Duration;

use super::house::{House, facts};
use crate::model::place::{Facts, State};
use crate::service::{duplicates, editing, reading};
use crate::store::places::Filter;

const TEAM: &str = "/arques/equipe/lieux";

#[tokio::test(flavor = "multi_thread")]
async fn a_place_is_added_changed_and_taken_off() {
    let house = House::new().await;
    assert_eq!(house.app.get(TEAM).await.status, StatusCode::SEE_OTHER, "from the street: sign in");
    house.app.sign_in_with("reception");
    house.app.get(TEAM).await.assert_contains("Carte des lieux").assert_contains("Aucun lieu pour cette recherche");
    house.app.get(&format!("{TEAM}/nouveau")).await.assert_contains("Ajouter un lieu");
    let wrong = [
        ("nom", "La Souris"),
        ("rue", "2 rue B"),
        ("latitude", "2,30"),
        ("longitude", "50,73"),
        ("horaires", "le mardi"),
        ("site", "ftp://x"),
        ("mail", "a@"),
    ];
    let refused = house.app.post(&format!("{TEAM}/nouveau"), &wrong).await;
    refused.assert_contains("inversées").assert_contains("Mo-Fr 09:00").assert_contains("adresse de site");
    refused.assert_contains("Cette adresse n’est pas complète");
    let right = [("nom", "La Souris"), ("rue", "2 rue B"), ("ville", "Arques"), ("horaires", "Mo 09:00-12:00")];
    assert_eq!(house.app.post(&format!("{TEAM}/nouveau"), &right).await.status, StatusCode::SEE_OTHER);
    let listed = reading::list(&house.cx(), &house.arques, &Filter::default(), 1).await.expect("a list").0;
    let id = listed.first().expect("a place").id;
    let path = format!("{TEAM}/{id}");
    house.app.get(&path).await.assert_contains("value=\"La Souris\"").assert_contains("À confirmer à nouveau");
    let changed = [("nom", "La Souris verte"), ("rue", "2 rue B"), ("revision", "1")];
    assert_eq!(house.app.post(&path, &changed).await.location(), path);
    let late = house.app.post(&path, &[("nom", "La Souris bleue"), ("rue", "2 rue B"), ("revision", "1")]).await;
    late.assert_contains("Quelqu’un l’a changé").assert_contains("La Souris bleue");
    late.assert_contains("name=\"revision\" value=\"2\"");
    let unsaid = house.app.post(&path, &[("nom", "La Souris bleue"), ("rue", "2 rue B")]).await;
    unsaid.assert_contains("Quelqu’un l’a changé");
    assert_eq!(house.app.post(&format!("{path}/retrait"), &[]).await.status, StatusCode::SEE_OTHER);
    house.app.get(&format!("{TEAM}?etat=withdrawn")).await.assert_contains("La Souris verte");
    house.app.post(&format!("{path}/retour"), &[]).await;
    house.app.get("/arques/lieux").await.assert_contains("La Souris verte");
    assert_eq!(house.app.get(&format!("/tourcoing/equipe/lieux/{id}")).await.status, StatusCode::NOT_FOUND);
    house.app.leave();
    house.app.sign_in_with("volunteer");
    assert_eq!(house.app.post(&path, &changed).await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.app.get(&format!("{TEAM}/themes")).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_write_at_one_instant_the_one_who_is_told_may_write_next() {
    let house = House::new().await;
    house.theme().await;
    let id = house.place(facts("L’Établi")).await;
    house.app.sign_in_with("director");
    let theme = reading::themes(&house.cx(), &house.arques).await.expect("themes").remove(0).id;
    for revision in 1..=8 {
        let (read, since) = (revision.to_string(), format!("name=\"revision\" value=\"{}\"", revision + 1));
        for path in [format!("{TEAM}/{id}"), format!("{TEAM}/themes/{theme}")] {
            let said = |name| [("nom", name), ("rue", "2 rue B"), ("mois", "12"), ("revision", &*read)];
            let (one, other) = (said("La Souris verte"), said("La Souris bleue"));
            let (one, other) = tokio::join!(house.app.post(&path, &one), house.app.post(&path, &other));
            let (kept, told) = if one.status == StatusCode::SEE_OTHER { (one, other) } else { (other, one) };
            assert_eq!((kept.status, told.status), (StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY), "{path}");
            told.assert_contains("Quelqu’un l’a changé").assert_contains(&since);
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_confirmation_is_worth_as_long_as_its_theme_says() {
    let house = House::new().await;
    let theme = house.theme().await;
    let id = house.place(Facts { themes: vec![theme], ..facts("L’Établi") }).await;
    house.place(facts("Sans thème")).await;
    house.app.sign_in_with("reception");
    house.app.get(&format!("{TEAM}/a-confirmer")).await.assert_contains("Tout est confirmé");
    house.app.clock().advance(Duration::days(190));
    let due = house.app.get(&format!("{TEAM}/a-confirmer")).await;
    due.assert_contains("1 lieu à confirmer").assert_contains("L’Établi");
    let done = house.app.post(&format!("{TEAM}/{id}/confirmation"), &[("liste", "1")]).await;
    assert_eq!(done.location(), format!("{TEAM}/a-confirmer"));
    house.app.get(&format!("{TEAM}/a-confirmer")).await.assert_contains("Tout est confirmé");
}

testing::each_engine! {
    async fn two_rows_are_made_one_and_two_again(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.cx();
        let kept = house.place(facts("Maison de quartier Ferrat")).await;
        let told = Facts { phone: "03 21 00 00 00".to_owned(), ..facts("MAISON DE QUARTIER FERRAT") };
        let other = house.place(told).await;
        let (found, total) = duplicates::list(&cx, &house.arques, 0).await.expect("pairs");
        assert_eq!((found.len(), total), (1, 1));
        let merged = duplicates::merge(&cx, &house.arques, kept, other).await.expect("merged");
        let one = reading::find(&cx, &house.arques, kept).await.expect("a place");
        assert_eq!(one.facts.phone, "+33321000000", "what the other knew besides");
        let led = reading::shown_place(&cx, &house.arques, other).await.expect("a place");
        assert_eq!(led.id, kept, "an old address leads to the one that stayed");
        assert!(duplicates::merge(&cx, &house.arques, kept, other).await.is_err(), "once");
        assert!(duplicates::merge(&cx, &house.other, kept, other).await.is_err(), "not from another centre");
        house.undo(merged).await;
        let two = reading::find(&cx, &house.arques, other).await.expect("a place");
        assert_eq!((two.state, two.merged_into), (State::Shown, None));
        assert!(reading::find(&cx, &house.arques, kept).await.expect("a place").facts.phone.is_empty());
        let apart = duplicates::tell_apart(&cx, &house.arques, other, kept).await.expect("told apart");
        assert_eq!(duplicates::list(&cx, &house.arques, 0).await.expect("pairs").1, 0);
        house.undo(apart).await;
        assert_eq!(duplicates::list(&cx, &house.arques, 0).await.expect("pairs").1, 1);
    }
}

testing::each_engine! {
    async fn an_act_is_undone_whole(db: TestDb) {
        let house = House::on(db).await;
        let (id, added) = editing::add(&house.cx(), &house.arques, facts("La Souris")).await.expect("added");
        house.undo(added).await;
        assert!(reading::find(&house.cx(), &house.arques, id).await.is_err());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn themes_are_set_up_and_pairs_are_judged_on_their_page() {
    let house = House::new().await;
    let one = house.place(facts("Maison de quartier Ferrat")).await;
    let other = house.place(facts("Maison de quartier Férrat")).await;
    house.app.sign_in_with("director");
    house.app.get(&format!("{TEAM}/themes")).await.assert_contains("Aucun thème");
    house.app.post(&format!("{TEAM}/themes"), &[("nom", ""), ("mois", "six")]).await.assert_contains("de 1 à 60");
    let theme = [("nom", "Parentalité"), ("mois", "6"), ("champs", "Âge des enfants\nSans rendez-vous")];
    assert_eq!(house.app.post(&format!("{TEAM}/themes"), &theme).await.status, StatusCode::SEE_OTHER);
    house
        .app
        .get(&format!("{TEAM}/themes"))
        .await
        .assert_contains("Âge des enfants")
        .assert_contains("tous les 6 mois");
    house.app.get(&format!("{TEAM}/nouveau")).await.assert_contains("champ_age-des-enfants");
    let own = reading::themes(&house.cx(), &house.arques).await.expect("themes").remove(0);
    let path = format!("{TEAM}/themes/{}", own.id);
    house.app.get(&path).await.assert_contains("value=\"Parentalité\"");
    let named = |name, revision| [("nom", name), ("mois", "12"), ("revision", revision)];
    assert_eq!(house.app.post(&path, &named("Parents", "1")).await.status, StatusCode::SEE_OTHER);
    let late = house.app.post(&path, &named("Familles", "1")).await;
    late.assert_contains("Quelqu’un l’a changé").assert_contains("Familles");
    late.assert_contains("name=\"revision\" value=\"2\"");
    let unsaid = house.app.post(&path, &[("nom", "Familles"), ("mois", "12")]).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY, "who does not say what they read writes over nobody");
    assert_eq!(house.app.post(&path, &named("Familles", "2")).await.status, StatusCode::SEE_OTHER);
    house.app.post(&format!("{path}/retrait"), &[]).await;
    assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND);
    house.app.get(&format!("{TEAM}/doublons")).await.assert_contains("Presque le même nom").assert_contains("1 paire");
    let both = [("garde", one.to_string()), ("autre", other.to_string())];
    let both: Vec<(&str, &str)> = both.iter().map(|(name, id)| (*name, id.as_str())).collect();
    let merged = house.app.post(&format!("{TEAM}/doublons/fusion"), &both).await;
    assert_eq!(merged.location(), format!("{TEAM}/doublons"));
    house.app.get(&format!("{TEAM}/doublons")).await.assert_contains("Aucun doublon");
    let nobody = [("garde", "x"), ("autre", "y")];
    assert_eq!(house.app.post(&format!("{TEAM}/doublons/fusion"), &nobody).await.status, StatusCode::NOT_FOUND);
}
