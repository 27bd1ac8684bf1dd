//! Data on a real engine, one's own for each test: empty, or shaped by the migrations.
//!
//! Migrations run once for each test program, into a model; a test takes a copy of it.

use std::path::PathBuf;

use db::Db;
use uuid::Uuid;

use crate::{databases, model};

/// A database of one's own, which disappears with it.
pub struct TestDb {
    db: Db,
    _place: Box<dyn std::any::Any + Send + Sync>,
}

impl TestDb {
    pub fn db(&self) -> &Db {
        &self.db
    }
}

/// A new SQLite file, migrated.
pub async fn sqlite_db() -> TestDb {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("essaim.db");
    model::copy_file(&file).await;
    let db = Db::open(&format!("sqlite:{}", file.display())).await.expect("SQLite opens");
    TestDb { db, _place: Box::new(folder) }
}

/// A new PostgreSQL database, migrated; `None`, counted as skipped, without a server.
pub async fn postgres_db() -> Option<TestDb> {
    let server = postgres_server()?;
    let place = PostgresPlace { name: name_of_one(), server };
    model::copy_database(&place.server, &place.name).await;
    let db = Db::open(&place.url()).await.expect("PostgreSQL opens");
    Some(TestDb { db, _place: Box::new(place) })
}

/// An empty PostgreSQL database; `None`, counted as skipped, without a server.
pub async fn postgres_place() -> Option<PostgresPlace> {
    let server = postgres_server()?;
    let place = PostgresPlace { name: name_of_one(), server };
    databases::create(&place.server, &place.name, None).await.expect("PostgreSQL makes a database");
    Some(place)
}

/// A database of PostgreSQL, thrown away with this.
pub struct PostgresPlace {
    server: String,
    name: String,
}

impl PostgresPlace {
    /// Where a house finds it.
    pub fn url(&self) -> String {
        db::with_database(&self.server, &self.name)
    }
}

impl Drop for PostgresPlace {
    fn drop(&mut self) {
        // A thread of its own: a test's runtime may be ending around us.
        let ended = std::thread::scope(|scope| {
            let dropping = scope.spawn(|| -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
                let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
                Ok(runtime.block_on(databases::forget(&self.server, &self.name))?)
            });
            dropping.join()
        });
        if !matches!(ended, Ok(Ok(()))) {
            note(&format!("database {} is left on the server of the tests: {ended:?}", self.name));
        }
    }
}

fn name_of_one() -> String {
    format!("t_{}", Uuid::now_v7().simple())
}

/// The server named by `ESSAIM_TEST_POSTGRES`, where tests make and drop databases.
fn postgres_server() -> Option<String> {
    let server = std::env::var("ESSAIM_TEST_POSTGRES").ok();
    if server.is_none() {
        skip("no PostgreSQL (ESSAIM_TEST_POSTGRES)");
    }
    server
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

#[expect(clippy::print_stdout, reason = "the output of a test is read by people")]
fn note(words: &str) {
    println!("{words}");
}

/// Says that a test could not run here; `cargo xtask test` counts it.
pub fn skip(reason: &str) {
    note(&format!("SKIPPED: {reason}"));
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
