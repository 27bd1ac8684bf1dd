//! A word travels as a kit, without anyone; who takes it has a draft that is not on the page.

use web::KitContent;

use super::house::House;
use crate::kit::kind;
use crate::model::question::State;
use crate::service::making;

testing::each_engine! {
    async fn a_word_passes_the_trial_of_kits(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        house.published("La souris").await;
        let taken = kits::trial::check_kind(&cx, &kind(), house.centre.id, house.other.id).await.expect("a sound kind");
        let board = making::board(&cx, &house.other, taken.into()).await.expect("a draft");
        assert_eq!((board.question.state, board.question.term.as_str()), (State::Drafted, "La souris bis"));
        assert!(board.children.is_empty(), "no child goes with it");
    }

    async fn a_word_that_was_withdrawn_and_written_again_is_read_as_it_is_now(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.published("algorithme").await;
        making::withdraw(&cx, centre, id).await.expect("withdrawn");
        making::draft(&cx, centre, (id, None), ("Une recette.", "")).await.expect("a draft");
        let read: KitContent = (kind().read)(&cx, centre.id, id.uuid()).await.expect("reads").expect("there");
        assert_eq!(read.content["explained"], "Une recette.");
    }
}
