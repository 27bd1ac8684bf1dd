//! Versions: made from what rooms give today, signed, numbered, and what was withdrawn is named.

use super::house::{House, terms};
use crate::model::manifest::{public_key, read};
use crate::model::refusal::{FileRefusal, Refusal};
use crate::service::{Error, forms, making, packs, returned};

fn refusals<T>(done: Result<T, Error>) -> Vec<Refusal> {
    match done {
        Err(Error::Refused(refusals)) => refusals,
        _ => Vec::new(),
    }
}

testing::each_engine! {
    async fn a_version_is_what_rooms_give_and_what_went_is_named(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris", "mots:clic"]).await;
        let first = making::make(&cx, centre, pack, " tablette  4 ").await.expect("made");
        assert_eq!((first.number, first.device.as_str()), (1, "tablette 4"));
        let opened = read(first.manifest.as_bytes()).expect("signed");
        let own = kits::service::house_key::find(&cx).await.expect("reads").expect("a key");
        assert_eq!(opened.key, public_key(&own));
        let paths: Vec<&str> = opened.manifest.files.iter().map(|file| file.path.as_str()).collect();
        for path in ["mots/souris.html", "mots/souris.png", "mots/clic.html", "style.css", "index.html"] {
            assert!(paths.contains(&path), "{path}");
        }
        packs::change(&cx, centre, (pack, None), &terms(&["mots:clic"])).await.expect("changed");
        let second = making::make(&cx, centre, pack, "").await.expect("made");
        let manifest = read(second.manifest.as_bytes()).expect("signed").manifest;
        assert_eq!((manifest.version, manifest.previous), (2, Some(1)));
        assert!(manifest.removed.iter().any(|gone| gone.path == "mots/souris.html" && gone.title == "C’est quoi souris"));
        let same = |path: &str| {
            let hash = |manifest: &crate::model::manifest::Manifest| {
                manifest.files.iter().find(|file| file.path == path).map(|file| file.sha256.clone())
            };
            hash(&opened.manifest) == hash(&manifest)
        };
        assert!(same("mots/clic.html"), "a page that did not change is the same file");
        let seen = returned::look(&cx, centre, first.manifest.as_bytes()).await.expect("ours");
        assert_eq!((seen.version, seen.latest, seen.device.as_str()), (1, 2, "tablette 4"));
        assert!(seen.missing.gone.iter().any(|gone| gone.path == "mots/souris.html"));
    }

    async fn who_settles_a_pack_after_another_is_told_and_writes_over_nobody(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris"]).await;
        packs::change(&cx, centre, (pack, Some(1)), &terms(&["mots:clic"])).await.expect("changed");
        let late = packs::change(&cx, centre, (pack, Some(1)), &terms(&["mots:souris", "mots:clic"])).await;
        assert_eq!(refusals(late), [Refusal::ChangedMeanwhile]);
        let now = packs::board(&cx, centre, pack).await.expect("found");
        assert_eq!((now.pack.revision, now.chosen), (2, terms(&["mots:clic"]).chosen));
    }

    async fn what_cannot_be_made_says_why(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        assert_eq!(refusals(packs::begin(&cx, centre, &terms(&[])).await), [Refusal::NothingChosen]);
        let gone = house.pack(&["mots:parti"]).await;
        assert_eq!(refusals(making::make(&cx, centre, gone, "").await), [Refusal::NothingLeft]);
        assert_eq!(refusals(making::make(&cx, centre, gone, &"x".repeat(61)).await), [Refusal::DeviceLong]);
        packs::retire(&cx, centre, gone).await.expect("retired");
        assert_eq!(refusals(packs::retire(&cx, centre, gone).await), [Refusal::Retired]);
        assert_eq!(refusals(making::make(&cx, centre, gone, "").await), [Refusal::Retired]);
        assert!(matches!(making::make(&cx, &house.other, gone, "").await, Err(Error::NotFound)));
    }

    async fn a_manifest_that_is_not_ours_is_refused(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris"]).await;
        let made = making::make(&cx, centre, pack, "").await.expect("made");
        let look = |text: String| {
            let cx = house.cx();
            async move { refusals(returned::look(&cx, centre, text.as_bytes()).await) }
        };
        let edited = made.manifest.replace("Premiers", "Derniers");
        assert_eq!(look(edited).await, [Refusal::File(FileRefusal::Tampered)]);
        let opened = read(made.manifest.as_bytes()).expect("signed").manifest;
        let foreign = crate::model::manifest::write(&opened, &crate::tests::manifest_test::key()).expect("signs");
        assert_eq!(look(foreign).await, [Refusal::File(FileRefusal::Foreign)]);
        let own = kits::service::house_key::find(&cx).await.expect("reads").expect("a key");
        let mut later = opened.clone();
        later.version = 9;
        let later = crate::model::manifest::write(&later, &own).expect("signs");
        assert_eq!(look(later).await, [Refusal::File(FileRefusal::UnknownVersion)]);
        let elsewhere = refusals(returned::look(&cx, &house.other, made.manifest.as_bytes()).await);
        assert_eq!(elsewhere, [Refusal::File(FileRefusal::UnknownPack)]);
    }

    async fn a_version_becomes_a_folder_a_zip_and_a_zim(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let pack = house.pack(&["mots:souris"]).await;
        let made = making::make(&cx, centre, pack, "").await.expect("made");
        let whole = forms::whole(&cx, centre, pack, Some(made.number)).await.expect("found");
        let at = tempfile::tempdir().expect("a folder");
        let done = forms::write_folder(&cx, &whole, at.path().to_path_buf()).await.expect("reads").expect("written");
        assert_eq!(done.written, whole.files.len());
        assert!(crate::folder::verify(at.path()).expect("reads").is_whole());
        let zip = forms::as_zip(&cx, &whole).await.expect("zipped");
        assert!(zip.starts_with(b"PK"));
        let zim = forms::as_zim(&cx, centre, &whole).await.expect("bound");
        assert!(zim.starts_with(&72_173_914_u32.to_le_bytes()));
        assert!(forms::whole(&cx, &house.other, pack, None).await.is_err(), "of another centre");
    }
}
