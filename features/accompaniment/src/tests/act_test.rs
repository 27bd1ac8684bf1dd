//! Acts: sealed notes, modes that ask first, what a tablet sends twice, taking away and bringing back.

use kernel::Role;
use testing::each_engine;
use uuid::Uuid;

use super::house::{House, MARK, house, mandate};
use crate::model::vocabulary::Mode;
use crate::model::{ActDraft, Refusal};
use crate::service::{Error, acts, mandates, team};
use crate::store;

fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Refusal> {
    match result {
        Err(Error::Refused(refusals)) => refusals,
        other => panic!("{other:?}"),
    }
}

/// Everything the database keeps of this room, and the history, as text.
async fn everything(house: &House) -> String {
    let mut all = String::new();
    let images = "select cast(before as text) as b, cast(after as text) as a from row_change";
    for row in house.app.db().all(images, vec![]).await.unwrap() {
        all.push_str(&row.opt_text("b").unwrap().unwrap_or_default());
        all.push_str(&row.opt_text("a").unwrap().unwrap_or_default());
    }
    for (act, note) in store::acts::of_person(house.app.db(), &house.scope(), &[house.nadia], 50).await.unwrap() {
        all.push_str(&format!("{act:?}"));
        all.push_str(&note.map(|note| String::from_utf8_lossy(note.as_bytes()).into_owned()).unwrap_or_default());
    }
    all
}

each_engine! {
    async fn a_note_is_clear_neither_in_its_row_nor_in_the_history(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let draft = ActDraft { note: MARK.into(), ..house.act() };
        let (act, _) = acts::add(&cx, &house.centre, house.nadia, draft).await.unwrap();
        let before = everything(&house).await;
        acts::remove(&cx, &house.centre, house.nadia, act).await.unwrap();
        let all = (before + &everything(&house).await).to_lowercase();
        assert!(!all.contains(MARK) && !all.contains(&hex::encode(MARK)), "clear words were kept");
    }

    async fn an_act_taken_away_comes_back(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (act, _) = acts::add(&cx, &house.centre, house.nadia, house.act()).await.unwrap();
        let gone = acts::remove(&cx, &house.centre, house.nadia, act).await.unwrap();
        let count = async || store::acts::of_person(cx.db(), &house.scope(), &[house.nadia], 9).await.unwrap().len();
        assert_eq!(count().await, 0);
        centres::history::undo(&house.cx(), gone).await.unwrap().unwrap();
        assert_eq!(count().await, 1);
    }

    async fn the_same_act_sent_twice_is_kept_once(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let (cx, id) = (house.cx_of(Role::Referent), Uuid::now_v7());
        let sent = || ActDraft { id: Some(id), ..house.act() };
        let first = acts::add(&cx, &house.centre, house.nadia, sent()).await.unwrap();
        let again = acts::add(&cx, &house.centre, house.nadia, sent()).await.unwrap();
        assert!(first.1.is_some() && again == (id, None));
        let kept = store::acts::of_person(cx.db(), &house.scope(), &[house.nadia], 9).await.unwrap();
        assert_eq!(kept.len(), 1);
    }

    async fn doing_in_someones_place_asks_for_a_mandate_in_force_that_day(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let doing = || ActDraft { mode: Some(Mode::Do), ..house.act() };
        let without = acts::add(&cx, &house.centre, house.nadia, doing()).await;
        assert_eq!(refused(without), [Refusal::MandateMissing]);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        assert_eq!(refused(acts::add(&cx, &house.centre, house.nadia, doing()).await), [Refusal::MandateMissing]);
        mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.unwrap();
        acts::add(&cx, &house.centre, house.nadia, doing()).await.unwrap();
        let kept = store::acts::of_person(cx.db(), &house.scope(), &[house.nadia], 9).await.unwrap();
        assert_eq!(kept[0].0.mandate, Some(given));
        let before = ActDraft { on: Some(cx.today() - chrono::Duration::days(1)), ..doing() };
        assert_eq!(refused(acts::add(&cx, &house.centre, house.nadia, before).await), [Refusal::MandateMissing]);
        house.app.clock().advance(chrono::Duration::days(31));
        let after = ActDraft { on: Some(house.cx().today()), ..doing() };
        assert_eq!(refused(acts::add(&cx, &house.centre, house.nadia, after).await), [Refusal::MandateMissing]);
    }

    async fn a_volunteer_helps_once_the_charter_is_signed(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let (cx, volunteer) = (house.cx_of(Role::Referent), house.account(Role::Volunteer));
        let helped = || ActDraft { helper: Some(volunteer), ..house.act() };
        let before = acts::add(&cx, &house.centre, house.nadia, helped()).await;
        assert_eq!(refused(before), [Refusal::CharterMissing]);
        team::keep_charter(&cx, &house.centre, volunteer, true).await.unwrap();
        acts::add(&cx, &house.centre, house.nadia, helped()).await.unwrap();
        let kept = store::acts::of_person(cx.db(), &house.scope(), &[house.nadia], 9).await.unwrap();
        assert_eq!(kept[0].0.done_by, "volunteer");
    }
}
