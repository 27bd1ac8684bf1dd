//! Who is told, by which way: confirmations, offers and their end, sessions that change; and who is left to the desk.

use axum::http::Method;
use chrono::Duration;
use delivery::{Message, State};
use kernel::{ListId, PersonId, Role};
use people::{Channel, Consent, Purpose};
use serde_json::json;
use uuid::Uuid;

use super::house::{House, places, registration};
use crate::model::enrolment::{ContactWay, MadeBy};
use crate::model::question::Answers;
use crate::model::registration::{Contact, Participant, Who};
use crate::notices::{NoticeKind, NoticeState, SessionChange, SessionNews};
use crate::service::by_hand::{self, Brought};
use crate::service::registration::register;
use crate::service::{changes, news, waiting};
use crate::store::notices;

const LETTER: &str = "8 rue Pasteur\n62510 Arques";

async fn by(house: &House, list: ListId, name: &str, way: ContactWay, to: &str) -> crate::Registered {
    let mut asked = registration(list, &[name]);
    asked.contact = Contact { way, to: to.to_owned(), name: String::new(), person: None };
    register(&house.cx(), house.ruche.id, &asked).await.expect("an enrolment")
}

/// Enrols someone the centre knows, at the desk.
async fn known(house: &House, list: ListId, person: PersonId, contact: Contact) -> crate::Registered {
    let mut asked = registration(list, &[]);
    asked.participants = vec![Participant { who: Who::Known(person), answers: Answers::default() }];
    asked.contact = contact;
    register(&house.cx(), house.ruche.id, &asked).await.expect("an enrolment")
}

async fn ledger(house: &House) -> Vec<Message> {
    house.ledger().await
}

async fn said(house: &House, message: &Message) -> delivery::Content {
    let mut found = delivery::store::contents(house.app.db(), &house.scope(), &[message.content]).await.expect("rows");
    found.remove(&message.content).expect("a content")
}

async fn leaves(house: &House, made: &crate::Registered) {
    let which = [made.places.first().expect("a place").enrolment];
    changes::cancel(&house.cx(), house.ruche.id, made.group, &which, MadeBy::Resident).await.expect("cancelled");
}

/// The session of a fortnight hence is called off.
fn called_off(house: &House, revision: i64, in_days: i64) -> SessionNews {
    let starts_at = house.now() + Duration::days(in_days);
    SessionNews {
        session: Uuid::from_u128(7),
        revision,
        change: SessionChange::Cancelled,
        planned_on: kernel::clock::local_date(starts_at),
        starts_at,
        ends_at: starts_at + Duration::hours(2),
        place: String::new(),
        note: "La salle est inondée".to_owned(),
    }
}

async fn tell(house: &House, list: ListId, news: &SessionNews) -> crate::NewsReach {
    let cx = house.cx();
    let operation = cx.operation(Some(house.ruche.id), "Inscrits prévenus");
    let mut tx = cx.db().begin(&operation).await.expect("a transaction");
    let reach = news::tell_session(&cx, &mut tx, &house.scope(), list, news).await.expect("told");
    tx.commit().await.expect("a commit");
    reach
}

testing::each_engine! {
    async fn confirmations_offers_and_their_end_go_by_the_way_that_was_chosen(db: TestDb) {
        let house = House::on(db).await;
        // A Monday morning: an SMS leaves at once.
        house.app.clock().advance(Duration::days(1));
        let list = house.list(places(1)).await;
        let anna = by(&house, list, "Anna", ContactWay::Email, "anna@exemple.fr").await;
        by(&house, list, "Bruno", ContactWay::Sms, "+33639981201").await;
        house.app.clock().advance(Duration::minutes(1));
        by(&house, list, "Chloé", ContactWay::Letter, LETTER).await;
        house.app.clock().advance(Duration::minutes(1));
        let david = by(&house, list, "David", ContactWay::Desk, "").await;
        let sent = ledger(&house).await;
        let ways: Vec<(Channel, &str)> = sent.iter().map(|m| (m.channel, m.address.as_str())).collect();
        assert_eq!(ways, [
            (Channel::Email, "anna@exemple.fr"),
            (Channel::Sms, "+33639981201"),
            (Channel::Letter, "Chloé Dupont\n8 rue Pasteur\n62510 Arques"),
        ]);
        assert!(sent.iter().all(|m| m.batch.is_none() && m.state == State::Planned), "a notice leaves by itself");
        assert!(said(&house, &sent[0]).await.text.replace('\u{a0}', " ").contains("C’est fait : Anna"));
        assert!(said(&house, &sent[1]).await.sms_text.contains("liste d’attente"));

        leaves(&house, &anna).await;
        let offer = ledger(&house).await.pop().expect("an offer");
        assert_eq!((offer.channel, offer.first_name.as_str()), (Channel::Sms, "Bruno"));
        assert!(said(&house, &offer).await.sms_text.contains("une place pour Bruno"));
        house.app.clock().advance(Duration::hours(49));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        let sent = ledger(&house).await;
        let [.., over, next] = sent.as_slice() else { panic!("{sent:?}") };
        assert_eq!((over.channel, next.channel), (Channel::Sms, Channel::Letter));
        assert!(said(&house, over).await.sms_text.contains("passée à la suite"));
        house.app.clock().advance(Duration::days(6));
        waiting::pass_on_places(&house.cx()).await.expect("the job");
        let left = by_hand::list(&house.cx(), &house.scope()).await.expect("those to tell");
        let desk: Vec<_> = left.iter().filter(|one| one.message.is_none()).collect();
        assert_eq!(desk.len(), 1, "{left:?}");
        assert_eq!((desk[0].notice.group, desk[0].notice.kind), (david.group, NoticeKind::Offered));
        assert!(desk[0].notice.words.contains("une place pour David"));
        let letters = left.iter().filter_map(by_hand::ToTell::by_hand).filter(|m| m.channel == Channel::Letter);
        assert_eq!(letters.count(), 2, "that Chloé waits, and that the offer is over: the offer itself is moot");
        let which = [david.places.first().expect("a place").enrolment];
        changes::answer_offer(&house.cx(), house.ruche.id, david.group, &which, true, MadeBy::Desk).await.expect("yes");
        let left = by_hand::list(&house.cx(), &house.scope()).await.expect("those to tell");
        assert!(left.iter().all(|one| one.message.is_some()), "David said yes at the desk: nothing is left to say");
    }

    async fn what_someone_says_is_written_down_once(db: TestDb) {
        let house = House::on(db).await;
        let (cx, scope, centre) = (house.cx(), house.scope(), house.ruche.id);
        let list = house.list(places(5)).await;
        by(&house, list, "Anna", ContactWay::Call, "+33353019910").await;
        by(&house, list, "Bruno", ContactWay::Letter, LETTER).await;
        by(&house, list, "Chloé", ContactWay::Email, "chloe@exemple.fr").await;
        let left = by_hand::list(&cx, &scope).await.expect("those to tell");
        assert_eq!(left.len(), 2, "the e-mail leaves by itself");
        assert_eq!(by_hand::count(&cx, &scope).await.expect("a count"), 2);
        let (call, letter) = (left[0].notice.id, left[1].notice.id);
        by_hand::bring_back(&cx, centre, call, Brought::NoAnswer).await.expect("noted");
        let again = by_hand::list(&cx, &scope).await.expect("those to tell");
        assert_eq!(again[0].message.as_ref().map(|m| m.state), Some(State::NoAnswer), "it stays to be done");
        by_hand::bring_back(&cx, centre, call, Brought::Told).await.expect("noted");
        by_hand::bring_back(&cx, centre, letter, Brought::HandedOver).await.expect("noted");
        assert_eq!(by_hand::count(&cx, &scope).await.expect("a count"), 0);
        let states: Vec<State> = ledger(&house).await.iter().map(|m| m.state).collect();
        assert_eq!(states, [State::Reached, State::HandedOver, State::Planned]);
        assert!(by_hand::bring_back(&cx, centre, call, Brought::Told).await.is_err(), "once");
        let foreign = by_hand::list(&cx, &auth::Scope::of_house(house.moulin.id)).await.expect("those to tell");
        assert!(foreign.is_empty());
    }

    async fn what_did_not_arrive_is_left_to_someone(db: TestDb) {
        let house = House::on(db).await;
        let list = house.list(places(5)).await;
        by(&house, list, "Anna", ContactWay::Email, "anna@exemple.fr").await;
        let message = ledger(&house).await.pop().expect("a message");
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let ids = [message.id];
        delivery::store::set_by_hand(&mut tx, &house.scope(), &ids, State::Failed, &[State::Planned], house.now())
            .await
            .expect("bounced");
        tx.commit().await.expect("a commit");
        let left = by_hand::list(&house.cx(), &house.scope()).await.expect("those to tell");
        assert_eq!(left[0].message.as_ref().map(|m| m.state), Some(State::Failed));
        by_hand::bring_back(&house.cx(), house.ruche.id, left[0].notice.id, Brought::Told).await.expect("noted");
        assert_eq!(by_hand::count(&house.cx(), &house.scope()).await.expect("a count"), 0);
        assert_eq!(ledger(&house).await[0].state, State::Failed, "the ledger keeps what the network said");
    }

    async fn a_session_that_is_called_off_is_told_to_each_household_once(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(20)).await;
        let sms = Contact { way: ContactWay::Sms, to: "+33639981234".to_owned(), name: String::new(), person: Some(family.nadia) };
        known(&house, list, family.ines, sms).await;
        known(&house, list, family.lina, Contact { person: Some(family.nadia), ..Contact::at_desk() }).await;
        by(&house, list, "Anna", ContactWay::Letter, LETTER).await;
        by(&house, list, "David", ContactWay::Desk, "").await;
        let before = ledger(&house).await.len();
        let news = called_off(&house, 1, 14);
        let (expected, sample) = news::preview(&house.cx(), &house.scope(), list, &news).await.expect("a preview");
        assert_eq!((expected.people, expected.households, expected.at_desk, expected.already), (4, 3, 1, 0));
        assert_eq!(expected.by_channel, [(Channel::Sms, 1), (Channel::Letter, 1)]);
        let sample = sample.expect("words");
        assert!(sample.text.contains("La salle est inondée.") && sample.text.contains("est annulée"), "{sample:?}");
        assert_eq!(ledger(&house).await.len(), before, "a preview sends nothing");

        let reach = tell(&house, list, &news).await;
        assert_eq!((reach.households, &reach.by_channel), (expected.households, &expected.by_channel));
        let sent = ledger(&house).await.split_off(before);
        assert_eq!(sent.len(), 2, "the two sisters are one household");
        assert!(said(&house, &sent[0]).await.text.contains("Inès, Lina"));
        tell(&house, list, &news).await;
        assert_eq!(ledger(&house).await.len(), before + 2, "the same change is told once");
        let (again, _) = news::preview(&house.cx(), &house.scope(), list, &news).await.expect("a preview");
        assert_eq!(again.already, 3);
        tell(&house, list, &called_off(&house, 2, 14)).await;
        assert_eq!(ledger(&house).await.len(), before + 4, "another change is told again");

        let told = news::told_of_session(house.app.db(), &house.scope(), news.session).await.expect("rows");
        assert_eq!(told.len(), 6);
        assert_eq!(told.iter().filter(|one| one.waits_for_someone()).count(), 2);
        let left = by_hand::list(&house.cx(), &house.scope()).await.expect("those to tell");
        assert!(left.iter().any(|one| one.message.is_none() && one.notice.people == "David"), "{left:?}");
    }

    async fn nobody_is_written_to_by_a_way_they_refused_since_nor_by_one_that_is_too_slow(db: TestDb) {
        let house = House::on(db).await;
        let family = house.family().await;
        let list = house.list(places(20)).await;
        let sms = Contact { way: ContactWay::Sms, to: "+33639981234".to_owned(), name: String::new(), person: Some(family.nadia) };
        known(&house, list, family.nadia, sms).await;
        by(&house, list, "Anna", ContactWay::Letter, LETTER).await;
        house.app.clock().advance(Duration::hours(1));
        let stop = Consent {
            purpose: Purpose::Message(Channel::Sms),
            is_granted: false,
            at: house.now(),
            source: "STOP".to_owned(),
        };
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        people::store::upsert_consents(&mut tx, &house.scope(), &[(family.nadia, stop)]).await.expect("a row");
        tx.commit().await.expect("a commit");
        let reach = tell(&house, list, &called_off(&house, 1, 2)).await;
        assert_eq!(reach.by_channel, [(Channel::Call, 1)], "Nadia said no to SMS and has a telephone");
        assert_eq!(reach.at_desk, 1, "a letter to Anna would come after the session");
    }
}

#[tokio::test]
async fn the_desk_reads_whom_to_tell_and_notes_it() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    by(&house, list, "Bruno", ContactWay::Call, "+33353019910").await;
    by(&house, list, "Chloé", ContactWay::Letter, LETTER).await;
    let base = "/la-ruche/equipe/a-prevenir";
    house.app.sign_in_with("volunteer");
    assert_eq!(house.app.get(base).await.status, 403);
    house.app.sign_in_with("reception");
    house.app.get("/la-ruche/equipe/inscriptions").await.assert_contains("2 personnes à prévenir de vive voix");
    let page = house.app.get(base).await;
    page.assert_contains("À appeler : c’est ce qui a été demandé").assert_contains("03 53 01 99 10");
    page.assert_contains("Lettre à imprimer : Chloé Dupont, 8 rue Pasteur, 62510 Arques")
        .assert_contains("C’est imprimé");
    assert_eq!(house.app.get(&format!("{base}/lettres.pdf")).await.status, 500, "no press in this test");
    assert_eq!(house.app.post(&format!("{base}/impression"), &[]).await.status, 303);
    house.app.get(base).await.assert_contains("Lettre imprimée, à remettre");
    let left = by_hand::list(&house.cx(), &house.scope()).await.expect("those to tell");
    let call = left.iter().find(|one| one.notice.people == "Bruno").expect("Bruno").notice.id;
    let wrong = house.app.post(&format!("{base}/{call}"), &[("resultat", "faux-numero")]).await;
    assert_eq!(wrong.status, 303);
    house.app.get(base).await.assert_contains("Le numéro n’est pas le bon");
    house.app.post(&format!("{base}/{call}"), &[("resultat", "dit")]).await;
    assert_eq!(house.app.post(&format!("{base}/{call}"), &[("resultat", "dit")]).await.status, 409);
    assert_eq!(house.app.post(&format!("{base}/{call}"), &[("resultat", "zzz")]).await.status, 400);
    leaves(&house, &anna).await;
    let shown = house.app.get(base).await;
    shown.assert_contains("une place pour Bruno");
    let group = format!("/la-ruche/equipe/inscriptions/{list}/groupes/{}", left[0].group.id);
    house.app.get(&group).await.assert_contains("dit de vive voix");
}

#[tokio::test]
async fn a_program_reads_whom_to_tell_and_notes_it() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    by(&house, list, "Bruno", ContactWay::Call, "+33353019910").await;
    house.app.sign_in_with("director");
    let path = "/api/v1/centres/la-ruche/notices-to-tell";
    let left = house.app.get(path).await.json();
    assert_eq!(left["items"][0]["channel"], "call", "{left}");
    let id = left["items"][0]["id"].as_str().expect("an id").to_owned();
    let done = house.app.send_json(Method::POST, &format!("{path}/{id}/results"), &json!({"result": "told"})).await;
    assert_eq!(done.status, 200, "{}", done.body);
    assert_eq!(house.app.get(path).await.json()["items"].as_array().map(Vec::len), Some(0));
}

#[tokio::test]
async fn the_day_is_counted_and_each_count_has_its_list() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    house.app.clock().advance(Duration::days(1));
    let bruno = house.enrol(list, "Bruno").await.expect("waiting");
    leaves(&house, &anna).await;
    let from = house.now() - Duration::hours(12);
    let counts = crate::day_counts(house.app.db(), &house.scope(), (from, house.now() + Duration::hours(1))).await;
    assert_eq!(counts.expect("counts"), crate::DayCounts { enrolled: 1, offered: 1 });
    house.app.sign_in_with("reception");
    let today = house.app.get("/la-ruche/equipe/inscriptions/aujourd-hui").await;
    today.assert_contains("Bruno Dupont").assert_contains(&format!("groupes/{}", bruno.group));
    assert!(!today.body.contains("Anna"), "Anna came yesterday");
    house.app.get("/la-ruche/equipe/inscriptions/places-proposees").await.assert_contains("Bruno Dupont");
    house.app.clock().advance(Duration::days(10));
    house.app.get("/la-ruche/equipe/inscriptions/aujourd-hui").await.assert_contains("Personne ne s’est inscrit");
}

#[tokio::test]
async fn a_notice_that_was_seen_on_enrolling_waits_for_nobody() {
    let house = House::new().await;
    let list = house.list(places(1)).await;
    let anna = house.enrol(list, "Anna").await.expect("seated");
    let told = notices::notices_of(house.app.db(), &house.scope(), anna.group).await.expect("rows");
    assert_eq!(told[0].state, NoticeState::Given);
    assert_eq!(by_hand::count(&house.cx(), &house.scope()).await.expect("a count"), 0);
    let (cx, which) = (house.as_role(Role::Reception), [anna.places[0].enrolment]);
    changes::cancel(&cx, house.ruche.id, anna.group, &which, MadeBy::Desk).await.expect("cancelled");
    assert_eq!(by_hand::count(&house.cx(), &house.scope()).await.expect("a count"), 1, "they do not know yet");
}
