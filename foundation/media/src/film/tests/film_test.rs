//! A film from draft to withdrawal, what a file is told by, the limits.

use crate::film::model::film::{Film, FilmState, FilmWords, Footage, Limits};
use crate::film::model::refusal::FilmRefusal;
use crate::film::model::sample;

use super::house::words;

fn begun() -> Film {
    Film::begun(&words("Un jardin"), None, testing::frozen_clock().now()).unwrap()
}

#[test]
fn a_film_goes_from_draft_to_ready_and_has_one_file() {
    let film = begun().received("a".to_owned()).unwrap();
    assert_eq!(film.state, FilmState::Converting);
    assert_eq!(film.clone().received("b".to_owned()), Err(FilmRefusal::AlreadyConverting));
    let ready = film.clone().converted(Footage::default());
    assert_eq!((ready.state, ready.original.as_deref()), (FilmState::Ready, None));
    assert_eq!(ready.clone().received("c".to_owned()), Err(FilmRefusal::AlreadyFilmed));
    let away = ready.withdrawn(testing::frozen_clock().now()).unwrap();
    assert_eq!(away.clone().received("d".to_owned()), Err(FilmRefusal::Withdrawn));
    assert_eq!(away.put_back().unwrap().state, FilmState::Ready);
}

#[test]
fn a_file_that_failed_may_be_tried_again_and_one_that_is_no_film_may_not() {
    let film = begun().received("a".to_owned()).unwrap();
    let failed = film.clone().spoilt(FilmRefusal::Failed);
    assert_eq!((failed.state, failed.original.as_deref()), (FilmState::Draft, Some("a")));
    assert_eq!(failed.tried_again().unwrap().state, FilmState::Converting);
    let none = film.spoilt(FilmRefusal::NoPicture);
    assert_eq!((none.original.as_deref(), none.trouble), (None, Some(FilmRefusal::NoPicture)));
    assert_eq!(none.tried_again(), Err(FilmRefusal::NothingToTry));
}

#[test]
fn a_film_that_was_withdrawn_meanwhile_stays_so() {
    let film = begun().received("a".to_owned()).unwrap().withdrawn(testing::frozen_clock().now()).unwrap();
    assert_eq!(film.clone().converted(Footage::default()).state, FilmState::Withdrawn);
    assert_eq!(film.clone().spoilt(FilmRefusal::Failed).state, FilmState::Withdrawn);
    let back = film.put_back().unwrap();
    assert_eq!((back.state, back.trouble), (FilmState::Draft, Some(FilmRefusal::Failed)), "its file waits for a hand");
}

#[test]
fn words_are_checked() {
    let told = |words: FilmWords| begun().worded(&words).err();
    assert_eq!(told(words("  ")), Some(FilmRefusal::TitleMissing));
    assert_eq!(told(words(&"x".repeat(161))), Some(FilmRefusal::TooLong("titre")));
    assert_eq!(told(FilmWords { language: "xx".to_owned(), ..words("a") }), Some(FilmRefusal::LanguageUnknown));
    assert_eq!(
        told(FilmWords { transcript: "x".repeat(60_001), ..words("a") }),
        Some(FilmRefusal::TooLong("transcription"))
    );
}

#[test]
fn a_file_is_told_by_its_first_bytes() {
    let films: [&[u8]; 5] =
        [b"\0\0\0\x20ftypisom", b"\x1A\x45\xDF\xA3webm", b"RIFF\0\0\0\0AVI LIST", b"OggS\0", b"\0\0\0\x08wide\0\0"];
    for film in films {
        assert!(sample::check(film).is_ok(), "{film:?}");
    }
    let others: [&[u8]; 9] = [
        b"MZ\x90\0 a program",
        b"\x7FELF",
        b"#!/bin/sh\n",
        b"%PDF-1.7",
        b"PK\x03\x04",
        b"\xFF\xD8\xFF\xE0",
        b"#EXTM3U\nfile:///etc/passwd",
        b"ffconcat version 1.0\nfile /etc/passwd",
        b"\0\0\0\x20ftypheic",
    ];
    for other in others {
        assert_eq!(sample::check(other), Err(FilmRefusal::NotAFilm), "{other:?}");
    }
    assert_eq!(sample::check(b""), Err(FilmRefusal::Empty));
}

#[test]
fn limits_hold_files_and_themselves() {
    let limits = Limits::default();
    assert_eq!(limits.check_length(0), Err(FilmRefusal::Empty));
    assert_eq!(limits.check_length(2_000_000_000), Ok(2_000_000_000));
    assert_eq!(limits.check_length(4_000_000_000), Err(FilmRefusal::TooLarge(2000)));
    assert_eq!(Limits { megabytes: 0, ..limits }.checked(), Err(FilmRefusal::MegabytesUnreadable));
    assert_eq!(Limits { minutes: 181, ..limits }.checked(), Err(FilmRefusal::MinutesUnreadable));
}
