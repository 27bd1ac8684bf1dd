//! An activity travels as a kit: its words, no date of the other centre, and nobody.

use enrolment::{FeeTable, FeeUnit};
use kernel::Role;

use super::house::{House, saturday, tuesdays};
use crate::kit::ACTIVITY;
use crate::model::ActivityState;
use crate::store::activities;

testing::each_engine! {
    async fn an_activity_passes_the_trial_of_kits(db: TestDb) {
        let house = House::on(db).await;
        let source = house.published(saturday()).await;
        let cx = house.cx(Role::Director);
        let taken = kits::trial::check_kind(&cx, &ACTIVITY, house.ruche.id, house.moulin.id).await.expect("a sound kind");
        let scope = auth::Scope::of_house(house.moulin.id);
        let draft = activities::find(cx.db(), &scope, taken.into()).await.expect("reads").expect("a draft");
        assert_eq!((draft.state, draft.list, draft.media), (ActivityState::Draft, None, None));
        assert!(draft.details.venues.is_empty() && draft.details.contact.is_empty(), "rooms and numbers are each centre’s own");
        assert!(draft.details.recurrence.first > cx.today(), "on a day to be changed");
        assert_ne!(draft.details.recurrence, source.details.recurrence);
    }

    async fn what_a_price_pays_for_travels_and_a_kit_of_before_says_nothing(db: TestDb) {
        let house = House::on(db).await;
        let mut details = tuesdays();
        (details.is_free, details.fees) = (false, FeeTable::single(kernel::Cents(500)));
        for unit in [None, Some(FeeUnit::Season), Some(FeeUnit::Session)] {
            details.fee_unit = unit;
            let source = house.published(details.clone()).await;
            let cx = house.cx(Role::Director);
            let content = (ACTIVITY.read)(&cx, house.ruche.id, source.id.uuid()).await.expect("reads").expect("one");
            assert_eq!(content.content.get("fee_unit").is_none(), unit.is_none(), "as the kits of before");
            let operation = cx.operation(Some(house.moulin.id), "essai");
            let mut tx = cx.db().begin(&operation).await.expect("a transaction");
            let taken = (ACTIVITY.take)(&cx, &mut tx, house.moulin.id, &content).await.expect("taken");
            tx.commit().await.expect("commits");
            let scope = auth::Scope::of_house(house.moulin.id);
            let draft = activities::find(cx.db(), &scope, taken.into()).await.expect("reads").expect("a draft");
            assert_eq!(draft.details.fee_unit, unit);
        }
    }

    async fn a_change_of_the_source_moves_no_session(db: TestDb) {
        let house = House::on(db).await;
        let ours = house.published(saturday()).await;
        let cx = house.cx(Role::Director);
        let scope = auth::Scope::of_house(house.ruche.id);
        let ours = activities::find(cx.db(), &scope, ours.id).await.expect("reads").expect("one");
        let read = (ACTIVITY.read)(&cx, house.ruche.id, ours.id.uuid()).await.expect("reads").expect("one");
        let mut content = read.clone();
        content.content["body"] = serde_json::json!("Un café d’abord.");
        let operation = cx.operation(Some(house.ruche.id), "essai");
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let change = web::KitChange { read: &read, content: &content };
        (ACTIVITY.rewrite)(&cx, &mut tx, house.ruche.id, ours.id.uuid(), change).await.expect("written");
        tx.commit().await.expect("commits");
        let after = activities::find(cx.db(), &scope, ours.id).await.expect("reads").expect("one");
        assert_eq!(after.details.body, "Un café d’abord.");
        assert_eq!((after.state, &after.details.recurrence), (ActivityState::Published, &ours.details.recurrence));
        assert_eq!((after.details.venues, after.list), (ours.details.venues, ours.list));
    }
}
