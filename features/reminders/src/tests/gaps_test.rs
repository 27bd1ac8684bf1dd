//! What is missing stands on the list; a newer version stops nobody; the list has pages.

use chrono::Duration;
use kernel::Role;

use super::house::{House, blank, on};
use super::rule_test::day;
use crate::model::answer::{DateState, Means, Said};
use crate::model::reminder::Terms;
use crate::model::rule::{Campaign, Gap, Rule, Zone};
use crate::service::library::{self, Change};
use crate::service::views::{self, Part};
use crate::service::{answers, days, planning};
use crate::store::procedures;

testing::each_engine! {
    async fn a_date_that_has_passed_stands_on_the_list(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["titre-de-sejour-anef"]).await;
        let person = house.person("Omar", Some("+33639980002")).await;
        house.remind(person, ids[0], on(day(2026, 12, 1))).await;
        house.app.clock().advance(Duration::days(30));
        let cx = house.cx_of(Role::Referent);
        let todo = views::to_do(&cx, &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!(todo.gaps.lines.iter().map(|(_, gap)| *gap).collect::<Vec<_>>(), [Gap::AnchorPast]);
        let other = views::to_do(&house.cx_of(Role::Referent), &house.centre, true, Part::default()).await;
        assert_eq!(other.expect("reads").gaps.count, 0, "a colleague follows them");
        house.signs_in(&house.centre, Role::Referent);
        let page = house.app.get(&house.path("/rappels")).await;
        page.assert_contains("Il manque une date").assert_contains("Omar").assert_contains("La date notée est passée");
    }

    async fn a_date_that_a_changed_rule_asks_for_stands_on_the_list(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["france-travail-actualisation"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        house.remind(person, ids[0], Terms::default()).await;
        let cx = house.cx();
        let mut text = library::find(&cx, &house.centre, ids[0]).await.expect("reads").text;
        text.rule = Rule::Every { months: 6, opens_days: 20 };
        library::change(&cx, &house.centre, ids[0], Change::Rewrite(Box::new(text))).await.expect("written");
        let todo = views::to_do(&cx, &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!(todo.gaps.lines.first().map(|(_, gap)| *gap), Some(Gap::AnchorMissing));
    }

    async fn a_date_that_nobody_knows_yet_stands_on_the_list(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-identite"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], Terms { is_anchor_unknown: true, ..Terms::default() }).await;
        assert!(house.dates(id).await.is_empty(), "nothing is guessed");
        let cx = house.cx();
        let todo = views::to_do(&cx, &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!(todo.gaps.lines, [(id, Gap::AnchorMissing)]);
        planning::change(&cx, &house.centre, id, on(day(2027, 11, 10))).await.expect("found");
        let todo = views::to_do(&cx, &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!((todo.gaps.count, house.dates(id).await.len()), (0, 1));
    }

    async fn what_comes_once_and_was_settled_asks_nothing_more(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let cx = house.cx();
        let mut text = library::find(&cx, &house.centre, ids[0]).await.expect("reads").text;
        text.rule = Rule::OneOff { after: crate::model::rule::Span::Days(10) };
        library::change(&cx, &house.centre, ids[0], Change::Rewrite(Box::new(text))).await.expect("written");
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], on(day(2026, 11, 25))).await;
        days::run(&cx, &house.centre).await.expect("a pass");
        let date = house.dates(id).await[0].id;
        answers::record(&house.cx_of(Role::Referent), &house.centre, date, Said::Done, Means::Desk).await.expect("done");
        house.app.clock().advance(Duration::days(60));
        let todo = views::to_do(&cx, &house.centre, false, Part::default()).await.expect("reads");
        assert_eq!((todo.gaps.count, todo.count), (0, 0));
    }

    async fn a_newer_version_stops_no_date_until_it_is_read_over(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let person = house.person("Inès", Some("+33639980001")).await;
        let id = house.remind(person, ids[0], on(day(2026, 12, 20))).await;
        let cx = house.cx();
        let mut known = library::find(&cx, &house.centre, ids[0]).await.expect("reads");
        known.version = -1;
        known.text.label = "Ancienne carte".into();
        known.text.remind_before = 8;
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "essai")).await.expect("a transaction");
        procedures::update(&mut tx, &house.scope(), &known).await.expect("written");
        tx.commit().await.expect("commits");
        days::run(&cx, &house.centre).await.expect("a pass");
        assert_eq!(house.dates(id).await[0].remind_on, day(2026, 12, 12));
        library::change(&cx, &house.centre, ids[0], Change::TakeNewer).await.expect("taken");
        let (found, pending) = library::find_to_read(&cx, &house.centre, ids[0]).await.expect("reads");
        assert!(found.is_in_use() && found.text.label == "Ancienne carte");
        assert_eq!(pending.expect("to be read over").text.label, "Carte Vitale : mise à jour");
        let again = library::change(&cx, &house.centre, ids[0], Change::TakeNewer).await;
        assert!(again.is_err(), "taken already");
        house.app.clock().advance(day(2026, 12, 12) - cx.today());
        assert_eq!(days::run(&house.cx(), &house.centre).await.expect("a pass").sent, 1, "the former dates go on");
        library::change(&house.cx(), &house.centre, ids[0], Change::Confirm).await.expect("read over");
        let (found, pending) = library::find_to_read(&cx, &house.centre, ids[0]).await.expect("reads");
        assert_eq!((found.version, found.text.label.as_str()), (1, "Carte Vitale : mise à jour"));
        assert!(pending.is_none());
    }

    async fn the_list_has_pages(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let cx = house.cx_of(Role::Referent);
        let persons: Vec<people::Person> =
            (0..120).map(|at| blank(&cx, &format!("P{at:03}"))).collect();
        house.add(&persons).await;
        for person in &persons {
            house.remind(person.id, ids[0], on(day(2026, 12, 1))).await;
        }
        assert_eq!(days::run(&house.cx(), &house.centre).await.expect("a pass").no_channel, 120);
        let mut seen = std::collections::HashSet::new();
        for page in 0..3 {
            let part = Part { page, gaps: 0 };
            let found = views::to_do(&cx, &house.centre, false, part).await.expect("reads");
            assert_eq!(found.count, 120);
            seen.extend(found.dates.told().map(|told| told.date.id));
        }
        assert_eq!(seen.len(), 120);
        house.signs_in(&house.centre, Role::Referent);
        let page = house.app.get(&house.path("/rappels?page=2")).await;
        page.assert_contains("page=3").assert_contains("page=1");
        assert_eq!(page.body.matches("Aucun canal permis").count(), 50);
    }

    async fn who_reads_a_procedure_over_after_another_wrote_it_is_told(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["carte-vitale"]).await;
        let (cx, centre, id) = (house.cx(), &house.centre, ids[0]);
        let read = library::find(&cx, centre, id).await.expect("reads");
        let write = |label: &str| {
            let text = crate::model::procedure::ProcedureText { label: label.into(), ..read.text.clone() };
            library::change_since(&cx, centre, (id, Some(read.revision)), Change::Rewrite(Box::new(text)))
        };
        write("La première").await.expect("written");
        assert!(write("La seconde").await.is_err_and(|error| error.is_stale()));
        let late = library::change_since(&cx, centre, (id, Some(read.revision)), Change::Confirm).await;
        assert!(late.is_err_and(|error| error.is_stale()), "what is confirmed is what was read");
        let mut tx = cx.db().begin(&cx.operation(Some(centre.id), "essai")).await.expect("a transaction");
        let written = procedures::update(&mut tx, &house.scope(), &read).await.expect("asked");
        assert_eq!(written, 0, "nor does who read it at the same instant write over it");
        drop(tx);
        assert_eq!(library::find(&cx, centre, id).await.expect("reads").text.label, "La première");
    }

    async fn the_campaign_of_another_department_is_not_ours(db: TestDb) {
        let house = House::on(db).await;
        let ids = house.ready(&["impots-declaration"]).await;
        let cx = house.cx();
        let mut text = library::find(&cx, &house.centre, ids[0]).await.expect("reads").text;
        let zone = Zone { first: 55, last: 976, closes: day(2027, 6, 3) };
        text.rule = Rule::AnnualCampaign { campaigns: vec![Campaign { year: 2027, opens: day(2027, 4, 8), zones: vec![zone] }] };
        library::change(&cx, &house.centre, ids[0], Change::Rewrite(Box::new(text))).await.expect("written");
        let unknown = async |postal_code: &str| {
            let here = centres::Centre { postal_code: postal_code.into(), ..house.centre.clone() };
            views::calendar(&cx, &here).await.expect("reads").unknown.len()
        };
        assert_eq!(unknown("62510").await, 0);
        assert_eq!(unknown("01000").await, 1, "not announced for the Ain");
        assert_eq!(unknown("").await, 0, "no postal code: announced for someone");
    }
}

#[test]
fn the_states_that_are_sent_anew_are_those_that_wait() {
    for state in DateState::SENT_ANEW {
        assert!(state.is_open(), "{state:?}");
    }
}
