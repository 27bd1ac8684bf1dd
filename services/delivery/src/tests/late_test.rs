//! A message whose hour has passed waits for someone's word, on both engines.

use std::sync::Arc;

use chrono::Duration;
use people::Channel;
use uuid::Uuid;

use super::house::{Gateway, House, house};
use crate::model::State;
use crate::store;

async fn state(house: &House, batch: Uuid) -> String {
    store::batch_state(house.app.db(), &house.scope(), batch).await.unwrap().expect("a batch")
}

async fn release(house: &House, batch: Uuid) -> u64 {
    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
    let released = store::release_batch(&mut tx, &house.scope(), batch, house.now()).await.unwrap();
    tx.commit().await.unwrap();
    released
}

testing::each_engine! {
    async fn what_is_two_hours_late_waits_for_someone(db: TestDb) {
        let house = house(db).await;
        let (late, due) = (house.batch(true).await, house.batch(true).await);
        let waits = house.plan_many(Channel::Email, Some(late), 3).await;
        let by_hand = house.plan_many(Channel::Letter, Some(due), 2).await;
        house.app.clock().advance(Duration::minutes(121));
        let leaves = house.plan_many(Channel::Email, Some(due), 3).await;
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 2);
        assert_eq!(dispatcher.run_due().await.unwrap(), 3);
        assert_eq!((state(&house, late).await.as_str(), state(&house, due).await.as_str()), ("late", "running"));
        assert_eq!(house.count(&waits, State::Planned).await, 3, "nothing is lost");
        assert_eq!(house.count(&leaves, State::Sent).await, 3);
        assert_eq!(house.count(&by_hand, State::Planned).await, 2, "hands are never late");
        house.app.clock().advance(Duration::days(1));
        assert_eq!(dispatcher.run_due().await.unwrap(), 0, "it goes on waiting");
        assert_eq!(release(&house, late).await, 1);
        assert_eq!(dispatcher.run_due().await.unwrap(), 3);
        assert_eq!(house.count(&waits, State::Sent).await, 3);
        assert_eq!(release(&house, late).await, 0, "it runs already");
    }

    async fn two_hours_are_not_late_and_what_moves_is_not(db: TestDb) {
        let house = house(db).await;
        let batch = house.batch(false).await;
        let old = |number| house.message(Channel::Email, Some(batch), number);
        let (first, second, third) = (old(1), old(2), old(3));
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 1);
        house.plan(&[first]).await;
        house.app.clock().advance(Duration::hours(2));
        assert_eq!(dispatcher.run_due().await.unwrap(), 1);
        house.plan(&[second]).await;
        house.app.clock().advance(Duration::hours(1));
        assert_eq!(dispatcher.run_due().await.unwrap(), 1, "another left an hour ago");
        house.plan(&[third]).await;
        house.app.clock().advance(Duration::hours(3));
        assert_eq!(dispatcher.run_due().await.unwrap(), 0, "the machine stood still meanwhile");
        assert_eq!(state(&house, batch).await, "late");
    }

    async fn indecent_hours_do_not_make_an_sms_late(db: TestDb) {
        let house = house(db).await;
        let gateway = Arc::new(Gateway::accepting());
        let dispatcher = house.dispatcher(&gateway, 1);
        // From Sunday ten to Monday half past eight: half an hour when it could have left.
        let sunday = house.batch(true).await;
        house.plan_many(Channel::Sms, Some(sunday), 1).await;
        house.app.clock().advance(Duration::minutes(22 * 60 + 30));
        assert_eq!(dispatcher.run_due().await.unwrap(), 1);
        // From Monday nineteen to Tuesday half past eight: an hour and a half.
        house.app.clock().advance(Duration::minutes(10 * 60 + 30));
        let evening = house.batch(true).await;
        house.plan_many(Channel::Sms, Some(evening), 1).await;
        house.app.clock().advance(Duration::minutes(13 * 60 + 30));
        assert_eq!(dispatcher.run_due().await.unwrap(), 1);
        // A whole day of silence is another matter, and so is a batch that nothing holds back at night.
        let (guarded, free) = (house.batch(true).await, house.batch(false).await);
        house.plan_many(Channel::Sms, Some(guarded), 1).await;
        house.app.clock().advance(Duration::hours(15));
        house.plan_many(Channel::Sms, Some(free), 1).await;
        house.app.clock().advance(Duration::hours(9));
        assert_eq!(dispatcher.run_due().await.unwrap(), 0);
        assert_eq!((state(&house, guarded).await.as_str(), state(&house, free).await.as_str()), ("late", "late"));
    }
}
