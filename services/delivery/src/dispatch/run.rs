//! One run: workers that hand messages over until nothing may leave, and one who writes for all of them.
//!
//! A worker tells what became of its message and gets the next one, already on disk as being sent. The lease is renewed
//! while the run lives, and what it still holds at the end is given back; after a crash it runs out by itself.

use std::sync::Arc;
use std::time::Duration;

use people::Channel;
use tokio::sync::{mpsc, oneshot};
use uuid::Uuid;

use super::Dispatcher;
use super::scribe::{LEASE, Parcel, Scribe, Turn};
use crate::cause::Cause;
use crate::store;
use crate::transport::{Concern, Outcome};
use crate::wording;

/// A lease is renewed several times before it would run out.
const RENEWAL: Duration = Duration::from_secs(8);

pub(super) struct Run {
    dispatcher: Arc<Dispatcher>,
    lease: Uuid,
}

impl Run {
    pub fn new(dispatcher: Arc<Dispatcher>) -> Arc<Self> {
        Arc::new(Self { dispatcher, lease: Uuid::now_v7() })
    }

    /// Works until nothing may leave.
    pub async fn work(self: Arc<Self>) -> db::Result<usize> {
        let alive = tokio::spawn(Arc::clone(&self).stay_alive());
        let connections = self.dispatcher.couriers.connections.max(1);
        let (turns, asked) = mpsc::channel(connections);
        let workers: Vec<_> =
            (0..connections).map(|_| tokio::spawn(Arc::clone(&self).deliver(turns.clone()))).collect();
        drop(turns);
        let written = Scribe::new(Arc::clone(&self.dispatcher), self.lease).write(asked).await;
        let mut sent = 0;
        for worker in workers {
            match worker.await {
                Ok(count) => sent += count,
                Err(error) => tracing::error!(%error, "a courier stopped; its message is unsure"),
            }
        }
        alive.abort();
        store::release(&self.dispatcher.app.db, self.lease, self.dispatcher.app.clock.now()).await?;
        written.map(|()| sent)
    }

    /// Renews the lease: a gateway may take longer than a lease lasts.
    async fn stay_alive(self: Arc<Self>) {
        loop {
            tokio::time::sleep(RENEWAL).await;
            let until = self.dispatcher.app.clock.now() + LEASE;
            if let Err(error) = store::renew(&self.dispatcher.app.db, self.lease, until).await {
                tracing::warn!(%error, "a lease could not be renewed");
            }
        }
    }

    /// Hands over one message after the other; returns how many crossed the fence.
    async fn deliver(self: Arc<Self>, turns: mpsc::Sender<Turn>) -> usize {
        let (mut sent, mut answered) = (0, None);
        loop {
            let (reply, next) = oneshot::channel();
            if turns.send(Turn { answered: answered.take(), reply }).await.is_err() {
                return sent;
            }
            let Ok(parcel) = next.await else { return sent };
            sent += 1;
            let outcome = self.hand_over(&parcel).await;
            answered = Some((parcel.message, outcome));
        }
    }

    async fn hand_over(&self, parcel: &Parcel) -> Outcome {
        let channel = parcel.message.channel;
        let outcome = match tokio::time::timeout(self.dispatcher.patience, self.attempt(parcel)).await {
            Ok(outcome) => outcome,
            Err(_) => Outcome::unsure(Cause::Silence),
        };
        if is_trouble(&outcome) {
            self.dispatcher.gates.note_trouble(channel, self.dispatcher.app.clock.now());
        } else {
            self.dispatcher.gates.note_answer(channel);
        }
        outcome
    }

    async fn attempt(&self, parcel: &Parcel) -> Outcome {
        let Parcel { message, content: Some(content), centre: Some(centre) } = parcel else {
            return Outcome::refused(Concern::Message, Cause::Vanished);
        };
        let (app, couriers) = (&self.dispatcher.app, &self.dispatcher.couriers);
        match (message.channel, &couriers.email, &couriers.sms) {
            (Channel::Email, Some(way), _) => {
                way.send(&wording::email(app, &couriers.mail_from, message, content, centre)).await
            }
            (Channel::Sms, _, Some(way)) => way.send(&wording::sms(message, content, centre)).await,
            (Channel::Email | Channel::Sms, ..) => wording::kept_here(),
            (Channel::Letter | Channel::Call, ..) => Outcome::refused(Concern::Message, Cause::ByHand),
        }
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
