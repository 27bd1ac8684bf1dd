//! What runs by itself: dates computed, reminders that leave, silence noticed.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::service::days;

/// The repeated work of this room. More often than once a day, so that a day when the house slept is caught up.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![JobKind { name: "reminders:day", every: Some(Duration::hours(2)), run: day }]
}

fn day(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        days::run_all(&Cx::of_house(&app, "reminders")).await?;
        Ok(())
    })
}
