//! What remains of a workshop: a page for paper, a table.

use axum::extract::Path;
use centres::InCentre;
use web::{Answer, attachment, page};

use super::{WorkshopPath, told};
use crate::pages::report::ReportPage;
use crate::service::{export, reading};

pub(crate) async fn show(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    let sight = reading::see(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    page(&here.cx, &ReportPage::new(&here, &sight)?)
}

pub(crate) async fn csv(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    let bytes = export::as_csv(&here.cx, &here.centre, path.workshop).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", &format!("atelier-{}.csv", path.workshop), bytes)
}
