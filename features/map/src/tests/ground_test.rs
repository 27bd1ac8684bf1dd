//! The background of the map: only for who asks, part by part, from this house or from the one that was named.

use axum::http::{Method, StatusCode, header};
use serde_json::Value;
use testing::{Page, TestApp};
use web::Settings;

use crate::model::ground::{Archive, is_ground, origin_of};
use crate::pages::overview::has_scripts;

const MAP: &str = "/arques/lieux/carte";
const FILE: &str = "/arques/lieux/fond.pmtiles";

async fn house(set: impl FnOnce(&mut Settings)) -> TestApp {
    let modules = vec![centres::module(), people::module(), crate::module()];
    let app = TestApp::with_settings(testing::sqlite_db().await, modules, test_centres::by_role, set);
    test_centres::two_centres(&app).await;
    app
}

/// The beginning of an archive of vector tiles from depth 9 to 15, and a little more.
fn archive() -> Vec<u8> {
    let mut bytes = b"PMTiles\x03".to_vec();
    bytes.resize(400, 7);
    bytes[99..102].copy_from_slice(&[1, 9, 15]);
    bytes
}

fn kept(bytes: &[u8]) -> std::path::PathBuf {
    let file = std::env::temp_dir().join(format!("essaim-fond-{}.pmtiles", uuid::Uuid::now_v7()));
    std::fs::write(&file, bytes).expect("a file");
    file
}

async fn part(app: &TestApp, headers: &[(&str, &str)]) -> Page {
    app.send_with(Method::GET, FILE, headers, &Value::Null).await
}

fn said(page: &Page, name: header::HeaderName) -> &str {
    page.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
}

#[test]
fn a_setting_is_an_archive_or_tiles() {
    assert_eq!(origin_of("https://tuiles.example/{z}/{x}/{y}.png"), Some("https://tuiles.example"));
    assert_eq!(origin_of("https://tuiles.example:8443/a/{z}/{x}/{y}@2x.png?k=1"), Some("https://tuiles.example:8443"));
    assert!(is_ground("/srv/fond.pmtiles") && is_ground("fond.pmtiles"));
    for wrong in [
        "http://tuiles.example/{z}/{x}/{y}.png",
        "https://tuiles.example/{z}/{x}.png",
        "https://{s}.tuiles.example/{z}/{x}/{y}.png",
        "https:///{z}/{x}/{y}",
        "https://a.example;script-src *//{z}/{x}/{y}",
        "https://a.example/fond.pmtiles",
        "/srv/fond.mbtiles",
        "",
    ] {
        assert!(!is_ground(wrong), "{wrong}");
    }
}

#[test]
fn an_archive_says_how_deep_it_goes() {
    assert_eq!(Archive::read(&archive()), Some(Archive { widest: 9, deepest: 15 }));
    let mut raster = archive();
    raster[99] = 2;
    assert_eq!(Archive::read(&raster), None, "pictures are not drawn by this script");
    assert_eq!(Archive::read(b"PMTiles\x03"), None);
    assert_eq!(Archive::read(&[0; 400]), None);
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_background_the_page_knows_nothing_of_it() {
    let app = house(|_| {}).await;
    for path in [MAP.to_owned(), format!("{MAP}?fond=1")] {
        let page = app.get(&path).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(
            !page.body.contains("Afficher le fond")
                && !page.body.contains("leaflet")
                && !page.body.contains("data-dessin")
        );
    }
    assert_eq!(app.get(FILE).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_archive_is_given_part_by_part() {
    let file = kept(&archive());
    let told = file.display().to_string();
    let app = house(|settings| settings.map_tiles = Some(told)).await;
    let first = part(&app, &[("range", "bytes=0-126")]).await;
    assert_eq!((first.status, first.bytes.len()), (StatusCode::PARTIAL_CONTENT, 127));
    assert_eq!(said(&first, header::CONTENT_RANGE), "bytes 0-126/400");
    assert_eq!(said(&first, header::CACHE_CONTROL), "public, max-age=3600");
    assert_eq!(first.bytes, archive()[..127]);
    let tag = said(&first, header::ETAG).to_owned();
    assert_eq!(part(&app, &[("if-none-match", &tag)]).await.status, StatusCode::NOT_MODIFIED);
    assert_eq!(part(&app, &[("range", "bytes=900-")]).await.status, StatusCode::RANGE_NOT_SATISFIABLE);
    std::fs::write(&file, [archive(), vec![1]].concat()).expect("another file");
    let other = part(&app, &[("range", "bytes=0-9")]).await;
    assert_ne!(said(&other, header::ETAG), tag, "another file has another mark");
    std::fs::remove_file(&file).expect("gone");
    assert_eq!(part(&app, &[]).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_background_is_a_page_of_its_own() {
    let file = kept(&archive());
    let told = file.display().to_string();
    let app = house(|settings| settings.map_tiles = Some(told)).await;
    let plain = app.get(MAP).await;
    assert!(!plain.body.contains("leaflet") && !plain.body.contains("data-fond"), "not before it is asked for");
    // A bare build has no script for it, and does not offer it.
    assert_eq!(plain.body.contains("Afficher le fond de carte"), has_scripts());
    let page = app.get(&format!("{MAP}?fond=1")).await;
    page.assert_contains("data-fond=\"archive\"").assert_contains("data-profond=\"15\"").assert_contains("viewBox=");
    page.assert_contains("© les contributeurs d’OpenStreetMap").assert_contains("Revenir au dessin");
    assert!(page.body.contains(&format!("data-adresse=\"{FILE}\"")), "{}", page.body);
    assert_eq!(said(&page, header::CONTENT_SECURITY_POLICY), said(&plain, header::CONTENT_SECURITY_POLICY));
    std::fs::remove_file(&file).expect("gone");
}

#[tokio::test(flavor = "multi_thread")]
async fn tiles_widen_the_policy_of_that_page_by_that_house_alone() {
    let app = house(|settings| {
        settings.map_tiles = Some("https://tuiles.example/{z}/{x}/{y}.png".to_owned());
        settings.map_attribution = Some("© Tuiles & cie".to_owned());
    })
    .await;
    let plain = app.get(MAP).await;
    let policy = said(&plain, header::CONTENT_SECURITY_POLICY);
    assert!(!policy.contains("tuiles.example"), "{policy}");
    assert_eq!(plain.body.contains("qui voit alors l’adresse internet"), has_scripts());
    let page = app.get(&format!("{MAP}?fond=1")).await;
    page.assert_contains("data-fond=\"tiles\"").assert_contains("© Tuiles ");
    assert!(!page.body.contains("protomaps-leaflet"), "an archive is not read here");
    let widened = said(&page, header::CONTENT_SECURITY_POLICY);
    assert_eq!(widened, policy.replace("img-src 'self' data:", "img-src 'self' data: https://tuiles.example"));
    assert_ne!(widened, policy);
    assert_eq!(app.get(FILE).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn real_archives_are_read() {
    let Some(folder) = testing::data_folder("fond-de-carte") else { return };
    let depths = [("monaco-rues-z9-15", 9, 15), ("france-z0-8", 0, 8), ("hauts-de-france-z6-12", 6, 12)];
    for (name, widest, deepest) in depths {
        let bytes = std::fs::read(folder.join(format!("{name}.pmtiles"))).expect(name);
        assert_eq!(Archive::read(&bytes), Some(Archive { widest, deepest }), "{name}");
    }
}
