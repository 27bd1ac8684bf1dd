//! Courses asked for: joined when alike, counted, answered.

use super::house::House;
use crate::model::WishId;
use crate::model::refusal::Refusal;
use crate::model::wish::{Decision, NewWish, WishState, count};
use crate::service::Error;
use crate::service::wishes::{ask, decide, list, planned};

fn wish(title: &str) -> NewWish {
    NewWish { title: title.into(), name: "Odile".into(), ..NewWish::default() }
}

testing::each_engine! {
    async fn wishes_that_are_alike_are_counted_together(db: TestDb) {
        let house = House::open(db).await;
        let (visitor, cx, centre) = (house.visitor(), house.cx(), &house.centre);
        let (first, _) = ask(&visitor, centre, wish("Un cours sur les photos de famille")).await.unwrap();
        ask(&visitor, centre, wish("Des photos de famille")).await.unwrap();
        let (bank, _) = ask(&visitor, centre, wish("La banque en ligne")).await.unwrap();
        let empty = ask(&visitor, centre, wish("  ")).await;
        assert!(matches!(empty, Err(Error::Refused(ref no)) if no[0] == Refusal::WishMissing));
        let found = list(&cx, centre).await.unwrap();
        assert_eq!((count(first, &found), count(bank, &found)), (2, 1));
        let itself = decide(&cx, centre, bank, Ok(Decision::JoinTo(bank)), "").await;
        assert!(matches!(itself, Err(Error::Refused(ref no)) if no[0] == Refusal::JoinTarget));
        decide(&cx, centre, first, Ok(Decision::Plan), "En janvier.").await.unwrap();
        let found = list(&cx, centre).await.unwrap();
        assert_eq!(found.iter().find(|wish| wish.id == first).map(|wish| wish.state), Some(WishState::Planned));
        let told = [("Un cours sur les photos de famille".to_owned(), "En janvier.".to_owned())];
        assert_eq!(planned(&visitor, centre).await.unwrap(), told, "what is planned, and nothing of who asked");
        assert!(planned(&visitor, &house.other).await.unwrap().is_empty());
        assert!(list(&cx, &house.other).await.unwrap().is_empty());
        let untold = decide(&cx, centre, bank, Err(Refusal::DecisionMissing), "").await;
        assert!(matches!(untold, Err(Error::Refused(ref no)) if no[0] == Refusal::DecisionMissing));
        let unknown = decide(&cx, centre, WishId::new(), Err(Refusal::DecisionMissing), "").await;
        assert!(matches!(unknown, Err(Error::NotFound)), "what is not there is told first");
    }
}
