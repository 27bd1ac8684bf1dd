//! A simulator travels as a kit: its missions and screens, and nobody.

use super::house::House;
use crate::demo::fruit_order;
use crate::kit::SIMULATOR;
use crate::service::{making, simulators};

testing::each_engine! {
    async fn a_simulator_passes_the_trial_of_kits(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        making::bring(&cx, &house.centre, fruit_order(), "").await.expect("a simulator");
        let taken = kits::trial::check_kind(&cx, &SIMULATOR, house.centre.id, house.other.id).await.expect("a sound kind");
        let own = simulators::find(&cx, &house.other, taken.into()).await.expect("a draft");
        assert!(own.published.is_none(), "who takes it publishes it");
    }
}
