//! Sheets as the team writes them, publishes them, takes them back.

use axum::extract::{Path, Query};
use centres::InCentre;
use kernel::ListId;
use ui::FormState;
use web::{Answer, Form, Problem, UploadForm, inline_document, page, refused_page, see_other};

use super::{Cursor, PicturePath, SheetPath, path_of, refuse, told};
use crate::model::refusal::Refusal;
use crate::pages::filled::{content_from, form_of};
use crate::pages::paper::paper;
use crate::pages::team::{EditPage, IndexPage, NewPage, VersionsPage};
use crate::policy::{Action, decide};
use crate::service::{Error, prefill, reading, writing};

pub(crate) async fn index(here: InCentre, Query(cursor): Query<Cursor>) -> Answer {
    let found = reading::list(&here.cx, &here.centre, cursor.page()).await.map_err(told(&here))?;
    page(&here.cx, &IndexPage::new(&here, found)?)
}

async fn new_page(here: &InCentre, form: FormState) -> Result<NewPage, Problem> {
    let proposed = prefill::proposed(&here.cx, &here.centre).await.map_err(told(here))?;
    NewPage::new(here, proposed, form)
}

pub(crate) async fn new(here: InCentre) -> Answer {
    page(&here.cx, &new_page(&here, FormState::new()).await?)
}

pub(crate) async fn create(here: InCentre, Form(mut form): Form) -> Answer {
    let from = kernel::ids::parse::<ListId>(form.value("activite"));
    let begun = match prefill::begun(&here.cx, &here.centre, form.value("titre"), from).await {
        Ok(content) => writing::begin(&here.cx, &here.centre, content).await,
        Err(error) => Err(error),
    };
    match begun {
        Ok((id, operation)) => see_other(&here.cx, &path_of(&here.centre, id, ""), Some(operation)),
        Err(error) => {
            refuse(&here, &mut form, error)?;
            refused_page(&here.cx, &new_page(&here, form).await?)
        }
    }
}

/// The page of a sheet; a form that came back is shown as it was typed.
async fn edit_page(here: &InCentre, path: &SheetPath, form: Option<FormState>) -> Result<EditPage, Problem> {
    let (sheet, versions) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(here))?;
    let pictures = reading::pictures_of(&here.cx, &here.centre, &sheet).await.map_err(told(here))?;
    let form = form.unwrap_or_else(|| form_of(&sheet));
    EditPage::new(here, (&sheet, versions.first()), &pictures, form)
}

pub(crate) async fn edit(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    page(&here.cx, &edit_page(&here, &path, None).await?)
}

pub(crate) async fn update(here: InCentre, Path(path): Path<SheetPath>, Form(mut form): Form) -> Answer {
    decide(&here.cx.actor, Action::WriteSheets, here.centre.id).require()?;
    let (sheet, _) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    let revision = form.value("revision").parse().unwrap_or(0);
    let kept = match content_from(&form, &sheet.content) {
        Ok(content) => writing::keep(&here.cx, &here.centre, path.sheet, &content, revision).await,
        Err(refusal) => Err(Error::from(refusal)),
    };
    match kept {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.sheet, ""), Some(operation)),
        Err(error) => {
            let is_stale = matches!(&error, Error::Refused(why) if why.contains(&Refusal::ChangedMeanwhile));
            refuse(&here, &mut form, error)?;
            if is_stale {
                // Sending the page again now keeps these words: the reader was told.
                form.set("revision", sheet.revision.to_string());
            }
            refused_page(&here.cx, &edit_page(&here, &path, Some(form)).await?)
        }
    }
}

pub(crate) async fn preview(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let (sheet, _) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    let bytes = web::printed(&here.cx, paper(&here, &sheet.content)).await?;
    inline_document("application/pdf", "fiche.pdf", bytes)
}

pub(crate) async fn publish(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let done = writing::publish(&here.cx, &here.centre, path.sheet).await;
    after(&here, &path, done).await
}

pub(crate) async fn withdraw(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let done = writing::withdraw(&here.cx, &here.centre, path.sheet).await;
    after(&here, &path, done).await
}

/// Back to the sheet, or the sheet with what is missing.
async fn after(here: &InCentre, path: &SheetPath, done: crate::service::Result<kernel::OperationId>) -> Answer {
    match done {
        Ok(operation) => see_other(&here.cx, &path_of(&here.centre, path.sheet, ""), Some(operation)),
        Err(error) => {
            let (sheet, _) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(here))?;
            let mut form = form_of(&sheet);
            refuse(here, &mut form, error)?;
            refused_page(&here.cx, &edit_page(here, path, Some(form)).await?)
        }
    }
}

pub(crate) async fn destroy(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    match writing::throw_away(&here.cx, &here.centre, path.sheet).await {
        Ok(operation) => see_other(&here.cx, &here.centre.path("equipe/fiches-action"), Some(operation)),
        Err(error) => after(&here, &path, Err(error)).await,
    }
}

pub(crate) async fn create_picture(here: InCentre, Path(path): Path<SheetPath>, sent: UploadForm) -> Answer {
    let bytes = sent.file("image").map(|file| file.bytes.clone()).unwrap_or_default();
    let caption = sent.state.value("legende");
    let done = writing::add_picture(&here.cx, &here.centre, path.sheet, bytes, caption).await;
    after(&here, &path, done).await
}

pub(crate) async fn destroy_picture(here: InCentre, Path(path): Path<PicturePath>) -> Answer {
    let done = writing::remove_picture(&here.cx, &here.centre, path.sheet, path.image).await;
    after(&here, &SheetPath { sheet: path.sheet }, done).await
}

pub(crate) async fn versions(here: InCentre, Path(path): Path<SheetPath>) -> Answer {
    let (sheet, versions) = reading::find(&here.cx, &here.centre, path.sheet).await.map_err(told(&here))?;
    page(&here.cx, &VersionsPage::new(&here, &sheet, &versions)?)
}
