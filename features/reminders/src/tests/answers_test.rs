//! What is answered: settled where it is sure, kept to be read where it is not.

use auth::Opened;
use axum::http::StatusCode;
use chrono::Duration;
use kernel::{PersonId, Role};
use people::Channel;

use super::house::{House, on, resident};
use super::rule_test::day;
use crate::model::answer::{DateState, Means, Said};
use crate::service::views::Part;
use crate::service::{answers, days, own, views};
use crate::store::heard;

const SECRET: &str = "le%20mot%20de%20la%20passerelle";

/// The reminders of today leave, and the gateway takes them.
async fn leave(house: &House) {
    days::run(&house.cx(), &house.centre).await.expect("a pass");
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let now = house.cx().now();
    let sent = "update delivery_message set state = 'sent', sent_at = $1 where state = 'planned' and channel = 'sms'";
    tx.exec(sent, db::args![now]).await.expect("sent");
    tx.commit().await.expect("commits");
}

async fn answer(house: &House, number: &str, text: &str, key: &str) {
    house.app.leave();
    let path = format!("/livraison/sms/recu?cle={SECRET}&de={number}&texte={text}&codage=0&id={key}");
    assert_eq!(house.app.get(&path).await.status, StatusCode::OK);
}

/// The last message to a number is of another room.
async fn another_room_writes(house: &House, person: PersonId, number: &str) {
    house.app.clock().advance(Duration::minutes(5));
    let cx = house.cx();
    let notice = delivery::Notice {
        person,
        household: None,
        channel: Channel::Sms,
        address: number.to_owned(),
        first_name: "Inès".into(),
        full_name: "Inès Essai".into(),
        wants_large_print: false,
        subject: String::new(),
        text: "Une fête samedi.".into(),
        sms_text: String::new(),
        locale: "fr".into(),
        at_any_hour: true,
        is_secret: false,
        once_key: "essai:autre".into(),
    };
    let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
    let id = delivery::notify(&mut tx, &house.scope(), notice, cx.now()).await.expect("planned");
    let sent = "update delivery_message set state = 'sent', sent_at = $1 where id = $2";
    tx.exec(sent, db::args![cx.now(), id]).await.expect("sent");
    tx.commit().await.expect("commits");
}

async fn told(house: &House, first: &str, mobile: &str, due: chrono::NaiveDate) -> (PersonId, uuid::Uuid) {
    let known = crate::store::procedures::all(house.app.db(), &house.scope()).await.expect("reads");
    let procedure = match known.first() {
        Some(one) => one.id,
        None => house.ready(&["carte-vitale"]).await[0],
    };
    let person = house.person(first, Some(mobile)).await;
    let id = house.remind(person, procedure, on(due)).await;
    (person, id)
}

testing::each_engine! {
    async fn fait_closes_the_date_and_aide_asks_for_help(db: TestDb) {
        let house = House::on(db).await;
        let (_, one) = told(&house, "Inès", "+33639980001", day(2026, 12, 1)).await;
        let (_, two) = told(&house, "Omar", "+33639980002", day(2026, 12, 2)).await;
        let (_, three) = told(&house, "Lina", "+33639980003", day(2026, 12, 3)).await;
        leave(&house).await;
        answer(&house, "33639980001", "FAIT", "a").await;
        answer(&house, "33639980002", "AIDE+svp", "b").await;
        answer(&house, "33639980003", "demain+je+crois", "c").await;
        let date = house.dates(one).await.remove(0);
        assert_eq!((date.state, date.answered_by.as_str()), (DateState::Done, "sms"));
        assert_eq!(house.dates(three).await[0].state, DateState::ToRead);
        assert_eq!(house.dates(two).await[0].state, DateState::Help);
        let calendar = views::calendar(&house.cx(), &house.centre).await.expect("reads");
        assert_eq!(calendar.kept, 1, "a lapse avoided");
    }

    async fn stop_is_heard_for_every_date_at_the_number(db: TestDb) {
        let house = House::on(db).await;
        let (_, one) = told(&house, "Inès", "+33639980001", day(2026, 12, 1)).await;
        leave(&house).await;
        answer(&house, "33639980001", "STOP", "a").await;
        assert_eq!(house.dates(one).await[0].state, DateState::Stopped);
        let soon = views::without_way(&house.cx(), &house.centre).await.expect("reads");
        assert_eq!(soon.told().count(), 1, "on the list of those without a sure way");
    }

    async fn a_couple_s_telephone_guesses_nothing(db: TestDb) {
        let house = House::on(db).await;
        let (_, hers) = told(&house, "Inès", "+33639980001", day(2026, 12, 1)).await;
        let (_, his) = told(&house, "Omar", "+33639980001", day(2026, 12, 2)).await;
        leave(&house).await;
        answer(&house, "33639980001", "fait", "a").await;
        assert_eq!(house.dates(hers).await[0].state, DateState::Sent);
        assert_eq!(house.dates(his).await[0].state, DateState::Sent);
        let kept = heard::unread(house.app.db(), &house.scope(), 10).await.expect("reads");
        assert_eq!(kept.len(), 2, "one answer, two people possible");
        assert_eq!(kept[0].answer, kept[1].answer);
        answers::mark_read(&house.cx_of(Role::Referent), &house.centre, kept[0].answer).await.expect("read");
        assert!(heard::unread(house.app.db(), &house.scope(), 10).await.expect("reads").is_empty());
    }

    async fn an_answer_after_another_room_s_message_is_heard_by_its_number(db: TestDb) {
        let house = House::on(db).await;
        let (person, one) = told(&house, "Inès", "+33639980001", day(2026, 12, 1)).await;
        leave(&house).await;
        another_room_writes(&house, person, "+33639980001").await;
        answer(&house, "33639980001", "oui", "a").await;
        assert_eq!(house.dates(one).await[0].state, DateState::Sent, "other words are the other room's");
        answer(&house, "33639980001", "Aide", "b").await;
        assert_eq!(house.dates(one).await[0].state, DateState::Help);
        assert!(heard::unread(house.app.db(), &house.scope(), 10).await.expect("reads").is_empty());
    }

    async fn help_from_a_shared_telephone_calls_back_and_closes_nothing(db: TestDb) {
        let house = House::on(db).await;
        let (hers, one) = told(&house, "Inès", "+33639980001", day(2026, 12, 1)).await;
        let (_, two) = told(&house, "Omar", "+33639980001", day(2026, 12, 2)).await;
        leave(&house).await;
        another_room_writes(&house, hers, "+33639980001").await;
        answer(&house, "33639980001", "AIDE", "a").await;
        for id in [one, two] {
            assert_eq!(house.dates(id).await[0].state, DateState::Sent);
        }
        let todo = views::to_do(&house.cx(), &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!(todo.heard.len(), 1);
        let mut names: Vec<&str> = todo.heard[0].people.iter().map(|person| person.first_name.as_str()).collect();
        names.sort_unstable();
        assert_eq!(names, ["Inès", "Omar"]);
        house.signs_in(&house.centre, Role::Referent);
        let list = house.app.get(&house.path("/rappels")).await;
        list.assert_contains("À rappeler, plusieurs personnes possibles").assert_contains("Omar");
        let read = house.path(&format!("/rappels/reponses/{}/lecture", todo.heard[0].row.answer));
        assert_eq!(house.app.post(&read, &[]).await.status, StatusCode::SEE_OTHER);
        assert!(heard::unread(house.app.db(), &house.scope(), 10).await.expect("reads").is_empty());
    }

    async fn by_hand_a_call_is_said_and_then_done(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Chloé", Some("+33639980003")).await;
        let terms = crate::Terms { channel: Some(Channel::Call), ..on(day(2026, 12, 2)) };
        let id = house.remind(person, ids[0], terms).await;
        days::run(&house.cx(), &house.centre).await.expect("a pass");
        let date = house.dates(id).await.remove(0);
        let cx = house.cx_of(Role::Referent);
        answers::record(&cx, &house.centre, date.id, Said::Given, Means::Call).await.expect("said");
        let said = house.dates(id).await.remove(0);
        assert_eq!(said.state, DateState::Sent);
        let message = delivery::store::find(cx.db(), &house.scope(), said.message.expect("a message")).await;
        assert_eq!(message.expect("reads").expect("a message").state, delivery::State::Reached);
        answers::record(&cx, &house.centre, date.id, Said::Done, Means::Desk).await.expect("done");
        assert_eq!(house.dates(id).await[0].state, DateState::Done);
        let reception = house.cx_of(Role::Reception);
        assert!(answers::record(&reception, &house.centre, date.id, Said::Wait, Means::Desk).await.is_err());
    }

    async fn one_says_it_oneself_behind_the_pin(db: TestDb) {
        let house = House::on(db).await;
        let (person, id) = told(&house, "Inès", "+33639980001", day(2026, 12, 20)).await;
        let date = house.dates(id).await[0].id;
        let mut cx = house.cx();
        cx.actor = resident(house.centre.id, person, Opened::Card);
        assert!(own::list(&cx, house.centre.id, person).await.is_err(), "without the PIN");
        cx.actor = resident(house.centre.id, person, Opened::Pin);
        assert_eq!(own::list(&cx, house.centre.id, person).await.expect("reads").len(), 1);
        own::say(&cx, house.centre.id, person, date, Said::Done).await.expect("said");
        assert_eq!(house.dates(id).await[0].state, DateState::Done);
        house.app.clock().advance(Duration::days(20));
        assert_eq!(days::run(&house.cx(), &house.centre).await.expect("a pass").sent, 0, "it was done before");
        let (_, other) = told(&house, "Omar", "+33639980009", day(2027, 1, 20)).await;
        let others = house.dates(other).await[0].id;
        assert!(own::say(&cx, house.centre.id, person, others, Said::Done).await.is_err(), "another’s date");
    }
}
