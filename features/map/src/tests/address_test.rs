//! A place gets the point of its address: number, nearest number, street, town; never of a town that could be another.

use std::fs::File;
use std::io::{Cursor, Write as _};

use flate2::Compression;
use flate2::write::GzEncoder;

use super::house::{House, facts};
use crate::model::address::Placed;
use crate::model::place::{Facts, Place, PlaceId};
use crate::model::proposal::Standing;
use crate::service::addresses::{LoadError, Loaded, load};
use crate::service::proposing::{Proposed, propose};
use crate::service::{duplicates, editing, geocoding, importing, moderating, reading};
use crate::store::places::Filter;

/// Invented streets of two true towns, as the national base writes them; the last two lines are left out.
const LINES: &str = "\
id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;x;y;lon;lat
62040_0100_00002;;2;;Rue de la Gare;62510;62040;Arques;;;2.3002;50.7302
62040_0100_00004;;4;;Rue de la Gare;62510;62040;Arques;;;2.3004;50.7304
62040_0100_00004_bis;;4;bis;Rue de la Gare;62510;62040;Arques;;;2.3005;50.7305
62040_0100_00010;;10;;Rue de la Gare;62510;62040;Arques;;;2.3010;50.7310
62040_0200_00001;;1;;Avenue du Général de Gaulle;62510;62040;Arques;;;2.3101;50.7401
62765_0300_00007;;7;;Rue Saint-Bertin;62500;62765;Saint-Omer;;;2.2507;50.7507
62765_0300_09999;;9999;;Le Marais;62500;62765;Saint-Omer;;;2.2600;50.7600
62901_0100_00002;;2;;Rue du Puits;62129;62901;Herbelles;;;2.2102;50.6602
62902_0100_00002;;2;;Rue du Puits;62129;62902;Inghem;;;2.2402;50.6702
62040_0900_00001;;1;;Rue sans point;62510;62040;Arques;;;;
62040_0900_00002;;2;;Rue au large;62510;62040;Arques;;;0;0
";

fn at(street: &str, postal_code: &str, city: &str) -> Facts {
    Facts {
        street: street.to_owned(),
        postal_code: postal_code.to_owned(),
        city: city.to_owned(),
        latitude: None,
        longitude: None,
        ..facts("La Souris")
    }
}

async fn loaded(house: &House, text: &str) -> Loaded {
    load(&house.cx(), Cursor::new(text.to_owned())).await.expect("loaded")
}

async fn found(house: &House, id: PlaceId) -> Place {
    reading::find(&house.cx(), &house.arques, id).await.expect("a place")
}

fn point(place: &Place) -> Option<(f64, f64)> {
    place.facts.latitude.zip(place.facts.longitude)
}

testing::each_engine! {
    async fn an_address_is_a_number_else_a_street_else_a_town(db: TestDb) {
        let house = House::on(db).await;
        assert_eq!(loaded(&house, LINES).await, Loaded { read: 11, left: 2, removed: 0 });
        let cases = [
            (("4 rue de la Gare", "62510", "Arques"), Placed::Number, Some((50.730_4, 2.300_4))),
            (("4 bis, rue de la gare", "62510", "ARQUES"), Placed::Number, Some((50.730_5, 2.300_5))),
            (("4bis Rue de la Gare, bât. B", "62510", "Arques cedex"), Placed::Number, Some((50.730_5, 2.300_5))),
            (("1 av. du Gal de Gaulle", "", "Arques"), Placed::Number, Some((50.740_1, 2.310_1))),
            (("7 rue St Bertin", "62505", "St-Omer"), Placed::Number, Some((50.750_7, 2.250_7))),
            (("9 rue de la Gare", "62510", "Arques"), Placed::Near, Some((50.731, 2.301))),
            (("3 rue de la Gare", "62510", "Arques"), Placed::Near, Some((50.730_2, 2.300_2))),
            (("rue de la Gare", "62510", "Arques"), Placed::Street, Some((50.730_5, 2.300_5))),
            (("12 Le Marais", "62500", "Saint-Omer"), Placed::Street, Some((50.76, 2.26))),
            (("8 rue des Lilas", "62129", "Inghem"), Placed::Town, Some((50.670_2, 2.240_2))),
            (("2 rue du Puits", "62129", "Inghem"), Placed::Number, Some((50.670_2, 2.240_2))),
            // Two towns have this street and this code, and the place says neither.
            (("2 rue du Puits", "62129", ""), Placed::ByHand, None),
            (("4 rue de la Gare", "75001", "Arques"), Placed::ByHand, None),
            (("4 rue de la Gare", "", "Lumbres"), Placed::ByHand, None),
        ];
        let mut places: Vec<Place> = cases
            .iter()
            .map(|((street, code, city), _, _)| {
                Place::new(at(street, code, city), house.cx().today(), house.cx().now())
            })
            .collect();
        geocoding::settle(&house.cx(), &mut places).await.expect("settled");
        for (place, (asked, placed, wanted)) in places.iter().zip(cases) {
            assert_eq!((place.placed, point(place)), (placed, wanted), "{asked:?}");
        }
    }

    async fn a_file_read_again_doubles_nothing_and_takes_away_what_it_no_longer_has(db: TestDb) {
        let house = House::on(db).await;
        loaded(&house, LINES).await;
        house.app.clock().advance(chrono::Duration::minutes(1));
        assert_eq!(loaded(&house, LINES).await.removed, 0);
        house.app.clock().advance(chrono::Duration::minutes(1));
        let fewer: String =
            LINES.lines().filter(|line| !line.contains("62040_0100_00010")).map(|line| format!("{line}\n")).collect();
        assert_eq!(loaded(&house, &fewer).await.removed, 1);
        house.app.clock().advance(chrono::Duration::minutes(1));
        let arques: String = LINES.lines().filter(|line| !line.contains(";62129;")).map(|line| format!("{line}\n")).collect();
        assert_eq!(loaded(&house, &arques).await.removed, 0, "towns of another file stay");
        let id = house.place(at("2 rue du Puits", "62129", "Herbelles")).await;
        assert_eq!(found(&house, id).await.placed, Placed::Number);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_pressed_file_is_read_and_another_is_refused() {
    let house = House::new().await;
    let mut pressed = GzEncoder::new(Vec::new(), Compression::default());
    pressed.write_all(LINES.as_bytes()).expect("pressed");
    let pressed = pressed.finish().expect("pressed");
    let cut = pressed.get(..pressed.len() / 2).expect("half").to_vec();
    assert_eq!(load(&house.cx(), Cursor::new(pressed)).await.expect("loaded").read, 11);
    let refused = load(&house.cx(), Cursor::new("nom;prenom\nA;B\n")).await;
    assert!(matches!(refused, Err(LoadError::Column("numero"))), "{refused:?}");
    assert!(matches!(load(&house.cx(), Cursor::new(cut)).await, Err(LoadError::Unreadable(_))));
    let id = house.place(at("4 rue de la Gare", "62510", "Arques")).await;
    assert_eq!(found(&house, id).await.placed, Placed::Number, "a broken file takes nothing away");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pin_follows_the_address_until_somebody_moves_it() {
    let house = House::new().await;
    loaded(&house, LINES).await;
    let id = house.place(at("4 rue de la Gare", "62510", "Arques")).await;
    let placed = found(&house, id).await.facts;
    let change = async |facts: Facts| {
        editing::change(&house.cx(), &house.arques, id, facts, None).await.expect("changed");
        found(&house, id).await
    };
    let named = change(Facts { name: "La Souris verte".to_owned(), ..placed.clone() }).await;
    assert_eq!((named.placed, point(&named)), (Placed::Number, Some((50.730_4, 2.300_4))));
    let moved = change(Facts { street: "2 rue de la Gare".to_owned(), ..placed.clone() }).await;
    assert_eq!((moved.placed, point(&moved)), (Placed::Number, Some((50.730_2, 2.300_2))));
    let unknown = change(Facts {
        street: "1 rue X".to_owned(),
        city: "Lumbres".to_owned(),
        postal_code: String::new(),
        ..moved.facts
    })
    .await;
    assert_eq!((unknown.placed, point(&unknown)), (Placed::ByHand, None), "the point of another address is none");
    let by_hand = change(Facts { latitude: Some(50.7), longitude: Some(2.3), ..placed.clone() }).await;
    assert_eq!((by_hand.placed, point(&by_hand)), (Placed::ByHand, Some((50.7, 2.3))));
    let still = change(Facts { street: "10 rue de la Gare".to_owned(), ..by_hand.facts }).await;
    assert_eq!(point(&still), Some((50.7, 2.3)), "a pin that somebody set stays");
    let again = change(Facts { latitude: None, longitude: None, ..still.facts }).await;
    assert_eq!((again.placed, point(&again)), (Placed::Number, Some((50.731, 2.301))), "emptied, the address says it");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_pages_say_how_a_place_was_placed() {
    let house = House::new().await;
    loaded(&house, LINES).await;
    house.app.sign_in_with("reception");
    let team = "/arques/equipe/lieux";
    let form = [("nom", "La Souris"), ("rue", "5 rue de la Gare"), ("code_postal", "62510"), ("ville", "Arques")];
    assert_eq!(house.app.post(&format!("{team}/nouveau"), &form).await.status, 303);
    let nowhere = [("nom", "L’Ailleurs"), ("rue", "5 rue de la Gare"), ("ville", "Lumbres")];
    assert_eq!(house.app.post(&format!("{team}/nouveau"), &nowhere).await.status, 303);
    let listed = reading::list(&house.cx(), &house.arques, &Filter::default(), 1).await.expect("a list").0;
    let of = |name: &str| listed.iter().find(|place| place.facts.name == name).expect("a place").id;
    let (near, nowhere) = (of("La Souris"), of("L’Ailleurs"));
    house
        .app
        .get(&format!("{team}/{near}"))
        .await
        .assert_contains("au numéro le plus proche")
        .assert_contains("50.7304");
    house
        .app
        .get(&format!("/arques/lieux/{near}"))
        .await
        .assert_contains("Placé d’après l’adresse, au numéro le plus proche");
    house.app.get(&format!("{team}/{nowhere}")).await.assert_contains("l’adresse n’est pas connue ici");
    let plain = house.place(facts("Au point dit")).await;
    assert!(!house.app.get(&format!("/arques/lieux/{plain}")).await.body.contains("Placé d’après"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_residents_propose_and_what_files_bring_is_placed_too() {
    let house = House::new().await;
    loaded(&house, LINES).await;
    let proposed = Proposed { facts: at("4 rue de la Gare", "62510", "Arques"), ..Proposed::default() };
    let (proposal, _) = propose(&house.cx(), &house.arques, proposed).await.expect("proposed");
    moderating::judge(&house.cx(), &house.arques, proposal, Standing::Accepted).await.expect("accepted");
    let file = "id,nom,adresse,code_postal,commune\n1,Le Clic,7 rue Saint-Bertin,62500,Saint-Omer\n\
                2,L’Échelle,rue de la Gare,62510,Arques\n";
    let cx = house.cx();
    let read_in = async || {
        let upload = importing::upload(&cx, &house.arques, "liste.csv", file.as_bytes().to_vec()).await;
        importing::apply(&cx, &house.arques, upload.expect("a file")).await.expect("applied").0
    };
    assert_eq!(read_in().await.created, 2);
    let listed = reading::list(&house.cx(), &house.arques, &Filter::default(), 1).await.expect("a list").0;
    let mut placed: Vec<_> = listed.iter().map(|place| (place.facts.name.as_str(), place.placed)).collect();
    placed.sort_unstable();
    assert_eq!(placed, [("La Souris", Placed::Number), ("Le Clic", Placed::Number), ("L’Échelle", Placed::Street)]);
    let again = read_in().await;
    assert_eq!((again.unchanged, again.updated), (2, 0), "read again, the points are not lost and nothing has changed");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_point_that_is_taken_over_says_where_it_came_from() {
    let house = House::new().await;
    let bare = house.place(at("4 rue de la Gare", "62510", "Arques")).await;
    assert_eq!(point(&found(&house, bare).await), None, "no address is loaded yet");
    loaded(&house, LINES).await;
    let placed = house.place(at("4 rue de la Gare", "62510", "Arques")).await;
    duplicates::merge(&house.cx(), &house.arques, bare, placed).await.expect("merged");
    assert_eq!(found(&house, bare).await.placed, Placed::Number);
}

/// Each address of a real commune, typed as the base writes it, is found again at its own number.
#[tokio::test(flavor = "multi_thread")]
async fn a_real_commune_is_found_number_by_number() {
    let Some(folder) = testing::data_folder("adresses") else { return };
    let house = House::new().await;
    let path = folder.join("ban-93010-bondy.csv.gz");
    let done = load(&house.cx(), File::open(&path).expect("the file")).await.expect("loaded");
    assert_eq!((done.read, done.removed), (6_436, 0));
    assert!(done.left < 10, "{done:?}");
    let text = flate2::read::MultiGzDecoder::new(File::open(&path).expect("the file"));
    let mut rows = csv::ReaderBuilder::new().delimiter(b';').from_reader(text);
    let (mut places, mut points) = (Vec::new(), Vec::new());
    for row in rows.records() {
        let row = row.expect("a row");
        let typed = format!("{} {} {}", &row[2], &row[3], &row[4]);
        places.push(Place::new(at(&typed, &row[5], &row[7]), house.cx().today(), house.cx().now()));
        points.push((row[13].parse::<f64>().expect("north"), row[12].parse::<f64>().expect("east")));
    }
    geocoding::settle(&house.cx(), &mut places).await.expect("settled");
    let is_right = |(place, wanted): &(&Place, &(f64, f64))| {
        let is_near =
            |(north, east): (f64, f64)| (north - wanted.0).abs() < 0.000_5 && (east - wanted.1).abs() < 0.000_5;
        place.placed == Placed::Number && point(place).is_some_and(is_near)
    };
    let right = places.iter().zip(&points).filter(is_right).count();
    println!("addresses of Bondy found at their number: {right} of {}", places.len());
    assert!(right * 100 >= places.len() * 97, "{right} of {}", places.len());
}
