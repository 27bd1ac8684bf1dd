//! Plans and workshops are kept, changed, put away, and stay those of their centre.

use kernel::paging::PageRequest;

use super::house::{House, draft};
use crate::model::item::{Author, ItemKind};
use crate::model::plan::PlanDraft;
use crate::model::refusal::Refusal;
use crate::model::workshop::AttendeeRole;
use crate::policy::Action;
use crate::service::items::{Mending, Sheet, add_lines, mend};
use crate::service::reading::see;
use crate::service::sorting::{GroupChange, change_group, count_stickers, sort};
use crate::service::{Error, attendance, export, keeping, plans, running, workshops};

/// Whether it was refused for this and nothing else.
fn is_refused<T>(done: Result<T, Error>, why: Refusal) -> bool {
    matches!(done, Err(Error::Refused(refusals)) if refusals == [why])
}

testing::each_engine! {
    async fn a_plan_is_adapted_and_workshops_keep_the_steps_they_copied(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let usual = plans::usual(&cx.texts);
        assert_eq!((usual.steps.len(), usual.minutes()), (7, 135));
        let (plan, _) = plans::add(&cx, centre, usual.clone()).await.unwrap();
        let (id, _) = workshops::add(&cx, centre, draft("Ensemble ?"), Some(plan)).await.unwrap();
        let shorter = PlanDraft { title: "Court".into(), steps: usual.steps[..2].to_vec(), ..usual };
        plans::change(&cx, centre, (plan, 1), shorter.clone()).await.unwrap();
        let late = PlanDraft { title: "Autre".into(), ..shorter.clone() };
        let told = plans::change(&cx, centre, (plan, 1), late).await;
        assert!(is_refused(told, Refusal::ChangedMeanwhile), "who read it before");
        assert_eq!(plans::find(&cx, centre, plan).await.unwrap().terms, shorter);
        assert_eq!(plans::find(&cx, centre, plan).await.unwrap().terms.steps.len(), 2);
        let (workshop, _) = workshops::find(&cx, centre, id, Action::SeeWorkshops).await.unwrap();
        assert_eq!(workshop.steps.len(), 7);
        assert!(matches!(plans::find(&cx, &house.other, plan).await, Err(Error::NotFound)), "another centre");
        let foreign = workshops::add(&cx, &house.other, draft("Ailleurs"), Some(plan)).await;
        assert!(is_refused(foreign, Refusal::PlanMissing));
        plans::retire(&cx, centre, plan).await.unwrap();
        assert!(plans::list(&cx, centre).await.unwrap().is_empty());
    }

    async fn the_list_is_paged_and_is_that_of_the_centre(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        for number in 1..=3 {
            workshops::add(&cx, &house.centre, draft(&format!("Question {number} ?")), None).await.unwrap();
        }
        workshops::add(&cx, &house.other, draft("Ailleurs ?"), None).await.unwrap();
        let first = workshops::list(&cx, &house.centre, PageRequest { after: None, limit: 2 }).await.unwrap();
        let titles = |page: &kernel::paging::Page<(crate::model::workshop::Workshop, _)>| {
            page.items.iter().map(|(workshop, _)| workshop.terms.title.clone()).collect::<Vec<_>>()
        };
        assert_eq!(titles(&first), ["Question 3 ?", "Question 2 ?"]);
        let rest = workshops::list(&cx, &house.centre, PageRequest { after: first.next, limit: 2 }).await.unwrap();
        assert_eq!((titles(&rest), rest.next), (vec!["Question 1 ?".to_owned()], None));
    }

    async fn needs_are_sorted_joined_and_taken_off_the_screen_and_an_undo_moves_the_mark(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("needs").await;
        let needs = house.lines(id, ItemKind::Need, "Savoir à temps\nSavoir avant\nÉcrire gros").await;
        change_group(&cx, centre, id, GroupChange::Added("Savoir".into())).await.unwrap();
        let group = see(&cx, centre, id).await.unwrap().groups[0].id;
        sort(&cx, centre, id, &[(needs[0], Some(group)), (needs[1], Some(group))]).await.unwrap();
        let mending = Mending {
            words: "Savoir avant".into(),
            said_by: 4,
            group: Some(group),
            is_hidden: false,
            into: Some(needs[0]),
        };
        let operation = mend(&cx, centre, (id, needs[1]), mending.clone()).await.unwrap();
        let sight = see(&cx, centre, id).await.unwrap();
        let told: Vec<(&str, i64)> =
            sight.in_group(ItemKind::Need, Some(group)).map(|item| (item.words.as_str(), item.said_by)).collect();
        assert_eq!(told, [("Savoir à temps", 5)]);
        let before = (sight.live.stage, sight.live.revision);
        let undoing = cx.operation(Some(centre.id), "annulation");
        db::undo(cx.db(), operation, &undoing).await.unwrap().unwrap();
        let sight = see(&cx, centre, id).await.unwrap();
        assert_eq!(sight.shown(ItemKind::Need).count(), 3);
        assert!(sight.live.stage > before.0 && sight.live.revision > before.1, "every screen sees an undo");
        let other = house.opened("needs").await;
        let foreign = sort(&cx, centre, other, &[(needs[0], Some(group))]).await;
        assert!(is_refused(foreign, Refusal::GroupMissing), "a group of another workshop");
        let lost = mend(&cx, centre, (other, needs[0]), mending).await;
        assert!(matches!(lost, Err(Error::NotFound)));
        change_group(&cx, centre, id, GroupChange::TakenApart(group)).await.unwrap();
        let sight = see(&cx, centre, id).await.unwrap();
        assert!(sight.groups.is_empty() && sight.items.iter().all(|item| item.group.is_none()));
    }

    async fn of_two_who_count_at_once_the_second_is_told(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("ideas").await;
        let (none, eight, nine) =
            ([(AttendeeRole::Resident, 0)], [(AttendeeRole::Resident, 8)], [(AttendeeRole::Resident, 9)]);
        let (one, other) = tokio::join!(
            attendance::count(&cx, centre, id, (&eight, &none)),
            attendance::count(&cx, centre, id, (&nine, &none)),
        );
        let kept = if one.is_ok() { eight } else { nine };
        assert!(one.is_ok() != other.is_ok(), "{one:?} {other:?}");
        assert!(is_refused(if one.is_ok() { other } else { one }, Refusal::CountedMeanwhile));
        let there = async || see(&cx, centre, id).await.unwrap().workshop.attendance.of(AttendeeRole::Resident);
        assert_eq!(there().await, kept[0].1);
        attendance::count(&cx, centre, id, (&none, &kept)).await.unwrap();
        assert_eq!(there().await, 0, "who has read it writes over it");
    }

    async fn who_was_there_is_counted_by_role_and_told_without_a_name(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("ideas").await;
        house.telephone(id).await;
        let counted = [(AttendeeRole::Resident, 8), (AttendeeRole::Partner, 1)];
        attendance::count(&cx, centre, id, (&counted, &[])).await.unwrap();
        let sight = see(&cx, centre, id).await.unwrap();
        assert_eq!((sight.people(), sight.presence().of(AttendeeRole::Resident)), (10, 9));
        let absurd = attendance::count(&cx, centre, id, (&[(AttendeeRole::Trustee, -1)], &[])).await;
        assert!(is_refused(absurd, Refusal::NumberOutside));
        let author = Author::read("Samira", "06 39 98 00 01", None).unwrap();
        let sheet = Sheet { kind: ItemKind::Idea, text: "=SOMME(A1) ; \"un SMS\"".into(), author };
        add_lines(&cx, centre, id, sheet).await.unwrap();
        let csv = String::from_utf8(export::as_csv(&cx, centre, id).await.unwrap()).unwrap();
        assert!(csv.contains("\"Habitante ou habitant\";\"\";\"9\""), "{csv}");
        assert!(csv.contains("\"'=SOMME(A1) ; \"\"un SMS\"\"\""), "{csv}");
        assert!(!csv.contains("Samira") && !csv.contains("0639"), "{csv}");
    }

    async fn an_idea_that_is_kept_goes_on_with_who_said_it_and_once(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("ideas").await;
        let author = Author::read("Samira", "06 39 98 00 01", None).unwrap();
        let sheet = Sheet { kind: ItemKind::Idea, text: "Un SMS avant chaque atelier".into(), author };
        let (said, _) = add_lines(&cx, centre, id, sheet).await.unwrap();
        let (made, _) = keeping::keep(&cx, centre, (id, said[0])).await.unwrap();
        let idea = ideas::find(cx.db(), &house.scope(), made.into()).await.unwrap().unwrap();
        assert_eq!(idea.title, "Un SMS avant chaque atelier");
        assert_eq!(idea.origin, ideas::Origin::Workshop(id.uuid()));
        assert!(is_refused(keeping::keep(&cx, centre, (id, said[0])).await, Refusal::AlreadyKept));
        let need = house.lines(id, ItemKind::Need, "Savoir à temps").await;
        assert!(matches!(keeping::keep(&cx, centre, (id, need[0])).await, Err(Error::NotFound)));
        assert!(matches!(keeping::keep(&cx, &house.other, (id, said[0])).await, Err(Error::NotFound)));
    }

    async fn stickers_join_the_points_and_nobody_reads_them_before_the_vote_is_closed(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let id = house.opened("ideas").await;
        let ideas = house.lines(id, ItemKind::Idea, "Un SMS\nUne lettre").await;
        running::open_vote(&cx, centre, id).await.unwrap();
        let token = house.telephone(id).await;
        let visitor = house.visitor();
        let given = [(ideas[1], 3)];
        crate::service::taking_part::vote(&visitor, centre, id, Some(&token), &given).await.unwrap();
        count_stickers(&cx, centre, id, &[(ideas[0], 4), (ideas[1], 2)]).await.unwrap();
        assert!(see(&cx, centre, id).await.unwrap().tally.is_none());
        running::close_vote(&cx, centre, id).await.unwrap();
        let sight = see(&cx, centre, id).await.unwrap();
        let told: Vec<(&str, Option<i64>)> =
            sight.ideas().iter().map(|idea| (idea.words.as_str(), sight.points(idea.id))).collect();
        assert_eq!(told, [("Une lettre", Some(5)), ("Un SMS", Some(4))]);
        let absurd = count_stickers(&cx, centre, id, &[(ideas[0], 10_000)]).await;
        assert!(is_refused(absurd, Refusal::NumberOutside));
    }
}
