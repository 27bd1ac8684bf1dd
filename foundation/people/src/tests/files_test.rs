//! Files whose rows are gone: those that another row needs stay, and what was left behind goes at night.

use std::time::Duration;

use super::confided_test::{note, person};
use super::{House, house};
use crate::confided::NewNote;
use crate::service::importing::{load_import, start_import};
use crate::{service, store};

const FILE: &[u8] = "Nom;Prénom\nBENALI;Inès\n".as_bytes();
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

async fn is_there(house: &House, hash: &str) -> bool {
    house.app.app.storage.get(hash).await.unwrap().is_some()
}

testing::each_engine! {
    async fn an_erasure_leaves_the_same_bytes_to_another_centre(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = person(&house, "Nadia", "Belkacem").await;
        let own = start_import(&cx, centre, "a.csv", FILE.to_vec()).await.unwrap();
        let theirs = start_import(&cx, &house.other, "a.csv", FILE.to_vec()).await.unwrap();
        let hash = load_import(&cx, centre, own).await.unwrap().stored.file_hash;
        service::erase(&cx, centre, id, "Nadia Belkacem").await.unwrap();
        let theirs = load_import(&cx, &house.other, theirs).await.unwrap();
        assert_eq!(theirs.stored.file_hash, hash);
        assert!(theirs.table(&cx).await.is_ok(), "their import lost its file");
        assert!(!load_import(&cx, centre, own).await.unwrap().is_open());
    }

    async fn a_rule_leaves_the_bytes_of_a_younger_import(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        start_import(&cx, centre, "a.csv", FILE.to_vec()).await.unwrap();
        house.app.clock().advance(chrono::Duration::days(31));
        let young = start_import(&cx, centre, "a.csv", FILE.to_vec()).await.unwrap();
        let taken = service::run_rules(&cx, &house.scope()).await.unwrap();
        assert_eq!(taken.get("imports"), Some(&1));
        assert!(load_import(&cx, centre, young).await.unwrap().table(&cx).await.is_ok());
    }

    async fn a_disk_that_fails_undoes_no_erasure_and_the_night_ends_it(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = person(&house, "Nadia", "Belkacem").await;
        let import = start_import(&cx, centre, "a.csv", FILE.to_vec()).await.unwrap();
        let hash = load_import(&cx, centre, import).await.unwrap().stored.file_hash;
        // Where the file was there is a folder, which no file is removed from.
        let place = cx.app.storage.folder().join(&hash[..2]).join(&hash);
        let aside = place.with_extension("aside");
        std::fs::rename(&place, &aside).unwrap();
        std::fs::create_dir(&place).unwrap();
        service::erase(&cx, centre, id, "Nadia Belkacem").await.unwrap();
        std::fs::remove_dir(&place).unwrap();
        std::fs::rename(&aside, &place).unwrap();
        assert!(is_there(&house, &hash).await);
        assert_eq!(service::sweep_files(&cx, DAY).await.unwrap(), 0, "its row may be to come");
        assert_eq!(service::sweep_files(&cx, Duration::ZERO).await.unwrap(), 1);
        assert!(!is_there(&house, &hash).await);
    }

    async fn the_sweep_leaves_what_a_row_names_or_an_undo_brings_back(db: TestDb) {
        let house = house(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = person(&house, "Nadia", "Belkacem").await;
        note(&house, id, "sans papier").await;
        let mut hashes = Vec::new();
        for text in ["un", "deux"] {
            let new = NewNote { text: text.to_owned(), file: Some(b"%PDF-1.7 jugement".to_vec()) };
            let (written, _) = service::confide(&cx, centre, id, new).await.unwrap();
            let row = store::find_confided(cx.db(), &house.scope(), &[id], written).await.unwrap().unwrap();
            hashes.push((written, row.file.unwrap().hash));
        }
        service::take_note_away(&cx, centre, id, hashes[0].0).await.unwrap();
        let import = start_import(&cx, centre, "a.csv", FILE.to_vec()).await.unwrap();
        assert_eq!(service::sweep_files(&cx, Duration::ZERO).await.unwrap(), 0);
        assert!(load_import(&cx, centre, import).await.unwrap().table(&cx).await.is_ok());
        // The erasure takes the images too: nothing else tells of the paper that was taken away.
        service::erase(&cx, centre, id, "Nadia Belkacem").await.unwrap();
        assert!(is_there(&house, &hashes[0].1).await && !is_there(&house, &hashes[1].1).await);
        assert_eq!(service::sweep_files(&cx, Duration::ZERO).await.unwrap(), 1);
        assert!(!is_there(&house, &hashes[0].1).await);
    }
}
