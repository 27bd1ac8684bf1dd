//! A house carried to the other engine and back: every table the same, and only one of them sends.

use std::collections::BTreeMap;
use std::process::ExitCode;

use clap::Parser as _;
use db::Db;

use crate::commands::{Cli, run};
use crate::settings::Settings;

async fn moved(from: &Settings, words: &[&str]) -> bool {
    let cli = Cli::parse_from(["essaim", "--json", "move-to"].into_iter().chain(words.iter().copied()));
    let ended = run(cli, from.clone()).await.unwrap();
    format!("{ended:?}") == format!("{:?}", ExitCode::SUCCESS)
}

/// Each table's rows and their mark, read in the types of `like`.
async fn marks(url: &str, like: &str) -> BTreeMap<String, (i64, String)> {
    let (db, like) = (Db::open(url).await.unwrap(), Db::open(like).await.unwrap());
    let told = db::fingerprints(&db, &like).await.unwrap();
    db.close().await;
    like.close().await;
    told.into_iter().map(|table| (table.table, (table.rows, table.fingerprint))).collect()
}

async fn may_send(settings: &Settings) -> Option<bool> {
    let db = Db::open(&settings.database_address().unwrap()).await.unwrap();
    let may = db::may_send(&db, &settings.anchor().unwrap()).await.unwrap();
    db.close().await;
    may
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_house_goes_to_postgres_and_comes_back() {
    let Some(place) = testing::postgres_place().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let listen = Some("127.0.0.1:1".to_owned());
    let here = Settings { data: Some(folder.path().join("maison")), listen, ..Settings::default() };
    let house = crate::compose::house(&here, true).await.unwrap();
    crate::demo::fill(&house.app, Some(2), Some(60)).await.unwrap();
    assert!(db::is_armed(&house.app.db, &here.anchor().unwrap(), house.app.clock.now()).await.unwrap());
    house.app.db.close().await;
    let (lite, pg) = (here.database_address().unwrap(), place.url());
    let there = Settings { database_url: Some(pg.clone()), ..here.clone() };

    assert!(moved(&here, &[&pg, "--dry-run"]).await);
    assert!(moved(&here, &[&pg]).await);
    let (left, come) = (marks(&lite, &pg).await, marks(&pg, &lite).await);
    assert!(left.len() > 40 && left.values().map(|(rows, _)| rows).sum::<i64>() > 1_000, "{}", left.len());
    for (table, mark) in left.iter().filter(|(table, _)| *table != "armed_place") {
        assert_eq!(come.get(table), Some(mark), "{table}");
    }
    assert_eq!((may_send(&here).await, may_send(&there).await), (Some(false), Some(true)), "one house sends");
    assert!(!moved(&here, &[&pg]).await, "nothing is written over a house");

    let back_at = folder.path().join("retour.db").display().to_string();
    assert!(moved(&there, &[&format!("sqlite:{back_at}")]).await);
    let back = marks(&format!("sqlite:{back_at}"), &pg).await;
    for (table, mark) in come.iter().filter(|(table, _)| *table != "armed_place") {
        assert_eq!(back.get(table), Some(mark), "{table} on the way back");
    }
    assert!(!moved(&there, &[&format!("sqlite:{back_at}")]).await, "nor over a file");
    undone_after_the_move(&format!("sqlite:{back_at}")).await;
    undone_after_the_move(&pg).await;
}

/// The last act of the house, done before the move, is undone after it.
async fn undone_after_the_move(url: &str) {
    let db = Db::open(url).await.unwrap();
    let last = db::list_operations(&db, None, None, None, 50).await.unwrap();
    let last = last.into_iter().find(|operation| operation.has_images).unwrap();
    let undoing = db::Operation {
        id: kernel::OperationId::new(),
        at: last.at,
        author: db::Author { kind: "cli", id: None, name: "Léa".to_owned() },
        centre: None,
        words: "Annulation".to_owned(),
        source: "essai".to_owned(),
        undoes: Some(last.id),
    };
    assert!(db::undo(&db, last.id, &undoing).await.unwrap().is_ok(), "« {} » on {url}", last.words);
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_that_cannot_be_is_refused_with_its_reason() {
    let folder = tempfile::tempdir().unwrap();
    let here = Settings {
        data: Some(folder.path().join("maison")),
        listen: Some("127.0.0.1:1".to_owned()),
        ..Settings::default()
    };
    assert!(!moved(&here, &["postgres://x@127.0.0.1:1/x"]).await, "there is no house here");
    crate::compose::house(&here, false).await.unwrap().app.db.close().await;
    assert!(!moved(&here, &["sqlite:/tmp/ailleurs.db"]).await);
    assert!(!moved(&here, &["mysql://x"]).await);
}

#[test]
fn systemd_is_told_by_both_kinds_of_names() {
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("notify");
    let socket = std::os::unix::net::UnixDatagram::bind(&place).unwrap();
    crate::notify::send(&place.display().to_string(), "READY=1").unwrap();
    let mut heard = [0_u8; 16];
    let read = socket.recv(&mut heard).unwrap();
    assert_eq!(heard.get(..read), Some(b"READY=1".as_slice()));
    assert!(crate::notify::send("@nobody-listens-to-this-name", "READY=1").is_err());
}
