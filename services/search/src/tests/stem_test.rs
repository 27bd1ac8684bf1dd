//! Stems: forms of a word together, strangers apart.

use std::collections::HashMap;

use kernel::text::fold;

use super::test_data;
use crate::stem;

#[test]
fn forms_of_one_word_share_a_stem() {
    for forms in [
        &["atelier", "ateliers"][..],
        &["cheval", "chevaux"],
        &["bateau", "bateaux"],
        &["jeu", "jeux"],
        &["jardin", "jardinage", "jardiner", "jardins"],
        &["informatique", "informatiques", "informaticien"],
        &["cuisine", "cuisines", "cuisiner", "cuisinier", "cuisiniere"],
        &["danse", "danses", "danser", "danseuse"],
        &["accompagnement", "accompagner", "accompagnateur"],
        &["ancien", "anciens"],
        &["ancienne", "anciennes"],
        &["gratuit", "gratuits", "gratuite", "gratuites"],
    ] {
        let stems: Vec<String> = forms.iter().map(|form| stem(form)).collect();
        assert!(stems.windows(2).all(|pair| pair[0] == pair[1]), "{forms:?} {stems:?}");
    }
}

#[test]
fn strangers_stay_apart() {
    for (one, other) in
        [("parc", "parent"), ("cours", "course"), ("poste", "poterie"), ("mars", "marche"), ("2024", "2026")]
    {
        assert_ne!(stem(one), stem(other), "{one} {other}");
    }
}

/// A stem need not look like Snowball's; what matters is which words it brings together.
#[test]
fn words_that_snowball_joins_are_mostly_joined_here() {
    let Some(file) = test_data("recherche-fr/racinisation/snowball.tsv") else { return };
    let mut families: HashMap<String, Vec<String>> = HashMap::new();
    for line in std::fs::read_to_string(file).unwrap().lines() {
        let (word, theirs) = line.split_once('\t').unwrap();
        if word.contains('\'') {
            continue;
        }
        families.entry(theirs.to_owned()).or_default().push(stem(&fold(word)));
    }
    let (mut joined, mut pairs) = (0, 0);
    for stems in families.values().filter(|stems| stems.len() > 1) {
        pairs += stems.len() - 1;
        joined += stems.windows(2).filter(|pair| pair[0] == pair[1]).count();
    }
    println!("{joined} of {pairs} neighbours joined");
    assert!(joined * 100 >= pairs * 60, "{joined} of {pairs}");
}
