//! What was told once and must be told otherwise: failed, stopped, by another way, corrected, stopped for good.

use chrono::Duration;
use delivery::State;
use kernel::Role;
use people::{Channel, Person};

use super::house::{House, blank, on};
use super::rule_test::day;
use crate::model::answer::{DateState, Means, Said};
use crate::model::reminder::{ReminderDate, Terms};
use crate::service::{answers, days, planning};

async fn pass_of(house: &House) -> days::Pass {
    days::run(&house.cx(), &house.centre).await.expect("a pass")
}

async fn date_of(house: &House, id: uuid::Uuid) -> ReminderDate {
    house.dates(id).await.remove(0)
}

async fn state_of(house: &House, date: &ReminderDate) -> State {
    let message = date.message.expect("a message");
    let found = delivery::store::find(house.app.db(), &house.scope(), message).await.expect("reads");
    found.expect("a message").state
}

async fn set_message(house: &House, date: &ReminderDate, state: State) {
    let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
    let ids = [date.message.expect("a message")];
    let now = house.cx().now();
    delivery::store::set_by_hand(&mut tx, &house.scope(), &ids, state, &[State::Planned], now).await.expect("set");
    tx.commit().await.expect("commits");
}

async fn both_ways(house: &House) -> kernel::PersonId {
    let cx = house.cx();
    let person =
        Person { mobile: Some("+33639980001".into()), email: Some("ines@exemple.fr".into()), ..blank(&cx, "Inès") };
    house.add(std::slice::from_ref(&person)).await;
    person.id
}

testing::each_engine! {
    async fn what_failed_is_sent_again_with_a_message_of_its_own(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        pass_of(&house).await;
        let first = date_of(&house, id).await;
        set_message(&house, &first, State::Failed).await;
        assert_eq!(pass_of(&house).await.undelivered, 1);
        let cx = house.cx_of(Role::Referent);
        answers::record(&cx, &house.centre, first.id, Said::Again, Means::Desk).await.expect("again");
        assert_eq!(pass_of(&house).await.sent, 1);
        let second = date_of(&house, id).await;
        assert_eq!((second.state, second.attempt), (DateState::Sent, 2));
        assert_ne!(second.message, first.message);
        assert_eq!(state_of(&house, &second).await, State::Planned);
        house.app.clock().advance(Duration::days(30));
        pass_of(&house).await;
        let late = answers::record(&cx, &house.centre, first.id, Said::Again, Means::Desk).await;
        assert!(late.is_err(), "its day has passed");
    }

    async fn who_said_stop_is_told_by_another_way_they_allow(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = both_ways(&house).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        pass_of(&house).await;
        let first = date_of(&house, id).await;
        assert_eq!(first.channel, Some(Channel::Sms));
        house.refuses(person, Channel::Sms).await;
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        let stop = crate::store::dates::Settlement {
            state: DateState::Stopped, answer: "STOP", by: "sms", at: house.cx().now(),
        };
        assert!(crate::store::dates::settle(&mut tx, &house.scope(), first.id, first.state, &stop).await.expect("set"));
        tx.commit().await.expect("commits");
        let cx = house.cx_of(Role::Referent);
        answers::record(&cx, &house.centre, first.id, Said::Again, Means::Desk).await.expect("again");
        assert_eq!(pass_of(&house).await.sent, 1);
        assert_eq!(date_of(&house, id).await.channel, Some(Channel::Email));
    }

    async fn another_way_sends_again_and_holds_the_first_back(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = both_ways(&house).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        pass_of(&house).await;
        let first = date_of(&house, id).await;
        let cx = house.cx_of(Role::Referent);
        let by_mail = Terms { channel: Some(Channel::Email), ..on(day(2026, 12, 6)) };
        planning::change(&cx, &house.centre, id, by_mail).await.expect("changed");
        assert_eq!(state_of(&house, &first).await, State::Cancelled);
        assert_eq!(pass_of(&house).await.sent, 1);
        let second = date_of(&house, id).await;
        assert_eq!((second.state, second.channel), (DateState::Sent, Some(Channel::Email)));
    }

    async fn a_stopped_reminder_sends_nothing_and_leaves_when_it_goes_on(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        pass_of(&house).await;
        let first = date_of(&house, id).await;
        let cx = house.cx_of(Role::Referent);
        planning::set_stopped(&cx, &house.centre, id, true).await.expect("stopped");
        assert_eq!(state_of(&house, &first).await, State::Cancelled);
        assert_eq!(pass_of(&house).await.sent, 0);
        planning::set_stopped(&cx, &house.centre, id, false).await.expect("goes on");
        assert_eq!(pass_of(&house).await.sent, 1);
        assert_eq!(state_of(&house, &date_of(&house, id).await).await, State::Planned);
    }

    async fn a_corrected_date_takes_the_place_of_the_former(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["titre-de-sejour-anef"]).await;
        let person = house.person("Omar", Some("+33639980002")).await;
        let id = house.remind(person, ids[0], on(day(2027, 2, 20))).await;
        pass_of(&house).await;
        let first = date_of(&house, id).await;
        assert_eq!((first.state, first.due_on), (DateState::Sent, day(2026, 12, 22)));
        let cx = house.cx_of(Role::Referent);
        planning::change(&cx, &house.centre, id, on(day(2027, 2, 25))).await.expect("corrected");
        assert_eq!(state_of(&house, &first).await, State::Cancelled, "nobody is told of a wrong day");
        assert_eq!(pass_of(&house).await.sent, 1);
        let second = date_of(&house, id).await;
        assert_eq!(second.due_on, day(2026, 12, 27));
        planning::change(&cx, &house.centre, id, on(day(2027, 2, 20))).await.expect("it was right");
        pass_of(&house).await;
        pass_of(&house).await;
        let back = date_of(&house, id).await;
        assert_eq!((back.state, back.due_on), (DateState::Sent, day(2026, 12, 22)));
        assert_eq!(state_of(&house, &second).await, State::Cancelled);
    }

    async fn a_failure_is_seen_behind_hundreds_of_letters(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let cx = house.cx();
        let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
        for at in 0..301 {
            let notice = delivery::Notice {
                person,
                household: None,
                channel: Channel::Letter,
                address: "1 rue de l’Essai\n62510 Arques".into(),
                first_name: "Inès".into(),
                full_name: "Inès Essai".into(),
                wants_large_print: false,
                subject: "Une lettre".into(),
                text: "Bonjour".into(),
                sms_text: String::new(),
                locale: "fr".into(),
                at_any_hour: false,
                is_secret: false,
                once_key: format!("essai:{at}"),
            };
            delivery::notify(&mut tx, &house.scope(), notice, cx.now()).await.expect("planned");
        }
        tx.commit().await.expect("commits");
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        pass_of(&house).await;
        set_message(&house, &date_of(&house, id).await, State::Failed).await;
        assert_eq!(pass_of(&house).await.undelivered, 1);
    }

    async fn one_procedure_is_noted_once_for_each_card(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-identite"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let of = |about: &str| Terms { about: about.into(), ..on(day(2027, 11, 10)) };
        let cx = house.cx_of(Role::Referent);
        let note = async |about: &str| {
            let new = vec![planning::NewReminder { procedure: ids[0], terms: of(about) }];
            planning::remind(&cx, &house.centre, person, new).await
        };
        let (first, _) = note("").await.expect("noted");
        assert!(note("").await.is_err(), "the same");
        let (second, _) = note("La carte de Yanis").await.expect("another card");
        assert!(note("la carte de  YANIS ").await.is_err(), "the same card");
        let twice = vec![
            planning::NewReminder { procedure: ids[0], terms: of("Lina") },
            planning::NewReminder { procedure: ids[0], terms: of("lina") },
        ];
        assert!(planning::remind(&cx, &house.centre, person, twice).await.is_err(), "twice at once");
        assert!(planning::change(&cx, &house.centre, second[0], of("")).await.is_err(), "changed into the other");
        planning::set_stopped(&cx, &house.centre, first[0], true).await.expect("stopped");
        note("").await.expect("stopped, it may be noted again");
        assert!(planning::set_stopped(&cx, &house.centre, first[0], false).await.is_err(), "it would be twice");
    }
}
