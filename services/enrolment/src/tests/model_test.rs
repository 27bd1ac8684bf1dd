//! The rules, without data: ages, fees, seats, questions, contacts.

use chrono::{Duration, TimeZone, Utc};
use kernel::{Cents, ListId};
use uuid::Uuid;

use super::house::{day, places};
use crate::model::contact::TypedContact;
use crate::model::day::{DayFault, parse_date, read_date};
use crate::model::enrolment::ContactWay;
use crate::model::fee::{Fee, FeeRow, FeeTable};
use crate::model::list::{AgeRange, ListRefusal, ListState, OutOfAge, Seats, Standing};
use crate::model::question::{AnswerFault, Answers, Condition, NewQuestion, Question, QuestionKind, QuestionRefusal};
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::NewParticipant;

fn now() -> chrono::DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 22, 9, 0, 0).single().expect("an instant")
}

fn seats(taken: i64, waiting: i64) -> Seats {
    Seats {
        capacity: Some(10),
        taken,
        waiting,
        state: ListState::Open,
        has_waiting_list: true,
        opens_at: None,
        closes_at: None,
    }
}

#[test]
fn ages_count_on_the_day_of_the_first_session() {
    let ages = AgeRange { min: Some(8), max: Some(11), on: day(2026, 12, 21) };
    assert_eq!(ages.check(day(2018, 12, 21)), Ok(()));
    assert_eq!(ages.check(day(2018, 12, 22)), Err(OutOfAge::TooYoung { age: 7, min: 8 }));
    assert_eq!(ages.check(day(2014, 12, 21)), Err(OutOfAge::TooOld { age: 12, max: 11 }));
}

#[test]
fn a_fee_follows_the_quotient_and_waits_for_it_when_unknown() {
    let row = |up_to: Option<i64>, fee| FeeRow { up_to: up_to.map(Cents), fee: Cents(fee) };
    let table = FeeTable(vec![row(Some(60_000), 900), row(Some(100_000), 1_200), row(None, 1_800)]);
    assert_eq!(table.fee(Some(Cents(60_000))), Some(Cents(900)));
    assert_eq!(table.fee(Some(Cents(60_001))), Some(Cents(1_200)));
    assert_eq!(table.fee(Some(Cents(500_000))), Some(Cents(1_800)));
    assert_eq!(table.fee(None), None);
    assert_eq!(FeeTable::single(Cents(500)).fee(None), Some(Cents(500)));
    assert_eq!(FeeTable::default().fee(None), Some(Cents(0)));
    let upside_down = FeeTable(vec![row(Some(100_000), 900), row(Some(60_000), 1_200), row(None, 1)]);
    let mut terms = places(1);
    terms.fees = upside_down;
    assert_eq!(terms.check(), Err(ListRefusal::FeesInvalid));
}

#[test]
fn a_price_told_in_words_is_never_a_fee_of_nothing() {
    let mut terms = places(1);
    assert_eq!(terms.fee(None), Some(Fee::new(Cents(0), None)), "free");
    for words in ["2 € la séance", ""] {
        terms.words.price = Some(words.to_owned());
        assert_eq!(terms.fee(None), None, "{words}");
    }
}

#[test]
fn terms_that_cannot_be_are_refused_one_by_one() {
    let refusal = |change: fn(&mut crate::ListTerms)| {
        let mut terms = places(10);
        change(&mut terms);
        terms.check()
    };
    assert_eq!(refusal(|_| {}), Ok(()));
    assert_eq!(refusal(|t| t.title = "  ".to_owned()), Err(ListRefusal::TitleMissing));
    assert_eq!(refusal(|t| t.capacity = Some(-1)), Err(ListRefusal::CapacityInvalid));
    assert_eq!(
        refusal(|t| (t.opens_at, t.closes_at) = (Some(now()), Some(now()))),
        Err(ListRefusal::ClosesBeforeOpening)
    );
    assert_eq!(refusal(|t| (t.ages.min, t.ages.max) = (Some(9), Some(8))), Err(ListRefusal::AgesInverted));
}

#[test]
fn whoever_comes_finds_what_is_left_after_those_who_wait() {
    assert_eq!(seats(4, 0).standing(now()), Standing::Open { left: Some(6) });
    assert_eq!(seats(10, 3).standing(now()), Standing::Waiting { before: 3 });
    assert_eq!(seats(9, 3).standing(now()), Standing::Waiting { before: 3 }, "those who wait go first");
    let without_waiting = Seats { has_waiting_list: false, ..seats(10, 0) };
    assert_eq!(without_waiting.standing(now()), Standing::Full);
    let later = Seats { opens_at: Some(now() + Duration::days(1)), ..seats(0, 0) };
    assert!(matches!(later.standing(now()), Standing::NotYet { .. }));
    assert_eq!(Seats { closes_at: Some(now()), ..seats(0, 0) }.standing(now()), Standing::Closed);
    assert_eq!(Seats { state: ListState::Cancelled, ..seats(0, 0) }.standing(now()), Standing::Cancelled);
}

#[test]
fn a_place_is_held_as_long_as_the_answer_needs() {
    let in_days = |days| Some(now() + Duration::days(days));
    assert_eq!(ContactWay::Sms.held_until(now(), None), now() + Duration::hours(48));
    assert_eq!(ContactWay::Letter.held_until(now(), None), now() + Duration::days(5));
    assert_eq!(
        ContactWay::Letter.held_until(now(), in_days(1)),
        now() + Duration::days(1),
        "never past the last session"
    );
}

fn question(kind: QuestionKind, is_required: bool) -> Question {
    Question {
        id: Uuid::now_v7(),
        list: ListId::new(),
        position: 1,
        kind,
        label: "Question".to_owned(),
        help: String::new(),
        is_required,
        choices: vec!["Bleu".to_owned(), "Rouge".to_owned()],
        condition: None,
        retired_at: None,
    }
}

#[test]
fn answers_are_kept_in_the_shape_that_is_asked() {
    let cases = [
        (QuestionKind::Text, "une phrase", true),
        (QuestionKind::Choice, "Bleu", true),
        (QuestionKind::Choice, "Vert", false),
        (QuestionKind::YesNo, "non", true),
        (QuestionKind::YesNo, "peut-être", false),
        (QuestionKind::Consent, "oui", true),
        (QuestionKind::Number, "1,5", true),
        (QuestionKind::Number, "deux", false),
        (QuestionKind::Date, "29/02/2024", true),
        (QuestionKind::Date, "29/02/2023", false),
    ];
    for (kind, value, is_kept) in cases {
        let asked = question(kind, false);
        let mut given = Answers::default();
        given.set(asked.id, vec![value.to_owned()]);
        assert_eq!(given.checked(&[asked]).is_ok(), is_kept, "{kind:?} {value}");
    }
}

#[test]
fn a_question_with_a_condition_is_required_only_when_it_is_asked() {
    let first = question(QuestionKind::YesNo, true);
    let mut second = question(QuestionKind::Text, true);
    second.condition = Some(Condition { question: first.id, value: "oui".to_owned() });
    let asked = [first.clone(), second.clone()];
    let mut given = Answers::default();
    given.set(first.id, vec!["non".to_owned()]);
    assert!(given.checked(&asked).is_ok());
    given.set(first.id, vec!["oui".to_owned()]);
    let missing = given.checked(&asked).expect_err("asked and not answered");
    assert_eq!((missing.question, missing.fault), (second.id, AnswerFault::Missing));
    second.retired_at = Some(now());
    assert!(given.checked(&[first, second]).is_ok(), "a retired question asks nothing");
}

#[test]
fn a_question_cannot_lean_on_itself() {
    let known = question(QuestionKind::YesNo, false);
    let lean = |on| NewQuestion {
        kind: QuestionKind::Text,
        label: "Laquelle ?".to_owned(),
        help: String::new(),
        is_required: false,
        choices: Vec::new(),
        condition: Some(Condition { question: on, value: "oui".to_owned() }),
    };
    assert_eq!(lean(known.id).check(None, std::slice::from_ref(&known)), Ok(()));
    assert_eq!(
        lean(known.id).check(Some(known.id), std::slice::from_ref(&known)),
        Err(QuestionRefusal::ConditionOnItself)
    );
    assert_eq!(lean(Uuid::now_v7()).check(None, &[known]), Err(QuestionRefusal::ConditionUnknown));
}

#[test]
fn dates_are_read_as_people_write_them() {
    for typed in ["3/4/2015", "03.04.2015", "3 4 2015", "03042015", "2015-04-03"] {
        assert_eq!(parse_date(typed), Some(day(2015, 4, 3)), "{typed}");
    }
    let in_words = ["3 avril 2015", "03 AVR 2015", "3 april 2015", "٠٣/٠٤/٢٠١٥", "۳ ۴ ۲۰۱۵"];
    for typed in in_words {
        assert_eq!(parse_date(typed), Some(day(2015, 4, 3)), "{typed}");
    }
    assert_eq!(parse_date("1er août 2018"), Some(day(2018, 8, 1)));
    for typed in ["", "2015", "3/4/15", "avril", "3 ju 2015", "3 jui 2015", "3 brumaire 2015"] {
        assert_eq!(read_date(typed), Err(DayFault::Unreadable), "{typed}");
    }
    for typed in ["29/02/2019", "31/02/2015", "12/13/2015", "31 juin 2015", "2015-02-30"] {
        assert_eq!(read_date(typed), Err(DayFault::NoSuchDay), "{typed}");
    }
}

#[test]
fn a_new_person_needs_three_readable_fields() {
    let read = |first, last, birth| NewParticipant::read(first, last, birth, day(2026, 11, 22));
    assert_eq!(read("", "Benali", "3/4/2015"), Err(EnrolmentRefusal::FirstNameMissing));
    assert_eq!(read("Inès", " ", "3/4/2015"), Err(EnrolmentRefusal::LastNameMissing));
    assert_eq!(read("Inès", "Benali", "hier"), Err(EnrolmentRefusal::BirthDateUnreadable));
    assert_eq!(read("Inès", "Benali", "29/02/2019"), Err(EnrolmentRefusal::BirthDateNoSuchDay));
    let all =
        [EnrolmentRefusal::FirstNameMissing, EnrolmentRefusal::LastNameMissing, EnrolmentRefusal::BirthDateUnreadable];
    assert_eq!(NewParticipant::read_all("", "", "", day(2026, 11, 22)), Err(all.to_vec()), "all at once");
    assert_eq!(read("Inès", "Benali", "3/4/2099"), Err(EnrolmentRefusal::BirthDateImpossible));
    assert_eq!(read("Inès", "Benali", "3/4/1899"), Err(EnrolmentRefusal::BirthDateImpossible));
    assert_eq!(read("  Inès ", "Ben  ali", "3/4/2015").expect("readable").last_name, "Ben ali");
}

#[test]
fn a_name_is_letters_and_what_joins_them() {
    let read = |first: &str| NewParticipant::read(first, "Benali", "3/4/2015", day(2026, 11, 22));
    for odd in ["🐝🐝", "Zo\u{202e}é", "Zo\u{7}é", "Inès 2", "--"] {
        assert_eq!(read(odd), Err(EnrolmentRefusal::NameSigns("prenom")), "{odd:?}");
    }
    assert_eq!(read(&"a".repeat(400)), Err(EnrolmentRefusal::NameTooLong("prenom")));
    for name in ["Anne-Marie", "N’Diaye", "M. D'Arc", "Zoe\u{301}", "فاطمة", "Łukasz"] {
        assert_eq!(read(name).expect(name).first_name, name);
    }
}

#[test]
fn a_way_says_what_its_box_lacks() {
    let typed = TypedContact { way: "sms", phone: "", email: "", address: "" };
    assert_eq!(TypedContact { way: "pigeon", ..typed }.read(), Err(EnrolmentRefusal::WayMissing));
    assert_eq!(typed.read(), Err(EnrolmentRefusal::PhoneMissing));
    assert_eq!(
        TypedContact { phone: "06 39 98 12", ..typed }.read(),
        Err(EnrolmentRefusal::PhoneInvalid { digits: 8 })
    );
    assert_eq!(TypedContact { phone: "03 53 01 62 10", ..typed }.read(), Err(EnrolmentRefusal::PhoneNotMobile));
    assert_eq!(
        TypedContact { phone: "06 39 98 12 34", ..typed }.read(),
        Ok((ContactWay::Sms, "+33639981234".to_owned()))
    );
    assert_eq!(
        TypedContact { phone: "٠٦ ٣٩ ٩٨ ١٢ ٣٤", ..typed }.read(),
        Ok((ContactWay::Sms, "+33639981234".to_owned())),
        "typed with the digits of Arabic"
    );
    assert_eq!(TypedContact { way: "email", email: "nadia", ..typed }.read(), Err(EnrolmentRefusal::EmailInvalid));
    let by_letter = |address| TypedContact { way: "letter", address, ..typed }.read().map(|(_, to)| to);
    assert_eq!(by_letter("8 rue Pasteur"), Err(EnrolmentRefusal::AddressMissing));
    for address in ["8 rue Pasteur\n62510 Arques", "8 rue Pasteur, 62510 Arques", "8 rue Pasteur 62510 Arques"] {
        assert_eq!(by_letter(address), Ok("8 rue Pasteur\n62510 Arques".to_owned()));
    }
}

#[test]
fn a_chain_of_conditions_never_closes_however_long() {
    let mut chain: Vec<Question> = (0..4).map(|_| question(QuestionKind::YesNo, false)).collect();
    for at in 1..chain.len() {
        let question = chain[at - 1].id;
        chain[at].condition = Some(Condition { question, value: "oui".to_owned() });
    }
    let lean = |at: usize| NewQuestion {
        kind: QuestionKind::YesNo,
        label: "Et ?".to_owned(),
        help: String::new(),
        is_required: true,
        choices: Vec::new(),
        condition: Some(Condition { question: chain[at].id, value: "oui".to_owned() }),
    };
    for end in 1..chain.len() {
        let closed = lean(end).check(Some(chain[0].id), &chain);
        assert_eq!(closed, Err(QuestionRefusal::ConditionOnItself), "a ring of {}", end + 1);
    }
    assert_eq!(lean(3).check(None, &chain), Ok(()), "a new one closes nothing");
    let mut ring = chain.clone();
    ring[0].condition = Some(Condition { question: chain[3].id, value: "oui".to_owned() });
    let onto_ring = lean(2).check(Some(Uuid::now_v7()), &ring);
    assert_eq!(onto_ring, Err(QuestionRefusal::ConditionOnItself), "an old ring holds nobody for ever");
}

#[test]
fn a_condition_is_an_answer_of_the_other_question_and_stays_one() {
    let mut colour = question(QuestionKind::Choice, true);
    colour.choices = vec!["Bleu".to_owned(), "Écru".to_owned()];
    let lean = |value: &str| NewQuestion {
        kind: QuestionKind::Text,
        label: "Pourquoi ?".to_owned(),
        help: String::new(),
        is_required: true,
        choices: Vec::new(),
        condition: Some(Condition { question: colour.id, value: value.to_owned() }),
    };
    let others = [colour.clone()];
    assert_eq!(lean("Écru").check(None, &others), Ok(()));
    assert_eq!(lean("Vert").check(None, &others), Err(QuestionRefusal::ConditionValue));
    assert_eq!(colour.own_answer(" ecru"), "Écru", "typed without its capital and accent");

    let mut leaning = question(QuestionKind::Text, true);
    leaning.condition = Some(Condition { question: colour.id, value: "Écru".to_owned() });
    let all = [colour.clone(), leaning.clone()];
    let with = |kind: QuestionKind, choices: &[&str]| NewQuestion {
        kind,
        label: "Quelle couleur ?".to_owned(),
        help: String::new(),
        is_required: true,
        choices: choices.iter().map(|choice| (*choice).to_owned()).collect(),
        condition: None,
    };
    let change = |new: NewQuestion| new.check(Some(colour.id), &all);
    assert_eq!(change(with(QuestionKind::Choice, &["Écru", "Rose"])), Ok(()), "nobody leans on the blue one");
    assert_eq!(change(with(QuestionKind::Choice, &["Bleu", "Rose"])), Err(QuestionRefusal::ChoiceInUse));
    assert_eq!(change(with(QuestionKind::YesNo, &[])), Err(QuestionRefusal::ChoiceInUse));
    leaning.retired_at = Some(now());
    let retired = with(QuestionKind::YesNo, &[]).check(Some(colour.id), &[colour.clone(), leaning]);
    assert_eq!(retired, Ok(()), "a retired question leans on nothing");
}
