//! A kit that travels as a file: one JSON text, signed by the house it leaves.
//!
//! What is signed is the canonical form, so a blank more changes nothing and a word changed by hand shows. A file is
//! data: nothing in it is ever run.

use chrono::{Datelike as _, NaiveDate};
use ed25519_dalek::{Signature, Signer as _, SigningKey, VerifyingKey};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::content::{canonical, is_walkable};
use super::kit::{Ancestor, KitId, Licence, TEXT_SIGNS};
use super::refusal::FileRefusal;

/// The newest form of a file that this house reads.
pub const FORMAT: u64 = 1;
/// The most bytes of a file: half a mebibyte of words is a thick book.
pub const FILE_BYTES: usize = 512 * 1024;
/// The most signs of a title or a name, and the most kits above one.
const LINE_SIGNS: usize = 300;
const MOST_ANCESTORS: usize = 100;
/// Years that every database writes.
const YEARS: std::ops::RangeInclusive<i32> = 1..=9_999;
/// What such files are called.
pub const EXTENSION: &str = "essaim-kit";
const MARKER: &str = "essaim-kit";
/// What is signed begins so: the signature serves for nothing else.
const PURPOSE: &str = "essaim-kit";

/// What a file tells.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Sheet {
    pub kit: KitId,
    pub kind: String,
    /// The shape of the content.
    pub format: u32,
    pub version: i64,
    pub title: String,
    pub content: Value,
    pub licence: Licence,
    pub language: String,
    pub needs: String,
    pub notes: String,
    pub author: String,
    pub contact_name: String,
    pub contact_phone: String,
    pub public: Vec<String>,
    pub published_on: NaiveDate,
    pub parent: Option<KitId>,
    pub ancestors: Vec<Ancestor>,
    /// The name of the house it comes from.
    pub house: String,
}

/// A file that was read, and the key that signed it.
#[derive(Debug, Clone, PartialEq)]
pub struct Opened {
    pub sheet: Sheet,
    pub key: String,
}

/// The public half of a key, in hexadecimal.
pub fn public_key(key: &SigningKey) -> String {
    hex::encode(key.verifying_key().as_bytes())
}

fn signed_bytes(format: u64, kit: &Value) -> Vec<u8> {
    format!("{PURPOSE}\n{format}\n{}", canonical(kit)).into_bytes()
}

/// Writes a kit as a file.
pub fn write(sheet: &Sheet, key: &SigningKey) -> Result<String, serde_json::Error> {
    let kit = serde_json::to_value(sheet)?;
    let signature = key.sign(&signed_bytes(FORMAT, &kit));
    let whole = json!({
        (MARKER): FORMAT,
        "key": public_key(key),
        "signature": hex::encode(signature.to_bytes()),
        "kit": kit,
    });
    serde_json::to_string_pretty(&whole)
}

/// Reads a file: its size, its form, its signature, then what it tells.
pub fn read(bytes: &[u8]) -> Result<Opened, FileRefusal> {
    if bytes.is_empty() {
        return Err(FileRefusal::Missing);
    }
    if bytes.len() > FILE_BYTES {
        return Err(FileRefusal::TooBig);
    }
    let whole: Value = serde_json::from_slice(bytes).map_err(|_| FileRefusal::NotAKit)?;
    let format = whole.get(MARKER).and_then(Value::as_u64).ok_or(FileRefusal::NotAKit)?;
    if format > FORMAT {
        return Err(FileRefusal::NewerFile);
    }
    let kit = whole.get("kit").ok_or(FileRefusal::NotAKit)?;
    let word = |name: &str| whole.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let key = word("key");
    if !is_signed(&key, &word("signature"), &signed_bytes(format, kit)) {
        return Err(FileRefusal::Tampered);
    }
    let sheet: Sheet = serde_json::from_value(kit.clone()).map_err(|_| FileRefusal::NotAKit)?;
    let is_sound = sheet.version >= 1 && !sheet.title.trim().is_empty() && sheet.content.is_object();
    let is_sound = is_sound && YEARS.contains(&sheet.published_on.year()) && is_walkable(kit);
    // A sign that no database keeps as text.
    let is_text = web::api::null_at(canonical(kit).as_bytes()).is_none();
    if is_sound && is_text && is_short(&sheet) { Ok(Opened { sheet, key }) } else { Err(FileRefusal::NotAKit) }
}

/// Whether what stands beside the content is as short as where it is written.
fn is_short(sheet: &Sheet) -> bool {
    let within = |text: &str, signs: usize| text.chars().count() <= signs;
    let is_line = |text: &str| within(text, LINE_SIGNS);
    is_line(&sheet.title)
        && is_line(&sheet.house)
        && within(&sheet.needs, TEXT_SIGNS)
        && within(&sheet.notes, TEXT_SIGNS)
        && sheet.ancestors.len() <= MOST_ANCESTORS
        && sheet.ancestors.iter().all(|one| is_line(&one.title) && is_line(&one.author))
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

/// A key as two people compare it over the telephone: eight groups of four signs.
pub fn fingerprint(key: &str) -> String {
    let digest = hex::encode(Sha256::digest(key.as_bytes()));
    let signs: Vec<char> = digest.chars().take(32).collect();
    signs.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
