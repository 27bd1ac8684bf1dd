//! Letters: the window, the folds, the pages, long runs.

use documents::{Block, Language, Letter, LetterCopy, print};

use super::pdf::{Printed, Word, kept, printed};
use super::samples;
use crate::TypstDocuments;

/// The window: 85 by 33 mm from 110 mm and 55 mm; a millimetre is what an envelope forgives.
fn assert_in_window(words: &[Word], address: &[&str]) {
    for said in address {
        let found: Vec<&Word> =
            words.iter().filter(|word| word.text == *said && (50.0..95.0).contains(&word.top)).collect();
        assert!(!found.is_empty(), "{said} is not there");
        for word in found {
            let inside = word.left >= 109.0 && word.right <= 196.0 && word.top >= 54.0 && word.bottom <= 89.0;
            assert!(inside, "{word:?} leaves the window");
        }
    }
}

#[test]
fn a_letter_is_accessible_and_says_everything() {
    let printed = printed("letter", &samples::letter(vec![samples::copy()]));
    printed.assert_accessible("Lettre : Repair Café du 28 novembre");
    printed.assert_nothing_cut(210.0, 297.0);
    assert_eq!(printed.pages(), 1);
    let text = printed.text();
    for said in
        ["MADAME JEANNINE DUHAMEL", "62510 ARQUES", "03 53 01 62 10", "samedi 28 novembre, de 14 h à 17 h", "7F3K 2M"]
    {
        assert!(text.contains(said), "{said} is missing in {text}");
    }
}

#[test]
fn the_address_stands_in_the_window() {
    let printed = printed("letter-window", &samples::letter(vec![samples::copy()]));
    let words = printed.words(1);
    assert_in_window(&words, &["MADAME", "JEANNINE", "DUHAMEL", "GARE", "62510", "ARQUES"]);
    let first = words.iter().find(|word| word.text == "MADAME").expect("the address");
    assert!((first.left - 114.0).abs() < 1.0, "{first:?}");
    // Centred in the height of the window, as a sheet slides both ways.
    let middle = words.iter().find(|word| word.text == "RUE").expect("the street");
    assert!(((middle.top + middle.bottom) / 2.0 - 71.5).abs() < 1.0, "{middle:?}");
}

#[test]
fn the_longest_line_that_the_post_allows_stays_one_line() {
    let street = "84 BIS BOULEVARD PIERRE MENDES-FRANCES";
    assert_eq!(street.len(), 38);
    let to = ["M Nabil Benali", street, "62510 Arques"].map(str::to_owned).to_vec();
    let printed = printed("letter-38", &samples::letter(vec![LetterCopy { to, ..samples::copy() }]));
    let words = printed.words(1);
    let tops: Vec<f64> = ["84", "BOULEVARD", "MENDES-FRANCES"]
        .iter()
        .map(|said| words.iter().find(|word| word.text == *said).expect("the street").top)
        .collect();
    assert!(tops.iter().all(|top| (top - tops[0]).abs() < 0.5), "{tops:?}");
}

#[test]
fn six_long_lines_stay_in_the_window() {
    let to = [
        "MONSIEUR JEAN-CHRISTOPHE VANDENBROUCKE",
        "APPARTEMENT 1204 ESCALIER C ETAGE 12",
        "RESIDENCE DU LAC DES CYGNES BATIMENT B",
        "128 AVENUE DU GENERAL DE GAULLE FLERS",
        "LIEU-DIT LE GRAND MARAIS DE LA BASSE",
        "62510 ARQUES-SUR-LA-HAUTE-LYS-ET-VALLEE",
    ];
    let copy = LetterCopy { to: to.iter().map(ToString::to_string).collect(), ..samples::copy() };
    let words = printed("letter-six-lines", &samples::letter(vec![copy])).words(1);
    assert_in_window(&words, &["MONSIEUR", "APPARTEMENT", "RESIDENCE", "128", "LIEU-DIT", "62510"]);
}

#[test]
fn fold_marks_stand_at_99_and_198_millimetres() {
    let printed = printed("letter-folds", &samples::letter(vec![samples::copy()]));
    for height in [99, 198] {
        assert!(printed.darkest(1, 3, height) < 160, "no mark at {height} mm");
        assert!(printed.darkest(1, 3, height + 5) > 240, "a mark below {height} mm");
    }
}

#[test]
fn large_print_is_a_third_larger() {
    let large = LetterCopy { large_print: true, ..samples::copy() };
    let printed = printed("letter-large", &samples::letter(vec![samples::copy(), large]));
    printed.assert_nothing_cut(210.0, 297.0);
    let height = |page| {
        let words = printed.words(page);
        let word = words.iter().find(|word| word.text == "Bonjour").expect("the greeting");
        word.bottom - word.top
    };
    assert!((height(2) / height(1) - 18.0 / 13.5).abs() < 0.02);
}

#[test]
fn a_long_message_takes_the_pages_it_needs() {
    let mut long = samples::copy();
    let sentence = "nous vous attendons samedi, venez avec vos voisins et un objet en panne.";
    long.blocks = (1..=40).map(|n| Block::paragraph(format!("Ligne {n} : {sentence}"))).collect();
    let printed = printed("letter-long", &samples::letter(vec![long, samples::copy()]));
    printed.assert_nothing_cut(210.0, 297.0);
    assert_eq!(printed.pages(), 4);
    assert!(printed.page_text(3).contains("Ligne 40"));
    assert!(printed.page_text(3).contains("Madame Jeannine Duhamel · page 3"));
    assert!(!printed.page_text(4).contains("· page"), "the next letter counts from one again");
}

#[test]
fn forty_thousand_characters_without_a_space_are_all_there() {
    let copy = LetterCopy { blocks: vec![Block::paragraph("a".repeat(40_000))], ..samples::copy() };
    let printed = printed("letter-endless", &samples::letter(vec![copy]));
    printed.assert_nothing_cut(210.0, 297.0);
    let long_lines =
        printed.text().lines().filter(|line| line.len() > 9).map(|line| line.matches('a').count()).sum::<usize>();
    assert!(long_lines >= 40_000, "{long_lines}");
}

#[test]
fn a_letter_without_a_heading_may_have_headings_inside() {
    let blocks =
        vec![Block::paragraph("Bonjour,"), Block::Heading { text: "Le matin".into() }, Block::paragraph("Café.")];
    let copy = LetterCopy { heading: String::new(), blocks, ..samples::copy() };
    let printed = printed("letter-inner-headings", &samples::letter(vec![copy]));
    printed.assert_accessible("Lettre : Repair Café du 28 novembre");
    assert!(printed.text().contains("Le matin"));
}

#[test]
fn text_is_shown_and_never_run() {
    let said = "#panic(\"non\") *gras* {{ prenom }} $x^2$ <b>ici</b> \\u{41} @moi = titre";
    let copy = LetterCopy { heading: said.into(), blocks: vec![Block::paragraph(said)], ..samples::copy() };
    let text = printed("letter-marks", &samples::letter(vec![copy])).text();
    for mark in ["#panic(\"non\")", "*gras*", "{{ prenom }}", "<b>ici</b>", "@moi"] {
        assert!(text.contains(mark), "{mark} is missing in {text}");
    }
}

#[test]
fn arabic_reads_from_the_right_and_keeps_the_window() {
    let mut letter = samples::letter(vec![samples::arabic_copy(), samples::copy()]);
    letter.letterhead.language = Language::of("ar");
    letter.letters[1].language = Some(Language::default());
    let printed = printed("letter-ar", &letter);
    assert_eq!(printed.pages(), 2);
    assert!(printed.raw_contains(b"/Lang(ar)"));
    assert!(printed.raw_contains(b"/Lang(fr)"), "the French letter says so");
    let words = printed.words(1);
    assert_in_window(&words, &["MADAME", "62510"]);
    // The phone number is not turned round: 03 stands left of 53.
    let phone: Vec<f64> = ["03", "53", "01"]
        .iter()
        .filter_map(|part| words.iter().find(|word| word.text == *part).map(|word| word.left))
        .collect();
    assert!(
        phone.is_sorted() && phone.len() == 3 || words.iter().any(|word| word.text.contains("03\u{a0}53")),
        "{words:?}"
    );
    // Arabic starts at the right margin.
    let right = words.iter().map(|word| word.right).fold(0.0, f64::max);
    assert!((right - 190.0).abs() < 2.0, "{right}");
}

#[test]
fn with_both_sides_printed_each_letter_has_its_own_sheet() {
    let mut letter = samples::letter(vec![samples::copy(), samples::copy()]);
    letter.two_sided = true;
    let printed = printed("letter-two-sided", &letter);
    assert_eq!(printed.pages(), 3);
    assert_eq!(printed.page_text(2).trim(), "");
    assert!(printed.page_text(3).contains("MADAME"));
}

fn bound(name: &str, letter: &Letter) -> Printed {
    let mut engine = TypstDocuments::new(&[]);
    engine.batch = 2;
    kept(name, &print(&engine, letter).expect("a run in batches"))
}

fn numbered(count: usize) -> Letter {
    let copy = |number: usize| LetterCopy { to: vec![format!("Famille {number:03}")], ..samples::copy() };
    samples::letter((1..=count).map(copy).collect())
}

#[test]
fn a_run_in_batches_is_one_accessible_file_in_order() {
    let printed = bound("letter-run", &numbered(5));
    printed.assert_accessible("Lettre : Repair Café du 28 novembre");
    assert_eq!(printed.pages(), 5);
    for page in 1..=5 {
        assert!(printed.page_text(page).contains(&format!("FAMILLE {page:03}")), "page {page}");
        assert!(printed.page_text(page).contains("03 53 01 62 10"));
    }
    let structure = printed.structure();
    assert_eq!(structure.matches("H1").count(), 5, "{structure}");
    assert_eq!(structure.matches("Part").count(), 3);
    assert_eq!(structure.matches("\nDocument").count() + usize::from(structure.starts_with("Document")), 1);
}

#[test]
fn batches_start_on_a_fresh_sheet_too() {
    let mut letter = numbered(3);
    letter.two_sided = true;
    let printed = bound("letter-run-two-sided", &letter);
    assert_eq!(printed.pages(), 5);
    assert!(printed.page_text(3).contains("FAMILLE 002"));
    assert!(printed.page_text(5).contains("FAMILLE 003"));
}
