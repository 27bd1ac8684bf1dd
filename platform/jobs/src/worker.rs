//! The worker: runs due jobs one after another, and repeated ones on their hour.

use std::convert::Infallible;
use std::future::Future;
use std::pin::Pin;
use std::time::Instant;

use chrono::{DateTime, Duration, Utc};
use db::Db;
use serde_json::Value;

use crate::queue::{ATTEMPTS, Leased, lease, renew, settle, take_turn};

/// A lease is renewed several times before it would run out.
const RENEWAL: std::time::Duration = std::time::Duration::from_secs(3 * 60);

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

/// Runs one job apart: its panic is its own failure, and the next job's turn comes.
async fn run<C: Clone>(kind: &JobKind<C>, context: &C, payload: Value) -> Result<(), JobError> {
    match tokio::spawn((kind.run)(context.clone(), payload)).await {
        Ok(outcome) => outcome,
        Err(cut) => Err(JobError::Retry(if cut.is_panic() { "panicked" } else { "was cut" }.to_owned())),
    }
}

/// Renews the lease of a job for as long as it runs: it may take longer than a lease lasts.
async fn stay_alive(db: &Db, job: &Leased, begun: DateTime<Utc>) -> Infallible {
    let since = Instant::now();
    loop {
        tokio::time::sleep(RENEWAL).await;
        if let Err(error) = renew(db, job, begun + since.elapsed()).await {
            tracing::warn!(%error, "the lease of a job could not be renewed");
        }
    }
}

impl<C: Clone> Worker<C> {
    /// Runs what is due at `now` and returns how many jobs ran.
    pub async fn run_due(&self, context: &C, now: DateTime<Utc>) -> db::Result<usize> {
        let (mut ran, since) = (0, Instant::now());
        for kind in &self.kinds {
            if let Some(every) = kind.every
                && take_turn(&self.db, kind.name, now, now + every).await?
            {
                if let Err(error) = run(kind, context, Value::Null).await {
                    tracing::warn!(job = kind.name, ?error, "a repeated job failed; it will come round again");
                }
                ran += 1;
            }
        }
        // What repeats may have taken long: a lease begins when it is given.
        while let Some(job) = lease(&self.db, now + since.elapsed()).await? {
            self.run_one(context, &job, now + since.elapsed()).await?;
            ran += 1;
        }
        Ok(ran)
    }

    async fn run_one(&self, context: &C, job: &Leased, now: DateTime<Utc>) -> db::Result<()> {
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
            outcome = run(kind, context, payload) => outcome,
            never = stay_alive(&self.db, job, now) => match never {},
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
