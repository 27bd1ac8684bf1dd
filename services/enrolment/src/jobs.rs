//! What runs by itself: freed places are passed on, old drafts forgotten.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::service::waiting;

/// The repeated work of this room.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![
        JobKind { name: "enrolment:pass-on-places", every: Some(Duration::minutes(5)), run: pass_on },
        JobKind { name: "enrolment:forget-drafts", every: Some(Duration::minutes(30)), run: forget },
    ]
}

fn pass_on(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        let cx = Cx::of_house(&app, "places");
        waiting::pass_on_places(&cx).await?;
        Ok(())
    })
}

fn forget(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        waiting::forget_old(&Cx::of_house(&app, "places")).await?;
        Ok(())
    })
}
