//! An older house is brought to the latest shape with all that it holds; a migration that was written down never changes.

use std::collections::BTreeMap;
use std::path::Path;

use chrono::{DateTime, Utc};
use db::{Author, Db, Operation, args};
use kernel::{CentreId, NetworkId, OperationId};
use sha2::{Digest as _, Sha256};
use uuid::Uuid;

use crate::backup::verify;
use crate::compose;
use crate::settings::Settings;

/// Each migration with its hash, as it was first written down. Lines are added and never changed.
const WRITTEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/src/tests/migrations.txt");
const FOLDERS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../migrations");
/// The migrations that an older house knew: those of the first commit where all rooms had their tables.
const OLDER: &str = include_str!("migrations_older.txt");

/// Every migration in the folders, with its hash.
fn in_folders() -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    for engine in ["postgres", "sqlite"] {
        for entry in std::fs::read_dir(Path::new(FOLDERS).join(engine)).unwrap() {
            let path = entry.unwrap().path();
            let name = format!("{engine}/{}", path.file_name().unwrap().to_str().unwrap());
            found.insert(name, hex::encode(Sha256::digest(std::fs::read(&path).unwrap())));
        }
    }
    found
}

/// What the file lacks, and what it says otherwise than the folders.
fn compared<'a>(written: &'a str, now: &'a BTreeMap<String, String>) -> (Vec<&'a str>, Vec<&'a str>) {
    let written: BTreeMap<&str, &str> = written.lines().filter_map(|line| line.split_once(' ')).collect();
    let changed = written.iter().filter(|(name, hash)| now.get(**name).map(String::as_str) != Some(**hash));
    let missing = now.keys().map(String::as_str).filter(|name| !written.contains_key(name));
    (missing.collect(), changed.map(|(name, _)| *name).collect())
}

#[test]
fn a_migration_that_was_written_down_is_never_changed_or_taken_away() {
    let (now, written) = (in_folders(), std::fs::read_to_string(WRITTEN).unwrap());
    let (missing, changed) = compared(&written, &now);
    assert!(
        changed.is_empty(),
        "a house has these already, and would never get what they say now; write another migration: {changed:#?}"
    );
    if !missing.is_empty() && std::env::var("ESSAIM_TEST_UPDATE").is_ok() {
        let text: String = now.iter().map(|(name, hash)| format!("{name} {hash}\n")).collect();
        std::fs::write(WRITTEN, text).unwrap();
        return;
    }
    assert!(missing.is_empty(), "not written down yet, ESSAIM_TEST_UPDATE=1 adds them: {missing:#?}");
}

#[test]
fn a_changed_line_and_a_missing_one_are_seen() {
    let now = [("sqlite/0001_a.sql", "aa"), ("sqlite/0002_b.sql", "bb")];
    let now: BTreeMap<String, String> = now.map(|(name, hash)| (name.to_owned(), hash.to_owned())).into();
    let both = "sqlite/0001_a.sql aa\nsqlite/0002_b.sql bb\n";
    assert_eq!(compared(both, &now), (vec![], vec![]));
    assert_eq!(compared("sqlite/0001_a.sql aa\n", &now), (vec!["sqlite/0002_b.sql"], vec![]));
    assert_eq!(compared(&both.replace("bb", "cc"), &now), (vec![], vec!["sqlite/0002_b.sql"]));
    assert_eq!(compared(&format!("{both}sqlite/0003_c.sql cc\n"), &now), (vec![], vec!["sqlite/0003_c.sql"]));
}

/// A house as it was left by an older version.
struct Older {
    centre: CentreId,
    path: Uuid,
    entry: Uuid,
    made: Operation,
    renamed: Operation,
}

fn operation(words: &str, at: DateTime<Utc>, undoes: Option<OperationId>) -> Operation {
    Operation {
        id: OperationId::new(),
        at,
        author: Author { kind: "cli", id: None, name: "Léa".to_owned() },
        centre: None,
        words: words.to_owned(),
        source: "essai".to_owned(),
        undoes,
    }
}

impl Older {
    /// Rows in tables that later migrations change: one is given a column, one is made again, one points to it.
    async fn fill(db: &Db, now: DateTime<Utc>) -> Self {
        let older = Self {
            centre: CentreId::new(),
            path: Uuid::now_v7(),
            entry: Uuid::now_v7(),
            made: operation("Un parcours", now, None),
            renamed: operation("Un autre titre", now, None),
        };
        let network = NetworkId::new();
        let mut tx = db.begin(&older.made).await.unwrap();
        let sql = "insert into network (id, name, created_at) values ($1, 'Nord', $2)";
        tx.exec(sql, args![network, now]).await.unwrap();
        let sql = "insert into centre (id, network_id, slug, name, tagline, accent, phone, email, street, postal_code, \
                   city, help_line, school_zone, sms_sender, sms_price_millis, letter_price_millis, created_at) values \
                   ($1, $2, 'ruche', 'La Ruche', '', '', '', '', '', '62510', 'Arques', '', 'B', '', 0, 0, $3)";
        tx.exec(sql, args![older.centre, network, now]).await.unwrap();
        let sql = "insert into path (id, centre_id, code, title, state, content, created_at) \
                   values ($1, $2, 'souris', 'La souris', 'open', '{}', $3)";
        tx.exec(sql, args![older.path, older.centre, now]).await.unwrap();
        let sql = "insert into outreach_entry (id, centre_id, kind, state, received_at, settled_by) \
                   values ($1, $2, 'question', 'received', $3, '')";
        tx.exec(sql, args![older.entry, older.centre, now]).await.unwrap();
        let sql = "insert into outreach_version (id, centre_id, entry_id, author, made_at, received_at, skew_seconds, \
                   is_put_aside) values ($1, $2, $3, 'Tablette bleue', $4, $4, 0, $5)";
        tx.exec(sql, args![Uuid::now_v7(), older.centre, older.entry, now, false]).await.unwrap();
        tx.commit().await.unwrap();
        let mut tx = db.begin(&older.renamed).await.unwrap();
        tx.exec("update path set title = 'Le clavier' where id = $1", args![older.path]).await.unwrap();
        tx.commit().await.unwrap();
        older
    }

    /// Its rows and their links are there, and its acts are told and undone as if they were of today.
    async fn stands(&self, db: &Db, now: DateTime<Utc>) {
        let title = async || {
            let row = db.one("select title from path where id = $1", args![self.path]).await.unwrap();
            row.map(|row| row.text("title").unwrap())
        };
        let sql = "select v.author from outreach_entry e join outreach_version v on v.entry_id = e.id \
                   where e.id = $1 and e.centre_id = $2";
        let version = db.one(sql, args![self.entry, self.centre]).await.unwrap().unwrap();
        assert_eq!(version.text("author").unwrap(), "Tablette bleue");
        assert_eq!(title().await.as_deref(), Some("Le clavier"));
        let told = db::list_operations(db, None, None, None, 50).await.unwrap();
        for act in [&self.made, &self.renamed] {
            let known = told.iter().find(|known| known.id == act.id).unwrap();
            assert!(known.words == act.words && known.has_images, "{}", act.words);
        }
        let undoing = operation("Annulation", now, Some(self.renamed.id));
        assert!(db::undo(db, self.renamed.id, &undoing).await.unwrap().is_ok());
        assert_eq!(title().await.as_deref(), Some("La souris"));
    }
}

async fn upgraded(settings: &Settings) {
    let now = testing::frozen_clock().now();
    let url = settings.database().unwrap();
    let known: Vec<&str> = OLDER.lines().collect();
    let db = Db::open(&url).await.unwrap();
    assert_eq!(db::migrate_as_of(&db, &known).await.unwrap().applied, known, "all of them are still there");
    let older = Older::fill(&db, now).await;
    let standing = db::standing(&db).await.unwrap();
    assert_eq!(standing.applied, known.len());
    assert!(standing.pending > 0, "nothing to upgrade would show nothing");
    let before = db::count_rows(&db).await.unwrap();
    db.close().await;

    let house = compose::house(settings, false).await.unwrap();
    let after: BTreeMap<String, i64> = db::count_rows(&house.app.db).await.unwrap().into_iter().collect();
    for (table, rows) in before.iter().filter(|(_, rows)| *rows > 0) {
        assert_eq!(after.get(table), Some(rows), "{table}");
    }
    assert_eq!(db::standing(&house.app.db).await.unwrap().pending, 0);
    assert_eq!(db::find_damage(&house.app.db).await.unwrap(), None);
    older.stands(&house.app.db, now).await;
    house.app.keys.close().await;
    house.app.db.close().await;

    let made = std::fs::read_dir(settings.backup_folder()).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: &std::path::PathBuf| path.display().to_string().contains("avant-mise-a-jour-");
    let copies: Vec<_> = made.filter(named).collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    // The copy is of the house as it was, and comes to the latest shape as well.
    let tried = verify(&copies[0], &url).await.unwrap();
    assert_eq!(tried.rows, before.iter().map(|(_, rows)| rows).sum::<i64>());
    // A second start copies nothing more.
    let house = compose::house(settings, false).await.unwrap();
    house.app.keys.close().await;
    house.app.db.close().await;
    let count = std::fs::read_dir(settings.backup_folder()).unwrap().count();
    assert_eq!(count, 2, "the copy, and the keys beside it");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_sqlite_house_is_upgraded_with_its_rows_and_its_history() {
    let folder = tempfile::tempdir().unwrap();
    upgraded(&Settings { data: Some(folder.path().join("maison")), ..Settings::default() }).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_postgres_house_is_upgraded_with_its_rows_and_its_history() {
    if !crate::doctor::Machine::here().has_program("pg_dump") {
        testing::skip("no pg_dump");
        return;
    }
    let Some(place) = testing::postgres_place().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let database_url = Some(place.url());
    upgraded(&Settings { data: Some(folder.path().join("maison")), database_url, ..Settings::default() }).await;
}
