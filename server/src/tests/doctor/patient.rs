//! A sound house with its settings and its machine, to be made ill.

use std::collections::BTreeSet;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpListener;
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use chrono::Utc;
use clap::Parser as _;
use db::{Db, Val, args};
use tempfile::TempDir;
use testing::PostgresPlace;

use crate::backup::NightState;
use crate::commands::{Cli, run};
use crate::doctor::{Disk, FileSystem, Machine, examine};
use crate::settings::Settings;

/// A word that no finding may repeat.
pub const SECRET: &str = "mot-que-nul-ne-dit";

pub struct Patient {
    pub folder: TempDir,
    pub settings: Settings,
    pub machine: Machine,
    /// What must stay open for as long as the patient is ill.
    pub held: Vec<Box<dyn std::any::Any + Send>>,
    /// Where it lives, when that is not SQLite.
    place: Option<PostgresPlace>,
}

impl Patient {
    pub async fn on_sqlite() -> Self {
        Self::sound(None).await
    }

    pub async fn on_postgres() -> Option<Self> {
        Some(Self::sound(Some(testing::postgres_place().await?)).await)
    }

    async fn sound(place: Option<PostgresPlace>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("maison");
        std::fs::DirBuilder::new().mode(0o700).create(&data).unwrap();
        std::fs::DirBuilder::new().mode(0o700).create(data.join("sauvegardes")).unwrap();
        let mut settings = Settings { data: Some(data), ..Settings::default() };
        settings.public_url = Some("https://centre.example".to_owned());
        settings.listen = Some("127.0.0.1:0".to_owned());
        settings.database_url = place.as_ref().map(PostgresPlace::url);
        let patient = Self { folder, settings, machine: machine(), held: Vec::new(), place };
        patient.furnish().await;
        patient
    }

    /// One centre with a telephone and someone who directs it; last night's copy was made and tried.
    async fn furnish(&self) {
        let centre = ["centre", "create", "--slug", "ruche", "--name", "La Ruche", "--phone", "03 53 01 59 40"];
        self.essaim(&centre).await;
        let user = ["user", "create", "--email", "lea@ruche.example", "--name", "Léa", "--centre", "ruche"];
        self.essaim(&[user.as_slice(), &["--password", "quatre mots sans rapport"]].concat()).await;
        self.set_night(|_| {});
    }

    async fn essaim(&self, words: &[&str]) {
        let cli = Cli::parse_from(["essaim", "--json"].into_iter().chain(words.iter().copied()));
        run(cli, self.settings.clone()).await.unwrap();
    }

    /// Another one like it.
    pub async fn copy(&self) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("maison");
        copy_folder(&self.settings.data_path(), &data);
        let mut settings = Settings { data: Some(data), ..self.settings.clone() };
        if self.place.is_none() {
            return Self { folder, settings, machine: machine(), held: Vec::new(), place: None };
        }
        let place = testing::postgres_place().await;
        settings.database_url = place.as_ref().map(PostgresPlace::url);
        let copy = Self { folder, settings, machine: machine(), held: Vec::new(), place };
        copy.furnish().await;
        copy
    }

    pub async fn codes(&self) -> BTreeSet<&'static str> {
        examine(&self.settings, &self.machine).await.into_iter().map(|finding| finding.code).collect()
    }

    pub fn path(&self, below: &str) -> PathBuf {
        self.settings.data_path().join(below)
    }

    /// Rewrites what is told of the last night.
    pub fn set_night(&self, change: impl FnOnce(&mut NightState)) {
        let now = Some(Utc::now());
        let mut state = NightState { tried_at: now, made_at: now, verified_at: now, ..NightState::default() };
        change(&mut state);
        std::fs::write(self.path("sauvegardes/etat.json"), serde_json::to_vec(&state).unwrap()).unwrap();
    }

    /// Reads settings from a file of this text, over the patient's own.
    pub fn write_settings(&mut self, text: &str, mode: u32) {
        let path = self.folder.path().join("essaim.toml");
        std::fs::write(&path, text).unwrap();
        set_mode(&path, mode);
        let read = Settings::gather_from(Some(&path), &[]);
        let data = self.settings.data.clone();
        let own = std::mem::take(&mut self.settings);
        let public_url = read.public_url.clone().or(own.public_url);
        self.settings = Settings { data, public_url, listen: own.listen, database_url: own.database_url, ..read };
    }

    pub async fn db(&self) -> Db {
        Db::open(&self.settings.database_address().unwrap()).await.unwrap()
    }

    /// Writes into the data as no room would.
    pub async fn exec(&self, sql: &'static str, values: Vec<Val>) {
        let db = self.db().await;
        let mut tx = db.begin_unrecorded().await.unwrap();
        tx.exec(sql, values).await.unwrap();
        tx.commit().await.unwrap();
        db.close().await;
    }

    pub async fn centre(&self) -> kernel::CentreId {
        let db = self.db().await;
        let centre = centres::store::find_by_slug(&db, "ruche").await.unwrap().unwrap().id;
        db.close().await;
        centre
    }

    /// A message of the ledger in some state, due some time ago.
    pub async fn write_message(&self, state: &'static str) {
        let (centre, content, long_ago) =
            (self.centre().await, uuid::Uuid::now_v7(), Utc::now() - chrono::Duration::hours(3));
        self.exec(
            "insert into delivery_content (id, centre_id, subject, text, sms_text, locale, created_at) \
             values ($1, $2, 'x', 'x', '', 'fr', $3)",
            args![content, centre, long_ago],
        )
        .await;
        self.exec(
            "insert into delivery_message (id, centre_id, content_id, person_id, channel, address, first_name, \
             full_name, wants_large_print, street_key, attempt, at_any_hour, state, run_at, created_at, once_key) \
             values ($1, $2, $3, $1, 'email', 'x@exemple.fr', '', '', $4, '', 1, $5, $6, $7, $7, 'essai')",
            args![uuid::Uuid::now_v7(), centre, content, false, true, state, long_ago],
        )
        .await;
    }
}

/// A machine with nothing wrong: another disk for the copies, a user of one's own, a clock on time.
fn machine() -> Machine {
    Machine {
        now: Utc::now(),
        // The tests may run as root, and own their folders as such.
        user: std::fs::metadata("/proc/self").unwrap().uid(),
        is_root: false,
        umask: 0o077,
        open_files: 65_536,
        disk: |path| Some(plain_disk(u64::from(path.ends_with("sauvegardes")))),
        ..Machine::here()
    }
}

pub fn plain_disk(device: u64) -> Disk {
    Disk { device, free_percent: 60, free_files_percent: 60, free_megabytes: 9_000, kind: FileSystem::Plain }
}

pub fn set_mode(path: &Path, mode: u32) {
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
}

fn copy_folder(from: &Path, to: &Path) {
    std::fs::DirBuilder::new().mode(0o700).create(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// A server of this machine that greets, then answers each line by the first rule whose word begins it.
pub fn line_server(greeting: &'static str, rules: &'static [(&'static str, &'static str)]) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for stream in listener.incoming().map_while(Result::ok) {
            std::thread::spawn(move || {
                let mut out = stream.try_clone().unwrap();
                let _gone = out.write_all(greeting.as_bytes());
                for line in BufReader::new(stream).lines().map_while(Result::ok) {
                    let answer =
                        rules.iter().find(|(word, _)| line.starts_with(word)).map_or("500 what?\r\n", |(_, a)| a);
                    if out.write_all(answer.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
    port
}

/// A server of this machine that answers each request with one status.
pub fn web_server(answer: &'static str) -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut request = [0_u8; 2048];
            let _read = stream.read(&mut request);
            let _gone = stream.write_all(answer.as_bytes());
        }
    });
    port
}
