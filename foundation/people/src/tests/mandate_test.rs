//! What a mandate may hold, told once for the rooms that write mandates.

use crate::mandate::{LASTS, Reading, lines};

#[test]
fn how_one_knows_what_one_signs_is_kept_under_the_word_that_is_sent() {
    for reading in Reading::ALL {
        assert_eq!(Reading::from_code(reading.code()), Some(reading));
        assert_eq!(serde_json::to_value(reading).unwrap(), reading.code(), "what is sealed and sent is the same word");
    }
    assert_eq!(Reading::from_code("aloud"), None);
    let named: Vec<Reading> = Reading::ALL.into_iter().filter(|reading| reading.needs_reader()).collect();
    assert_eq!(named, [Reading::Interpreter, Reading::Witness]);
}

#[test]
fn a_mandate_ends_by_itself_and_has_a_formality_a_line() {
    assert!(LASTS.is_sorted() && LASTS.iter().all(|days| (1..=365).contains(days)));
    assert_eq!(lines(" Carte \n\n Bail\n ").collect::<Vec<_>>(), ["Carte", "Bail"]);
}
