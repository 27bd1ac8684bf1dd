//! The rules of a choice, and which themes are alike. No data.

use crate::model::ThemeId;
use crate::model::alike::are_alike;
use crate::model::ballot::{Marks, Method, read_choice, read_sheet};
use crate::model::refusal::Refusal;
use crate::model::theme::{Origin, read_lines};

fn three() -> Vec<ThemeId> {
    (0..3).map(|_| ThemeId::new()).collect()
}

fn marks(themes: &[ThemeId], given: &[i64]) -> Marks {
    themes.iter().copied().zip(given.iter().copied()).collect()
}

#[test]
fn one_gives_no_more_than_one_has() {
    let themes = three();
    let read = |method, given: &[i64]| read_choice(method, &themes, &marks(&themes, given));
    assert_eq!(read(Method::Points(5), &[5, 0, 0]).map(|given| given.len()), Ok(1));
    assert_eq!(read(Method::Points(5), &[3, 2, 1]), Err(Refusal::ChoiceTooMuch));
    assert_eq!(read(Method::Points(5), &[6, 0, 0]), Err(Refusal::ChoiceStrange));
    assert_eq!(read(Method::Points(5), &[-1, 2, 0]), Err(Refusal::ChoiceStrange), "nobody takes marks away");
    assert_eq!(read(Method::Points(5), &[0, 0, 0]), Err(Refusal::ChoiceMissing));
    assert_eq!(read(Method::Single, &[1, 1, 0]), Err(Refusal::ChoiceTooMuch));
    assert!(read(Method::Favourites, &[1, 1, 1]).is_ok());
    assert_eq!(read(Method::Favourites, &[2, 1, 0]), Err(Refusal::ChoiceStrange), "a favourite is one once");
    let stranger = Marks::from([(ThemeId::new(), 1)]);
    assert_eq!(read_choice(Method::Single, &themes, &stranger), Err(Refusal::ChoiceStrange));
}

#[test]
fn a_count_on_paper_is_no_more_than_its_people_have() {
    let themes = three();
    let read = |people, given: &[i64]| read_sheet(Method::Points(5), &themes, people, &marks(&themes, given));
    assert!(read(4, &[12, 8, 0]).is_ok());
    assert_eq!(read(4, &[12, 8, 1]), Err(Refusal::SheetTooMuch));
    assert_eq!(read(0, &[1, 0, 0]), Err(Refusal::PeopleOutside));
    assert_eq!(read(4, &[0, 0, 0]), Err(Refusal::SheetEmpty));
    assert_eq!(read(4, &[-3, 5, 0]), Err(Refusal::ChoiceStrange));
}

#[test]
fn titles_that_share_their_words_are_alike() {
    assert!(are_alike("Le bus le dimanche", "Des bus aussi le dimanche"));
    assert!(!are_alike("Le bus le dimanche", "Les écrans et les petits"));
    assert!(!are_alike("", ""));
}

#[test]
fn lines_are_themes_with_a_name_if_there_is_one() {
    let read = read_lines("Le bus ; Mme Lefebvre\n\n  Un jardin  \n", Origin::Paper).expect("two themes");
    let said: Vec<(&str, &str)> = read.iter().map(|theme| (theme.title.as_str(), theme.name.as_str())).collect();
    assert_eq!(said, [("Le bus", "Mme Lefebvre"), ("Un jardin", "")]);
    assert_eq!(read_lines(" \n", Origin::Paper), Err(Refusal::LinesMissing));
    assert_eq!(read_lines(&"a\n".repeat(201), Origin::Paper), Err(Refusal::LinesTooMany));
    assert_eq!(read_lines("; Mme Lefebvre", Origin::Paper), Err(Refusal::LineLong));
}
