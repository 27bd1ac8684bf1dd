//! The day's pass: one message for each due date, once, by a way that is allowed; nobody lost.

use chrono::Duration;
use people::Channel;

use super::house::{House, on};
use super::rule_test::day;
use crate::model::answer::DateState;
use crate::model::reminder::Terms;
use crate::service::days::{self, Pass};
use crate::service::views;

testing::each_engine! {
    async fn a_reminder_leaves_on_its_day_and_once(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["france-travail-actualisation"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], Terms::default()).await;
        let cx = house.cx();
        assert_eq!(days::run(&cx, &house.centre).await.expect("a pass").sent, 0, "its day has not come");
        house.app.clock().advance(Duration::days(15));
        let pass = days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(pass.sent, 1, "{pass:?}");
        let again = days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(again, Pass { unanswered: again.unanswered, ..Pass::default() }, "twice is once");
        let date = house.dates(id).await.remove(0);
        assert_eq!((date.state, date.channel), (DateState::Sent, Some(Channel::Sms)));
        let message = delivery::store::find(cx.db(), &house.scope(), date.message.expect("a message")).await;
        let message = message.expect("reads").expect("a message");
        assert_eq!(message.address, "+33639980001");
        let contents = delivery::store::contents(cx.db(), &house.scope(), &[message.content]).await.expect("reads");
        let sms = &contents[&message.content].sms_text;
        assert!(sms.contains("votre démarche avant le 15 décembre"), "{sms}");
        assert!(!sms.contains("Travail"), "{sms}");
    }

    async fn who_has_no_permitted_way_is_on_the_list(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let without = house.person("Odile", None).await;
        let refuses = house.person("Marc", Some("+33639980002")).await;
        house.refuses(refuses, Channel::Sms).await;
        house.refuses(refuses, Channel::Call).await;
        for person in [without, refuses] {
            house.remind(person, ids[0], on(day(2026, 12, 1))).await;
        }
        let cx = house.cx();
        let soon = views::without_way(&cx, &house.centre).await.expect("reads");
        assert_eq!(soon.told().count(), 2, "before anything leaves");
        let pass = days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!((pass.no_channel, pass.sent), (2, 0), "{pass:?}");
        let todo = views::to_do(&cx, &house.centre, false, views::Part::default()).await.expect("reads");
        assert_eq!(todo.count, 2);
        assert_eq!(views::without_way(&cx, &house.centre).await.expect("reads").told().count(), 2, "and after");
    }

    async fn a_chosen_way_is_not_replaced_and_a_call_waits_for_a_hand(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Chloé", Some("+33639980003")).await;
        let letter = Terms { channel: Some(Channel::Letter), ..on(day(2026, 12, 1)) };
        let call = Terms { channel: Some(Channel::Call), about: "l’autre".into(), ..on(day(2026, 12, 2)) };
        let (by_letter, by_call) = (house.remind(person, ids[0], letter).await, house.remind(person, ids[0], call).await);
        days::run(&house.cx(), &house.centre).await.expect("a pass");
        assert_eq!(house.dates(by_letter).await[0].state, DateState::NoChannel, "no address, and no other way");
        assert_eq!(house.dates(by_call).await[0].state, DateState::ByHand);
    }

    async fn silence_is_noticed_after_five_days_and_a_missed_day_is_told(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let near = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        let far = house.remind(person, ids[0], Terms { about: "l’autre".into(), ..on(day(2026, 12, 30)) }).await;
        let cx = house.cx();
        days::run(&cx, &house.centre).await.expect("a pass");
        house.app.clock().advance(Duration::days(4));
        days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(house.dates(near).await[0].state, DateState::Sent);
        house.app.clock().advance(Duration::days(1));
        days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(house.dates(near).await[0].state, DateState::NoAnswer);
        // The house sleeps until after the other's day.
        house.app.clock().advance(Duration::days(40));
        let pass = days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!((pass.late, pass.sent), (1, 0), "nobody is told after the day: {pass:?}");
        assert_eq!(house.dates(far).await[0].state, DateState::Late);
    }

    async fn what_did_not_arrive_is_on_the_list_at_once(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 6))).await;
        let cx = house.cx();
        days::run(&cx, &house.centre).await.expect("a pass");
        let message = house.dates(id).await[0].message.expect("a message");
        let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
        let from = [delivery::State::Planned];
        delivery::store::set_by_hand(&mut tx, &house.scope(), &[message], delivery::State::Failed, &from, cx.now())
            .await
            .expect("failed");
        tx.commit().await.expect("commits");
        let pass = days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!((pass.undelivered, pass.sent), (1, 0), "listed, and not sent again: {pass:?}");
        assert_eq!(house.dates(id).await[0].state, DateState::NoChannel);
    }
}
