//! Rows of calls on both engines, and that another centre sees none of them.

use chrono::Duration;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::callback::{Orientation, Outcome, Slot};
use crate::model::promise::{Promise, Week};
use crate::store;

testing::each_engine! {
    async fn a_call_is_found_in_its_centre_only(db: TestDb) {
        let house = House::on(db).await;
        let id = house.asked("06 39 98 12 01").await;
        let (db, scope, foreign) = (house.app.db(), house.scope(), house.foreign());
        let found = store::find(db, &scope, id).await.expect("a row").expect("a call");
        assert_eq!((found.tries, found.slots.as_slice(), found.may_say), (0, &[] as &[Slot], false));
        let sealed = found.said.clone().expect("sealed");
        assert!(!String::from_utf8_lossy(&sealed).contains("639981201"), "a copied database tells no number");
        assert!(store::find(db, &foreign, id).await.expect("an answer").is_none());
        let page = PageRequest { after: None, limit: 10 };
        assert!(store::list_open(db, &foreign, page).await.expect("an answer").items.is_empty());
        assert!(store::list_recent(db, &foreign, house.now()).await.expect("an answer").is_empty());
        assert_eq!(store::count_open(db, &foreign, house.now()).await.expect("counts").open, 0);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(store::update(&mut tx, &foreign, &found).await.expect("an answer"), 0);
        assert_eq!(store::update(&mut tx, &scope, &found).await.expect("an answer"), 1);
        assert_eq!(store::update(&mut tx, &scope, &found).await.expect("an answer"), 0, "it was read before");
        tx.commit().await.expect("a commit");
    }

    async fn the_most_urgent_comes_first_page_after_page(db: TestDb) {
        let house = House::on(db).await;
        let mut ids = Vec::new();
        for number in 0..5 {
            ids.push(house.asked(&format!("06 39 98 12 0{number}")).await);
        }
        let (db, scope) = (house.app.db(), house.scope());
        let mut last = store::find(db, &scope, ids[4]).await.expect("a row").expect("a call");
        last.call_by = house.now() + Duration::hours(1);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        store::update(&mut tx, &scope, &last).await.expect("written");
        tx.commit().await.expect("a commit");
        let (mut seen, mut after) = (Vec::new(), None);
        loop {
            let page = store::list_open(db, &scope, PageRequest { after, limit: 2 }).await.expect("rows");
            seen.extend(page.items.iter().map(|call| call.id));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(seen, [ids[4], ids[0], ids[1], ids[2], ids[3]]);
        let late = store::count_open(db, &scope, house.now() + Duration::hours(2)).await.expect("counts");
        assert_eq!((late.open, late.late), (5, 1));
    }

    async fn kept_promises_are_counted_when_their_time_has_come(db: TestDb) {
        let house = House::on(db).await;
        let (db, scope) = (house.app.db(), house.scope());
        let mut calls = Vec::new();
        for number in 0..4 {
            let id = house.asked(&format!("06 39 98 12 0{number}")).await;
            calls.push(store::find(db, &scope, id).await.expect("a row").expect("a call"));
        }
        let due = calls[0].due_at;
        let kept = calls[0].clone().with(Outcome::Reached(Orientation::None), due - Duration::hours(1));
        let late = calls[1].clone().with(Outcome::WrongNumber, due + Duration::hours(1));
        let dropped = calls[2].clone().with(Outcome::Dropped, due);
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        for call in [kept, late, dropped] {
            store::update(&mut tx, &scope, &call.expect("open")).await.expect("written");
        }
        tx.commit().await.expect("a commit");
        let since = house.now() - Duration::days(90);
        let counted = |now| store::count_kept(db, &scope, since, now);
        let before = counted(due - Duration::minutes(1)).await.expect("counts");
        assert_eq!((before.kept, before.promised), (1, 2), "the fourth still has time, the third was not called");
        let after = counted(due + Duration::minutes(1)).await.expect("counts");
        assert_eq!((after.kept, after.promised), (1, 3));
        let page = PageRequest { after: None, limit: 10 };
        assert_eq!(store::list_ended(db, &scope, page).await.expect("rows").items.len(), 3);
    }

    async fn a_promise_is_written_once_for_who_read_it(db: TestDb) {
        let house = House::on(db).await;
        let (db, scope) = (house.app.db(), house.scope());
        assert_eq!(store::find_promise(db, &scope).await.expect("an answer"), None);
        let promise = Promise { days: 1, week: Week::from_code("246").expect("a week"), ..Promise::default() };
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(store::put_promise(&mut tx, &scope, &promise).await.expect("written"), 1);
        assert_eq!(store::put_promise(&mut tx, &scope, &promise).await.expect("an answer"), 0, "someone was faster");
        tx.commit().await.expect("a commit");
        let kept = store::find_promise(db, &scope).await.expect("a row").expect("a promise");
        assert_eq!(kept, Promise { revision: 1, ..promise });
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        assert_eq!(store::put_promise(&mut tx, &scope, &kept).await.expect("written"), 1);
        assert_eq!(store::put_promise(&mut tx, &scope, &kept).await.expect("an answer"), 0);
        tx.commit().await.expect("a commit");
        assert_eq!(store::find_promise(db, &house.foreign()).await.expect("an answer"), None);
    }

    async fn nobody_is_told_once_a_call_has_served(db: TestDb) {
        let house = House::on(db).await;
        let (db, scope) = (house.app.db(), house.scope());
        let person = house.person("Karima", "+33639981201").await;
        let mut calls = Vec::new();
        for number in 0..2 {
            let id = house.asked(&format!("06 39 98 12 0{number}")).await;
            calls.push(store::find(db, &scope, id).await.expect("a row").expect("a call"));
        }
        let over = calls[0].clone().with(Outcome::Reached(Orientation::None), house.now()).expect("open");
        let linked = crate::model::callback::Callback { person: Some(person), ..calls[1].clone() };
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        store::update(&mut tx, &scope, &over).await.expect("written");
        store::update(&mut tx, &scope, &linked).await.expect("written");
        let step = crate::holdings::retentions()[0].steps[0];
        let early = people::store::give_up_over(&mut tx, &scope, &step, house.now()).await.expect("given up");
        assert_eq!(early.count, 0);
        let later = house.now() + Duration::days(30);
        assert_eq!(people::store::give_up_over(&mut tx, &scope, &step, later).await.expect("given up").count, 1);
        let holding = crate::holdings::holdings()[0];
        assert_eq!(people::store::held(&mut tx, &scope, &holding, person).await.expect("rows").len(), 1);
        assert_eq!(people::store::give_up_held(&mut tx, &scope, &holding, person).await.expect("given up").count, 1);
        tx.commit().await.expect("a commit");
        for call in calls {
            let kept = store::find(db, &scope, call.id).await.expect("a row").expect("the row stays");
            assert_eq!((kept.said, kept.person, kept.state.is_open()), (None, None, false));
        }
    }
}
