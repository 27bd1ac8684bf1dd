//! The demonstration has ideas in each state, and solutions that went from centre to centre.

use ideas::State;

use super::house::House;
use crate::store::solutions::Filter;
use crate::store::{solutions, uses};

testing::each_engine! {
    async fn the_demonstration_has_ideas_in_each_state(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.cx();
        let made = crate::demo::fill(&cx, &house.arques, 0).await.expect("filled");
        assert_eq!(made, 13);
        let counts = ideas::count_by_state(cx.db(), &house.scope()).await.expect("counts");
        for state in State::ALL {
            assert!(counts.iter().any(|(known, number)| *known == state && *number > 0), "{state:?}");
        }
        assert_eq!(ideas::count_waiting(cx.db(), &house.scope()).await.expect("counted"), 1);
        crate::demo::fill(&cx, &house.tourcoing, 1).await.expect("filled");
        crate::demo::fill(&cx, &house.roubaix, 2).await.expect("filled");
        let catalogue = solutions::list_published_unscoped(cx.db(), &Filter::default()).await.expect("a list").items;
        assert_eq!(catalogue.len(), 3, "written once, taken by the others");
        let ids: Vec<_> = catalogue.iter().map(|solution| solution.id).collect();
        let used = uses::of_solutions_unscoped(cx.db(), &ids).await.expect("uses");
        assert_eq!(used.len(), 3 + 2 + 2);
        assert_eq!(house.messages().await, 0, "a demonstration sends nothing");
    }
}
