//! The nights: when one begins, what stays of them, and that each copy is tried.

use chrono::{DateTime, Duration, TimeZone as _, Utc};

use crate::backup::nights::{before_upgrade, is_due, night, read_state, staying};
use crate::backup::{NightState, verify};
use crate::settings::{Kept, Settings};

/// A winter instant; Paris is an hour ahead.
fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour, 0, 0).unwrap()
}

fn tried(at: DateTime<Utc>, fault: Option<&str>) -> NightState {
    NightState { tried_at: Some(at), fault: fault.map(ToOwned::to_owned), ..NightState::default() }
}

#[test]
fn a_night_begins_once_a_day_at_its_hour_in_paris() {
    assert!(is_due(&NightState::default(), 3, at(22, 12)), "a house without any copy makes one at once");
    let last = tried(at(22, 2), None);
    assert!(!is_due(&last, 3, at(22, 12)));
    assert!(!is_due(&last, 3, at(23, 1)), "it is two in the morning in Paris");
    assert!(is_due(&last, 3, at(23, 2)));
    assert!(is_due(&last, 3, at(23, 20)), "a machine that was off at night makes it by day");
    assert!(!is_due(&tried(at(22, 22), None), 23, at(23, 21)));
    assert!(is_due(&tried(at(22, 22), None), 23, at(23, 22)));
}

#[test]
fn a_night_that_failed_is_tried_again_an_hour_later() {
    let failed = tried(at(22, 2), Some("disque plein"));
    assert!(!is_due(&failed, 3, at(22, 2) + Duration::minutes(59)));
    assert!(is_due(&failed, 3, at(22, 3)));
}

#[test]
fn days_then_weeks_then_months_stay() {
    let newest = at(22, 2);
    let copies: Vec<_> = (0..400).map(|days| newest - Duration::days(days)).collect();
    let stays = staying(copies.clone(), Kept { daily: 7, weekly: 4, monthly: 12 });
    assert!((20..=23).contains(&stays.len()), "{}", stays.len());
    for days in 0..7 {
        assert!(stays.contains(&(newest - Duration::days(days))));
    }
    assert!(*stays.first().unwrap() < newest - Duration::days(320), "a year back, one by month");
    assert_eq!(staying(copies, Kept { daily: 1, weekly: 0, monthly: 0 }).len(), 1);
    assert!(staying(Vec::new(), Kept { daily: 7, weekly: 4, monthly: 12 }).is_empty());
    // Two copies of one day: the later one stays.
    let twice = staying(vec![at(22, 2), at(22, 9)], Kept { daily: 7, weekly: 0, monthly: 0 });
    assert_eq!(twice.into_iter().collect::<Vec<_>>(), [at(22, 9)]);
}

fn settings_in(folder: &tempfile::TempDir) -> Settings {
    let mut settings = Settings { data: Some(folder.path().to_owned()), ..Settings::default() };
    settings.backup.daily = Some(1);
    settings.backup.weekly = Some(0);
    settings.backup.monthly = Some(0);
    settings
}

#[tokio::test(flavor = "multi_thread")]
async fn a_night_copies_tries_notes_and_gives_up_the_old() {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings_in(&folder);
    let db = db::Db::open(&settings.database().unwrap()).await.unwrap();
    db::migrate(&db).await.unwrap();
    let kept = settings.backup_folder();
    std::fs::create_dir_all(&kept).unwrap();
    std::fs::write(kept.join("essaim-avant.zip"), "gardé à la main").unwrap();
    for day in [21, 22] {
        let state = night(&db, &settings, at(day, 2)).await.unwrap();
        assert_eq!((state.made_at, state.verified_at, &state.fault), (Some(at(day, 2)), Some(at(day, 2)), &None));
    }
    let names = names_in(&kept);
    assert_eq!(names, ["cles-dernieres.db", "essaim-2026-11-22T020000.zip", "essaim-avant.zip", "etat.json"]);
    verify(&kept.join(read_state(&kept).file.unwrap()), "sqlite:").await.unwrap();
    // The same second again: refused, noted, and nothing lost.
    let failed = night(&db, &settings, at(22, 2)).await.unwrap();
    assert!(failed.fault.is_some_and(|said| said.contains("existe déjà")));
    assert_eq!(failed.made_at, Some(at(22, 2)));
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_house_is_copied_before_it_is_brought_to_another_shape() {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings_in(&folder);
    crate::compose::house(&settings, false).await.unwrap().app.db.close().await;
    assert!(!settings.backup_folder().exists(), "a new house has nothing to lose");
    let db = db::Db::open(&settings.database().unwrap()).await.unwrap();
    let mut tx = db.begin_unrecorded().await.unwrap();
    // As an older version left it.
    tx.exec("delete from db_migration where number = 4", vec![]).await.unwrap();
    tx.exec("drop table armed_place", vec![]).await.unwrap();
    tx.commit().await.unwrap();
    assert_eq!(db::standing(&db).await.unwrap().pending, 1);
    db.close().await;
    crate::compose::house(&settings, false).await.unwrap().app.db.close().await;
    let copies: Vec<_> =
        std::fs::read_dir(settings.backup_folder()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let copies: Vec<_> = copies.into_iter().filter(|path| path.extension().is_some_and(|end| end == "zip")).collect();
    assert_eq!(copies.len(), 1, "{copies:?}");
    verify(&copies[0], "sqlite:").await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_postgres_house_is_copied_and_its_copy_read_to_the_end() {
    if !crate::doctor::Machine::here().has_program("pg_dump") {
        testing::skip("no pg_dump");
        return;
    }
    let Some(place) = testing::postgres_place().await else { return };
    let folder = tempfile::tempdir().unwrap();
    let url = place.url();
    let settings = Settings { database_url: Some(url.clone()), ..settings_in(&folder) };
    let db = db::Db::open(&url).await.unwrap();
    db::migrate(&db).await.unwrap();
    assert!(db::is_armed(&db, "ici", at(21, 2)).await.unwrap(), "and its place is a row to count");
    let copy = before_upgrade(&db, &settings, at(22, 2)).await.unwrap();
    assert!(verify(&copy, "sqlite:").await.unwrap().bytes > 1_000);
    // What the state calls verified was put back and counted: this account may make a database for it, or only read.
    let is_put_back = verify(&copy, &url).await.unwrap().is_put_back;
    let state = night(&db, &settings, at(23, 2)).await.unwrap();
    let expected = if is_put_back { (Some(at(23, 2)), None) } else { (None, Some(at(23, 2))) };
    assert_eq!((state.verified_at, state.read_at, state.fault), (expected.0, expected.1, None));
    assert!(state.rows > 0, "the rows of a dump are counted");
    db.close().await;
}

fn names_in(folder: &std::path::Path) -> Vec<String> {
    let mut names: Vec<_> =
        std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[tokio::test(flavor = "multi_thread")]
async fn copies_of_before_an_upgrade_end_too_and_only_after_a_younger_one_was_tried() {
    let folder = tempfile::tempdir().unwrap();
    let mut settings = settings_in(&folder);
    settings.backup.daily = Some(7);
    let db = db::Db::open(&settings.database().unwrap()).await.unwrap();
    db::migrate(&db).await.unwrap();
    let kept = settings.backup_folder();
    let old = before_upgrade(&db, &settings, at(1, 2)).await.unwrap();
    let young = before_upgrade(&db, &settings, at(18, 2)).await.unwrap();
    assert!(!old.exists(), "the next upgrade ends it where no night does");
    std::fs::copy(&young, &old).unwrap();
    // A night that fails gives up nothing.
    std::fs::write(kept.join("essaim-2026-11-22T020000.zip"), "déjà là").unwrap();
    assert!(night(&db, &settings, at(22, 2)).await.unwrap().fault.is_some());
    assert!(old.exists() && young.exists());
    assert_eq!(night(&db, &settings, at(22, 3)).await.unwrap().fault, None);
    assert!(!old.exists(), "whom it held and was erased since must be gone in backup_days");
    assert!(young.exists());
    night(&db, &settings, at(24, 3)).await.unwrap();
    assert!(!young.exists(), "{:?}", names_in(&kept));
    db.close().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_night_leaves_no_store_of_keys_open_and_loses_no_key_of_the_former() {
    let folder = tempfile::tempdir().unwrap();
    let settings = settings_in(&folder);
    let db = db::Db::open(&settings.database().unwrap()).await.unwrap();
    db::migrate(&db).await.unwrap();
    let keys = crate::compose::keys(&settings, folder.path()).unwrap();
    keys.of_person(kernel::CentreId::new(), kernel::PersonId::new(), at(20, 2)).await.unwrap();
    keys.close().await;
    assert_eq!(night(&db, &settings, at(21, 2)).await.unwrap().fault, None);
    let open: Vec<_> = std::fs::read_dir("/proc/self/fd")
        .unwrap()
        .filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok())
        .filter(|path| path.starts_with(folder.path().join("keys")))
        .collect();
    assert!(open.is_empty(), "{open:?}");
    // The store is lost, and the data are copied all the same.
    let beside = settings.backup_folder().join("cles-dernieres.db");
    let former = std::fs::read(&beside).unwrap();
    std::fs::remove_file(folder.path().join("keys/keys.db")).unwrap();
    let state = night(&db, &settings, at(22, 2)).await.unwrap();
    assert!(state.fault.is_some_and(|said| said.contains("3 clés") && said.contains("n’est pas réécrit")));
    assert_eq!((state.made_at, std::fs::read(&beside).unwrap()), (Some(at(22, 2)), former));
    db.close().await;
}
