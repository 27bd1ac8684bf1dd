//! What a pack says of itself: each file with its size and hash, what went, and the signature of the house.
//!
//! What is signed is the canonical form, so a blank more changes nothing and a word changed by hand shows. Nothing
//! here looks at a clock: a device that believes it is 1970 reads a pack like any other.

use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use kits::canonical;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::PackId;
use super::refusal::FileRefusal;
use super::site::is_safe_path;

/// The name of the file, beside `index.html`.
pub const NAME: &str = "manifest.json";
/// The newest form that this house reads.
pub const FORMAT: u64 = 1;
/// The most bytes of a manifest: some tens of thousands of files.
pub const MOST_BYTES: usize = 8 * 1024 * 1024;
const MARKER: &str = "essaim-pack";
/// What is signed begins so: the signature serves for nothing else.
const PURPOSE: &str = "essaim-pack";

/// What a pack carries and lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Manifest {
    pub pack: PackId,
    pub version: i64,
    /// Absent for the first.
    pub previous: Option<i64>,
    pub title: String,
    /// The word of the centre's address.
    pub centre: String,
    pub centre_name: String,
    pub language: String,
    /// The device it was made for; empty for any.
    pub device: String,
    /// For eyes only.
    pub made_on: chrono::NaiveDate,
    pub files: Vec<FileLine>,
    /// What an earlier version had and this one has not, so that it goes from every key.
    pub removed: Vec<RemovedLine>,
}

/// A file of a pack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileLine {
    pub path: String,
    pub size: i64,
    pub sha256: String,
    /// Of a page; empty for the rest.
    #[serde(default)]
    pub title: String,
}

/// A file that went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RemovedLine {
    pub path: String,
    #[serde(default)]
    pub title: String,
}

/// A manifest that was read, and the key that signed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opened {
    pub manifest: Manifest,
    pub key: String,
}

/// The public half of a key, in hexadecimal.
pub fn public_key(key: &SigningKey) -> String {
    hex::encode(key.verifying_key().as_bytes())
}

fn signed_bytes(format: u64, pack: &Value) -> Vec<u8> {
    format!("{PURPOSE}\n{format}\n{}", canonical(pack)).into_bytes()
}

/// Writes and signs a manifest.
pub fn write(manifest: &Manifest, key: &SigningKey) -> Result<String, serde_json::Error> {
    let pack = serde_json::to_value(manifest)?;
    let signature = key.sign(&signed_bytes(FORMAT, &pack));
    let whole = json!({
        (MARKER): FORMAT,
        "key": public_key(key),
        "signature": hex::encode(signature.to_bytes()),
        "pack": pack,
    });
    serde_json::to_string_pretty(&whole)
}

/// Reads a manifest: its form, its signature, then what it tells. Who signed it is for the caller to judge.
pub fn read(bytes: &[u8]) -> Result<Opened, FileRefusal> {
    if bytes.len() > MOST_BYTES {
        return Err(FileRefusal::NotAPack);
    }
    let whole: Value = serde_json::from_slice(bytes).map_err(|_| FileRefusal::NotAPack)?;
    let format = whole.get(MARKER).and_then(Value::as_u64).ok_or(FileRefusal::NotAPack)?;
    if format > FORMAT {
        return Err(FileRefusal::NewerForm);
    }
    let pack = whole.get("pack").ok_or(FileRefusal::NotAPack)?;
    let word = |name: &str| whole.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let key = word("key");
    if !is_signed(&key, &word("signature"), &signed_bytes(format, pack)) {
        return Err(FileRefusal::Tampered);
    }
    let manifest: Manifest = serde_json::from_value(pack.clone()).map_err(|_| FileRefusal::NotAPack)?;
    let mut paths = manifest.files.iter().map(|file| &file.path).chain(manifest.removed.iter().map(|gone| &gone.path));
    let are_sized = manifest.files.iter().all(|file| file.size >= 0);
    // A signed path is no reason to write outside the folder.
    if manifest.version < 1 || !are_sized || !paths.all(|path| is_safe_path(path)) || names_one_twice(&manifest) {
        return Err(FileRefusal::NotAPack);
    }
    Ok(Opened { manifest, key })
}

/// Whether two lines are of one file, as a key without capitals sees them: what is written last would stand for both,
/// and what is said to have gone would take the file with it.
fn names_one_twice(manifest: &Manifest) -> bool {
    let mut seen = std::collections::HashSet::new();
    let files = manifest.files.iter().map(|file| &file.path);
    let mut paths = files.chain(manifest.removed.iter().map(|gone| &gone.path));
    paths.any(|path| !seen.insert(path.to_ascii_lowercase()))
}

fn is_signed(key: &str, signature: &str, bytes: &[u8]) -> bool {
    let (mut raw_key, mut raw_signature) = ([0_u8; 32], [0_u8; 64]);
    if hex::decode_to_slice(key, &mut raw_key).is_err() || hex::decode_to_slice(signature, &mut raw_signature).is_err()
    {
        return false;
    }
    let signature = Signature::from_bytes(&raw_signature);
    VerifyingKey::from_bytes(&raw_key).is_ok_and(|key| key.verify_strict(bytes, &signature).is_ok())
}

/// What one version has and another has not.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Difference {
    pub added: Vec<FileLine>,
    pub changed: Vec<FileLine>,
    pub gone: Vec<RemovedLine>,
}

impl Difference {
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.changed.is_empty() && self.gone.is_empty()
    }

    /// The bytes that are to be carried, as the manifest counts them.
    pub fn bytes(&self) -> i64 {
        self.added.iter().chain(&self.changed).fold(0, |sum, file| sum.saturating_add(file.size))
    }
}

/// What changed from one version to a later one; everything is new where there was none.
pub fn difference(before: Option<&Manifest>, after: &Manifest) -> Difference {
    let old: std::collections::HashMap<&str, &FileLine> =
        before.iter().flat_map(|before| before.files.iter()).map(|file| (file.path.as_str(), file)).collect();
    let mut told = Difference::default();
    for file in &after.files {
        match old.get(file.path.as_str()) {
            None => told.added.push(file.clone()),
            Some(known) if known.sha256 != file.sha256 => told.changed.push(file.clone()),
            Some(_) => {}
        }
    }
    told.gone = gone_since(before, &after.files);
    told
}

/// What a version had, or knew to be gone, and these files have not.
pub fn removed_since(before: Option<&Manifest>, files: &[FileLine]) -> Vec<RemovedLine> {
    let mut removed = gone_since(before, files);
    let here = places(files);
    let known = before.iter().flat_map(|before| before.removed.iter());
    removed.extend(known.filter(|gone| !here.contains(&gone.path.to_ascii_lowercase())).cloned());
    removed.sort_by_cached_key(|gone| gone.path.to_ascii_lowercase());
    removed.dedup_by(|one, other| one.path.eq_ignore_ascii_case(&other.path));
    removed
}

/// Where files lie, as a key without capitals sees it.
fn places(files: &[FileLine]) -> std::collections::HashSet<String> {
    files.iter().map(|file| file.path.to_ascii_lowercase()).collect()
}

fn gone_since(before: Option<&Manifest>, files: &[FileLine]) -> Vec<RemovedLine> {
    let here = places(files);
    let old = before.iter().flat_map(|before| before.files.iter());
    let gone = old.filter(|file| !here.contains(&file.path.to_ascii_lowercase()));
    gone.map(|file| RemovedLine { path: file.path.clone(), title: file.title.clone() }).collect()
}

/// A key as two people compare it over the telephone: eight groups of four signs.
pub fn fingerprint(key: &str) -> String {
    let digest = hex::encode(Sha256::digest(key.as_bytes()));
    let signs: Vec<char> = digest.chars().take(32).collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
