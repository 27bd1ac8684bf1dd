//! An ill database, ill rooms, an ill server.

use std::io::{Seek as _, SeekFrom, Write as _};

use chrono::{Duration, Utc};
use db::args;
use uuid::Uuid;

use super::{Case, case};
use crate::doctor::{Facts, judge};

/// Of the SQLite file.
pub fn of_files() -> Vec<Case> {
    vec![
        case!("database-missing", |p| { std::fs::remove_file(p.path("essaim.db")).unwrap() }),
        case!("database-not-sqlite", |p| {
            std::fs::write(p.path("essaim.db"), "Ceci n’est pas une base, et de loin.").unwrap();
        }),
        case!("database-damaged", |p| {
            let mut file = std::fs::OpenOptions::new().write(true).open(p.path("essaim.db")).unwrap();
            let middle = file.metadata().unwrap().len() / 2;
            file.seek(SeekFrom::Start(middle - middle % 4096)).unwrap();
            file.write_all(&[0xa5; 40_960]).unwrap();
        }),
        case!("database-locked", |p| {
            let holder = p.db().await;
            let tx = holder.begin_unrecorded().await.unwrap();
            p.held.push(Box::new((tx, holder)));
        }),
    ]
}

/// Of what the rooms keep, on either engine.
pub fn of_rooms() -> Vec<Case> {
    vec![
        case!("database-later", |p| {
            p.exec("insert into db_migration (number, name) values (9999, 'demain')", vec![]).await;
        }),
        case!("database-pending", |p| {
            p.exec("delete from db_migration where number = (select max(number) from db_migration)", vec![]).await;
        }),
        case!("not-armed", |p| {
            let db = p.db().await;
            db::disarm(&db, Utc::now()).await.unwrap();
            db.close().await;
        }),
        case!("jobs-dead", |p| {
            let sql = "insert into job (id, kind, payload, state, run_at) values ($1, 'x', '{}', 'dead', $2)";
            p.exec(sql, args![Uuid::now_v7(), Utc::now()]).await;
        }),
        case!("queue-stuck", |p| {
            let sql = "insert into job_schedule (id, name, next_at) values ($1, 'x', $2)";
            p.exec(sql, args![Uuid::now_v7(), Utc::now() - Duration::hours(5)]).await;
        }),
        case!("outbox-old", |p| { p.write_message("planned").await }),
        case!("messages-unsure", |p| { p.write_message("unsure").await }),
        case!("journal-broken", |p| {
            let sql = "insert into reading_journal (id, number, at, centre_id, person_id, author_kind, author_name, \
                       what, reason, hash) values ($1, 1, $2, $1, $1, 'staff', 'x', 'x', 'x', 'faux')";
            p.exec(sql, args![Uuid::now_v7(), Utc::now()]).await;
        }),
        case!("centre-without-director", |p| {
            p.exec("update account set disabled_at = $1", args![Utc::now()]).await;
        }),
        case!("centre-without-phone", |p| { p.exec("update centre set phone = ''", vec![]).await }),
        case!("tokens-expired", |p| {
            let sql = "insert into account_token (id, centre_id, name, secret_hash, scopes, created_at, expires_at) \
                       values ($1, $2, 'site', 'x', 'people:read', $3, $3)";
            p.exec(sql, args![Uuid::now_v7(), p.centre().await, Utc::now() - Duration::days(1)]).await;
        }),
    ]
}

/// Of a PostgreSQL server, as far as one that is well can be made to look ill.
pub fn of_servers() -> Vec<Case> {
    vec![
        case!("database-unreachable", |p| {
            p.settings.database_url = Some("postgres://essaim@127.0.0.1:1/essaim".to_owned());
        }),
        case!("database-password", |p| {
            let url = p.settings.database_url.clone().unwrap();
            let (_, place) = url.split_once('@').unwrap();
            p.settings.database_url = Some(format!("postgres://personne:faux@{place}"));
        }),
        case!("database-absent", |p| {
            p.settings.database_url =
                p.settings.database_url.as_deref().map(|url| db::with_database(url, "nulle_part"));
        }),
        case!("database-forgets", |p| {
            p.settings.database_url = Some(told(p, "synchronous_commit%3Doff"));
        }),
        case!("database-standby", |p| {
            p.settings.database_url = Some(told(p, "default_transaction_read_only%3Don"));
        }),
        case!("pg-dump-missing", |p| { p.machine.path = "/nulle/part".into() }),
    ]
}

/// The address of a patient's data, which tells the server one setting more.
fn told(patient: &super::patient::Patient, setting: &str) -> String {
    let url = patient.settings.database_url.as_deref().unwrap();
    let joint = if url.contains('?') { '&' } else { '?' };
    format!("{url}{joint}options=-c{setting}")
}

/// What a server may say of itself, one thing wrong at a time.
pub fn judge_servers() {
    let most = i64::try_from(db::POSTGRES_CONNECTIONS_AT_MOST).unwrap();
    let sound = Facts {
        version: 170_002,
        encoding: "UTF8".to_owned(),
        synchronous_commit: "on".to_owned(),
        fsync: "on".to_owned(),
        full_page_writes: "on".to_owned(),
        is_standby: false,
        is_read_only: false,
        may_create: true,
        is_superuser: false,
        may_make_database: true,
        connections: 100,
    };
    let ill: [(&str, Facts); 10] = [
        ("database-too-old", Facts { version: 110_022, ..sound.clone() }),
        ("database-encoding", Facts { encoding: "LATIN1".to_owned(), ..sound.clone() }),
        ("database-forgets", Facts { fsync: "off".to_owned(), ..sound.clone() }),
        ("database-forgets", Facts { full_page_writes: "off".to_owned(), ..sound.clone() }),
        ("database-standby", Facts { is_standby: true, ..sound.clone() }),
        ("database-rights", Facts { may_create: false, ..sound.clone() }),
        ("database-superuser", Facts { is_superuser: true, ..sound.clone() }),
        ("database-no-trial", Facts { may_make_database: false, ..sound.clone() }),
        ("database-few-connections", Facts { connections: 10, ..sound.clone() }),
        // A house that has much to do would take them all, and leave none for the copy of the night.
        ("database-few-connections", Facts { connections: most, ..sound.clone() }),
    ];
    assert_eq!(judge(&sound), vec![]);
    for (code, facts) in ill {
        let found: Vec<&str> = judge(&facts).iter().map(|finding| finding.code).collect();
        assert_eq!(found, [code]);
    }
    let crowded = judge(&Facts { connections: most, ..sound });
    assert!(crowded.iter().any(|finding| finding.words.contains(&format!("jusqu’à {most},"))), "{crowded:?}");
}
