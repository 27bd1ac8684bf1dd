//! A film in a bucket: what the machine lost of it is fetched again.

use axum::http::StatusCode;
use testing::S3Server;

use super::house::House;
use crate::film::model::consent::Use;
use crate::film::service::making;

#[tokio::test(flavor = "multi_thread")]
async fn a_film_is_shown_by_a_machine_whose_folder_was_emptied() {
    let Some(server) = S3Server::start() else { return };
    let folder = tempfile::tempdir().unwrap();
    let cache = folder.path().join("fichiers");
    let house = House::with_files(server.storage(&cache)).await;
    let id = house.ready_film("Un jardin").await;
    house.adult(id, "Aïcha", &[Use::Public]).await;
    let (cx, path) = (house.cx(), format!("/arques/chaine/{id}/film.mp4"));
    let before = house.app.get(&path).await;
    assert_eq!(before.status, StatusCode::OK);
    std::fs::remove_dir_all(&cache).unwrap();
    let after = house.app.get(&path).await;
    assert_eq!((after.status, &after.bytes), (StatusCode::OK, &before.bytes));
    let footage = making::find(&cx, &house.arques, id).await.unwrap().footage.unwrap();
    cx.app.storage.remove(&footage.video).await.unwrap();
    assert!(!server.place(&footage.video).exists(), "what is taken back is gone from the bucket");
    assert_eq!(house.app.get(&path).await.status, StatusCode::NOT_FOUND);
}
