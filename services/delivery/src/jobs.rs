//! The one thing that time itself tells: an e-mail that nobody returned has arrived.

use std::sync::Arc;

use chrono::Duration;
use jobs::JobKind;
use web::App;

use crate::store;

pub(crate) fn kinds() -> Vec<JobKind<Arc<App>>> {
    vec![JobKind {
        name: "delivery.settle_old_sent",
        every: Some(Duration::hours(1)),
        run: |app, _| {
            Box::pin(async move {
                store::settle_old_sent(&app.db, app.clock.now()).await?;
                Ok(())
            })
        },
    }]
}
