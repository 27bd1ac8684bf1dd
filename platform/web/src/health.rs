//! `/healthz` (alive), `/readyz` (can work), `/metrics` (behind a token).

use std::sync::Arc;

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse as _, Response};

use crate::app::App;

/// What renders the metrics; given by `server`, which owns the recorder.
#[derive(Clone)]
pub struct MetricsText(pub Arc<dyn Fn() -> String + Send + Sync>);

pub(crate) async fn healthz() -> &'static str {
    "ok"
}

pub(crate) async fn readyz(State(app): State<Arc<App>>) -> Response {
    if !app.db.is_writable().await {
        return (StatusCode::SERVICE_UNAVAILABLE, "la base ne peut pas être écrite\n").into_response();
    }
    match jobs::run_due_count(&app.db, app.clock.now()).await {
        Ok(due) if due > 10_000 => (StatusCode::SERVICE_UNAVAILABLE, "la file d’attente déborde\n").into_response(),
        Ok(_) => "ok\n".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "la base ne répond pas\n").into_response(),
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
