//! Rows on both engines: what is written is read, another centre's are not seen, dates are planned once.

use auth::Scope;

use super::house::{House, on};
use super::rule_test::day;
use crate::model::answer::DateState;
use crate::model::reminder::Terms;
use crate::service::planning;
use crate::store::{dates, procedures, reminders};

testing::each_engine! {
    async fn rows_are_read_as_they_were_written_and_in_their_centre_only(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-identite", "impots-declaration"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let terms = Terms { about: "la carte de Yanis".into(), ..on(day(2027, 11, 10)) };
        let id = house.remind(person, ids[0], terms.clone()).await;
        let (db, own, other) = (house.app.db(), house.scope(), Scope::of_house(house.other.id));
        let read = reminders::find(db, &own, id).await.expect("reads").expect("a reminder");
        assert_eq!((read.person, &read.terms), (person, &terms));
        assert_eq!(reminders::find(db, &other, id).await.expect("reads"), None);
        assert!(reminders::of_people(db, &other, &[person]).await.expect("reads").is_empty());
        assert_eq!(procedures::all(db, &own).await.expect("reads").len(), 2);
        assert_eq!(procedures::find(db, &other, ids[0]).await.expect("reads"), None);
        let found = house.dates(id).await;
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].due_on, day(2027, 11, 10));
        assert_eq!(dates::find(db, &other, found[0].id).await.expect("reads"), None);
        assert!(dates::of_reminders(db, &other, &[id]).await.expect("reads").is_empty());
    }

    async fn dates_are_planned_once_and_follow_the_anchor(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["titre-de-sejour-anef"]).await;
        let person = house.person("Omar", Some("+33639980002")).await;
        let id = house.remind(person, ids[0], on(day(2027, 6, 30))).await;
        let (cx, scope) = (house.cx(), house.scope());
        let mut tx = cx.db().begin_unrecorded().await.expect("a transaction");
        assert_eq!(planning::plan(&mut tx, &scope, None, cx.today()).await.expect("plans"), 0, "planned already");
        tx.commit().await.expect("commits");
        assert_eq!(house.dates(id).await[0].due_on, day(2027, 5, 1));
        planning::change(&cx, &house.centre, id, on(day(2027, 8, 30))).await.expect("changed");
        let found = house.dates(id).await;
        assert_eq!(found.iter().map(|date| date.due_on).collect::<Vec<_>>(), [day(2027, 7, 1)]);
        planning::set_stopped(&cx, &house.centre, id, true).await.expect("stopped");
        assert!(house.dates(id).await.is_empty(), "nothing is planned of what was stopped");
        assert_eq!(house.going().await, 0);
    }

    async fn an_undone_reminder_tells_nothing(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["france-travail-actualisation"]).await;
        let person = house.person("Lina", Some("+33639980003")).await;
        let new = vec![planning::NewReminder { procedure: ids[0], terms: Terms::default() }];
        let cx = house.cx();
        let (made, operation) = planning::remind(&cx, &house.centre, person, new).await.expect("noted");
        assert!(house.dates(made[0]).await.len() >= 12);
        let undo = cx.operation(Some(house.centre.id), "retour");
        assert!(db::undo(cx.db(), operation, &undo).await.expect("undoes").is_ok());
        assert!(house.dates(made[0]).await.is_empty());
        crate::service::days::run(&cx, &house.centre).await.expect("a pass");
        let states = dates::tallies(cx.db(), &house.scope(), day(2020, 1, 1)).await.expect("reads");
        assert_eq!(states.iter().filter(|(state, _)| *state == DateState::Planned).count(), 0, "swept: {states:?}");
    }

    async fn an_undone_change_gives_its_dates_back(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["titre-de-sejour-anef"]).await;
        let person = house.person("Omar", Some("+33639980002")).await;
        let id = house.remind(person, ids[0], on(day(2027, 6, 30))).await;
        let cx = house.cx();
        let operation = planning::change(&cx, &house.centre, id, on(day(2027, 8, 30))).await.expect("changed");
        let undo = cx.operation(Some(house.centre.id), "retour");
        assert!(db::undo(cx.db(), operation, &undo).await.expect("undoes").is_ok());
        let pass = crate::service::days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(pass.planned, 1, "{pass:?}");
        let found = house.dates(id).await;
        assert_eq!(found.iter().map(|date| date.due_on).collect::<Vec<_>>(), [day(2027, 5, 1)]);
    }

    async fn who_is_erased_is_reminded_of_nothing_and_who_is_merged_still_is(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let gone = house.person("Nadia", Some("+33639980004")).await;
        let twin = house.person("Ines", Some("+33639980005")).await;
        let kept = house.person("Inès", Some("+33639980005")).await;
        let erased = house.remind(gone, ids[0], on(day(2026, 12, 20))).await;
        let merged = house.remind(twin, ids[0], on(day(2026, 12, 20))).await;
        let cx = house.cx();
        people::service::erase(&cx, &house.centre, gone, "Nadia Essai").await.expect("erased");
        assert!(house.dates(erased).await.is_empty());
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "fusion")).await.expect("a transaction");
        people::store::mark_merged(&mut tx, &house.scope(), twin, kept, cx.now()).await.expect("merged");
        tx.commit().await.expect("commits");
        let whole = crate::service::views::of_person(&cx, &house.centre, kept).await.expect("reads");
        assert_eq!(whole.reminders.len(), 1, "the reminders of the other entry are theirs");
        house.app.clock().advance(chrono::Duration::days(20));
        let pass = crate::service::days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!((pass.sent, pass.no_channel), (1, 0), "{pass:?}");
        let message = house.dates(merged).await[0].message.expect("a message");
        let sent = delivery::store::find(cx.db(), &house.scope(), message).await.expect("reads").expect("a message");
        assert_eq!(sent.person, kept);
    }
}
