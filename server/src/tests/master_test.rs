//! Another master key: everything opens by it, nothing by the former, wherever the change was cut short.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser as _;
use crypto::{Keys, MasterKey, Place, Sealed};
use kernel::{CentreId, PersonId};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use uuid::Uuid;

use crate::backup::keys::{beside, lay_beside, put_back};
use crate::backup::master::{change_of, prepare, rewrap};
use crate::commands::{Cli, run};
use crate::compose;
use crate::settings::Settings;

const PLACE: Place = Place { table: "confided_note", column: "body", row: Uuid::nil() };

/// A house where someone confided a note, and the house sealed a secret of its own.
struct Confided {
    settings: Settings,
    folder: tempfile::TempDir,
    centre: CentreId,
    person: PersonId,
    note: Sealed,
    secret: Sealed,
    former: MasterKey,
}

impl Confided {
    async fn open(keys_url: Option<String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let settings = Settings {
            data: Some(folder.path().join("maison")),
            listen: Some("127.0.0.1:1".to_owned()),
            keys_url,
            ..Settings::default()
        };
        let house = compose::house(&settings, false).await.unwrap();
        let (centre, person, keys) = (CentreId::new(), PersonId::new(), house.app.keys.clone());
        let ring = keys.of_person(centre, person, house.app.clock.now()).await.unwrap();
        let note = ring.seal(&PLACE, b"une note").unwrap();
        let secret = keys.seal(&PLACE, b"un secret").await.unwrap();
        std::fs::create_dir_all(settings.backup_folder()).unwrap();
        lay_beside(&keys, &settings.backup_folder().join("essaim.zip")).await.unwrap();
        keys.close().await;
        house.app.db.close().await;
        let former = MasterKey::read(change_of(&settings).path()).unwrap();
        Self { settings, folder, centre, person, note, secret, former }
    }

    /// Opens the house as at any start.
    async fn start(&self) -> anyhow::Result<()> {
        let house = compose::house(&self.settings, false).await?;
        self.reads(&house.app.keys).await;
        house.app.keys.close().await;
        house.app.db.close().await;
        Ok(())
    }

    /// Everything that was sealed is read.
    async fn reads(&self, keys: &Keys) {
        let now = testing::frozen_clock().now();
        let ring = keys.of_person(self.centre, self.person, now).await.unwrap();
        assert_eq!(ring.open(&PLACE, &self.note).unwrap().as_slice(), b"une note");
        assert_eq!(keys.open_sealed(&PLACE, &self.secret).await.unwrap().as_slice(), b"un secret");
    }

    /// What the master key wraps, as it lies in the store.
    async fn wrapped(&self) -> Vec<Vec<u8>> {
        let keys = compose::keys(&self.settings, &self.settings.data_path()).unwrap();
        let sql = "select wrapped from sealing_key where kind = 'centre'";
        let rows = keys.db().await.unwrap().all(sql, vec![]).await.unwrap();
        keys.close().await;
        rows.iter().map(|row| row.get("wrapped").unwrap()).collect()
    }

    /// The key is another one, opens everything, and the former nothing.
    async fn is_changed(&self, former_lines: &[Vec<u8>]) {
        let change = change_of(&self.settings);
        assert!(!change.next().exists() && !change.former().exists(), "a key is left about");
        let key = MasterKey::read(change.path()).unwrap();
        assert_ne!(key.to_paper(), self.former.to_paper());
        assert!(!MasterKey::is_exposed(change.path()));
        self.start().await.unwrap();
        let by_former = compose::keys_by(&self.settings, &self.settings.data_path(), self.former.clone());
        assert_eq!(by_former.fits().await.unwrap(), Some(false));
        assert!(by_former.of_person(self.centre, self.person, testing::frozen_clock().now()).await.is_err());
        assert!(by_former.open_sealed(&PLACE, &self.secret).await.is_err());
        by_former.close().await;
        // The keys beside the copies are wrapped by the new one too, and open everything.
        let back_at = tempfile::tempdir().unwrap();
        let back = Keys::at(&format!("sqlite:{}", back_at.path().join("keys.db").display()), key);
        put_back(&self.settings.backup_folder().join("essaim.zip"), &back).await.unwrap();
        self.reads(&back).await;
        back.close().await;
        // Not a byte of what the former opened is left in the files.
        let store = self.settings.data_path().join("keys/keys.db");
        for file in [store.clone(), PathBuf::from(format!("{}-wal", store.display())), beside_of(&self.settings)] {
            let bytes = std::fs::read(&file).unwrap_or_default();
            let is_left = |line: &Vec<u8>| bytes.windows(line.len()).any(|window| window == line.as_slice());
            assert!(!former_lines.iter().any(is_left), "{}", file.display());
        }
    }
}

fn beside_of(settings: &Settings) -> PathBuf {
    beside(&settings.backup_folder().join("essaim.zip"))
}

async fn change_master(settings: &Settings) -> bool {
    let cli = Cli::parse_from(["essaim", "--json", "keys", "change-master"]);
    let ended = run(cli, settings.clone()).await.unwrap();
    format!("{ended:?}") == format!("{:?}", ExitCode::SUCCESS)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_changed_master_key_opens_everything_and_the_former_nothing() {
    // Keys beside the data, then on PostgreSQL where there is one.
    let place = testing::postgres_place().await;
    for store in std::iter::once(None).chain(place.iter().map(|place| Some(place.url()))) {
        let house = Confided::open(store).await;
        let lines = house.wrapped().await;
        assert_eq!(lines.len(), 2, "the centre and the house");
        assert!(change_master(&house.settings).await);
        house.is_changed(&lines).await;
        // And once more: nothing of it is bound to the first key.
        assert!(change_master(&house.settings).await);
        house.is_changed(&lines).await;
    }
}

/// How far a change went before the power was cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Cut {
    HalfWritten,
    Prepared,
    Rewrapped,
    Placed,
}

#[tokio::test(flavor = "multi_thread")]
async fn cut_at_any_step_one_of_the_keys_opens_everything_and_the_same_command_ends_it() {
    for cut in [Cut::HalfWritten, Cut::Prepared, Cut::Rewrapped, Cut::Placed] {
        let house = Confided::open(None).await;
        let (change, lines) = (change_of(&house.settings), house.wrapped().await);
        let mut new = None;
        if cut == Cut::HalfWritten {
            std::fs::write(change.next(), "5a5a").unwrap();
        } else {
            let drawn = prepare(&change).unwrap();
            if cut >= Cut::Rewrapped {
                rewrap(&house.settings, &drawn).await.unwrap();
                new = Some(drawn.to_paper());
            }
        }
        if cut == Cut::Placed {
            change.take_place().unwrap();
            assert!(change.former().exists());
        }
        match house.start().await {
            Ok(()) => assert_ne!(cut, Cut::Rewrapped),
            Err(refused) => {
                assert_eq!(cut, Cut::Rewrapped, "{refused:#}");
                assert!(refused.to_string().contains("essaim keys change-master"), "{refused:#}");
                let by_new = MasterKey::read(&change.next()).unwrap();
                let keys = compose::keys_by(&house.settings, &house.settings.data_path(), by_new);
                house.reads(&keys).await;
                keys.close().await;
            }
        }
        assert!(change_master(&house.settings).await, "{cut:?}");
        house.is_changed(&lines).await;
        if let Some(new) = new {
            // What was begun is ended, and no third key is drawn.
            assert_eq!(MasterKey::read(change.path()).unwrap().to_paper(), new, "{cut:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_key_given_in_a_folder_of_its_own_is_changed_there() {
    let mut house = Confided::open(None).await;
    let given = house.folder.path().join("clés");
    std::fs::create_dir(&given).unwrap();
    std::fs::rename(change_of(&house.settings).path(), given.join("essaim-master-key")).unwrap();
    house.settings.credentials = Some(given.clone());
    let lines = house.wrapped().await;
    assert!(change_master(&house.settings).await);
    house.is_changed(&lines).await;
    assert_eq!(change_of(&house.settings).path(), given.join("essaim-master-key"));
    assert!(!MasterKey::path(&house.settings.data_path()).exists(), "one place only");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_that_would_lose_something_is_refused() {
    let house = Confided::open(None).await;
    let key = || MasterKey::read(change_of(&house.settings).path()).unwrap().to_paper();
    let before = key();
    // The house is open.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let listen = Some(listener.local_addr().unwrap().to_string());
    let answering = tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let mut asked = [0_u8; 512];
            assert!(stream.read(&mut asked).await.unwrap() > 0);
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\nok").await.unwrap();
        }
    });
    assert!(!change_master(&Settings { listen, ..house.settings.clone() }).await, "the house is open");
    answering.abort();
    // There is no house.
    let nowhere = Settings { data: Some(house.folder.path().join("rien")), ..house.settings.clone() };
    assert!(!change_master(&nowhere).await, "there is no key here");
    // Something is sealed by the master key itself.
    let db = db::Db::open(&house.settings.database().unwrap()).await.unwrap();
    let write = async |sql: &'static str| {
        let mut tx = db.begin_unrecorded().await.unwrap();
        let values = db::args![Uuid::now_v7(), vec![crypto::BY_KEY], testing::frozen_clock().now()];
        tx.exec(sql, if sql.starts_with("insert") { values } else { vec![] }).await.unwrap();
        tx.commit().await.unwrap();
    };
    write("insert into account_totp (id, sealed, made_at, last_step) values ($1, $2, $3, 0)").await;
    assert!(!change_master(&house.settings).await, "a secret of before would be lost");
    write("delete from account_totp").await;
    db.close().await;
    assert_eq!(key(), before);
    // Another key lies there than the one that wraps the store.
    let path = change_of(&house.settings).path().to_path_buf();
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "ab".repeat(32)).unwrap();
    assert!(!change_master(&house.settings).await, "that key opens nothing");
    let refused = house.start().await.unwrap_err().to_string();
    assert!(refused.contains("n’ouvre pas le magasin"), "{refused}");
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, before.as_str()).unwrap();
    house.start().await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn keys_beside_the_copies_that_cannot_be_rewritten_keep_the_former_key_here() {
    let house = Confided::open(None).await;
    let change = change_of(&house.settings);
    std::fs::write(beside_of(&house.settings), "pas une base").unwrap();
    assert!(change_master(&house.settings).await);
    assert_eq!(MasterKey::read(&change.former()).unwrap().to_paper(), house.former.to_paper());
    let new = MasterKey::read(change.path()).unwrap().to_paper();
    // Once it is put aside, the same command ends it.
    std::fs::remove_file(beside_of(&house.settings)).unwrap();
    assert!(change_master(&house.settings).await);
    assert!(!change.former().exists());
    assert_eq!(MasterKey::read(change.path()).unwrap().to_paper(), new);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_house_sealed_for_itself_keeps_the_door_shut_once_its_key_is_lost() {
    let house = Confided::open(None).await;
    let db = db::Db::open(&house.settings.database().unwrap()).await.unwrap();
    let mut tx = db.begin_unrecorded().await.unwrap();
    let sql = "insert into account_totp (id, sealed, made_at, last_step) values ($1, $2, $3, 0)";
    let sealed = house.secret.as_bytes().to_vec();
    tx.exec(sql, db::args![Uuid::now_v7(), sealed, testing::frozen_clock().now()]).await.unwrap();
    tx.commit().await.unwrap();
    db.close().await;
    std::fs::remove_file(house.settings.data_path().join("keys/keys.db")).unwrap();
    let refused = house.start().await.unwrap_err().to_string();
    assert!(refused.contains("1 écrits confiés"), "{refused}");
}
