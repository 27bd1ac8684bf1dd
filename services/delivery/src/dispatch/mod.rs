//! The one who sends: claims, fences, hands over, writes down.
//!
//! A message crosses the fence (`sending`, on disk) before the network is touched, so a crash can
//! leave it unsure but never send it twice; what was written down as sent is never sent again.
//! Several may work on the same data at once, in one process or on several machines.

mod gates;
mod hours;
mod run;
mod scribe;

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use db::{DataVersion, Engine};
use tokio::sync::Notify;
use web::App;

use crate::mail::EmailSender;
use crate::sms::SmsSender;
use crate::store;
use gates::Gates;
use hours::{LATE, is_late};
pub use hours::{is_decent_hour, next_decent_hour};
use run::Run;

/// How long one attempt may take: longer than every patience of the gateways together.
const PATIENCE: Duration = Duration::from_secs(8 * 60);

/// How often the data are glanced at while nothing is due.
const GLANCE: Duration = Duration::from_millis(25);

/// The ways out of the house. Without a way, a message stays in the local outbox, to be read there.
#[derive(Clone, Default)]
pub struct Couriers {
    pub email: Option<Arc<dyn EmailSender>>,
    pub sms: Option<Arc<dyn SmsSender>>,
    /// The address e-mails come from: `messages@essaim.example`.
    pub mail_from: String,
    /// How many messages travel at the same time.
    pub connections: usize,
}

/// Sends what is due.
pub struct Dispatcher {
    app: Arc<App>,
    couriers: Couriers,
    patience: Duration,
    gates: Gates,
    is_stopping: AtomicBool,
    stopped: Notify,
}

impl Dispatcher {
    pub fn new(app: Arc<App>, couriers: Couriers) -> Arc<Self> {
        Self::with_patience(app, couriers, PATIENCE)
    }

    /// A dispatcher that gives up on a silent gateway after `patience`; such a message is unsure.
    pub fn with_patience(app: Arc<App>, couriers: Couriers, patience: Duration) -> Arc<Self> {
        let (gates, is_stopping, stopped) = (Gates::default(), AtomicBool::new(false), Notify::new());
        Arc::new(Self { app, couriers, patience, gates, is_stopping, stopped })
    }

    /// Sends until nothing may leave; returns how many messages crossed the fence.
    pub async fn run_due(self: &Arc<Self>) -> db::Result<usize> {
        let now = self.app.clock.now();
        store::expire_leases(&self.app.db, now).await?;
        self.hold_what_is_late(now).await?;
        let channels = self.gates.open_at(now);
        if self.is_stopping() || !store::is_due(&self.app.db, &leaving(now, &channels)).await? {
            return Ok(0);
        }
        Run::new(Arc::clone(self)).work().await
    }

    /// What should have left long ago waits for someone's word, instead of leaving at the wrong moment.
    async fn hold_what_is_late(&self, now: DateTime<Utc>) -> db::Result<()> {
        let overdue = store::overdue(&self.app.db, now - LATE).await?;
        let late: Vec<_> = overdue.iter().filter(|waiting| is_late(waiting, now)).collect();
        if late.is_empty() {
            return Ok(());
        }
        let mut tx = self.app.db.begin_unrecorded().await?;
        for waiting in late {
            store::hold_late(&mut tx, waiting.batch).await?;
            tracing::warn!(batch = %waiting.batch, since = %waiting.since, "a message is late and waits for someone");
        }
        tx.commit().await
    }

    /// Looks every so often at what is due and sends it, until [`Self::stop`].
    pub async fn keep_sending(self: Arc<Self>, every: Duration) {
        while !self.is_stopping() {
            if let Err(error) = self.run_due().await {
                tracing::error!(%error, "the ledger could not be worked");
            }
            self.rest(every).await;
        }
    }

    /// Waits so long, or until the data change: what somebody sends leaves at once.
    async fn rest(&self, most: Duration) {
        let end = Instant::now() + most;
        let before = self.mark().await;
        while !self.is_stopping() && Instant::now() < end {
            let _ = tokio::time::timeout(GLANCE.min(most), self.stopped.notified()).await;
            if before.is_some() && self.mark().await != before {
                return;
            }
        }
    }

    /// The mark of the data, where it costs nothing to read it.
    async fn mark(&self) -> Option<DataVersion> {
        match self.app.db.engine() {
            Engine::Sqlite => self.app.db.version().await.ok(),
            Engine::Postgres => None,
        }
    }

    /// Takes up nothing new; what travels arrives, and then `run_due` and `keep_sending` end.
    pub fn stop(&self) {
        self.is_stopping.store(true, Ordering::Relaxed);
        self.stopped.notify_one();
    }

    fn is_stopping(&self) -> bool {
        self.is_stopping.load(Ordering::Relaxed)
    }
}

fn leaving(now: DateTime<Utc>, channels: &[people::Channel]) -> store::Leaving<'_> {
    store::Leaving { now, channels, is_decent_hour: is_decent_hour(now) }
}
