//! What the house does at night: gives up what nobody can ask for any more.
//!
//! Images older than the thirty days of undo, answers kept for double clicks, ended sessions, done jobs.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobError, JobFuture, JobKind};
use serde_json::Value;
use web::App;

/// The job, a few times a day.
pub fn job() -> JobKind<Arc<App>> {
    JobKind { name: "upkeep", every: Some(Duration::hours(6)), run }
}

fn run(app: Arc<App>, _payload: Value) -> JobFuture {
    Box::pin(async move {
        let now = app.clock.now();
        let images = db::forget_images(&app.db, now - Duration::days(centres::history::UNDO_DAYS)).await?;
        let answers = web::forget_answers(&app.db, now).await?;
        let done = jobs::forget_done(&app.db, now).await?;
        let mut tx = app.db.begin_unrecorded().await?;
        let sessions = accounts::store::delete_expired_sessions(&mut tx, now).await?;
        tx.commit().await?;
        tracing::info!(images, answers, done, sessions, "upkeep");
        Ok::<(), JobError>(())
    })
}
