//! What a form remembers of what was typed.

use crate::FormState;

fn typed(pairs: &[(&str, &str)]) -> FormState {
    FormState::from_pairs(pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())))
}

#[test]
fn a_date_reads_the_same_from_one_box_or_three() {
    assert_eq!(typed(&[("ne", " 27/03/2015 ")]).date("ne"), "27/03/2015");
    assert_eq!(typed(&[("ne-jour", "27"), ("ne-mois", " 3"), ("ne-annee", "2015")]).date("ne"), "27/3/2015");
    assert_eq!(typed(&[("ne-jour", "27"), ("ne-mois", ""), ("ne-annee", "")]).date("ne"), "27//");
    assert_eq!(typed(&[("ne-jour", ""), ("ne-mois", ""), ("ne-annee", "")]).date("ne"), "");
}

#[test]
fn several_boxes_of_one_name_are_all_kept() {
    let form = typed(&[("qui", "ines"), ("qui", "karim")]);
    assert_eq!(form.all("qui"), ["ines", "karim"]);
    assert!(form.has("qui", "ines") && !form.has("qui", "lina"));
    assert!(form.checked("qui") && !form.checked("accord"));
}

#[test]
fn a_refusal_keeps_the_first_sentence_of_a_field() {
    let mut form = FormState::new();
    assert!(!form.is_refused());
    form.refuse("tel", "Il en faut 10.");
    form.refuse("tel", "Autre.");
    assert_eq!(form.error("tel"), "Il en faut 10.");
    assert_eq!(form.error("nom"), "");
    assert_eq!(form.errors().len(), 2);
}
