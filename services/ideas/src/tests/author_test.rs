//! By which way each author is told, and how codes are typed.

use chrono::DateTime;
use kernel::{Locale, PersonId};
use people::{Channel, Person};

use crate::author::{Author, AuthorId, Recipient, Road, TellBy, read_code, road_of};
use crate::model::{IdeaId, Refusal};

fn author(person: Option<PersonId>, way: TellBy) -> Author {
    Author {
        id: AuthorId::new(),
        idea: IdeaId::new(),
        person,
        name: "Malika Benamar".into(),
        way,
        is_named: false,
        locale: Locale::Fr,
        code: "7KPD4MRTWX29BCGH".into(),
        created_at: DateTime::UNIX_EPOCH,
    }
}

fn recipient(email: Option<&str>, mobile: Option<&str>, postal: &str) -> Recipient {
    let person = Person {
        id: PersonId::new(),
        member_number: None,
        title: String::new(),
        last_name: "Benamar".into(),
        first_name: "Malika".into(),
        birth_date: None,
        gender: String::new(),
        language: "fr".into(),
        email: email.map(Into::into),
        mobile: mobile.map(Into::into),
        landline: None,
        code: String::new(),
        preferred_channel: None,
        wants_large_print: false,
        created_at: DateTime::UNIX_EPOCH,
        archived_at: None,
    };
    Recipient { person, refused: Vec::new(), postal: postal.into() }
}

#[test]
fn without_a_card_they_are_told_by_the_way_they_gave() {
    let road = |way| road_of(&author(None, way), None);
    assert_eq!(road(TellBy::Sms("+33639981201".into())), Road::Message(Channel::Sms, "+33639981201".into()));
    assert_eq!(road(TellBy::Email("m@exemple.fr".into())), Road::Message(Channel::Email, "m@exemple.fr".into()));
    assert_eq!(road(TellBy::Letter(String::new())), Road::Desk, "a sheet is handed over");
    assert_eq!(road(TellBy::InPerson), Road::Desk);
    assert_eq!(road(TellBy::None), Road::Silent);
}

#[test]
fn with_a_card_their_own_reachable_way_is_chosen() {
    let person = Some(PersonId::new());
    let both = recipient(Some("m@exemple.fr"), Some("+33639981201"), "");
    let road = |way, told: &Recipient| road_of(&author(person, way), Some(told));
    assert_eq!(road(TellBy::None, &both), Road::Message(Channel::Email, "m@exemple.fr".into()));
    let asked = TellBy::Sms("+33639980000".into());
    assert_eq!(road(asked, &both), Road::Message(Channel::Sms, "+33639981201".into()), "their number now");
    let mut prefers = both.clone();
    prefers.person.preferred_channel = Some(Channel::Sms);
    assert_eq!(road(TellBy::None, &prefers), Road::Message(Channel::Sms, "+33639981201".into()));
    prefers.refused = vec![Channel::Sms];
    assert_eq!(road(TellBy::None, &prefers), Road::Message(Channel::Email, "m@exemple.fr".into()), "never refused");
    let by_post = recipient(None, None, "3 rue Basse\n62510 Arques");
    assert_eq!(road(TellBy::None, &by_post), Road::Message(Channel::Letter, "3 rue Basse\n62510 Arques".into()));
    assert_eq!(road(TellBy::None, &recipient(None, None, "")), Road::Desk, "whom no wire reaches is told by someone");
    assert_eq!(road(TellBy::InPerson, &both), Road::Desk, "as they asked");
}

#[test]
fn a_code_is_read_as_it_was_noted_down() {
    let one = author(None, TellBy::None);
    assert_eq!(one.spoken_code(), "7KPD-4MRT-WX29-BCGH");
    assert_eq!(read_code(" 7kpd-4mrt wx29-bcgh "), one.code);
    assert_eq!(one.public_name(), None, "nobody is named who did not agree");
    assert_eq!(Author { is_named: true, ..one }.public_name(), Some("Malika"));
}

#[test]
fn a_way_is_read_with_its_number_or_refused() {
    assert_eq!(TellBy::read("sms", "06 39 98 12 01", ""), Ok(TellBy::Sms("+33639981201".into())));
    assert_eq!(TellBy::read("sms", "06 39", ""), Err(Refusal::PhoneInvalid));
    assert_eq!(TellBy::read("sms", "03 53 01 62 10", ""), Err(Refusal::PhoneInvalid), "no SMS to a landline");
    assert_eq!(TellBy::read("email", "", "pas une adresse"), Err(Refusal::EmailInvalid));
    assert_eq!(TellBy::read("", "", ""), Ok(TellBy::None));
}
