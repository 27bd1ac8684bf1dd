//! One run: workers that share a queue of leased messages until nothing may leave.
//!
//! The result of one message and the fence of the next share a commit. The lease is renewed while the run lives,
//! and what it still holds at the end is given back; after a crash it runs out by itself.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use kernel::CentreId;
use people::Channel;
use uuid::Uuid;

use super::{Dispatcher, leaving};
use crate::model::{Content, Message, State};
use crate::store::{self, Settlement};
use crate::transport::{Concern, Outcome};
use crate::wording;

/// Messages leased at once: few enough that a pause is felt, and a crash holds up few.
const CLAIM: i64 = 64;
/// How long a lease outlives its holder.
const LEASE: chrono::Duration = chrono::Duration::seconds(60);
const RENEWAL: Duration = Duration::from_secs(15);
/// After so many tries a message that only met "later" has failed: about four hours.
const TRIES: i64 = 8;
/// Where the gateway itself is in trouble, people are not to blame: about three days.
const GATEWAY_TRIES: i64 = 24;

/// A message with what it says and whose it is; empty where these have gone.
struct Parcel {
    message: Message,
    content: Option<Arc<Content>>,
    centre: Option<Arc<centres::Centre>>,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Message>,
    contents: HashMap<Uuid, Arc<Content>>,
    centres: HashMap<CentreId, Arc<centres::Centre>>,
}

/// What a worker holds between the network and the disk.
type Answered = (Message, Outcome);

pub(super) struct Run {
    dispatcher: Arc<Dispatcher>,
    lease: Uuid,
    queue: tokio::sync::Mutex<Queue>,
}

impl Run {
    pub fn new(dispatcher: Arc<Dispatcher>) -> Arc<Self> {
        Arc::new(Self { dispatcher, lease: Uuid::now_v7(), queue: tokio::sync::Mutex::default() })
    }

    /// Works until nothing may leave.
    pub async fn work(self: Arc<Self>) -> db::Result<usize> {
        let alive = tokio::spawn(Arc::clone(&self).stay_alive());
        let workers: Vec<_> = (0..self.dispatcher.couriers.connections.max(1))
            .map(|_| tokio::spawn(Arc::clone(&self).deliver()))
            .collect();
        let (mut sent, mut trouble) = (0, None);
        for worker in workers {
            match worker.await {
                Ok(Ok(count)) => sent += count,
                Ok(Err(error)) => trouble = Some(error),
                Err(error) => tracing::error!(%error, "a courier stopped; its message is unsure"),
            }
        }
        alive.abort();
        store::release(&self.dispatcher.app.db, self.lease, self.now()).await?;
        trouble.map_or(Ok(sent), Err)
    }

    /// Renews the lease: a gateway may take longer than a lease lasts.
    async fn stay_alive(self: Arc<Self>) {
        loop {
            tokio::time::sleep(RENEWAL).await;
            if let Err(error) = store::renew(&self.dispatcher.app.db, self.lease, self.now() + LEASE).await {
                tracing::warn!(%error, "a lease could not be renewed");
            }
        }
    }

    async fn deliver(self: Arc<Self>) -> db::Result<usize> {
        let (mut sent, mut answered) = (0, None);
        loop {
            let next = self.next().await;
            let parcel = next.as_ref().ok().and_then(Option::as_ref);
            let may_leave = match (&answered, parcel) {
                (None, None) => return next.map(|_| sent),
                (answered, parcel) => self.turn_page(answered.as_ref(), parcel).await?,
            };
            answered = match next?.filter(|_| may_leave) {
                Some(parcel) => {
                    sent += 1;
                    let outcome = self.hand_over(&parcel).await;
                    Some((parcel.message, outcome))
                }
                None => None,
            };
        }
    }

    /// The next message, leased by us.
    async fn next(&self) -> db::Result<Option<Parcel>> {
        let mut queue = self.queue.lock().await;
        if queue.waiting.is_empty() && !self.dispatcher.is_stopping() {
            self.fill(&mut queue).await?;
        }
        if self.dispatcher.is_stopping() {
            return Ok(None);
        }
        let Some(message) = queue.waiting.pop_front() else { return Ok(None) };
        let content = queue.contents.get(&message.content).cloned();
        let centre = queue.centres.get(&message.centre).cloned();
        Ok(Some(Parcel { message, content, centre }))
    }

    async fn fill(&self, queue: &mut Queue) -> db::Result<()> {
        let (db, now) = (&self.dispatcher.app.db, self.now());
        let channels = self.dispatcher.gates.open_at(now);
        let claimed = store::claim(db, self.lease, LEASE, &leaving(now, &channels), CLAIM).await?;
        let unknown = |id: &Uuid| !queue.contents.contains_key(id);
        let texts: HashSet<Uuid> = claimed.iter().map(|message| message.content).filter(unknown).collect();
        if !texts.is_empty() {
            let found = store::contents(db, &texts.into_iter().collect::<Vec<_>>()).await?;
            queue.contents.extend(found.into_iter().map(|(id, content)| (id, Arc::new(content))));
        }
        let centres: HashSet<CentreId> = claimed.iter().map(|message| message.centre).collect();
        for id in centres {
            if !queue.centres.contains_key(&id)
                && let Some(centre) = centres::store::find(db, id).await?
            {
                queue.centres.insert(id, Arc::new(centre));
            }
        }
        queue.waiting.extend(claimed);
        Ok(())
    }

    /// Writes down one result and lets the next message through the fence, in one commit.
    async fn turn_page(&self, answered: Option<&Answered>, next: Option<&Parcel>) -> db::Result<bool> {
        match self.try_turn_page(answered, next).await {
            Err(error) if answered.is_some() => {
                // What the network said must not be forgotten for a passing trouble of the data; nothing new leaves.
                self.try_turn_page(answered, None).await?;
                Err(error)
            }
            other => other,
        }
    }

    async fn try_turn_page(&self, answered: Option<&Answered>, next: Option<&Parcel>) -> db::Result<bool> {
        let now = self.now();
        let mut tx = self.dispatcher.app.db.begin_unrecorded().await?;
        if let Some((message, outcome)) = answered {
            self.write_down(&mut tx, message, outcome, now).await?;
        }
        let may_leave = match next {
            Some(parcel) => store::fence(&mut tx, parcel.message.id, self.lease, now, now + LEASE).await?,
            None => false,
        };
        tx.commit().await?;
        Ok(may_leave)
    }

    async fn write_down(
        &self,
        tx: &mut db::Tx,
        message: &Message,
        outcome: &Outcome,
        now: DateTime<Utc>,
    ) -> db::Result<()> {
        if let Outcome::Refused { concern: Concern::Recipient, reason, .. } = outcome {
            store::insert_fault(tx, message, reason, now).await?;
        }
        let settlement = settlement(message, outcome, now);
        let (channel, state) = (message.channel.code(), settlement.state.code());
        metrics::counter!("essaim_messages_total", "channel" => channel, "state" => state).increment(1);
        if !store::settle(tx, message.id, self.lease, &settlement, now).await? {
            store::settle_late(tx, message.id, &settlement, now).await?;
        }
        Ok(())
    }

    async fn hand_over(&self, parcel: &Parcel) -> Outcome {
        let channel = parcel.message.channel;
        let outcome = match tokio::time::timeout(self.dispatcher.patience, self.attempt(parcel)).await {
            Ok(outcome) => outcome,
            Err(_) => Outcome::unsure("pas de réponse à temps"),
        };
        if is_trouble(&outcome) {
            self.dispatcher.gates.note_trouble(channel, self.now());
        } else {
            self.dispatcher.gates.note_answer(channel);
        }
        outcome
    }

    async fn attempt(&self, parcel: &Parcel) -> Outcome {
        let Parcel { message, content: Some(content), centre: Some(centre) } = parcel else {
            return Outcome::refused(Concern::Message, "le texte ou le centre a disparu");
        };
        let (app, couriers) = (&self.dispatcher.app, &self.dispatcher.couriers);
        match (message.channel, &couriers.email, &couriers.sms) {
            (Channel::Email, Some(way), _) => {
                way.send(&wording::email(app, &couriers.mail_from, message, content, centre)).await
            }
            (Channel::Sms, _, Some(way)) => way.send(&wording::sms(message, content, centre)).await,
            (Channel::Email | Channel::Sms, ..) => wording::kept_here(),
            (Channel::Letter | Channel::Call, ..) => Outcome::refused(Concern::Message, "ce canal passe par des mains"),
        }
    }

    fn now(&self) -> DateTime<Utc> {
        self.dispatcher.app.clock.now()
    }
}

/// Whether an outcome speaks of the gateway and not of a message.
fn is_trouble(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Accepted { .. } => false,
        Outcome::Refused { concern, .. } | Outcome::TryLater { concern, .. } => *concern == Concern::Gateway,
        Outcome::Unsure { .. } => true,
    }
}

/// What an outcome means for the ledger.
fn settlement(message: &Message, outcome: &Outcome, now: DateTime<Utc>) -> Settlement {
    let tries = message.tries + 1;
    let over =
        |state, reason: &str| Settlement { state, reference: None, reason: reason.to_owned(), run_again_at: None };
    match outcome {
        Outcome::Accepted { reference } => Settlement { reference: reference.clone(), ..over(State::Sent, "") },
        Outcome::Unsure { reason } => over(State::Unsure, reason),
        Outcome::Refused { concern: Concern::Recipient | Concern::Message, reason, .. } => over(State::Failed, reason),
        Outcome::Refused { concern, reason, .. } | Outcome::TryLater { concern, reason, .. } => {
            let most = if *concern == Concern::Gateway { GATEWAY_TRIES } else { TRIES };
            if tries >= most {
                return over(State::Failed, reason);
            }
            let wait = chrono::Duration::minutes(1 << tries.clamp(0, 8));
            Settlement { run_again_at: Some(now + wait), ..over(State::Planned, reason) }
        }
    }
}
