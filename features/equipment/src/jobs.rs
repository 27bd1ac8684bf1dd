//! What runs by itself: reminders before a thing is to come back.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobError, JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::service::{Error, reminding};

/// The repeated work of this room. More often than once a day, so that a day when the house slept is caught up.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![JobKind { name: "equipment:remind", every: Some(Duration::hours(4)), run: remind }]
}

fn remind(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        reminding::run_all(&Cx::of_house(&app, "equipment")).await.map_err(|error| match error {
            Error::Failed(error) => JobError::from(error),
            error => JobError::GiveUp(error.to_string()),
        })
    })
}
