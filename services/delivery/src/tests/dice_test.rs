//! The ledger, whoever plans, dies, answers, doubts or stops it, in any order: each person stands in one place, nothing
//! is lost, and nothing leaves twice but by the word of someone who read that it was in doubt.
//!
//! For three hundred acts, or as many as `ESSAIM_ACTS` says, from `ESSAIM_SEED`. The network is played: it takes a
//! message or not, and what it answered may never be written down.

use std::collections::BTreeMap;

use chrono::Duration;
use kernel::MessageId;
use people::Channel;
use testing::{Dice, TestDb};
use uuid::Uuid;

use super::house::{House, house};
use crate::model::{Doubt, NewMessage, State};
use crate::store::{self, Leaving, NewRecipient, Settlement};

const LEASE: Duration = Duration::seconds(60);
const WIRES: &[Channel] = &[Channel::Email, Channel::Sms];

/// From where to where each act leads messages; an act that is not named leads none.
const LED: [(&str, &[State], &[State]); 9] = [
    ("claim", &[State::Planned], &[State::Leased]),
    ("fence", &[State::Leased], &[State::Sending, State::Planned]),
    (
        "answer",
        &[State::Sending, State::Unsure],
        &[State::Sent, State::Failed, State::Planned, State::Unsure, State::Cancelled],
    ),
    ("expire", &[State::Leased], &[State::Planned]),
    ("expire", &[State::Sending], &[State::Unsure]),
    ("report", &[State::Sending, State::Sent, State::Unsure, State::Delivered], &[State::Delivered, State::Failed]),
    ("doubt", &[State::Unsure], &[State::Sent, State::Delivered, State::Planned]),
    ("stop", &[State::Planned, State::Leased], &[State::Cancelled]),
    ("refuse", &[State::Planned, State::Leased], &[State::Cancelled]),
];

/// What is true of a message, whatever the ledger says.
#[derive(Debug, Default)]
struct Fate {
    /// The network has taken it, and nobody has said since that it is to be sent again.
    is_out: bool,
    was_taken: bool,
    /// Someone said that it has left, or arrived.
    is_said: bool,
}

#[derive(Debug)]
struct Worker {
    lease: Uuid,
    held: Vec<MessageId>,
    /// What crossed the fence, with what the network answered.
    away: Vec<(MessageId, State)>,
}

struct Story {
    house: House,
    dice: Dice,
    fates: BTreeMap<MessageId, Fate>,
    workers: Vec<Worker>,
    /// Those that were not stopped for good.
    batches: Vec<Uuid>,
    /// How many people each batch is for.
    targeted: BTreeMap<Uuid, i64>,
    planned: Vec<NewMessage>,
    counts: BTreeMap<&'static str, usize>,
}

impl Story {
    async fn begin(db: TestDb) -> Self {
        Self {
            house: house(db).await,
            dice: Dice::of("ledger", 300),
            fates: BTreeMap::new(),
            workers: Vec::new(),
            batches: Vec::new(),
            targeted: BTreeMap::new(),
            planned: Vec::new(),
            counts: BTreeMap::new(),
        }
    }

    async fn act(&mut self) -> &'static str {
        match self.dice.rng.u8(..26) {
            0..=3 => self.plan().await,
            4..=7 => self.claim(None).await,
            8..=11 => self.fence().await,
            12..=15 => self.answer().await,
            16 => self.die(),
            17 | 18 => self.pass_time().await,
            19 => self.release().await,
            20 => self.renew().await,
            21 => self.report().await,
            22 | 23 => self.doubt().await,
            24 => self.steer().await,
            _ => self.refuse().await,
        }
    }

    /// Plans a few messages; perhaps what was planned before, which then is there already.
    async fn plan(&mut self) -> &'static str {
        if self.dice.rng.u8(..5) == 0 {
            let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
            let (scope, now) = (self.house.scope(), self.house.now());
            assert_eq!(store::insert_messages(&mut tx, &scope, &self.planned, now).await.unwrap(), 0, "planned twice");
            tx.commit().await.unwrap();
            return "plan";
        }
        let batch = match self.dice.rng.u8(..8) {
            0 => None,
            1 => Some(self.house.batch(false).await),
            _ => self.dice.pick(&self.batches),
        };
        let from = self.planned.len();
        let channel = if self.dice.rng.bool() { Channel::Email } else { Channel::Sms };
        let new: Vec<NewMessage> =
            (0..self.dice.rng.usize(1..4)).map(|at| self.house.message(channel, batch, from + at)).collect();
        let ids = self.house.plan(&new).await;
        if let Some(batch) = batch {
            self.target(batch, &ids, &new).await;
        }
        self.fates.extend(ids.into_iter().map(|id| (id, Fate::default())));
        self.planned.extend(new);
        "plan"
    }

    async fn target(&mut self, batch: Uuid, ids: &[MessageId], new: &[NewMessage]) {
        let each = ids.iter().zip(new);
        let people: Vec<NewRecipient> =
            each.map(|(id, message)| NewRecipient { person: message.person, carried: Ok(*id) }).collect();
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        store::insert_recipients(&mut tx, &self.house.scope(), batch, &people, self.house.now()).await.unwrap();
        tx.commit().await.unwrap();
        if !self.batches.contains(&batch) {
            self.batches.push(batch);
        }
        *self.targeted.entry(batch).or_default() += i64::try_from(people.len()).unwrap();
    }

    /// A worker asks for more once it has answered for all it had.
    async fn claim(&mut self, limit: Option<i64>) -> &'static str {
        let idle = self.workers.iter().position(|worker| worker.held.is_empty() && worker.away.is_empty());
        let at = idle.unwrap_or(self.workers.len());
        if idle.is_none() {
            self.workers.push(Worker { lease: Uuid::now_v7(), held: Vec::new(), away: Vec::new() });
        }
        let limit = limit.unwrap_or_else(|| self.dice.rng.i64(1..6));
        let leaving = Leaving { now: self.house.now(), channels: WIRES, is_decent_hour: true };
        let (db, worker) = (self.house.app.db(), &mut self.workers[at]);
        let mut tx = db.begin_unrecorded().await.unwrap();
        let claimed = store::claim(&mut tx, db.engine(), worker.lease, LEASE, &leaving, limit).await.unwrap();
        tx.commit().await.unwrap();
        worker.held = claimed.into_iter().map(|message| message.id).collect();
        "claim"
    }

    fn worker(&mut self, is_wanted: impl Fn(&Worker) -> bool) -> Option<usize> {
        let found: Vec<usize> = (0..self.workers.len()).filter(|at| is_wanted(&self.workers[*at])).collect();
        self.dice.pick(&found)
    }

    async fn fence(&mut self) -> &'static str {
        let Some(at) = self.worker(|worker| !worker.held.is_empty()) else { return "idle" };
        let (lease, held) = (self.workers[at].lease, std::mem::take(&mut self.workers[at].held));
        let now = self.house.now();
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        let passed = store::fence(&mut tx, &held, lease, now, now + LEASE).await.unwrap();
        tx.commit().await.unwrap();
        for id in held.into_iter().filter(|id| passed.contains(id)) {
            let answer = self.hand_over(id);
            self.workers[at].away.push((id, answer));
        }
        "fence"
    }

    /// The network takes a message or not, and says so or not.
    fn hand_over(&mut self, id: MessageId) -> State {
        let (is_taken, answer) = match self.dice.rng.u8(..10) {
            0..=4 => (true, State::Sent),
            5 => (true, State::Unsure),
            6 => (false, State::Unsure),
            7 | 8 => (false, State::Planned),
            _ => (false, State::Failed),
        };
        if is_taken {
            let fate = self.fates.get_mut(&id).expect("a message of ours");
            assert!(!fate.is_out, "{id} leaves a second time, and nobody said that it should");
            (fate.is_out, fate.was_taken) = (true, true);
        }
        answer
    }

    async fn answer(&mut self) -> &'static str {
        let Some(at) = self.worker(|worker| !worker.away.is_empty()) else { return "idle" };
        let which = self.dice.rng.usize(..self.workers[at].away.len());
        let (id, state) = self.workers[at].away.swap_remove(which);
        let (lease, now) = (self.workers[at].lease, self.house.now());
        let run_again_at = (state == State::Planned).then(|| now + Duration::minutes(1));
        let settlement = Settlement { state, reference: None, reason: String::new(), run_again_at };
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        if !store::settle(&mut tx, id, lease, &settlement, now).await.unwrap() {
            store::settle_late(&mut tx, id, lease, &settlement, now).await.unwrap();
        }
        tx.commit().await.unwrap();
        "answer"
    }

    fn die(&mut self) -> &'static str {
        if !self.workers.is_empty() {
            let at = self.dice.rng.usize(..self.workers.len());
            self.workers.swap_remove(at);
        }
        "die"
    }

    async fn pass_time(&mut self) -> &'static str {
        self.house.app.clock().advance(Duration::seconds(self.dice.rng.i64(5..70)));
        store::expire_leases(self.house.app.db(), self.house.now()).await.unwrap();
        "expire"
    }

    /// A worker ends as it should, and gives back what it holds.
    async fn release(&mut self) -> &'static str {
        let Some(at) = self.worker(|_| true) else { return "idle" };
        let worker = self.workers.swap_remove(at);
        store::release(self.house.app.db(), worker.lease, self.house.now()).await.unwrap();
        "expire"
    }

    async fn renew(&mut self) -> &'static str {
        let Some(at) = self.worker(|_| true) else { return "idle" };
        store::renew(self.house.app.db(), self.workers[at].lease, self.house.now() + LEASE).await.unwrap();
        "renew"
    }

    /// The network says later what became of a message that it took.
    async fn report(&mut self) -> &'static str {
        let taken: Vec<MessageId> = self.fates.iter().filter(|(_, fate)| fate.was_taken).map(|(id, _)| *id).collect();
        let Some(id) = self.dice.pick(&taken) else { return "idle" };
        let state = if self.dice.rng.bool() { State::Delivered } else { State::Failed };
        let (channel, now) = (self.house.read(id).await.channel, self.house.now());
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        store::settle_by_reference(&mut tx, id, channel, state, "", now).await.unwrap();
        tx.commit().await.unwrap();
        "report"
    }

    async fn doubt(&mut self) -> &'static str {
        let states = self.states().await;
        let unsure: Vec<MessageId> =
            states.iter().filter(|(_, state)| **state == State::Unsure).map(|(id, _)| *id).collect();
        let Some(id) = self.dice.pick(&unsure) else { return "idle" };
        let said = self.dice.pick(&[Doubt::Left, Doubt::Received, Doubt::Again, Doubt::Again]).expect("one of four");
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        let is_heard = store::settle_doubt(&mut tx, &self.house.scope(), id, said, self.house.now()).await.unwrap();
        tx.commit().await.unwrap();
        assert!(is_heard || said == Doubt::Again, "only what was stopped for good is not sent again");
        let fate = self.fates.get_mut(&id).expect("a message of ours");
        match said {
            Doubt::Again => fate.is_out &= !is_heard,
            Doubt::Left | Doubt::Received => fate.is_said = true,
        }
        "doubt"
    }

    /// A batch is paused, goes on, or is stopped for good.
    async fn steer(&mut self) -> &'static str {
        let Some(batch) = self.dice.pick(&self.batches) else { return "idle" };
        match self.dice.rng.u8(..6) {
            0 | 1 => self.house.set_batch(batch, "paused").await,
            2..=4 => self.house.set_batch(batch, "running").await,
            _ => {
                let (scope, now) = (self.house.scope(), self.house.now());
                let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
                store::set_batch_state(&mut tx, &scope, batch, "cancelled").await.unwrap();
                store::cancel_planned(&mut tx, &scope, batch, now).await.unwrap();
                tx.commit().await.unwrap();
                self.batches.retain(|one| *one != batch);
            }
        }
        "stop"
    }

    async fn refuse(&mut self) -> &'static str {
        let Some(one) = self.dice.pick(&self.planned) else { return "idle" };
        let (scope, now) = (self.house.scope(), self.house.now());
        let mut tx = self.house.app.db().begin_unrecorded().await.unwrap();
        store::refuse_planned(&mut tx, &scope, one.channel, &one.address, now).await.unwrap();
        tx.commit().await.unwrap();
        "refuse"
    }

    async fn states(&self) -> BTreeMap<MessageId, State> {
        let ids: Vec<MessageId> = self.fates.keys().copied().collect();
        let found = store::messages_by_ids(self.house.app.db(), &self.house.scope(), &ids).await.unwrap();
        found.into_iter().map(|message| (message.id, message.state)).collect()
    }

    async fn check(&self, act: &str, before: &BTreeMap<MessageId, State>) {
        let after = self.states().await;
        for (id, from) in before {
            let to = after.get(id).unwrap_or_else(|| panic!("{id} is lost"));
            let is_led = |(name, starts, ends): &(&str, &[State], &[State])| {
                *name == act && starts.contains(from) && ends.contains(to)
            };
            assert!(from == to || LED.iter().any(is_led), "{act} led {id} from {from:?} to {to:?}");
        }
        for (id, fate) in self.fates.iter().filter(|(_, fate)| fate.is_out) {
            let stays = matches!(after[id], State::Planned | State::Leased | State::Cancelled);
            assert!(!stays, "after {act}, {id} has left and stands as {:?}: {fate:?}", after[id]);
        }
        let (db, scope) = (self.house.app.db(), self.house.scope());
        let rows = store::count_outbox(db, &scope).await.unwrap();
        let rows: i64 = rows.iter().map(|(_, _, count)| count).sum();
        assert_eq!(usize::try_from(rows).unwrap(), self.fates.len(), "each message once");
        for (batch, people) in &self.targeted {
            let board = store::board_rows(db, &scope, *batch).await.unwrap();
            assert_eq!(board.iter().map(|row| row.people).sum::<i64>(), *people, "each person once: {board:?}");
        }
    }

    /// Everyone goes on until nothing may leave.
    async fn end(&mut self) {
        self.workers.clear();
        for batch in &self.batches {
            self.house.set_batch(*batch, "running").await;
        }
        loop {
            self.house.app.clock().advance(Duration::minutes(2));
            store::expire_leases(self.house.app.db(), self.house.now()).await.unwrap();
            self.claim(Some(100)).await;
            if self.workers.iter().all(|worker| worker.held.is_empty()) {
                return;
            }
            self.fence().await;
            while self.answer().await == "answer" {}
        }
    }
}

testing::each_engine! {
    async fn in_any_order_nothing_is_lost_and_nothing_leaves_twice_unasked(db: TestDb) {
        let mut story = Story::begin(db).await;
        for _ in 0..story.dice.acts {
            let before = story.states().await;
            let act = story.act().await;
            story.check(act, &before).await;
            *story.counts.entry(act).or_default() += 1;
        }
        story.end().await;
        for (id, state) in story.states().await {
            let fate = &story.fates[&id];
            let is_settled =
                matches!(state, State::Sent | State::Delivered | State::Failed | State::Unsure | State::Cancelled);
            assert!(is_settled, "{id} waits for ever as {state:?}: {fate:?}");
            let has_left = fate.was_taken || fate.is_said;
            assert!(has_left || !matches!(state, State::Sent | State::Delivered), "{id} never left: {fate:?}");
        }
        println!("ledger, {} acts on {} messages: {:?}", story.dice.acts, story.fates.len(), story.counts);
        let drawn = ["plan", "claim", "fence", "answer", "die", "expire", "report", "doubt", "stop"];
        assert!(story.dice.acts < 200 || drawn.iter().all(|act| story.counts.contains_key(act)), "{:?}", story.counts);
    }
}
