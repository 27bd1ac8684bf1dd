//! The queue and the schedule, on both engines, with two workers where two may meet.
#![allow(clippy::unwrap_used)]

mod queue_test;
mod schedule_test;

use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use db::Db;
use serde_json::Value;

use crate::{JobError, JobFuture, JobKind, Worker};

/// What was run, in order.
#[derive(Clone, Default)]
struct Diary(Arc<Mutex<Vec<Value>>>);

impl Diary {
    fn write(&self, payload: Value) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(payload);
    }

    fn read(&self) -> Vec<Value> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn succeed(diary: Diary, payload: Value) -> JobFuture {
    Box::pin(async move {
        diary.write(payload);
        Ok(())
    })
}

fn stumble(diary: Diary, payload: Value) -> JobFuture {
    Box::pin(async move {
        diary.write(payload);
        Err(JobError::Retry("la passerelle dort".to_owned()))
    })
}

fn panic_once(_diary: Diary, payload: Value) -> JobFuture {
    Box::pin(async move { panic!("{payload} was too much") })
}

fn never_end(_diary: Diary, _: Value) -> JobFuture {
    Box::pin(std::future::pending::<Result<(), JobError>>())
}

fn give_up(diary: Diary, payload: Value) -> JobFuture {
    Box::pin(async move {
        diary.write(payload);
        Err(JobError::GiveUp("ce fichier n’est pas une image".to_owned()))
    })
}

fn now() -> DateTime<Utc> {
    testing::frozen_clock().now()
}

fn worker(db: &Db, run: fn(Diary, Value) -> JobFuture) -> Worker<Diary> {
    Worker { db: db.clone(), kinds: vec![JobKind { name: "essai", every: None, run }] }
}

async fn enqueue(db: &Db, payload: Value, run_at: DateTime<Utc>, once_key: Option<&str>) {
    let mut tx = db.begin_unrecorded().await.unwrap();
    crate::enqueue(&mut tx, "essai", &payload, run_at, once_key.map(ToOwned::to_owned)).await.unwrap();
    tx.commit().await.unwrap();
}

/// State, attempts and last error of the only job.
async fn only_job(db: &Db) -> (String, i64, String) {
    let rows = db.all("select state, attempts, coalesce(last_error, '') as error from job", vec![]).await.unwrap();
    assert_eq!(rows.len(), 1);
    let row = rows.first().unwrap();
    (row.text("state").unwrap(), row.int("attempts").unwrap(), row.text("error").unwrap())
}
