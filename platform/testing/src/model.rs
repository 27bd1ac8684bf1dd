//! What tests take copies of: a migrated SQLite file, a migrated PostgreSQL database, one for each build of a test program.
//!
//! Tests run in processes of their own, several at a time. Whoever finds no model makes one under a name of his own and
//! gives it the name of the model when it is whole; if another was quicker, his is thrown away.

use std::path::{Path, PathBuf};
use std::time::UNIX_EPOCH;

use db::Db;
use uuid::Uuid;

use crate::databases;

/// The program under test, as a plain name, and when it was built.
fn program() -> (String, String) {
    let path = std::env::current_exe().expect("the program of the test");
    let built = path.metadata().and_then(|about| about.modified()).expect("when it was built");
    let stem: String = path.file_stem().unwrap_or_default().to_string_lossy().to_lowercase();
    let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '_' };
    let built = built.duration_since(UNIX_EPOCH).unwrap_or_default().as_nanos();
    (stem.chars().rev().take(32).map(plain).collect::<String>().chars().rev().collect(), format!("{built:x}"))
}

/// Copies the migrated file to a path.
pub async fn copy_file(to: &Path) {
    let folder = std::env::temp_dir().join("essaim-models");
    let (program, built) = program();
    let model = folder.join(format!("{program}.{built}.db"));
    if !model.exists() {
        std::fs::create_dir_all(&folder).expect("a folder of models");
        let former = former_files(&folder, &program, &model);
        make_file(&folder, &model).await;
        for file in former {
            // Of an earlier build; another test may throw it away too.
            let _ = std::fs::remove_file(file);
        }
    }
    std::fs::copy(&model, to).expect("a copy of the model");
}

/// The models of a program but this one, which another test may give its name at any moment.
pub(crate) fn former_files(folder: &Path, program: &str, model: &Path) -> Vec<PathBuf> {
    let files = std::fs::read_dir(folder).expect("the models").filter_map(|entry| Some(entry.ok()?.path()));
    let is_former = |path: &PathBuf| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        path != model && name.starts_with(&format!("{program}.")) && name.ends_with(".db")
    };
    files.filter(is_former).collect()
}

async fn make_file(folder: &Path, model: &Path) {
    let making = tempfile::tempdir_in(folder).expect("a temporary folder");
    let file = making.path().join("essaim.db");
    let db = Db::open(&format!("sqlite:{}", file.display())).await.expect("SQLite opens");
    db::migrate(&db).await.expect("SQLite migrates");
    // The last connection writes all into the one file.
    db.close().await;
    assert!(!file.with_extension("db-wal").exists(), "the model is one file");
    std::fs::rename(&file, model).expect("a model");
}

/// Makes a database of this name with all that the model holds.
pub async fn copy_database(server: &str, name: &str) {
    let (program, built) = program();
    let all = format!("m_{program}_");
    let model = format!("{all}{built}");
    while !databases::create(server, name, Some(&model)).await.expect("PostgreSQL makes a database") {
        for former in databases::named(server, &all).await.expect("the models") {
            if former != model {
                databases::forget(server, &former).await.expect("a former model goes");
            }
        }
        make_database(server, &model).await;
    }
}

async fn make_database(server: &str, model: &str) {
    let making = format!("t_{}", Uuid::now_v7().simple());
    databases::create(server, &making, None).await.expect("PostgreSQL makes a database");
    let db = Db::open(&db::with_database(server, &making)).await.expect("PostgreSQL opens");
    db::migrate(&db).await.expect("PostgreSQL migrates");
    db.close().await;
    if !databases::rename(server, &making, model).await.expect("PostgreSQL renames a database") {
        databases::forget(server, &making).await.expect("a second model goes");
    }
}
