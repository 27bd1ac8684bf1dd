//! The demonstration has houses in twelve towns, some to confirm, some twice, some proposed.

use super::house::House;
use crate::service::{duplicates, reading};

testing::each_engine! {
    async fn the_demonstration_has_something_of_everything(db: TestDb) {
        let house = House::on(db).await;
        let made = crate::demo::fill(&house.cx(), &house.arques).await.expect("filled");
        assert_eq!(made, 62);
        let desk = reading::desk(&house.cx(), &house.arques).await.expect("counts");
        assert!(desk.due > 5 && desk.due < 40, "{desk:?}");
        assert_eq!(desk.proposals, 3);
        assert_eq!(duplicates::list(&house.cx(), &house.arques, 0).await.expect("pairs").1, 2);
        assert_eq!(reading::towns(&house.cx(), &house.arques).await.expect("towns").len(), 12);
    }
}
