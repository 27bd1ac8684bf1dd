//! Storage in a bucket, tried on a real S3 server.

use std::path::Path;
use std::time::{Duration, SystemTime};

use tempfile::TempDir;
use testing::S3Server;

use super::DAY;
use crate::folder::place_in;
use crate::{Bucket, BucketAddress, ProbeFault, Storage};

/// A bucket with an empty cache; nothing where the server is missing.
struct Place {
    server: S3Server,
    folder: TempDir,
}

impl Place {
    fn new() -> Option<Self> {
        Some(Self { server: S3Server::start()?, folder: tempfile::tempdir().unwrap() })
    }

    fn bucket(&self, secret: &str) -> Bucket {
        Bucket::at(&BucketAddress::parse(&self.server.url()).unwrap(), S3Server::KEY, secret).unwrap()
    }

    fn storage(&self) -> Storage {
        Storage::in_bucket(self.cache(), self.bucket(S3Server::SECRET))
    }

    fn cache(&self) -> std::path::PathBuf {
        self.folder.path().join("fichiers")
    }

    fn empty_cache(&self) {
        std::fs::remove_dir_all(self.cache()).unwrap();
    }
}

fn set_age(place: &Path, age: Duration) {
    let file = std::fs::File::options().write(true).open(place).unwrap();
    file.set_modified(SystemTime::now() - age).unwrap();
}

#[tokio::test]
async fn bytes_are_in_the_bucket_and_fill_a_cache_that_was_emptied() {
    let Some(place) = Place::new() else { return };
    let storage = place.storage();
    let name = storage.put(b"une photo".to_vec()).await.unwrap();
    assert_eq!(storage.put(b"une photo".to_vec()).await.unwrap(), name, "the same bytes are kept once");
    assert_eq!(std::fs::read(place.server.place(&name)).unwrap(), b"une photo");
    place.empty_cache();
    assert_eq!(storage.get(&name).await.unwrap().unwrap(), b"une photo");
    place.empty_cache();
    let found = storage.find(&name).await.unwrap().unwrap();
    assert_eq!(std::fs::read(&found).unwrap(), b"une photo");
    assert!(found.starts_with(place.cache()), "and the cache has it again");
    let book = Storage::in_folder(place.folder.path().join("cahier")).over(&storage);
    place.empty_cache();
    assert!(book.get(&name).await.unwrap().is_some(), "what lies below is fetched too");
    storage.remove(&name).await.unwrap();
    storage.remove(&name).await.unwrap();
    assert!(!place.server.place(&name).exists() && !found.exists(), "it is gone from both");
    assert_eq!(storage.get(&name).await.unwrap(), None);
    assert_eq!(storage.find(&"0".repeat(64)).await.unwrap(), None);
    assert_eq!(storage.get("../../etc/passwd").await.unwrap(), None);
}

#[tokio::test]
async fn bytes_that_were_damaged_in_the_bucket_are_not_given_out() {
    let Some(place) = Place::new() else { return };
    let storage = place.storage();
    let name = storage.put(b"une photo".to_vec()).await.unwrap();
    std::fs::write(place.server.place(&name), "une phota").unwrap();
    assert_eq!(storage.get(&name).await.unwrap().unwrap(), b"une photo", "the cache has them whole");
    place.empty_cache();
    assert!(storage.get(&name).await.is_err());
    assert!(storage.find(&name).await.is_err());
    assert!(!place_in(&place.cache(), &name).exists(), "nor do they enter the cache");
}

#[tokio::test]
async fn what_the_bucket_refuses_is_not_said_to_be_kept() {
    let Some(place) = Place::new() else { return };
    let shut = Storage::in_bucket(place.cache(), place.bucket("un autre secret"));
    assert!(shut.put(b"une photo".to_vec()).await.is_err());
    let film = place.folder.path().join("film");
    std::fs::write(&film, vec![7; 9 << 20]).unwrap();
    assert!(shut.put_file(&film).await.is_err());
    assert!(film.exists(), "who brought it may try again");
    assert!(shut.list_older(Duration::ZERO).await.is_err(), "nothing is listed by the folder alone");
    assert_eq!(place.bucket("un autre secret").probe().await, Err(ProbeFault::Account));
    let elsewhere =
        BucketAddress { bucket: "nulle-part".to_owned(), ..BucketAddress::parse(&place.server.url()).unwrap() };
    let elsewhere = Bucket::at(&elsewhere, S3Server::KEY, S3Server::SECRET).unwrap();
    assert_eq!(elsewhere.probe().await, Err(ProbeFault::NoBucket));
    let lost = Storage::in_bucket(place.folder.path().join("autre"), elsewhere);
    assert!(lost.list_older(Duration::ZERO).await.is_err(), "a bucket that is not there is not one that has nothing");
    let storage = place.storage();
    assert_eq!(place.bucket(S3Server::SECRET).probe().await, Ok(()));
    let name = storage.put_file(&film).await.unwrap();
    assert!(!film.exists() && place.server.place(&name).exists());
}

/// The most memory that this program ever had, in bytes.
fn peak() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.split_whitespace().next().unwrap().parse::<u64>().unwrap() * 1024
}

#[tokio::test]
async fn a_film_goes_and_comes_piece_by_piece() {
    let Some(place) = Place::new() else { return };
    let storage = place.storage();
    // Small requests first: what a connection needs is not counted.
    storage.put(b"une photo".to_vec()).await.unwrap();
    let film = place.folder.path().join("film");
    let size = 96 << 20;
    // A sparse file, whose bytes are read as noughts; a longer one would take longer, and no more memory.
    std::fs::File::create(&film).unwrap().set_len(size).unwrap();
    let before = peak();
    let name = storage.put_file(&film).await.unwrap();
    place.empty_cache();
    let found = storage.find(&name).await.unwrap().unwrap();
    let grown = peak().saturating_sub(before);
    assert_eq!(std::fs::metadata(&found).unwrap().len(), size);
    assert!(grown < size / 2, "{grown} bytes of memory for a film of {size}");
    let sent = std::fs::metadata(place.server.place(&name)).unwrap().len();
    assert_eq!(sent, size);
}

#[tokio::test]
async fn what_lay_in_the_folder_is_sent_and_what_nobody_reads_leaves_it() {
    let Some(place) = Place::new() else { return };
    let before = Storage::in_folder(place.cache());
    assert_eq!(before.keep_up(DAY).await.unwrap(), crate::KeptUp::default(), "a folder has nothing to keep up with");
    let (old, damaged) =
        (before.put(b"un vieux".to_vec()).await.unwrap(), before.put(b"un autre".to_vec()).await.unwrap());
    std::fs::write(place_in(&place.cache(), &damaged), "abîmé").unwrap();
    let storage = place.storage();
    let done = storage.keep_up(30 * DAY).await.unwrap();
    assert_eq!((done.sent, done.dropped, done.damaged), (1, 0, 1));
    assert_eq!(std::fs::read(place.server.place(&old)).unwrap(), b"un vieux");
    let here = place_in(&place.cache(), &old);
    set_age(&here, 31 * DAY);
    assert!(storage.get(&old).await.unwrap().is_some(), "whoever reads it makes it young");
    assert_eq!(storage.keep_up(30 * DAY).await.unwrap().dropped, 0);
    set_age(&here, 31 * DAY);
    assert_eq!(storage.keep_up(30 * DAY).await.unwrap().dropped, 1);
    assert!(!here.exists());
    assert_eq!(storage.absent().await.unwrap(), std::slice::from_ref(&old));
    let brought = storage.bring(&old, place.folder.path()).await.unwrap().unwrap();
    assert_eq!(std::fs::read(brought).unwrap(), b"un vieux");
    assert!(!here.exists(), "the cache is left as it is");
    assert_eq!(storage.get(&old).await.unwrap().unwrap(), b"un vieux");
}

#[tokio::test]
async fn what_lies_in_the_bucket_for_a_day_is_listed_and_kept_again_it_is_young() {
    let Some(place) = Place::new() else { return };
    let storage = place.storage();
    let name = storage.put(b"un fichier".to_vec()).await.unwrap();
    let alone = Storage::in_folder(place.cache()).put(b"pas encore parti".to_vec()).await.unwrap();
    assert!(storage.list_older(DAY).await.unwrap().is_empty());
    set_age(&place.server.place(&name), 2 * DAY);
    set_age(&place_in(&place.cache(), &alone), 2 * DAY);
    let mut listed = storage.list_older(DAY).await.unwrap();
    listed.sort_unstable();
    let mut both = vec![name.clone(), alone.clone()];
    both.sort_unstable();
    assert_eq!(listed, both, "the bucket's word for what it has, the folder's for the rest");
    assert_eq!(storage.put(b"un fichier".to_vec()).await.unwrap(), name);
    assert!(!storage.remove_older(&name, DAY).await.unwrap(), "someone brought it meanwhile");
    assert!(storage.get(&name).await.unwrap().is_some());
    assert!(storage.remove_older(&alone, DAY).await.unwrap());
    set_age(&place.server.place(&name), 2 * DAY);
    assert!(storage.remove_older(&name, DAY).await.unwrap());
    assert!(!place.server.place(&name).exists());
    assert!(storage.get(&name).await.unwrap().is_none(), "nor is it in the cache");
}
