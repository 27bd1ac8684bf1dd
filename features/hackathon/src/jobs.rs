//! What runs by itself: thirty and ninety days after, a question stands on the page of each team.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::service::follow_ups;

/// The repeated work of this room.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![JobKind { name: "hackathon:follow-up", every: Some(Duration::hours(12)), run: ask }]
}

fn ask(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        follow_ups::ask_all(&Cx::of_house(&app, "hackathons")).await?;
        Ok(())
    })
}
