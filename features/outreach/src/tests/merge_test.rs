//! Catching up: the same lot twice, any order, two tablets and the desk, and always the same end.

use std::collections::BTreeSet;

use auth::Denied;
use chrono::Duration;
use kernel::Role;
use rand::seq::{IndexedRandom as _, SliceRandom as _};
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use uuid::Uuid;

use super::house::{House, again, sent};
use crate::model::entry::{EntryId, EntryRefusal, Said, SaidRefusal, State, VersionId, current};
use crate::model::tablet::Tablet;
use crate::service::receiving::{Receipt, Sent, receive};
use crate::service::{Error, entries};
use crate::store;

/// How many interleavings are tried; the proof tries 10,000.
const TRIALS: u64 = 100;
/// How many entries each tablet makes in a trial; every other one is written twice.
const EACH: usize = 2;

/// Every writing with what it replaces, and the current ones: what must be the same in the end.
async fn end_state(house: &House, ids: &[Uuid]) -> (BTreeSet<(Uuid, Option<Uuid>)>, BTreeSet<Uuid>) {
    let of = ids.iter().map(|id| EntryId::from(*id));
    let versions = store::entries::versions(house.app.db(), &house.scope(), of).await.expect("rows");
    let all = versions.iter().map(|one| (one.id.uuid(), one.based_on.map(VersionId::uuid))).collect();
    let mut heads = BTreeSet::new();
    for id in ids {
        let own: Vec<_> = versions.iter().filter(|one| one.entry.uuid() == *id).cloned().collect();
        heads.extend(current(&own).iter().map(|one| one.id.uuid()));
    }
    (all, heads)
}

/// What a tablet wrote on a round: some entries, half of them twice.
fn writings(house: &House) -> Vec<Sent> {
    let mut all = Vec::new();
    for at in 0..EACH {
        let first = sent(house, &format!("note {at}"));
        if at % 2 == 0 {
            all.push(again(&first, "corrigée"));
        }
        all.push(first);
    }
    all
}

/// Sends everything in lots of any size and any order, some of them twice, some of them cut before their answer came.
/// Between two lots the desk does what it likes.
async fn deliver(
    house: &House,
    tablets: [&Tablet; 2],
    all: &[Vec<Sent>; 2],
    (ids, desk): (&[Uuid], &mut Desk),
    random: &mut StdRng,
) -> usize {
    let mut lots: Vec<(usize, Vec<Sent>)> = Vec::new();
    for (whose, own) in all.iter().enumerate() {
        let mut own = own.clone();
        own.shuffle(random);
        while !own.is_empty() {
            let size = random.random_range(1..=own.len());
            let lot: Vec<Sent> = own.drain(..size).collect();
            for _ in 0..random.random_range(1..=3) {
                lots.push((whose, lot.clone()));
            }
        }
    }
    lots.shuffle(random);
    let mut accepted = 0;
    for (whose, lot) in lots {
        let receipts = house.send(tablets[whose], &lot).await;
        assert!(receipts.iter().all(|one| matches!(one, Receipt::Accepted | Receipt::Already)), "{receipts:?}");
        accepted += receipts.iter().filter(|one| **one == Receipt::Accepted).count();
        if random.random_range(0..4) == 0 {
            desk_acts(house, ids, random, desk).await;
        }
    }
    accepted
}

testing::each_engine! {
    async fn the_same_lot_twice_is_kept_once(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let lot = [sent(&house, "un"), sent(&house, "deux"), sent(&house, "trois")];
        assert_eq!(house.send(&tablet, &lot).await, [Receipt::Accepted; 3]);
        assert_eq!(house.send(&tablet, &lot).await, [Receipt::Already; 3]);
        assert_eq!(store::entries::count_all(house.app.db(), &house.scope()).await.expect("counts"), (3, 3));
    }

    async fn what_cannot_be_kept_is_said_and_spoils_nothing(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let (good, nir) = (sent(&house, "un"), sent(&house, "2 69 05 49 588 157 80"));
        let (mut ahead, mut old) = (sent(&house, "demain"), sent(&house, "jadis"));
        (ahead.made_at, old.made_at) = (house.now() + Duration::days(5), house.now() - Duration::days(500));
        let long = sent(&house, &"a".repeat(4_000));
        let lot = [Some(good.clone()), None, Some(nir), Some(long), Some(ahead), Some(old)];
        let sent_at = house.now() - Duration::days(1);
        let receipts = receive(&house.cx(), &house.arques, &tablet, sent_at, &lot).await.expect("received");
        let refused =
            [SaidRefusal::Unreadable, SaidRefusal::Nir, SaidRefusal::TooLong, SaidRefusal::Ahead, SaidRefusal::TooOld];
        let refused = refused.map(Receipt::Refused);
        assert_eq!((receipts[0], &receipts[1..]), (Receipt::Accepted, refused.as_slice()));
        let opened = entries::open_entry(&house.cx(), &house.arques, EntryId::from(good.id)).await.expect("open");
        let (version, _) = &opened.versions[0];
        assert!(version.has_wrong_clock());
        assert_eq!(version.skew_seconds, 86_400, "a clock that is a day late is noted");
    }

    async fn a_number_of_another_centre_is_refused_and_stays_there(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un");
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let receipts =
            receive(&house.cx(), &house.other, &tablet, house.now(), &[Some(first.clone())]).await.expect("received");
        assert_eq!(receipts, [Receipt::Refused(SaidRefusal::NumberTaken)]);
        assert_eq!(store::entries::count_all(house.app.db(), &house.foreign()).await.expect("counts"), (0, 0));
    }

    async fn the_desk_and_the_tablet_both_keep_what_they_wrote(db: TestDb) {
        let house = House::on(db).await;
        let (cx, arques) = (house.as_role(Role::Referent), &house.arques);
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un");
        let (id, base) = (EntryId::from(first.id), VersionId::from(first.version));
        house.send(&tablet, std::slice::from_ref(&first)).await;
        for role in [Role::Reception, Role::Facilitator, Role::Volunteer, Role::Federation, Role::Host] {
            let refused = entries::open_entry(&house.as_role(role), arques, id).await.err();
            assert!(matches!(refused, Some(Error::Denied(Denied::Refused))), "{role:?}");
        }
        let elsewhere = entries::open_entry(&house.cx(), &house.other, id).await.err();
        assert!(matches!(elsewhere, Some(Error::NotFound)));
        entries::settle(&cx, arques, id, Some(State::TakenUp), Some(base)).await.expect("taken up");
        let said = Said { words: "par le bureau".to_owned(), ..Said::default() };
        let desk = entries::correct(&cx, arques, id, base, &said).await.expect("corrected");
        house.send(&tablet, &[again(&first, "par la tablette")]).await;
        let opened = entries::open_entry(&cx, arques, id).await.expect("open");
        assert_eq!((opened.entry.state, opened.current().len()), (State::Received, 2), "it comes back, as a choice");
        let early = entries::settle(&cx, arques, id, Some(State::TakenUp), Some(desk)).await.err();
        assert!(matches!(early, Some(Error::Entry(EntryRefusal::ChoiceFirst))), "{early:?}");
        entries::choose(&cx, arques, id, desk).await.expect("chosen");
        let opened = entries::open_entry(&cx, arques, id).await.expect("open");
        assert_eq!(opened.current().iter().map(|(one, _)| one.id).collect::<Vec<_>>(), [desk]);
        assert_eq!(opened.versions.len(), 3, "none is dropped");
        entries::settle(&cx, arques, id, Some(State::TakenUp), Some(desk)).await.expect("taken up");
    }

    async fn what_comes_while_an_entry_is_taken_up_is_not_hidden(db: TestDb) {
        let house = House::on(db).await;
        let (tablet, _) = house.tablet("Bleue").await;
        let first = sent(&house, "un");
        let (id, seen) = (EntryId::from(first.id), VersionId::from(first.version));
        house.send(&tablet, std::slice::from_ref(&first)).await;
        let (db, scope) = (house.app.db(), house.scope());
        let mut tx = db.begin_unrecorded().await.expect("a transaction");
        // A tablet has begun to send another writing, and is not done.
        store::entries::hold(&mut tx, &scope, id).await.expect("held");
        let mut other = store::entries::versions(&mut tx, &scope, [id]).await.expect("rows").remove(0);
        other.id = VersionId::new();
        store::entries::insert_version(&mut tx, &scope, &other).await.expect("written");
        let sending = async {
            let until = std::time::Instant::now() + std::time::Duration::from_millis(150);
            while std::time::Instant::now() < until {
                tokio::task::yield_now().await;
            }
            tx.commit().await.expect("a commit");
        };
        let cx = house.as_role(Role::Referent);
        let taking_up = entries::settle(&cx, &house.arques, id, Some(State::TakenUp), Some(seen));
        let (taken, ()) = tokio::join!(taking_up, sending);
        assert!(matches!(taken, Err(Error::Entry(EntryRefusal::ChoiceFirst))), "{taken:?}");
        let kept = store::entries::find(db, &scope, id).await.expect("a row").expect("an entry");
        assert_eq!(kept.state, State::Received);
    }
}

/// What the desk did to an entry in a trial.
struct Desk {
    /// What it wrote: each with what it replaces.
    written: Vec<(Uuid, Option<Uuid>)>,
    aside: BTreeSet<Uuid>,
}

/// The desk corrects, chooses or takes up an entry, as it finds it; what comes meanwhile refuses it, and it leaves it.
async fn desk_acts(house: &House, ids: &[Uuid], random: &mut StdRng, desk: &mut Desk) {
    let Some(id) = ids.choose(random).map(|id| EntryId::from(*id)) else { return };
    let (cx, arques) = (house.cx(), &house.arques);
    let Ok(found) = store::entries::versions(cx.db(), &house.scope(), [id]).await else { return };
    let heads: Vec<VersionId> = current(&found).iter().map(|one| one.id).collect();
    let Some(head) = heads.choose(random).copied() else { return };
    match random.random_range(0..3) {
        0 => {
            let said = Said { words: "par le bureau".to_owned(), ..Said::default() };
            if let Ok(version) = entries::correct(&cx, arques, id, head, &said).await {
                desk.written.push((version.uuid(), Some(head.uuid())));
            }
        }
        1 if heads.len() > 1 => {
            if entries::choose(&cx, arques, id, head).await.is_ok() {
                desk.aside.extend(heads.iter().filter(|one| **one != head).map(|one| one.uuid()));
            }
        }
        _ => {
            let _ = entries::settle(&cx, arques, id, Some(State::TakenUp), Some(head)).await;
        }
    }
}

/// Two tablets and the desk, as often as `ESSAIM_MERGE_TRIALS` says.
#[tokio::test(flavor = "multi_thread")]
async fn interleavings_of_two_tablets_and_the_desk_end_the_same() {
    let house = House::new().await;
    let ((blue, _), (red, _)) = (house.tablet("Bleue").await, house.tablet("Rouge").await);
    let told = |name: &str| std::env::var(name).ok().and_then(|told| told.parse::<u64>().ok());
    let (trials, seed) = (told("ESSAIM_MERGE_TRIALS").unwrap_or(TRIALS), told("ESSAIM_SEED").unwrap_or(20_261_122));
    let mut random = StdRng::seed_from_u64(seed);
    let (mut entries_sent, mut versions_kept, mut by_desk) = (0_i64, 0_i64, 0_i64);
    for trial in 0..trials {
        let all = [writings(&house), writings(&house)];
        let sent: Vec<&Sent> = all.iter().flatten().collect();
        let ids: Vec<Uuid> = sent.iter().map(|one| one.id).collect::<BTreeSet<_>>().into_iter().collect();
        let mut desk = Desk { written: Vec::new(), aside: BTreeSet::new() };
        let accepted = deliver(&house, [&blue, &red], &all, (&ids, &mut desk), &mut random).await;
        assert_eq!(accepted, sent.len(), "trial {trial} of seed {seed}: each writing is taken once");
        let (versions, heads) = end_state(&house, &ids).await;
        let of_tablets = sent.iter().map(|one| (one.version, one.base));
        let expected: BTreeSet<(Uuid, Option<Uuid>)> = of_tablets.chain(desk.written.iter().copied()).collect();
        assert_eq!(versions, expected, "trial {trial} of seed {seed}: nothing lost, nothing doubled");
        let replaced: BTreeSet<Uuid> = expected.iter().filter_map(|(_, base)| *base).collect();
        let is_last = |id: &Uuid| !replaced.contains(id) && !desk.aside.contains(id);
        let last: BTreeSet<Uuid> = expected.iter().map(|(id, _)| *id).filter(is_last).collect();
        assert_eq!(heads, last, "trial {trial} of seed {seed}: the last writings are the current ones");
        entries_sent += i64::try_from(ids.len()).expect("few");
        versions_kept += i64::try_from(expected.len()).expect("few");
        by_desk += i64::try_from(desk.written.len()).expect("few");
    }
    let counts = store::entries::count_all(house.app.db(), &house.scope()).await.expect("counts");
    assert_eq!(counts, (entries_sent, versions_kept));
    println!(
        "merged, {trials} interleavings of two tablets and the desk (seed {seed}): {entries_sent} notes, {versions_kept} \
         writings, {by_desk} of them of the desk, 0 lost, 0 doubled"
    );
}
