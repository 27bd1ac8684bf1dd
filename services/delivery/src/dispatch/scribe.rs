//! The one who writes for all workers of a run, so that they share each flush of the disk.
//!
//! In one commit go the results that workers bring, the fence of the messages they get, and the lease of those that
//! come after. A worker gets a message only once it is on disk as being sent; a result that cannot be
//! written with the others is tried alone, and then nothing new leaves.

use std::collections::{HashMap, HashSet, VecDeque};
use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use db::Tx;
use kernel::CentreId;
use people::Channel;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, timeout_at};
use uuid::Uuid;

use super::{Dispatcher, leaving};
use crate::mail::bounce;
use crate::model::{Content, Message, State};
use crate::store::{self, Settlement};
use crate::transport::{Concern, Outcome};

/// Messages leased at once: few enough that a crash holds up few.
const CLAIM: i64 = 64;
/// How long a lease outlives its holder.
pub(super) const LEASE: chrono::Duration = chrono::Duration::seconds(30);
/// Turns in one commit.
const TURNS: usize = 256;
/// How long the first to come waits for the others: less than a flush of the disk takes.
const LINGER: Duration = Duration::from_millis(2);
/// After so many tries a message that only met "later" has failed: about four hours.
const TRIES: i64 = 8;
/// Where the gateway itself is in trouble, people are not to blame: about three days.
const GATEWAY_TRIES: i64 = 24;

/// A message with what it says and whose it is; empty where these have gone.
pub(super) struct Parcel {
    pub message: Message,
    pub content: Option<Arc<Content>>,
    pub centre: Option<Arc<centres::Centre>>,
}

/// What a worker holds between the network and the disk.
pub(super) type Answered = (Message, Outcome);

/// A worker brings a result, if it has one, and asks for the next message; no reply means that there is none.
pub(super) struct Turn {
    pub answered: Option<Answered>,
    pub reply: oneshot::Sender<Parcel>,
}

pub(super) struct Scribe {
    dispatcher: Arc<Dispatcher>,
    lease: Uuid,
    /// Leased by us, not yet given to anyone.
    waiting: VecDeque<Message>,
    contents: HashMap<Uuid, Arc<Content>>,
    centres: HashMap<CentreId, Arc<centres::Centre>>,
    trouble: Option<db::Error>,
}

impl Scribe {
    pub fn new(dispatcher: Arc<Dispatcher>, lease: Uuid) -> Self {
        let (contents, centres) = (HashMap::new(), HashMap::new());
        Self { dispatcher, lease, waiting: VecDeque::new(), contents, centres, trouble: None }
    }

    /// Writes until every worker has gone.
    pub async fn write(mut self, mut turns: mpsc::Receiver<Turn>) -> db::Result<()> {
        let mut asking: Vec<Turn> = Vec::new();
        while !asking.is_empty() || turns.recv_many(&mut asking, TURNS).await > 0 {
            linger(&mut turns, &mut asking).await;
            if let Err(error) = self.turn_page(&mut asking).await {
                // What the network said must not be forgotten for a passing trouble of the data; nothing new leaves.
                for turn in asking.drain(..) {
                    self.write_alone(turn).await;
                }
                self.trouble.get_or_insert(error);
            }
        }
        self.trouble.map_or(Ok(()), Err)
    }

    /// One commit: results, leases, fences. Leaves in `asking` those who may ask again at once.
    async fn turn_page(&mut self, asking: &mut Vec<Turn>) -> db::Result<()> {
        let now = self.now();
        let channels = self.dispatcher.gates.open_at(now);
        let wanted = if self.is_closing() { 0 } else { asking.len() };
        let mut tx = self.dispatcher.app.db.begin_unrecorded().await?;
        for (message, outcome) in asking.iter().filter_map(|turn| turn.answered.as_ref()) {
            self.write_down(&mut tx, message, outcome, now).await?;
        }
        if self.waiting.len() < wanted {
            let engine = self.dispatcher.app.db.engine();
            let leaving = leaving(now, &channels);
            let claimed = store::claim(&mut tx, engine, self.lease, LEASE, &leaving, CLAIM).await?;
            self.waiting.extend(claimed);
        }
        // What was leased before its gateway closed is given back at the end of the run.
        self.waiting.retain(|message| channels.contains(&message.channel));
        let chosen: Vec<Message> = self.waiting.drain(..wanted.min(self.waiting.len())).collect();
        self.know(&mut tx, &chosen).await?;
        let ids: Vec<_> = chosen.iter().map(|message| message.id).collect();
        let passed = store::fence(&mut tx, &ids, self.lease, now, now + LEASE).await?;
        tx.commit().await?;
        asking.iter_mut().for_each(|turn| turn.answered = None);
        if chosen.is_empty() {
            // Without a reply, who asked ends.
            asking.clear();
        }
        self.hand_out(asking, chosen.into_iter().filter(|message| passed.contains(&message.id)).collect());
        Ok(())
    }

    /// Gives a message to each worker, as long as there are some.
    fn hand_out(&self, asking: &mut Vec<Turn>, messages: Vec<Message>) {
        for (turn, message) in asking.drain(..messages.len().min(asking.len())).zip(messages) {
            let content = self.contents.get(&message.content).cloned();
            let centre = self.centres.get(&message.centre).cloned();
            // A worker that broke meanwhile leaves its message unsure, as it would have a moment later.
            let _ = turn.reply.send(Parcel { message, content, centre });
        }
    }

    /// Reads the texts and centres of these messages that were not met yet.
    async fn know(&mut self, tx: &mut Tx, messages: &[Message]) -> db::Result<()> {
        let unknown = |id: &Uuid| !self.contents.contains_key(id);
        let texts: HashSet<Uuid> = messages.iter().map(|message| message.content).filter(unknown).collect();
        if !texts.is_empty() {
            let found = store::contents_unscoped(&mut *tx, &texts.into_iter().collect::<Vec<_>>()).await?;
            self.contents.extend(found.into_iter().map(|(id, content)| (id, Arc::new(content))));
        }
        for message in messages {
            if !self.centres.contains_key(&message.centre)
                && let Some(centre) = centres::store::find(&mut *tx, message.centre).await?
            {
                self.centres.insert(message.centre, Arc::new(centre));
            }
        }
        Ok(())
    }

    async fn write_alone(&self, turn: Turn) {
        let Some((message, outcome)) = turn.answered else { return };
        let written = async {
            let mut tx = self.dispatcher.app.db.begin_unrecorded().await?;
            self.write_down(&mut tx, &message, &outcome, self.now()).await?;
            tx.commit().await
        };
        if let Err(error) = written.await {
            tracing::error!(%error, message = %message.id, "a result could not be written; the message is unsure");
        }
    }

    async fn write_down(
        &self,
        tx: &mut Tx,
        message: &Message,
        outcome: &Outcome,
        now: DateTime<Utc>,
    ) -> db::Result<()> {
        if let Outcome::Refused { concern: Concern::Recipient, reason, .. } = outcome
            && is_nobody_there(message.channel, reason)
        {
            store::insert_fault(tx, message, reason, now).await?;
        }
        let settlement = settlement(message, outcome, now);
        let (channel, state) = (message.channel.code(), settlement.state.code());
        metrics::counter!("essaim_messages_total", "channel" => channel, "state" => state).increment(1);
        if !store::settle(tx, message.id, self.lease, &settlement, now).await? {
            store::settle_late(tx, message.id, self.lease, &settlement, now).await?;
        }
        Ok(())
    }

    fn is_closing(&self) -> bool {
        self.trouble.is_some() || self.dispatcher.is_stopping()
    }

    fn now(&self) -> DateTime<Utc> {
        self.dispatcher.app.clock.now()
    }
}

/// Waits a moment for the workers that are about to bring their results: one flush of the disk then serves them all.
async fn linger(turns: &mut mpsc::Receiver<Turn>, asking: &mut Vec<Turn>) {
    let end = Instant::now() + LINGER;
    while asking.len() < turns.sender_strong_count() {
        match timeout_at(end, turns.recv()).await {
            Ok(Some(turn)) => asking.push(turn),
            Ok(None) | Err(_) => return,
        }
    }
}

/// Whether a refusal closes the address for the next plan. A mail server's is judged as a returned letter is: a full
/// mailbox or a policy passes, and the address stays good.
fn is_nobody_there(channel: Channel, reason: &str) -> bool {
    channel != Channel::Email || bounce::judge_refusal(reason) == bounce::Kind::Hard
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
