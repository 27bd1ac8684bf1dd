//! Labels, weights, returns and sheets, without a house.

use chrono::NaiveDate;

use crate::model::item::{Item, LONGEST_LINE, State, read_parts};
use crate::model::loan::{Answer, Check, CheckKind, CheckResult, MOST_TRIES, due_after, state_of_return};
use crate::model::refusal::Refusal;
use crate::model::repair::{kilos, read_grams};
use crate::model::{ItemId, LoanId, label, sheet};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 24).unwrap()
}

#[test]
fn a_label_is_read_from_what_was_typed_or_scanned() {
    assert_eq!(label::read(" bcd-234 "), "BCD-234");
    assert_eq!(label::read("https://essaim.example/arques/materiel/etiquette?mot=BCD234"), "BCD234");
    assert_eq!(label::bare("BCD-234"), "BCD234");
    assert_eq!(label::spoken("BCD234"), "BCD-234");
    let drawn = label::from_random(&[0, 25, 26, 99, 200, 255]);
    assert!(drawn.len() == label::LENGTH && !drawn.contains(['0', 'O', '1', 'I', 'L']), "{drawn}");
}

#[test]
fn a_weight_is_kilos_with_a_comma_and_nothing_else() {
    assert_eq!((read_grams("1,5"), read_grams("0,25 kg"), read_grams("")), (1_500, 250, 0));
    assert!(["abc", "-2", "1,2345"].into_iter().all(|typed| read_grams(typed) < 0));
    assert_eq!((kilos(1_500), kilos(2_000)), ("1,5".to_owned(), "2".to_owned()));
}

#[test]
fn a_bag_with_a_lost_part_is_damaged_and_a_lost_bag_is_lost() {
    assert_eq!(state_of_return(State::Good, &[State::Good, State::Lost]), State::Damaged);
    assert_eq!(state_of_return(State::Lost, &[State::Good]), State::Lost);
    assert_eq!(state_of_return(State::Worn, &[State::Good]), State::Worn);
    assert!(!State::Damaged.is_lendable() && State::Broken.calls_for_repair());
}

#[test]
fn without_an_answer_one_calls_again_some_times() {
    let mut check = Check::open(LoanId::new(), CheckKind::Week, day());
    let (result, again) = check.after(Answer::NoAnswer, day()).unwrap();
    assert!(result == CheckResult::Open && again > day());
    check.tries = MOST_TRIES - 1;
    assert_eq!(check.after(Answer::NoAnswer, day()).unwrap().0, CheckResult::Over);
    check.result = CheckResult::Well;
    assert_eq!(check.after(Answer::Help, day()), Err(Refusal::CallOver));
}

#[test]
fn a_loan_has_an_end_that_a_calendar_knows() {
    assert_eq!(due_after(day(), 30), Ok(NaiveDate::from_ymd_opt(2026, 12, 24).unwrap()));
    assert!([0, -3, 366, i64::MAX].into_iter().all(|days| due_after(day(), days) == Err(Refusal::DaysOutside)));
    assert_eq!(read_parts(&"a\n".repeat(31)), Err(Refusal::PartsTooMany));
}

#[test]
fn a_sheet_says_nothing_of_who_has_a_thing() {
    let text = "Item Name,Asset Tag,Checked Out To,E-mail,Warranty\nTablette,T-001,Jeanne Dubois,j@x.example,24\n";
    let read = sheet::read(text.as_bytes()).unwrap();
    assert_eq!(read.left, ["Checked Out To".to_owned(), "E-mail".to_owned()]);
    assert_eq!(read.unknown, ["Warranty".to_owned()]);
    assert_eq!(read.lines[0].extra, [("Warranty".to_owned(), "24".to_owned())]);
}

#[test]
fn a_sheet_of_snipe_it_keeps_each_column() {
    let text = "Item Name,Asset Tag,Category,Status,Purchase Cost,Purchase Date,Warranty,Company\n\
                Tablette,T-001,Tablets,Ready to Deploy,180.00,2025-03-01,24,Carsat\n,,,,,,,\n'=1+1,,,,,,,\n";
    let read = sheet::read(text.as_bytes()).unwrap();
    assert_eq!((read.lines.len(), read.unknown.as_slice()), (2, ["Warranty".to_owned()].as_slice()));
    assert_eq!(read.lines[0].extra, [("Warranty".to_owned(), "24".to_owned())]);
    assert_eq!(read.lines[0].details.value.map(|value| value.0), Some(18_000));
    assert_eq!(read.lines[1].details.name, "=1+1");
    assert_eq!(sheet::read(b"Colour\nred\n"), Err(Refusal::SheetWithoutName));
    let line = read.lines[0].clone();
    let at = chrono::DateTime::UNIX_EPOCH;
    let (label, details, extra) = (line.label, line.details, line.extra);
    let item = Item { id: ItemId::new(), label, details, loan: None, extra, created_at: at, revision: 1 };
    let heads = sheet::heads(std::slice::from_ref(&item));
    assert_eq!(heads.last().map(String::as_str), Some("Warranty"));
    assert_eq!(sheet::row(&item, &heads, "Carsat").last().map(String::as_str), Some("24"));
}

#[test]
fn a_sheet_with_a_title_as_long_as_a_book_says_it_once_and_short() {
    let (title, other) = ("t".repeat(200_000), "Item Name,Purchase Date");
    let text = format!("{other},{title}\n{}", "Tablette,+99999-01-01,x\n".repeat(2_000));
    let read = sheet::read(text.as_bytes()).unwrap();
    assert_eq!(read.lines.len(), 2_000);
    assert!(read.lines.iter().all(|line| line.extra[0].0.chars().count() <= LONGEST_LINE));
    assert!(read.lines.iter().all(|line| line.details.bought_on.is_none()), "a year that no database writes");
}
