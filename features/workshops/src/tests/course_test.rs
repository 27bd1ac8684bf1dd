//! The course of a workshop is in the database at once: whoever comes later finds it where it was.

use chrono::Duration;

use super::house::{House, draft};
use crate::model::item::{Item, ItemKind};
use crate::model::live::{Phase, VoteState};
use crate::model::refusal::Refusal;
use crate::policy::Action;
use crate::service::items::{Mending, mend};
use crate::service::{Error, running, taking_part, workshops};
use crate::store::{items, live};

/// Lets others go as far as they can.
async fn meanwhile() {
    let until = std::time::Instant::now() + std::time::Duration::from_millis(150);
    while std::time::Instant::now() < until {
        tokio::task::yield_now().await;
    }
}

testing::each_engine! {
    async fn a_machine_that_starts_again_finds_the_step_the_timer_and_the_vote(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("ideas").await;
        house.lines(id, ItemKind::Idea, "Un SMS").await;
        running::open_vote(&cx, centre, id).await.unwrap();
        running::set_timer(&cx, centre, id, Some(6)).await.unwrap();
        // Nothing of it is kept in memory: a new context reads the same.
        let (_, now) = workshops::find(&house.cx(), centre, id, Action::LeadWorkshops).await.unwrap();
        assert_eq!((now.phase, now.vote, now.step.as_str()), (Phase::Open, VoteState::Open, "votes"));
        assert_eq!(now.ends_at, Some(cx.now() + Duration::minutes(6)));
        running::close_workshop(&cx, centre, id).await.unwrap();
        let (_, now) = workshops::find(&house.cx(), centre, id, Action::LeadWorkshops).await.unwrap();
        assert_eq!((now.phase, now.vote, now.ends_at), (Phase::Closed, VoteState::Closed, None));
    }

    async fn each_change_moves_the_marks_that_pages_follow(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("needs").await;
        let marks = async || {
            let now = live::find(cx.db(), &house.scope(), id).await.unwrap().unwrap();
            (now.stage, now.revision)
        };
        let before = marks().await;
        house.telephone(id).await;
        house.lines(id, ItemKind::Need, "Un besoin").await;
        let after = marks().await;
        assert_eq!(after.0, before.0, "telephones do not draw anew for what they do not show");
        assert!(after.1 > before.1, "the screen does");
        running::go_to_step(&cx, centre, id, "ideas").await.unwrap();
        assert!(marks().await.0 > after.0);
    }

    async fn who_changes_a_workshop_while_it_opens_closes_nobody_out(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let plan = house.short_plan().await;
        for _ in 0..6 {
            let id = house.workshop().await;
            let change = workshops::change(&cx, centre, (id, 1), draft("Se parler"), Some(plan));
            let (changed, opened) = tokio::join!(change, running::open_workshop(&cx, centre, id));
            opened.unwrap();
            let (workshop, now) = workshops::find(&cx, centre, id, Action::LeadWorkshops).await.unwrap();
            match changed {
                Ok(_) => assert_eq!((workshop.plan, workshop.terms.title.as_str()), (Some(plan), "Se parler")),
                Err(late) => {
                    assert!(late.is(Refusal::PlanFixed), "{late:?}");
                    assert_eq!((workshop.plan, workshop.revision), (None, 1), "all of it is kept, or nothing");
                }
            }
            assert_eq!((now.phase, now.code.is_empty()), (Phase::Open, false), "telephones find it");
            assert!(workshop.step(&now.step).is_some(), "it stands at a step that it has: {}", now.step);
        }
    }

    async fn a_plan_that_is_chosen_once_it_is_open_is_refused_in_words(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (id, plan) = (house.workshop().await, house.short_plan().await);
        running::open_workshop(&cx, centre, id).await.unwrap();
        let late = workshops::change(&cx, centre, (id, 1), draft("Se parler"), Some(plan)).await;
        assert!(late.unwrap_err().is(Refusal::PlanFixed));
        let (kept, _) = workshops::find(&cx, centre, id, Action::LeadWorkshops).await.unwrap();
        assert_eq!((kept.plan, kept.revision), (None, 1), "nothing of it is kept unsaid");
        workshops::change(&cx, centre, (id, 1), draft("Se parler"), None).await.unwrap();
    }

    async fn who_mends_what_was_said_while_stickers_are_counted_takes_none_away(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, scope) = (house.cx(), &house.centre, house.scope());
        let id = house.opened("ideas").await;
        let idea = house.lines(id, ItemKind::Idea, "Un SMS").await[0];
        let mut tx = cx.db().begin(&cx.operation(Some(centre.id), "gommettes")).await.unwrap();
        live::hold(&mut tx, &scope, id).await.unwrap();
        let said = items::find(&mut tx, &scope, (id, idea)).await.unwrap().unwrap();
        items::update(&mut tx, &scope, &Item { stickers: 5, ..said }).await.unwrap();
        let counting = async {
            meanwhile().await;
            tx.commit().await.unwrap();
        };
        let words = Mending {
            words: "Un SMS avant".into(), said_by: 1, group: None, is_hidden: false, into: None,
        };
        let (mended, ()) = tokio::join!(mend(&cx, centre, (id, idea), words), counting);
        mended.unwrap();
        let said = items::find(cx.db(), &scope, (id, idea)).await.unwrap().unwrap();
        assert_eq!((said.words.as_str(), said.stickers), ("Un SMS avant", 5));
    }

    async fn of_two_who_settle_one_workshop_one_is_told(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.workshop().await;
        let (one, two) = tokio::join!(
            workshops::change(&cx, centre, (id, 1), draft("Ici ?"), None),
            workshops::change(&cx, centre, (id, 1), draft("Là ?"), None),
        );
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        let late = if one.is_ok() { two } else { one };
        assert!(late.unwrap_err().is(Refusal::ChangedMeanwhile));
        let (kept, _) = workshops::find(&cx, centre, id, Action::LeadWorkshops).await.unwrap();
        assert_eq!(kept.revision, 2);
    }

    async fn what_cannot_be_now_is_refused(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.workshop().await;
        let refused = |done: Result<(), Error>| match done {
            Err(Error::Refused(refusals)) => refusals[0],
            other => panic!("{other:?}"),
        };
        assert_eq!(refused(running::open_vote(&cx, centre, id).await), Refusal::NotOpen);
        assert_eq!(refused(running::set_timer(&cx, centre, id, Some(5)).await), Refusal::NotOpen);
        assert_eq!(refused(running::close_workshop(&cx, centre, id).await), Refusal::NotOpen);
        running::open_workshop(&cx, centre, id).await.unwrap();
        assert_eq!(refused(running::go_to_step(&cx, centre, id, "danse").await), Refusal::StepMissing);
        assert_eq!(refused(running::open_vote(&cx, centre, id).await), Refusal::NoIdeas);
        assert_eq!(refused(running::set_timer(&cx, centre, id, Some(0)).await), Refusal::MinutesOutside);
        assert_eq!(refused(workshops::retire(&cx, centre, id).await.map(|_| ())), Refusal::StillOpen);
        let ideas = house.lines(id, ItemKind::Idea, "Un SMS\nUne lettre").await;
        running::open_vote(&cx, centre, id).await.unwrap();
        let joined = Mending {
            words: "Un SMS".into(), said_by: 1, group: None, is_hidden: false, into: Some(ideas[1]),
        };
        assert_eq!(refused(mend(&cx, centre, (id, ideas[0]), joined).await.map(|_| ())), Refusal::VoteOpen);
        let more = crate::model::workshop::WorkshopDraft { points: 5, ..draft("Plus de points ?") };
        assert_eq!(refused(workshops::change(&cx, centre, (id, 1), more, None).await.map(|_| ())), Refusal::PointsOutside);
        assert!(matches!(running::open_workshop(&cx, &house.other, id).await, Err(Error::NotFound)));
    }

    async fn a_code_leads_to_its_workshop_while_it_is_open_and_guesses_are_counted(db: TestDb) {
        let house = House::open(db).await;
        let (cx, visitor) = (house.cx(), house.visitor());
        let id = house.opened("needs").await;
        let code = workshops::find(&cx, &house.centre, id, Action::SeeWorkshops).await.unwrap().1.code;
        assert_eq!(code.len(), 6);
        let typed = format!(" {}-{} ", code[..3].to_lowercase(), &code[3..]);
        assert_eq!(taking_part::find_by_code(&visitor, &typed).await.unwrap(), (house.centre.id, id));
        let unknown = if code == "BCDFGH" { "BCDFGJ" } else { "BCDFGH" };
        let why = |done: Result<_, Error>| match done {
            Err(Error::Refused(refusals)) => refusals[0],
            other => panic!("{other:?}"),
        };
        assert_eq!(why(taking_part::find_by_code(&visitor, "AEIOUY").await), Refusal::CodeUnknown, "no such sign");
        for _ in 0..taking_part::WRONG_CODES.tries {
            assert_eq!(why(taking_part::find_by_code(&visitor, unknown).await), Refusal::CodeUnknown);
        }
        assert_eq!(why(taking_part::find_by_code(&visitor, unknown).await), Refusal::TooManyTries);
        assert_eq!(why(taking_part::find_by_code(&visitor, &code).await), Refusal::TooManyTries);
        house.app.clock().advance(Duration::minutes(16));
        assert!(taking_part::find_by_code(&visitor, &code).await.is_ok());
        running::close_workshop(&cx, &house.centre, id).await.unwrap();
        assert_eq!(why(taking_part::find_by_code(&visitor, &code).await), Refusal::CodeUnknown);
    }
}
