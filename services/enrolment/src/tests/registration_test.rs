//! Enrolling: who may, who may not, and what is kept of it.

use chrono::Duration;
use kernel::{Cents, ListId};

use super::house::{House, day, known, places, registration};
use crate::model::enrolment::{ContactWay, EnrolmentState, MadeBy};
use crate::model::fee::{FeeRow, FeeTable};
use crate::model::question::{Answers, QuestionKind};
use crate::model::refusal::EnrolmentRefusal;
use crate::model::registration::{Contact, NewParticipant, Participant, Registration, Who};
use crate::service::registration::register;
use crate::service::{Error, changes};
use crate::store::{enrolments, lists};

async fn refusal(house: &House, asked: &Registration) -> EnrolmentRefusal {
    match register(&house.cx(), house.ruche.id, asked).await {
        Err(Error::Refused(reason)) => reason,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn each_refusal_is_told() {
    let house = House::new().await;
    let family = house.family().await;
    let mut terms = places(2);
    terms.ages = crate::AgeRange { min: Some(8), max: Some(40), on: day(2026, 12, 21) };
    let list = house.list(terms.clone()).await;
    assert_eq!(refusal(&house, &registration(ListId::new(), &["A"])).await, EnrolmentRefusal::ListUnknown);
    assert_eq!(refusal(&house, &registration(list, &[])).await, EnrolmentRefusal::NobodyChosen);
    let lina = EnrolmentRefusal::TooYoung { first_name: "Lina".to_owned(), age: 6, min: 8 };
    assert_eq!(refusal(&house, &known(list, family.lina)).await, lina);
    let mut old = registration(list, &["René"]);
    old.participants = vec![newcomer("René", day(1950, 1, 1))];
    let rene = EnrolmentRefusal::TooOld { first_name: "René".to_owned(), age: 76, max: 40 };
    assert_eq!(refusal(&house, &old).await, rene);
    register(&house.cx(), house.ruche.id, &known(list, family.ines)).await.expect("enrolled");
    let twice = EnrolmentRefusal::Twice { first_name: "Inès".to_owned() };
    assert_eq!(refusal(&house, &known(list, family.ines)).await, twice);
    let mut same = registration(list, &[]);
    same.participants = vec![newcomer("Paul", day(2015, 1, 1)), newcomer("PAUL", day(2015, 1, 1))];
    let same_person = EnrolmentRefusal::SamePersonTwice { first_name: "PAUL".to_owned() };
    assert_eq!(refusal(&house, &same).await, same_person);
    let stranger = house.person(house.moulin.id, "Omar", day(2000, 1, 1), None).await.0;
    assert_eq!(refusal(&house, &known(list, stranger)).await, EnrolmentRefusal::PersonUnknown);
}

fn newcomer(first: &str, birth_date: chrono::NaiveDate) -> Participant {
    let who = NewParticipant { first_name: first.to_owned(), last_name: "Martin".to_owned(), birth_date };
    Participant { who: Who::New(who), answers: Answers::default() }
}

#[tokio::test]
async fn the_period_holds_for_residents_and_the_team_may_say_otherwise() {
    let house = House::new().await;
    let mut terms = places(5);
    terms.opens_at = Some(house.now() + Duration::days(2));
    terms.closes_at = Some(house.now() + Duration::days(4));
    let list = house.list(terms).await;
    let mut asked = registration(list, &["Anna"]);
    assert!(matches!(refusal(&house, &asked).await, EnrolmentRefusal::NotYetOpen { .. }));
    asked.is_outside_period = true;
    register(&house.cx(), house.ruche.id, &asked).await.expect("by the desk, before the opening");
    house.app.clock().advance(Duration::days(3));
    house.enrol(list, "Bruno").await.expect("within the period");
    house.app.clock().advance(Duration::days(3));
    assert_eq!(refusal(&house, &registration(list, &["Chloé"])).await, EnrolmentRefusal::Closed);
}

#[tokio::test]
async fn a_visitor_enrols_themselves_and_nobody_else() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let as_desk = register(&house.visitor(), house.ruche.id, &registration(list, &["Anna"])).await;
    assert!(matches!(as_desk, Err(Error::Denied(_))));
    let volunteer = house.as_role(kernel::Role::Volunteer);
    let by_volunteer = register(&volunteer, house.ruche.id, &registration(list, &["Anna"])).await;
    assert!(matches!(by_volunteer, Err(Error::Denied(auth::Denied::Refused))));
    let own = Registration { made_by: MadeBy::Resident, ..registration(list, &["Anna"]) };
    register(&house.visitor(), house.ruche.id, &own).await.expect("for oneself");
}

#[tokio::test]
async fn a_family_takes_the_places_left_and_the_others_wait() {
    let house = House::new().await;
    let list = house.list(places(2)).await;
    let made = register(&house.cx(), house.ruche.id, &registration(list, &["A", "B", "C"])).await.expect("enrolled");
    let states: Vec<EnrolmentState> = made.places.iter().map(|place| place.state).collect();
    assert_eq!(states, [EnrolmentState::Confirmed, EnrolmentState::Confirmed, EnrolmentState::Waiting]);
    let mut closed = places(2);
    closed.has_waiting_list = false;
    let other = house.list(closed).await;
    assert_eq!(refusal(&house, &registration(other, &["A", "B", "C"])).await, EnrolmentRefusal::NotEnough { left: 2 });
}

#[tokio::test]
async fn those_met_for_the_first_time_share_a_household_with_the_adult_who_answers() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let asked = Registration {
        participants: vec![newcomer("Paul", day(2016, 1, 1)), newcomer("Jade", day(2018, 1, 1))],
        contact: Contact {
            way: ContactWay::Sms,
            to: "+33639981299".to_owned(),
            name: "Claire Martin".to_owned(),
            person: None,
        },
        made_by: MadeBy::Resident,
        ..registration(list, &[])
    };
    let made = register(&house.visitor(), house.ruche.id, &asked).await.expect("enrolled");
    let group =
        enrolments::find_group(house.app.db(), &house.scope(), made.group).await.expect("a row").expect("a group");
    let homes = [group.household.expect("a household")];
    let members = people::store::members_of(house.app.db(), &house.scope(), &homes).await.expect("rows");
    let names: Vec<String> = members.into_iter().map(|(_, person)| person.first_name).collect();
    assert_eq!(names, ["Claire", "Paul", "Jade"]);
    let adult = people::store::find(house.app.db(), &house.scope(), group.contact_person.expect("an adult")).await;
    assert_eq!(adult.expect("a row").expect("a person").mobile.as_deref(), Some("+33639981299"));
}

#[tokio::test]
async fn someone_already_known_is_recognised_in_silence() {
    let house = House::new().await;
    let family = house.family().await;
    let list = house.list(places(5)).await;
    let mut asked = registration(list, &[]);
    let ines =
        NewParticipant { first_name: "INES".to_owned(), last_name: "benali".to_owned(), birth_date: day(2015, 2, 3) };
    asked.participants = vec![Participant { who: Who::New(ines), answers: Answers::default() }];
    asked.made_by = MadeBy::Resident;
    let made = register(&house.visitor(), house.ruche.id, &asked).await.expect("enrolled");
    assert_eq!(made.places.first().map(|place| place.person), Some(family.ines));
    let group =
        enrolments::find_group(house.app.db(), &house.scope(), made.group).await.expect("a row").expect("a group");
    assert_eq!(group.household, None, "a name opens nobody's household");
}

#[tokio::test]
async fn the_fee_is_fixed_by_the_quotient_of_that_day() {
    let house = House::new().await;
    let family = house.family().await;
    let row = |up_to: Option<i64>, fee| FeeRow { up_to: up_to.map(Cents), fee: Cents(fee) };
    let mut terms = places(5);
    terms.fees = FeeTable(vec![row(Some(60_000), 900), row(None, 1_800)]);
    let list = house.list(terms).await;
    let unknown = house.enrol(list, "Anna").await.expect("enrolled");
    assert_eq!(unknown.places.first().expect("a place").fee, None);
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let mut home =
        people::store::find_household(&mut tx, &house.scope(), family.household).await.expect("a row").expect("a home");
    home.family_quotient = Some(Cents(41_200));
    people::store::update_household(&mut tx, &house.scope(), &home).await.expect("written");
    tx.commit().await.expect("a commit");
    let mut asked = known(list, family.ines);
    asked.household = Some(family.household);
    let made = register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
    assert_eq!(made.places.first().expect("a place").fee.map(|fee| fee.amount), Some(Cents(900)));
}

#[tokio::test]
async fn a_missing_answer_says_whose_and_which() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let question = house.question(list, "Une allergie ?", QuestionKind::Text).await;
    let mut asked = registration(list, &["Anna", "Bruno"]);
    let mut answers = Answers::default();
    answers.set(question, vec!["Aucune".to_owned()]);
    asked.participants.first_mut().expect("Anna").answers = answers;
    assert_eq!(refusal(&house, &asked).await, EnrolmentRefusal::QuestionMissing { participant: 1, question });
    asked.made_by = MadeBy::Sheet;
    register(&house.cx(), house.ruche.id, &asked).await.expect("a paper sheet has no room for it");
}

#[tokio::test]
async fn a_social_security_number_is_taken_nowhere() {
    const NIR: &str = "2 84 03 62 510 123 75";
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let question = house.question(list, "Une allergie ?", QuestionKind::Text).await;
    let mut asked = registration(list, &["Anna"]);
    let mut answers = Answers::default();
    answers.set(question, vec![format!("non, secu {NIR}")]);
    asked.participants.first_mut().expect("Anna").answers = answers;
    let in_answer = EnrolmentRefusal::AnswerHoldsNir { participant: 0, question };
    assert_eq!(refusal(&house, &asked).await, in_answer);
    let in_name = NewParticipant::read("Anna", NIR, "1/2/1986", house.app.clock().today());
    assert_eq!(in_name.err(), Some(EnrolmentRefusal::NirTyped));
    let made = house.enrol(house.list(places(5)).await, "Anna").await.expect("enrolled");
    let enrolment = made.places.first().expect("a place").enrolment;
    let reason = crate::prioritise(&house.cx(), house.ruche.id, enrolment, true, NIR).await;
    assert!(matches!(reason, Err(Error::Refused(EnrolmentRefusal::NirIn("raison")))));
}

#[tokio::test]
async fn undoing_an_enrolment_frees_its_chair() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let made = house.enrol(list, "Anna").await.expect("enrolled");
    let taken = async || {
        let seats = lists::seats(house.app.db(), &house.scope(), &[list]).await.expect("seats");
        seats.get(&list).map(|seats| seats.taken)
    };
    assert_eq!(taken().await, Some(1));
    let undoing = house.cx().operation(Some(house.ruche.id), "Annulation");
    db::undo(house.app.db(), made.operation, &undoing).await.expect("an answer").expect("undone");
    assert_eq!(taken().await, Some(0));
    house.enrol(list, "Bruno").await.expect("the chair is free");
    let again = house.cx().operation(Some(house.ruche.id), "Annulation");
    let refused = db::undo(house.app.db(), undoing.id, &again).await.expect("an answer");
    assert!(refused.is_err(), "an undo never seats two on one chair");
}

#[tokio::test]
async fn a_cancellation_can_be_undone_until_the_place_is_taken() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let anna = house.enrol(list, "Anna").await.expect("enrolled");
    let bruno = house.enrol(list, "Bruno").await.expect("waiting");
    let which = [anna.places.first().expect("a place").enrolment];
    let cancelled = changes::cancel(&house.cx(), house.ruche.id, anna.group, &which, MadeBy::Desk).await.expect("done");
    let state = async |group| {
        let there = enrolments::of_group(house.app.db(), &house.scope(), group).await.expect("rows");
        there.first().map(|enrolment| enrolment.state)
    };
    assert_eq!(state(bruno.group).await, Some(EnrolmentState::Offered));
    let undoing = house.cx().operation(Some(house.ruche.id), "Annulation");
    db::undo(house.app.db(), cancelled, &undoing).await.expect("an answer").expect("undone");
    assert_eq!(state(anna.group).await, Some(EnrolmentState::Confirmed));
    assert_eq!(state(bruno.group).await, Some(EnrolmentState::Waiting));
}

#[tokio::test]
async fn the_history_is_in_french_whoever_reads_what() {
    let house = House::new().await;
    let list = house.list(places(5)).await;
    let mut cx = house.visitor();
    cx.texts = cx.texts.in_locale(kernel::Locale::Ar);
    let own = Registration { made_by: MadeBy::Resident, ..registration(list, &["Anna"]) };
    let made = register(&cx, house.ruche.id, &own).await.expect("enrolled");
    let which = [made.places.first().expect("a place").enrolment];
    let gone = changes::cancel(&cx, house.ruche.id, made.group, &which, MadeBy::Resident).await.expect("cancelled");
    for (operation, words) in [(made.operation, "Inscription, Anna"), (gone, "Inscription annulée, Anna")] {
        let kept = db::find_operation(house.app.db(), operation).await.expect("a row").expect("an act");
        assert!(kept.words.starts_with(words), "{}", kept.words);
    }
}

testing::each_engine! {
    async fn two_who_change_one_enrolment_at_once_lose_nothing(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let question = house.question(list, "Une allergie ?", QuestionKind::Text).await;
        let answers = |text: &str| {
            let mut answers = Answers::default();
            answers.set(question, vec![text.to_owned()]);
            answers
        };
        let mut asked = registration(list, &["Anna"]);
        asked.participants.first_mut().expect("Anna").answers = answers("Aucune");
        let made = register(&house.cx(), house.ruche.id, &asked).await.expect("enrolled");
        let id = made.places.first().expect("a place").enrolment;
        for round in 1..=8_i64 {
            let (cx, given) = (house.cx(), [(id, answers(&format!("Réponse {round}")))]);
            let (fee, changed) = tokio::join!(
                crate::settle_fee(&cx, house.ruche.id, id, Cents(round)),
                changes::change_answers(&cx, house.ruche.id, made.group, &given, MadeBy::Desk)
            );
            let kept = enrolments::find(house.app.db(), &house.scope(), id).await.expect("a row").expect("hers");
            for done in [&fee, &changed] {
                let is_told = matches!(done, Ok(_) | Err(Error::Refused(EnrolmentRefusal::Stale)));
                assert!(is_told, "{done:?}");
            }
            assert!(fee.is_ok() || changed.is_ok());
            assert!(fee.is_err() || kept.fee.map(|fee| fee.amount) == Some(Cents(round)), "a fee that was settled stays");
            assert!(changed.is_err() || kept.answers == given[0].1, "answers that were taken stay");
        }
    }

    async fn a_draft_that_cannot_be_read_is_not_an_empty_form(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        let cx = house.visitor();
        let secret = crate::service::drafts::begin_draft(&cx, house.ruche.id, list, None).await.expect("a draft");
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        tx.exec("update enrolment_draft set content = '{\"chosen\": 3}'", vec![]).await.expect("written");
        tx.commit().await.expect("a commit");
        let found = crate::service::drafts::find_draft(&cx, house.ruche.id, list, &secret).await;
        assert!(matches!(found, Err(Error::Failed(db::Error::Inconsistent { column: "content", .. }))), "{found:?}");
    }
}
