//! Rules without a house: the vocabulary, what an act must have, what a mandate may be, what a PDF may hold.

use chrono::NaiveDate;
use people::mandate::Terms;

use crate::model::mandate::{check_signed, ends_soon, is_running, last_day};
use crate::model::paper::{HEAVIEST, Kind, check_pdf};
use crate::model::refusal::check_words;
use crate::model::vocabulary::{Autonomy, Equipment, Mode, Orientation, PlaceKind, SubTheme, Theme};
use crate::model::{ActDraft, MandateDraft, MandateState, Reading, Refusal, StepDraft};
use crate::service::bundle;
use crate::service::pictures::Page;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn act() -> ActDraft {
    ActDraft {
        on: Some(day("2026-11-20")),
        minutes: Some(30),
        place: Some(PlaceKind::Centre),
        themes: vec![Theme::Email],
        mode: Some(Mode::Train),
        ..ActDraft::default()
    }
}

fn refusals(change: impl FnOnce(&mut ActDraft)) -> Vec<Refusal> {
    let mut draft = act();
    change(&mut draft);
    draft.refusals(day("2026-11-22"))
}

#[test]
fn the_vocabulary_is_that_of_la_coop() {
    assert_eq!((Theme::ALL.len(), SubTheme::ALL.len(), PlaceKind::ALL.len()), (19, 11, 4));
    assert_eq!((Equipment::ALL.len(), Autonomy::ALL.len(), Orientation::ALL.len()), (5, 3, 7));
    assert_eq!(Theme::from_code("gere_ses_contenus_numeriques"), Some(Theme::OwnContent));
    assert_eq!(Theme::from_code("cuisine"), None);
    for theme in Theme::ALL {
        assert_eq!(Theme::from_code(theme.code()), Some(*theme));
    }
}

#[test]
fn an_act_has_what_la_coop_asks_for() {
    assert_eq!(refusals(|_| ()), []);
    assert_eq!(refusals(|act| act.on = Some(day("2026-11-23"))), [Refusal::DateAhead]);
    assert_eq!(refusals(|act| act.on = None), [Refusal::DateUnread]);
    assert_eq!(refusals(|act| act.minutes = Some(1_440)), [Refusal::MinutesUnread]);
    assert_eq!(refusals(|act| act.minutes = Some(1_439)), []);
    assert_eq!(refusals(|act| act.minutes = Some(0)), [Refusal::MinutesUnread]);
    assert_eq!(refusals(|act| act.themes.clear()), [Refusal::ThemeMissing]);
    assert_eq!(refusals(|act| act.place = Some(PlaceKind::Home)), [Refusal::TownMissing]);
    let none_and_one = vec![Equipment::Nothing, Equipment::Phone];
    assert_eq!(refusals(|act| act.equipment = none_and_one), [Refusal::EquipmentTwice]);
    assert_eq!(refusals(|act| act.mode = Some(Mode::Accompany)), [Refusal::AgreementMissing]);
}

#[test]
fn kinds_of_procedures_go_with_procedures_only() {
    assert_eq!(refusals(|act| act.sub_themes = vec![SubTheme::Housing]), [Refusal::SubThemeAlone]);
    let with = refusals(|act| {
        act.themes.push(Theme::Procedures);
        act.sub_themes = vec![SubTheme::Housing];
    });
    assert_eq!(with, []);
}

#[test]
fn a_number_or_a_password_is_refused_wherever_it_is_typed() {
    let nir = "Son numéro : 2 84 03 62 041 123 45";
    assert_eq!(refusals(|act| act.note = nir.into()), [Refusal::Nir("note")]);
    assert_eq!(refusals(|act| act.note = "mdp impots : Soleil62!".into()), [Refusal::Password("note")]);
    let step = StepDraft { subject: "mot de passe : Soleil62".into(), ..super::house::step("") };
    assert_eq!(step.refusals(), [Refusal::Password("objet")]);
    let step = StepDraft { next: nir.into(), ..super::house::step("Logement") };
    assert_eq!(step.refusals(), [Refusal::Nir("suite")]);
    assert_eq!(check_words("titre", "  Avis d’impôt ", 20), Ok("Avis d’impôt"));
    assert_eq!(check_words("titre", "Avis d’impôt", 4), Err(Refusal::TooLong("titre")));
}

#[test]
fn a_mandate_lists_formalities_for_a_known_time_and_a_free_person() {
    let of = |change: fn(&mut MandateDraft)| {
        let mut draft = super::house::mandate();
        change(&mut draft);
        draft.refusals()
    };
    assert_eq!(of(|_| ()), []);
    assert_eq!(of(|m| m.formalities = " \n ".into()), [Refusal::FormalityMissing]);
    assert_eq!(of(|m| m.days = Some(30)), [Refusal::DaysMissing]);
    assert_eq!(of(|m| m.is_free = false), [Refusal::FreedomMissing]);
    assert_eq!(of(|m| m.reading = Some(Reading::Interpreter)), [Refusal::ReaderMissing]);
    assert_eq!(of(|m| m.formalities = "mdp : Soleil62!".into()), [Refusal::Password("demarches")]);
    assert_eq!(of(|m| m.formalities = "une\n".repeat(21)), [Refusal::TooManyFormalities]);
}

#[test]
fn a_mandate_says_the_terms_that_were_signed_or_others() {
    let draft = super::house::mandate();
    let terms = Terms {
        formalities: draft.lines().into_iter().map(str::to_owned).collect(),
        days: 31,
        is_free: true,
        reading: Reading::Reads,
        reader: String::new(),
    };
    assert!(draft.says(&terms));
    let others = [
        Terms { formalities: vec!["Demande de logement".into()], ..terms.clone() },
        Terms { days: 182, ..terms.clone() },
        Terms { is_free: false, ..terms.clone() },
        Terms { reading: Reading::Witness, ..terms.clone() },
        Terms { reader: "Anne Roy".into(), ..terms },
    ];
    assert!(others.iter().all(|one| !draft.says(one)));
}

#[test]
fn a_mandate_ends_by_itself() {
    let (from, one, month) = (day("2026-11-22"), last_day(day("2026-11-22"), 1), last_day(day("2026-11-22"), 31));
    assert_eq!((one, month), (from, day("2026-12-22")));
    let runs = |state, on: &str| is_running(state, Some(from), Some(month), day(on));
    assert!(runs(MandateState::SignedPaper, "2026-11-22") && runs(MandateState::SignedPaper, "2026-12-22"));
    assert!(!runs(MandateState::SignedPaper, "2026-12-23") && !runs(MandateState::SignedPaper, "2026-11-21"));
    assert!(!runs(MandateState::Revoked, "2026-11-23") && !runs(MandateState::Drafted, "2026-11-23"));
    let soon = |days, on: &str| ends_soon(days, Some(month), day(on));
    assert!(soon(182, "2026-11-22") && !soon(182, "2026-11-21") && !soon(31, "2026-12-20") && !soon(182, "2026-12-23"));
    let signed = |on: &str| check_signed(Some(day(on)), day("2026-11-20"), day("2026-11-22"));
    assert_eq!(signed("2026-11-20"), Ok(day("2026-11-20")));
    let nothing = check_signed(None, day("2026-11-20"), day("2026-11-22"));
    assert_eq!(nothing, Err(Refusal::NothingSigned));
    assert_eq!(
        (signed("2026-11-19"), signed("2026-11-23")),
        (Err(Refusal::SignedWrongDay), Err(Refusal::SignedWrongDay))
    );
}

#[test]
fn a_file_is_what_its_first_bytes_say() {
    assert_eq!(Kind::of(b"%PDF-1.7"), Ok(Kind::Pdf));
    assert_eq!(Kind::of(b"\x00\x00\x00\x18ftypheic"), Err(Refusal::FileHeic));
    assert_eq!(Kind::of(b"MZ"), Err(Refusal::FileUnknown));
    assert_eq!(Kind::of(b""), Err(Refusal::FileMissing));
    let mut heavy = vec![0xff, 0xd8, 0xff];
    heavy.resize(HEAVIEST + 1, 0);
    assert_eq!(Kind::of(&heavy), Err(Refusal::FileTooHeavy));
}

#[test]
fn a_pdf_that_acts_is_refused_however_it_is_written() {
    assert_eq!(check_pdf(b"%PDF-1.7 << /Type /Page >>"), Ok(()));
    for acts in ["<< /OpenAction 3 0 R >>", "<< /S /JavaScript /JS (x) >>", "/J#61vaScript", "/AA <<", "/Launch"] {
        assert_eq!(check_pdf(format!("%PDF-1.7 {acts}").as_bytes()), Err(Refusal::FileWithScripts), "{acts}");
    }
    assert_eq!(check_pdf(b"%PDF-1.7 /AAbc /JSON"), Ok(()), "a longer name is another name");
    let picture = b"%PDF-1.7 << /Length 9 >> stream\n \x03/JS \x9a\n endstream endobj";
    assert_eq!(check_pdf(picture), Ok(()), "a picture is any bytes");
    let hidden = b"%PDF-1.7 % stream\n << /OpenAction 3 0 R >> % endstream";
    assert_eq!(check_pdf(hidden), Err(Refusal::FileWithScripts), "a word in a comment hides nothing");
    let after = b"%PDF-1.7 << >> stream x endstream << /JS (x) >>";
    assert_eq!(check_pdf(after), Err(Refusal::FileWithScripts));
}

#[test]
fn numbers_and_passwords_are_refused_however_they_are_written() {
    let refusal = |words: &str| check_words("note", words, 400).err();
    for nir in [
        "2 69 05 49 588 157 80",
        "269054958815780",
        "2.69.05.49.588.157.80",
        "2\u{202f}69\u{202f}05\u{202f}49\u{202f}588\u{202f}157\u{202f}80",
        "n° sécu : 26 90 54 95 88 15 780",
        "269 0549 5881 5780",
        "2-69-05\n49-588-157 80",
        "2\u{200b}69054958815780",
        "٢ ٦٩ ٠٥ ٤٩ ٥٨٨ ١٥٧ ٨٠",
        "2 69 05 – 49 588 157 – 80",
    ] {
        assert_eq!(refusal(nir), Some(Refusal::Nir("note")), "{nir}");
    }
    for password in [
        "mdp : Soleil62!",
        "Mot  de   passe : Soleil62!",
        "MOT-DE-PASSE Soleil62!",
        "mot_de_passe=Soleil62",
        "m.d.p. : Soleil62!",
        "mot de\u{a0}passe\u{a0}: Soleil62!",
        "Môt de pàsse : Soleil62!",
        "Mot de passe :\nSoleil62!",
        "code d’accès : 4412Ab",
    ] {
        assert_eq!(refusal(password), Some(Refusal::Password("note")), "{password}");
    }
    for plain in [
        "Rappeler au 06 39 98 12 01, dossier 2026-11-22, SIRET 732 829 320 00074",
        "A perdu son mot de passe\nRendez-vous le 12",
        "Arques 62510\n06 39 98 12 01",
        "Mot de passe oublié",
    ] {
        assert_eq!(refusal(plain), None, "{plain}");
    }
}

/// As many formalities as a mandate may have, each as long as it may be, in the widest letters.
#[test]
fn a_kept_sheet_holds_all_that_was_signed_and_the_signature() {
    let lines: Vec<String> = ["W".repeat(200), "CARTE DE BUS ".repeat(15)].into_iter().cycle().take(30).collect();
    let page = Page { jpeg: Vec::new(), width: 600, height: 200, is_blank: false };
    let sheet = String::from_utf8_lossy(&bundle::sheet(&lines, &page)).into_owned();
    let written: Vec<&str> = sheet.lines().filter(|line| line.ends_with(") Tj ET")).collect();
    let said: String = written.iter().filter_map(|line| line.split_once(" Td (")?.1.strip_suffix(") Tj ET")).collect();
    let signs = |text: &str| text.chars().filter(|sign| *sign != ' ').collect::<String>();
    assert_eq!(signs(&said), signs(&lines.concat()), "nothing is left out");
    for line in &written {
        let (place, words) = line.split_once(" Td (").unwrap();
        let mut place = place.split(' ').filter_map(|word| word.parse::<f64>().ok());
        let (letters, left, height) = (place.next().unwrap(), place.next().unwrap(), place.next().unwrap());
        // Helvetica: a W is 0.944 of its height wide, no other capital more than 0.778.
        let widest = if words.contains('W') { 0.944 } else { 0.778 };
        let signs = words.trim_end_matches(") Tj ET").chars().count();
        let right = left + f64::from(u32::try_from(signs).unwrap()) * widest * letters;
        assert!(height > 110.0 && right < 595.28 - 18.0, "beside the page: {line}");
    }
    let place = sheet.lines().find(|line| line.ends_with("cm /P Do Q")).unwrap();
    let sizes: Vec<f64> = place.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(sizes[3] > 60.0 && sizes[5] > 0.0, "the signature is seen: {place}");
}
