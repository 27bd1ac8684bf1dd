//! The inventory in and out as a sheet.

use std::sync::Arc;

use axum::extract::{FromRequest as _, Request, State};
use centres::InCentre;
use ui::FormState;
use web::{Answer, App, UploadForm, attachment, page, refused_page, unkept};

use super::{refuse, told};
use crate::pages::items::ImportPage;
use crate::policy::{Action, decide};
use crate::service::sheets;

const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

pub(crate) async fn new(here: InCentre) -> Answer {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    page(&here.cx, &ImportPage::new(&here, None, FormState::new())?)
}

/// What was done is told on the page itself: which columns were kept without being understood.
pub(crate) async fn create(State(app): State<Arc<App>>, here: InCentre, request: Request) -> Answer {
    decide(&here.cx.actor, Action::Manage, here.centre.id).require()?;
    let form = UploadForm::from_request(request, &app).await?;
    let bytes = form.file("fichier").map(|file| file.bytes.clone()).unwrap_or_default();
    let mut state = form.state;
    match sheets::import(&here.cx, &here.centre, &bytes).await {
        Ok((done, _)) => Ok(unkept(page(&here.cx, &ImportPage::new(&here, Some(&done), FormState::new())?)?)),
        Err(error) => {
            refuse(&here, &mut state, error)?;
            refused_page(&here.cx, &ImportPage::new(&here, None, state)?)
        }
    }
}

pub(crate) async fn csv(here: InCentre) -> Answer {
    let bytes = sheets::as_csv(&here.cx, &here.centre).await.map_err(told(&here))?;
    attachment("text/csv; charset=utf-8", "materiel.csv", bytes)
}

pub(crate) async fn xlsx(here: InCentre) -> Answer {
    let bytes = sheets::as_xlsx(&here.cx, &here.centre).await.map_err(told(&here))?;
    attachment(XLSX, "materiel.xlsx", bytes)
}
