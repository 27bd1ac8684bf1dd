//! Storage, tried on a real folder.
#![allow(clippy::unwrap_used)]

use crate::Storage;

#[tokio::test]
async fn bytes_come_back_under_their_hash_and_are_kept_once() {
    let folder = tempfile::tempdir().unwrap();
    let storage = Storage::in_folder(folder.path());
    let name = storage.put(b"une photo".to_vec()).await.unwrap();
    assert_eq!(storage.put(b"une photo".to_vec()).await.unwrap(), name);
    assert_eq!(storage.get(&name).await.unwrap().unwrap(), b"une photo");
    assert!(storage.get("../../etc/passwd").await.unwrap().is_none());
}
