//! The keys beside the copies: always the latest, so that an old copy cannot bring back what was destroyed.

use crypto::{Error, Keys, MasterKey, Place};
use kernel::{CentreId, PersonId};
use uuid::Uuid;

use crate::backup::keys::{beside, lay_beside, put_back};

fn master() -> MasterKey {
    MasterKey::from_paper(&"5a".repeat(32)).unwrap()
}

#[tokio::test]
async fn a_destroyed_key_comes_back_from_no_copy_and_the_others_do() {
    let folder = tempfile::tempdir().unwrap();
    let now = testing::frozen_clock().now();
    let keys = testing::keys_in(folder.path());
    let (centre, kept, erased, row) = (CentreId::new(), PersonId::new(), PersonId::new(), Uuid::now_v7());
    let place = Place { table: "confided_note", column: "body", row };
    let sealed = keys.of_person(centre, kept, now).await.unwrap().seal(&place, b"note").unwrap();
    keys.of_person(centre, erased, now).await.unwrap();
    let copies = folder.path().join("copies");
    std::fs::create_dir(&copies).unwrap();
    // A house that keeps one copy before the erasure and one after.
    assert_eq!(lay_beside(&keys, &copies.join("lundi.zip")).await.unwrap(), 3);
    keys.destroy(centre, erased, now).await.unwrap();
    assert_eq!(lay_beside(&keys, &copies.join("mardi.zip")).await.unwrap(), 3);
    assert_eq!(beside(&copies.join("lundi.zip")), beside(&copies.join("mardi.zip")), "one file, the latest");
    assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 1, "nothing of the former keys lies about");

    let back = Keys::at(&format!("sqlite:{}", folder.path().join("retour/keys.db").display()), master());
    assert_eq!(put_back(&copies.join("lundi.zip"), &back).await.unwrap(), Some(3));
    let ring = back.of_person(centre, kept, now).await.unwrap();
    assert_eq!(ring.open(&place, &sealed).unwrap().as_slice(), b"note");
    assert!(matches!(back.of_person(centre, erased, now).await, Err(Error::Erased)));
    assert_eq!(back.erased().await.unwrap().len(), 1);
    assert_eq!(put_back(&folder.path().join("ailleurs/lundi.zip"), &back).await.unwrap(), None);
}

#[tokio::test]
async fn keys_that_are_there_learn_of_an_erasure_and_lose_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let now = testing::frozen_clock().now();
    let latest = testing::keys_in(&folder.path().join("a"));
    let older = testing::keys_in(&folder.path().join("b"));
    let (centre, person, other) = (CentreId::new(), PersonId::new(), PersonId::new());
    older.of_person(centre, person, now).await.unwrap();
    older.of_person(centre, other, now).await.unwrap();
    latest.destroy(centre, person, now).await.unwrap();
    let copy = folder.path().join("copie.zip");
    lay_beside(&latest, &copy).await.unwrap();
    put_back(&copy, &older).await.unwrap();
    assert!(matches!(older.of_person(centre, person, now).await, Err(Error::Erased)));
    older.of_person(centre, other, now).await.unwrap();
}
