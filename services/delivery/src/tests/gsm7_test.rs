//! The alphabet, the normaliser and the parts, by examples and by many made-up texts.

use kernel::{Cents, Locale};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use crate::sms::alphabet::{ESCAPE, decode, encode, septets};
use crate::sms::gsm7::{Encoding, Normalised, normalise, split};
use crate::sms::price::{Millicents, cost};

/// A small seeded generator (xorshift), so that a failure is the same failure tomorrow.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn text(&mut self, signs: &[char], longest: usize) -> String {
        let length = self.below(longest + 1);
        (0..length).map(|_| signs[self.below(signs.len())]).collect()
    }
}

fn fr(text: &str) -> Normalised {
    normalise(text, Locale::Fr)
}

fn gsm_signs() -> Vec<char> {
    (0u32..0x2100).filter_map(char::from_u32).filter(|c| septets(*c).is_some()).collect()
}

#[test]
fn the_alphabet_has_137_signs_and_known_codes() {
    assert_eq!(gsm_signs().len(), 127 + 10);
    assert_eq!(encode("@£Δ Aaà¿").unwrap(), [0x00, 0x01, 0x10, 0x20, 0x41, 0x61, 0x7F, 0x60]);
    assert_eq!(encode("€[").unwrap(), [ESCAPE, 0x65, ESCAPE, 0x3C]);
    assert_eq!(encode("é_§\n"), Ok(vec![0x05, 0x11, 0x5F, 0x0A]));
    assert_eq!(encode("forêt"), Err('ê'));
    assert_eq!(decode(&[0x41, ESCAPE]), None);
    assert_eq!(decode(&[200]), None);
}

#[test]
fn what_is_encoded_is_decoded_again() {
    let signs = gsm_signs();
    let mut seeded = Seeded(2_026);
    for _ in 0..5_000 {
        let text = seeded.text(&signs, 400);
        assert_eq!(decode(&encode(&text).unwrap()).as_deref(), Some(text.as_str()));
    }
}

#[test]
fn parts_hold_the_whole_text_within_their_size() {
    let signs: Vec<char> = gsm_signs().into_iter().chain("😀🏳中م".chars()).collect();
    let mut seeded = Seeded(7);
    for _ in 0..5_000 {
        let text = seeded.text(&signs, 700);
        let encoding = if encode(&text).is_ok() { Encoding::Gsm7 } else { Encoding::Ucs2 };
        let parts = split(&text, encoding);
        assert_eq!(parts.concat(), text);
        let limit = if parts.len() == 1 { encoding.single() } else { encoding.chained() };
        for part in &parts {
            let size =
                if encoding == Encoding::Gsm7 { encode(part).unwrap().len() } else { part.encode_utf16().count() };
            assert!(size <= limit, "{size} > {limit}");
        }
    }
}

#[test]
fn the_limits_of_a_part_are_those_of_the_standard() {
    let count = |text: String| fr(&text).parts;
    assert_eq!((count("a".repeat(160)), count("a".repeat(161))), (1, 2));
    assert_eq!((count("a".repeat(306)), count("a".repeat(307))), (2, 3));
    assert_eq!((count("€".repeat(80)), count("€".repeat(81))), (1, 2));
    // 152 signs and an escaped one do not fit in 153 septets: the pair goes whole to the next part.
    let parts = split(&format!("{}€{}", "a".repeat(152), "b".repeat(20)), Encoding::Gsm7);
    assert!(parts[1].starts_with('€'));
    assert_eq!((count("م".repeat(70)), count("م".repeat(71))), (1, 2));
    assert_eq!((count("م".repeat(134)), count("م".repeat(135))), (2, 3));
    let parts = split(&format!("{}😀{}", "م".repeat(66), "م".repeat(20)), Encoding::Ucs2);
    assert!(parts[1].starts_with('😀'));
}

#[test]
fn typography_becomes_plain_and_is_listed() {
    let sent = fr("« L’été » – l’atelier “cuisine”… à 14\u{202F}h\u{A0}: 5\u{A0}€");
    assert_eq!(sent.text, "\" L'été \" - l'atelier \"cuisine\"... à 14 h : 5 €");
    assert_eq!(sent.encoding, Encoding::Gsm7);
    assert_eq!(sent.to_confirm().count(), 0);
    let curly = sent.replacements.iter().find(|r| r.from == "’").unwrap();
    assert_eq!((curly.to.as_str(), curly.count), ("'", 2));
}

#[test]
fn accents_outside_the_alphabet_are_folded_and_listed() {
    let sent = fr("Fête du cœur, reçu en août à l’île; NOËL, ÇA VA");
    assert_eq!(sent.text, "Fete du coeur, recu en aout à l'ile; NOEL, ÇA VA");
    assert!(sent.replacements.iter().all(|r| !r.changes_meaning));
    assert!(sent.replacements.iter().any(|r| r.from == "ç" && r.to == "c"));
    // An accent written as a sign of its own is the same letter.
    assert_eq!(fr("e\u{301}te\u{301}").text, "été");
}

#[test]
fn a_fold_that_makes_another_word_asks_before() {
    for (word, instead) in [
        ("pêcheur", None),
        ("côté", Some("près de")),
        ("sûr", Some("certain")),
        ("dû", Some("à payer")),
        ("jeûne", Some("jour sans manger")),
        ("tâche", Some("travail")),
        ("mûr", Some("prêt à cueillir")),
        ("maïs", None),
        ("Pâtes", None),
    ] {
        let sent = fr(&format!("Le {word} de samedi."));
        let asked: Vec<_> = sent.to_confirm().collect();
        assert_eq!(asked.len(), 1, "{word}");
        assert_eq!((asked[0].from.as_str(), asked[0].instead), (word, instead));
    }
    assert_eq!(fr("OÙ ?").to_confirm().next().unwrap().instead, Some("à quel endroit"));
    assert_eq!(fr("Où ? où, même là").to_confirm().count(), 0);
    assert_eq!(fr("À payer").text, "à payer");
    assert_eq!(normalise("tâche", Locale::En).to_confirm().count(), 0);
}

#[test]
fn drawings_go_and_those_that_tell_something_are_confirmed() {
    let sent = fr("🎉 Bravo 🎉 ! ❌ annulé 👍🏽 1️⃣");
    assert_eq!(sent.text, "Bravo ! annulé 1");
    let asked: Vec<_> = sent.to_confirm().map(|r| r.from.as_str()).collect();
    assert_eq!(asked, ["❌", "👍"]);
    assert!(sent.replacements.iter().any(|r| r.from == "🎉" && r.count == 2 && !r.changes_meaning));
}

#[test]
fn another_script_stays_as_it_was_written() {
    let text = "مرحبا، ورشة « اللغة » يوم السبت";
    let sent = normalise(text, Locale::Ar);
    assert_eq!((sent.text.as_str(), sent.encoding), (text, Encoding::Ucs2));
    assert!(sent.replacements.is_empty());
    assert_eq!(fr("Rendez-vous avec Привет").encoding, Encoding::Ucs2);
}

#[test]
fn nothing_changes_in_silence() {
    let signs: Vec<char> = (0x20u32..0x2FFF).chain(0x1F300..0x1F700).filter_map(char::from_u32).collect();
    let mut seeded = Seeded(99);
    for _ in 0..20_000 {
        let text = seeded.text(&signs, 6);
        let sent = fr(&text);
        if sent.encoding == Encoding::Gsm7 {
            assert!(encode(&sent.text).is_ok(), "{text:?} became {:?}", sent.text);
            // Every visible sign is still there, or is in a replacement.
            for sign in text.nfc().filter(|c| c.is_alphanumeric() && !is_combining_mark(*c)) {
                let listed = sent.replacements.iter().any(|r| r.from.contains(sign));
                assert!(listed || sent.text.contains(sign), "{sign:?} vanished from {text:?}: {sent:?}");
            }
        }
    }
}

#[test]
fn sentences_of_a_centre_never_need_ucs2() {
    let sentences: Vec<&str> = include_str!("phrases.txt").lines().filter(|line| !line.trim().is_empty()).collect();
    let before = sentences.iter().filter(|s| encode(s).is_err()).count();
    let after = sentences.iter().filter(|s| fr(s).encoding == Encoding::Ucs2).count();
    println!("UCS-2: {before} of {} sentences as written, {after} after normalising", sentences.len());
    assert!(sentences.len() >= 60 && before * 2 > sentences.len(), "the sample must be worth normalising");
    assert_eq!(after, 0);
}

#[test]
fn a_price_is_never_promised_below_the_bill() {
    assert_eq!(cost(455 * 2, Millicents(4_250)), Millicents(3_867_500));
    assert_eq!(Millicents(3_867_500).rounded_up(), Cents(3_868));
    assert_eq!(Millicents(0).rounded_up(), Cents(0));
    assert_eq!(cost(usize::MAX, Millicents(i64::MAX)), Millicents(i64::MAX));
}
