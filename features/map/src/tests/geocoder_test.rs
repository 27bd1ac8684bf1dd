//! The national API of addresses, played by a server of this test over a real socket.

use testing::TestApp;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use web::Cx;

use super::house::facts;
use crate::model::address::{Located, Placed};
use crate::model::place::{Facts, Place};
use crate::service::geocoder::ask;
use crate::service::geocoding::settle;

/// An API that answers as told once, and gives back the line that was asked.
async fn api(status: &'static str, body: &'static str) -> (String, tokio::task::JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let heard = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.expect("a visit");
        let (mut read, mut buffer) = (Vec::new(), [0_u8; 4096]);
        while !read.ends_with(b"\r\n\r\n") {
            let count = socket.read(&mut buffer).await.expect("reads");
            read.extend_from_slice(&buffer[..count]);
        }
        let length = body.len();
        let answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}"
        );
        socket.write_all(answer.as_bytes()).await.expect("answers");
        String::from_utf8_lossy(&read).lines().next().unwrap_or_default().to_owned()
    });
    (format!("http://127.0.0.1:{port}/geocodage"), heard)
}

fn wanted() -> Facts {
    Facts { latitude: None, longitude: None, ..facts("La Souris") }
}

fn at(located: Located) -> (f64, f64, Placed) {
    (located.position.latitude(), located.position.longitude(), located.placed)
}

/// As api-adresse.data.gouv.fr answers, shortened.
const NUMBER: &str = r#"{"type":"FeatureCollection","version":"draft","features":[{"type":"Feature","geometry":{"type":"Point",
"coordinates":[2.304719,50.735321]},"properties":{"label":"12 Rue de la Gare 62510 Arques","score":0.97,"housenumber":"12",
"id":"62040_0100_00012","name":"12 Rue de la Gare","postcode":"62510","citycode":"62040","x":1.0,"y":2.0,"city":"Arques",
"context":"62, Pas-de-Calais, Hauts-de-France","type":"housenumber","importance":0.5,"street":"Rue de la Gare"}}],
"attribution":"BAN","licence":"ETALAB-2.0","query":"12 rue de la Gare 62510 Arques","limit":1}"#;

#[tokio::test]
async fn an_address_is_asked_in_the_national_form() {
    let (url, heard) = api("200 OK", NUMBER).await;
    let located = ask(&url, &wanted()).await.expect("a point");
    assert_eq!(at(located), (50.735_321, 2.304_719, Placed::Number));
    let line = heard.await.expect("a line");
    assert_eq!(line, "GET /geocodage/search/?q=12+rue+de+la+Gare+62510+Arques&limit=1 HTTP/1.1");
}

#[tokio::test]
async fn what_cannot_be_believed_is_no_point() {
    let unsure =
        r#"{"features":[{"geometry":{"coordinates":[2.3,50.7]},"properties":{"score":0.31,"type":"street"}}]}"#;
    let elsewhere = r#"{"features":[{"geometry":{"coordinates":[2.3,48.8]},"properties":{"score":0.9,"type":"housenumber","postcode":"75001"}}]}"#;
    let at_sea =
        r#"{"features":[{"geometry":{"coordinates":[0.0,0.0]},"properties":{"score":0.9,"type":"housenumber"}}]}"#;
    let cases = [
        ("200 OK", unsure),
        ("200 OK", elsewhere),
        ("200 OK", at_sea),
        ("200 OK", r#"{"features":[]}"#),
        ("200 OK", "<html>"),
        ("503 Service Unavailable", NUMBER),
    ];
    for (status, body) in cases {
        let (url, _heard) = api(status, body).await;
        assert!(ask(&url, &wanted()).await.is_none(), "{status} {body}");
    }
    assert!(ask("http://127.0.0.1:1", &wanted()).await.is_none(), "nobody there");
    let town = r#"{"features":[{"geometry":{"coordinates":[2.3,50.7]},"properties":{"score":0.6,"type":"municipality","postcode":"62510"}}]}"#;
    let (url, _heard) = api("200 OK", town).await;
    assert_eq!(ask(&url, &wanted()).await.map(|located| located.placed), Some(Placed::Town));
}

#[tokio::test(flavor = "multi_thread")]
async fn one_place_is_asked_for_and_a_list_is_not() {
    let (url, heard) = api("200 OK", NUMBER).await;
    let modules = vec![centres::module(), people::module(), crate::module()];
    let set = |settings: &mut web::Settings| settings.geocoder_url = Some(url);
    let app = TestApp::with_settings(testing::sqlite_db().await, modules, test_centres::by_role, set);
    let cx = Cx::of_house(&app.app, "essai");
    let place = || Place::new(wanted(), cx.today(), cx.now());
    let mut list = vec![place(), place()];
    settle(&cx, &mut list).await.expect("settled");
    assert!(list.iter().all(|place| place.facts.position().is_none()) && !heard.is_finished());
    let mut one = vec![place()];
    settle(&cx, &mut one).await.expect("settled");
    assert_eq!((one[0].placed, one[0].facts.latitude), (Placed::Number, Some(50.735_321)));
    assert!(heard.await.expect("a line").starts_with("GET /geocodage/search/?q="));
}
