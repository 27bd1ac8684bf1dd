//! The big screen: it follows the step, and draws itself anew only when something has changed.

use axum::extract::Path;
use axum::http::HeaderMap;
use centres::InCentre;
use web::{Answer, page};

use super::{WorkshopPath, is_known, mark_of, marked, told, unchanged};
use crate::pages::screen::ScreenPage;
use crate::service::reading;

pub(crate) async fn show(here: InCentre, Path(path): Path<WorkshopPath>, headers: HeaderMap) -> Answer {
    let change = reading::revision(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    let mark = mark_of(change);
    if is_known(&headers, &mark) {
        return Ok(unchanged());
    }
    let sight = reading::see(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    marked(page(&here.cx, &ScreenPage::new(&here, &sight)?)?, &mark)
}
