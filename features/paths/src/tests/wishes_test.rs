//! Courses asked for: joined when alike, counted, answered.

use std::collections::BTreeSet;

use auth::Scope;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::WishId;
use crate::model::refusal::Refusal;
use crate::model::wish::{Decision, NewWish, WishState};
use crate::service::Error;
use crate::service::wishes::{ask, board, count_open, decide, list, planned};
use crate::store::wishes as store;

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
        let found = list(&cx, centre, PageRequest::default()).await.unwrap().items;
        let count = |id| found.iter().find(|wanted| wanted.wish.id == id).map(|wanted| wanted.count);
        assert_eq!((found.len(), count(first), count(bank)), (3, Some(2), Some(1)));
        let itself = decide(&cx, centre, bank, Ok(Decision::JoinTo(bank)), "").await;
        assert!(matches!(itself, Err(Error::Refused(ref no)) if no[0] == Refusal::JoinTarget));
        decide(&cx, centre, first, Ok(Decision::Plan), "En janvier.").await.unwrap();
        let found = list(&cx, centre, PageRequest::default()).await.unwrap().items;
        let state = found.iter().find(|wanted| wanted.wish.id == first).map(|wanted| wanted.wish.state);
        assert_eq!(state, Some(WishState::Planned));
        let told = [("Un cours sur les photos de famille".to_owned(), "En janvier.".to_owned())];
        assert_eq!(planned(&visitor, centre).await.unwrap(), told, "what is planned, and nothing of who asked");
        assert!(planned(&visitor, &house.other).await.unwrap().is_empty());
        assert!(list(&cx, &house.other, PageRequest::default()).await.unwrap().items.is_empty());
        let untold = decide(&cx, centre, bank, Err(Refusal::DecisionMissing), "").await;
        assert!(matches!(untold, Err(Error::Refused(ref no)) if no[0] == Refusal::DecisionMissing));
        let unknown = decide(&cx, centre, WishId::new(), Err(Refusal::DecisionMissing), "").await;
        assert!(matches!(unknown, Err(Error::NotFound)), "what is not there is told first");
    }

    async fn of_two_who_join_each_to_the_other_one_is_told(db: TestDb) {
        let house = House::open(db).await;
        let (visitor, cx, centre) = (house.visitor(), house.cx(), &house.centre);
        let (bank, _) = ask(&visitor, centre, wish("La banque en ligne")).await.unwrap();
        let (photo, _) = ask(&visitor, centre, wish("Les photos de famille")).await.unwrap();
        let (tax, _) = ask(&visitor, centre, wish("La feuille des impots")).await.unwrap();
        let (one, two) = tokio::join!(
            decide(&cx, centre, bank, Ok(Decision::JoinTo(photo)), ""),
            decide(&cx, centre, photo, Ok(Decision::JoinTo(bank)), ""),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        let (left, stands) = if one.is_ok() { (two, photo) } else { (one, bank) };
        assert!(matches!(left, Err(Error::Refused(ref no)) if no[0] == Refusal::JoinTarget));
        // To what stands one joins another, while it is itself about to be joined to a third.
        let (last, away) = tokio::join!(
            decide(&cx, centre, tax, Ok(Decision::JoinTo(stands)), ""),
            decide(&cx, centre, stands, Ok(Decision::JoinTo(tax)), ""),
        );
        assert!(last.is_ok() && away.is_err(), "{last:?} {away:?}");
        let found = list(&cx, centre, PageRequest::default()).await.unwrap().items;
        let of = |id| found.iter().find(|wanted| wanted.wish.id == id).map(|wanted| &wanted.wish);
        for wish in found.iter().map(|wanted| &wanted.wish) {
            let into = wish.joined_into.map(|id| of(id).unwrap());
            assert!(into.is_none_or(|into| into.joined_into.is_none()), "joined to one that is joined: {wish:?}");
        }
    }

    async fn an_undo_joins_only_what_could_be_joined_now(db: TestDb) {
        let house = House::open(db).await;
        let (visitor, cx, centre) = (house.visitor(), house.cx(), &house.centre);
        let (bank, _) = ask(&visitor, centre, wish("La banque en ligne")).await.unwrap();
        let (photo, _) = ask(&visitor, centre, wish("Les photos de famille")).await.unwrap();
        let (tax, _) = ask(&visitor, centre, wish("La feuille des impots")).await.unwrap();
        let undone = async |act| centres::history::undo(&cx, act).await.unwrap();
        let into = async |id| store::find(cx.db(), &Scope::of_house(centre.id), id).await.unwrap().unwrap().joined_into;
        let unkept: Result<kernel::OperationId, String> = Err(cx.t("paths-wish-undo-unkept"));
        // Each to the other: both would vanish.
        let first = decide(&cx, centre, bank, Ok(Decision::JoinTo(photo)), "").await.unwrap();
        let back = undone(first).await.expect("nothing hangs on it");
        let other_way = decide(&cx, centre, photo, Ok(Decision::JoinTo(bank)), "").await.unwrap();
        assert_eq!(undone(back).await, unkept, "one joined to the other, which is joined to it");
        assert_eq!((into(bank).await, into(photo).await), (None, Some(bank)));
        undone(other_way).await.expect("it stands alone again");
        // What stands for itself may be joined again, by an undo too.
        let again = undone(back).await.expect("joined as it was");
        assert_eq!(into(bank).await, Some(photo));
        undone(again).await.expect("and taken out");
        // One after the other: the first would count nowhere.
        decide(&cx, centre, bank, Ok(Decision::JoinTo(photo)), "").await.unwrap();
        let taken_out = decide(&cx, centre, bank, Ok(Decision::Keep), "").await.unwrap();
        decide(&cx, centre, photo, Ok(Decision::JoinTo(tax)), "").await.unwrap();
        assert_eq!(undone(taken_out).await, unkept);
        assert_eq!((into(bank).await, into(photo).await), (None, Some(tax)));
    }

    async fn the_courses_asked_for_are_read_page_by_page_the_most_wanted_first(db: TestDb) {
        let house = House::open(db).await;
        let (visitor, cx, centre) = (house.visitor(), house.cx(), &house.centre);
        for n in 0..7 {
            ask(&visitor, centre, wish(&format!("sujet{n:03}"))).await.unwrap();
        }
        let (wanted, _) = ask(&visitor, centre, wish("La banque")).await.unwrap();
        ask(&visitor, centre, wish("La banque")).await.unwrap();
        assert_eq!(count_open(&cx, centre).await.unwrap(), 8, "what is joined waits with the other");
        let mut page = PageRequest { after: None, limit: 3 };
        let (mut seen, mut pages) = (Vec::new(), 0);
        loop {
            let found = board(&cx, centre, page).await.unwrap();
            assert!(found.page.items.len() <= 3 && found.targets.len() == 8);
            assert_eq!(found.joined.len(), usize::from(pages == 0), "only what was joined to those of the page");
            seen.extend(found.page.items.iter().map(|one| (one.wish.id, one.count)));
            pages += 1;
            page.after = found.page.next;
            if page.after.is_none() {
                break;
            }
        }
        assert_eq!((pages, seen.len(), seen[0]), (3, 8, (wanted, 2)));
        assert_eq!(seen.iter().map(|(id, _)| *id).collect::<BTreeSet<_>>().len(), 8, "each once");
    }
}
