//! The answers kept for whoever repeats a request.
//!
//! Each is on disk before it is given, or the log says that it could not be. Those that are ready together are
//! written together: in a rush the one writer spends its time on people, not on their answers.

use std::sync::{Mutex, PoisonError};

use axum::http::response::Parts;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Duration, Utc};
use db::{Sql, args};
use tokio::sync::oneshot::{self, error::TryRecvError};
use uuid::Uuid;

use crate::app::App;

const KEPT_HOURS: i64 = 24;
/// The most answers of one statement: seven values each, and SQLite binds 32,766.
const AT_ONCE: usize = 500;
/// How long a writing may take before those who wait are let go.
const PATIENCE: std::time::Duration = std::time::Duration::from_secs(20);

/// What was kept under a key.
pub(crate) enum Found {
    Nothing,
    Answer(Response),
    OtherBody,
}

/// An answer as it is kept.
pub(crate) struct Answer {
    key_hash: String,
    status: i64,
    location: String,
    content_type: String,
    /// The mark of the request's body, a line, then the answer's.
    body: String,
}

impl Answer {
    pub(crate) fn of(key_hash: &str, body_hash: &str, parts: &Parts, body: &str) -> Self {
        let text_of = |name: HeaderName| parts.headers.get(name).and_then(|v| v.to_str().ok()).unwrap_or_default();
        Self {
            key_hash: key_hash.to_owned(),
            status: i64::from(parts.status.as_u16()),
            location: text_of(header::LOCATION).to_owned(),
            content_type: text_of(header::CONTENT_TYPE).to_owned(),
            body: format!("{body_hash}\n{body}"),
        }
    }
}

type Told = oneshot::Sender<Result<(), String>>;

/// Where answers wait for each other.
#[derive(Default)]
pub(crate) struct Shelf {
    waiting: Mutex<Vec<(Answer, Told)>>,
    writing: tokio::sync::Mutex<()>,
}

impl Shelf {
    /// Returns once the answer is on disk. Whoever comes first writes for all who wait.
    pub(crate) async fn keep(&self, app: &App, answer: Answer) -> Result<(), String> {
        let (told, mut heard) = oneshot::channel();
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner).push((answer, told));
        let _writing = self.writing.lock().await;
        match heard.try_recv() {
            Ok(outcome) => return outcome,
            Err(TryRecvError::Closed) => return Err("whoever wrote for all was cut".to_owned()),
            Err(TryRecvError::Empty) => {}
        }
        let all = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        write_all(app, all).await;
        heard.try_recv().unwrap_or_else(|_| Err("its writing told nothing".to_owned()))
    }
}

/// Writes all together; where one of them is refused, each by itself, so that a bad answer harms no other.
/// Data that do not answer in time are not asked again: those who wait are let go.
async fn write_all(app: &App, all: Vec<(Answer, Told)>) {
    let (answers, told): (Vec<Answer>, Vec<Told>) = all.into_iter().unzip();
    let outcomes = match tokio::time::timeout(PATIENCE, write_each(app, &answers)).await {
        Ok(outcomes) => outcomes,
        Err(_elapsed) => vec![Err("the data did not answer in time".to_owned()); told.len()],
    };
    for (told, outcome) in told.into_iter().zip(outcomes) {
        // Whoever no longer waits has nothing to hear.
        let _gone = told.send(outcome);
    }
}

async fn write_each(app: &App, answers: &[Answer]) -> Vec<Result<(), String>> {
    if write(app, answers).await.is_ok() {
        return vec![Ok(()); answers.len()];
    }
    let mut outcomes = Vec::with_capacity(answers.len());
    for answer in answers {
        outcomes.push(write(app, std::slice::from_ref(answer)).await.map_err(|error| error.to_string()));
    }
    outcomes
}

async fn write(app: &App, answers: &[Answer]) -> db::Result<()> {
    let mut tx = app.db.begin_unrecorded().await?;
    for some in answers.chunks(AT_ONCE) {
        let mut sql =
            Sql::new("insert into once_answer (id, key_hash, at, status, location, content_type, body) values ");
        for (at, answer) in some.iter().enumerate() {
            sql.push(if at == 0 { "(" } else { ", (" }).bind(Uuid::now_v7());
            sql.push(", ").bind(answer.key_hash.clone()).push(", ").bind(app.clock.now());
            sql.push(", ").bind(answer.status).push(", ").bind(answer.location.clone());
            sql.push(", ").bind(answer.content_type.clone()).push(", ").bind(answer.body.clone()).push(")");
        }
        sql.push(
            " on conflict (key_hash) do update set at = excluded.at, status = excluded.status, \
             location = excluded.location, content_type = excluded.content_type, body = excluded.body",
        );
        tx.exec(sql, args![]).await?;
    }
    tx.commit().await
}

/// What is kept under a key, unless its day is over.
pub(crate) async fn find(app: &App, key_hash: &str, body_hash: &str) -> db::Result<Found> {
    let row = app
        .db
        .one("select at, status, location, content_type, body from once_answer where key_hash = $1", args![key_hash])
        .await?;
    let Some(row) = row else { return Ok(Found::Nothing) };
    if row.get::<DateTime<Utc>>("at")? + Duration::hours(KEPT_HOURS) < app.clock.now() {
        return Ok(Found::Nothing);
    }
    let kept = row.text("body")?;
    let (first_hash, body) = kept.split_once('\n').unwrap_or((kept.as_str(), ""));
    if first_hash != body_hash {
        return Ok(Found::OtherBody);
    }
    let status = u16::try_from(row.int("status")?).ok().and_then(|s| StatusCode::from_u16(s).ok());
    let mut response = (status.unwrap_or(StatusCode::OK), body.to_owned()).into_response();
    for (name, column) in [(header::LOCATION, "location"), (header::CONTENT_TYPE, "content_type")] {
        let value = row.text(column)?;
        response.headers_mut().remove(&name);
        if let Ok(value) = HeaderValue::from_str(&value)
            && !value.is_empty()
        {
            response.headers_mut().insert(name, value);
        }
    }
    Ok(Found::Answer(response))
}

/// Gives up the answers that nobody will ask for again.
pub async fn forget_answers(db: &db::Db, now: DateTime<Utc>) -> db::Result<u64> {
    let mut tx = db.begin_unrecorded().await?;
    let forgotten = tx.exec("delete from once_answer where at < $1", args![now - Duration::hours(KEPT_HOURS)]).await?;
    tx.commit().await?;
    Ok(forgotten)
}

/// Gives up the answers that hold one of some words; whoever asks again for one of them acts again.
pub async fn forget_answers_saying(tx: &mut db::Tx, words: &[String]) -> db::Result<u64> {
    let mut forgotten = 0;
    for word in words.iter().filter(|word| !word.is_empty()) {
        let sql = "delete from once_answer where body like $1 or location like $1";
        forgotten += tx.exec(sql, args![format!("%{word}%")]).await?;
    }
    Ok(forgotten)
}
