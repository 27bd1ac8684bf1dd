//! The other papers: each says what it must, on the pages it should take.

use documents::{
    AttendanceSheet, CallList, EnrolmentReceipt, Language, Letter, LetterRound, Letterhead, Paper, Poster,
    PosterFormat, Programme, SignupSheet, Words,
};

use super::lists;
use super::pdf::{Printed, printed};

const A4: (f64, f64) = (210.0, 297.0);
const A4_ON_ITS_SIDE: (f64, f64) = (297.0, 210.0);
const A3: (f64, f64) = (297.0, 420.0);

fn assert_paper(printed: &Printed, title: &str, size: (f64, f64), says: &[&str]) {
    printed.assert_accessible(title);
    printed.assert_nothing_cut(size.0, size.1);
    let text = printed.text().split_whitespace().collect::<Vec<_>>().join(" ");
    for said in says {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
}

#[test]
fn calls_stand_ten_to_a_sheet_with_the_words_to_say() {
    let printed = printed("call-list", &lists::call_list());
    let says =
        ["Madame Duhamel 22", "06 39 98 00 22", "Pas de réponse", "Mauvais numéro", "Parle arabe", "03 21 00 00 99"];
    assert_paper(&printed, "Appels : le Repair Café", A4, &says);
    assert_eq!(printed.pages(), 3);
    for page in 1..=3 {
        assert!(printed.page_text(page).contains("je m’appelle"), "page {page} stands alone");
        assert!(printed.page_text(page).contains(&format!("Feuille {page} sur 3")));
    }
    assert!(printed.page_text(2).contains("Madame Duhamel 20") && !printed.page_text(2).contains("Madame Duhamel 21"));
}

#[test]
fn a_round_names_the_door_on_every_line() {
    let printed = printed("letter-round", &lists::letter_round());
    let says = [
        "Rue de la Gare, Arques",
        "2 lettres",
        "14 lettres",
        "16 lettres",
        "14 bis",
        "Étage 14, boîte 14",
        "Pas remise",
    ];
    assert_paper(&printed, "Tournée : lettre du 24 novembre", A4, &says);
    assert_eq!(printed.text().matches("Entrée B").count(), 14);
}

#[test]
fn a_poster_is_one_page_and_the_number_is_large() {
    let printed = printed("poster", &lists::poster(PosterFormat::A4));
    let says = [
        "Repair Café",
        "Samedi 28 novembre",
        "de 14 h à 17 h",
        "03 53 01 62 10",
        "Gratuit",
        "Centre social Jean Ferrat",
    ];
    assert_paper(&printed, "Affiche : Repair Café samedi 28 novembre", A4, &says);
    assert_eq!(printed.pages(), 1);
    let phone = printed.words(1).into_iter().find(|word| word.text.starts_with("03")).expect("the number");
    assert!(phone.bottom - phone.top > 12.0, "{phone:?}");
}

#[test]
fn a_poster_may_be_a3_with_a_picture() {
    let mut poster = lists::poster(PosterFormat::A3);
    poster.picture = Some(lists::picture());
    let printed = printed("poster-a3", &poster);
    assert_paper(&printed, "Affiche : Repair Café samedi 28 novembre", A3, &["Repair Café", "03 53 01 62 10"]);
    assert_eq!(printed.pages(), 1);
    assert!(printed.raw_text_contains("Des gens réparent un grille-pain"), "the picture is described");
}

#[test]
fn a_poster_and_a_label_say_where_one_asks_to_be_called() {
    for (name, format, size) in [("poster-called-a4", PosterFormat::A4, A4), ("poster-called-a3", PosterFormat::A3, A3)]
    {
        let mut poster = lists::poster(format);
        poster.call_back = Some(lists::call_back());
        let printed = printed(name, &poster);
        let says = ["Quelqu’un me rappelle", "essaim.example/jean-ferrat/rappelez-moi", "03 53 01 62 10"];
        assert_paper(&printed, "Affiche : Repair Café samedi 28 novembre", size, &says);
        assert_eq!(printed.pages(), 1);
    }
    let mut labels = lists::card_sheet(11);
    labels.call_back = Some(lists::call_back());
    let printed = printed("card-sheet-called", &labels);
    let says = ["soleil jardin tambour", "Quelqu’un me rappelle", "03 53 01 62 10"];
    assert_paper(&printed, "Cartes", A4, &says);
    assert_eq!(printed.pages(), 2);
    assert_eq!(printed.page_text(1).matches("me rappelle").count(), 10);
}

#[test]
fn a_long_headline_makes_the_picture_smaller_and_nothing_is_cut() {
    for spare_ink in [false, true] {
        let mut poster = lists::poster(PosterFormat::A4);
        poster.spare_ink = spare_ink;
        poster.headline =
            "Sortie familiale à la ferme pédagogique du Héron, pique-nique et anticonstitutionnellement".into();
        poster.summary = Some(
            "Départ en car devant le centre. Prévoyez le pique-nique, des bottes et un vêtement de pluie. ".repeat(3),
        );
        let printed = printed(&format!("poster-long-{spare_ink}"), &poster);
        assert_paper(&printed, &poster.letterhead.title, A4, &["anticonstitutionnellement", "03 53 01 62 10"]);
        assert_eq!(printed.pages(), 1);
    }
}

#[test]
fn papers_speak_the_words_they_are_given() {
    let mut poster = lists::poster(PosterFormat::A4);
    poster.letterhead.language = Language::of("ar");
    poster.headline = "مقهى الإصلاح".into();
    poster.letterhead.words = Words::default().with("when", "متى").with("place", "أين").with("price", "السعر");
    let printed = printed("poster-ar", &poster);
    assert_eq!(printed.pages(), 1);
    assert!(printed.text().contains("السعر"));
    assert!(!printed.text().contains("Prix"));
}

#[test]
fn the_programme_has_a_cover_a_week_and_every_entry() {
    let printed = printed("programme", &lists::programme());
    let says = [
        "Le programme",
        "Janvier à mars 2027",
        "La semaine en un coup d’œil",
        "Samedi, de 16 h 30 à 18 h",
        "Pour s’inscrire",
    ];
    assert_paper(&printed, "Programme de janvier à mars 2027", A4, &says);
    assert!(printed.page_text(1).contains("03 53 01 62 10"));
    for page in 2..=printed.pages() {
        assert!(printed.page_text(page).contains("Centre social Jean Ferrat · 03 53 01 62 10"), "page {page}");
    }
    assert!(printed.structure().contains("Table"), "the week is a table to a screen reader");
}

#[test]
fn a_sign_up_sheet_has_the_enrolled_and_empty_lines() {
    let printed = printed("signup-sheet", &lists::signup_sheet());
    let says = ["Né(e) le", "Signature", "Rentre seul", "Vandenbroucke-Delattre de la Haute-Borne", "12/03/2016", "15"];
    assert_paper(&printed, "Inscriptions : théâtre", A4_ON_ITS_SIDE, &says);
}

#[test]
fn attendance_is_cut_in_even_sheets() {
    let printed = printed("attendance-sheet", &lists::attendance_sheet());
    assert_paper(
        &printed,
        "Présences : théâtre",
        A4_ON_ITS_SIDE,
        &["mer. 12 nov.", "Inès Duhamel 17", "Appeler 06 39 98 00 01"],
    );
    assert!(printed.page_text(1).contains("mer. 6 nov.") && !printed.page_text(1).contains("mer. 7 nov."));
    assert!(printed.page_text(1).contains("Feuille 1 sur 2"));
}

#[test]
fn a_receipt_goes_home_or_in_an_envelope() {
    let says = [
        "C’est fait. Inès est inscrite.",
        "Mercredi, de 14 h à 15 h 30",
        "des chaussures souples",
        "7F3K 2M",
        "03 53 01 62 10",
    ];
    let home = printed("enrolment-receipt", &lists::receipt(false));
    assert_paper(&home, "Inscription d’Inès au théâtre", A4, &says);
    assert_eq!(home.pages(), 1);
    let posted = printed("enrolment-receipt-posted", &lists::receipt(true));
    assert_paper(&posted, "Inscription d’Inès au théâtre", A4, &says);
    assert_eq!(posted.pages(), 1);
    let address = posted.words(1).into_iter().find(|word| word.text == "MADAME").expect("the address");
    assert!((address.left - 114.0).abs() < 1.0 && address.top > 55.0 && address.bottom < 88.0, "{address:?}");
}

#[test]
fn an_almost_empty_form_still_prints() {
    fn bare<P: Paper>(paper: &P) {
        assert!(printed(&format!("bare-{}", P::TEMPLATE.0), paper).pages() >= 1, "{}", P::TEMPLATE.0);
    }
    let letterhead = || Letterhead { title: "Essai".into(), ..Letterhead::default() };
    bare(&Letter { letterhead: letterhead(), ..Letter::default() });
    bare(&LetterRound { letterhead: letterhead(), ..LetterRound::default() });
    bare(&CallList { letterhead: letterhead(), ..CallList::default() });
    bare(&Poster { letterhead: letterhead(), ..Poster::default() });
    bare(&Programme { letterhead: letterhead(), ..Programme::default() });
    bare(&SignupSheet { letterhead: letterhead(), ..SignupSheet::default() });
    bare(&AttendanceSheet { letterhead: letterhead(), ..AttendanceSheet::default() });
    bare(&EnrolmentReceipt { letterhead: letterhead(), ..EnrolmentReceipt::default() });
    bare(&documents::Record { letterhead: letterhead(), ..documents::Record::default() });
    bare(&documents::Certificate { letterhead: letterhead(), ..documents::Certificate::default() });
}

#[test]
fn cards_stand_ten_to_a_sheet_with_marks_and_without_a_name() {
    let printed = printed("card-sheet", &lists::card_sheet(11));
    let says = ["Centre social Jean Ferrat", "soleil jardin tambour", "Carte perdue", "03 53 01 62 10", "Prénom"];
    assert_paper(&printed, "Cartes", A4, &says);
    assert_eq!(printed.pages(), 2);
    assert_eq!(printed.page_text(1).matches("tambour").count(), 10);
    assert!(printed.text().contains("Jeannine Duhamel"), "the name that was asked for");
}

#[test]
fn a_record_of_many_entries_runs_over_pages_and_keeps_its_name() {
    let facts = |n: usize| vec![documents::Fact { label: "Nom".into(), lines: vec![format!("Entrée {n}")] }];
    let record = documents::Record {
        letterhead: Letterhead { title: "Qui a vu mon dossier".into(), ..Letterhead::default() },
        headline: "Qui a vu mon dossier".into(),
        lead: vec!["Pour Nadia Belkacem, le 22 novembre 2026.".into()],
        chapters: vec![documents::Chapter {
            title: "Ouvertures".into(),
            note: String::new(),
            entries: (1..=80).map(|n| documents::Entry { facts: facts(n) }).collect(),
        }],
        end: vec!["Une question ? Demandez à l’accueil.".into()],
    };
    let printed = printed("record", &record);
    assert!(printed.pages() >= 2, "{}", printed.pages());
}

#[test]
fn a_certificate_is_one_page_with_the_address_that_checks_it() {
    let certificate = documents::Certificate {
        letterhead: Letterhead { title: "Attestation : envoyer une photo".into(), ..Letterhead::default() },
        headline: "Attestation".into(),
        lead: "Le centre atteste que".into(),
        holder: "Nadia Belkacem".into(),
        what: "Envoyer une photo à sa famille".into(),
        facts: vec![documents::Fact { label: "Comment".into(), lines: vec!["Deux photos, seule.".into()] }],
        stamp: "Retirée le 6 février 2027".into(),
        check: documents::Reply {
            lead: "Pour vérifier :".into(),
            qr: Some("https://essaim.example/attestation/BCDF2345GHJK67890000".into()),
            ..documents::Reply::default()
        },
        ..documents::Certificate::default()
    };
    let printed = printed("certificate", &certificate);
    let says = ["Nadia Belkacem", "Envoyer une photo", "Deux photos", "Retirée le 6 février 2027", "Pour vérifier"];
    assert_paper(&printed, "Attestation : envoyer une photo", A4, &says);
    assert_eq!(printed.pages(), 1);
}
