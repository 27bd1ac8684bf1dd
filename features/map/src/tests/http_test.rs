//! Residents in the browser, without any script: look, open, print, embed.

use axum::http::{Method, StatusCode, header};

use super::house::{House, facts};
use crate::model::place::Facts;

const PAGE: &str = "/arques/lieux";

async fn with_places() -> House {
    let house = House::new().await;
    let theme = house.theme().await;
    let own = Facts {
        themes: vec![theme],
        hours: "Mo-Su 00:00-24:00".to_owned(),
        access: "yes".to_owned(),
        phone: "03 21 00 00 00".to_owned(),
        summary: "On fait les démarches avec vous.".to_owned(),
        ..facts("L’Établi numérique")
    };
    house.place(own).await;
    let lille = Facts { city: "Lille".to_owned(), latitude: Some(50.63), longitude: Some(3.06), ..facts("La Cabane") };
    house.place(lille).await;
    house
}

#[tokio::test(flavor = "multi_thread")]
async fn the_list_is_searched_in_many_ways() {
    let house = with_places().await;
    let all = house.app.get(PAGE).await;
    all.assert_contains("Lieux utiles").assert_contains("2 lieux").assert_contains("03 21 00 00 00");
    all.assert_contains("Confirmé le ").assert_contains("novembre 2026");
    for (query, found, missing) in [
        ("q=etabli", "L’Établi numérique", "La Cabane"),
        ("theme=aide-numerique", "L’Établi numérique", "La Cabane"),
        ("ville=lille", "La Cabane", "L’Établi"),
        ("ouvert=1", "L’Établi numérique", "La Cabane"),
        ("acces=1", "L’Établi numérique", "La Cabane"),
    ] {
        let page = house.app.get(&format!("{PAGE}?{query}")).await;
        page.assert_contains("1 lieu").assert_contains(found);
        assert!(!page.body.contains(missing), "{query}");
    }
    let near = house.app.get(&format!("{PAGE}?pres=LILLE")).await;
    near.assert_contains("à 0 m").assert_contains("km");
    let (first, second) = (near.body.find("La Cabane"), near.body.find("L’Établi"));
    assert!(first < second, "the nearest first");
    house.app.get(&format!("{PAGE}?pres=Brest")).await.assert_contains("Cette ville n’a pas encore de lieu");
    house.app.get(&format!("{PAGE}?q=introuvable")).await.assert_contains("Rien sur la carte");
    house.app.get(&format!("{PAGE}?page=-4")).await.assert_contains("2 lieux");
    house.app.get("/tourcoing/lieux").await.assert_contains("Aucun lieu");
    assert_eq!(house.app.get("/nulle-part/lieux").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn one_place_tells_all() {
    let house = with_places().await;
    let id = house.place(Facts { hours: "Mo-Fr 09:00-12:00; PH off".to_owned(), ..facts("La Souris") }).await;
    let page = house.app.get(&format!("{PAGE}/{id}")).await;
    page.assert_contains("12 rue de la Gare, 62510 Arques").assert_contains("lundi à vendredi").assert_contains("9 h");
    page.assert_contains("jours fériés").assert_contains("Signaler une erreur").assert_contains("openstreetmap.org");
    assert_eq!(house.app.get(&format!("/tourcoing/lieux/{id}")).await.status, StatusCode::NOT_FOUND);
    house.app.get(&format!("{PAGE}/{id}?lang=ar")).await.assert_contains("أوقات الفتح");
    house.app.get(&format!("{PAGE}?lang=en")).await.assert_contains("Useful places");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_drawn_without_a_script() {
    let house = with_places().await;
    let map = house.app.get(&format!("{PAGE}/carte")).await;
    map.assert_contains("<svg").assert_contains("2 lieux sur ce dessin").assert_contains("Plus près");
    map.assert_contains(">Lille</text>");
    house.app.get(&format!("{PAGE}/carte?z=12&lat=50.63&lon=3.06")).await.assert_contains("1 lieu sur ce dessin");
    assert!(!map.body.contains("pas encore de point"));
    house.place(Facts { latitude: None, longitude: None, ..facts("Sans point") }).await;
    let map = house.app.get(&format!("{PAGE}/carte")).await;
    map.assert_contains("1 lieu n’a pas encore de point : il est dans la liste.");
    house.app.get(&format!("{PAGE}/imprimer")).await.assert_contains("Sans point");
    house.app.get("/tourcoing/lieux/carte").await.assert_contains("Aucun lieu ici");
    let print = house.app.get(&format!("{PAGE}/imprimer")).await;
    print.assert_contains("Écrivez-le ici").assert_contains("/arques/lieux/imprimer.css");
    print.assert_contains("<ol class=\"a3__list\" start=\"1\">");
    assert!(!print.body.contains("Cette feuille montre"), "one sheet holds both");
    let map = house.app.get(&format!("{PAGE}/carte?theme=aide-numerique")).await;
    map.assert_contains("href=\"/arques/lieux?theme=aide-numerique\"");
    let list = house.app.get(&format!("{PAGE}?theme=aide-numerique")).await;
    list.assert_contains("/arques/lieux/imprimer?theme=aide-numerique");
    let sheet = house.app.get(&format!("{PAGE}/imprimer.css")).await;
    assert!(sheet.body.contains("A3"));
}

#[tokio::test(flavor = "multi_thread")]
async fn the_map_is_drawn_a_second_time_for_a_telephone_and_says_near_which_town() {
    let house = with_places().await;
    for number in 1..=3 {
        let longitude = Some(3.06 + f64::from(number) * 0.000_1);
        let at = Facts { latitude: Some(50.63), longitude, ..facts(&format!("Voisin {number}")) };
        house.place(Facts { city: "Lille".to_owned(), ..at }).await;
    }
    let map = house.app.get(&format!("{PAGE}/carte")).await;
    map.assert_contains("class=\"map__wide\" viewBox=\"0 0 720 480\"");
    map.assert_contains("class=\"map__narrow\" viewBox=\"0 0 360 240\"");
    let narrow =
        map.body.split("map__narrow").nth(1).and_then(|rest| rest.split("</svg>").next()).expect("it is there");
    assert!(narrow.contains("class=\"map__reach\"") && narrow.contains("r=\"28\""), "a fingertip: {narrow}");
    assert!(narrow.contains(">Lille</text>"), "{narrow}");
    map.assert_contains(">4 lieux vers Lille, voir de plus près</a>");
    let print = house.app.get(&format!("{PAGE}/imprimer")).await;
    assert!(!print.body.contains("map__narrow"), "paper has one drawing");
}

#[tokio::test(flavor = "multi_thread")]
async fn every_place_is_on_one_printed_sheet_or_another() {
    let house = House::new().await;
    for number in 0..151 {
        // By name the last is first; by town it is on the second sheet.
        let city = if number == 0 { "Zutkerque" } else { "Arques" };
        house.place(Facts { city: city.to_owned(), ..facts(&format!("Lieu {number:03}.")) }).await;
    }
    let first = house.app.get(&format!("{PAGE}/imprimer")).await;
    first.assert_contains("Cette feuille montre les lieux 1 à 150, sur 151.").assert_contains("/imprimer?page=2");
    assert!(!first.body.contains("Lieu 000."));
    let second = house.app.get(&format!("{PAGE}/imprimer?page=2")).await;
    second.assert_contains("les lieux 151 à 151").assert_contains("Lieu 000.").assert_contains("start=\"151\"");
    house.app.get(&format!("{PAGE}/imprimer?page=9")).await.assert_contains("Lieu 000.");
}

#[tokio::test(flavor = "multi_thread")]
async fn points_are_told_with_the_mark_of_their_content() {
    let house = with_places().await;
    let sides = "z=8&ouest=1&est=5&sud=49&nord=52";
    let points = house.app.get(&format!("{PAGE}/points.json?{sides}")).await;
    assert_eq!(points.json()["p"].as_array().map(Vec::len), Some(2), "{}", points.body);
    let tag = points.headers.get(header::ETAG).and_then(|tag| tag.to_str().ok()).expect("a mark").to_owned();
    let path = format!("{PAGE}/points.json?{sides}&theme=");
    let again = house.app.send_with(Method::GET, &path, &[("if-none-match", &tag)], &serde_json::json!(null)).await;
    assert_eq!((again.status, again.bytes.len()), (StatusCode::NOT_MODIFIED, 0));
    let wrong = house.app.get(&format!("{PAGE}/points.json?z=8&ouest=1&est=5&sud=490&nord=52")).await;
    assert_eq!(wrong.status, StatusCode::BAD_REQUEST);
    let geojson = house.app.get(&format!("{PAGE}/lieux.geojson")).await.json();
    assert_eq!(geojson["features"].as_array().map(Vec::len), Some(2));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_town_may_show_the_list_in_its_own_page() {
    let house = with_places().await;
    let embedded = house.app.get(&format!("{PAGE}/integrer?q=cabane")).await;
    embedded.assert_contains("La Cabane").assert_contains("target=\"_blank\"");
    let policy = |page: &testing::Page| {
        page.headers.get("content-security-policy").and_then(|line| line.to_str().ok()).unwrap_or_default().to_owned()
    };
    assert!(policy(&embedded).contains("frame-ancestors *"), "this page only");
    assert!(embedded.headers.get(header::SET_COOKIE).is_none());
    assert!(!embedded.body.contains("<script"));
    assert!(policy(&house.app.get(PAGE).await).contains("frame-ancestors 'none'"));
}
