//! Storage, tried on a real folder.
#![allow(clippy::unwrap_used)]

mod address_test;
mod bucket_test;

use std::time::{Duration, SystemTime};

use crate::Storage;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn bytes_come_back_under_their_hash_and_are_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::in_folder(folder.path());
    let name = storage.put(b"une photo".to_vec()).await.unwrap();
    assert_eq!(storage.put(b"une photo".to_vec()).await.unwrap(), name);
    assert_eq!(storage.get(&name).await.unwrap().unwrap(), b"une photo");
    assert!(storage.get("../../etc/passwd").await.unwrap().is_none());
}

#[tokio::test]
async fn what_lies_here_for_a_day_is_listed_and_kept_again_it_is_young() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::in_folder(folder.path());
    let name = storage.put(b"un fichier".to_vec()).await.unwrap();
    let shelf = folder.path().join(&name[..2]);
    std::fs::write(shelf.join(".tmpAbCd"), "à moitié").unwrap();
    std::fs::create_dir(folder.path().join("keys")).unwrap();
    std::fs::write(folder.path().join("keys/keys.db"), "autre chose").unwrap();
    assert!(storage.list_older(DAY).await.unwrap().is_empty());
    for place in [shelf.join(&name), shelf.join(".tmpAbCd")] {
        let file = std::fs::File::options().write(true).open(place).unwrap();
        file.set_modified(SystemTime::now() - 2 * DAY).unwrap();
    }
    assert_eq!(storage.list_older(DAY).await.unwrap(), std::slice::from_ref(&name));
    assert_eq!(storage.put(b"un fichier".to_vec()).await.unwrap(), name);
    assert!(!storage.remove_older(&name, DAY).await.unwrap(), "someone brought it meanwhile");
    assert!(storage.get(&name).await.unwrap().is_some());
    assert!(storage.remove_older(&name, Duration::ZERO).await.unwrap());
    assert!(storage.get(&name).await.unwrap().is_none());
    assert_eq!(storage.remove_torn(DAY).await.unwrap(), 1);
    assert!(folder.path().join("keys/keys.db").exists());
}

#[tokio::test]
async fn a_file_is_taken_from_where_it_lay_and_found_under_the_same_name() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::in_folder(folder.path().join("fichiers"));
    let whole = vec![7; 3 * 1024 * 1024 + 5];
    for lay in ["un film", "le même"] {
        let from = folder.path().join(lay);
        std::fs::write(&from, &whole).unwrap();
        let name = storage.put_file(&from).await.unwrap();
        assert!(!from.exists(), "it is taken, not copied");
        assert_eq!(storage.put(whole.clone()).await.unwrap(), name, "the same bytes have the same name");
        let place = storage.find(&name).await.unwrap().unwrap();
        assert_eq!(std::fs::read(place).unwrap(), whole);
    }
    assert_eq!(storage.find(&"0".repeat(64)).await.unwrap(), None);
    assert_eq!(storage.find("../../etc/passwd").await.unwrap(), None);
    let book = Storage::in_folder(folder.path().join("cahier")).over(&storage);
    let name = storage.put(b"un autre".to_vec()).await.unwrap();
    assert!(book.find(&name).await.unwrap().is_some(), "what lies below is found too");
}
