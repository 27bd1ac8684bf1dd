//! What runs by itself: reminders, two days before; the word that an earlier time is free, that what was told is not so
//! any more; programs that are told.

use std::sync::Arc;

use chrono::Duration;
use jobs::{JobError, JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::model::hook::Call;
use crate::service::{Error, hooks, telling};

/// The repeated work of this room.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![
        JobKind { name: "appointments:remind", every: Some(Duration::minutes(15)), run: remind },
        JobKind { name: "appointments:offer-earlier", every: Some(Duration::hours(3)), run: offer_earlier },
        JobKind { name: hooks::JOB, every: None, run: bring },
    ]
}

fn remind(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        let cx = Cx::of_house(&app, "permanences");
        telling::tell_otherwise(&cx).await?;
        telling::remind(&cx).await?;
        Ok(())
    })
}

fn offer_earlier(app: Arc<App>, _: Value) -> JobFuture {
    Box::pin(async move {
        telling::offer_earlier(&Cx::of_house(&app, "permanences")).await?;
        Ok(())
    })
}

/// Brings one word to one program; what did not arrive is planned again by itself.
fn bring(app: Arc<App>, payload: Value) -> JobFuture {
    Box::pin(async move {
        let call: Call = serde_json::from_value(payload).map_err(|error| JobError::GiveUp(error.to_string()))?;
        let brought = hooks::bring(&Cx::of_house(&app, "permanences"), call, &hooks::Carrier::outside()).await;
        brought.map(drop).map_err(|error| match error {
            Error::Failed(error) => error.into(),
            error => JobError::GiveUp(error.to_string()),
        })
    })
}
