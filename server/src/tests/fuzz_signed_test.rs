//! What is signed, damaged before and after it was signed: kits, packs, certificates.
//!
//! A signature keeps out what was changed on the way, not what somebody signed who means harm.

use std::path::Path;

use badges::model::{baked, credential, jws, key, picture};
use chrono::NaiveDate;
use ed25519_dalek::{Signer as _, SigningKey};
use packs::folder::{Source, update, verify};
use packs::model::manifest::{self, FileLine, Manifest, RemovedLine};
use packs::model::site::is_safe_path;
use serde_json::{Value, json};
use sha2::{Digest as _, Sha256};

use super::fuzz_test::{Damage, eaten, feed, feed_with};

fn signing_key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

/// A document as a house signs it, whatever it tells: `purpose` is the mark of the file too.
fn signed(purpose: &str, part: &str, told: &Value) -> Vec<u8> {
    let key = signing_key();
    let signature = key.sign(format!("{purpose}\n1\n{}", kits::canonical(told)).as_bytes());
    let whole = json!({
        (purpose): 1,
        "key": hex::encode(key.verifying_key().as_bytes()),
        "signature": hex::encode(signature.to_bytes()),
        (part): told,
    });
    whole.to_string().into_bytes()
}

fn kit() -> Value {
    json!({
        "kit": kits::KitId::new(),
        "kind": "words-entry",
        "format": 1,
        "version": 3,
        "title": "Un jardin",
        "content": {
            "summary": "été 🎉",
            "place": { "lat": 50.73625 },
            "steps": [{ "key": "accueil", "text": "Bonjour" }, { "key": "fin", "text": "Au revoir" }],
        },
        "licence": kits::Licence::BySa,
        "language": "fr",
        "needs": "",
        "notes": "",
        "author": "Centre d’ailleurs",
        "contact_name": "Luc",
        "contact_phone": "+33639981234",
        "public": ["phone:06 39 98 12 34"],
        "published_on": "2026-11-23",
        "parent": null,
        "ancestors": [{ "title": "Avant", "author": "Ailleurs" }],
        "house": "Réseau d’ailleurs",
    })
}

/// What is let in is written again as the same, and is walked at a price.
fn open_kit(bytes: &[u8]) {
    let Ok(opened) = kits::file::read(bytes) else { return };
    let document = json!({ "title": opened.sheet.title, "content": opened.sheet.content });
    let walked: usize = kits::pieces(&document).iter().map(|(path, _)| path.to_string().len()).sum();
    assert!(walked < 64 * 1024 * 1024, "{walked} bytes of paths");
    let again = kits::file::write(&opened.sheet, &signing_key()).unwrap();
    assert_eq!(kits::file::read(again.as_bytes()).map(|read| read.sheet), Ok(opened.sheet));
}

#[test]
fn fuzz_a_kit_file() {
    assert!(kits::file::read(&signed("essaim-kit", "kit", &kit())).is_ok(), "the seed is sound");
    feed("kit file", &[signed("essaim-kit", "kit", &kit())], open_kit);
}

#[test]
fn fuzz_a_kit_that_was_signed_as_it_is() {
    let make = |damage: &mut Damage| signed("essaim-kit", "kit", &damage.of_document(&kit()));
    feed_with("signed kit", make, |bytes| {
        open_kit(bytes);
        let (here, there) = (kit(), serde_json::from_slice::<Value>(bytes).unwrap_or_default());
        let there = there.get("kit").cloned().unwrap_or_default();
        eaten(kits::merge(&here, &here, &there, &kits::Choices::default()));
        eaten(kits::merge(&here, &there, &json!({ "content": { "steps": [] } }), &kits::Choices::default()));
        assert_eq!(kits::merge(&here, &there, &there, &kits::Choices::default()).whole, there);
    });
}

const PAGE: &str = "<p>Bonjour</p>";

fn line(path: &str) -> FileLine {
    let sha256 = hex::encode(Sha256::digest(PAGE));
    FileLine { path: path.to_owned(), size: i64::try_from(PAGE.len()).unwrap(), sha256, title: "Bonjour".to_owned() }
}

fn pack() -> Value {
    let manifest = Manifest {
        pack: packs::model::PackId::new(),
        version: 2,
        previous: Some(1),
        title: "Premiers pas".to_owned(),
        centre: "arques".to_owned(),
        centre_name: "Centre d’Arques".to_owned(),
        language: "fr".to_owned(),
        device: "Tablette 4".to_owned(),
        made_on: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(),
        files: vec![line("mots/a.html"), line("index.html")],
        removed: vec![RemovedLine { path: "film.mp4".to_owned(), title: "Un film".to_owned() }],
    };
    serde_json::to_value(manifest).unwrap()
}

fn open_manifest(bytes: &[u8]) {
    let Ok(opened) = manifest::read(bytes) else { return };
    let told = opened.manifest;
    assert!(told.files.iter().map(|file| &file.path).all(|path| is_safe_path(path)));
    assert!(told.removed.iter().all(|gone| is_safe_path(&gone.path)));
    assert!(manifest::difference(None, &told).bytes() >= 0);
    eaten(manifest::removed_since(Some(&told), &[line("mots/b.html")]));
    let again = manifest::write(&told, &signing_key()).unwrap();
    assert_eq!(manifest::read(again.as_bytes()).map(|read| read.manifest), Ok(told));
}

#[test]
fn fuzz_a_manifest_of_a_pack() {
    assert!(manifest::read(&signed("essaim-pack", "pack", &pack())).is_ok(), "the seed is sound");
    feed("pack manifest", &[signed("essaim-pack", "pack", &pack())], open_manifest);
}

/// What a key holds that came back: a damaged manifest over true files, and the true one over damaged files.
fn look_at_key(key: &Path, source: &Path, bytes: &[u8]) {
    open_manifest(bytes);
    std::fs::write(key.join(manifest::NAME), bytes).unwrap();
    if let Ok(verdict) = verify(key) {
        let told = manifest::read(bytes).map(|opened| opened.manifest.files.len());
        assert_eq!(told, Ok(verdict.files));
        assert!(verdict.missing.len() + verdict.altered.len() <= verdict.files);
    }
    let sources =
        ["mots/a.html", "index.html"].map(|path| Source { path: path.to_owned(), place: source.to_path_buf() });
    eaten(update(key, &String::from_utf8_lossy(bytes), &sources));
}

#[test]
fn fuzz_a_key_that_came_back() {
    let (at, whole) = (tempfile::tempdir().unwrap(), pack());
    let (key, source) = (at.path().join("cle"), at.path().join("page"));
    std::fs::create_dir_all(key.join("mots")).unwrap();
    for place in [&source, &key.join("mots/a.html"), &key.join("index.html")] {
        std::fs::write(place, PAGE).unwrap();
    }
    std::fs::write(key.join(manifest::NAME), signed("essaim-pack", "pack", &whole)).unwrap();
    assert!(verify(&key).unwrap().is_whole(), "the seed is sound");
    let make = |damage: &mut Damage| signed("essaim-pack", "pack", &damage.of_document(&whole));
    feed_with("key that came back", make, |bytes| look_at_key(&key, &source, bytes));
}

fn certificate() -> Value {
    json!({
        "id": "urn:uuid:019a0633-9981-7234-8000-0639981234ab",
        "type": ["VerifiableCredential", "OpenBadgeCredential"],
        "name": "Envoyer un message",
        "credentialSubject": { "achievement": { "name": "Envoyer un message" } },
        "nbf": 1_795_000_000,
    })
}

#[test]
fn fuzz_a_token_of_a_certificate() {
    let drawn = key::draw().unwrap();
    let asked = jws::unsigned("http://essaim.test/cles/1", &certificate());
    let token = jws::signed(&asked, &key::sign(&drawn.private, asked.as_bytes()).unwrap());
    let is_ours = |parts: &jws::Parts| key::is_signed(&drawn.public, parts.signed.as_bytes(), &parts.signature);
    assert!(jws::Parts::read(&token).is_some_and(|parts| is_ours(&parts)), "the seed is sound");
    feed("token of a certificate", &[token.into_bytes()], |bytes| {
        let Some(parts) = jws::Parts::read(&String::from_utf8_lossy(bytes)) else { return };
        assert!(!is_ours(&parts) || parts.signed == asked, "what was not signed is believed");
        eaten((parts.kid(), parts.is_rs256(), credential::id_of(&parts.payload)));
        let again = jws::signed(&parts.signed, &parts.signature);
        assert_eq!(jws::Parts::read(&again), Some(parts));
    });
}

#[test]
fn fuzz_a_picture_of_a_certificate() {
    let token = jws::signed(&jws::unsigned("http://essaim.test/cles/1", &certificate()), &[7; 256]);
    let png = picture::bake("sapin", "http://essaim.test/attestation/BCDF", &token).unwrap();
    assert_eq!(baked::credential_of(&png), Some(token), "the seed is sound");
    // Its chunks are what is read: of its points the first ones are enough.
    let short = png[..png.len().min(4_000)].to_vec();
    feed("picture of a certificate", &[png, short], |bytes| {
        let told = baked::credential_of(bytes);
        assert!(told.as_ref().is_none_or(|text| text.len() <= jws::MOST_BYTES && baked::is_png(bytes)));
        eaten(told.and_then(|text| jws::Parts::read(&text)));
    });
}
