//! A social security number of a file is kept nowhere: no table, no history, no stored upload, no log.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};

use kernel::Role;

use super::page_test::sqlite;
use crate::service::importing::import_file;

const IMPORT: &str = "/jean-ferrat/equipe/import";
/// With a sound key, and of nobody we know.
const NUMBERS: [&str; 3] = ["284036251012375", "2 84 03 62 510 123 75", "2840362510123"];

/// Everything that is logged, as bytes.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// All bytes below a folder, one file after another.
fn bytes_below(folder: &Path) -> Vec<u8> {
    let mut all = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { all.extend(std::fs::read(path).unwrap()) }
        }
    }
    all
}

fn assert_clean(place: &str, bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    for number in NUMBERS {
        assert!(!text.contains(number), "{place} keeps {number}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_number_of_a_file_is_kept_nowhere() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber =
        tracing_subscriber::fmt().with_max_level(tracing::Level::TRACE).with_writer(move || writer.clone());
    // Another test of this program may have been first; under nextest each has a program of its own.
    let is_heard = subscriber.try_init().is_ok();
    let [bare, spaced, short] = NUMBERS;
    let file = format!(
        "Nom;Prénom;Portable;N° {bare};N° {bare};Remarques;Ville\n\
         BENALI;Inès;06 39 98 00 01;x;y;{spaced} à vérifier;Arques\n\
         CARON;Zoé {short};{bare};{short};;;{spaced}\n"
    );
    let name = format!("adherents {bare}.csv");
    let house = sqlite(Role::Director).await;
    let sent = house.app.upload(IMPORT, "fichier", &name, file.as_bytes(), &[]).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    let own = sent.location().to_owned();
    let folder = house.app.app.storage.folder().to_owned();
    let kept = bytes_below(&folder);
    assert!(String::from_utf8_lossy(&kept).contains("BENALI"), "the table is kept until the import ends");
    assert_clean("the stored upload", &kept);
    house.app.get(&format!("{own}/colonnes")).await;
    let preview = house.app.post(&format!("{own}/colonnes"), &[]).await;
    let pages = [house.app.get(preview.location()).await.body, house.app.get(IMPORT).await.body];
    assert_clean("a page", pages.concat().as_bytes());
    house.app.get(&format!("{own}/apercu?vue=avec-un-doute")).await.assert_contains("numéro de sécurité sociale");
    let applied = house.app.post(&format!("{own}/application"), &[]).await;
    assert_clean("the report", house.app.get(applied.location()).await.body.as_bytes());
    assert!(bytes_below(&folder).is_empty(), "the table is given up at the end");
    import_file(&house.cx(), &house.centre, &name, file.into_bytes(), None, true).await.unwrap();
    let mut conn = db::Conn::from(house.app.db());
    let row = conn.one("select file from pragma_database_list where name = 'main'", vec![]).await.unwrap();
    let path = row.unwrap().text("file").unwrap();
    // Tables, history and the log of what is written: all are files of this folder.
    assert_clean("the data", &bytes_below(Path::new(&path).parent().unwrap()));
    if is_heard {
        assert!(!log.0.lock().unwrap().is_empty(), "the house speaks");
    }
    assert_clean("the log", &log.0.lock().unwrap());
}
