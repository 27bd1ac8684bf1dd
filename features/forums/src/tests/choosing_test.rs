//! One sign, one choice; one count; the other centre sees nothing.

use auth::{Scope, Secret};
use ballots::Sign;
use kernel::Role;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::ballot::{Marks, Method};
use crate::model::forum::State;
use crate::model::refusal::Refusal;
use crate::service::choosing::{choose, draw_slips, list_sheets, remove_sheet, type_sheet};
use crate::service::{Error, Result, forums};
use crate::store::voices::BALLOT;
use crate::store::{self, themes};

fn refused<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusals)) => refusals[0],
        other => panic!("{other:?} is no refusal"),
    }
}

/// Lets others go as far as they can.
async fn meanwhile() {
    let until = std::time::Instant::now() + std::time::Duration::from_millis(150);
    while std::time::Instant::now() < until {
        tokio::task::yield_now().await;
    }
}

/// What retention and erasure do in their time.
async fn forget_voters(house: &House) {
    let mut tx = house.app.db().begin_unrecorded().await.unwrap();
    assert!(tx.exec("delete from forum_voter", vec![]).await.unwrap() > 0);
    tx.commit().await.unwrap();
}

testing::each_engine! {
    async fn phones_tokens_and_stickers_are_one_count_shown_at_the_end(db: TestDb) {
        let house = House::open(db).await;
        let (forum, kept) = house.choosing(Method::Points(5)).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (_, codes) = draw_slips(&cx, centre, (forum, 0), 2).await.unwrap();
        let slip = |at: usize| Sign::Slip(codes[at].clone());
        let given = Marks::from([(kept[0], 3), (kept[1], 2)]);
        choose(&house.visitor(), centre, forum, slip(0), &given).await.unwrap();
        assert_eq!(refused(choose(&house.visitor(), centre, forum, slip(0), &given).await), Refusal::CodeUsed);
        let unknown = Sign::Slip("BCDF2345GHJK67".into());
        assert_eq!(refused(choose(&house.visitor(), centre, forum, unknown, &given).await), Refusal::CodeUnknown);
        let person = house.person().await;
        let card = house.cx_with_card(person);
        choose(&card, centre, forum, Sign::Card(person), &Marks::from([(kept[0], 5)])).await.unwrap();
        assert_eq!(refused(choose(&card, centre, forum, Sign::Card(person), &given).await), Refusal::CardUsed);
        type_sheet(&cx, centre, forum, (4, "hall"), &Marks::from([(kept[1], 12)])).await.unwrap();
        let board = forums::board(&cx, centre, forum).await.unwrap();
        assert_eq!(board.people, 6);
        assert!(board.themes.iter().all(|theme| theme.voices.is_none()), "nobody sees the count before the end");
        house.to(forum, State::Chosen).await;
        let shown = forums::show(&house.visitor(), centre, forum).await.unwrap();
        let counted: Vec<_> = shown.themes.iter().map(|theme| (theme.id, theme.voices)).collect();
        assert_eq!(counted, [(kept[1], Some(14)), (kept[0], Some(8)), (kept[2], Some(0))]);
        assert_eq!(shown.people, Some(6));
        forget_voters(&house).await;
        let shown = forums::show(&house.visitor(), centre, forum).await.unwrap();
        assert_eq!(shown.people, Some(6), "who they were is forgotten, how many they were is not");
        assert_eq!(forums::board(&cx, centre, forum).await.unwrap().people, 6);
        assert_eq!(refused(choose(&house.visitor(), centre, forum, slip(1), &given).await), Refusal::ChoiceClosed);
        assert_eq!(refused(type_sheet(&cx, centre, forum, (1, ""), &given).await), Refusal::ChoiceClosed);
    }

    async fn a_choice_leaves_no_line_in_the_history(db: TestDb) {
        let house = House::open(db).await;
        let (forum, kept) = house.choosing(Method::Single).await;
        let (_, codes) = draw_slips(&house.cx(), &house.centre, (forum, 0), 1).await.unwrap();
        let count = || async {
            db::list_operations(house.app.db(), Some(house.centre.id), None, None, 200).await.unwrap().len()
        };
        let before = count().await;
        let sign = Sign::Slip(codes[0].clone());
        choose(&house.visitor(), &house.centre, forum, sign, &Marks::from([(kept[0], 1)])).await.unwrap();
        assert_eq!(count().await, before);
    }

    async fn a_mistyped_count_is_taken_back_and_a_shown_one_stays_true(db: TestDb) {
        let house = House::open(db).await;
        let (forum, kept) = house.choosing(Method::Single).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let wrong = type_sheet(&cx, centre, forum, (10, ""), &Marks::from([(kept[0], 9)])).await.unwrap();
        db::undo(cx.db(), wrong, &cx.operation(Some(centre.id), "retour")).await.unwrap().expect("undone");
        type_sheet(&cx, centre, forum, (10, ""), &Marks::from([(kept[0], 6)])).await.unwrap();
        let typed = list_sheets(&cx, centre, forum).await.unwrap();
        remove_sheet(&cx, centre, forum, typed[0].id).await.unwrap();
        let last = type_sheet(&cx, centre, forum, (10, ""), &Marks::from([(kept[0], 7)])).await.unwrap();
        let closed = house.to(forum, State::Chosen).await;
        let checks = crate::policy::undo_guards().into_iter().filter_map(|guard| guard.check);
        let checks: Vec<db::UndoCheck> = checks.map(|(check, _)| check).collect();
        let undoing = cx.operation(Some(centre.id), "retour");
        let refused = db::undo_if(cx.db(), last, &undoing, &checks).await.unwrap();
        assert!(matches!(refused, Err(db::UndoRefusal::Unkept)), "{refused:?}");
        let undoing = cx.operation(Some(centre.id), "retour");
        db::undo(cx.db(), closed, &undoing).await.unwrap().expect("the choice is open again");
        let tally = BALLOT.tally(cx.db(), &house.scope(), forum).await.unwrap();
        assert_eq!(tally.get(&kept[0]), Some(&7));
        let board = forums::board(&cx, centre, forum).await.unwrap();
        assert_eq!((board.forum.state, board.themes[0].voices), (State::Choosing, None));
        assert_eq!((board.forum.people, board.people), (None, 10), "it is counted anew");
    }

    async fn of_two_who_print_at_once_one_looks_again(db: TestDb) {
        let house = House::open(db).await;
        let (forum, _) = house.choosing(Method::Single).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let draw = |read| draw_slips(&cx, centre, (forum, read), 2);
        let (one, other) = tokio::join!(draw(0), draw(0));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
        assert_eq!(refused(if one.is_ok() { other } else { one }), Refusal::SlipsMeanwhile);
        assert_eq!(forums::board(&cx, centre, forum).await.unwrap().slips, 2);
        draw(2).await.unwrap();
        assert_eq!(forums::board(&cx, centre, forum).await.unwrap().slips, 4, "who has read how many there are prints more");
    }

    async fn no_slip_is_printed_for_a_choice_that_closes_meanwhile(db: TestDb) {
        let house = House::open(db).await;
        let (forum, _) = house.choosing(Method::Single).await;
        let (cx, scope) = (house.cx(), house.scope());
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "la fin")).await.unwrap();
        store::forums::take_turn(&mut tx, &scope, forum).await.unwrap();
        let closed = (State::Choosing, State::Chosen);
        assert!(store::forums::advance(&mut tx, &scope, forum, closed, cx.now()).await.unwrap());
        let closing = async {
            meanwhile().await;
            tx.commit().await.unwrap();
        };
        let (drawn, ()) = tokio::join!(draw_slips(&cx, &house.centre, (forum, 0), 1), closing);
        assert_eq!(refused(drawn), Refusal::ChoiceClosed);
        assert_eq!(forums::board(&cx, &house.centre, forum).await.unwrap().slips, 0);
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::open(db).await;
        let (forum, kept) = house.choosing(Method::Single).await;
        let (_, codes) = draw_slips(&house.cx(), &house.centre, (forum, 0), 1).await.unwrap();
        let elsewhere = house.cx_of(Role::Director, &house.other);
        let other = Scope::of_house(house.other.id);
        assert!(matches!(forums::board(&elsewhere, &house.other, forum).await, Err(Error::NotFound)));
        assert!(matches!(forums::board(&elsewhere, &house.centre, forum).await, Err(Error::Denied(_))));
        assert!(matches!(forums::show(&house.visitor(), &house.other, forum).await, Err(Error::NotFound)));
        let page = PageRequest { after: None, limit: 10 };
        assert!(forums::list(&elsewhere, &house.other, page).await.unwrap().items.is_empty());
        let db = house.app.db();
        assert!(themes::list(db, &other, forum).await.unwrap().is_empty());
        assert!(themes::authors(db, &other, forum).await.unwrap().is_empty());
        assert_eq!(BALLOT.people(db, &other, forum).await.unwrap(), 0);
        let hash = Secret::hash_of(&codes[0]);
        assert!(BALLOT.is_known(db, &house.scope(), forum, &hash).await.unwrap());
        assert!(!BALLOT.is_known(db, &other, forum, &hash).await.unwrap());
        let sign = Sign::Slip(codes[0].clone());
        let tried = choose(&house.visitor(), &house.other, forum, sign, &Marks::from([(kept[0], 1)])).await;
        assert!(matches!(tried, Err(Error::NotFound)));
    }
}
