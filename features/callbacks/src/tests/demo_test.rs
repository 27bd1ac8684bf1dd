//! The demonstration has five calls in each standing, some of them late.

use super::house::House;
use crate::service::reading::{kept_count, waiting_count};

testing::each_engine! {
    async fn the_demonstration_has_calls_in_each_standing(db: TestDb) {
        let house = House::on(db).await;
        let made = crate::demo::fill(&house.cx(), &house.arques).await.expect("filled");
        assert_eq!(made, 25);
        let waiting = waiting_count(&house.cx(), &house.arques).await.expect("counts").expect("allowed");
        assert_eq!(waiting.open, 15);
        assert!(waiting.late > 0, "{waiting:?}");
        assert!(kept_count(&house.cx(), &house.arques).await.expect("counts").promised >= 10);
    }
}
