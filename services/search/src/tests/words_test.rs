//! Words of a text.

use crate::stem;
use crate::synonyms::Synonyms;
use crate::words::{STOP_WORDS, is_stop_word, words};

#[test]
fn elisions_signs_and_little_words_are_left_out() {
    assert_eq!(
        words("L’atelier d'écriture du Café-Théâtre : 14 h, qu’on aime !"),
        ["atelier", "ecriture", "cafe", "theatre", "14", "aime"]
    );
    assert_eq!(words("La C.A.F. et le CLAS"), ["caf", "clas"]);
    assert_eq!(words("Jusqu'à 6 ans."), ["jusqu", "6", "ans"]);
    assert!(words("de la, et ...").is_empty());
}

#[test]
fn the_list_of_little_words_is_sorted_so_that_it_can_be_searched() {
    assert!(STOP_WORDS.is_sorted());
    assert!(is_stop_word("comment") && !is_stop_word("atelier"));
}

#[test]
fn the_table_of_synonyms_can_be_read() {
    let table = Synonyms::read(include_str!("../../reference/synonyms.toml")).unwrap();
    let stems = ["aide", "devoirs"].map(stem);
    let (_, others) = table.opened_by(&stems).next().unwrap();
    assert!(others.iter().any(|entry| entry.words == ["soutien", "scolaire"]));
}
