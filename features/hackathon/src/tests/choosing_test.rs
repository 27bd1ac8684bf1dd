//! One sign, one voice; one count; the other centre sees nothing.

use auth::Scope;
use ballots::Sign;
use kernel::Role;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::MemberId;
use crate::model::event::{Choice, State};
use crate::model::refusal::Refusal;
use crate::model::team::{Member, Side};
use crate::service::choosing::{choose, draw_slips, list_sheets, remove_sheet, type_sheet};
use crate::service::{Error, Result, events, teams};
use crate::store;
use crate::store::voices::Marks;

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
    assert!(tx.exec("delete from hackathon_voter", vec![]).await.unwrap() > 0);
    tx.commit().await.unwrap();
}

testing::each_engine! {
    async fn phones_and_papers_are_one_count_shown_at_the_end(db: TestDb) {
        let house = House::open(db).await;
        let (event, [first, second]) = house.choosing(Choice::Public).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (_, codes) = draw_slips(&cx, centre, (event, 0), 1).await.unwrap();
        let slip = || Sign::Slip(codes[0].clone());
        choose(&house.visitor(), centre, event, slip(), Some(first)).await.unwrap();
        assert_eq!(refused(choose(&house.visitor(), centre, event, slip(), Some(first)).await), Refusal::CodeUsed);
        let person = house.person().await;
        let card = house.cx_with_card(person);
        choose(&card, centre, event, Sign::Card(person), Some(second)).await.unwrap();
        assert_eq!(refused(choose(&card, centre, event, Sign::Card(person), Some(first)).await), Refusal::CardUsed);
        let too_many = type_sheet(&cx, centre, event, (3, ""), &Marks::from([(second, 4)])).await;
        assert_eq!(refused(too_many), Refusal::SheetStrange);
        let wrong = type_sheet(&cx, centre, event, (3, ""), &Marks::from([(first, 3)])).await.unwrap();
        db::undo(cx.db(), wrong, &cx.operation(Some(centre.id), "retour")).await.unwrap().expect("undone");
        type_sheet(&cx, centre, event, (2, "urne"), &Marks::from([(first, 2)])).await.unwrap();
        let typed = list_sheets(&cx, centre, event).await.unwrap();
        remove_sheet(&cx, centre, event, typed[0].id).await.unwrap();
        let last = type_sheet(&cx, centre, event, (4, "urne"), &Marks::from([(second, 4)])).await.unwrap();
        let board = events::board(&cx, centre, event).await.unwrap();
        assert!(board.teams.iter().all(|team| team.voices.is_none()), "nobody sees the count before the end");
        assert_eq!(board.people, 6);
        house.to(event, State::Closed).await;
        let shown = events::show(&house.visitor(), centre, event).await.unwrap();
        let counted: Vec<_> = shown.teams.iter().map(|team| (team.id, team.voices)).collect();
        assert_eq!(counted, [(second, Some(5)), (first, Some(1))]);
        forget_voters(&house).await;
        let shown = events::show(&house.visitor(), centre, event).await.unwrap();
        assert_eq!(shown.people, 6, "who they were is forgotten, how many they were is not");
        let checks = crate::policy::undo_guards().into_iter().filter_map(|guard| guard.check);
        let checks: Vec<db::UndoCheck> = checks.map(|(check, _)| check).collect();
        let undoing = cx.operation(Some(centre.id), "retour");
        let kept = db::undo_if(cx.db(), last, &undoing, &checks).await.unwrap();
        assert!(matches!(kept, Err(db::UndoRefusal::Unkept)), "{kept:?}");
    }

    async fn of_two_who_print_at_once_one_looks_again(db: TestDb) {
        let house = House::open(db).await;
        let (event, _) = house.choosing(Choice::Public).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let draw = |read| draw_slips(&cx, centre, (event, read), 2);
        let (one, other) = tokio::join!(draw(0), draw(0));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
        assert_eq!(refused(if one.is_ok() { other } else { one }), Refusal::SlipsMeanwhile);
        assert_eq!(events::board(&cx, centre, event).await.unwrap().slips, 2);
        draw(2).await.unwrap();
        assert_eq!(events::board(&cx, centre, event).await.unwrap().slips, 4, "who has read how many there are prints more");
    }

    async fn no_slip_is_printed_for_a_choice_that_closes_meanwhile(db: TestDb) {
        let house = House::open(db).await;
        let (event, _) = house.choosing(Choice::Public).await;
        let (cx, scope) = (house.cx(), house.scope());
        let mut tx = cx.db().begin(&cx.operation(Some(house.centre.id), "la fin")).await.unwrap();
        store::events::take_turn(&mut tx, &scope, event).await.unwrap();
        assert!(store::events::advance(&mut tx, &scope, event, (State::Choosing, State::Closed)).await.unwrap());
        let closing = async {
            meanwhile().await;
            tx.commit().await.unwrap();
        };
        let (drawn, ()) = tokio::join!(draw_slips(&cx, &house.centre, (event, 0), 1), closing);
        assert_eq!(refused(drawn), Refusal::ChoiceClosed);
        assert_eq!(events::board(&cx, &house.centre, event).await.unwrap().slips, 0);
    }

    async fn where_a_jury_chooses_nobody_else_does(db: TestDb) {
        let house = House::open(db).await;
        let (event, [first, _]) = house.choosing(Choice::Jury).await;
        let person = house.person().await;
        let card = house.cx_with_card(person);
        let tried = choose(&card, &house.centre, event, Sign::Card(person), Some(first)).await;
        assert_eq!(refused(tried), Refusal::JuryChooses);
        assert_eq!(refused(draw_slips(&house.cx(), &house.centre, (event, 0), 1).await), Refusal::JuryChooses);
        type_sheet(&house.cx(), &house.centre, event, (5, "jury"), &Marks::from([(first, 5)])).await.unwrap();
    }

    async fn another_centre_sees_nothing_and_no_name_is_public(db: TestDb) {
        let house = House::open(db).await;
        let event = house.hackathon(Choice::Public).await;
        house.to(event, State::Open).await;
        let team = house.team_named(event, "Les Rappels").await;
        let member = Member {
            id: MemberId::new(),
            team: None,
            person: None,
            name: "Mme Lefebvre".into(),
            side: Side::Resident,
            skills: "cuisine".into(),
            contact: "06 39 98 00 01".into(),
        };
        teams::come(&house.visitor(), &house.centre, event, member.clone()).await.unwrap();
        teams::place(&house.cx(), &house.centre, (event, member.id), Some(team)).await.unwrap();
        let shown = events::show(&house.visitor(), &house.centre, event).await.unwrap();
        assert!(shown.members.iter().all(|member| member.name.is_empty() && member.contact.is_empty()));
        let volunteer = house.cx_of(Role::Volunteer, &house.centre);
        let board = events::board(&volunteer, &house.centre, event).await.unwrap();
        assert!(board.members.iter().all(|member| member.name.is_empty()));
        let elsewhere = house.cx_of(Role::Director, &house.other);
        let other = Scope::of_house(house.other.id);
        assert!(matches!(events::board(&elsewhere, &house.other, event).await, Err(Error::NotFound)));
        assert!(matches!(events::board(&elsewhere, &house.centre, event).await, Err(Error::Denied(_))));
        assert!(matches!(events::show(&house.visitor(), &house.other, event).await, Err(Error::NotFound)));
        let page = PageRequest { after: None, limit: 10 };
        assert!(events::list(&elsewhere, &house.other, page).await.unwrap().items.is_empty());
        assert!(store::teams::list(house.app.db(), &other, event).await.unwrap().is_empty());
        assert!(store::teams::members(house.app.db(), &other, event).await.unwrap().is_empty());
        assert!(store::events::lines(house.app.db(), &other, event).await.unwrap().is_empty());
    }
}
