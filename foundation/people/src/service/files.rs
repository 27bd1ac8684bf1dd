//! Files whose rows are gone, given up: at once after an act, and at night whatever no row names any more.
//!
//! An act is done when its rows are: a disk that fails afterwards undoes nothing, and the night tries again. What another
//! row needs stays, whichever centre it is of; so does what was brought less than a day ago, whose row may be to come.

use std::sync::Arc;
use std::time::Duration;

use serde_json::Value;
use web::{App, Cx};

use super::Result;
use crate::store;

/// How long bytes may wait for their row.
const WAITS: Duration = Duration::from_secs(24 * 60 * 60);
/// How long this machine keeps a file that nobody reads and that the bucket has too.
const UNREAD: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Gives up the files of rows that are gone, unless another row names them. What fails is left to the night.
pub(super) async fn give_up_files(cx: &Cx, hashes: &[String]) {
    for hash in hashes {
        if let Err(error) = give_up(cx, hash).await {
            tracing::warn!(%error, "a file whose row is gone is still there");
        }
    }
}

async fn give_up(cx: &Cx, hash: &str) -> Result<()> {
    let of_holdings = cx.app.holdings.iter().map(|holding| (holding.table, holding.files));
    let steps = cx.app.retentions.iter().flat_map(|rule| rule.steps);
    let told = of_holdings.chain(steps.map(|step| (step.table, step.files)));
    let mut places: Vec<_> = told.flat_map(|(table, files)| files.iter().map(move |column| (table, *column))).collect();
    places.sort_unstable();
    places.dedup();
    // The same bytes may be of another centre.
    if !db::as_house(store::is_file_named(cx.db(), &places, hash)).await? {
        cx.app.storage.remove(hash).await?;
    }
    Ok(())
}

/// Gives up every file of this age at least that no row names, nor the image of one that an undo may put back. Says how
/// many.
pub async fn sweep_files(cx: &Cx, age: Duration) -> Result<usize> {
    let mut swept = cx.app.storage.remove_torn(age).await?;
    let old = cx.app.storage.list_older(age).await?;
    let named = db::as_house(db::named_among(cx.db(), &old)).await?;
    for hash in old.iter().filter(|hash| !named.contains(*hash)) {
        swept += usize::from(cx.app.storage.remove_older(hash, age).await?);
    }
    Ok(swept)
}

/// Sends to the bucket, where there is one, what this machine alone has, and drops what nobody reads here.
async fn keep_files_up(app: &App) -> Result<()> {
    let done = app.storage.keep_up(UNREAD).await?;
    if done.sent + done.dropped > 0 {
        tracing::info!(sent = done.sent, dropped = done.dropped, "the files of this machine and its bucket");
    }
    if done.damaged > 0 {
        tracing::warn!(damaged = done.damaged, "files of this machine are damaged, and were not sent to the bucket");
    }
    Ok(())
}

/// The sweep, once a night.
pub fn sweeping() -> jobs::JobKind<Arc<App>> {
    jobs::JobKind {
        name: "people-sweep",
        every: Some(chrono::Duration::hours(24)),
        run: |app, _: Value| {
            Box::pin(async move {
                let cx = Cx::of_house(&app, "la nuit");
                let swept = sweep_files(&cx, WAITS).await.map_err(|error| jobs::JobError::Retry(error.to_string()))?;
                if swept > 0 {
                    tracing::info!(swept, "files that nothing names any more went");
                }
                keep_files_up(&app).await.map_err(|error| jobs::JobError::Retry(error.to_string()))
            })
        },
    }
}
