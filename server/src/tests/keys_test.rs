//! The keys beside the copies: always the latest, so that an old copy cannot bring back what was destroyed.

use crypto::{Error, Keys, MasterKey, Place};
use kernel::{CentreId, PersonId};
use uuid::Uuid;

use crate::backup::keys::{Remembered, beside, lay_beside, put_back};
use crate::settings::Settings;

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
    assert_eq!(lay_beside(&keys, &copies.join("lundi.zip")).await.unwrap(), 4);
    keys.destroy(centre, erased, now).await.unwrap();
    assert_eq!(lay_beside(&keys, &copies.join("mardi.zip")).await.unwrap(), 4);
    assert_eq!(beside(&copies.join("lundi.zip")), beside(&copies.join("mardi.zip")), "one file, the latest");
    assert_eq!(std::fs::read_dir(&copies).unwrap().count(), 1, "nothing of the former keys lies about");

    let back = Keys::at(&format!("sqlite:{}", folder.path().join("retour/keys.db").display()), master());
    assert_eq!(put_back(&copies.join("lundi.zip"), &back).await.unwrap(), Some(4));
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

#[tokio::test]
async fn the_only_copy_of_the_keys_is_never_written_over_by_one_that_lacks_some() {
    let folder = tempfile::tempdir().unwrap();
    let now = testing::frozen_clock().now();
    let keys = testing::keys_in(&folder.path().join("a"));
    let (centre, person, erased) = (CentreId::new(), PersonId::new(), PersonId::new());
    keys.of_person(centre, person, now).await.unwrap();
    keys.destroy(centre, erased, now).await.unwrap();
    let copy = folder.path().join("copie.zip");
    lay_beside(&keys, &copy).await.unwrap();
    let former = std::fs::read(beside(&copy)).unwrap();
    let empty = testing::keys_in(&folder.path().join("b"));
    let said = lay_beside(&empty, &copy).await.unwrap_err().to_string();
    assert!(said.contains("3 clés") && said.contains("cles-dernieres.db"), "{said}");
    assert_eq!(std::fs::read(beside(&copy)).unwrap(), former);
    // A register of erasures that the store forgot is kept; nothing else is missing.
    put_back(&copy, &empty).await.unwrap();
    let mut tx = empty.db().await.unwrap().begin_unrecorded().await.unwrap();
    tx.exec("delete from sealing_key where destroyed_at is not null", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(lay_beside(&empty, &copy).await.unwrap(), 4);
    let back = testing::keys_in(&folder.path().join("c"));
    put_back(&copy, &back).await.unwrap();
    assert!(matches!(back.of_person(centre, erased, now).await, Err(Error::Erased)));
    // What cannot be read is not thrown away either.
    std::fs::write(beside(&copy), "pas une base").unwrap();
    let said = lay_beside(&keys, &copy).await.unwrap_err().to_string();
    assert!(said.contains("ne s’ouvre pas"), "{said}");
    assert_eq!(std::fs::read(beside(&copy)).unwrap(), b"pas une base");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_whose_keys_are_gone_does_not_open_before_someone_said_so() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("maison");
    let settings = Settings { data: Some(data.clone()), ..Settings::default() };
    let house = crate::compose::house(&settings, true).await.unwrap();
    crate::demo::fill(&house.app, Some(2), Some(30)).await.unwrap();
    let copy = folder.path().join("copie.zip");
    assert!(lay_beside(&house.app.keys, &copy).await.unwrap() > 1, "the demonstration confides something");
    // Without a note, what is accompanied, asked and read keeps the door shut as well.
    let mut tx = house.app.db.begin_unrecorded().await.unwrap();
    tx.exec("delete from confided_note", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    house.app.keys.close().await;
    house.app.db.close().await;
    let store = data.join("keys/keys.db");
    let lost = || async {
        std::fs::remove_file(&store).unwrap();
        crate::compose::house(&settings, false).await.map(|_| ()).unwrap_err().to_string()
    };
    let said = lost().await;
    assert!(said.contains("écrits confiés") && said.contains("cles-dernieres.db"), "{said}");
    assert!(!data.join("keys/keys.db-wal").exists(), "nothing of the empty store mixes with what is copied over it");
    std::fs::copy(beside(&copy), &store).unwrap();
    let house = crate::compose::house(&settings, false).await.unwrap();
    house.app.keys.close().await;
    lost().await;
    std::fs::write(data.join("keys/cles-perdues"), "").unwrap();
    crate::compose::house(&settings, false).await.unwrap();
}

#[test]
fn a_copy_put_back_without_its_keys_says_so_to_people_and_programs() {
    let copy = std::path::Path::new("/copies/essaim.zip");
    let without = Remembered { keys: None, erased_again: 0 };
    let said = without.told(copy);
    assert!(said.contains("/copies/cles-dernieres.db manque") && said.contains("est revenu"), "{said}");
    assert_eq!(serde_json::to_value(without).unwrap(), serde_json::json!({ "keys": null, "erased_again": 0 }));
    let said = Remembered { keys: Some(3), erased_again: 2 }.told(copy);
    assert!(said.contains("effacées de nouveau : 2") && !said.contains("manque"), "{said}");
}
