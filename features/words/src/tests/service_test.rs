//! Asking, joining, making, publishing, telling, on both engines.

use kernel::Role;
use kernel::paging::PageRequest;
use testing::each_engine;

use super::house::House;
use crate::model::question::{NewAsker, NewQuestion, Origin, State, Told};
use crate::model::refusal::Refusal;
use crate::service::glossary::By;
use crate::service::{Error, asking, glossary, making, sorting, telling};
use crate::store::questions::{self, Which};

fn refused<T: std::fmt::Debug>(done: Result<T, Error>) -> Vec<Refusal> {
    match done.expect_err("refused") {
        Error::Refused(refusals) => refusals,
        other => panic!("{other:?}"),
    }
}

each_engine! {
    async fn those_who_ask_the_same_are_one_word(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.visitor(), house.centre.clone());
        let mut ids = Vec::new();
        for asked in ["Cookie", "C’est quoi un cookie ?", "les cookies"] {
            let new = NewQuestion::of(asked, Origin::Page);
            ids.push(asking::ask(&cx, &centre, &new, NewAsker::default()).await.expect("kept").question);
        }
        ids.dedup();
        assert_eq!(ids.len(), 1);
        let found = questions::find(cx.db(), &house.scope(), ids[0]).await.expect("reads").expect("there");
        assert_eq!((found.times, found.state), (3, State::Asked));
    }

    async fn a_night_of_questions_has_an_end_and_leaves_the_board_usable(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.visitor();
        let mut kept = 0;
        for number in 0..320 {
            let new = NewQuestion::of(&format!("mot{number}z"), Origin::Page);
            kept += usize::from(asking::ask(&cx, &house.centre, &new, NewAsker::default()).await.is_ok());
        }
        assert_eq!(kept, 300);
        let first = PageRequest::default();
        let sorted = sorting::list(&house.cx(), &house.centre, Which::Asked, first).await.expect("a board");
        assert_eq!((sorted.asked, sorted.found.items.len()), (300, 50));
        let next = PageRequest { after: sorted.found.next, ..first };
        let more = sorting::list(&house.cx(), &house.centre, Which::Asked, next).await.expect("more");
        assert!(sorted.found.items.iter().all(|one| more.found.items.iter().all(|other| one.id != other.id)));
        house.asked("hashtag").await;
    }

    async fn one_number_asks_ten_times_a_day(db: TestDb) {
        let house = House::open(db).await;
        let asker = NewAsker { way: "sms".into(), contact: "+33639984122".into(), ..NewAsker::default() };
        for _ in 0..10 {
            let new = NewQuestion::of("cookie", Origin::Page);
            asking::ask(&house.visitor(), &house.centre, &new, asker.clone()).await.expect("kept");
        }
        let new = NewQuestion::of("cookie", Origin::Page);
        let last = asking::ask(&house.visitor(), &house.centre, &new, asker).await;
        assert_eq!(refused(last), [Refusal::TooMany]);
    }

    async fn an_insult_is_held_and_no_child_sees_it(db: TestDb) {
        let house = House::open(db).await;
        let new = NewQuestion::of("connard", Origin::Page);
        let kept = asking::ask(&house.visitor(), &house.centre, &new, NewAsker::default()).await.expect("kept");
        let page = PageRequest::default();
        let asked = sorting::list(&house.cx(), &house.centre, Which::Asked, page).await.expect("a board");
        assert_eq!((asked.asked, asked.held), (0, 1));
        let taken = making::take(&house.cx(), &house.centre, (kept.question, None), "Inès").await;
        assert_eq!(refused(taken), [Refusal::StillHeld]);
        let volunteer = house.cx_of(Role::Volunteer, &house.centre);
        assert!(sorting::reword(&volunteer, &house.centre, (kept.question, None), ("spam", "")).await.is_err());
        sorting::reword(&house.cx(), &house.centre, (kept.question, None), ("spam", "")).await.expect("let through");
        making::take(&house.cx(), &house.centre, (kept.question, None), "Inès").await.expect("taken");
    }

    async fn a_word_is_published_once_clear_and_who_asked_is_told(db: TestDb) {
        let house = House::open(db).await;
        let (cx, id) = (house.cx(), house.asked("algorithme").await);
        making::take(&cx, &house.centre, (id, None), "Inès, 9").await.expect("a group");
        making::draft(&cx, &house.centre, (id, None), ("Une recette.", "")).await.expect("a draft");
        let heard = making::Heard { reader: "Roger".into(), is_clear: Some(false), remark: String::new() };
        assert_eq!(refused(making::read_aloud(&cx, &house.centre, (id, None), &heard).await), [Refusal::RemarkMissing]);
        let heard = making::Heard { remark: "De quoi ?".into(), ..heard };
        making::read_aloud(&cx, &house.centre, (id, None), &heard).await.expect("noted");
        let page = making::Page { term: "algorithme".into(), forms: String::new() };
        assert_eq!(refused(making::publish(&cx, &house.centre, (id, None), &page).await), [Refusal::NotNow]);
        making::draft(&cx, &house.centre, (id, None), ("Une recette que suit la machine.", "")).await.expect("again");
        let heard = making::Heard { is_clear: Some(true), ..heard };
        making::read_aloud(&cx, &house.centre, (id, None), &heard).await.expect("clear");
        making::publish(&cx, &house.centre, (id, None), &page).await.expect("published");
        let shown = glossary::show(&cx, &house.centre, "algorithme").await.expect("a page");
        assert_eq!(shown.entry.text, "Une recette que suit la machine.");
        let board = making::board(&cx, &house.centre, id).await.expect("a board");
        assert_eq!((board.drafts.len(), board.readings.len()), (2, 2), "versions are kept");
        let left = telling::list(&cx, &house.centre).await.expect("a list");
        assert_eq!(left.len(), 1);
        telling::tick(&cx, &house.centre, left[0].asker.id).await.expect("told");
        assert!(telling::list(&cx, &house.centre).await.expect("a list").is_empty());
    }

    async fn who_still_waits_is_not_ticked_off_and_is_told_later(db: TestDb) {
        let house = House::open(db).await;
        let (cx, id) = (house.cx(), house.clear("algorithme").await);
        let board = making::board(&cx, &house.centre, id).await.expect("a board");
        let early = telling::tick(&cx, &house.centre, board.askers[0].id).await;
        assert_eq!(refused(early), [Refusal::ChangedMeanwhile]);
        let page = making::Page { term: "algorithme".into(), forms: String::new() };
        making::publish(&cx, &house.centre, (id, None), &page).await.expect("published");
        let left = telling::list(&cx, &house.centre).await.expect("a list");
        assert_eq!(left.len(), 1);
        telling::tick(&cx, &house.centre, left[0].asker.id).await.expect("told");
        assert!(telling::tick(&cx, &house.centre, left[0].asker.id).await.is_err(), "once");
    }

    async fn those_who_asked_are_counted_with_the_word_they_join(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let (one, other) = (house.asked("algorithme").await, house.asked("algoritme").await);
        house.asked("algoritme").await;
        sorting::join(&cx, centre, other, one).await.expect("joined");
        let board = making::board(&cx, centre, one).await.expect("a board");
        assert_eq!((board.question.times, board.askers.len()), (3, 3));
        sorting::set_aside(&cx, centre, one).await.expect("aside");
        assert_eq!(refused(making::take(&cx, centre, (one, None), "Inès").await), [Refusal::NotNow], "nobody takes it");
        let anew = house.asked("algorithme").await;
        assert_ne!(anew, one, "what was set aside answers nobody");
        assert_eq!(refused(sorting::join(&cx, centre, anew, one).await), [Refusal::JoinTarget]);
    }

    async fn a_joined_question_is_told_with_the_other(db: TestDb) {
        let house = House::open(db).await;
        let (one, other) = (house.published("algorithme").await, house.asked("algoritme").await);
        let question = questions::find(house.cx().db(), &house.scope(), other).await.expect("reads").expect("there");
        let alike = sorting::alike(&house.cx(), &house.centre, &question).await.expect("a list");
        assert_eq!(alike.first().map(|word| word.id), Some(one));
        sorting::join(&house.cx(), &house.centre, other, one).await.expect("joined");
        let board = making::board(&house.cx(), &house.centre, one).await.expect("a board");
        assert_eq!((board.question.times, board.askers.len()), (2, 2));
        assert!(board.askers.iter().all(|asker| asker.told == Told::ByHand));
        assert_eq!(refused(sorting::put_back(&house.cx(), &house.centre, other).await), [Refusal::NotNow]);
        assert_eq!(refused(sorting::join(&house.cx(), &house.centre, one, one).await), [Refusal::JoinTarget]);
    }

    async fn another_centre_reads_the_word_and_no_child(db: TestDb) {
        let house = House::open(db).await;
        let id = house.published("algorithme").await;
        let own = glossary::show(&house.cx(), &house.centre, "algorithme").await.expect("a page");
        assert!(matches!(&own.entry.by, By::Children(children) if children.len() == 2));
        let there = glossary::show(&house.cx(), &house.other, "algorithme").await.expect("a page");
        assert_eq!(there.entry.by, By::Elsewhere(house.centre.name.clone()));
        making::withdraw(&house.cx(), &house.centre, id).await.expect("withdrawn");
        assert!(matches!(glossary::show(&house.cx(), &house.other, "algorithme").await, Err(Error::NotFound)));
    }

    async fn a_group_takes_over_a_word_of_the_house(db: TestDb) {
        let house = House::open(db).await;
        let cx = house.cx();
        assert_eq!(glossary::show(&cx, &house.centre, "pixel").await.expect("a page").entry.by, By::House);
        let (id, _) = making::take_over(&cx, &house.centre, "pixel", "Lina").await.expect("taken");
        assert_eq!(glossary::show(&cx, &house.centre, "pixel").await.expect("a page").entry.by, By::House);
        making::draft(&cx, &house.centre, (id, None), ("Un point.", "")).await.expect("a draft");
        let heard = making::Heard { reader: "Odile".into(), is_clear: Some(true), remark: String::new() };
        making::read_aloud(&cx, &house.centre, (id, None), &heard).await.expect("clear");
        let page = making::Page { term: "pixel".into(), forms: String::new() };
        making::publish(&cx, &house.centre, (id, None), &page).await.expect("published");
        assert_eq!(glossary::show(&cx, &house.centre, "pixel").await.expect("a page").entry.text, "Un point.");
        assert!(making::take_over(&cx, &house.centre, "pixel", "Tom").await.is_err(), "it is theirs already");
    }

    async fn without_consents_the_page_is_text_only(db: TestDb) {
        let house = House::open(db).await;
        let id = house.clear("algorithme").await;
        making::film(&house.cx(), &house.centre, id).await.expect("a film begun");
        assert_eq!(refused(making::film(&house.cx(), &house.centre, id).await), [Refusal::AlreadyFilmed]);
        let page = making::Page { term: "algorithme".into(), forms: String::new() };
        making::publish(&house.cx(), &house.centre, (id, None), &page).await.expect("published");
        let shown = glossary::show(&house.cx(), &house.centre, "algorithme").await.expect("a page");
        assert!(shown.film.is_none(), "nobody agreed to be seen");
        let sound = bytes::Bytes::from_static(b"x");
        let child = making::add_sound(&house.cx(), &house.centre, (id, None), &sound, false).await;
        assert_eq!(refused(child), [Refusal::AdultVoice]);
    }

    async fn what_someone_wrote_beside_their_word_goes_with_them(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let ask = async |term: &str, words: &str, person| {
            let new = NewQuestion { words: words.to_owned(), ..NewQuestion::of(term, Origin::Desk) };
            let asker = NewAsker { person: Some(person), way: "in_person".into(), ..NewAsker::default() };
            asking::record(&cx, centre, &new, asker).await.expect("kept").question
        };
        let (gone, stays) = (house.person().await, house.person().await);
        let own = ask("cookie", "Ma voisine Mme Lefebvre en parle.", gone).await;
        let shared = ask("pixel", "On en parle à l’école.", gone).await;
        ask("pixel", "", stays).await;
        let read = questions::find(cx.db(), &house.scope(), own).await.expect("reads").expect("there");
        let at = cx.now();
        people::service::erase_now(&cx, &house.scope(), gone, people::service::Origin::Person, at).await.expect("erased");
        let words = async |id| questions::find(cx.db(), &house.scope(), id).await.expect("reads").expect("there").words;
        assert_eq!(words(own).await, "", "nobody else asked it");
        assert_eq!(words(shared).await, "On en parle à l’école.");
        let mut tx = cx.db().begin(&cx.operation(Some(centre.id), "essai")).await.expect("a transaction");
        let late = questions::update(&mut tx, &house.scope(), &read).await.expect("writes");
        assert_eq!(late, 0, "who had read them does not write them back");
    }

    async fn of_two_who_film_at_once_one_film_is_left(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre, id) = (house.cx(), &house.centre, house.clear("algorithme").await);
        let (one, other) = tokio::join!(making::film(&cx, centre, id), making::film(&cx, centre, id));
        assert_eq!(usize::from(one.is_ok()) + usize::from(other.is_ok()), 1, "{one:?} {other:?}");
        let films = media::film::service::making::list(&cx, centre, PageRequest::default()).await.expect("a list");
        assert_eq!(films.items.len(), 1, "no film that belongs to nothing");
    }

    async fn of_two_who_take_one_address_the_second_looks_again(db: TestDb) {
        let house = House::open(db).await;
        let (cx, centre) = (house.cx(), &house.centre);
        let take = |name| making::take_over(&cx, centre, "pixel", name);
        let (one, other) = tokio::join!(take("Lina"), take("Tom"));
        let late = if one.is_ok() { other } else { one };
        assert_eq!(refused(late), [Refusal::ChangedMeanwhile]);
        let (first, second) = (house.clear("algorithme").await, house.clear("cookie").await);
        let page = making::Page { term: "Le réseau".into(), forms: String::new() };
        let publish = |id| making::publish(&cx, centre, (id, None), &page);
        let (one, other) = tokio::join!(publish(first), publish(second));
        for (done, id) in [(one, first), (other, second)] {
            if done.is_err() {
                assert_eq!(refused(done), [Refusal::ChangedMeanwhile]);
                making::publish(&cx, centre, (id, None), &page).await.expect("its address has a number");
            }
        }
    }
}

#[test]
fn slips_are_read_with_or_without_whom_to_tell() {
    let read = asking::read_slips("cookie\n spam ; Odile ; 06 39 98 41 22\npixel;Roger\n\n");
    let ways: Vec<(&str, &str)> = read.iter().map(|(new, asker)| (new.term.as_str(), asker.way.as_str())).collect();
    assert_eq!(ways, [("cookie", "none"), ("spam", "sms"), ("pixel", "in_person")]);
}
