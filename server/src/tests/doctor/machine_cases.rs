//! Ill settings, an ill machine, ill folders and nights.

use std::net::TcpListener;

use chrono::{Duration, TimeZone as _, Utc};

use super::patient::{SECRET, plain_disk, set_mode};
use super::{Case, case};
use crate::doctor::{Disk, FileSystem};

pub fn all() -> Vec<Case> {
    let mut cases = of_settings();
    cases.extend(of_machine());
    cases.extend(of_folders());
    cases.extend(of_nights());
    cases
}

fn of_settings() -> Vec<Case> {
    vec![
        case!("setting-unknown", |p| { p.write_settings("databse_url = \"sqlite:x.db\"", 0o600) }),
        case!("setting-value", |p| { p.write_settings("[backup]\nhour = 31", 0o600) }),
        case!("settings-file", |p| { p.write_settings("listen = ", 0o600) }),
        case!("public-url-form", |p| { p.write_settings("public_url = \"https://centre.example/essaim\"", 0o600) }),
        case!("secrets-readable", |p| {
            p.write_settings(&format!("metrics_token = \"{SECRET}\""), 0o644);
        }),
        case!("public-url-missing", |p| {
            p.settings.public_url = None;
            p.settings.listen = Some("0.0.0.0:0".to_owned());
        }),
        case!("public-url-without-https", |p| { p.settings.public_url = Some("http://centre.example".to_owned()) }),
        case!("public-url-local", |p| {
            p.settings.public_url = Some("http://localhost:8080".to_owned());
            p.settings.listen = Some("0.0.0.0:0".to_owned());
        }),
        case!("port-taken", |p| {
            let taken = TcpListener::bind("127.0.0.1:0").unwrap();
            p.settings.listen = Some(taken.local_addr().unwrap().to_string());
            p.held.push(Box::new(taken));
        }),
        case!("listen-elsewhere", |p| { p.settings.listen = Some("203.0.113.1:8080".to_owned()) }),
    ]
}

fn of_machine() -> Vec<Case> {
    vec![
        case!("clock-wrong", |p| {
            p.machine.now = Utc.with_ymd_and_hms(2020, 1, 1, 0, 0, 0).unwrap();
            // A house that has no past yet, or its past would be in the future too.
            p.exec("delete from operation", vec![]).await;
        }),
        case!("clock-behind-data", |p| { p.machine.now -= Duration::hours(2) }),
        case!("running-as-root", |p| { p.machine.is_root = true }),
        case!("umask-open", |p| { p.machine.umask = 0 }),
        case!("few-open-files", |p| { p.machine.open_files = 256 }),
    ]
}

fn of_folders() -> Vec<Case> {
    vec![
        case!("data-other-owner", |p| { p.machine.user = 12_345 }),
        case!("data-not-writable", |p| {
            // A folder that refuses even root; the data themselves are elsewhere.
            p.settings.database_url = Some(p.settings.database_address().unwrap());
            p.settings.backup.folder = Some(p.settings.backup_folder());
            p.settings.data = Some("/proc/self/map_files".into());
        }),
        case!("data-missing", |p| {
            p.settings.database_url = Some(p.settings.database_address().unwrap());
            p.settings.data = Some(p.folder.path().join("ailleurs"));
        }),
        case!("data-open", |p| { set_mode(&p.settings.data_path(), 0o755) }),
        case!("disk-nearly-full", |p| { p.machine.disk = |path| Some(Disk { free_percent: 3, ..disk(path) }) }),
        case!("disk-out-of-files", |p| { p.machine.disk = |path| Some(Disk { free_files_percent: 1, ..disk(path) }) }),
        case!("data-in-memory", |p| {
            p.machine.disk = |path| Some(Disk { kind: FileSystem::Memory, ..disk(path) });
        }),
        case!("database-on-network", |p| {
            p.machine.disk = |path| Some(Disk { kind: FileSystem::Network, ..disk(path) });
        }),
        case!("master-key-exposed", |p| { set_mode(&p.path("keys/master.key"), 0o644) }),
        case!("master-key-missing", |p| { std::fs::remove_file(p.path("keys/master.key")).unwrap() }),
        case!("master-key-damaged", |p| {
            set_mode(&p.path("keys/master.key"), 0o600);
            std::fs::write(p.path("keys/master.key"), "trop court").unwrap();
        }),
        // Cut before the new key took the place of the former, and after.
        case!("master-key-half-changed", |p| {
            std::fs::copy(p.path("keys/master.key"), p.path("keys/master.key.nouvelle")).unwrap();
        }),
        case!("master-key-half-changed", |p| {
            std::fs::copy(p.path("keys/master.key"), p.path("keys/master.key.ancienne")).unwrap();
        }),
    ]
}

fn disk(path: &std::path::Path) -> Disk {
    plain_disk(u64::from(path.ends_with("sauvegardes")))
}

fn of_nights() -> Vec<Case> {
    vec![
        case!("backup-folder-impossible", |p| {
            p.settings.backup.folder = Some("/proc/self/map_files/copies".into())
        }),
        case!("backup-off", |p| { p.settings.backup.nightly = Some(false) }),
        case!("backup-none", |p| {
            p.machine.now += Duration::days(4);
            std::fs::remove_file(p.path("sauvegardes/etat.json")).unwrap();
        }),
        case!("backup-old", |p| { p.machine.now += Duration::days(4) }),
        case!("backup-not-verified", |p| {
            p.machine.now += Duration::days(4);
            let now = Some(p.machine.now);
            p.set_night(|night| {
                night.made_at = now;
                night.fault = Some("la base de la copie est abîmée".to_owned());
            });
        }),
        case!("backup-open", |p| { set_mode(&p.path("sauvegardes"), 0o755) }),
        case!("backup-same-disk", |p| { p.machine.disk = |_| Some(plain_disk(1)) }),
    ]
}
