//! `/healthz` (alive), `/readyz` (can work), `/metrics` (behind a token).

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};
use chrono::{DateTime, Utc};

use crate::app::App;

/// What renders the metrics; given by `server`, which owns the recorder.
#[derive(Clone)]
pub struct MetricsText(pub Arc<dyn Fn() -> String + Send + Sync>);

pub(crate) async fn healthz() -> &'static str {
    "ok"
}

/// How long a verdict is given again: asking writes, and anyone may ask.
const VERDICT_SECONDS: i64 = 5;

/// The last verdict, and when it was reached.
#[derive(Default)]
pub(crate) struct Readiness(tokio::sync::Mutex<Option<(DateTime<Utc>, StatusCode, &'static str)>>);

pub(crate) async fn readyz(State(app): State<Arc<App>>) -> Response {
    let now = app.clock.now();
    let mut last = app.readiness.0.lock().await;
    if let Some((at, status, words)) = *last
        && (0..VERDICT_SECONDS).contains(&(now - at).num_seconds())
    {
        return (status, words).into_response();
    }
    let (status, words) = verdict(&app, now).await;
    *last = Some((now, status, words));
    (status, words).into_response()
}

async fn verdict(app: &App, now: DateTime<Utc>) -> (StatusCode, &'static str) {
    if !app.db.is_writable().await {
        return (StatusCode::SERVICE_UNAVAILABLE, "la base ne peut pas être écrite\n");
    }
    match jobs::overdue(&app.db, now).await {
        Ok(true) => (StatusCode::SERVICE_UNAVAILABLE, "la file d’attente n’avance plus\n"),
        Ok(false) => (StatusCode::OK, "ok\n"),
        Err(error) => {
            tracing::error!(%error, "the queue could not be asked");
            (StatusCode::SERVICE_UNAVAILABLE, "la base ne répond pas\n")
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
