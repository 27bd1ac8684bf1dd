//! What the neighbours hold; the short texts that one copies elsewhere.

use axum::http::StatusCode;
use centres::Centre;
use kernel::{CentreId, Role};

use super::house::{House, room, saturday};
use crate::public::neighbours::{Wish, answering, distance_km};
use crate::service;

/// Two more centres, on the map: the harbour at Arques and the mine 60 km east of it.
async fn on_the_map(house: &House) -> [Centre; 2] {
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let mut made = Vec::new();
    for (slug, name, latitude, longitude) in
        [("le-port", "Le Port", 50.7355, 2.3036), ("la-mine", "La Mine", 50.7239, 3.1612)]
    {
        let centre = Centre {
            id: CentreId::new(),
            slug: slug.to_owned(),
            name: name.to_owned(),
            latitude: Some(latitude),
            longitude: Some(longitude),
            ..house.ruche.clone()
        };
        centres::store::insert(&mut tx, &centre).await.expect("a row");
        made.push(centre);
    }
    tx.commit().await.expect("a commit");
    made.try_into().unwrap_or_else(|_| unreachable!("two were made"))
}

async fn at(house: &House, centre: &Centre, title: &str) {
    let mut details = saturday();
    details.title = title.to_owned();
    let cx = house.cx(Role::Director);
    let draft = service::create(&cx, centre, details).await.expect("an answer").expect("a draft");
    service::publish(&cx, centre, draft.activity.id).await.expect("an answer").expect("published");
}

#[tokio::test]
async fn a_distance_or_a_choice_gives_the_neighbours() {
    let house = House::new().await;
    let [port, mine] = on_the_map(&house).await;
    let all = centres::store::list(house.app.db()).await.expect("rows");
    let slugs = |query: &str| -> Vec<String> {
        answering(&port, &all, &Wish::read(query)).into_iter().map(|centre| centre.slug).collect()
    };
    let km = distance_km(&port, &mine).expect("a distance");
    assert!((60.0..61.0).contains(&km), "{km}");
    assert!(slugs("").is_empty() && slugs("km=50").is_empty(), "too far, and those without a position are not guessed");
    let near = Centre { latitude: Some(50.75), ..mine };
    let near = Centre { longitude: Some(2.4), ..near };
    assert_eq!(answering(&port, &[near], &Wish::read("km=10")).len(), 1);
    assert_eq!(slugs("centre=la-mine"), ["la-mine"]);
    assert_eq!(slugs("centre=la-mine&centre=le-port&centre=zzz"), ["le-port", "la-mine"]);
    assert_eq!(Wish::read("km=12&x&=").km, 20, "what is not proposed is not taken");
}

#[tokio::test]
async fn without_positions_the_department_is_the_neighbourhood() {
    let house = House::new().await;
    let all = centres::store::list(house.app.db()).await.expect("rows");
    let ruche = all.iter().find(|centre| centre.slug == "la-ruche").expect("La Ruche");
    assert!(answering(ruche, &all, &Wish::read("")).is_empty(), "62 is not 59");
    let mut same = all.clone();
    for centre in &mut same {
        centre.postal_code = "62000".to_owned();
    }
    let ruche = same.iter().find(|centre| centre.slug == "la-ruche").expect("La Ruche");
    assert_eq!(answering(ruche, &same, &Wish::read("")).len(), 1);
}

#[tokio::test]
async fn the_page_shows_the_week_of_the_neighbours_and_its_calendar() {
    let house = House::new().await;
    let [port, mine] = on_the_map(&house).await;
    at(&house, &mine, "Bal de la Mine").await;
    at(&house, &port, "Régates").await;
    house.app.get("/le-port/programme").await.assert_contains("href=\"/le-port/voisins\"");
    house.app.get("/le-port/voisins").await.assert_contains("Pas de centre si près");
    assert_eq!(house.app.get("/le-port/voisins/agenda.ics").await.status, StatusCode::NOT_FOUND);
    let page = house.app.get("/le-port/voisins?km=20&centre=la-mine").await;
    page.assert_contains("Chez nos voisins").assert_contains("Bal de la Mine").assert_contains("60 kilomètres");
    page.assert_contains("/le-port/voisins/agenda.ics?centre=la-mine");
    assert!(!page.body.contains("Régates"), "one's own programme has its own page");
    let feed = house.app.get("/le-port/voisins/agenda.ics?centre=la-mine&centre=le-port").await;
    assert!(feed.headers["content-type"].to_str().expect("text").starts_with("text/calendar"));
    feed.assert_contains("Bal de la Mine").assert_contains("Régates").assert_contains("Le Port et autour");
    let later = house.app.get("/le-port/voisins?centre=la-mine&du=2026-12-06").await;
    later.assert_contains("Rien ces jours-là");
}

#[tokio::test]
async fn an_activity_has_short_texts_to_copy() {
    let house = House::new().await;
    let mut details = saturday();
    details.venues = vec![room(house.app.db(), &house.ruche, "Grande salle").await];
    details.min_age = Some(6);
    let activity = house.published(details).await;
    house.app.sign_in_with("facilitator");
    let page = house.app.get(&format!("/la-ruche/equipe/activites/{}", activity.id)).await;
    page.assert_contains("Textes courts à copier").assert_contains(
        "Repair Café, à La Ruche. Samedi 28 novembre, de 14 h à 17 h. Grande salle, 4 rue des Lilas, Arques. \
         Un grille-pain, un vélo, une lampe : on répare ensemble. À partir de 6 ans. Gratuit. \
         Inscriptions au 03 53 01 62 10.",
    );
    page.assert_contains("Repair Café\nSamedi 28 novembre, de 14 h à 17 h\nGrande salle, 4 rue des Lilas, Arques")
        .assert_contains("Tout savoir : http://essaim.test/la-ruche/programme/repair-cafe");
}
