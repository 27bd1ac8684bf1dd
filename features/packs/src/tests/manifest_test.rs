//! What is signed cannot be changed, and what went is named.

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;

use crate::model::PackId;
use crate::model::manifest::{FileLine, Manifest, RemovedLine, difference, public_key, read, removed_since, write};
use crate::model::refusal::FileRefusal;

pub fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

pub fn file(path: &str, sha256: &str) -> FileLine {
    FileLine { path: path.into(), size: 1, sha256: sha256.into(), title: String::new() }
}

pub fn manifest(pack: PackId, version: i64, files: Vec<FileLine>) -> Manifest {
    Manifest {
        pack,
        version,
        previous: (version > 1).then_some(version - 1),
        title: "Premiers pas".into(),
        centre: "arques".into(),
        centre_name: "Centre arques".into(),
        language: "fr".into(),
        device: String::new(),
        made_on: NaiveDate::from_ymd_opt(1970, 1, 1).expect("a day"),
        files,
        removed: Vec::new(),
    }
}

#[test]
fn a_word_changed_by_hand_shows_and_a_blank_does_not() {
    let made = manifest(PackId::new(), 3, vec![file("mots/a.html", "00")]);
    let text = write(&made, &key()).expect("writes");
    let opened = read(text.as_bytes()).expect("reads");
    assert_eq!((opened.manifest, opened.key), (made, public_key(&key())));
    assert!(read(text.replace('\n', " ").as_bytes()).is_ok());
    assert_eq!(read(text.replace("Premiers", "Derniers").as_bytes()), Err(FileRefusal::Tampered));
    assert_eq!(read(text.replace("\"essaim-pack\": 1", "\"essaim-pack\": 2").as_bytes()), Err(FileRefusal::NewerForm));
    assert_eq!(read(text.get(..text.len() / 2).expect("half").as_bytes()), Err(FileRefusal::NotAPack));
    assert_eq!(read(b"{}"), Err(FileRefusal::NotAPack));
}

#[test]
fn a_signed_path_is_no_reason_to_leave_the_folder() {
    let text = write(&manifest(PackId::new(), 1, vec![file("../x", "00")]), &key()).expect("writes");
    assert_eq!(read(text.as_bytes()), Err(FileRefusal::NotAPack));
}

#[test]
fn one_file_is_named_once_as_a_key_without_capitals_sees_it() {
    let said = |files: Vec<FileLine>, gone: &[&str]| {
        let mut made = manifest(PackId::new(), 2, files);
        made.removed = gone.iter().map(|path| RemovedLine { path: (*path).into(), title: String::new() }).collect();
        read(write(&made, &key()).expect("writes").as_bytes()).map(drop)
    };
    let both = |other: &str| vec![file("mots/a.html", "00"), file(other, "11")];
    assert_eq!(said(both("mots/b.html"), &["film.mp4"]), Ok(()));
    assert_eq!(said(both("mots/a.html"), &[]), Err(FileRefusal::NotAPack));
    assert_eq!(said(both("mots/A.html"), &[]), Err(FileRefusal::NotAPack));
    assert_eq!(said(both("mots/b.html"), &["mots/a.html"]), Err(FileRefusal::NotAPack), "it would take the file");
    assert_eq!(said(both("mots/b.html"), &["film.mp4", "film.mp4"]), Err(FileRefusal::NotAPack));
    let before = manifest(PackId::new(), 1, vec![file("Film.mp4", "00")]);
    assert!(removed_since(Some(&before), &[file("film.mp4", "00")]).is_empty(), "what was renamed so is still here");
}

#[test]
fn sizes_are_never_below_nought_and_never_go_round() {
    let sized = |size: i64| FileLine { size, ..file("mots/a.html", "00") };
    let text = write(&manifest(PackId::new(), 1, vec![sized(-1)]), &key()).expect("writes");
    assert_eq!(read(text.as_bytes()), Err(FileRefusal::NotAPack));
    let two = vec![sized(i64::MAX), FileLine { path: "mots/b.html".into(), ..sized(i64::MAX) }];
    assert_eq!(difference(None, &manifest(PackId::new(), 1, two)).bytes(), i64::MAX);
}

#[test]
fn what_went_stays_named_until_it_comes_back() {
    let pack = PackId::new();
    let first = manifest(pack, 1, vec![file("film.mp4", "a"), file("mots/a.html", "b")]);
    let mut second = manifest(pack, 2, vec![file("mots/a.html", "c"), file("mots/d.html", "d")]);
    let told = difference(Some(&first), &second);
    assert_eq!((told.added.len(), told.changed.len(), told.gone.len()), (1, 1, 1));
    second.removed = removed_since(Some(&first), &second.files);
    assert_eq!(second.removed.first().map(|gone| gone.path.as_str()), Some("film.mp4"));
    let third = vec![file("mots/a.html", "c")];
    let gone: Vec<String> = removed_since(Some(&second), &third).into_iter().map(|gone| gone.path).collect();
    assert_eq!(gone, ["film.mp4", "mots/d.html"]);
    let back = [file("film.mp4", "a"), file("mots/a.html", "c"), file("mots/d.html", "d")];
    assert!(removed_since(Some(&second), &back).is_empty());
}
