//! The demonstration has one workshop that is over, and one to open.

use kernel::paging::PageRequest;

use super::house::House;
use crate::model::item::ItemKind;
use crate::model::live::Phase;
use crate::service::reading::see;
use crate::service::workshops;

testing::each_engine! {
    async fn it_shows_a_past_workshop_whole_and_one_ready_to_open(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        assert_eq!(crate::demo::fill(&cx, &house.centre, 7).await.unwrap(), 2);
        let found = workshops::list(&cx, &house.centre, PageRequest::default()).await.unwrap().items;
        let phases: Vec<Phase> = found.iter().map(|(_, phase)| *phase).collect();
        assert_eq!(phases, [Phase::Planned, Phase::Closed]);
        let sight = see(&cx, &house.centre, found[1].0.id).await.unwrap();
        assert_eq!((sight.people(), sight.groups.len(), sight.shown(ItemKind::Idea).count()), (26, 3, 6));
        let points: i64 = sight.ideas().iter().filter_map(|idea| sight.points(idea.id)).sum();
        assert_eq!(points, 17 * 3 + 22, "points and stickers");
        assert_eq!(sight.items.iter().filter(|item| item.idea.is_some()).count(), 2);
    }
}
