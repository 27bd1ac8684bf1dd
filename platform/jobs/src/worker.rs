//! The worker: runs due jobs one after another, and repeated ones on their hour.

use std::convert::Infallible;
use std::future::Future;
use std::pin::{Pin, pin};
use std::time::Instant;

use chrono::{DateTime, Duration, Utc};
use db::Db;
use serde_json::Value;

use crate::queue::{ATTEMPTS, LEASE_MINUTES, Leased, hold_turn, lease, renew, settle, take_turn};

/// How a worker follows what it runs.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// What runs for longer than this hangs: it is cut, so that it holds up nothing more and its failure is told.
    pub longest: std::time::Duration,
    /// How often it says that it lives, at least: what it holds is renewed several times before it would run out.
    pub pulse: std::time::Duration,
}

impl Pace {
    pub(crate) const USUAL: Self =
        Self { longest: std::time::Duration::from_secs(3 * 60 * 60), pulse: std::time::Duration::from_secs(3 * 60) };
}

/// What a job answers when it could not be done.
#[derive(Debug)]
pub enum JobError {
    /// Something passing: try again later.
    Retry(String),
    /// It will never succeed: show it to the operators.
    GiveUp(String),
}

impl From<db::Error> for JobError {
    fn from(error: db::Error) -> Self {
        Self::Retry(error.to_string())
    }
}

pub type JobFuture = Pin<Box<dyn Future<Output = Result<(), JobError>> + Send>>;

/// One kind of work, on a context of the house's own.
#[derive(Clone)]
pub struct JobKind<C> {
    pub name: &'static str,
    /// For work that repeats by itself: how often.
    pub every: Option<Duration>,
    pub run: fn(C, Value) -> JobFuture,
}

/// Runs jobs of the kinds it knows.
pub struct Worker<C> {
    pub db: Db,
    pub kinds: Vec<JobKind<C>>,
}

/// Runs one job apart: its panic is its own failure, and the next job's turn comes, even after one that never ends. To be
/// cut ends it where it waits: what it gave to a thread of its own (`spawn_blocking`) goes on there to its end, also beside
/// the second try.
async fn run<C: Clone>(
    kind: &JobKind<C>,
    context: &C,
    payload: Value,
    longest: std::time::Duration,
) -> Result<(), JobError> {
    let mut running = tokio::spawn((kind.run)(context.clone(), payload));
    match tokio::time::timeout(longest, &mut running).await {
        Ok(Ok(outcome)) => outcome,
        Ok(Err(cut)) => Err(JobError::Retry(if cut.is_panic() { "panicked" } else { "was cut" }.to_owned())),
        Err(_) => {
            running.abort();
            Err(JobError::Retry("lasted too long".to_owned()))
        }
    }
}

/// Renews the lease of a job for as long as it runs: it may take longer than a lease lasts.
async fn stay_alive(db: &Db, job: &Leased, begun: DateTime<Utc>, pulse: std::time::Duration) -> Infallible {
    let since = Instant::now();
    loop {
        tokio::time::sleep(pulse).await;
        if let Err(error) = renew(db, job, begun + since.elapsed()).await {
            tracing::warn!(%error, "the lease of a job could not be renewed");
        }
    }
}

/// The turn of a repeated job, while it runs.
struct Turn<'w> {
    db: &'w Db,
    name: &'static str,
    /// Until when nobody else begins it; nothing once somebody has.
    held: Option<DateTime<Utc>>,
}

impl Turn<'_> {
    /// Moves the next one to another hour, if this one is still held.
    async fn move_to(&mut self, next: DateTime<Utc>) {
        let Some(held) = self.held.filter(|held| *held != next) else { return };
        match hold_turn(self.db, self.name, held, next).await {
            Ok(true) => self.held = Some(next),
            Ok(false) => {
                tracing::warn!(job = self.name, "the turn of a repeated job was taken while it ran");
                self.held = None;
            }
            Err(error) => tracing::warn!(%error, job = self.name, "the turn of a repeated job could not be held"),
        }
    }
}

impl<C: Clone> Worker<C> {
    /// Runs what is due at `now` and returns how many jobs ran.
    pub async fn run_due(&self, context: &C, now: DateTime<Utc>) -> db::Result<usize> {
        self.run_due_at(context, now, Pace::USUAL).await
    }

    /// The same, at a pace of its own.
    pub(crate) async fn run_due_at(&self, context: &C, now: DateTime<Utc>, pace: Pace) -> db::Result<usize> {
        let (mut ran, since) = (0, Instant::now());
        for kind in &self.kinds {
            if let Some(every) = kind.every
                && self.run_turn(context, (kind, every), (now, since), pace).await?
            {
                ran += 1;
            }
        }
        // What repeats may have taken long: a lease begins when it is given.
        while let Some(job) = lease(&self.db, now + since.elapsed()).await? {
            self.run_one(context, &job, (now + since.elapsed(), pace)).await?;
            ran += 1;
        }
        Ok(ran)
    }

    /// Runs a repeated job if its turn has come.
    async fn run_turn(
        &self,
        context: &C,
        (kind, every): (&JobKind<C>, Duration),
        (now, since): (DateTime<Utc>, Instant),
        pace: Pace,
    ) -> db::Result<bool> {
        // Those before it may have taken long; where they did not, it keeps its hour.
        let (begun, ahead) = (now + since.elapsed(), every.min(Duration::minutes(LEASE_MINUTES)));
        let hour = (now + every).max(begun + ahead);
        if !take_turn(&self.db, (kind.name, every), begun, hour).await? {
            return Ok(false);
        }
        let mut turn = Turn { db: &self.db, name: kind.name, held: Some(hour) };
        let pulse = (ahead / 3).to_std().map_or(pace.pulse, |third| third.min(pace.pulse));
        let mut running = pin!(run(kind, context, Value::Null, pace.longest));
        let outcome = loop {
            tokio::select! {
                outcome = &mut running => break outcome,
                // No other node begins it meanwhile. What comes round once a day keeps its hour until that is near.
                () = tokio::time::sleep(pulse) => turn.move_to(hour.max(now + since.elapsed() + ahead)).await,
            }
        };
        // It comes round as often as it says, or at once where it lasted longer than that.
        turn.move_to(hour.max(now + since.elapsed())).await;
        if let Err(error) = outcome {
            tracing::warn!(job = kind.name, ?error, "a repeated job failed; it will come round again");
        }
        Ok(true)
    }

    async fn run_one(&self, context: &C, job: &Leased, (now, pace): (DateTime<Utc>, Pace)) -> db::Result<()> {
        let Some(kind) = self.kinds.iter().find(|kind| kind.name == job.kind) else {
            return settle(&self.db, job, "dead", None, Some("no such kind of job".to_owned())).await;
        };
        // One that took the whole program down each time is not leased for ever.
        if job.attempts > ATTEMPTS {
            return settle(&self.db, job, "dead", None, Some("never came to its end".to_owned())).await;
        }
        let Ok(payload) = serde_json::from_str(&job.payload) else {
            return settle(&self.db, job, "dead", None, Some("its payload cannot be read".to_owned())).await;
        };
        let since = Instant::now();
        let outcome = tokio::select! {
            outcome = run(kind, context, payload, pace.longest) => outcome,
            never = stay_alive(&self.db, job, now, pace.pulse) => match never {},
        };
        match outcome {
            Ok(()) => settle(&self.db, job, "done", None, None).await,
            Err(JobError::Retry(reason)) if job.attempts < ATTEMPTS => {
                tracing::info!(job = kind.name, attempts = job.attempts, "a job will be tried again");
                let wait = Duration::seconds(15 * (1 << job.attempts.min(10)));
                // From when it failed: one that took longer than its wait would be tried again at once.
                settle(&self.db, job, "ready", Some(now + since.elapsed() + wait), Some(reason)).await
            }
            Err(JobError::Retry(reason) | JobError::GiveUp(reason)) => {
                tracing::error!(job = kind.name, "a job was given up");
                settle(&self.db, job, "dead", None, Some(reason)).await
            }
        }
    }
}
