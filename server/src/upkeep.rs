//! What the house does at night: gives up what nobody can ask for any more.
//!
//! Images older than the thirty days of undo, answers kept for double clicks, ended sessions, done jobs, counts of
//! tries whose window is over, passwords of accounts whose making was undone, member files of imports that nobody
//! ended.

use std::sync::Arc;

use auth::Throttle;
use chrono::Duration;
use jobs::{JobError, JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

/// The job, a few times a day.
pub fn job() -> JobKind<Arc<App>> {
    JobKind { name: "upkeep", every: Some(Duration::hours(6)), run }
}

fn run(app: Arc<App>, _payload: Value) -> JobFuture {
    Box::pin(async move {
        let now = app.clock.now();
        let undo_ends = now - Duration::days(centres::history::UNDO_DAYS);
        let taken = people::service::forget_taken_files(&Cx::of_house(&app, "upkeep"), undo_ends).await;
        taken.map_err(|error| JobError::Retry(error.to_string()))?;
        let images = db::forget_images(&app.db, undo_ends).await?;
        let answers = web::forget_answers(&app.db, now).await?;
        let done = jobs::forget_done(&app.db, now).await?;
        let tries = Throttle::forget_ended(&app.db, now).await?;
        let mut tx = app.db.begin_unrecorded().await?;
        let sessions = accounts::store::delete_expired_sessions(&mut tx, now).await?;
        let passwords = accounts::store::delete_orphan_passwords(&mut tx, undo_ends).await?;
        let entrances = accounts::forget_ended_entrances(&mut tx, now).await?;
        let cards = accounts::cards::sessions::forget_ended(&mut tx, now).await?;
        tx.commit().await?;
        let imports = people::service::importing::forget_imports(&Cx::of_house(&app, "upkeep")).await;
        let imports = imports.map_err(|error| JobError::Retry(error.to_string()))?;
        let cx = Cx::of_house(&app, "upkeep");
        let erased = people::service::finish_erasures(&cx).await;
        let erased = erased.map_err(|error| JobError::Retry(error.to_string()))?;
        // Kept elsewhere by whoever keeps the logs, the last line shows a journal that was cut short.
        let (readings, head) =
            crypto::journal_head(&app.db).await.map_err(|error| JobError::Retry(error.to_string()))?;
        tracing::info!(readings, head, erased, "the journal of what was opened");
        tracing::info!(images, answers, done, tries, sessions, entrances, cards, passwords, imports, "upkeep");
        Ok::<(), JobError>(())
    })
}
