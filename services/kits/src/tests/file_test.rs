//! A file is read as it was signed, and in no other way.

use chrono::NaiveDate;
use ed25519_dalek::SigningKey;
use serde_json::{Value, json};

use super::house::cafe;
use crate::model::file::{FILE_BYTES, Sheet, fingerprint, public_key, read, write};
use crate::model::kit::{Ancestor, KitId, Licence};
use crate::model::refusal::FileRefusal;

fn key() -> SigningKey {
    SigningKey::from_bytes(&[7; 32])
}

fn sheet() -> Sheet {
    Sheet {
        kit: KitId::new(),
        kind: "essai".to_owned(),
        format: 1,
        version: 3,
        title: cafe().title,
        content: json!({ "summary": "été 🎉 <script>alert(1)</script>", "place": { "lat": 50.73625, "lon": 2.3 } }),
        licence: Licence::BySa,
        language: "fr".to_owned(),
        needs: String::new(),
        notes: String::new(),
        author: "Centre d’ailleurs".to_owned(),
        contact_name: "Luc".to_owned(),
        contact_phone: "+33353016221".to_owned(),
        public: Vec::new(),
        published_on: NaiveDate::from_ymd_opt(2026, 11, 23).expect("a day"),
        parent: None,
        ancestors: Vec::new(),
        house: "Réseau d’ailleurs".to_owned(),
    }
}

#[test]
fn what_was_signed_is_read() {
    let text = write(&sheet(), &key()).expect("written");
    let opened = read(text.as_bytes()).expect("read");
    assert_eq!(opened.key, public_key(&key()));
    assert_eq!(opened.sheet.content, sheet().content);
    let whole: Value = serde_json::from_str(&text).expect("JSON");
    assert!(read(whole.to_string().as_bytes()).is_ok(), "laid out otherwise it is the same");
    assert_eq!(fingerprint(&opened.key).len(), 39);
}

#[test]
fn what_was_changed_by_hand_is_refused() {
    let text = write(&sheet(), &key()).expect("written");
    for (from, to) in [
        ("été", "hiver"),
        ("\"version\": 3", "\"version\": 4"),
        ("Luc", "Luce"),
        ("\"kit\": {", "\"kit\": {\"plus\": 1,"),
    ] {
        assert!(text.contains(from), "{from}");
        assert_eq!(read(text.replacen(from, to, 1).as_bytes()), Err(FileRefusal::Tampered), "{from}");
    }
    let mut whole: Value = serde_json::from_str(&text).expect("JSON");
    whole["signature"] = json!("");
    assert_eq!(read(whole.to_string().as_bytes()), Err(FileRefusal::Tampered), "unsigned");
    whole["key"] = json!(public_key(&SigningKey::from_bytes(&[8; 32])));
    assert_eq!(read(whole.to_string().as_bytes()), Err(FileRefusal::Tampered), "another's key");
    whole["essaim-kit"] = json!(2);
    assert_eq!(read(whole.to_string().as_bytes()), Err(FileRefusal::NewerFile));
}

#[test]
fn what_is_no_kit_is_refused() {
    assert_eq!(read(b""), Err(FileRefusal::Missing));
    assert_eq!(read(&vec![b' '; FILE_BYTES + 1]), Err(FileRefusal::TooBig));
    let deep = "[".repeat(100_000);
    for odd in ["null", "{}", "MZ\u{0}\u{1}", "[1,2", "{\"essaim-kit\":\"1\"}", "{\"essaim-kit\":1}", deep.as_str()] {
        assert_eq!(read(odd.as_bytes()), Err(FileRefusal::NotAKit), "{}", &odd[..odd.len().min(30)]);
    }
    let mut nameless = sheet();
    nameless.title = " ".to_owned();
    assert_eq!(read(write(&nameless, &key()).expect("written").as_bytes()), Err(FileRefusal::NotAKit));
}

#[test]
fn what_is_longer_than_where_it_is_written_or_is_no_text_is_refused() {
    let signed = |sheet: Sheet| write(&sheet, &key()).expect("written");
    let long = "x".repeat(2_001);
    let many = vec![Ancestor { title: "Avant".to_owned(), author: "Ailleurs".to_owned() }; 101];
    for sheet in [
        Sheet { title: long.clone(), ..sheet() },
        Sheet { needs: long.clone(), ..sheet() },
        Sheet { notes: long.clone(), ..sheet() },
        Sheet { house: long, ..sheet() },
        Sheet { ancestors: many, ..sheet() },
        Sheet { title: "Caf\u{0}é".to_owned(), ..sheet() },
        Sheet { published_on: NaiveDate::MAX, ..sheet() },
        Sheet { content: json!({ ("x".repeat(3_000)): { "a": 1 } }), ..sheet() },
    ] {
        assert_eq!(read(signed(sheet.clone()).as_bytes()), Err(FileRefusal::NotAKit), "{sheet:?}");
    }
    assert!(read(signed(Sheet { notes: "x".repeat(2_000), ..sheet() }).as_bytes()).is_ok());
}
