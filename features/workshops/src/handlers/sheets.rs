//! The photographs of sheets.

use axum::extract::Path;
use centres::InCentre;
use media::MediaRefusal;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Problem, UploadForm, page, refused_page, see_other};

use super::{WorkshopPath, team_path, told};
use crate::model::{SheetId, WorkshopId};
use crate::pages::sheets::SheetsPage;
use crate::service::sheets;

/// `…/ateliers/{workshop}/feuilles/{sheet}`.
#[derive(Deserialize)]
pub(crate) struct SheetPath {
    workshop: WorkshopId,
    sheet: SheetId,
}

async fn sheets_page(here: &InCentre, id: WorkshopId, form: FormState) -> Result<SheetsPage, Problem> {
    let found = sheets::list(&here.cx, &here.centre, id).await.map_err(told(here))?;
    SheetsPage::new(here, id, &found, form)
}

pub(crate) async fn index(here: InCentre, Path(path): Path<WorkshopPath>) -> Answer {
    page(&here.cx, &sheets_page(&here, path.workshop, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Path(path): Path<WorkshopPath>, upload: UploadForm) -> Answer {
    let added = match upload.file("image") {
        Some(photo) => sheets::add(&here.cx, &here.centre, path.workshop, photo).await?,
        None => Err(MediaRefusal::Empty),
    };
    match added {
        Ok(operation) => see_other(&here.cx, &team_path(&here, path.workshop, "/feuilles"), Some(operation)),
        Err(refusal) => {
            let mut form = upload.state;
            let (field, key) = refusal.place();
            form.refuse(field, here.cx.t(key));
            refused_page(&here.cx, &sheets_page(&here, path.workshop, form).await?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let removed = sheets::remove(&here.cx, &here.centre, (path.workshop, path.sheet)).await;
    let operation = removed.map_err(told(&here))?;
    see_other(&here.cx, &team_path(&here, path.workshop, "/feuilles"), Some(operation))
}
