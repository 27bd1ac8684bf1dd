//! The two engines, tried with the same text: history and undo, groups of commits, dynamic SQL.
//!
//! `platform/testing` stands above this crate, so the two engines are opened here by hand.
#![allow(clippy::unwrap_used)]

mod carry_test;
mod forget_test;
mod group_test;
mod links_test;
mod readers_test;
mod sql_test;
mod turn_test;
mod undo_mark_test;
mod undo_test;
mod wall_test;

use chrono::{DateTime, TimeZone, Utc};
use kernel::OperationId;
use uuid::Uuid;

use crate::{Author, Db, Operation};

pub(crate) struct Opened {
    pub db: Db,
    _folder: Option<tempfile::TempDir>,
}

/// Every engine at hand, empty and migrated.
pub(crate) async fn engines() -> Vec<Opened> {
    let folder = tempfile::tempdir().unwrap();
    let db = Db::open(&format!("sqlite:{}", folder.path().join("essai.db").display())).await.unwrap();
    crate::migrate(&db).await.unwrap();
    let mut opened = vec![Opened { db, _folder: Some(folder) }];
    if let Ok(url) = std::env::var("ESSAIM_TEST_POSTGRES") {
        let schema = format!("t_{}", Uuid::now_v7().simple());
        crate::create_schema(&url, &schema).await.unwrap();
        let joint = if url.contains('?') { '&' } else { '?' };
        let db = Db::open(&format!("{url}{joint}options=-csearch_path%3D{schema}")).await.unwrap();
        crate::migrate(&db).await.unwrap();
        opened.push(Opened { db, _folder: None });
    } else {
        println!("SKIPPED: no PostgreSQL (ESSAIM_TEST_POSTGRES)");
    }
    opened
}

pub(crate) fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).unwrap()
}

pub(crate) fn operation(words: &str) -> Operation {
    Operation {
        id: OperationId::new(),
        at: now(),
        author: Author { kind: "cli", id: None, name: "Léa".to_owned() },
        centre: None,
        words: words.to_owned(),
        source: "essai".to_owned(),
        undoes: None,
    }
}
