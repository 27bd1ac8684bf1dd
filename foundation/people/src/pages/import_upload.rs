//! Bringing a member file: choose it; a file that cannot be read is refused here, with the reason.

use askama::Template;
use axum::extract::Path;
use centres::InCentre;
use kernel::clock;
use ui::{Chrome, FormState};
use uuid::Uuid;
use web::{Answer, Form, Problem, UploadForm, once_key, page, refused_page, see_other};

use super::{chrome, said, told};
use crate::policy::Action;
use crate::service::importing::{abandon_import, load_import, start_import};
use crate::service::{Error, scope_for};
use crate::store;

const SHOWN: i64 = 10;

pub(crate) struct PastImport {
    pub href: String,
    pub name: String,
    pub day: String,
    pub state: String,
}

#[derive(Template)]
#[template(path = "people/import_upload.html")]
pub(crate) struct UploadPage {
    pub chrome: Chrome,
    pub base: String,
    pub people: String,
    pub form: FormState,
    pub past: Vec<PastImport>,
    pub once: String,
}

/// An address below the imports of the centre.
pub(crate) fn import_path(here: &InCentre, below: &str) -> String {
    here.centre.path(&format!("equipe/import{below}"))
}

async fn upload_page(here: &InCentre, form: FormState) -> Result<UploadPage, Problem> {
    let cx = &here.cx;
    let scope = told(cx, scope_for(cx, &here.centre, Action::ImportPeople))?;
    let past = store::list_imports(cx.db(), &scope, SHOWN).await?;
    let view = |import: store::StoredImport| PastImport {
        href: import_path(here, &format!("/{}", import.id)),
        day: said::long_day(cx, clock::local_date(import.at)),
        state: cx.t(&format!("people-import-state-{}", import.state)),
        name: import.file_name,
    };
    Ok(UploadPage {
        chrome: chrome(here)?,
        base: import_path(here, ""),
        people: super::path(here, ""),
        form,
        past: past.into_iter().map(view).collect(),
        once: once_key(),
    })
}

pub(crate) async fn show(here: InCentre) -> Answer {
    page(&here.cx, &upload_page(&here, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, upload: UploadForm) -> Answer {
    told(&here.cx, scope_for(&here.cx, &here.centre, Action::ImportPeople))?;
    let mut form = FormState::new();
    let Some(file) = upload.file("fichier") else {
        form.refuse("fichier", here.cx.t("people-import-no-file"));
        return refused_page(&here.cx, &upload_page(&here, form).await?);
    };
    match start_import(&here.cx, &here.centre, &file.name, file.bytes.to_vec()).await {
        Ok(id) => see_other(&here.cx, &import_path(&here, &format!("/{id}")), None),
        Err(Error::File(refusal)) => {
            form.refuse("fichier", here.cx.texts.with(&refusal.key(), refusal.args()));
            refused_page(&here.cx, &upload_page(&here, form).await?)
        }
        Err(error) => Err(error.into_problem(&here.cx.texts)),
    }
}

/// Where an import stands: its columns, its preview, its report.
pub(crate) async fn follow(here: InCentre, Path((_, id)): Path<(String, Uuid)>) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    let step = match import.stored.state.as_str() {
        "mapping" => "colonnes",
        "preview" => "apercu",
        "applied" => "bilan",
        _ => return see_other(&here.cx, &import_path(&here, ""), None),
    };
    see_other(&here.cx, &import_path(&here, &format!("/{id}/{step}")), None)
}

pub(crate) async fn abandon(here: InCentre, Path((_, id)): Path<(String, Uuid)>, Form(_): Form) -> Answer {
    let import = told(&here.cx, load_import(&here.cx, &here.centre, id).await)?;
    told(&here.cx, abandon_import(&here.cx, &import).await)?;
    see_other(&here.cx, &import_path(&here, ""), None)
}
