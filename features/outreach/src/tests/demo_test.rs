//! The demonstration has a round today, and one past with what it brought back.

use super::house::House;
use crate::service::rounds::{count_waiting, list_rounds};

testing::each_engine! {
    async fn the_demonstration_has_rounds_and_entries(db: TestDb) {
        let house = House::on(db).await;
        assert_eq!(crate::demo::fill(&house.cx(), &house.arques).await.expect("filled"), 2);
        let page = kernel::paging::PageRequest { after: None, limit: 10 };
        let rounds = list_rounds(&house.cx(), &house.arques, page).await.expect("rounds").items;
        assert_eq!(rounds.first().map(|round| round.day), Some(house.app.clock().today()));
        assert_eq!(count_waiting(&house.cx(), &house.arques, None).await.expect("a count"), 3);
    }
}
