//! Texts that residents can read, and every way in which they cannot.

use super::Fixture;
use crate::copy::sentences::{sentences, typography, words};
use crate::copy::{self, Rules};

#[test]
fn a_text_is_cut_as_it_is_heard() {
    assert_eq!(sentences("Il reste { $n } places. Venez !"), ["Il reste X places.", "Venez !"]);
    assert_eq!(sentences("À 14.30 ? Oui…"), ["À 14.30 ?", "Oui…"]);
    let choice = "\n    { $n ->\n        [one] Une place.\n       *[other] { $n } places.\n    }";
    assert_eq!(sentences(choice), ["Une place.", "X places."]);
    assert_eq!(words("Il reste X places !").count(), 4);
}

#[test]
fn long_sentences_and_unknown_words_are_found() {
    let rules = Rules::of_the_house().unwrap();
    assert!(rules.faults("C’est fait. Inès est inscrite.", false).is_empty());
    let long = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize";
    assert!(rules.faults(long, false).is_empty());
    assert_eq!(rules.faults(long, true).len(), 1, "simple French is shorter");
    assert_eq!(rules.faults("Veuillez valider le formulaire.", false).len(), 3);
    assert_eq!(rules.faults("L’usager remplit ce dispositif.", false).len(), 2, "behind an article too");
    assert!(rules.faults("Un champion habite ici.", false).is_empty() || rules.faults("Un champ.", false).len() == 1);
}

#[test]
fn typography_is_french() {
    assert!(typography("Vous venez ? À 9 h : « oui » !").is_empty());
    assert_eq!(typography("Vous venez?").len(), 1);
    assert_eq!(typography("L'atelier").len(), 1);
    assert_eq!(typography("Attendez...").len(), 1);
    assert_eq!(typography("Dites «oui»").len(), 2);
    assert!(typography("https://exemple.fr, 14:30").is_empty());
    assert!(typography("{ $n } €").is_empty());
}

#[test]
fn only_what_residents_read_is_looked_at() {
    let long = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize";
    let fixture = Fixture::new(&[
        ("features/a/Cargo.toml", ""),
        (
            "features/a/i18n/fr/a.ftl",
            &format!("a-team = {long}, et saisissez.\na-mark = L'équipe.\na-read = {long}.\na-part = Veuillez entrer."),
        ),
        ("features/a/i18n/fr-simple/a.ftl", ""),
        ("features/a/templates/a/team.html", "{% extends \"layout/equipe.html\" %}{{ c.t(\"a-team\") }}"),
        (
            "features/a/templates/a/page.html",
            "{% extends \"layout/journey.html\" %}{{ c.t(\"a-read\") }}{% include \"a/_part.html\" %}",
        ),
        ("features/a/templates/a/_part.html", "{{ c.t(\"a-part\") }}"),
    ]);
    let said = copy::check(&fixture.house).unwrap().failures.join("\n");
    assert!(!said.contains("a-team"), "{said}");
    assert!(said.contains("a-mark: a straight apostrophe"), "typography is for everyone: {said}");
    assert!(said.contains("a-read: 16 words in a sentence, and no simpler text"), "{said}");
    assert!(said.contains("a-part: “veuillez”"), "{said}");
}
