//! What holds whatever happens at the same moment or afterwards: a withdrawal, a closed file, a merge, a crash.

use std::time::Duration;

use auth::{Actor, Opened, Resident};
use kernel::{Role, SessionId};
use testing::each_engine;

use super::house::{House, MARK, house, mandate, step};
use super::paper_test::photo;
use crate::model::vocabulary::Mode;
use crate::model::{ActDraft, FileState, MandateState, Refusal};
use crate::service::papers::{self, NewPaper};
use crate::service::team::Asked;
use crate::service::{Error, acts, files, mandates, opening, own, steps, team};
use crate::store;

fn refused<T: std::fmt::Debug>(result: Result<T, Error>) -> Vec<Refusal> {
    match result {
        Err(Error::Refused(refusals)) => refusals,
        other => panic!("{other:?}"),
    }
}

/// Nadia herself, her card open.
fn nadia(house: &House) -> web::Cx {
    let mut cx = house.cx();
    cx.actor = Actor::Resident(Resident {
        centre: house.centre.id,
        person: house.nadia,
        session: SessionId::new(),
        name: "Nadia Belkacem".into(),
        opened: Opened::Pin,
        helper: None,
        was_away: false,
        expires_at: house.cx().now() + chrono::Duration::hours(2),
    });
    cx
}

async fn signed(house: &House) -> uuid::Uuid {
    let cx = house.cx_of(Role::Referent);
    let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
    mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.unwrap();
    given
}

async fn state(house: &House) -> MandateState {
    store::mandates::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap()[0].state
}

/// Lets others go as far as they can.
async fn meanwhile() {
    let until = std::time::Instant::now() + Duration::from_millis(150);
    while std::time::Instant::now() < until {
        tokio::task::yield_now().await;
    }
}

fn bail() -> NewPaper {
    NewPaper { title: "Bail".into(), files: vec![photo(false).into()], ..NewPaper::default() }
}

each_engine! {
    async fn what_the_person_took_back_only_they_give_again(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let given = signed(&house).await;
        let taken_back = own::revoke(&nadia(&house), &house.centre, house.nadia, given).await.unwrap();
        for role in [Role::Referent, Role::Director] {
            let undone = centres::history::undo(&house.cx_of(role), taken_back).await.unwrap();
            let sentence = undone.expect_err("the team gave it again");
            assert!(!sentence.contains("mandat") && !sentence.contains("dépend"), "it hints at why: {sentence}");
            assert_eq!(state(&house).await, MandateState::Revoked);
        }
        let again = centres::history::undo(&nadia(&house), taken_back).await.unwrap().expect("their own act");
        assert_eq!(state(&house).await, MandateState::SignedPaper);
        let team = centres::history::undo(&house.cx_of(Role::Director), again).await.unwrap();
        assert!(team.is_err() && state(&house).await == MandateState::SignedPaper, "nor is it taken back for them");
    }

    async fn a_signature_stays_under_what_was_done_with_it(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        let (given, _) = mandates::draft(&cx, &house.centre, house.nadia, &mandate()).await.unwrap();
        let signature = mandates::sign(&cx, &house.centre, house.nadia, given, Some(cx.today())).await.unwrap();
        let doing = ActDraft { mode: Some(Mode::Do), ..house.act() };
        acts::add(&cx, &house.centre, house.nadia, doing).await.unwrap();
        assert!(centres::history::undo(&cx, signature).await.unwrap().is_err());
        assert_eq!(state(&house).await, MandateState::SignedPaper);
    }

    async fn a_mandate_taken_back_at_the_same_moment_holds_the_act_up(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let given = signed(&house).await;
        let (cx, scope) = (house.cx_of(Role::Referent), house.scope());
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        store::files::take_turn(&mut tx, &scope, &[house.nadia]).await.unwrap();
        assert!(store::mandates::revoke(&mut tx, &scope, given, ("Nadia", cx.now())).await.unwrap());
        let doing = ActDraft { mode: Some(Mode::Do), ..house.act() };
        let taking_back = async {
            meanwhile().await;
            tx.commit().await.unwrap();
        };
        let (act, ()) = tokio::join!(acts::add(&cx, &house.centre, house.nadia, doing), taking_back);
        assert_eq!(refused(act), [Refusal::MandateMissing]);
    }

    async fn a_charter_taken_back_at_the_same_moment_holds_the_act_up(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let (cx, volunteer) = (house.cx_of(Role::Referent), house.account(Role::Volunteer));
        team::keep_charter(&cx, &house.centre, volunteer, true).await.unwrap();
        let mut tx = cx.db().begin_unrecorded().await.unwrap();
        store::charters::delete(&mut tx, &house.scope(), volunteer).await.unwrap();
        let helped = ActDraft { helper: Some(volunteer), ..house.act() };
        let taking_back = async {
            meanwhile().await;
            tx.commit().await.unwrap();
        };
        let (act, ()) = tokio::join!(acts::add(&cx, &house.centre, house.nadia, helped), taking_back);
        assert_eq!(refused(act), [Refusal::CharterMissing]);
    }

    async fn nothing_is_written_into_a_closed_file_but_a_withdrawal(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let (cx, centre, id) = (house.cx_of(Role::Referent), &house.centre, house.nadia);
        let running = signed(&house).await;
        let (drafted, _) = mandates::draft(&cx, centre, id, &mandate()).await.unwrap();
        let (act, _) = acts::add(&cx, centre, id, house.act()).await.unwrap();
        let (open_step, _) = steps::add(&cx, centre, id, &step("Logement")).await.unwrap();
        let (paper, _) = papers::add(&cx, centre, id, bail()).await.unwrap();
        files::change_state(&cx, centre, id, FileState::Closed).await.unwrap();
        let closed = [Refusal::Closed];
        assert_eq!(refused(mandates::sign(&cx, centre, id, drafted, Some(cx.today())).await), closed);
        assert_eq!(refused(mandates::refuse(&cx, centre, id, drafted).await), closed);
        assert_eq!(refused(acts::remove(&cx, centre, id, act).await), closed);
        assert_eq!(refused(steps::finish(&cx, centre, id, open_step).await), closed);
        assert_eq!(refused(papers::give_back(&cx, centre, id, paper).await), closed);
        assert_eq!(refused(papers::add(&cx, centre, id, bail()).await), closed);
        own::revoke(&nadia(&house), centre, id, running).await.expect("what was given is always taken back");
        papers::erase(&cx, centre, id, paper).await.expect("and a copy is always erased");
    }

    async fn two_files_of_one_person_are_read_as_one(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        let cx = house.cx_of(Role::Referent);
        acts::add(&cx, &house.centre, house.nadia, ActDraft { note: "chez Nadia".into(), ..house.act() }).await.unwrap();
        let draft = people::PersonDraft { first_name: "Nadya".into(), last_name: "Belkassem".into(), ..Default::default() };
        let (kept, _) = people::service::add(&house.cx(), &house.centre, &draft).await.unwrap();
        let director = [house.account(Role::Director)];
        files::begin(&cx, &house.centre, kept.id, "deuxième situation", &director).await.unwrap();
        steps::add(&cx, &house.centre, kept.id, &step("Logement")).await.unwrap();
        acts::add(&cx, &house.centre, kept.id, ActDraft { note: "chez Nadya".into(), ..house.act() }).await.unwrap();
        people::service::merge_people(&house.cx(), &house.centre, kept.id, house.nadia).await.unwrap();
        let known = opening::open_file(&cx, &house.centre, kept.id, people::confided::Reason::Meeting, "").await.unwrap();
        let file = files::read(&cx, &known).await.unwrap();
        assert!(file.situation.contains(MARK) && file.situation.contains("deuxième situation"), "{:?}", file.situation);
        let mut notes: Vec<&str> = file.acts.iter().map(|(_, note)| note.as_str()).collect();
        notes.sort_unstable();
        assert_eq!((notes, file.referents.len()), (vec!["chez Nadia", "chez Nadya"], 2));
        let (lines, _) = team::list(&cx, &house.centre, &Asked::default()).await.unwrap();
        assert_eq!(lines.len(), 1, "one line for one person: {lines:?}");
        assert_eq!((lines[0].row.person, lines[0].row.steps, lines[0].referents.len()), (kept.id, 1, 2));
        files::correct(&cx, &house.centre, kept.id, "Une seule situation").await.unwrap();
        assert_eq!(files::read(&cx, &known).await.unwrap().situation.as_str(), "Une seule situation");
        files::change_state(&cx, &house.centre, kept.id, FileState::Closed).await.unwrap();
        assert!(team::list(&cx, &house.centre, &Asked::default()).await.unwrap().0.is_empty(), "both are closed");
    }

    async fn sealed_bytes_whose_row_never_came_go_at_night(db: TestDb) {
        let house = house(db).await;
        house.begin().await;
        papers::add(&house.cx_of(Role::Referent), &house.centre, house.nadia, bail()).await.unwrap();
        let rows = store::papers::of_person(house.app.db(), &house.scope(), &[house.nadia]).await.unwrap();
        // What a crash between the storage and the row leaves.
        let torn = house.app.app.storage.put(b"sealed, and then the power failed".to_vec()).await.unwrap();
        let swept = people::service::sweep_files(&house.cx(), Duration::ZERO).await.unwrap();
        assert_eq!(swept, 1);
        assert!(house.app.app.storage.get(&torn).await.unwrap().is_none());
        assert!(house.app.app.storage.get(&rows[0].file_hash).await.unwrap().is_some(), "a paper went with it");
    }
}
