//! Keys: brought up to date, pulled out in the middle, changed by hand.

use std::fs;
use std::path::Path;

use sha2::{Digest as _, Sha256};

use super::manifest_test::{key, manifest};
use crate::folder::{FolderError, Source, update, verify};
use crate::model::PackId;
use crate::model::manifest::{FileLine, NAME, removed_since, write};
use crate::model::refusal::FileRefusal;

/// A version on a disk: its signed manifest, and where its bytes lie.
struct Made {
    manifest: crate::model::manifest::Manifest,
    text: String,
    sources: Vec<Source>,
}

fn made(at: &Path, pack: PackId, version: i64, files: &[(&str, &str)], before: Option<&Made>) -> Made {
    let own = at.join(format!("v{version}"));
    fs::create_dir_all(&own).expect("a folder");
    let (mut lines, mut sources) = (Vec::new(), Vec::new());
    for (number, (path, text)) in files.iter().enumerate() {
        let place = own.join(number.to_string());
        fs::write(&place, text).expect("writes");
        let sha256 = hex::encode(Sha256::digest(text.as_bytes()));
        lines.push(FileLine { path: (*path).into(), size: text.len() as i64, sha256, title: String::new() });
        sources.push(Source { path: (*path).into(), place });
    }
    let mut manifest = manifest(pack, version, lines);
    manifest.removed = removed_since(before.map(|before| &before.manifest), &manifest.files);
    let text = write(&manifest, &key()).expect("signs");
    Made { manifest, text, sources }
}

const FIRST: [(&str, &str); 4] =
    [("mots/a.html", "un"), ("mots/b.html", "deux"), ("film.mp4", "un film"), ("index.html", "début")];
const SECOND: [(&str, &str); 4] =
    [("mots/a.html", "un"), ("mots/b.html", "deux et demi"), ("mots/c.html", "trois"), ("index.html", "début 2")];

#[test]
fn only_what_changed_is_written_and_what_was_withdrawn_goes() {
    let (at, pack) = (tempfile::tempdir().expect("a folder"), PackId::new());
    let first = made(at.path(), pack, 1, &FIRST, None);
    let second = made(at.path(), pack, 2, &SECOND, Some(&first));
    let key = at.path().join("cle");
    let done = update(&key, &first.text, &first.sources).expect("written");
    assert_eq!((done.from, done.to, done.written, done.kept), (None, 1, 4, 0));
    fs::write(key.join("mes-photos.txt"), "à moi").expect("writes");
    let done = update(&key, &second.text, &second.sources).expect("updated");
    assert_eq!((done.from, done.written, done.kept, done.removed), (Some(1), 3, 1, 1));
    assert!(!key.join("film.mp4").exists(), "the consent was withdrawn");
    assert!(key.join("mes-photos.txt").exists(), "what is not ours stays");
    assert!(verify(&key).expect("reads").is_whole());
    assert!(matches!(update(&key, &first.text, &first.sources), Err(FolderError::Newer(2))));
    let stranger = made(at.path(), PackId::new(), 9, &FIRST, None);
    assert!(matches!(update(&key, &stranger.text, &stranger.sources), Err(FolderError::OtherPack)));
}

#[test]
fn a_key_pulled_out_at_any_moment_holds_each_file_old_or_new_and_resumes() {
    let (at, pack) = (tempfile::tempdir().expect("a folder"), PackId::new());
    let first = made(at.path(), pack, 1, &FIRST, None);
    let second = made(at.path(), pack, 2, &SECOND, Some(&first));
    for cut in 0..second.sources.len() {
        let key = at.path().join(format!("cle-{cut}"));
        update(&key, &first.text, &first.sources).expect("written");
        // From here on the disk gives nothing: as if the key were gone at this file.
        let mut torn = second.sources.clone();
        torn.truncate(cut);
        let pulled = update(&key, &second.text, &torn);
        if pulled.is_err() {
            fs::write(key.join("mots/essaim-en-cours-b.html"), "de").expect("half a file");
        }
        for (path, text) in FIRST.iter().filter(|(path, _)| key.join(path).exists()) {
            let now = fs::read_to_string(key.join(path)).expect("text");
            let new = SECOND.iter().find(|(other, _)| other == path).map(|(_, text)| *text);
            assert!(now == *text || Some(now.as_str()) == new, "{path} is {now}");
        }
        update(&key, &second.text, &second.sources).expect("resumes");
        assert!(verify(&key).expect("reads").is_whole(), "cut {cut}");
        assert!(!key.join("mots/essaim-en-cours-b.html").exists());
    }
}

#[test]
fn what_was_changed_by_hand_is_named() {
    let (at, pack) = (tempfile::tempdir().expect("a folder"), PackId::new());
    let first = made(at.path(), pack, 1, &FIRST, None);
    let key = at.path().join("cle");
    assert!(matches!(verify(&key), Err(FolderError::NoPack)));
    update(&key, &first.text, &first.sources).expect("written");
    fs::write(key.join("mots/a.html"), "autre chose").expect("writes");
    fs::remove_file(key.join("mots/b.html")).expect("removes");
    let verdict = verify(&key).expect("reads");
    assert_eq!((verdict.altered, verdict.missing), (vec!["mots/a.html".to_owned()], vec!["mots/b.html".to_owned()]));
    let edited = first.text.replace("Premiers", "Derniers");
    fs::write(key.join(NAME), &edited).expect("writes");
    assert!(matches!(verify(&key), Err(FolderError::Refused(FileRefusal::Tampered))));
    assert!(matches!(update(&key, &edited, &first.sources), Err(FolderError::Refused(FileRefusal::Tampered))));
    update(&key, &first.text, &first.sources).expect("made good again");
    assert!(verify(&key).expect("reads").is_whole());
}

#[cfg(unix)]
#[test]
fn a_folder_that_leads_elsewhere_is_not_followed() {
    let (at, pack) = (tempfile::tempdir().expect("a folder"), PackId::new());
    let first = made(at.path(), pack, 1, &FIRST, None);
    let (key, outside) = (at.path().join("cle"), at.path().join("dehors"));
    fs::create_dir_all(&key).expect("a folder");
    fs::create_dir_all(&outside).expect("a folder");
    std::os::unix::fs::symlink(&outside, key.join("mots")).expect("links");
    assert!(matches!(update(&key, &first.text, &first.sources), Err(FolderError::Outside(_))));
    assert_eq!(fs::read_dir(&outside).expect("reads").count(), 0);
}

#[cfg(unix)]
#[test]
fn what_has_no_end_is_not_read_to_its_end() {
    let (at, pack) = (tempfile::tempdir().expect("a folder"), PackId::new());
    let first = made(at.path(), pack, 1, &FIRST, None);
    let key = at.path().join("cle");
    update(&key, &first.text, &first.sources).expect("written");
    fs::remove_file(key.join("film.mp4")).expect("removes");
    std::os::unix::fs::symlink("/dev/zero", key.join("film.mp4")).expect("links");
    fs::remove_dir_all(key.join("mots")).expect("removes");
    fs::write(key.join("mots"), "un fichier").expect("writes");
    let verdict = verify(&key).expect("reads");
    assert_eq!((verdict.altered.as_slice(), verdict.missing.len()), (["film.mp4".to_owned()].as_slice(), 2));
    fs::remove_file(key.join(NAME)).expect("removes");
    std::os::unix::fs::symlink("/dev/zero", key.join(NAME)).expect("links");
    assert!(matches!(verify(&key), Err(FolderError::NoPack)));
}
