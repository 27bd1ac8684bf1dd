//! Names as strangers read them, codes, keys, tokens, pictures, lists: without a database.

use base64::Engine as _;
use chrono::NaiveDate;
use serde_json::json;

use crate::model::certificate::{CODE_LENGTH, NewCertificate, code_from, read_code, short_name};
use crate::model::credential::{Issuer, status_list};
use crate::model::jws::{MOST_BYTES, Parts, signed, unsigned};
use crate::model::refusal::Refusal;
use crate::model::{baked, key, picture};

#[test]
fn a_stranger_reads_the_first_name_and_a_letter() {
    assert_eq!(short_name("Nadia Benali"), "Nadia B.");
    assert_eq!(short_name("Jean Marie de la Tour"), "Jean T.");
    assert_eq!(short_name("Zoé"), "Zoé");
    assert_eq!(short_name("  "), "");
}

#[test]
fn a_code_is_read_as_it_is_typed() {
    let code = code_from(&[7; CODE_LENGTH]);
    assert_eq!(code.len(), CODE_LENGTH);
    let spaced = format!(" {}-{} ", &code[..8], code[8..].to_lowercase());
    assert_eq!(read_code(&spaced).as_deref(), Some(code.as_str()));
    assert_eq!(read_code("BCDF"), None);
    assert_eq!(read_code(&"é".repeat(CODE_LENGTH)), None);
}

#[test]
fn what_is_missing_too_long_or_to_come_is_refused() {
    let day = NaiveDate::from_ymd_opt(2026, 3, 2).unwrap();
    let new = NewCertificate {
        person: None,
        holder_name: "  ".into(),
        is_named: false,
        title: "x".repeat(121),
        description: String::new(),
        criteria: String::new(),
        skills: vec!["a\nb".into(), String::new()],
        path_code: String::new(),
        earned_on: day.succ_opt().unwrap(),
    };
    let new = new.tidied();
    assert_eq!(new.skills, ["a", "b"], "one a line, none empty");
    let wanted = [Refusal::HolderMissing, Refusal::CriteriaMissing, Refusal::Long("titre"), Refusal::DayAhead];
    assert_eq!(new.refusals(day), wanted);
}

#[test]
fn a_token_is_true_until_one_sign_of_it_is_changed() {
    let drawn = key::draw().unwrap();
    let asked = unsigned("https://essaim.example/k/1", &json!({ "id": "urn:uuid:1", "n": 3 }));
    let token = signed(&asked, &key::sign(&drawn.private, asked.as_bytes()).unwrap());
    let is_true = |token: &str| {
        Parts::read(token).is_some_and(|parts| key::is_signed(&drawn.public, parts.signed.as_bytes(), &parts.signature))
    };
    assert!(is_true(&token));
    for at in (0..token.len()).step_by(7) {
        let mut bytes = token.clone().into_bytes();
        bytes[at] = if bytes[at] == b'A' { b'B' } else { b'A' };
        let other = String::from_utf8(bytes).unwrap();
        assert!(!is_true(&other), "sign {at}");
    }
    let another = key::draw().unwrap();
    assert!(!key::is_signed(&another.public, asked.as_bytes(), &key::sign(&drawn.private, asked.as_bytes()).unwrap()));
    let told = key::jwk("k", &drawn.public).unwrap();
    assert_eq!((told["kty"].as_str(), told["e"].as_str()), (Some("RSA"), Some("AQAB")));
    assert_eq!(told["n"].as_str().map(str::len), Some(342), "2,048 bits without a leading zero");
}

#[test]
fn a_picture_gives_back_what_was_baked_in() {
    let png = picture::bake("sapin", "https://essaim.example/attestation/BCDF", "a.b.c").unwrap();
    assert!(png.len() < 60_000, "{} bytes", png.len());
    assert_eq!(baked::credential_of(&png).as_deref(), Some("a.b.c"));
    for cut in [0, 7, 40, png.len() / 2] {
        let _said_without_a_panic = baked::credential_of(&png[..cut]);
    }
    assert_eq!(baked::credential_of(b"GIF89a"), None);
    let long = picture::bake("sapin", "https://essaim.example/attestation/BCDF", &"{".repeat(MOST_BYTES + 1)).unwrap();
    assert_eq!(baked::credential_of(&long), None, "no more is read of a picture than of a token");
}

#[test]
fn a_list_says_which_places_fell() {
    let issuer = Issuer { id: "https://a.example/i".into(), name: "A".into(), url: "https://a.example".into() };
    let now = chrono::DateTime::UNIX_EPOCH;
    let list = status_list(&issuer, "https://a.example/k/1/statut/0", &[0, 9, 131_071], now).unwrap();
    assert_eq!(list["id"], "https://a.example/k/1/statut/0");
    let packed = list["credentialSubject"]["encodedList"].as_str().unwrap();
    let bytes = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(packed.strip_prefix('u').unwrap()).unwrap();
    let mut bits = Vec::new();
    std::io::Read::read_to_end(&mut flate2::read::GzDecoder::new(bytes.as_slice()), &mut bits).unwrap();
    assert_eq!(bits.len(), 16_384);
    assert_eq!((bits[0], bits[1], bits[16_383]), (0x80, 0x40, 0x01));
    assert_eq!(bits.iter().map(|byte| byte.count_ones()).sum::<u32>(), 3);
}
