//! What the channel shows, to whom; its bytes in parts; one word taken back hides it at once; copies that left.

use std::io::Read as _;

use axum::http::{Method, StatusCode, header};
use serde_json::Value;

use super::house::House;
use crate::film::model::consent::Use;
use crate::film::service::{consenting, making};

fn files(film: impl std::fmt::Display) -> [String; 2] {
    ["film.mp4", "affiche.jpg"].map(|name| format!("/arques/chaine/{film}/{name}"))
}

testing::each_engine! {
    async fn a_word_taken_back_hides_the_film_at_once(db: TestDb) {
        let house = House::on(db).await;
        let film = house.ready_film("Un jardin").await;
        house.app.get("/chaine").await.assert_contains("Aucun film pour l’instant");
        house.adult(film, "Aïcha", &[Use::Public, Use::Hall]).await;
        let second = house.adult(film, "René", &[Use::Public]).await;
        let page = format!("/arques/chaine/{film}");
        for list in ["/chaine", "/arques/chaine"] {
            house.app.get(list).await.assert_contains("Un jardin").assert_contains(&page);
        }
        assert!(!house.app.get("/tourcoing/chaine").await.body.contains("Un jardin"));
        house.app.get(&page).await.assert_contains("preload=\"none\"").assert_contains("1 min 21 s");
        assert_eq!(house.app.get(&format!("/tourcoing/chaine/{film}")).await.status, StatusCode::NOT_FOUND);
        for file in files(film) {
            assert_eq!(house.app.get(&file).await.status, StatusCode::OK, "{file}");
        }
        assert!(crate::film::find_shown(house.app.db(), film, Use::Public).await.unwrap().is_some());
        assert!(crate::film::find_shown(house.app.db(), film, Use::Hall).await.unwrap().is_none());

        consenting::take_back(&house.cx(), &house.arques, film, second, Some(Use::Public)).await.unwrap();
        for list in ["/chaine", "/arques/chaine"] {
            assert!(!house.app.get(list).await.body.contains("Un jardin"));
        }
        assert_eq!(house.app.get(&page).await.status, StatusCode::NOT_FOUND);
        for file in files(film) {
            assert_eq!(house.app.get(&file).await.status, StatusCode::NOT_FOUND, "{file}");
        }
        assert!(crate::film::find_shown(house.app.db(), film, Use::Public).await.unwrap().is_none());
        house.app.sign_in_with("facilitator");
        assert_eq!(house.app.get(&files(film)[0]).await.status, StatusCode::OK, "its own team looks at it");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_teams_of_the_network_see_what_is_for_them() {
    let house = House::new().await;
    let film = house.ready_film("Un jardin").await;
    house.adult(film, "Aïcha", &[Use::Network]).await;
    assert!(!house.app.get("/chaine").await.body.contains("Un jardin"));
    assert_eq!(house.app.get(&files(film)[0]).await.status, StatusCode::NOT_FOUND);
    house.app.sign_in_with("volunteer");
    house.app.get("/chaine").await.assert_contains("Un jardin");
    assert_eq!(house.app.get(&files(film)[0]).await.status, StatusCode::OK);
    house.app.leave();
    assert!(!house.app.get("/chaine").await.body.contains("Un jardin"), "no page is kept for the street");
    making::withdraw(&house.cx(), &house.arques, film).await.unwrap();
    house.app.sign_in_with("volunteer");
    assert!(!house.app.get("/chaine").await.body.contains("Un jardin"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_is_sent_in_parts_and_kept_by_nobody() {
    let house = House::new().await;
    let film = house.ready_film("Un jardin").await;
    house.adult(film, "Aïcha", &[Use::Public]).await;
    let [video, poster] = files(film);
    let whole = house.app.get(&video).await;
    assert_eq!(whole.headers.get(header::CONTENT_TYPE).unwrap(), "video/mp4");
    assert_eq!(whole.headers.get(header::ACCEPT_RANGES).unwrap(), "bytes");
    assert_eq!(whole.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
    let length = whole.bytes.len();
    let ask = |range: &'static str| {
        let (house, video) = (&house, video.clone());
        async move {
            house
                .app
                .send_with(Method::GET, &video, &[("range", range), ("accept-encoding", "gzip")], &Value::Null)
                .await
        }
    };
    let part = ask("bytes=3-9").await;
    assert_eq!(part.status, StatusCode::PARTIAL_CONTENT);
    assert_eq!(part.headers.get(header::CONTENT_RANGE).unwrap().to_str().unwrap(), format!("bytes 3-9/{length}"));
    assert_eq!(part.bytes, &whole.bytes[3..10]);
    assert_eq!(ask("bytes=-4").await.bytes, &whole.bytes[length - 4..]);
    let beyond = ask("bytes=5000-").await;
    assert_eq!(beyond.status, StatusCode::RANGE_NOT_SATISFIABLE);
    assert_eq!(beyond.headers.get(header::CONTENT_RANGE).unwrap().to_str().unwrap(), format!("bytes */{length}"));
    let head = house.app.send_with(Method::HEAD, &video, &[], &Value::Null).await;
    assert_eq!((head.status, head.bytes.len()), (StatusCode::OK, 0));
    assert_eq!(house.app.get(&poster).await.headers.get(header::CONTENT_TYPE).unwrap(), "image/jpeg");
    assert_eq!(house.app.get(&format!("/arques/chaine/{film}/sous-titres.vtt")).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copy_leaves_only_with_everyones_word_for_it() {
    let house = House::new().await;
    let film = house.ready_film("Un jardin d’hiver").await;
    house.adult(film, "Aïcha", &[Use::Public, Use::Copy]).await;
    let second = house.adult(film, "René", &[Use::Public]).await;
    house.app.sign_in_with("facilitator");
    let path = format!("{}/copies", house.base(film));
    let refused = house.app.post(&path, &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", refused.body);
    assert!(!house.app.get(&house.base(film)).await.body.contains("Faire le fichier"));
    consenting::remove(&house.cx(), &house.arques, film, second).await.unwrap();
    house
        .app
        .get(&house.base(film))
        .await
        .assert_contains("Faire le fichier")
        .assert_contains("ne peut plus être rappelée");
    let zip = house.app.post(&path, &[("once", "0123456789abcdef")]).await;
    assert_eq!(zip.status, StatusCode::OK, "{}", zip.body);
    let name = zip.headers.get(header::CONTENT_DISPOSITION).unwrap().to_str().unwrap();
    assert_eq!(name, "attachment; filename=\"un-jardin-d-hiver.zip\"");
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip.bytes)).unwrap();
    let mut words = String::new();
    archive.by_name("description.txt").unwrap().read_to_string(&mut words).unwrap();
    assert!(words.starts_with("Un jardin d’hiver\n\nUn film fait par Centre arques\n"), "{words}");
    let mut video = Vec::new();
    archive.by_name("film.mp4").unwrap().read_to_end(&mut video).unwrap();
    assert_eq!(video, house.app.get(&files(film)[0]).await.bytes);
    assert_eq!(house.waiting_files(), 0, "the archive is gone");
    house
        .app
        .get(&house.base(film))
        .await
        .assert_contains("par Nadège")
        .assert_contains("Retirez-les là où elles sont");
    house.app.leave();
    house.app.sign_in_with("reception");
    assert_eq!(house.app.post(&path, &[]).await.status, StatusCode::FORBIDDEN);
}
