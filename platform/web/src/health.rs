//! `/healthz` (alive), `/readyz` (can work), `/metrics` (behind a token).
//!
//! `/readyz` answers 503 when the house cannot work, and tells what else worries its keeper (an old backup) without
//! closing its doors for it; `/readyz?strict` answers 503 for that too, for who watches and does not balance.

use std::sync::Arc;

use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;

use crate::app::App;

/// What renders the metrics; given by `server`, which owns the recorder.
#[derive(Clone)]
pub struct MetricsText(pub Arc<dyn Fn() -> String + Send + Sync>);

pub(crate) async fn healthz() -> &'static str {
    "ok"
}

/// What the roof knows besides: the disk, the messages that wait, the backups.
#[derive(Clone)]
pub struct Watch(pub Arc<dyn Fn() -> BoxFuture<'static, Vec<Worry>> + Send + Sync>);

/// Something that is not as it should be, in words for who looks after the machine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Worry {
    pub words: &'static str,
    /// Whether the house cannot work with it.
    pub stops: bool,
}

impl Worry {
    fn stopping(words: &'static str) -> Self {
        Self { words, stops: true }
    }
}

/// How long a verdict is given again: asking writes, and anyone may ask.
const VERDICT_SECONDS: i64 = 5;

/// The last verdict, and when it was reached.
#[derive(Default)]
pub(crate) struct Readiness(tokio::sync::Mutex<Option<(DateTime<Utc>, Vec<Worry>)>>);

pub(crate) async fn readyz(
    State(app): State<Arc<App>>,
    watch: Option<axum::Extension<Watch>>,
    RawQuery(query): RawQuery,
) -> Response {
    let is_strict = query.is_some_and(|query| query.split('&').any(|word| word.starts_with("strict")));
    let now = app.clock.now();
    let mut last = app.readiness.0.lock().await;
    if let Some((at, worries)) = &*last
        && (0..VERDICT_SECONDS).contains(&(now - *at).num_seconds())
    {
        return told(worries, is_strict);
    }
    let mut worries = verdict(&app, now).await;
    if let Some(axum::Extension(Watch(look))) = watch {
        worries.extend(look().await);
    }
    let response = told(&worries, is_strict);
    *last = Some((now, worries));
    response
}

fn told(worries: &[Worry], is_strict: bool) -> Response {
    let is_ready = !worries.iter().any(|worry| worry.stops || is_strict);
    let status = if is_ready { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    let mut words = if is_ready { "ok\n".to_owned() } else { String::new() };
    for worry in worries {
        words.push_str(worry.words);
        words.push('\n');
    }
    (status, words).into_response()
}

async fn verdict(app: &App, now: DateTime<Utc>) -> Vec<Worry> {
    if !app.db.is_writable().await {
        return vec![Worry::stopping("la base ne peut pas être écrite")];
    }
    match jobs::overdue(&app.db, now).await {
        Ok(true) => vec![Worry::stopping("la file d’attente n’avance plus")],
        Ok(false) => Vec::new(),
        Err(error) => {
            tracing::error!(%error, "the queue could not be asked");
            vec![Worry::stopping("la base ne répond pas")]
        }
    }
}

pub(crate) async fn metrics(
    State(app): State<Arc<App>>,
    text: Option<axum::Extension<MetricsText>>,
    headers: HeaderMap,
) -> Response {
    let given =
        headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|line| line.strip_prefix("Bearer "));
    let allowed =
        app.settings.metrics_token.as_deref().is_some_and(|token| {
            given.is_some_and(|given| auth::Secret::hash_of(given) == auth::Secret::hash_of(token))
        });
    match text {
        Some(axum::Extension(MetricsText(render))) if allowed => render().into_response(),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}
