//! Publish, take, adapt, bring together, send back: each in one transaction, each put back whole.

use std::time::{Duration, Instant};

use kernel::Role;
use kernel::paging::PageRequest;
use serde_json::json;
use web::{KitChange, KitRefusal, Problem};

use super::house::{House, THING, cafe, publishing, with};
use crate::model::kit::{Licence, ProposalState, Told};
use crate::model::merge::{Choices, Side, Standing};
use crate::model::refusal::Refusal;
use crate::service::updating::Choosing;
use crate::service::{Error, adopting, catalogue, lineage, proposing, publishing as shelf, updating};
use crate::store;

fn refusals<T>(done: Result<T, Error>) -> Vec<Refusal> {
    match done {
        Err(Error::Refused(refusals)) => refusals,
        Err(other) => panic!("{other:?}"),
        Ok(_) => panic!("it was done"),
    }
}

testing::each_engine! {
    async fn a_kit_goes_from_centre_to_centre_and_changes_come_after_it(db: TestDb) {
        let house = House::on(db).await;
        let [source, ours] = [0, 1];
        let thing = house.thing(source, &cafe()).await;
        let kit = house.publish(source, thing).await;
        let cx = house.cx_of(Role::Facilitator, ours);
        let centre = &house.centres[ours];
        let adopted = adopting::adopt(&cx, centre, kit).await.expect("taken");
        assert_eq!(house.read(ours, adopted.thing).await, cafe());
        assert_eq!(refusals(adopting::adopt(&cx, centre, kit).await), [Refusal::AlreadyAdopted]);
        let own = house.cx_of(Role::Director, source);
        assert_eq!(refusals(adopting::adopt(&own, &house.centres[source], kit).await), [Refusal::OwnKit]);
        // Here the welcome changes; at the source the summary and the welcome do.
        let adapted = with(&cafe(), "/steps/0/text", json!("Un thé, et des gâteaux."));
        house.edit(ours, adopted.thing, &adapted).await;
        let newer = with(&with(&cafe(), "/summary", json!("On répare et on parle.")), "/steps/0/text", json!("Un café long."));
        house.edit(source, thing, &newer).await;
        assert_eq!(house.publish(source, thing).await, kit, "the same kit, one version more");
        let held = adopting::held(&cx, centre, PageRequest::default()).await.expect("a list");
        assert!(held.items[0].is_behind());
        let found = updating::compare(&cx, centre, adopted.adoption, &Choices::new()).await.expect("compared");
        assert_eq!((found.merge.count(Standing::Conflict), found.merge.count(Standing::Taken)), (1, 1));
        let unchosen = Choosing { choices: Choices::new(), seen: found.seen.clone() };
        let taken = updating::take_changes(&cx, centre, adopted.adoption, &unchosen).await;
        assert_eq!(refusals(taken), [Refusal::ChoicesOpen(1)]);
        assert_eq!(house.read(ours, adopted.thing).await, adapted, "nothing was written");
        let path = "content/steps/@accueil/text".to_owned();
        let stale = Choosing { choices: Choices::from([(path.clone(), Side::Mine)]), seen: "autre".to_owned() };
        let taken = updating::take_changes(&cx, centre, adopted.adoption, &stale).await;
        assert_eq!(refusals(taken), [Refusal::ChangedSinceSeen]);
        let chosen = Choosing { choices: Choices::from([(path, Side::Mine)]), seen: found.seen };
        let operation = updating::take_changes(&cx, centre, adopted.adoption, &chosen).await.expect("taken");
        let both = with(&adapted, "/summary", json!("On répare et on parle."));
        assert_eq!(house.read(ours, adopted.thing).await, both);
        let again = updating::take_changes(&cx, centre, adopted.adoption, &Choosing::default()).await;
        assert_eq!(refusals(again), [Refusal::NothingNewer]);
        // What was kept here is still ours to keep: the next version asks again, and never passes over it.
        house.edit(source, thing, &with(&newer, "/steps/0/text", json!("Un café court."))).await;
        house.publish(source, thing).await;
        let next = updating::compare(&cx, centre, adopted.adoption, &Choices::new()).await.expect("compared");
        assert_eq!(next.merge.count(Standing::Conflict), 1);
        // The former update is put back whole: the text and the line of descent.
        let undone = centres::history::undo(&house.cx_of(Role::Director, ours), operation).await.expect("an answer");
        undone.expect("undone");
        assert_eq!(house.read(ours, adopted.thing).await, adapted);
        let held = adopting::held(&cx, centre, PageRequest::default()).await.expect("a list");
        assert_eq!(held.items[0].adoption.number, 1);
    }

    async fn adoption_and_publication_are_put_back_whole(db: TestDb) {
        let house = House::on(db).await;
        let thing = house.thing(0, &cafe()).await;
        let cx = house.cx_of(Role::Director, 0);
        let asked = ("essai", thing);
        let (kit, number, published) = shelf::publish(&cx, &house.centres[0], asked, publishing()).await.expect("published");
        assert_eq!(number, 1);
        let theirs = house.cx_of(Role::Director, 1);
        let adopted = adopting::adopt(&theirs, &house.centres[1], kit).await.expect("taken");
        let held_up = centres::history::undo(&cx, published).await.expect("an answer");
        assert!(held_up.is_err(), "another centre leans on it");
        centres::history::undo(&theirs, adopted.operation).await.expect("an answer").expect("undone");
        let gone = (THING.read)(&house.cx(), house.centres[1].id, adopted.thing).await.expect("an answer");
        assert_eq!(gone, None);
        centres::history::undo(&cx, published).await.expect("an answer").expect("undone");
        assert_eq!(store::find(house.app.db(), kit).await.expect("reads"), None);
    }

    async fn what_speaks_of_someone_does_not_leave(db: TestDb) {
        let house = House::on(db).await;
        let cx = house.cx_of(Role::Facilitator, 0);
        let centre = &house.centres[0];
        let told = with(&cafe(), "/summary", json!("Appelez la mairie au 03 53 01 62 99, ou le centre au 03 53 01 62 10."));
        let thing = house.thing(0, &told).await;
        let asked = ("essai", thing);
        assert_eq!(refusals(shelf::publish(&cx, centre, asked, publishing()).await), [Refusal::Traces(1)]);
        let ready = shelf::look(&cx, centre, "essai", thing).await.expect("looked at");
        assert_eq!(ready.findings.len(), 1, "the number of the centre is on its card");
        let public = vec![ready.findings[0].word(), "phone:06 39 98 12 01".to_owned()];
        let mut said = publishing();
        said.public = public.clone();
        let (kit, _, _) = shelf::publish(&cx, centre, asked, said).await.expect("published");
        let version = store::find_version(house.app.db(), kit, 1).await.expect("reads").expect("a version");
        assert_eq!(version.public, public[..1], "only what was found is said to be public");
        let plain = house.thing(0, &cafe()).await;
        let mut beside = publishing();
        beside.card.notes = "Demandez à samira@exemple.fr".to_owned();
        beside.card.needs = "La clef, au 03 53 01 62 10".to_owned();
        let refused = refusals(shelf::publish(&cx, centre, ("essai", plain), beside).await);
        assert_eq!(refused, [Refusal::SpeaksOfSomeone("notes")], "the number of the centre is no one’s");
        let nir = with(&cafe(), "/summary", json!("2 85 05 62 193 124 61"));
        let thing = house.thing(0, &nir).await;
        let refused = refusals(shelf::publish(&cx, centre, ("essai", thing), publishing()).await);
        assert_eq!(refused, [Refusal::NirInside]);
        let mut alone = publishing();
        (alone.is_agreed, alone.card.contact_phone) = (false, "12".to_owned());
        let thing = house.thing(0, &cafe()).await;
        let refused = refusals(shelf::publish(&cx, centre, ("essai", thing), alone).await);
        assert_eq!(refused, [Refusal::PhoneInvalid, Refusal::AgreementMissing]);
    }

    async fn two_centres_take_each_others_kits(db: TestDb) {
        let house = House::on(db).await;
        let thing = house.thing(0, &cafe()).await;
        let first = house.publish(0, thing).await;
        let there = adopting::adopt(&house.cx_of(Role::Director, 1), &house.centres[1], first).await.expect("taken");
        house.edit(1, there.thing, &with(&cafe(), "/minutes", json!(90))).await;
        let second = house.publish(1, there.thing).await;
        let back = adopting::adopt(&house.cx_of(Role::Director, 0), &house.centres[0], second).await.expect("taken");
        let third = house.publish(0, back.thing).await;
        let line = lineage::of_kit(&house.cx_of(Role::Reception, 2), &house.centres[2], third).await.expect("a line");
        assert_eq!(line.kits[&second].parent, Some(first));
        assert_eq!(line.kits[&third].parent, Some(second));
        assert_eq!((line.kits[&third].root, line.centres), (first, 2));
        let depths: Vec<usize> = line.lines.iter().map(|one| one.depth).collect();
        assert_eq!(depths, [0, 1, 2, 3, 4], "one below the other, and no circle");
        let mut by_sa = publishing();
        by_sa.card.licence = Licence::BySa;
        let cx = house.cx_of(Role::Director, 0);
        house.edit(0, thing, &with(&cafe(), "/minutes", json!(60))).await;
        shelf::publish(&cx, &house.centres[0], ("essai", thing), by_sa).await.expect("published");
        house.edit(1, there.thing, &with(&cafe(), "/minutes", json!(30))).await;
        let theirs = house.cx_of(Role::Director, 1);
        let refused = shelf::publish(&theirs, &house.centres[1], ("essai", there.thing), publishing()).await;
        assert_eq!(refusals(refused), [Refusal::LicenceKept]);
    }

    async fn what_is_sent_back_is_taken_in_pieces_or_declined(db: TestDb) {
        let house = House::on(db).await;
        let thing = house.thing(0, &cafe()).await;
        let kit = house.publish(0, thing).await;
        let (source, cx) = (house.cx_of(Role::Referent, 0), house.cx_of(Role::Referent, 1));
        let (there, here) = (&house.centres[0], &house.centres[1]);
        let adopted = adopting::adopt(&cx, here, kit).await.expect("taken");
        let unchanged = proposing::propose(&cx, here, adopted.adoption, "Voici.", &[]).await;
        assert_eq!(refusals(unchanged), [Refusal::NothingToPropose]);
        let ours = with(&with(&cafe(), "/minutes", json!(90)), "/summary", json!("On répare le soir."));
        house.edit(1, adopted.thing, &ours).await;
        let (id, _) = proposing::propose(&cx, here, adopted.adoption, "Le soir marche mieux.", &[]).await.expect("sent");
        let stranger = proposing::compare(&house.cx_of(Role::Director, 2), &house.centres[2], id, &Choices::new()).await;
        assert!(matches!(stranger, Err(Error::NotFound)), "another centre knows nothing of it");
        let not_mine = proposing::take(&cx, here, id, &Choosing::default()).await;
        assert!(matches!(not_mine, Err(Error::NotFound)), "who proposes does not take");
        let found = proposing::compare(&source, there, id, &Choices::new()).await.expect("compared");
        assert_eq!(found.merge.count(Standing::Taken), 2);
        let choices = Choices::from([("content/summary".to_owned(), Side::Mine)]);
        let asked = Choosing { choices, seen: found.seen };
        proposing::take(&source, there, id, &asked).await.expect("taken");
        assert_eq!(house.read(0, thing).await, with(&cafe(), "/minutes", json!(90)));
        assert_eq!(refusals(proposing::take(&source, there, id, &asked).await), [Refusal::AlreadySettled]);
        house.publish(0, thing).await;
        let next = updating::compare(&cx, here, adopted.adoption, &Choices::new()).await.expect("compared");
        assert_eq!((next.merge.count(Standing::Conflict), next.merge.count(Standing::Same)), (0, 1), "what came back is ours already");
        let (other, _) = proposing::propose(&cx, here, adopted.adoption, "Encore.", &[]).await.expect("sent");
        assert_eq!(refusals(proposing::decline(&source, there, other, " ").await), [Refusal::ReasonMissing]);
        proposing::decline(&source, there, other, "Chez nous le matin convient.").await.expect("declined");
        let told = proposing::list(&cx, here, PageRequest::default()).await.expect("a list");
        assert_eq!(told.items[0].state, ProposalState::Declined);
        assert_eq!(told.items[0].reason, "Chez nous le matin convient.");
    }

    async fn a_draft_that_was_thrown_away_can_be_taken_again(db: TestDb) {
        let house = House::on(db).await;
        let thing = house.thing(0, &cafe()).await;
        let kit = house.publish(0, thing).await;
        let (cx, here) = (house.cx_of(Role::Director, 1), &house.centres[1]);
        let adopted = adopting::adopt(&cx, here, kit).await.expect("taken");
        let mut tx = house.app.db().begin_unrecorded().await.expect("a transaction");
        tx.exec("delete from venue where id = $1", db::args![adopted.thing]).await.expect("gone");
        tx.commit().await.expect("commits");
        let gone = updating::compare(&cx, here, adopted.adoption, &Choices::new()).await;
        assert_eq!(refusals(gone), [Refusal::ThingGone]);
        let again = adopting::adopt(&cx, here, kit).await.expect("taken again");
        assert_ne!(again.adoption, adopted.adoption);
        let line = lineage::of_kit(&cx, here, kit).await.expect("a line");
        assert_eq!((line.lines.len(), line.centres), (3, 2), "the one that ended is told, and counted no more");
    }

    async fn who_may_not_is_refused_and_a_withdrawn_kit_is_gone(db: TestDb) {
        let house = House::on(db).await;
        let thing = house.thing(0, &cafe()).await;
        let kit = house.publish(0, thing).await;
        let here = &house.centres[1];
        let desk = house.cx_of(Role::Reception, 1);
        catalogue::find(&desk, here, kit).await.expect("the desk may look");
        assert!(matches!(adopting::adopt(&desk, here, kit).await, Err(Error::Denied(_))));
        assert!(matches!(catalogue::find(&house.cx_of(Role::Volunteer, 1), here, kit).await, Err(Error::Denied(_))));
        let elsewhere = shelf::withdraw(&house.cx_of(Role::Director, 1), here, kit).await;
        assert!(matches!(elsewhere, Err(Error::NotFound)), "only who published withdraws");
        let stranger = Told { words: "Bien.".to_owned(), ..Told::default() };
        let told = lineage::tell(&house.cx_of(Role::Director, 1), here, kit, stranger.clone()).await;
        assert!(matches!(told, Err(Error::NotFound)), "who has not taken it has nothing to tell");
        let own = house.cx_of(Role::Director, 0);
        lineage::tell(&own, &house.centres[0], kit, Told { times: 3, people: 41, ..stranger }).await.expect("told");
        let named = Told { words: "Écrire à x@exemple.fr".to_owned(), ..Told::default() };
        assert_eq!(refusals(lineage::tell(&own, &house.centres[0], kit, named).await), [Refusal::Traces(1)]);
        let everyone = lineage::public_page(&house.cx(), PageRequest::default()).await.expect("a page");
        assert_eq!((everyone.items.len(), everyone.items[0].people), (1, 41));
        shelf::withdraw(&own, &house.centres[0], kit).await.expect("withdrawn");
        assert!(matches!(catalogue::find(&desk, here, kit).await, Err(Error::NotFound)));
        let taken = adopting::adopt(&house.cx_of(Role::Director, 1), here, kit).await;
        assert_eq!(refusals(taken), [Refusal::Withdrawn]);
        assert_eq!(lineage::public_page(&house.cx(), PageRequest::default()).await.expect("a page").items.len(), 0);
    }

    async fn the_trial_of_kinds_passes_ours(db: TestDb) {
        let house = House::on(db).await;
        house.thing(0, &cafe()).await;
        let [from, to] = [house.centres[0].id, house.centres[1].id];
        crate::trial::check_kind(&house.cx(), &THING, from, to).await.expect("a sound kind");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn to_take_a_kit_is_one_transaction_of_less_than_a_tenth_of_a_second() {
    let house = House::new().await;
    let cx = house.cx_of(Role::Facilitator, 1);
    let mut quickest = Duration::MAX;
    // The quickest of ten: the others tell of the machine.
    for at in 0..10 {
        let thing = house.thing(0, &with(&cafe(), "/minutes", json!(at))).await;
        let kit = house.publish(0, thing).await;
        let began = Instant::now();
        let adopted = adopting::adopt(&cx, &house.centres[1], kit).await.expect("taken");
        quickest = quickest.min(began.elapsed());
        let changed = db::tables_changed(house.app.db(), &[adopted.operation]).await.expect("reads");
        assert_eq!(changed.len(), 2, "the draft and the line of descent, in one act");
    }
    assert!(quickest < Duration::from_millis(100), "{quickest:?}");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_a_colleague_writes_between_reading_and_writing_stays() {
    let house = House::new().await;
    let thing = house.thing(0, &cafe()).await;
    let kit = house.publish(0, thing).await;
    let (cx, centre) = (house.cx_of(Role::Facilitator, 1), &house.centres[1]);
    let adopted = adopting::adopt(&cx, centre, kit).await.expect("taken");
    house.edit(0, thing, &with(&cafe(), "/summary", json!("On répare et on parle."))).await;
    house.publish(0, thing).await;
    let found = updating::compare(&cx, centre, adopted.adoption, &Choices::new()).await.expect("compared");
    let chosen = Choosing { choices: Choices::new(), seen: found.seen };
    let (before, own) = (cafe(), with(&cafe(), "/minutes", json!(90)));
    // The colleague's transaction is open first: ours has read what was there before, and waits for it to end.
    let colleague = house.cx();
    let operation = colleague.operation(Some(centre.id), "adaptation");
    let mut tx = colleague.db().begin(&operation).await.expect("a transaction");
    let colleague_saves = async {
        tokio::time::sleep(Duration::from_millis(200)).await;
        let change = KitChange { read: &before, content: &own };
        (THING.rewrite)(&colleague, &mut tx, centre.id, adopted.thing, change).await.expect("written");
        tx.commit().await.expect("commits");
    };
    let (taken, ()) = tokio::join!(updating::take_changes(&cx, centre, adopted.adoption, &chosen), colleague_saves);
    assert_eq!(refusals(taken), [Refusal::ChangedSinceSeen]);
    assert_eq!(house.read(1, adopted.thing).await, own, "their words are there");
    let held = adopting::held(&cx, centre, PageRequest::default()).await.expect("a list");
    assert!(held.items[0].is_behind(), "nothing was brought together");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_room_that_is_full_or_was_written_meanwhile_is_told_so() {
    let house = House::new().await;
    for (refusal, words) in [(KitRefusal::Full, "autant qu’il peut en garder"), (KitRefusal::Changed, "changé")] {
        let told = Error::from(refusal).told(&house.cx());
        assert!(matches!(&told, Problem::Refused { message, .. } if message.contains(words)), "{told:?}");
    }
}
