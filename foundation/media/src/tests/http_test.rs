//! A picture sent, prepared and asked for again.

use std::sync::Arc;

use auth::{Actor, Authenticator, BoxFuture, Scope};
use axum::http::{StatusCode, header};
use image::{ImageFormat, Rgb, RgbImage};
use testing::TestApp;
use web::Cx;

use crate::model::{MediaRefusal, Width};
use crate::{prepare, store};

struct Nobody;

impl Authenticator for Nobody {
    fn by_session<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }

    fn by_token<'a>(&'a self, _secret: &'a str) -> BoxFuture<'a, db::Result<Option<Actor>>> {
        Box::pin(async { Ok(None) })
    }
}

async fn house() -> (TestApp, Scope) {
    let app = TestApp::new(testing::sqlite_db().await, vec![crate::module()], |_, _| Arc::new(Nobody));
    let now = app.clock().now();
    let mut tx = app.db().begin_unrecorded().await.expect("a transaction");
    let network = kernel::NetworkId::new();
    centres::store::insert_network(&mut tx, network, "Nord", now).await.expect("a network");
    let new = centres::NewCentre { name: "La Ruche".to_owned(), ..centres::NewCentre::default() };
    let centre = centres::service::create_centre(&mut tx, network, new, now).await.expect("a row").expect("a centre");
    tx.commit().await.expect("a commit");
    (app, Scope::of_house(centre.id))
}

fn png() -> bytes::Bytes {
    let mut bytes = std::io::Cursor::new(Vec::new());
    RgbImage::from_pixel(1000, 600, Rgb([200, 10, 10])).write_to(&mut bytes, ImageFormat::Png).expect("an encoder");
    bytes.into_inner().into()
}

#[tokio::test]
async fn a_kept_picture_is_served_for_good() {
    let (house, scope) = house().await;
    let cx = Cx::of_house(&house.app, "test");
    let prepared = prepare(&cx, png(), " Un mur rouge. ", "").await.expect("an answer").expect("a picture");
    let mut tx = house.db().begin_unrecorded().await.expect("a transaction");
    store::insert(&mut tx, &scope, &prepared).await.expect("a row");
    tx.commit().await.expect("a commit");
    let media = prepared.media();
    assert_eq!((media.alt.as_str(), media.width), ("Un mur rouge.", 1000));

    let page = house.get(&media.href(Width::Small)).await;
    assert_eq!(page.status, StatusCode::OK);
    assert_eq!(page.headers.get(header::CONTENT_TYPE).expect("a type"), "image/webp");
    assert!(page.headers.get(header::CACHE_CONTROL).expect("a rule").to_str().expect("text").contains("immutable"));
    assert_eq!(page.bytes.get(8..12), Some(b"WEBP".as_slice()));
    let jpeg = house.get(&format!("/media/{}/1600.jpg", media.id)).await;
    assert_eq!(jpeg.bytes.get(..2), Some([0xFF, 0xD8].as_slice()));
    for wrong in ["481.webp", "480.gif", "480", "../480.webp"] {
        assert_eq!(house.get(&format!("/media/{}/{wrong}", media.id)).await.status, StatusCode::NOT_FOUND, "{wrong}");
    }
    assert_eq!(house.get("/media/moi/480.webp").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_picture_without_words_is_refused() {
    let (house, _) = house().await;
    let cx = Cx::of_house(&house.app, "test");
    assert_eq!(prepare(&cx, png(), " ", "").await.expect("an answer").err(), Some(MediaRefusal::AltMissing));
    let text = bytes::Bytes::from_static(b"nom;prenom\n");
    assert_eq!(prepare(&cx, text, "Un fichier", "").await.expect("an answer").err(), Some(MediaRefusal::NotAPicture));
}
