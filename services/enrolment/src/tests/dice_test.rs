//! Enrolments in any order: never more people than chairs, nobody twice, nobody passed over, and each count is its rows.
//!
//! For one hundred and twenty acts on one list, or as many as `ESSAIM_ACTS` says, from `ESSAIM_SEED`. Someone typed
//! twice by residents is in `doubled_test`: here the desk types, and is told.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

use chrono::Duration;
use db::UndoRefusal;
use kernel::{ListId, OperationId, PersonId};
use testing::{Dice, TestDb};

use super::house::{House, day, known, numbered, places, registration};
use crate::model::enrolment::{Enrolment, EnrolmentState, MadeBy};
use crate::model::list::ListRefusal;
use crate::model::refusal::EnrolmentRefusal;
use crate::service::registration::register;
use crate::service::{self, Error, changes, desk, returning, waiting};
use crate::store::{enrolments, lists};

const PEOPLE: usize = 12;
/// An undo looks for its act among so many of the last.
const RECENT: usize = 12;

/// What an act came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Came {
    /// Refused: all is as before.
    Nothing,
    /// Done by the rules of the room; and whether it leaves no chair free while someone waits.
    Done { offers: bool },
    /// A former state was put back, which asks no rule of the room but its counts.
    Back,
}

struct Story {
    house: House,
    dice: Dice,
    list: ListId,
    people: Vec<PersonId>,
    acts: Vec<OperationId>,
    counts: BTreeMap<&'static str, usize>,
}

impl Story {
    async fn begin(db: TestDb) -> Self {
        let house = House::on(db).await;
        let list = house.list(places(3)).await;
        let mut people = Vec::with_capacity(PEOPLE);
        for number in 0..PEOPLE {
            let name = numbered("Personne", number);
            people.push(house.person(house.ruche.id, &name, day(1980, 1, 1), None).await.0);
        }
        let dice = Dice::of("enrolments", 120);
        Self { house, dice, list, people, acts: Vec::new(), counts: BTreeMap::new() }
    }

    /// Everyone who was ever on the list.
    async fn rows(&self) -> Vec<Enrolment> {
        let db = self.house.app.db();
        enrolments::list(db, &self.house.scope(), self.list, &EnrolmentState::ALL).await.expect("rows")
    }

    async fn one(&mut self) -> Option<Enrolment> {
        let rows = self.rows().await;
        self.dice.pick(&rows)
    }

    async fn act(&mut self) -> Came {
        match self.dice.rng.u8(..20) {
            0..=5 => self.enrol().await,
            6..=8 => self.cancel().await,
            9 | 10 => self.accept().await,
            11 => self.prioritise().await,
            12 | 13 => self.come_back().await,
            14 | 15 => self.resize().await,
            16 | 17 => self.pass_time().await,
            _ => self.undo().await,
        }
    }

    fn count(&mut self, what: &'static str) {
        *self.counts.entry(what).or_default() += 1;
    }

    fn came(&mut self, what: &'static str, done: service::Result<OperationId>, came: Came) -> Came {
        match done {
            Ok(operation) => {
                self.acts.push(operation);
                self.count(what);
                came
            }
            Err(Error::Refused(_)) => Came::Nothing,
            Err(error) => panic!("{what}: {error:?}"),
        }
    }

    async fn enrol(&mut self) -> Came {
        let before = self.rows().await;
        let mut people = self.people.clone();
        self.dice.rng.shuffle(&mut people);
        people.truncate(1 + usize::from(self.dice.rng.u8(..4) == 0));
        let mut asked = registration(self.list, &[]);
        asked.participants = people.iter().flat_map(|person| known(self.list, *person).participants).collect();
        let made = register(&self.house.cx(), self.house.ruche.id, &asked).await;
        let is_there = before.iter().any(|one| one.state.stands() && people.contains(&one.person));
        let is_told = matches!(made, Err(Error::Refused(EnrolmentRefusal::Twice { .. })));
        assert_eq!(is_told, is_there, "whoever is on the list is told so, and nobody else: {made:?}");
        self.came("enrolled", made.map(|made| made.operation), Came::Done { offers: true })
    }

    async fn cancel(&mut self) -> Came {
        let Some(one) = self.one().await else { return Came::Nothing };
        let (cx, by) = (self.house.cx(), MadeBy::Desk);
        let done = changes::cancel(&cx, self.house.ruche.id, one.group, &[one.id], by).await;
        assert_eq!(done.is_ok(), one.state.is_active(), "{one:?}");
        self.came("cancelled", done, Came::Done { offers: true })
    }

    async fn accept(&mut self) -> Came {
        let Some(one) = self.one().await else { return Came::Nothing };
        let (cx, by) = (self.house.cx(), MadeBy::Desk);
        let done = changes::answer_offer(&cx, self.house.ruche.id, one.group, &[one.id], true, by).await;
        let is_held = one.state == EnrolmentState::Offered && one.offered_until.is_none_or(|until| until > cx.now());
        assert_eq!(done.is_ok(), is_held, "{one:?}");
        self.came("accepted", done, Came::Done { offers: false })
    }

    async fn prioritise(&mut self) -> Came {
        let Some(one) = self.one().await else { return Came::Nothing };
        let (cx, is_first) = (self.house.cx(), self.dice.rng.u8(..3) > 0);
        let done = desk::prioritise(&cx, self.house.ruche.id, one.id, is_first, "Fratrie").await;
        assert_eq!(done.is_ok(), one.state.is_active(), "{one:?}");
        self.came("given priority", done, Came::Done { offers: false })
    }

    /// Someone who left comes back, unless they are on the list anew.
    async fn come_back(&mut self) -> Came {
        let rows = self.rows().await;
        let stands = |person: PersonId| rows.iter().any(|one| one.person == person && one.state.stands());
        let gone: Vec<Enrolment> = rows.iter().filter(|one| !stands(one.person)).cloned().collect();
        let Some(one) = self.dice.pick(&gone) else { return Came::Nothing };
        let (cx, by) = (self.house.cx(), MadeBy::Desk);
        let done = returning::come_back(&cx, self.house.ruche.id, one.group, &[one.id], by).await;
        self.came("come back", done, Came::Done { offers: false })
    }

    async fn resize(&mut self) -> Came {
        let (cx, capacity) = (self.house.cx(), self.dice.rng.i64(1..7));
        let operation = cx.operation(Some(self.house.ruche.id), "Places changées");
        let (taken, _) = self.house.seats(self.list).await;
        let mut tx = cx.db().begin(&operation).await.expect("a transaction");
        let done = service::lists::update_list(&cx, &mut tx, &self.house.scope(), self.list, places(capacity)).await;
        match done {
            Ok(()) => tx.commit().await.expect("a commit"),
            Err(Error::List(ListRefusal::CapacityBelowTaken { taken: told })) => {
                assert!(told == taken && capacity < taken, "{capacity} chairs for {taken}");
                return Came::Nothing;
            }
            Err(error) => panic!("{error:?}"),
        }
        self.came("resized", Ok(operation.id), Came::Done { offers: true })
    }

    async fn pass_time(&mut self) -> Came {
        self.house.app.clock().advance(Duration::hours(self.dice.rng.i64(6..140)));
        if waiting::pass_on_places(&self.house.cx()).await.expect("the job") > 0 {
            self.count("passed on");
        }
        Came::Done { offers: true }
    }

    async fn undo(&mut self) -> Came {
        let recent = self.acts.len().saturating_sub(RECENT);
        let Some(target) = self.dice.pick(&self.acts[recent..]) else { return Came::Nothing };
        let mut undoing = self.house.cx().operation(Some(self.house.ruche.id), "Annulation");
        undoing.undoes = Some(target);
        match db::undo(self.house.app.db(), target, &undoing).await.expect("an answer") {
            Ok(()) => self.came("undone", Ok(undoing.id), Came::Back),
            Err(UndoRefusal::Depended { .. } | UndoRefusal::AlreadyUndone | UndoRefusal::NothingToUndo) => {
                Came::Nothing
            }
            Err(refusal) => panic!("{refusal:?}"),
        }
    }

    async fn check(&self, before: &[Enrolment], came: Came) {
        let after = self.rows().await;
        let held = lists::seats(self.house.app.db(), &self.house.scope(), &[self.list]).await.expect("rows");
        let seats = held.get(&self.list).expect("a list");
        let capacity = seats.capacity.expect("a limit");
        let number = |of: fn(EnrolmentState) -> bool| {
            i64::try_from(after.iter().filter(|one| of(one.state)).count()).expect("a count")
        };
        let (taken, waiting) = (number(EnrolmentState::takes_a_seat), number(|state| state == EnrolmentState::Waiting));
        assert_eq!((seats.taken, seats.waiting), (taken, waiting), "the counts are not their rows");
        assert!(taken <= capacity, "{taken} people on {capacity} chairs");
        let standing: Vec<PersonId> = after.iter().filter(|one| one.state.stands()).map(|one| one.person).collect();
        assert_eq!(standing.iter().collect::<HashSet<_>>().len(), standing.len(), "someone stands twice");
        match came {
            Came::Nothing => assert_eq!(after, before, "refused, and yet something changed"),
            Came::Back => {}
            Came::Done { offers } => {
                in_turn(before, &after);
                assert!(!offers || taken == capacity || waiting == 0, "a chair is free while someone waits");
            }
        }
    }
}

fn seated(rows: &[Enrolment]) -> HashSet<PersonId> {
    rows.iter().filter(|one| one.state.takes_a_seat()).map(|one| one.person).collect()
}

/// Whoever has come to a chair went before all who waited and still do.
fn in_turn(before: &[Enrolment], after: &[Enrolment]) {
    let mut queue: Vec<&Enrolment> = before.iter().filter(|one| one.state == EnrolmentState::Waiting).collect();
    queue.sort_by_key(|one| (Reverse(one.priority), one.created_at, one.id));
    let waits_on = |one: &Enrolment| after.iter().any(|now| now.id == one.id && now.state == EnrolmentState::Waiting);
    for person in seated(after).difference(&seated(before)) {
        let turn = queue.iter().position(|one| one.person == *person);
        let passed = queue.iter().take(turn.unwrap_or(queue.len())).find(|one| waits_on(one));
        assert!(passed.is_none(), "{person} has a chair before {passed:?}");
    }
}

testing::each_engine! {
    async fn in_any_order_the_chairs_and_the_queue_hold(db: TestDb) {
        let mut story = Story::begin(db).await;
        for _ in 0..story.dice.acts {
            let before = story.rows().await;
            let came = story.act().await;
            story.check(&before, came).await;
        }
        let counts = &story.counts;
        println!("enrolments, {} acts: {counts:?}", story.dice.acts);
        let drawn = ["enrolled", "cancelled", "accepted", "come back", "resized", "undone"];
        assert!(story.dice.acts < 100 || drawn.iter().all(|what| counts.contains_key(what)), "{counts:?}");
    }
}
