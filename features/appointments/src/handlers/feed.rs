//! The calendar that someone who receives subscribes to, behind a secret address.

use axum::extract::Path;
use centres::InCentre;
use serde::Deserialize;
use web::{Answer, text};

use super::told;

/// `…/rendez-vous/agenda/{secret}.ics`.
#[derive(Deserialize)]
pub(crate) struct FeedPath {
    secret: String,
}

pub(crate) async fn show(here: InCentre, Path(path): Path<FeedPath>) -> Answer {
    let secret = path.secret.trim_end_matches(".ics");
    let body = crate::service::feed::feed(&here.cx, &here.centre, secret).await.map_err(told(&here))?;
    text("text/calendar; charset=utf-8", body)
}
