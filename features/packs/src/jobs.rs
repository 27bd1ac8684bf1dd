//! What runs by itself: the forms of a version are bound once it is made.

use std::sync::Arc;

use jobs::{JobError, JobFuture, JobKind};
use serde_json::Value;
use web::{App, Cx};

use crate::service::{Error, binding};

/// The work of this room: one version at a time, when it is asked for.
pub(crate) fn all() -> Vec<JobKind<Arc<App>>> {
    vec![JobKind { name: binding::JOB, every: None, run: bind }]
}

fn bind(app: Arc<App>, wanted: Value) -> JobFuture {
    Box::pin(async move {
        let wanted = serde_json::from_value(wanted).map_err(|error| JobError::GiveUp(error.to_string()))?;
        match binding::bind(&Cx::of_house(&app, "packs"), wanted).await {
            Ok(_) => Ok(()),
            Err(Error::Failed(error)) => Err(JobError::from(error)),
            Err(error) => Err(JobError::Retry(error.to_string())),
        }
    })
}
