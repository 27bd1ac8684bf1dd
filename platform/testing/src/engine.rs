//! Empty, migrated data on a real engine, one for each test.

use std::path::PathBuf;

use db::Db;
use uuid::Uuid;

/// A database of one's own; a SQLite file disappears with it.
pub struct TestDb {
    db: Db,
    _folder: Option<tempfile::TempDir>,
}

impl TestDb {
    pub fn db(&self) -> &Db {
        &self.db
    }
}

/// A new SQLite file, migrated.
pub async fn sqlite_db() -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let db = Db::open(&format!("sqlite:{}", folder.path().join("essaim.db").display())).await.expect("SQLite opens");
    db::migrate(&db).await.expect("SQLite migrates");
    TestDb { db, _folder: Some(folder) }
}

/// A new PostgreSQL schema, migrated, in the server named by `ESSAIM_TEST_POSTGRES`; `None`, counted as skipped, without one.
pub async fn postgres_db() -> Option<TestDb> {
    let Ok(url) = std::env::var("ESSAIM_TEST_POSTGRES") else {
        skip("no PostgreSQL (ESSAIM_TEST_POSTGRES)");
        return None;
    };
    let schema = format!("t_{}", Uuid::now_v7().simple());
    let joint = if url.contains('?') { '&' } else { '?' };
    // The schema is made by a first connection; every later one looks there only.
    db::create_schema(&url, &schema).await.expect("PostgreSQL makes a schema");
    let db = Db::open(&format!("{url}{joint}options=-csearch_path%3D{schema}")).await.expect("PostgreSQL opens");
    db::migrate(&db).await.expect("PostgreSQL migrates");
    Some(TestDb { db, _folder: None })
}

/// Lets SQLite grow by so many pages and no more, as on a full disk; `None` gives the room back.
pub async fn limit_disk(db: &Db, more_pages: Option<i64>) {
    let mut tx = db.begin_unrecorded().await.expect("a transaction");
    let row = tx.one("select page_count from pragma_page_count", vec![]).await.expect("a row").expect("a count");
    let now = row.int("page_count").expect("a number");
    let most = more_pages.map_or(1_000_000_000, |more| now + more);
    // A pragma takes no bound value.
    let pragma: &'static str = Box::leak(format!("pragma max_page_count = {most}").into_boxed_str());
    tx.one(pragma, vec![]).await.expect("the pragma");
    tx.commit().await.expect("a commit");
}

/// Says that a test could not run here; `cargo xtask test` counts it.
#[expect(clippy::print_stdout, reason = "the output of a test is read by people")]
pub fn skip(reason: &str) {
    println!("SKIPPED: {reason}");
    if let Ok(path) = std::env::var("ESSAIM_TEST_SKIPS") {
        use std::io::Write as _;
        let file = std::fs::OpenOptions::new().create(true).append(true).open(path);
        file.and_then(|mut file| writeln!(file, "{reason}")).expect("the list of skipped tests");
    }
}

/// A folder of real test data; `None`, counted as skipped, where it is missing.
pub fn data_folder(below: &str) -> Option<PathBuf> {
    let root = std::env::var("ESSAIM_TEST_DATA")
        .map_or_else(|_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")), PathBuf::from);
    let folder = root.join(below);
    if folder.exists() {
        Some(folder)
    } else {
        skip(&format!("test data missing: {below}"));
        None
    }
}
