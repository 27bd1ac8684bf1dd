//! Films made by the real programs: smaller, stripped, shown in every browser; and what they cannot make.

use axum::http::StatusCode;

use super::house::{House, Studio, probed, programs};
use crate::film::model::consent::Use;
use crate::film::model::film::{FilmId, FilmState};
use crate::film::model::refusal::FilmRefusal;
use crate::film::service::converting::convert_waiting;
use crate::film::service::{making, receiving};
use crate::film::store;
use crate::film::work::{WorkError, convert, probe};

testing::each_engine! {
    async fn a_second_of_film_becomes_one_that_every_browser_shows(db: TestDb) {
        if programs().is_none() {
            return;
        }
        let house = House::on(db).await;
        let cx = house.cx();
        let id = house.film("Un jardin").await;
        house.adult(id, "Aïcha", &[Use::Public]).await;
        let original = Studio::new().second();
        assert!(probed(&original).contains("Chez les Benali"));
        receiving::take_whole(&cx, &house.arques, id, original).await.unwrap();
        let hash = making::find(&cx, &house.arques, id).await.unwrap().original.unwrap();
        assert_eq!(convert_waiting(&cx).await.unwrap(), 1);
        assert_eq!(convert_waiting(&cx).await.unwrap(), 0);

        let film = making::find(&cx, &house.arques, id).await.unwrap();
        let made = film.footage.clone().unwrap();
        assert_eq!((film.state, film.original, film.trouble), (FilmState::Ready, None, None));
        assert_eq!((made.width, made.height), (1280, 720));
        assert!((900..1200).contains(&made.millis), "{}", made.millis);
        assert!(cx.app.storage.get(&hash).await.unwrap().is_none(), "what the camera wrote is gone");
        assert_eq!(house.waiting_files(), 0);
        let video = cx.app.storage.get(&made.video).await.unwrap().unwrap();
        let told = probed(&video);
        for word in ["codec_name=h264", "codec_name=aac", "pix_fmt=yuv420p"] {
            assert!(told.contains(word), "{word}: {told}");
        }
        for word in ["Benali", "Samira", "50.7353", "Lavf", "TAG:title"] {
            assert!(!told.contains(word), "{word}: {told}");
        }
        let poster = cx.app.storage.get(&made.poster).await.unwrap().unwrap();
        assert_eq!(poster.get(..2), Some([0xFF, 0xD8].as_slice()));
        let seen = house.app.get(&format!("/arques/chaine/{id}/film.mp4")).await;
        assert_eq!((seen.status, seen.bytes.len()), (StatusCode::OK, video.len()));
    }
}

/// A film whose file is these bytes, and waits.
async fn waiting(house: &House, bytes: &[u8]) -> FilmId {
    let (cx, id) = (house.cx(), house.film("Un jardin").await);
    let hash = cx.app.storage.put(bytes.to_vec()).await.unwrap();
    let film = making::find(&cx, &house.arques, id).await.unwrap().received(hash).unwrap();
    let mut tx = cx.db().begin(&cx.operation(Some(house.arques.id), "essai")).await.unwrap();
    store::film::update(&mut tx, &house.scope(), &film).await.unwrap();
    store::conversion::put(&mut tx, house.arques.id, id, cx.now()).await.unwrap();
    tx.commit().await.unwrap();
    id
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_read_is_told_and_its_file_removed() {
    if programs().is_none() {
        return;
    }
    let house = House::new().await;
    let cx = house.cx();
    let id = waiting(&house, b"\0\0\0\x20ftypisom and nothing more").await;
    let hash = making::find(&cx, &house.arques, id).await.unwrap().original.unwrap();
    assert_eq!(convert_waiting(&cx).await.unwrap(), 1);
    let film = making::find(&cx, &house.arques, id).await.unwrap();
    assert_eq!((film.state, film.trouble, film.original), (FilmState::Draft, Some(FilmRefusal::Unreadable), None));
    assert!(cx.app.storage.get(&hash).await.unwrap().is_none());
    house.app.sign_in_with("facilitator");
    house.app.get(&house.base(id)).await.assert_contains("Ce film est abîmé").assert_contains("Envoyer ce fichier");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_without_duration_is_measured_once_it_is_made() {
    if programs().is_none() {
        return;
    }
    let house = House::new().await;
    let cx = house.cx();
    let studio = Studio::new();
    // As a browser records: a stream whose header says no length.
    let live =
        ["-f", "lavfi", "-i", "testsrc=duration=2:size=360x640:rate=10", "-c:v", "libvpx", "-live", "1", "-f", "webm"];
    let id = house.film("Un jardin").await;
    receiving::take_whole(&cx, &house.arques, id, studio.make("film.webm", &live)).await.unwrap();
    assert_eq!(convert_waiting(&cx).await.unwrap(), 1);
    let made = making::find(&cx, &house.arques, id).await.unwrap().footage.unwrap();
    assert_eq!((made.width, made.height), (360, 640), "upright, and not enlarged");
    assert!((1800..2200).contains(&made.millis), "{}", made.millis);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_film_that_was_withdrawn_while_it_was_made_stays_hidden() {
    if programs().is_none() {
        return;
    }
    let house = House::new().await;
    let cx = house.cx();
    let id = waiting(&house, &Studio::new().second()).await;
    making::withdraw(&cx, &house.arques, id).await.unwrap();
    assert_eq!(convert_waiting(&cx).await.unwrap(), 0, "it waits for nobody any more");
    assert_eq!(making::find(&cx, &house.arques, id).await.unwrap().state, FilmState::Withdrawn);
    making::put_back(&cx, &house.arques, id).await.unwrap();
    making::try_again(&cx, &house.arques, id).await.unwrap();
    assert_eq!(convert_waiting(&cx).await.unwrap(), 1);
    assert_eq!(making::find(&cx, &house.arques, id).await.unwrap().state, FilmState::Ready);
}

#[tokio::test]
async fn a_list_of_other_files_is_no_film_whatever_its_name() {
    let Some(tools) = programs() else { return };
    let folder = tempfile::tempdir().unwrap();
    let near = folder.path().join("voisin.mp4");
    std::fs::write(&near, Studio::new().second()).unwrap();
    let lists = [
        "ffconcat version 1.0\nfile voisin.mp4\n".to_owned(),
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nvoisin.mp4\n#EXT-X-ENDLIST\n".to_owned(),
        // Ten bytes of a tag of sounds before it: the first bytes say nothing of what follows.
        "ID3\u{3}\0\0\0\0\0\0#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nvoisin.mp4\n#EXT-X-ENDLIST\n".to_owned(),
    ];
    for list in lists {
        let place = folder.path().join("film.mp4");
        std::fs::write(&place, &list).unwrap();
        let read = probe(&tools, &place).await;
        assert!(matches!(read, Err(WorkError::Refused(FilmRefusal::Unreadable))), "{list}: {read:?}");
        assert!(convert(&tools, &place, folder.path(), 60_000).await.is_err(), "{list}");
    }
    assert_eq!(probe(&tools, &near).await.unwrap().width, 1920, "the film beside it is one");
}
