//! The rules of a choice, and the codes. The rows are tried by the rooms that have them.

use kernel::PersonId;

use crate::{Limits, Marks, Unread, code, draw, read};

fn marks(given: &[i64]) -> (Vec<PersonId>, Marks<PersonId>) {
    let known: Vec<PersonId> = given.iter().map(|_| PersonId::new()).collect();
    let marks = known.iter().copied().zip(given.iter().copied()).collect();
    (known, marks)
}

#[test]
fn one_gives_no_more_than_one_has() {
    let count = |given: &[i64], all, each| {
        let (known, marks) = marks(given);
        read(&known, &marks, Limits { all, each }).map(|given| given.len())
    };
    assert_eq!(count(&[5, 0, 0], 5, 5), Ok(1));
    assert_eq!(count(&[3, 2, 1], 5, 5), Err(Unread::TooMuch));
    assert_eq!(count(&[2, 1], 3, 1), Err(Unread::Strange), "a favourite is one once");
    assert_eq!(count(&[-1, 2], 5, 5), Err(Unread::Strange), "nobody takes marks away");
    assert_eq!(count(&[0, 0], 5, 5), Err(Unread::Nothing));
    let (_, stranger) = marks(&[1]);
    assert_eq!(read(&[], &stranger, Limits { all: 1, each: 1 }), Err(Unread::Strange));
}

#[test]
fn a_code_is_read_however_it_is_typed() {
    let drawn = code::from_random(&[7; code::LENGTH]);
    assert_eq!(drawn.len(), 14);
    let spoken = code::spoken(&drawn).to_lowercase().replace('-', " ");
    assert_eq!(code::read(&spoken), Some(drawn));
    assert_eq!(code::read("BCDF"), None);
    assert_eq!(code::read("éééééééééééééé"), None);
}

#[test]
fn what_is_kept_of_a_code_is_not_the_code() {
    let drawn = draw(3);
    assert_eq!(drawn.len(), 3);
    assert!(drawn.iter().all(|(code, hash)| *hash == auth::Secret::hash_of(code) && !hash.contains(code.as_str())));
    assert_ne!(drawn[0].0, drawn[1].0);
}
