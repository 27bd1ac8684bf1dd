//! A file read in: chosen, looked at, its columns named, written.

use axum::extract::Path;
use centres::InCentre;
use serde::Deserialize;
use ui::FormState;
use web::{Answer, Form, UploadForm, page, refused_page, see_other};

use super::{refuse, told};
use crate::model::refusal::FileRefusal;
use crate::pages::imports::{PreviewPage, ReportPage, UploadPage};
use crate::pages::path_of;
use crate::policy::{self, Action};
use crate::service::{Error, importing, reading};
use crate::sheet::mapping::{Mapping, Target};
use crate::store::imports::ImportId;

/// `/{centre}/equipe/lieux/import/{import}`.
#[derive(Deserialize)]
pub(crate) struct ImportPath {
    pub import: ImportId,
}

pub(crate) async fn new(here: InCentre) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    page(&here.cx, &UploadPage::new(&here, FormState::new())?)
}

pub(crate) async fn create(here: InCentre, mut upload: UploadForm) -> Answer {
    policy::scope(&here.cx.actor, Action::SetUp, here.centre.id)?;
    let chosen = upload.file("fichier").map(|file| (file.name.clone(), file.bytes.to_vec()));
    let kept = match chosen {
        Some((name, bytes)) => importing::upload(&here.cx, &here.centre, &name, bytes).await,
        None => Err(Error::from(FileRefusal::Missing)),
    };
    match kept {
        Ok(id) => see_other(&here.cx, &path_of(&here.centre, &format!("import/{id}")), None),
        Err(error) => {
            refuse(&here, &mut upload.state, error)?;
            refused_page(&here.cx, &UploadPage::new(&here, upload.state)?)
        }
    }
}

/// What it would do; what it did, once it is written.
pub(crate) async fn show(here: InCentre, Path(path): Path<ImportPath>) -> Answer {
    let import = importing::find(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
    if import.is_applied {
        return page(&here.cx, &ReportPage::new(&here, &import)?);
    }
    let preview = importing::preview(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
    let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
    page(&here.cx, &PreviewPage::new(&here, FormState::new(), &preview, &themes)?)
}

pub(crate) async fn set_columns(here: InCentre, Path(path): Path<ImportPath>, Form(form): Form) -> Answer {
    let import = importing::find(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
    let mut mapping = Mapping {
        theme: form.value("theme").to_owned(),
        source: form.value("source").trim().chars().take(120).collect(),
        ..import.mapping
    };
    // Columns are named by their place: a title may hold any sign.
    for (at, (_, target)) in mapping.columns.iter_mut().enumerate() {
        *target = Target::from_code(form.value(&format!("colonne{at}"))).unwrap_or(*target);
    }
    importing::set_mapping(&here.cx, &here.centre, path.import, mapping).await.map_err(told(&here))?;
    see_other(&here.cx, &path_of(&here.centre, &format!("import/{}", path.import)), None)
}

pub(crate) async fn apply(here: InCentre, Path(path): Path<ImportPath>) -> Answer {
    match importing::apply(&here.cx, &here.centre, path.import).await {
        Ok((_, operation)) => {
            see_other(&here.cx, &path_of(&here.centre, &format!("import/{}", path.import)), Some(operation))
        }
        Err(Error::File(FileRefusal::NoName)) => {
            let mut form = FormState::new();
            refuse(&here, &mut form, FileRefusal::NoName.into())?;
            let preview = importing::preview(&here.cx, &here.centre, path.import).await.map_err(told(&here))?;
            let themes = reading::themes(&here.cx, &here.centre).await.map_err(told(&here))?;
            refused_page(&here.cx, &PreviewPage::new(&here, form, &preview, &themes)?)
        }
        Err(error) => Err(error.told(&here.cx)),
    }
}
