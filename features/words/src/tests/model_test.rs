//! States, keys, first names, the words of the house.

use chrono::DateTime;

use crate::model::child::{Child, read_children, read_name};
use crate::model::question::{Act, NewQuestion, Origin, Question, State};
use crate::model::refusal::Refusal;
use crate::model::sound::is_sound;
use crate::model::{house, key};

#[test]
fn the_road_goes_from_the_question_to_the_page_and_back() {
    let road =
        [Act::Take, Act::Draft, Act::SayUnclear, Act::Draft, Act::SayClear, Act::Film, Act::Publish, Act::Withdraw];
    let end = road.into_iter().try_fold(State::Asked, State::after);
    assert_eq!(end, Some(State::Withdrawn));
    assert_eq!(State::Withdrawn.after(Act::Publish), Some(State::Published));
    assert_eq!(State::SetAside.after(Act::PutBack), Some(State::Asked));
}

#[test]
fn nothing_is_published_before_a_grown_up_understood() {
    for state in [State::Asked, State::Taken, State::Drafted, State::Read, State::SetAside] {
        assert_eq!(state.after(Act::Publish), None, "{state:?}");
    }
    let reached = State::ALL.iter().flat_map(|state| Act::ALL.iter().filter_map(|act| state.after(*act)));
    assert_eq!(reached.filter(|state| *state == State::Clear).count(), 3, "clear is said by a grown-up only");
}

#[test]
fn what_is_held_goes_no_further() {
    let asked = Question::asked(&NewQuestion::of("c'est quoi connard", Origin::Page), DateTime::UNIX_EPOCH);
    assert!(asked.is_held);
    assert_eq!(asked.clone().after(Act::Take, DateTime::UNIX_EPOCH).err(), Some(Refusal::StillHeld));
    assert!(asked.after(Act::SetAside, DateTime::UNIX_EPOCH).is_ok());
    assert!(!key::is_rude("concert, connexion, contact"), "parts of words are no insult");
}

#[test]
fn those_who_ask_the_same_have_the_same_key() {
    for asked in ["C’est quoi un cookie ?", "les cookies", "Cookie", "qu'est-ce que c'est un Cookie?", "« cookies »"]
    {
        assert_eq!(key::of(asked), "cookie", "{asked}");
    }
    assert_eq!(key::bare("C’est quoi la pièce jointe ?"), "pièce jointe");
    assert!(key::are_alike("cookie", "coookie") && key::are_alike("hameconnage", "hamecconage"));
    assert!(!key::are_alike("cookie", "nuage") && !key::are_alike("", ""));
    assert_eq!(key::of(" ?? "), "");
}

#[test]
fn of_a_child_a_first_name_and_never_a_surname() {
    let read = read_children("Inès, 9\n\nPetit-Lion\nTom , 10 ans").expect("first names");
    assert_eq!(read.first(), Some(&Child { name: "Inès".to_owned(), age: Some(9) }));
    assert_eq!(read.len(), 3);
    assert_eq!(read_children("Inès Benali, 9"), Err(Refusal::ChildSurname));
    assert_eq!(read_children("Inès, 45"), Err(Refusal::ChildAge));
    assert_eq!(read_children("  \n"), Err(Refusal::ChildrenMissing));
    assert!(read_name("06 39 98 41 22").is_none() && read_name("a@b.fr").is_none());
}

#[test]
fn the_house_explains_forty_words_in_three_languages() {
    let words = house::words();
    assert_eq!(words.len(), 40);
    for word in words {
        assert_eq!(kernel::text::slug(&word.slug), word.slug);
        for told in [&word.fr, &word.en, &word.ar] {
            assert!(!told.term.is_empty() && told.text.chars().count() > 20, "{}", word.slug);
        }
    }
}

#[test]
fn a_sound_is_known_by_how_it_begins_and_a_list_of_files_is_none() {
    let sounds: [&[u8]; 8] = [
        b"ID3\x04",
        b"\xFF\xFB\x90\x00",
        b"\xFF\xF1\x50\x80",
        b"RIFF\x00\x00\x00\x00WAVEfmt ",
        b"OggS\x00",
        b"\x1A\x45\xDF\xA3",
        b"\x00\x00\x00\x1cftypM4A ",
        b"#!AMR\n",
    ];
    assert!(sounds.into_iter().all(is_sound));
    let others: [&[u8]; 7] = [
        b"",
        b"#EXTM3U\nfile:///etc/hostname",
        b"ffconcat version 1.0\nfile passwd",
        b"<?xml version=\"1.0\"?><MPD>",
        b"RIFF\x00\x00\x00\x00WEBP",
        b"\xFF\xFEu\x00n\x00",
        b"bonjour",
    ];
    assert!(!others.into_iter().any(is_sound));
}
