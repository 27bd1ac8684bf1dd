//! A house on PostgreSQL whose account is the one the doctor advises: copied whole, tried, put back, and still walled.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use chrono::{DateTime, Utc};
use db::{Db, Guard, args};
use kernel::NetworkId;

use crate::backup::postgres::{count_lines, read_through};
use crate::backup::{Refusal, make, restore, verify};
use crate::settings::Settings;

/// An account that passes no policy, with two empty databases; all gone with the test.
struct Owner {
    server: String,
    name: String,
}

impl Owner {
    fn on_server() -> Option<Self> {
        let Ok(server) = std::env::var("ESSAIM_TEST_POSTGRES") else {
            testing::skip("no PostgreSQL (ESSAIM_TEST_POSTGRES)");
            return None;
        };
        if !crate::doctor::Machine::here().has_program("pg_dump") {
            testing::skip("no pg_dump");
            return None;
        }
        let owner = Self { server, name: format!("o_{}", uuid::Uuid::now_v7().simple()) };
        owner.psql(&format!("create role {0} login password '{0}' nosuperuser nobypassrls nocreatedb", owner.name));
        for place in ["a", "b"] {
            let made = "encoding 'UTF8' template template0";
            owner.psql(&format!("create database {0}_{place} owner {0} {made}", owner.name));
        }
        Some(owner)
    }

    /// Says something to the server as its superuser, and gives what it answers.
    fn psql(&self, sql: &str) -> String {
        let said = Command::new("psql").args(["--quiet", "-At", "-c", sql, &self.server]).output().unwrap();
        assert!(said.status.success(), "{sql}: {}", String::from_utf8_lossy(&said.stderr));
        String::from_utf8(said.stdout).unwrap().trim().to_owned()
    }

    fn url(&self, place: &str) -> String {
        let (scheme, rest) = self.server.split_once("://").unwrap();
        let host = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
        db::with_database(&format!("{scheme}://{0}:{0}@{host}", self.name), &format!("{}_{place}", self.name))
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        for place in ["a", "b"] {
            self.psql(&format!("drop database if exists {}_{place} with (force)", self.name));
        }
        self.psql(&format!("drop role {}", self.name));
    }
}

fn now() -> DateTime<Utc> {
    testing::frozen_clock().now()
}

/// A demonstration, of two centres, in the owner's first database.
async fn filled(owner: &Owner, folder: &Path) -> Db {
    let listen = Some("127.0.0.1:1".to_owned());
    let data = Some(folder.join("maison"));
    let settings = Settings { data, listen, database_url: Some(owner.url("a")), ..Settings::default() };
    let house = crate::compose::house(&settings, true).await.unwrap();
    crate::demo::fill(&house.app, Some(2), Some(20)).await.unwrap();
    house.app.db.clone()
}

/// Every table with its rows, those of the history too; where a house may send is told by its copy otherwise.
async fn everything(db: &Db) -> BTreeMap<String, i64> {
    let mut rows: BTreeMap<String, i64> = db::count_rows(db).await.unwrap().into_iter().collect();
    rows.remove("armed_place");
    for (table, sql) in
        [("operation", "select count(*) as n from operation"), ("row_change", "select count(*) as n from row_change")]
    {
        rows.insert(table.to_owned(), db.one(sql, vec![]).await.unwrap().unwrap().int("n").unwrap());
    }
    rows
}

async fn centres_seen(db: &Db) -> i64 {
    let asked = "select count(distinct centre_id) as n from person";
    db.one(asked, vec![]).await.unwrap().unwrap().int("n").unwrap()
}

async fn copied(db: &Db, owner: &Owner, folder: &Path) -> PathBuf {
    let copy = folder.join("copie.zip");
    make(db, &owner.url("a"), &storage::Storage::in_folder(folder.join("maison/fichiers")), &copy, now())
        .await
        .unwrap();
    copy
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_of_an_ordinary_account_is_copied_whole_tried_and_put_back() {
    let Some(owner) = Owner::on_server() else { return };
    let folder = tempfile::tempdir().unwrap();
    let db = filled(&owner, folder.path()).await;
    assert_eq!(db::wall_guard(&db).await.unwrap(), Some(Guard::Account), "the account is held by the policies");
    let there = everything(&db).await;
    assert!(there["row_change"] > 100 && there["person"] > 10, "{there:?}");
    let copy = copied(&db, &owner, folder.path()).await;
    db.close().await;

    let read = verify(&copy, &owner.url("a")).await.unwrap();
    assert!(!read.is_put_back, "this account may make no database for a trial");
    assert!(read.rows > 300, "{read:?}");
    owner.psql(&format!("alter role {} createdb", owner.name));
    assert!(verify(&copy, &owner.url("a")).await.unwrap().is_put_back);
    let left = format!(
        "select count(*) from pg_database d join pg_roles r on r.oid = datdba where rolname = '{}'",
        owner.name
    );
    assert_eq!(owner.psql(&left), "2", "the database of the trial is gone");
    assert!(!verify(&copy, "sqlite:").await.unwrap().is_put_back, "without a server it is only read");

    restore(&copy, &folder.path().join("retour"), &owner.url("b"), now()).await.unwrap();
    let back = Db::open(&owner.url("b")).await.unwrap();
    assert_eq!(everything(&back).await, there);
    assert_eq!(db::wall_guard(&back).await.unwrap(), Some(Guard::Account));
    assert_eq!(centres_seen(&back).await, 2, "the house sees all");
    let centre = centres::store::find_by_slug(&back, "jean-ferrat").await.unwrap().unwrap().id;
    let seen = db::behind_wall(async {
        db::stand_in(&[centre]);
        centres_seen(&back).await
    });
    assert_eq!(seen.await, 1, "the second wall stands in what was put back");
    back.close().await;
    let over = restore(&copy, &folder.path().join("encore"), &owner.url("b"), now()).await.unwrap_err();
    assert!(over.to_string().contains("n’est pas vide"), "{over:#}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_counted_is_what_is_dumped_while_others_write() {
    let Some(owner) = Owner::on_server() else { return };
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&owner.url("a")).await.unwrap();
    db::migrate(&db).await.unwrap();
    let is_over = Arc::new(AtomicBool::new(false));
    let writing = tokio::spawn({
        let (db, is_over) = (db.clone(), Arc::clone(&is_over));
        async move {
            while !is_over.load(Ordering::Relaxed) {
                let mut tx = db.begin_unrecorded().await.unwrap();
                let sql = "insert into network (id, name, created_at) values ($1, 'Nord', $2)";
                tx.exec(sql, args![NetworkId::new(), now()]).await.unwrap();
                tx.commit().await.unwrap();
            }
        }
    });
    let copy = copied(&db, &owner, folder.path()).await;
    is_over.store(true, Ordering::Relaxed);
    writing.await.unwrap();
    verify(&copy, &owner.url("a")).await.unwrap();

    // A dump that lacks a row is told, without any server.
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&copy).unwrap()).unwrap();
    let manifest: serde_json::Value = serde_json::from_reader(zip.by_name("manifest.json").unwrap()).unwrap();
    let mut rows: BTreeMap<String, i64> = serde_json::from_value(manifest["rows"].clone()).unwrap();
    let dump = folder.path().join("essaim.pgdump");
    std::io::copy(&mut zip.by_name("essaim.pgdump").unwrap(), &mut std::fs::File::create(&dump).unwrap()).unwrap();
    read_through(&dump, &rows).await.unwrap();
    *rows.get_mut("network").unwrap() += 1;
    let error = read_through(&dump, &rows).await.unwrap_err();
    assert!(matches!(error.downcast_ref::<Refusal>(), Some(Refusal::Rows { .. })), "{error:#}");
    db.close().await;
}

#[tokio::test]
async fn lines_are_counted_by_table_and_what_people_wrote_is_not_read_as_a_command() {
    let script = b"SET x;\nCOPY public.a (id, name) FROM stdin;\n1\tCOPY public.b (id) FROM stdin;\n2\t\\\\.\n\\.\n\n\
                   COPY public.\"order\" (id) FROM stdin;\n\\.\nCOPY public.b (id) FROM stdin;\n\xff\n\\.\n";
    let counted = count_lines(script.as_slice()).await.unwrap();
    let expected = [("a", 2), ("b", 1), ("order", 0)].map(|(table, rows)| (table.to_owned(), rows));
    assert_eq!(counted, BTreeMap::from(expected));
}

#[test]
fn another_database_of_the_same_server() {
    for (url, expected) in [
        ("postgres://essaim@127.0.0.1:5432/essaim", "postgres://essaim@127.0.0.1:5432/x"),
        ("postgres://u:p@h/essaim?options=-csearch_path%3Dt", "postgres://u:p@h/x?options=-csearch_path%3Dt"),
        ("postgresql:///essaim?host=/run/postgresql", "postgresql:///x?host=/run/postgresql"),
        ("postgres://h", "postgres://h/x"),
    ] {
        assert_eq!(db::with_database(url, "x"), expected);
    }
}
