//! One thing leaves once; what comes back spoilt is in the repair log; the calls; the figures; the other centre sees nothing.

use chrono::{Datelike as _, Duration};
use kernel::Role;
use kernel::paging::PageRequest;

use super::house::House;
use crate::model::item::State;
use crate::model::loan::{Answer, Rule};
use crate::model::refusal::Refusal;
use crate::model::repair::{Outcome, RepairDraft};
use crate::service::lending::{Return, Signing, extend, lend, sign, take_back};
use crate::service::{Error, Result, calling, items, reading, reminding, repairing, requests};
use crate::store::loans::Which;

fn refused<T: std::fmt::Debug>(result: Result<T>) -> Refusal {
    match result {
        Err(Error::Refused(refusals)) => refusals[0],
        other => panic!("{other:?} is no refusal"),
    }
}

const PAGE: PageRequest = PageRequest { after: None, limit: 10 };

testing::each_engine! {
    async fn two_desks_lend_one_tablet_and_one_does(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let (cx, asks) = (house.cx(), house.asks(item, person));
        let (one, two) = tokio::join!(lend(&cx, &house.centre, &asks), lend(&cx, &house.centre, &asks));
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        let loans = reading::list_loans(&cx, &house.centre, Which::Open, PAGE).await.unwrap();
        assert_eq!(loans.items.len(), 1);
        assert_eq!(refused(lend(&cx, &house.centre, &asks).await), Refusal::AlreadyLent);
    }

    async fn two_desks_lend_to_one_person_and_the_limit_holds(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, person) = (house.cx(), &house.centre, house.person().await);
        house.lent(house.tablet().await, person).await;
        let one_more = house.asks(house.tablet().await, person);
        let another = house.asks(house.tablet().await, person);
        let (one, two) = tokio::join!(lend(&cx, centre, &one_more), lend(&cx, centre, &another));
        assert_eq!(usize::from(one.is_ok()) + usize::from(two.is_ok()), 1, "{one:?} {two:?}");
        assert_eq!(refused(if one.is_ok() { two } else { one }), Refusal::TooManyEach);
        assert_eq!(reading::list_loans(&cx, centre, Which::Open, PAGE).await.unwrap().items.len(), 2);
        // A turn that was taken is no change of the rule: the loan before is undone as ever.
        assert_eq!(items::rule(&cx, centre).await.unwrap().revision, 0);
    }

    async fn who_settles_or_repairs_after_another_is_told_and_writes_over_nobody(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let rule = |days| Rule { days, ..Rule::default() };
        items::set_rule(&cx, centre, (rule(10), Some(0))).await.unwrap();
        for read in [0, 2] {
            let late = items::set_rule(&cx, centre, (rule(20), Some(read))).await;
            assert_eq!(refused(late), Refusal::ChangedMeanwhile, "{read}");
        }
        items::set_rule(&cx, centre, (rule(30), Some(1))).await.unwrap();
        assert_eq!(refused(items::set_rule(&cx, centre, (rule(40), Some(1))).await), Refusal::ChangedMeanwhile);
        let now = items::rule(&cx, centre).await.unwrap();
        assert_eq!((now.days, now.revision), (30, 2));

        let words = |fault: &str| RepairDraft {
            object: "Grille-pain".into(),
            fault: fault.into(),
            outcome: Outcome::Open,
            grams: 0,
            volunteer: String::new(),
            minutes: 0,
            note: String::new(),
        };
        let (id, _) = repairing::begin(&cx, centre, words("Ne chauffe plus")).await.unwrap();
        repairing::keep(&cx, centre, (id, Some(1)), &words("La résistance")).await.unwrap();
        let late = repairing::keep(&cx, centre, (id, Some(1)), &words("Le fil")).await;
        assert_eq!(refused(late), Refusal::ChangedMeanwhile);
        let kept = repairing::show(&cx, centre, id).await.unwrap();
        assert_eq!((kept.draft.fault.as_str(), kept.revision), ("La résistance", 2));
    }

    async fn a_tablet_comes_back_broken_and_is_repaired_and_counted(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let (cx, centre) = (house.cx(), &house.centre);
        let loan = house.lent(item, person).await;
        let blank = Signing::Typed { name: String::new(), is_agreed: true };
        assert_eq!(refused(sign(&cx, centre, loan, blank).await), Refusal::SignatureMissing);
        let named = Signing::Typed { name: "Jeanne Dubois".into(), is_agreed: true };
        sign(&cx, centre, loan, named).await.unwrap();
        assert!(calling::due(&cx, centre).await.unwrap().is_empty(), "the seventh day has not come");
        house.app.clock().advance(Duration::days(7));
        let due = calling::due(&cx, centre).await.unwrap();
        assert_eq!(due.len(), 1);
        calling::answer(&cx, centre, due[0].check.id, (Some(Answer::Help), "le wifi")).await.unwrap();
        assert_eq!(refused(calling::answer(&cx, centre, due[0].check.id, (Some(Answer::Well), "")).await), Refusal::CallOver);
        let back = Return { state: State::Broken, parts: Vec::new(), note: "Écran fendu".into() };
        take_back(&cx, centre, loan, &back).await.unwrap();
        assert_eq!(refused(take_back(&cx, centre, loan, &back).await), Refusal::NotOut);
        assert_eq!(refused(lend(&cx, centre, &house.asks(item, person)).await), Refusal::NotLendable);
        let log = repairing::list(&cx, centre, PAGE).await.unwrap().items;
        assert_eq!((log[0].item, log[0].draft.fault.as_str()), (Some(item), "Écran fendu"));
        let mut draft = log[0].draft.clone();
        (draft.outcome, draft.grams) = (Outcome::Repaired, 600);
        repairing::keep(&cx, centre, (log[0].id, Some(log[0].revision)), &draft).await.unwrap();
        lend(&cx, centre, &house.asks(item, person)).await.unwrap();
        let figures = reading::figures(&cx, centre, cx.today().year()).await.unwrap();
        assert_eq!((figures.loans, figures.days, figures.helps), (2, 7, 1));
        assert_eq!((figures.repairs, figures.repaired, figures.grams), (1, 1, 600));
    }

    async fn an_old_line_of_the_repair_log_says_nothing_of_a_thing_that_broke_again(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let (cx, centre) = (house.cx(), &house.centre);
        let back = Return { state: State::Broken, parts: Vec::new(), note: "Écran fendu".into() };
        let loan = house.lent(item, person).await;
        take_back(&cx, centre, loan, &back).await.unwrap();
        let first = repairing::list(&cx, centre, PAGE).await.unwrap().items.remove(0);
        let mut draft = first.draft.clone();
        draft.outcome = Outcome::Repaired;
        repairing::keep(&cx, centre, (first.id, None), &draft).await.unwrap();
        let loan = house.lent(item, person).await;
        take_back(&cx, centre, loan, &back).await.unwrap();
        draft.grams = 600;
        repairing::keep(&cx, centre, (first.id, None), &draft).await.unwrap();
        assert_eq!(refused(lend(&cx, centre, &house.asks(item, person)).await), Refusal::NotLendable, "it is broken");
    }

    async fn who_brought_a_thing_back_meanwhile_is_not_reminded_of_it(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let (cx, centre) = (house.cx(), &house.centre);
        let loan = house.lent(item, person).await;
        let due = reading::show_loan(&cx, centre, loan).await.unwrap().known.loan.due_on.expect("a last day");
        let mark = async |due| {
            let mut tx = cx.db().begin_unrecorded().await.unwrap();
            let marked = crate::store::loans::mark_reminded(&mut tx, &house.scope(), loan, due).await.unwrap();
            tx.commit().await.unwrap();
            marked
        };
        assert!(!mark(due + Duration::days(1)).await, "another last day");
        assert!(mark(due).await && !mark(due).await, "once");
        extend(&cx, centre, loan, Some(due + Duration::days(7))).await.unwrap();
        let back = Return { state: State::Good, parts: Vec::new(), note: String::new() };
        take_back(&cx, centre, loan, &back).await.unwrap();
        assert!(!mark(due + Duration::days(7)).await, "it is back");
    }

    async fn a_lending_is_undone_and_the_thing_is_here_again(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let cx = house.cx();
        let (_, done) = lend(&cx, &house.centre, &house.asks(item, person)).await.unwrap();
        let undoing = cx.operation(Some(house.centre.id), "retour");
        db::undo(cx.db(), done, &undoing).await.unwrap().expect("undone");
        lend(&cx, &house.centre, &house.asks(item, person)).await.unwrap();
    }

    async fn whom_nothing_reaches_is_on_the_list_of_calls_before_the_return(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let cx = house.cx();
        let loan = house.lent(item, person).await;
        assert_eq!(reminding::run(&cx, &house.centre).await.unwrap(), (0, 0));
        house.app.clock().advance(Duration::days(28));
        assert_eq!(reminding::run(&cx, &house.centre).await.unwrap(), (0, 1));
        assert_eq!(reminding::run(&cx, &house.centre).await.unwrap(), (0, 0), "once for each last day");
        assert_eq!(calling::due(&cx, &house.centre).await.unwrap().len(), 2);
        assert_eq!(refused(extend(&cx, &house.centre, loan, Some(cx.today())).await), Refusal::ExtendDay);
        extend(&cx, &house.centre, loan, Some(cx.today() + Duration::days(30))).await.unwrap();
        house.app.clock().advance(Duration::days(60));
        let late = reading::list_loans(&cx, &house.centre, Which::Late(cx.today()), PAGE).await.unwrap();
        assert_eq!(late.items.len(), 1);
    }

    async fn the_rule_holds_and_a_request_is_answered_once(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, person) = (house.cx(), &house.centre, house.person().await);
        for _ in 0..2 {
            house.lent(house.tablet().await, person).await;
        }
        let third = house.asks(house.tablet().await, person);
        assert_eq!(refused(lend(&cx, centre, &third).await), Refusal::TooManyEach);
        let asked = requests::Asked { name: "Odile".into(), words: "Une tablette".into(), ..requests::Asked::default() };
        assert_eq!(refused(requests::ask(&house.visitor(), centre, asked.clone()).await), Refusal::RequestContact);
        let asked = requests::Asked { phone: "06 39 98 41 22".into(), ..asked };
        let id = requests::ask(&house.visitor(), centre, asked).await.unwrap();
        requests::answer(&cx, centre, id, (Some(true), "")).await.unwrap();
        assert_eq!(refused(requests::answer(&cx, centre, id, (Some(false), "")).await), Refusal::RequestAnswered);
    }

    async fn another_centre_sees_nothing(db: TestDb) {
        let house = House::open(db).await;
        let (item, person) = (house.tablet().await, house.person().await);
        let loan = house.lent(item, person).await;
        let elsewhere = house.cx_of(Role::Director, &house.other);
        assert!(matches!(reading::show_item(&elsewhere, &house.other, item).await, Err(Error::NotFound)));
        assert!(matches!(reading::show_loan(&elsewhere, &house.other, loan).await, Err(Error::NotFound)));
        assert!(matches!(reading::show_item(&elsewhere, &house.centre, item).await, Err(Error::Denied(_))));
        assert!(reading::list_loans(&elsewhere, &house.other, Which::Open, PAGE).await.unwrap().items.is_empty());
    }
}
