//! Keys and sealed bytes: only their person, only their place, never again once erased.

use kernel::{CentreId, PersonId};
use uuid::Uuid;

use crate::{Error, Keys, MasterKey, Place, Sealed};

fn master() -> MasterKey {
    MasterKey::from_paper(&"5a".repeat(32)).unwrap()
}

fn place(row: Uuid) -> Place {
    Place { table: "note", column: "body", row }
}

struct House {
    keys: Keys,
    url: String,
    _folder: tempfile::TempDir,
}

async fn house() -> House {
    let folder = tempfile::tempdir().unwrap();
    let url = format!("sqlite:{}", folder.path().join("keys.db").display());
    House { keys: Keys::open(&url, master()).await.unwrap(), url, _folder: folder }
}

#[tokio::test]
async fn what_is_sealed_opens_at_its_place_for_its_person_only() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person, row) = (CentreId::new(), PersonId::new(), Uuid::now_v7());
    let ring = house.keys.of_person(centre, person, now).await.unwrap();
    let sealed = ring.seal(&place(row), "très confidentiel".as_bytes()).unwrap();
    assert!(!sealed.as_bytes().windows(12).any(|bytes| bytes == b"confidentiel"));
    assert_eq!(ring.open(&place(row), &sealed).unwrap().as_slice(), "très confidentiel".as_bytes());
    assert_ne!(ring.seal(&place(row), b"x").unwrap(), ring.seal(&place(row), b"x").unwrap(), "a nonce came twice");

    let elsewhere =
        [place(Uuid::now_v7()), Place { column: "title", ..place(row) }, Place { table: "act", ..place(row) }];
    for place in elsewhere {
        assert!(matches!(ring.open(&place, &sealed), Err(Error::Broken)), "{place:?}");
    }
    let other = house.keys.of_person(centre, PersonId::new(), now).await.unwrap();
    assert!(matches!(other.open(&place(row), &sealed), Err(Error::Broken)));
    for at in 0..sealed.as_bytes().len() {
        let mut bytes = sealed.as_bytes().to_vec();
        *bytes.get_mut(at).unwrap() ^= 1;
        assert!(ring.open(&place(row), &Sealed::from_bytes(bytes)).is_err(), "byte {at} changed unseen");
    }
    assert!(ring.open(&place(row), &Sealed::from_bytes(vec![])).is_err());
}

#[tokio::test]
async fn keys_are_found_again_with_the_right_master_only() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person, row) = (CentreId::new(), PersonId::new(), Uuid::now_v7());
    let sealed = house.keys.of_person(centre, person, now).await.unwrap().seal(&place(row), b"note").unwrap();
    let again = Keys::open(&house.url, master()).await.unwrap();
    let ring = again.of_person(centre, person, now).await.unwrap();
    assert_eq!(ring.open(&place(row), &sealed).unwrap().as_slice(), b"note");
    let thief = Keys::open(&house.url, MasterKey::from_paper(&"00".repeat(32)).unwrap()).await.unwrap();
    assert!(matches!(thief.of_person(centre, person, now).await, Err(Error::Broken)));
}

#[tokio::test]
async fn two_who_come_first_share_one_key() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person, row) = (CentreId::new(), PersonId::new(), Uuid::now_v7());
    let (one, other) =
        tokio::join!(house.keys.of_person(centre, person, now), house.keys.of_person(centre, person, now));
    let sealed = one.unwrap().seal(&place(row), b"note").unwrap();
    assert!(other.unwrap().open(&place(row), &sealed).is_ok());
}

#[tokio::test]
async fn an_erased_person_has_no_key_any_more_and_stays_in_the_register() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person) = (CentreId::new(), PersonId::new());
    house.keys.of_person(centre, person, now).await.unwrap();
    let wrapped =
        house.keys.db().await.unwrap().one("select wrapped from sealing_key where kind = 'person'", vec![]).await;
    let wrapped: Vec<u8> = wrapped.unwrap().unwrap().get("wrapped").unwrap();
    assert!(house.keys.destroy(centre, person, now).await.unwrap());
    assert!(!house.keys.destroy(centre, person, now).await.unwrap(), "destroyed twice");
    assert!(matches!(house.keys.of_person(centre, person, now).await, Err(Error::Erased)));
    assert_eq!(house.keys.erased().await.unwrap(), vec![(centre, person, now)]);
    // Not a byte of it is left in the file, nor in what was written ahead of it.
    let file = house.url.trim_start_matches("sqlite:");
    for path in [file.to_owned(), format!("{file}-wal")] {
        let bytes = std::fs::read(&path).unwrap_or_default();
        assert!(!bytes.windows(wrapped.len()).any(|window| window == wrapped), "{path}");
    }
}

#[tokio::test]
async fn who_never_had_a_key_can_be_erased_too() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person) = (CentreId::new(), PersonId::new());
    assert!(house.keys.destroy(centre, person, now).await.unwrap());
    assert!(matches!(house.keys.of_person(centre, person, now).await, Err(Error::Erased)));
}

#[tokio::test]
async fn what_is_of_the_house_is_sealed_by_the_master_key_for_its_place() {
    let house = house().await;
    let row = Uuid::now_v7();
    let sealed = house.keys.seal(&place(row), b"secret of a code").await.unwrap();
    assert!(!sealed.as_bytes().windows(6).any(|bytes| bytes == b"secret"));
    assert_eq!(house.keys.open_sealed(&place(row), &sealed).await.unwrap().as_slice(), b"secret of a code");
    assert!(matches!(house.keys.open_sealed(&place(Uuid::now_v7()), &sealed).await, Err(Error::Broken)));
    let other = Keys::open(&house.url, MasterKey::from_paper(&"a5".repeat(32)).unwrap()).await.unwrap();
    assert!(matches!(other.open_sealed(&place(row), &sealed).await, Err(Error::Broken)), "another master key");
}

#[tokio::test]
async fn wrapped_by_another_master_everything_opens_by_it_and_nothing_by_the_former() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person, row) = (CentreId::new(), PersonId::new(), Uuid::now_v7());
    let note = house.keys.of_person(centre, person, now).await.unwrap().seal(&place(row), b"note").unwrap();
    let secret = house.keys.seal(&place(row), b"secret").await.unwrap();
    assert_eq!(house.keys.fits().await.unwrap(), Some(true));
    // A program that has opened the store, and has the former key in memory.
    let former = Keys::open(&house.url, master()).await.unwrap();
    former.open_sealed(&place(row), &secret).await.unwrap();
    let other = MasterKey::from_paper(&"a5".repeat(32)).unwrap();
    assert_eq!(house.keys.rewrap(&other).await.unwrap(), 2, "the centre and the house");
    let by_other = Keys::open(&house.url, other).await.unwrap();
    assert_eq!(by_other.fits().await.unwrap(), Some(true));
    let ring = by_other.of_person(centre, person, now).await.unwrap();
    assert_eq!(ring.open(&place(row), &note).unwrap().as_slice(), b"note");
    assert_eq!(by_other.open_sealed(&place(row), &secret).await.unwrap().as_slice(), b"secret");
    assert_eq!(former.fits().await.unwrap(), Some(false));
    assert!(matches!(former.of_person(centre, person, now).await, Err(Error::Broken)));
    // It adds no key that only the former would open, for a centre that comes first either.
    let new = CentreId::new();
    assert!(matches!(former.of_person(new, PersonId::new(), now).await, Err(Error::Broken)));
    by_other.of_person(new, PersonId::new(), now).await.unwrap();
    // A store that another key wraps is not wrapped half.
    assert!(matches!(former.rewrap(&MasterKey::drawn()).await, Err(Error::Broken)));
    assert!(by_other.of_person(centre, person, now).await.is_ok());
}

#[tokio::test]
async fn what_was_sealed_before_the_house_had_a_key_still_opens() {
    let house = house().await;
    let row = Uuid::now_v7();
    let sealed = crate::seal::seal(&master().0, &place(row), b"before").unwrap();
    assert_eq!(sealed.as_bytes().first(), Some(&crate::BY_KEY));
    assert_eq!(house.keys.open_sealed(&place(row), &sealed).await.unwrap().as_slice(), b"before");
    assert_eq!(house.keys.seal(&place(row), b"now").await.unwrap().as_bytes().first(), Some(&crate::BY_HOUSE));
}

#[tokio::test]
async fn keys_that_are_carried_seal_nothing_open_nothing_and_make_none() {
    let house = house().await;
    let now = testing::frozen_clock().now();
    let (centre, person, row) = (CentreId::new(), PersonId::new(), Uuid::now_v7());
    let bare = Keys::carried(&house.url);
    assert!(matches!(bare.seal(&place(row), b"secret").await, Err(Error::Carried)));
    assert!(matches!(bare.of_person(centre, person, now).await, Err(Error::Carried)));
    let lines = |keys: Keys| async move {
        let row = keys.db().await.unwrap().one("select count(*) as n from sealing_key", vec![]).await.unwrap().unwrap();
        keys.close().await;
        row.int("n").unwrap()
    };
    assert_eq!(lines(bare).await, 0, "a key was made that anyone could unwrap");

    let secret = house.keys.seal(&place(row), b"secret").await.unwrap();
    house.keys.of_person(centre, person, now).await.unwrap();
    let carried = Keys::carried(&house.url);
    assert!(matches!(carried.open_sealed(&place(row), &secret).await, Err(Error::Carried)));
    assert!(matches!(carried.of_person(centre, person, now).await, Err(Error::Carried)));
    assert!(matches!(carried.fits().await, Err(Error::Carried)));
    house.keys.close().await;
    // To forget someone takes no key but theirs.
    assert!(carried.destroy(centre, person, now).await.unwrap());
    assert_eq!(carried.erased().await.unwrap(), vec![(centre, person, now)]);
    assert_eq!(lines(carried).await, 3);
}
