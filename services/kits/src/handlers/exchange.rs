//! Files of other houses: brought, looked at, let in or not.

use axum::extract::Path;
use centres::InCentre;
use ui::FormState;
use web::{Answer, Form, Problem, UploadForm, page, refused_page, see_other};

use super::{ArrivalPath, path_of, refuse as refuse_in, told};
use crate::model::refusal::FileRefusal;
use crate::pages::exchange::FilesPage;
use crate::policy::Action;
use crate::service::files::{self, Received};
use crate::service::open;

async fn shown(here: &InCentre, form: FormState) -> Result<FilesPage, Problem> {
    let (arrivals, trusts) = files::waiting(&here.cx, &here.centre).await.map_err(told(here))?;
    FilesPage::new(here, &arrivals, &trusts, form)
}

pub(crate) async fn index(here: InCentre) -> Answer {
    page(&here.cx, &shown(&here, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, upload: UploadForm) -> Answer {
    open(&here.cx, &here.centre, Action::Write).map_err(told(&here))?;
    let received = match upload.file("fichier") {
        Some(file) => files::receive(&here.cx, &here.centre, &file.bytes).await,
        None => Err(crate::model::refusal::Refusal::File(FileRefusal::Missing).into()),
    };
    match received {
        Ok(Received::Kept(kit, operation)) => {
            see_other(&here.cx, &path_of(&here, &format!("/kits/{kit}")), Some(operation))
        }
        Ok(Received::Waiting(_)) => see_other(&here.cx, &path_of(&here, "/fichiers#attente"), None),
        Err(error) => {
            let mut form = upload.state;
            refuse_in(&here, &mut form, error)?;
            refused_page(&here.cx, &shown(&here, form).await?)
        }
    }
}

pub(crate) async fn trust(here: InCentre, Path(path): Path<ArrivalPath>, Form(mut form): Form) -> Answer {
    match files::trust(&here.cx, &here.centre, path.arrival).await {
        Ok((kit, operation)) => see_other(&here.cx, &path_of(&here, &format!("/kits/{kit}")), Some(operation)),
        Err(error) => {
            refuse_in(&here, &mut form, error)?;
            refused_page(&here.cx, &shown(&here, form).await?)
        }
    }
}

pub(crate) async fn refuse(here: InCentre, Path(path): Path<ArrivalPath>, Form(_): Form) -> Answer {
    files::refuse(&here.cx, &here.centre, path.arrival).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here, "/fichiers"), None)
}
