//! Copies: whole or refused, put back the same, and quiet.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use db::{Db, args};
use kernel::NetworkId;

use crate::backup::{Refusal, make, restore, verify};

struct House {
    db: Db,
    url: String,
    folder: tempfile::TempDir,
}

impl House {
    /// A house with one row and one file.
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("maison");
        std::fs::create_dir_all(data.join("fichiers/ab")).unwrap();
        std::fs::write(data.join("fichiers/ab/abcd"), "une affiche").unwrap();
        let url = format!("sqlite:{}", data.join("essaim.db").display());
        let db = Db::open(&url).await.unwrap();
        db::migrate(&db).await.unwrap();
        let house = Self { db, url, folder };
        house.write("Nord").await;
        house
    }

    async fn write(&self, name: &str) {
        let mut tx = self.db.begin_unrecorded().await.unwrap();
        let sql = "insert into network (id, name, created_at) values ($1, $2, $3)";
        tx.exec(sql, args![NetworkId::new(), name, now()]).await.unwrap();
        tx.commit().await.unwrap();
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn files(&self) -> storage::Storage {
        storage::Storage::in_folder(self.path("maison/fichiers"))
    }

    async fn copy(&self, name: &str) -> PathBuf {
        let target = self.path(name);
        make(&self.db, &self.url, &self.files(), &target, now()).await.unwrap();
        target
    }
}

fn now() -> DateTime<Utc> {
    testing::frozen_clock().now()
}

fn refusal(error: &anyhow::Error) -> String {
    error.downcast_ref::<Refusal>().map_or_else(|| format!("no refusal: {error:#}"), ToString::to_string)
}

async fn names(data: &Path) -> Vec<String> {
    let db = Db::open(&format!("sqlite:{}", data.join("essaim.db").display())).await.unwrap();
    let rows = db.all("select name from network order by name", vec![]).await.unwrap();
    let names = rows.iter().map(|row| row.text("name").unwrap()).collect();
    db.close().await;
    names
}

#[tokio::test]
async fn what_was_copied_comes_back_and_what_came_after_does_not() {
    let house = House::open().await;
    let copy = house.copy("copie.zip").await;
    house.write("Après").await;
    let tried = verify(&copy, "sqlite:").await.unwrap();
    assert_eq!((tried.entries, tried.at, tried.is_put_back), (2, now(), true));
    let back = house.path("retour");
    restore(&copy, &back, "sqlite:", now()).await.unwrap();
    assert_eq!(names(&back).await, ["Nord"]);
    assert_eq!(std::fs::read_to_string(back.join("fichiers/ab/abcd")).unwrap(), "une affiche");
}

#[tokio::test]
async fn a_copy_holds_what_only_the_bucket_has_and_leaves_the_cache_as_it_is() {
    let Some(server) = testing::S3Server::start() else { return };
    let house = House::open().await;
    let files = server.storage(house.path("maison/fichiers"));
    let name = files.put("un film".into()).await.unwrap();
    let cached = files.find(&name).await.unwrap().unwrap();
    std::fs::remove_file(&cached).unwrap();
    let copy = house.path("copie.zip");
    let manifest = make(&house.db, &house.url, &files, &copy, now()).await.unwrap();
    assert_eq!(manifest.entries.len(), 3, "the database, what lies here, and what does not");
    assert!(!cached.exists());
    let back = house.path("retour");
    restore(&copy, &back, "sqlite:", now()).await.unwrap();
    let put_back = storage::Storage::in_folder(back.join("fichiers"));
    assert_eq!(put_back.get(&name).await.unwrap().unwrap(), b"un film");
}

#[tokio::test]
async fn a_copy_is_quiet_until_it_is_armed_and_then_the_only_one() {
    let house = House::open().await;
    assert!(db::is_armed(&house.db, "ici", now()).await.unwrap(), "a new house sends from where it begins");
    assert!(!db::is_armed(&house.db, "ailleurs", now()).await.unwrap(), "a clone is elsewhere");
    let copy = house.copy("copie.zip").await;
    let back = house.path("retour");
    restore(&copy, &back, "sqlite:", now()).await.unwrap();
    let db = Db::open(&format!("sqlite:{}", back.join("essaim.db").display())).await.unwrap();
    assert!(!db::is_armed(&db, "ici", now()).await.unwrap(), "even at the same place");
    db::arm(&db, "ici", now()).await.unwrap();
    assert!(db::is_armed(&db, "ici", now()).await.unwrap());
    db::arm(&db, "là", now()).await.unwrap();
    assert!(!db::is_armed(&db, "ici", now()).await.unwrap(), "two places would send twice");
}

#[tokio::test]
async fn nothing_is_written_over_a_copy_or_over_a_house() {
    let house = House::open().await;
    let copy = house.copy("copie.zip").await;
    let again = make(&house.db, &house.url, &house.files(), &copy, now()).await.unwrap_err();
    assert!(refusal(&again).contains("existe déjà"), "{again:#}");
    let over = restore(&copy, &house.path("maison"), "sqlite:", now()).await.unwrap_err();
    assert!(refusal(&over).contains("n’est pas vide"), "{over:#}");
    assert_eq!(names(&house.path("maison")).await, ["Nord"]);
    let other = restore(&copy, &house.path("pg"), "postgres://rien", now()).await.unwrap_err();
    assert!(refusal(&other).contains("SQLite"), "{other:#}");
}

#[tokio::test]
async fn a_copy_that_was_cut_or_altered_is_refused_and_leaves_nothing() {
    let house = House::open().await;
    let whole = std::fs::read(house.copy("copie.zip").await).unwrap();
    let damaged = house.path("abîmée.zip");
    for cut in [0, 10, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&damaged, whole.get(..cut).unwrap()).unwrap();
        let error = verify(&damaged, "sqlite:").await.unwrap_err();
        assert!(refusal(&error).contains("coupée"), "cut at {cut}: {error:#}");
    }
    // One byte in each of many places: whatever it hits, the copy is never taken for whole.
    for at in (30..whole.len()).step_by(whole.len() / 40) {
        let mut bytes = whole.clone();
        *bytes.get_mut(at).unwrap() ^= 0x55;
        std::fs::write(&damaged, &bytes).unwrap();
        if verify(&damaged, "sqlite:").await.is_ok() {
            // Only where a zip says nothing of what it holds: dates, attributes.
            let back = house.path(&format!("retour-{at}"));
            restore(&damaged, &back, "sqlite:", now()).await.unwrap();
            assert_eq!(names(&back).await, ["Nord"], "byte {at}");
            assert_eq!(std::fs::read_to_string(back.join("fichiers/ab/abcd")).unwrap(), "une affiche");
        }
    }
    std::fs::write(&damaged, whole.get(..whole.len() / 2).unwrap()).unwrap();
    restore(&damaged, &house.path("rien"), "sqlite:", now()).await.unwrap_err();
    assert!(!house.path("rien").exists());
}
